"""Sellers of prescription drugs without a prescription.

Warnings of health authorities use the same nouns; what they never do is offer, so verbs of trade beside the name of
a drug count, and "without prescription" only together with them.
"""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

DRUGS: Final = (
    "viagra|cialis|levitra|kamagra|sildenafil|tadalafil|vardenafil|xanax|alprazolam|tramadol|ambien|zolpidem|valium|diazepam"
    "|adderall|oxycodone|oxycontin|hydrocodone|percocet|modafinil|phentermine|ozempic|semaglutide|wegovy|mounjaro|clomid"
    "|propecia|finasteride|accutane|isotretinoin|prednisone|amoxicillin|azithromycin|zithromax|ivermectin|lasix|furosemide"
    "|priligy|dapoxetine|cytotec|misoprostol|steroids|ketamine|fentanyl|mdma|lsd|codeine|gabapentin|soma|nembutal|botox"
)
VERBS: Final = (
    "buy|order|purchase|cheap|cheapest|generic|discount|acquistare|acquista|comprare|compra|comprar|acheter|achat|kaufen"
    "|bestellen|kopen|koop|kup|kupić|köpa|køb|kjøp|osta|satın al|beli|jual|mua"
)
WORDS: Final = r"\s+(?:\w+\s+){0,2}"  # up to two words between
TAILS: Final = (
    "online|kaufen|bestellen|for sale|senza ricetta|sin receta|sans ordonnance|ohne rezept|rezeptfrei|pharmacy|prezzo"
    "|precio|prix|preis"
)
OFFERS: Final = rf"\b(?:{VERBS}){WORDS}(?:{DRUGS})\b|\b(?:{DRUGS}){WORDS}(?:{TAILS})\b"
SELLING: Final = lexicon("""
en: no prescription | without prescription | without a prescription | no prescription needed | no rx
en: no prescription required | canadian pharmacy | online pharmacy
en: cheap meds | discount pharmacy | overnight delivery | discreet packaging | discreet shipping | buy pills online
en: erectile dysfunction pills | generic pills | best price for
en: pharmacy online | cheap pills | pills online | online drugstore | order online without
it: senza ricetta | farmacia online | farmacie online | senza ricetta medica | prezzo in farmacia | vendita online
es: sin receta | farmacia online | sin receta médica | comprar online | farmacia en línea | precio en farmacia
de: ohne rezept | rezeptfrei | rezeptfrei kaufen | rezeptfrei bestellen | online apotheke | potenzmittel
de: potenzmittel kaufen | diskrete lieferung
fr: sans ordonnance | pharmacie en ligne | en pharmacie sans ordonnance | livraison discrète | prix en pharmacie
pt: sem receita | farmácia online | sem receita médica
nl: zonder recept | zonder voorschrift | online apotheek
pl: bez recepty | apteka internetowa | tabletki na potencję
sv: utan recept | receptfritt | apotek på nätet
no: uten resept
da: uden recept
fi: ilman reseptiä
ro: fără rețetă | fara reteta
cs: bez předpisu | bez receptu
hu: recept nélkül
ru: купить виагру | виагра без рецепта | купить сиалис | дженерик виагра | виагра купить | без рецепта
ru: для потенции | интернет аптека | дженерики
tr: reçetesiz | cinsel güç arttırıcı | eczane fiyatı
id: obat kuat | obat aborsi | jual obat aborsi | cytotec asli | obat pelancar haid | obat penggugur kandungan
id: obat pembesar | obat telat bulan | vimax asli
vi: thuốc kích dục | thuốc cường dương | thuốc phá thai | thuốc mê
ja: 個人輸入代行 | 処方箋なし
ko: 비아그라 구매 | 시알리스 구매 | 비아그라 | 시알리스 | 비아그라구입
zh: 壯陽藥 | 威而鋼 | 犀利士 | 必利勁 | 催情 | 迷药 | 壮阳药
ar: حبوب الاجهاض | حبوب سايتوتك | سايتوتك للبيع
ar: سايتوتك | حبوب سايتوتك للبيع | حبوب اجهاض | حبوب الإجهاض للبيع | حبوب تنزيل الحمل | سايتوتك الرياض | سايتوتك جدة
ar: دواء سايتوتك | حبوب تنزيل الجنين | فياجرا للبيع | ترامادول للبيع
fa: خرید قرص سقط جنین | قرص سایتوتک | فروش سایتوتک | قرص سقط | خرید متادون | فروش ترامادول
en: abortion pills for sale in | abortion pills in dubai | abortion pills in kuwait | cytotec pills in
en: abortion clinic +27 | dr mama abortion | safe abortion pills for sale | misoprostol for sale in
en: same day abortion pills
sw: dawa za kutoa mimba | vidonge vya kutoa mimba
hi: गर्भपात की गोली ऑनलाइन | बिना पर्चे के दवा
ru: купить {левитру,дапоксетин,дженерики} | дженерик{и,} {виагры,сиалиса,левитры} | {препараты,таблетки} для потенции
ru: без рецепта врача
uk: купити {віагру,сіаліс,левітру} | дженерик{и,} віагр{а,и} | без рецепта лікаря | {препарати,таблетки} для потенції
pl: {kup,kupić} {viagrę,kamagrę,cialis} | viagra bez recepty | kamagra {bez recepty,sklep}
pl: leki na potencję bez recepty
cs: koupit {viagru,kamagru,cialis} | viagra bez {receptu,předpisu} | léky na erekci bez předpisu
hu: {viagra,kamagra,cialis} {rendelés,vásárlás,vény nélkül} | potencianövelő {rendelés,vény nélkül} | vény nélkül
ro: cump{ăr,ără} {viagra,cialis,kamagra} | {viagra,cialis} fără rețetă | pastile {pentru ,de }potență
bg: купи {виагра,сиалис,камагра} | {виагра,сиалис} без рецепта | хапчета за потентност
sr: kupi{ti,} {viagru,kamagru} | {viagra,kamagra,cialis} bez recepta | tablete za potenciju
el: αγορά {viagra,cialis} | {viagra,cialis} χωρίς συνταγή | χωρίς ιατρική συνταγή | χάπια στύσης
""")
ACT: Final = lexicon("""
en: add to cart | order now | buy now | buy online | free shipping | worldwide shipping | order online
en: lowest price | contact us on whatsapp | fast delivery
it: acquista ora | ordina | spedizione gratuita | compra ora | vai ora
es: comprar ahora | envío gratis | pedir
de: jetzt bestellen | kaufen | versandkostenfrei | bestellen
fr: commander | livraison gratuite | acheter
pt: comprar agora | frete grátis
ru: купить | заказать | доставка
pl: kup teraz | zamów
id: hubungi | pesan sekarang | wa
ko: 구매하기 | 바로가기
uk: купити | замовити
cs: koupit | objednat
hu: rendelés | megrendelés
ro: comandă | cumpără
bg: поръчай | купи
sr: poruči | naruči
el: αγορά | παραγγελία
""")
TOPIC: Final = lexicon("""
all: viagra | cialis | ozempic | semaglutide | modafinil | ambien | valium | clomid | misoprostol | ivermectin
all: ketamine | steroids | adderall | phentermine | sildenafil | tadalafil | kamagra | levitra | tramadol | xanax
all: pills | tablets | mg | pharmacy | farmacia | apotheke | pharmacie | dosage | potenza | erezione | potenz
all: erection | потенции
""")
RULE: Final = genre_rule(
    "spam.pharmacy",
    Genre(
        "a seller of drugs without prescription",
        SELLING,
        ACT,
        TOPIC,
        (
            "fda",
            "medicines agency",
            "arzneimittelbehörde",
            "world health organization",
            "clinical trial",
            "counterfeit medicines",
            "your doctor or pharmacist",
            "prescribing information",
            "side effects may",
            "nhs",
        ),
        offers=OFFERS,
        needed=3,
        density=4.0,
    ),
    why="Such pages sell counterfeit or dangerous drugs and are the classic filling of hacked sites.",
    policy="hacked content",
    source="trade vocabulary by language; EMA and FDA guidance on illegal online pharmacies",
)
