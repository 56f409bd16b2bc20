"""Easy money: work from home, binary options, signals, apps that “pay”."""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

SELLING: Final = lexicon("""
en: make money online | work from home jobs | earn money online | make money from home | make money fast
en: online earning | get paid to | earn up to $ | per day online | passive income
en: quit your job | fire your boss | no experience needed | no experience required | start earning today
en: binary options | forex signals | forex robot | trading signals | financial freedom | earning app
en: earn $ | per week from home | work at home | home based business | click a button | secret system
en: automated trading | trading robot | data entry jobs from home | easy money | side hustle
en: earning apps | real cash | paytm cash | instant withdrawal | refer and earn | money earning app
en: money making apps | get paid for surveys | paid surveys | online jobs without investment
pt: ganhar dinheiro | ganhar dinheiro online | ganhar dinheiro na internet | aplicativos para ganhar dinheiro
pt: aplicativo para ganhar dinheiro | app que paga | app pagando | renda extra | ganhe dinheiro | ganhar pix
pt: dinheiro no pix | app pra ganhar dinheiro | trabalhar em casa | ganhar dinheiro todo dia
pt: ganhar dinheiro assistindo | pagando via pix | prova de pagamento | ganhar dinheiro de verdade | opções binárias
es: ganar dinero | ganar dinero desde casa | ganar dinero por internet | ganar dinero online
es: apps para ganar dinero | dinero fácil | trabajar desde casa | ingresos pasivos | opciones binarias
es: dinero rápido
fr: gagner de l'argent | gagner de l'argent en ligne | travail à domicile | revenus passifs | argent facile
fr: options binaires | gagner de l'argent rapidement
de: geld verdienen | online geld verdienen | finanzielle freiheit | passives einkommen | schnell geld verdienen
de: von zuhause arbeiten | binäre optionen | nebenbei verdienen | heimarbeit
it: guadagnare online | guadagnare soldi | guadagnare da casa | soldi facili | opzioni binarie | lavoro da casa
it: rendita passiva
nl: geld verdienen online | thuis geld verdienen | passief inkomen | snel geld verdienen
pl: zarabianie w internecie | jak zarobić | praca w domu | pieniądze przez internet | dochód pasywny
ru: заработок в интернете | заработок без вложений | бинарные опционы | заработать в интернете | пассивный доход
ru: работа на дому | зарабатывать от | заработать деньги | начни зарабатывать | зарабатывайте | реальные деньги
tr: para kazanma | evden para kazan | internetten para kazanma | ek gelir | para kazandıran | para kazan
vi: kiếm tiền online | kiếm tiền tại nhà | kiếm tiền trên mạng | app kiếm tiền | việc làm tại nhà
id: penghasil uang | aplikasi penghasil uang | cara dapat uang | cuan | penghasil saldo dana | saldo dana gratis
id: apk penghasil uang | bisnis online tanpa modal | kerja dari rumah
ja: 副業で稼ぐ | 簡単に稼げる | 不労所得 | 在宅で稼ぐ | 誰でも稼げる | 月収100万 | 情報商材
zh: 网赚 | 躺赚 | 兼职赚钱 | 日入 | 赚钱项目 | 在家赚钱 | 月入过万 | 网络赚钱 | 副业赚钱
ko: 재택부업 | 부업 추천 | 돈버는 어플 | 앱테크 | 고수익 알바
ar: الربح من الانترنت | ربح المال | كسب المال | الربح السريع | العمل من المنزل
fa: کسب درآمد | درآمد دلاری | کسب درآمد از اینترنت
hi: पैसे कमाने | ऑनलाइन पैसे | घर बैठे पैसे | पैसा कमाने वाला
th: หาเงินออนไลน์ | รายได้เสริม | งานออนไลน์ที่บ้าน
""")
ACT: Final = lexicon("""
en: join now | sign up now | start now | click here | register now | get started now | watch the video
en: download now | join for free | limited spots | enroll now
all: baixe agora | cadastre-se | regístrate | clique aqui | haz clic | inscrivez-vous | jetzt starten
all: jetzt anmelden | начать | регистрация | перейти | начать обучение | kayıt ol | đăng ký | daftar | 登録 | 加入
all: 가입
all: سجل
""")
TOPIC: Final = lexicon("""
all: money | dinheiro | dinero | argent | geld | деньги | earn | income | pix | payout | uang | tiền | para | cash
all: profit | investment
""")
RULE: Final = genre_rule(
    "spam.easy-money",
    Genre(
        "a promise of easy money",
        SELLING,
        ACT,
        TOPIC,
        ("pyramid scheme", "unemployment", "labour market", "minimum wage", "too good to be true"),
        needed=3,
        density=5.0,
        most=0.75,
    ),
    why="Promises of earnings without work lead to paid courses, referral chains and fraud.",
    policy="scam and fraud",
    source="trade vocabulary by language",
    severity="warning",
)
