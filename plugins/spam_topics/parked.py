"""Parked domains and link landers: “this domain is for sale”, sponsored searches, nothing else."""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

SELLING: Final = lexicon("""
en: this domain is for sale | buy this domain | domain for sale | domain may be for sale
en: this domain may be for sale | domain is parked | parked free | inquire about this domain
en: this domain has expired
en: sponsored listings | related searches | popular searches | sponsored links | sponsored results | ads related to
en: not what you're looking for | try these related | purchase this domain | make an offer on this domain
en: this web page is parked | this page is parked | domain name is for sale | domain parking | the domain owner
en: is this your domain | renew it now | would you like to buy this domain | related sponsored links
en: popular categories | search ads | top searches | this site is currently parked | backorder this domain
en: the owner of this domain | neither the service provider nor the domain owner
de: diese domain steht zum verkauf | domain kaufen | diese domain kaufen | domain zu verkaufen | geparkte domain
de: diese webseite wurde geparkt
fr: ce nom de domaine est à vendre | domaine à vendre | acheter ce domaine
es: este dominio está en venta | comprar este dominio | dominio en venta
it: questo dominio è in vendita | dominio in vendita
pt: este domínio está à venda | domínio à venda
nl: dit domein is te koop | domeinnaam te koop
pl: domena na sprzedaż | ta domena jest na sprzedaż | ta domena może być na sprzedaż | kup tę domenę
pl: {domena ,}jest utrzymywana na serwerach | domena {została zaparkowana,jest zaparkowana,jest do sprzedania}
cs: tato doména je {na prodej,zaparkována,zaparkovaná} | doména {byla zaregistrována,je registrována} u
cs: koupit tuto doménu
sk: táto doména je {na predaj,zaparkovaná} | kúpiť túto doménu
hu: {ez a ,a }domain {eladó,név eladó} | eladó domain név | ez egy parkolt domain | a domain regisztrált
ro: acest domeniu {este de vânzare,este parcat} | domeniul este de vânzare | cumpără acest domeniu
bg: {този домейн,домейнът} {се продава,е паркиран} | купете този домейн
sr: {ovaj ,}domen je {na prodaju,parkiran} | domena je na prodaju | kupite ovaj domen
el: {αυτό το ,το }domain {πωλείται,είναι προς πώληση} | πωλείται το domain
uk: {цей ,}домен {продається,припарковано,припаркований} | купити цей домен
kk: {бұл ,}домен сатылады
az: {bu ,}domen satılır | domen satışda
ru: домен прода{ется,ётся} | купить домен | этот домен прода{ется,ётся} | домен {припаркован,выставлен на продажу}
ru: {сайт,страница} припаркован{а,} | домен не {прилинкован,привязан} | купить этот домен
tr: bu alan adı satılıktır | alan adı satılık | bu {domain,alan adı} {satılık,satılıktır,park edilmiş,park edilmiştir}
tr: bu domain satın alınabilir
zh: 域名出售 | 此域名出售 | 该域名正在出售
ja: このドメインは販売中 | ドメイン販売中
ko: 도메인 판매
""")
ACT: Final = lexicon("""
en: learn more | click here | make offer | buy now | search | inquire | get price | contact | welcome to
pl: złóż ofertę | kup teraz
cs: nabídnout cenu | učinit nabídku
hu: ajánlatot tesz | ajánlattétel
ro: fă o ofertă
bg: направете оферта
sr: pošalji ponudu
ru: сделать предложение | предложить цену
uk: зробити пропозицію
tr: teklif ver
""")
TOPIC: Final = lexicon("""
en: insurance | loans | credit cards | travel | hotels | dating | mortgage | car rental | web hosting
en: debt consolidation | flights | payday loans | broadband | domain
""")
RULE: Final = genre_rule(
    "spam.parked",
    Genre(
        "a parked domain or link lander",
        SELLING,
        ACT,
        TOPIC,
        (
            "rynek",
            "rynku",
            "transakcj",
            "nápověd",
            "faktur",
            "тариф",
            "рынк",
            "инструкци",
            "rehber",
            "πελάτ",
            "útmutató",
        ),
        needed=2,
        density=10.0,
        most=0.9,
    ),
    why="A parked page has nothing of its own: it sells the address or the visitor.",
    policy="thin affiliation",
    source="wording of the large parking services",
)
