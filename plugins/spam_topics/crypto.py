"""Crypto referral funnels, doublers, “guaranteed” platforms and recovery scams."""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

OFFERS: Final = (
    r"\b(?:reclam(?:ar?|e)|reivindicar|réclame[rz]|beanspruchen|riscatta(?:re)?|klaim|получить|забрать) (?:\w+ ){0,2}"
    r"(?:airdrop|tokens?|токен\w*)\b"
    r"|\b(?:conecta(?:r|e)? (?:tu |a |la |sua )?|connecte[rz] (?:votre )?|collega(?:re)? (?:il )?|hubungkan "
    r"|подключ\w+ )"
    r"(?:wallet|billetera|cartera|carteira|portefeuille|dompet|кошел\w+)\b|\bwallet verbinden\b"
    r"|\b(?:usuarios elegibles|usuários elegíveis|utilisateurs éligibles|berechtigte nutzer)\b"
    r"|\bclaim (?:your |the |my )?(?:free )?(?:\$?\w+ ){0,2}(?:airdrop|tokens?|rewards)\b"
    r"|\bairdrop (?:\w+ )?is (?:officially |now )?live\b|\b(?:check|verify) (?:your )?(?:airdrop )?eligibility\b"
    r"|\beligible (?:users|wallets|participants|holders) can claim\b|\bconnect (?:your )?(?:\w+ )?wallet\b"
    r"|\bhow to claim (?:the |your )?(?:\$?\w+ )?airdrop\b|\b(?:access|visit"
    r"|navigat\w+ to) (?:the )?official (?:\w+ )?(?:airdrop|claim) page\b"
)
SELLING: Final = lexicon("""
en: double your bitcoin | bitcoin doubler | earn free bitcoin | free bitcoin | guaranteed profit
en: guaranteed profits | guaranteed returns | daily profit | bitcoin investment platform
en: cloud mining platform | free cloud mining | crypto trading bot | bitcoin era | bitcoin code | bitcoin revolution
en: bitcoin evolution | immediate edge | quantum ai | immediate connect
en: recover stolen crypto | crypto recovery | recovery expert | lost bitcoin recovery | binance referral code
en: okx referral code | bybit referral code | referral code | invitation code
en: trading fee discount | fee rebate | next 100x | 100x gem | claim your airdrop | crypto presale | presale token
en: best crypto to buy now | crypto signals | vip signals | register on okx
en: sign up on binance | trade on okx | register on binance | coin giveaway | send btc | receive double
en: withdraw instantly | referral bonus | mystery box | exclusive referral | welcome bonus up to
en: earn passive income with crypto | crypto presales | join the presale | best presale | high yield investment
en: hyip | staking rewards up to | signup bonus | bitcoin up | bitcoin prime
en: hire a hacker | wallet recovery | funds recovery | recover your lost funds | recover my | bitcoin recovery
es: código de referido | duplicar bitcoin | ganar bitcoin gratis | código de invitación | ganancias garantizadas
es: minería en la nube
pt: código de indicação | ganhar bitcoin grátis | lucro garantido | robô de trade | código de convite
fr: code de parrainage | gagner des bitcoins gratuitement | profits garantis
de: empfehlungscode | bitcoin verdoppeln | garantierte gewinne | einladungscode
it: codice invito | guadagni garantiti | codice referral
ru: реферальный код | удвоить биткоин | облачный майнинг | заработок на криптовалюте | гарантированная прибыль
ru: пригласительный код | бесплатные биткоины
tr: referans kodu | davet kodu | garantili kazanç | bedava bitcoin
vi: mã giới thiệu | đào coin miễn phí | kiếm coin miễn phí | lợi nhuận cam kết
id: kode referral | kode undangan | mining gratis | airdrop gratis
zh: 返佣 | 邀请码 | 手续费返佣 | 币安邀请码 | 欧易邀请码 | 注册币安 | 欧易注册 | 币安注册 | 推荐码 | 永久返佣
zh: 交易所注册 | 邀請碼 | 返傭 | 欧易下载 | 欧易交易所
ja: 招待コード | 紹介コード | 手数料割引 | 自動売買ツール | 海外fx口座開設
ko: 추천인 코드 | 추천 코드 | 수수료 할인 | 초대 코드 | 셀퍼럴
ar: كود الإحالة | رمز الإحالة | ارباح مضمونة
fa: کد معرف | کد رفرال | سود تضمینی
""")
ACT: Final = lexicon("""
en: sign up now | register now | join now | claim now | buy now | start trading | create account
en: create your account | click here to register | register and get | connect your wallet | sign up here
zh: 立即注册 | 点击注册 | 注册链接 | 马上注册 | 下载app
all: registrarse | cadastre-se | s'inscrire | jetzt registrieren | зарегистрироваться | kayıt ol | đăng ký | daftar
all: 登録 | 가입
""")
TOPIC: Final = lexicon("""
all: bitcoin | btc | ethereum | usdt | crypto | token | airdrop | binance | okx | bybit | mexc | bitget | wallet
all: metamask | trust wallet | phantom | gas fee | tokens | ethereum (eth) | eligible | claim
all: trading fees | 比特币 | 币安 | 欧易 | presale | defi
""")
RULE: Final = genre_rule(
    "spam.crypto",
    Genre(
        "a crypto referral or “guaranteed profit” funnel",
        SELLING,
        ACT,
        TOPIC,
        ("whitepaper", "specification", "ponzi", "securities and exchange commission", "beware", "open source"),
        offers=OFFERS,
        lone=True,
        needed=3,
        density=3.0,
        most=0.9,
    ),
    why="Referral funnels and doublers pay their makers for every reader who loses money.",
    policy="scam and fraud",
    source="trade vocabulary by language",
)
