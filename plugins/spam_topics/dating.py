"""Lures to dating and hook-up sites."""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

SELLING: Final = lexicon("""
en: hot singles | singles in your area | meet singles | mail order brides | mail order bride | russian brides
en: ukrainian brides | asian brides | latin brides | dating sites | hookup sites | hookup site
en: casual sex | adult dating | one night stand | sugar daddy | sugar baby | sugar momma | beautiful women looking
en: adult personals | sex dating | best hookup | hookup apps | free hookup | foreign brides
en: local hookups | meet local women | women seeking men | adult friend finder | married dating | swingers | naughty
en: cougar dating | milf dating | single women near you | sex personals | bride agency
de: sexkontakte | sextreffen | seitensprung | partnerbörse für sex | einsame frauen | sexdate | fremdgehen
de: casual dating
fr: rencontre sexe | rencontre coquine | plan cul | femmes russes | rencontres coquines | femme cougar | plan sexe
fr: rencontre libertine
es: citas sexo | contactos mujeres | mujeres solteras | sexo casual | conocer mujeres rusas | encuentros casuales
es: citas casuales
pt: encontros casuais | sexo casual | mulheres solteiras | encontro sexo
it: incontri sesso | sesso occasionale | incontri online gratis | bakeka incontri | donne mature | incontri adulti
nl: sexdating | sexcontact | geile vrouwen | sexafspraak
pl: sex randki | ogłoszenia towarzyskie | sex spotkania | randki erotyczne | sponsoring
sv: sexdejting | knullkontakt | sexkontakt
da: sexdating | sex kontakt
ru: знакомства для секса | секс знакомства | познакомиться для секса | знакомства без обязательств
ru: интим знакомства
tr: seks arkadaş | evlilik sitesi ücretsiz | bedava arkadaşlık
ja: セフレ | 出会い系サイト | セフレ募集 | ワンナイト | 人妻 | 出会い系アプリ
ko: 즉석만남 | 조건만남 | 채팅앱 추천 | 원나잇
zh: 一夜情 | 约炮 | 同城交友 | 约炮软件 | 裸聊
th: หาคู่นอน | นัดเย็ด
ar: زواج مسيار | تعارف بنات
cs: sex seznamka | seznamka na sex
hu: szexpartner | szex társkereső
""")
ACT: Final = lexicon("""
en: join free | sign up free | join now | create your profile | register free | chat now | free registration
en: click here | browse profiles | view profile | start chatting
all: kostenlos anmelden | jetzt anmelden | inscription gratuite | regístrate gratis | cadastre-se grátis
all: iscriviti gratis | gratis inschrijven | регистрация | 登録無料 | 無料登録 | 加微信 | 가입
""")
TOPIC: Final = lexicon("""
all: dating | singles | hookup | sexy | brides | profiles | chat | rencontre | citas | incontri | знакомства
all: randki | webcam
""")
RULE: Final = genre_rule(
    "spam.dating",
    Genre(
        "a lure to dating or hook-up sites",
        SELLING,
        ACT,
        TOPIC,
        ("romance scam", "sexual health", "researchers found", "domestic violence"),
        needed=3,
        density=5.0,
        most=0.85,
    ),
    why="Such pages sell profiles that do not exist and subscriptions that do.",
    policy="scaled content abuse",
    source="trade vocabulary by language",
)
