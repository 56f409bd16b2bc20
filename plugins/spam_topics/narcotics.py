"""Drugs of abuse offered by mail.

Reports, laws and help for addicts use the same names; they never offer delivery. So a drug's name counts only beside a
verb of trade, "for sale", or a quantity with its price, as in a list of goods.
"""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

DRUGS: Final = (
    "weed|marijuana|cannabis|hashish|thc (?:carts?|vapes?|oil)|(?:magic )?mushrooms?|shrooms|psilocybin|dmt|lsd"
    "|mdma|ecstasy|cocaine|heroin|ketamine|crystal meth|methamphetamine|mephedrone|fentanyl|kratom|peyote|mescaline"
    "|ayahuasca|research chemicals|spice|k2 (?:spray|paper)|gbl|ghb|2c-b|nembutal|golden teachers?|penis envy"
    "|amnesia haze|hash|gras|haschisch|kokain|ketamin|zauberpilze|amphetamine?|speed paste|coca[iï]ne"
    "|k[eé]tamine|h[eé]ro[iï]ne"
    "|champignons hallucinogènes|coca[ií]na|ketamina|hach[ií]s|hongos alucinógenos|maconha|cogumelos mágicos"
    "|wiet|coke|3-mmc"
    "|paddo'?s|marihuan[aąyę]|mefedronu?|amfetamin\\w*|kokain\\w*|мефедрон\\w*|гашиш\\w*|шишк[иу]|бошк[иу]|кокаин\\w*"
    "|амфетамин\\w*|марихуан\\w*|героин\\w*|экстази|esrar|eroin"
)
VERBS: Final = (
    "buy|order|purchase|cheap|acheter|achetez|commander|comprar|compra|comprare|acquista|kopen|bestellen?|kup"
    "|kupić|köp|köpa"
    "|купить|заказать|продам|satın al"
)
TAILS: Final = (
    "for sale|online|delivery|near me|vape pens?|tabs|kaufen|bestellen|en ligne|à vendre|livraison|en línea"
    "|en venta|a domicilio"
    "|in vendita|kopen|sprzedam|закладк\\w+|купить|satın al"
)
OFFERS: Final = (
    rf"\b(?:{VERBS})\s+(?:[\w']+\s+){{0,3}}(?:{DRUGS})\b"
    rf"|\b(?:{DRUGS})\s+(?:[\w']+\s+){{0,2}}(?:{TAILS})\b"
    rf"|\b(?:{DRUGS})\b[^.\n€$£]{{0,25}}\b\d+ ?(?:g|gr|grams?|ounces?|oz|ml"
    rf"|г)\b[\s:–=-]{{0,4}}[€$£]?\d[\d.,]* ?(?:€|eur|руб|₽|zł|kč|kr|\$)?"
    rf"|\b(?:{DRUGS})\b[^.\n€$£]{{0,15}}[–:-] ?[€$£]\d+ (?:per|an|a|/) ?(?:ounce|oz|gram|g)\b"
)
SELLING: Final = lexicon("""
en: buy weed online | order weed online | weed for sale | buy marijuana online | thc vape for sale | buy thc carts
en: buy cocaine online | cocaine for sale | buy mdma online | mdma for sale | buy lsd online | lsd for sale
en: magic mushrooms for sale | buy magic mushrooms | buy shrooms online | psilocybin for sale | dmt for sale | buy dmt
en: ketamine for sale | crystal meth for sale | heroin for sale | research chemicals for sale | buy research chemicals
en: buy kratom online | psychedelics for sale | buy psychedelics online | buy k2 spray | k2 paper sheets
en: 420 mail order | mail order marijuana | stealth shipping | vacuum sealed and | discreet delivery worldwide
en: stealth packaging | discreet and stealth | refund or reship | reship if seized | trusted vendor
en: psychedelics online
en: psychedelic shop | dark web vendor | dmt vape pens | lsd gel tabs | lsd tabs
en: legit weed shop | darknet market links | buy nembutal
de: gras online bestellen | weed online bestellen | vakuumverpackt | drogen kaufen | drogen bestellen
de: weed kaufen | kokain kaufen | ketamin kaufen | zauberpilze kaufen | mdma kaufen | lsd kaufen
fr: acheter de la weed | acheter cocaïne | champignons hallucinogènes acheter | acheter mdma
fr: acheter du cannabis en ligne | emballage sous vide | livraison discrète | drogue en ligne | acheter de la cocaïne
es: comprar marihuana online | comprar cocaína | setas alucinógenas comprar | comprar mdma | comprar lsd
it: comprare erba online | acquistare cocaina | funghetti allucinogeni vendita
pt: comprar maconha online | comprar cocaína
nl: wiet bestellen | cocaïne kopen | 3-mmc kopen | paddo's kopen | lsd kopen
pl: kup marihuanę | kokaina sprzedaż | kupić mefedron
sv: köpa kokain | köpa gräs
ru: купить мефедрон | купить гашиш | купить кокаин | закладки купить | купить шишки
ru: моментальные магниты | закладкой | закладки по | гарантия перезаклада | перезаклад | мефедрон кристалл
ru: магазин 24/7
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
all: bestellen | commander | contacto | заказать | 텔레그램 | jetzt kaufen | in den warenkorb
all: passer commande | телеграм
all: оплата | cash app | zelle
""")
TOPIC: Final = lexicon("""
all: strains | sativa | indica | grams | ounce | edibles | per gram | hybrid | potency | gramm | gramos | грамм
all: cannabis | weed | mdma | lsd | dmt | ketamine | cocaine | psilocybin | magic mushrooms | crystal meth | haschisch
all: kokain | ketamin | cocaïne | kétamine | champignons hallucinogènes | cocaína | ketamina | мефедрон | гашиш
all: кокаин
all: mefedron | marihuana | kokaina | haszysz | amfetamina | marihuany | hachís | cocaine
all: амфетамин | шишки | haze
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
            "hospital",
            "charged with",
            "seized",
            "customs",
            "trafficking",
            "withdrawal",
            "ordonnance médicale",
            "entzug",
            "suchthilfe",
            "наркоман",
            "задержан",
        ),
        offers=OFFERS,
        lone=True,
        needed=3,
        density=4.0,
    ),
    why="The trade is a crime nearly everywhere, and the pages are planted in other people's sites.",
    policy="hacked content",
    source="trade vocabulary by language",
)
