"""Forged papers: diplomas, passports, licences, banknotes."""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

SELLING: Final = lexicon("""
en: buy fake | buy real passport | buy passport | fake passport for sale | fake id | fake ids | fake diploma
en: fake diplomas | buy diploma | buy degree | buy a degree | buy fake degree | registered passport
en: buy driver's license | buy drivers license | buy real driver's license | counterfeit money for sale
en: counterfeit bills | undetectable counterfeit | buy counterfeit | ielts without exam | buy ielts
en: ielts certificate without exam | buy ielts certificate | toefl without exam | database registered
en: buy residence permit | novelty documents | fake documents | buy real and fake | buy nursing license
en: diploma online without | registered documents | buy pte certificate | buy visa online | second passport for sale
en: fake transcripts | buy fake diploma | ssd chemical | cloned cards | clone cards | buy bachelor degree
ru: купить диплом | диплом на заказ | купить аттестат | купить справку | купить водительские права
ru: диплом с занесением | купить медицинскую книжку | диплом о высшем образовании купить | купить диплом о
ru: дипломы купить | купить больничный
ru: диплом{ы,а,ов} {с занесением,с проводкой,на бланке гознак,купить недорого,под ключ}
ru: купить {трудовую книжку,медкнижку,санкнижку,права,водительское удостоверение,справку 2-ндфл}
ru: купить диплом {вуза,техникума}
ru: права без {экзаменов,экзамена,сдачи экзаменов}
ru: {медкнижка,справка,справку} без {прохождения,прохождения врачей}
ru: с занесением в {реестр,базу} | {на бланке,бланк,бланках} гознак | аттестат{ы,} {купить,с занесением}
ru: покупка диплома
uk: купити диплом{и,} | купити {права,посвідчення водія,атестат,медкнижку,довідку}
uk: диплом{и,} {із занесенням,з занесенням}
uk: права без {іспитів,здачі іспитів} | {із,з} занесенням {до реєстру,в реєстр} | виготовлення дипломів
bg: {купи,купете,купуване на} {диплома,шофьорска книжка} | дипломи за продажба | шофьорска книжка без {изпит,изпити}
sr: kupi{te,} {diplomu,vozačku dozvolu} | kupovina diplom{e,a} | {diplome,diploma} na prodaju
sr: vozačka dozvola bez {polaganja,ispita}
hu: jogosítvány {vizsga nélkül,vásárlás,eladó} | {diploma,érettségi} {vásárlás,eladó} | hamis okmányok
cs: řidičský průkaz {bez zkoušek,na prodej} | koupit {řidičský průkaz,diplom,vysvědčení} | {diplom,maturita} na prodej
el: {αγορά,πώληση} {διπλώματος,πτυχίου,πτυχίων} | δίπλωμα οδήγησης χωρίς εξετάσεις | πλαστά {πτυχία,έγγραφα}
kk: {диплом,аттестат,куәлік} сатып алу | жүргізуші куәлігін сатып алу
de: führerschein kaufen | führerschein ohne prüfung | registrierten führerschein | falschgeld kaufen
de: echten führerschein kaufen | führerschein kaufen ohne | mpu ohne | doktortitel kaufen
fr: acheter permis de conduire | permis de conduire sans examen | acheter un permis | faux billets
fr: acheter passeport | permis de conduire enregistré | faux papiers
es: comprar carnet de conducir | comprar permiso de conducir | carnet de conducir sin examen | comprar pasaporte
es: comprar título universitario | billetes falsos | títulos universitarios falsos
it: patente senza esame | comprare patente | acquistare patente di guida | soldi falsi | comprare passaporto
it: patente registrata
pt: comprar carta de condução | carta de condução registrada | comprar diploma | comprar cnh | dinheiro falso
pl: prawo jazdy kupić | kup prawo jazdy | prawo jazdy bez egzaminu | kolekcjonerskie | dokumenty kolekcjonerskie
pl: fałszywe pieniądze | kup dyplom
nl: rijbewijs kopen | rijbewijs kopen zonder examen | vals geld kopen | geregistreerd rijbewijs
sv: köpa körkort | körkort utan prov
ro: cump{ara,ără,ar} {permis,diploma,diplomă,permis de conducere}
ro: permis de conducere f{ara,ără} {examen,școală,scoala}
ro: diplome de vânzare | permis auto {fără examen,original}
tr: sahte diploma | diploma satın al | ehliyet satın al | {sınavsız,parayla} ehliyet
tr: {e-devlet onaylı,sistem kayıtlı} {diploma,ehliyet}
tr: satılık {diploma,ehliyet} | {lise,üniversite} diploması satın al | para ile diploma
zh: 办证 | 文凭办理 | 毕业证办理 | 成绩单办理 | 留信认证 | 高仿文凭 | 办毕业证 | 买文凭 | 学位证办理 | 毕业证成绩单
zh: 办理毕业证 | 制作毕业证
vi: làm bằng giả | làm bằng đại học | mua bằng đại học | làm bằng cấp
id: jasa pembuatan ijazah | ijazah palsu | jasa ijazah | beli ijazah
ar: شراء شهادة | شهادة ايلتس بدون اختبار | شراء جواز سفر | رخصة قيادة للبيع
ko: 졸업증명서 위조 | 신분증 위조 | 위조
en: buy ielts certificate without exam | buy registered ielts | pr card for sale | buy aadhar
en: fake degree certificate | buy degree in india | university degree without attending | backdated degree
ar: شراء شهادة جامعية | شهادة جامعية معتمدة للبيع | شهادات للبيع | شهادة توفل للبيع | جواز سفر للبيع
ar: شهادة ايلتس للبيع | شراء شهادة ايلتس | تزوير شهادات
fa: خرید مدرک دانشگاهی | خرید مدرک | مدرک آیلتس بدون آزمون | مدرک تحصیلی تضمینی | خرید دیپلم | پاسپورت فوری
hi: बिना परीक्षा डिग्री | फर्जी डिग्री | बिना परीक्षा सर्टिफिकेट | डिग्री खरीदें | बैक डेट डिग्री
ur: جعلی ڈگری | بغیر امتحان ڈگری | ڈگری خریدیں
""")
ACT: Final = lexicon("""
en: contact us | order now | whatsapp | apply now | buy now | order online | contact | telegram | place your order
en: fast delivery | worldwide delivery
all: kontakt | contacto | contactez | заказать | доставка | 联系 | 微信 | zalo | bestellen | ordina | commander
""")
TOPIC: Final = lexicon("""
all: passport | diploma | degree | license | licence | certificate | ielts | visa | counterfeit | диплом | аттестат
all: führerschein | patente | permis | permiso | prawo jazdy | 毕业证 | 学位
""")
RULE: Final = genre_rule(
    "spam.documents",
    Genre(
        "a seller of forged documents",
        SELLING,
        ACT,
        TOPIC,
        ("smuggl", "border guard", "europol", "interpol", "convicted", "уголовн", "кримінальн", "gözaltı", "operasyon"),
        needed=3,
        density=4.0,
    ),
    why="Forged papers are a crime in themselves, and the pages are planted in other people's sites.",
    policy="hacked content",
    source="trade vocabulary by language",
)
