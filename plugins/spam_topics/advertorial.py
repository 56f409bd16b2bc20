"""Miracle products dressed as news: slimming, skin, potency, blood sugar.

The genre is recognised by its patter (a doctor's or a celebrity's secret, astonishing figures, a free bottle while
supplies last) and not by health: several parts of the patter must meet.
"""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

SELLING: Final = lexicon("""
en: doctors hate | one weird trick | weird trick | simple trick | melt belly fat | melts fat | burn fat fast
en: lose weight fast | miracle pill | miracle diet | hidden secret | little known secret
en: free trial bottle | risk-free trial | risk free trial | claim your free | claim your bottle | free bottle
en: free bottles | limited supply | supplies are limited | while supplies last | rush my order
en: rush my trial | garcinia cambogia | keto gummies | keto diet pills | forskolin | raspberry ketone
en: green coffee bean extract | anti-aging secret | male enhancement | penis enlargement | testosterone booster
en: exposed hollywood's | plastic surgeons | without botox | without surgery | without diet or exercise
en: ancient remedy | big pharma | as seen on | shark tank | dr. oz | wrinkle serum | skin tag remover
en: pay only shipping | just pay shipping | special link | step 1 | step 2 | trial offer | free sample
en: update: only | trials still available | click the link below | order your | my results | years younger
en: pounds in | lost weight without | lose 20 pounds | lose 30 pounds | flat belly | belly fat | cleanse
en: detox cleanse | colon cleanse | muscle builder | clinically proven | all natural ingredients | no side effects
en: reverse diabetes | cure diabetes | blood sugar support | prostate supplement | fungus killer | tinnitus cure
en: hair regrowth secret | she was shocked | he was shocked | stunned doctors | experts are stunned
de: schnell abnehmen | ärzte hassen | abnehmpillen | höhle der löwen | fett verbrennen | kostenlose probe
de: gratis testen | ohne diät | ohne sport | wundermittel | bauchfett | abnehmen ohne
fr: perdre du poids rapidement | brûleur de graisse | sans régime | les médecins détestent | essai gratuit
fr: maigrir vite | remède miracle | ventre plat | produit minceur
es: perder peso rápido | quemar grasa | bajar de peso rápido | los médicos odian | sin dieta
es: remedio casero milagroso | truco casero | prueba gratuita | adelgazar rápido | pastillas para adelgazar
pt: emagrecer rápido | queimar gordura | perder barriga | emagreça | sem dieta | truque caseiro | fórmula secreta
pt: remédio milagroso | cápsulas para emagrecer | perder peso rápido
it: perdere peso velocemente | bruciare i grassi | dimagrire velocemente | senza dieta | rimedio miracoloso
it: prova gratuita | pancia piatta | perdere peso senza
nl: snel afvallen | buikvet | zonder dieet | gratis proberen | afslankpillen
pl: szybkie odchudzanie | spalacz tłuszczu | tabletki na odchudzanie | bez diety | lekarze nienawidzą | schudnąć
sv: gå ner i vikt snabbt | bränna fett | gratis prov | utan diet | bukfett | bantning
ru: похудеть за | чудо-средство | сжигатель жира | без диет | врачи скрывают | похудение без диет | стройная фигура
ru: средство от паразитов | суставы перестанут
tr: zayıflama hapı | yağ yakıcı | hızlı zayıflama | diyetsiz | kilo verdiren
id: obat pelangsing | turunkan berat badan | pembakar lemak | tanpa diet | turun berat | pelangsing alami
id: tanpa efek samping
vi: giảm cân cấp tốc | giảm cân nhanh | đốt mỡ | viên giảm cân | không cần ăn kiêng
zh: 减肥药 | 快速减肥 | 燃脂 | 瘦身秘诀 | 減肥藥 | 快速瘦身 | 祖传秘方 | 包治
ja: 痩せる秘密 | 脂肪燃焼サプリ | 初回無料 | 驚きの効果
hu: gyors fogyás | zsírégető | fogyókúra nélkül
ro: slăbire rapidă | arzător de grăsimi | fără dietă
el: χάστε βάρος | αδυνάτισμα γρήγορα | καύση λίπους
cs: rychlé hubnutí | spalovač tuků | bez diety
th: ลดน้ำหนักเร่งด่วน | ยาลดความอ้วน
""")
ACT: Final = lexicon("""
en: order now | claim yours | get yours | click here | try it now | claim now | claim your | buy now | get your free
en: order today | act now | hurry | offer expires | check availability | limited time | free trial
all: jetzt bestellen | hier klicken | commander | cliquez ici | haga clic aquí | ordenar ahora | compre agora
all: clique aqui | ordina ora | bestel nu | zamów teraz | beställ nu | klicka här | заказать | sipariş ver
all: pesan sekarang | đặt mua | 立即购买 | ご注文はこちら
""")
TOPIC: Final = lexicon("""
all: weight | wrinkle | wrinkles | pounds | diet | belly | fat | skin | supplement | kg | detox | testosterone
all: abnehmen | grasa | poids | peso | вес | kilo | anti-aging | collagen | advertorial | advertisement
""")
RULE: Final = genre_rule(
    "spam.advertorial",
    Genre(
        "an advertorial for a miracle product",
        SELLING,
        ACT,
        TOPIC,
        (
            "placebo",
            "randomised",
            "randomized",
            "peer-reviewed",
            "study found",
            "no evidence",
            "dietitian",
            "meta-analysis",
        ),
        needed=4,
        density=3.0,
        most=0.9,
    ),
    why="Invented stories with a doctor's or a star's name sell subscriptions hidden in a “free” bottle.",
    policy="scam and fraud",
    source="trade vocabulary by language; FTC notices on fake news sites (2011) and on “gut check” claims",
)
