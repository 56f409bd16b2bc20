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
en: paise kaise kamaye | paisa kaise kamaye | online paise kaise | ghar baithe paise | paise kamane wala app
en: paisa kamane wala game | paise kamane wale app | paytm cash kaise | earn money app | online earning in pakistan
en: online earning without investment | earn money online in pakistan | earn rs | daily earning | daily income plan
en: legit online jobs in kenya | earn via mpesa | make money online in nigeria | make money online in kenya
en: earn from home in india | typing jobs from home | captcha typing job | work from home jobs without investment
en: earn 1000 rs daily | earn 500 daily | earn ₹ | task earning app | survey app in nigeria
hi: पैसे कैसे कमाए | पैसे कैसे कमाएं | पैसा कैसे कमाए | ऑनलाइन पैसे कैसे कमाए | घर बैठे पैसे कमाए
hi: पैसे कमाने वाला ऐप | पैसे कमाने वाले ऐप | पैसा कमाने वाला गेम | रोज कमाएं | रोज कमाए | पार्ट टाइम कमाई
hi: बिना निवेश के पैसे | रेफर करके पैसे | पेटीएम कैश
mr: पैसे कसे कमवायचे | घरबसल्या पैसे | ऑनलाइन पैसे कमवा | पैसे कमवणारे अ‍ॅप | दररोज कमवा | घरी बसून पैसे
bn: টাকা ইনকাম করার | অনলাইনে টাকা আয় | অনলাইন ইনকাম | ঘরে বসে টাকা | ঘরে বসে আয় | টাকা ইনকাম অ্যাপ
bn: টাকা ইনকাম করার অ্যাপ | প্রতিদিন ইনকাম | প্রতিদিন আয় করুন | বিকাশে পেমেন্ট | গেম খেলে টাকা
ur: آن لائن پیسے کمائیں | گھر بیٹھے پیسے | آن لائن ارننگ | پیسے کمانے والی ایپ | روزانہ کمائیں | بغیر انویسٹمنٹ
ta: ஆன்லைனில் பணம் சம்பாதிக்க | வீட்டிலிருந்தே பணம் | பணம் சம்பாதிக்கும் ஆப் | தினமும் சம்பாதிக்க
te: ఆన్‌లైన్ లో డబ్బులు | ఇంట్లో కూర్చుని డబ్బు | డబ్బు సంపాదించే యాప్ | రోజుకు సంపాదించండి
gu: ઓનલાઇન પૈસા કમાવો | ઘરે બેઠા પૈસા | પૈસા કમાવવાની એપ | રોજના કમાવો
ne: अनलाइन पैसा कमाउने | घरमै बसेर पैसा | पैसा कमाउने एप
ar: الربح من الإنترنت | ربح المال من الانترنت | تطبيق لربح المال | ربح الدولار | اربح المال | اربح يوميا | ربح يومي
ar: تطبيقات الربح | الربح بدون رأس مال | اربح من هاتفك | دخل سلبي | دخل يومي
fa: کسب درآمد در منزل | درآمد در منزل | کار در منزل | درآمد روزانه | کسب درآمد بدون سرمایه | درآمد میلیونی
he: להרוויח כסף מהבית | הכנסה פסיבית | עבודה מהבית ללא ניסיון | כסף קל באינטרנט | להרוויח כסף באינטרנט
sw: pata pesa mtandaoni | tengeneza pesa mtandaoni | kupata pesa mtandaoni | pesa mtandaoni | app ya kupata pesa
sw: ingiza pesa kila siku | kujipatia pesa nyumbani
am: በኦንላይን ገንዘብ | ገንዘብ መስሪያ መተግበሪያ
uk: гроші без зусиль | заробіток {в інтернеті,без вкладень,онлайн} | заробляти в інтернеті
uk: робота вдома без досвіду
cs: {vydělávat,výdělek,přivýdělek} na internetu | vydělávejte {online,z domova} | {výdělek,peníze} bez práce
cs: práce z domova bez praxe
hu: {online,internetes,otthoni} pénzkeresés | pénzkeresés {otthon,online} | keress pénzt {otthonról,online}
hu: pénz munka nélkül
ro: bani {pe internet,de acasă} | câștigă bani {online,rapid} | câștigă {de acasă,online} | bani fără muncă
ro: câștiguri garantate
ro: muncă de acasă
bg: печал{ба,би} {онлайн,от интернет} | пари от интернет | пари без {работа,усилия} | печели пари {онлайн,от вкъщи}
sr: zarada {preko interneta,od kuće,na internetu} | {brza,laka} zarada | zaradi {novac ,}od kuće | novac bez rada
el: {κερδίστε,βγάλτε} χρήματα {από το σπίτι,online} | χρήματα χωρίς κόπο | εύκολα χρήματα
az: {internetdə,internetdən,evdən} pul qazan{maq,} | zəhmətsiz qazanc | asan pul
kk: {интернетте,интернеттен} {ақша,табыс} табу | еңбексіз табыс | үйде отырып {ақша,табыс} табу
""")
ACT: Final = lexicon("""
en: join now | sign up now | start now | click here | register now | get started now | watch the video
en: download now | join for free | limited spots | enroll now
all: baixe agora | cadastre-se | regístrate | clique aqui | haz clic | inscrivez-vous | jetzt starten
all: jetzt anmelden | начать | регистрация | перейти | начать обучение | kayıt ol | đăng ký | daftar | 登録 | 加入
all: 가입
all: سجل
hi: डाउनलोड करें | ज्वाइन करें | अभी शुरू करें | रेफर करें | साइन अप
bn: ডাউনলোড করুন | জয়েন করুন | রেজিস্ট্রেশন করুন
ur: ڈاؤن لوڈ کریں | جوائن کریں
ar: سجل الآن | اشترك الآن | حمل التطبيق
fa: ثبت نام کنید | همین حالا
sw: jisajili | jiunge
en: download app
all: зареєструватися | zarejestruj się | zaregistrujte se | regisztrálj | înregistrează-te | регистрирай се
all: registruj se | εγγραφή | qeydiyyat | тіркелу
""")
TOPIC: Final = lexicon("""
all: money | dinheiro | dinero | argent | geld | деньги | earn | income | pix | payout | uang | tiền | para | cash
all: profit | investment
all: пасивний дохід | pasivní příjem | passzív jövedelem | venit pasiv | пасивен доход | pasivni prihod
all: binární opce | бинарни опции | бінарні опціони | гроші | peníze | pénz | bani | пари | novac | χρήματα | pul
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
