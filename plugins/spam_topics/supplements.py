"""Miracle remedies: gummies, drops and powders sold by an "official website" that only resells.

Shops and reviews of food supplements name the same goods. What marks the funnel is its own vocabulary: the official
website, bottles by the price of each, refunds counted in days, "scam or legit" asked by the seller himself. The
claims are those that the US FTC's "Gut Check" calls always false.
"""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

SITE: Final = (
    "official (?:web ?)?site|offiziellen? web(?:site|seite)|site officiel|(?:sitio"
    "|p[aá]gina)(?: web)? oficial|site oficial|sito ufficiale"
)
SITE_MORE: Final = (
    "officiële website|oficjalnej stronie|oficiální stránk\\w+|официальном сайте|resmi (?:web )?sites\\w+"
)
LOST: Final = (
    "lose|lost|burn|abnehmen|verlor\\w*|perder|perd[ií]|perdu|perdre|perso|bajar|bajé|emagreci|schud\\w+|похуде\\w+"
)
MEASURE: Final = "kg|kilos?|kilo|pounds|lbs|кг|kilogram\\w*"
OFFERS: Final = (
    rf"\b(?:only|nur|seulement|uniquement|solo|somente|apenas|solamente|exclusively|alleen"
    rf"|tylko) (?:[\w'’]+ ){{0,6}}(?:{SITE}|{SITE_MORE})\b"
    rf"|\b(?:visit|on|from|via|through|auf|der|la|le|il|no|o|al|en|sul|na|su|de) (?:[\w'’]+ )?(?:{SITE}"
    rf"|{SITE_MORE})\b"
    r"|\b\d+ bottles?: ?[$€£]\d+|[$€£]\d+(?:\.\d\d)? ?(?:per|/|each) ?bottle\b"
    r"|\b\d{2,3}[- ](?:days?|tage|jours|días|dias|giorni|dagen) ?(?:-| )?(?:money[- ]back|geld[- ]zurück|garant\w+)\b"
    r"|\bmoney[- ]back guarantee\b|\bgarantía de (?:devolución de )?\d+ días\b|\bgarantia de \d+ dias\b"
    r"|\b(?:legit|hype|scam|work|works|wirkung|betrug|funciona|vale a pena)\W{1,3}(?:or|oder|o|ou|o es"
    r"|ou é) (?:[\w']+ ){0,2}"
    r"(?:scam|hype|betrug|wirkung|estafa|golpe|fraude|arnaque|truffa|legit)\b"
    rf"|\b(?:{LOST}) (?:[\w]+ ){{0,3}}\d+ ?(?:{MEASURE})\b|\b\d+ (?:{MEASURE}) (?:in|en|em|w|за) \w+ \w+\b"
    rf"|\b\d+ (?:{MEASURE}) (?:verloren|abgenommen|perdidos|persi)\b"
    r"|\b(?:ohne|without|sin|sem|sans|senza|zonder|bez|без) (?:sport|diets?|diät|dietas?|régime|dieet|diety"
    r"|диет\w*)\b"
    r"(?:,? (?:or|und|oder|ni|e|et|y|i|e sem|и) (?:\w+ )?\w+)?"
    r"|\b(?:no (?:reported |known )?side effects|nebenwirkungen sind nicht bekannt|keine nebenwirkungen"
    r"|no se conocen efectos"
    r"|(?:não possui|sem) efeitos colaterais|sans effets secondaires|senza effetti collaterali)\b"
    r"|\b(?:root cause of|stubborn fat|belly fat|grasa abdominal|gordura localizada|fettverbrennung|ventre plat)\b"
)
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
en: jad se khatam | jad se khatm | jad se mitaye | ramban ilaj | ramban upay | koi side effect nahi | pet ki charbi
en: motapa kam karne ki dawa | sugar ka ramban | bina operation ke ilaj | 100% ayurvedic | 100% herbal
en: permanent cure for | cure diabetes permanently | cures diabetes | herbal cure for
en: herpes cure | herbal medicine that cured | dr. herbal
hi: जड़ से खत्म | जड़ से ख़त्म | जड़ से मिटाए | जड़ से मिटाएं | जड़ से ठीक | जड़ से समाप्त | रामबाण इलाज
hi: रामबाण उपाय | रामबाण दवा | कोई साइड इफेक्ट नहीं | साइड इफेक्ट नहीं | 100% आयुर्वेदिक | सौ प्रतिशत आयुर्वेदिक
hi: बिना ऑपरेशन | चमत्कारी चूर्ण | चमत्कारी दवा | चमत्कारी नुस्खा | डॉक्टर भी हैरान | पेट की चर्बी गायब | चर्बी गायब
hi: मोटापा गायब | तेजी से वजन घटाएं | सिर्फ 7 दिन में | सिर्फ 7 दिनों में | 15 दिन में असर | शुगर जड़ से
hi: गारंटी के साथ इलाज
mr: मुळापासून नष्ट | मुळापासून बरा | मुळापासून बरे | कोणतेही साइड इफेक्ट नाही | साइड इफेक्ट नाहीत | चमत्कारी उपाय
mr: झटपट वजन कमी | फक्त ७ दिवसात | १००% आयुर्वेदिक
ne: जरैदेखि निको | साइड इफेक्ट छैन | चमत्कारी औषधि
bn: চিরতরে নির্মূল | চিরতরে মুক্তি | চিরদিনের জন্য মুক্তি | পার্শ্বপ্রতিক্রিয়া নেই | পার্শ্ব প্রতিক্রিয়া নেই
bn: ১০০% প্রাকৃতিক | জাদুকরী উপায় | জাদুকরী ঔষধ | ডায়াবেটিস নির্মূল | মেদ ভুঁড়ি কমান | মাত্র ৭ দিনে
bn: মাত্র ৩ দিনে | স্থায়ী সমাধান | ওজন কমানোর ক্যাপসুল | গ্যারান্টিসহ চিকিৎসা
gu: જડમૂળથી | જડમૂળથી ખતમ | કોઈ આડઅસર નથી | રામબાણ ઈલાજ | ચમત્કારી ઉપાય | ઝડપથી વજન ઘટાડો | ૧૦૦% આયુર્વેદિક
ta: பக்கவிளைவுகள் இல்லை | பக்க விளைவுகள் இல்லை | முற்றிலும் குணமாகும் | நிரந்தர தீர்வு | எடை குறைக்கும் மாத்திரை
ta: அற்புத மருந்து | 7 நாட்களில் | 100% மூலிகை
te: సైడ్ ఎఫెక్ట్స్ లేవు | దుష్ప్రభావాలు లేవు | శాశ్వత పరిష్కారం | బరువు తగ్గించే క్యాప్సూల్
te: షుగర్ పూర్తిగా తగ్గుతుంది | అద్భుత ఔషధం | 7 రోజుల్లో | 100% ఆయుర్వేద
ur: جڑ سے ختم | جڑ سے خاتمہ | کوئی سائیڈ ایفیکٹ نہیں | سائیڈ ایفیکٹ نہیں | شوگر سے نجات | شوگر کا خاتمہ
ur: وزن کم کرنے کا کیپسول | پیٹ کی چربی ختم | گارنٹی کے ساتھ علاج | ہمیشہ کے لیے نجات | 100 فیصد قدرتی
ur: سو فیصد قدرتی | صرف 7 دن میں | قدرتی جڑی بوٹیوں سے تیار
ar: بدون رجيم | بدون رياضة | بدون آثار جانبية | بدون اثار جانبية | بدون أضرار جانبية | كبسولات التنحيف
ar: كبسولات التخسيس | حبوب التنحيف | حبوب التخسيس | تحرق الدهون | حرق الدهون العنيدة | وداعا للكرش | وداعاً للكرش
ar: التخلص من الكرش | طبيعي 100% | منتج طبيعي 100 | القضاء على السكري | علاج السكري نهائيا | علاج نهائي | خلطة سحرية
ar: نتائج مضمونة | انقاص الوزن بسرعة | كيلو في أسبوع
fa: بدون عوارض جانبی | بدون عوارض و بازگشت | لاغری سریع | قرص لاغری | کپسول لاغری | چربی سوز قوی | درمان قطعی دیابت
fa: درمان قطعی | صد در صد گیاهی | ۱۰۰٪ گیاهی | ریشه کن کردن | بدون رژیم و ورزش | لاغری تضمینی
he: הרזיה מהירה | ללא תופעות לוואי | כדורי הרזיה | קפסולות הרזיה | שורף שומן טבעי | בלי דיאטה | ללא דיאטה
he: טבעי 100% | ירידה מהירה במשקל
sw: inatibu kabisa | inaponya kabisa | bila madhara yoyote | haina madhara yoyote | tiba ya uhakika
sw: kupunguza uzito haraka | kupunguza kitambi | ondoa kitambi | dawa ya kisukari inayoponya | tiba asili ya uhakika
sw: asili 100%
am: ያለ ምንም የጎንዮሽ ጉዳት | ሙሉ በሙሉ ይፈውሳል | ክብደት በፍጥነት
ru: {на,только на,закажите на} официальном сайте производителя
ru: {капли,капсулы,таблетки,чай} для {похудения,потенции,суставов}
ru: {отзывы врачей,отзывы покупателей} и цена | развод или правда | побочных эффектов нет
ru: без диет и {тренировок,спорта}
ru: средство от {паразитов,простатита,грибка,папиллом,варикоза} | где купить цена отзывы | сколько стоит в аптеке
uk: {краплі,капсули,таблетки} для схуднення | на офіційному сайті виробника | засіб від {паразитів,простатиту,грибка}
uk: відгуки лікарів | без дієт і тренувань | швидке схуднення | обман чи правда | побічних ефектів немає
pl: {kapsułki,krople,plastry} na odchudzanie | na {oficjalnej,oficjalną} stron{ie,ę} producenta | gdzie kupić w aptece
pl: {tabletki,kapsułki,krople} na {stawy,prostatę,pasożyty,potencję} | oszustwo czy prawda | brak skutków ubocznych
pl: opinie na forum | bez diety i ćwiczeń
cs: {kapky,pilulky,kapsle,náplasti} na hubnutí | oficiální stránk{y,ách} výrobce | kde koupit v lékárně
cs: podvod nebo pravda
cs: bez vedlejších účinků | bez diety a cvičení | přípravek na {hubnutí,prostatu,klouby,parazity}
hu: fogyasztó {cseppek,kapszula,tapasz} | zsírégető {kapszula,tabletta} | a gyártó hivatalos weboldalán | átverés vagy
hu: gyógyszertári ár | vélemények és ár | diéta nélkül fogyás | mellékhatások nélkül
ro: {pastile,picături,capsule,plasturi} {de,pentru} slăbit | slăbire rapidă | site-ul oficial al producătorului
ro: preț în farmacii
ro: păreri {forum,și preț} | țeapă sau | fără efecte secundare | capsule pentru {articulații,prostată}
bg: {хапчета,капки,капсули} за отслабване | бързо отслабване | {официалния,официален} сайт на производителя
bg: цена в аптеките
bg: мнения и цена | измама или | без странични ефекти | {капсули,крем} за {простата,стави}
sr: {tablete,kapi,kapsule,pilule} za mršavljenje | brzo mršavljenje | {zvanični,zvaničnom} {sajt,sajtu} proizvođača
sr: cena u apotekama | iskustva i cena | prevara ili | bez neželjenih efekata | {kapsule,gel} za {prostatu,zglobove}
el: {χάπια,σταγόνες,κάψουλες} αδυνατίσματος | γρήγορο αδυνάτισμα | επίσημη ιστοσελίδα του κατασκευαστή
el: τιμή στο φαρμακείο
el: απάτη ή | χωρίς παρενέργειες | κάψουλες για {τον προστάτη,τις αρθρώσεις}
tr: zayıflama {hapı,damlası,kapsülü,çayı} | zayıflatıcı {hap,damla,çay} | hızlı kilo ver
tr: resmi sitesinden {sipariş,satın}
tr: yan etkisi yok | gerçekten işe yarıyor mu | {prostat,eklem} için kapsül
""")
ACT: Final = lexicon("""
en: order now | buy now | click here | claim your | get yours | hurry | limited stock | special discount | add to cart
all: jetzt bestellen | commander maintenant | comprar ahora | comprar agora | ordina ora | bestel nu | zamów teraz
all: заказать | sipariş ver | beli sekarang | mua ngay | 今すぐ注文 | objednat | megrendelem | comandă acum
hi: ऑर्डर करें | अभी ऑर्डर | अभी खरीदें | सीमित स्टॉक | कैश ऑन डिलीवरी
bn: অর্ডার করুন | স্টক সীমিত
ur: آرڈر کریں | ابھی آرڈر | کیش آن ڈیلیوری
ar: اطلب الآن | اطلب الان | الكمية محدودة | الدفع عند الاستلام
fa: همین حالا سفارش | سفارش دهید | خرید اینترنتی
he: להזמנה | הזמינו עכשיו
ta: ஆர்டர் செய்ய
te: ఆర్డర్ చేయండి
sw: agiza sasa | piga simu
""")
TOPIC: Final = lexicon("""
all: supplement | gummies | capsules | ketosis | dietary supplement | per bottle | official website | blood sugar
all: weight loss | belly fat | no side effects | kapseln | abnehmen | abnehmtropfen | tropfen | fettverbrennung
all: nebenwirkungen | gélules | minceur | complément alimentaire | cápsulas | suplemento | gomitas | adelgazar
all: efectos secundarios | opiniones | perder peso | emagrecer | emagrecedor | efeitos colaterais | contraindicação
all: integratore | dimagrire | suplement | odchudzanie | капсулы | похудение
all: चूर्ण | आयुर्वेदिक | शुगर | मोटापा | বাত | ভেষজ | ডায়াবেটিস | شوگر | نسخہ | التنحيف | الكرش | لاغری | הרזיה
all: kitambi
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
            "body mass index",
            "pharmacist",
            "prescription",
            "registered pharmacy",
            "arzneimittel",
            "verschreibung",
            "médecin",
            "farmacéutic",
            "medicines agency",
            "european food safety",
            "efsa",
            "studie",
            "चिकित्सा महाविद्यालय",
            "शोधकर्ता",
            "डॉक्टर की सलाह",
            "باحثون",
            "دراسة",
            "استشارة الطبيب",
            "پژوهشگران",
            "পরামর্শ নিন",
            "மருத்துவரிடம்",
        ),
        offers=OFFERS,
        lone=True,
        needed=4,
        density=5.0,
    ),
    why="Remedies that promise what no trial has shown cost readers money and, at worst, their health.",
    policy="misleading claims",
    source="trade vocabulary by language; US FTC on weight-loss claims",
)
