"""Miracle remedies: gummies, drops and powders sold by an "official website" that only resells.

Shops and reviews of food supplements name the same goods. What marks the funnel is its own vocabulary: the official
website, bottles by the price of each, refunds counted in days, "scam or legit" asked by the seller himself. The
claims are those that the US FTC's "Gut Check" calls always false.
"""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

SELLING: Final = lexicon("""
en: keto gummies | cbd gummies reviews | weight loss gummies | male enhancement gummies | male enhancement pills
en: male enhancement supplement | blood sugar support supplement | blood sugar formula | prostate support formula
en: tinnitus supplement | joint support formula | brain booster supplement | testosterone booster reviews
en: fat burning formula | fat burner pills | burn fat fast | melt belly fat | lose weight fast | dissolve belly fat
en: visit official website | visit the official website | official website click here | order from official website
en: buy from the official website | only available on the official website | official website only
en: click here to order | rush my order | rush your order | claim your bottle | free bottle | free bottles
en: bottles at | per bottle | 30 day supply | 60-day money back | 60 day money back | 180-day money back
en: 60-day money-back guarantee | 180-day money-back guarantee | 90-day money-back guarantee | scam or legit
en: legit or scam | does it really work | side effects and complaints | customer complaints | shocking side effects
en: reviews consumer reports | must read before buying | read before you buy | shark tank gummies | shark tank keto
en: miracle cure | natural cure for | reverse diabetes | ancient remedy | weird trick | secret ingredient that
en: 100% natural ingredients | no side effects | clinically proven ingredients | gmp certified facility
en: fda approved facility | fda registered facility
de: fruchtgummis erfahrungen | abnehmen gummis | abnehmtropfen | diätpillen kaufen | höhle der löwen abnehmen
de: offiziellen website bestellen | offizielle website besuchen | schnell abnehmen ohne | fettverbrennung kapseln
fr: gélules minceur avis | perdre du poids rapidement | brûleur de graisse avis | site officiel pour commander
fr: commander sur le site officiel | gummies minceur | sans effets secondaires
es: gomitas keto | adelgazar rápido | pastillas para adelgazar | quemador de grasa | comprar en el sitio oficial
es: página oficial para comprar | sin efectos secundarios | bajar de peso rápido
pt: emagrecer rápido | emagrecedor natural | cápsulas para emagrecer | site oficial para comprar
pt: comprar no site oficial
pt: sem efeitos colaterais | gotas para emagrecer | funciona mesmo | reclame aqui
it: dimagrire velocemente | pillole dimagranti | integratore dimagrante recensioni | sito ufficiale per ordinare
it: senza effetti collaterali
nl: snel afvallen | afslankpillen | officiële website bestellen | keto gummies ervaringen
pl: tabletki na odchudzanie | szybkie odchudzanie | tabletki odchudzające | kup na oficjalnej stronie
cs: rychlé hubnutí | tablety na hubnutí
hu: gyors fogyás | fogyókúrás tabletta
ro: slabire rapida | pastile de slabit | site-ul oficial comanda
sv: gå ner i vikt snabbt | bantningspiller
da: slankepiller
no: slankepiller
fi: laihdutuspillerit
ru: похудеть быстро | капсулы для похудения | таблетки для похудения | официальный сайт купить | чудо-средство
tr: zayıflama hapı | hızlı kilo verme | resmi sitesinden sipariş
id: obat pelangsing | pelangsing ampuh
vi: giảm cân cấp tốc | thuốc giảm cân
th: ยาลดน้ำหนัก | ลดน้ำหนักเร็ว
ja: 激やせ | 痩せるサプリ | 公式サイトで購入
ko: 다이어트 보조제 구매
zh: 减肥药 | 快速减肥
""")
ACT: Final = lexicon("""
en: order now | buy now | click here | claim your | get yours | hurry | limited stock | special discount | add to cart
all: jetzt bestellen | commander maintenant | comprar ahora | comprar agora | ordina ora | bestel nu | zamów teraz
all: заказать | sipariş ver | beli sekarang | mua ngay | 今すぐ注文 | objednat | megrendelem | comandă acum
""")
TOPIC: Final = lexicon("""
all: supplement | gummies | capsules | ketosis | metabolism | detox | ingredients | dosage | kapseln | gélules
all: cápsulas
all: integratore | капсулы | suplement | weight loss | abnehmen | minceur | adelgazar | emagrecer
""")
RULE: Final = genre_rule(
    "spam.supplements",
    Genre(
        "a funnel for miracle remedies",
        SELLING,
        ACT,
        TOPIC,
        (
            "randomised",
            "randomized",
            "clinical trial",
            "dietitian",
            "warning letter",
            "placebo",
            "recall",
            "systematic review",
        ),
        needed=4,
        density=5.0,
    ),
    why="Remedies that promise what no trial has shown cost readers money and, at worst, their health.",
    policy="misleading claims",
    source="trade vocabulary by language; US FTC on weight-loss claims",
)
