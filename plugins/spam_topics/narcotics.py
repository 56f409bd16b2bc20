"""Drugs of abuse offered by mail.

Reports, laws and help for addicts use the same names; they never offer delivery. So a drug's name counts only beside a
verb of trade or "for sale".
"""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

DRUGS: Final = (
    "weed|marijuana|cannabis|hashish|thc (?:carts?|vapes?|oil)|(?:magic )?mushrooms?|shrooms|psilocybin|dmt|lsd"
    "|mdma|ecstasy|cocaine|heroin|ketamine|crystal meth|methamphetamine|mephedrone|fentanyl|kratom|peyote|mescaline"
    "|ayahuasca|research chemicals|spice|k2 (?:spray|paper)|gbl|ghb|2c-b|nembutal"
)
OFFERS: Final = (
    rf"\b(?:buy|order|purchase|cheap)\s+(?:\w+\s+){{0,2}}(?:{DRUGS})\b"
    rf"|\b(?:{DRUGS})\s+(?:\w+\s+){{0,2}}(?:for sale|online|delivery|near me)\b"
)
SELLING: Final = lexicon("""
en: buy weed online | order weed online | weed for sale | buy marijuana online | thc vape for sale | buy thc carts
en: buy cocaine online | cocaine for sale | buy mdma online | mdma for sale | buy lsd online | lsd for sale
en: magic mushrooms for sale | buy magic mushrooms | buy shrooms online | psilocybin for sale | dmt for sale | buy dmt
en: ketamine for sale | crystal meth for sale | heroin for sale | research chemicals for sale | buy research chemicals
en: buy kratom online | psychedelics for sale | buy psychedelics online | buy k2 spray | k2 paper sheets
en: 420 mail order | mail order marijuana | stealth shipping | vacuum sealed and | discreet delivery worldwide
en: legit weed shop | darknet market links | buy nembutal
de: weed kaufen | kokain kaufen | ketamin kaufen | zauberpilze kaufen | mdma kaufen | lsd kaufen
fr: acheter de la weed | acheter cocaïne | champignons hallucinogènes acheter | acheter mdma
fr: acheter du cannabis en ligne
es: comprar marihuana online | comprar cocaína | setas alucinógenas comprar | comprar mdma | comprar lsd
it: comprare erba online | acquistare cocaina | funghetti allucinogeni vendita
pt: comprar maconha online | comprar cocaína
nl: wiet bestellen | cocaïne kopen | 3-mmc kopen | paddo's kopen | lsd kopen
pl: kup marihuanę | kokaina sprzedaż | kupić mefedron
sv: köpa kokain | köpa gräs
ru: купить мефедрон | купить гашиш | купить кокаин | закладки купить | купить шишки
ru: купить соль | магазин закладок | купить амфетамин
uk: купити канабіс
ar: حشيش للبيع | شراء حشيش
zh: 大麻购买 | 冰毒出售
ko: 떨 판매 | 아이스 판매 | 대마초 판매
""")
ACT: Final = lexicon("""
en: order now | buy now | add to cart | whatsapp | telegram | wickr | contact us | signal app | discreet
en: place your order
en: overnight delivery | bitcoin accepted
all: bestellen | commander | contacto | заказать | 텔레그램 | jetzt kaufen
""")
TOPIC: Final = lexicon("""
all: strains | sativa | indica | grams | ounce | edibles | per gram | hybrid | potency | gramm | gramos | грамм
""")
RULE: Final = genre_rule(
    "spam.narcotics",
    Genre(
        "a mail-order shop for drugs",
        SELLING,
        ACT,
        TOPIC,
        (
            "addiction",
            "rehab",
            "overdose",
            "harm reduction",
            "legalis",
            "legaliz",
            "dispensary licence",
            "study",
            "trial",
        ),
        offers=OFFERS,
        needed=3,
        density=4.0,
    ),
    why="The trade is a crime nearly everywhere, and the pages are planted in other people's sites.",
    policy="hacked content",
    source="trade vocabulary by language",
)
