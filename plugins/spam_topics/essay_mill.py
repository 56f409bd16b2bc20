"""Essay mills: sellers of homework, essays and theses."""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

SELLING: Final = lexicon("""
en: write my essay | write my paper | do my homework | do my assignment | essay writing service
en: essay writing services | essay writing help | assignment help
en: assignment help service | assignment help services | assignment writing service | assignment writing services
en: custom essay | custom essays | custom writing
en: dissertation writing service | dissertation writing services | dissertation writing help
en: thesis writing service | thesis writing services | thesis writing help
en: buy essay | buy essays | buy an essay | buy essays online | pay for essay | cheap essay | plagiarism-free
en: plagiarism free | 100% original papers | native writers
en: professional essay writers | academic writing service | academic writing services | academic writing support
en: coursework help | coursework writing | our writers
en: expert writers | phd writers | on-time delivery | unlimited revisions | free revisions | term paper writing
en: research paper writing service | homework help service
en: research paper writing services | essay help | essay writers | academic writers | take my online class
en: take my online exam | assignment helper | assignment experts
en: assignment expert | ghostwriting services for students | pay someone to do my | dissertation help
en: professional essay assistance | essay help online | plagiarism report
de: hausarbeit schreiben lassen | bachelorarbeit schreiben lassen | masterarbeit schreiben lassen
de: ghostwriting agentur | akademische ghostwriter | ghostwriter hausarbeit
de: seminararbeit schreiben lassen | ghostwriter bachelorarbeit | dissertation schreiben lassen
de: akademischer ghostwriter
fr: rédaction de mémoire | rédiger mon mémoire | aide à la rédaction de mémoire | mémoire sur mesure
fr: faire rédiger son mémoire
es: hacer mi tarea | trabajos universitarios por encargo | hacemos tu tesis | comprar ensayos | tfg por encargo
es: hacer mi ensayo | comprar tfg
pt: fazemos seu tcc | tcc pronto | comprar tcc | fazer meu tcc | monografias prontas | trabalhos acadêmicos prontos
it: tesi su commissione | scrittura tesi | comprare tesi | tesi di laurea su commissione
pl: pisanie prac | pisanie prac magisterskich | pisanie prac licencjackich | prace na zamówienie
pl: napisanie pracy magisterskiej | pisani{u,a} prac {magisterskich,licencjackich,dyplomowych,zaliczeniowych}
pl: prac{a,e,ę} {magistersk,licencjack,dyplomow}{a,ie,ą,e} na {zamówienie,zlecenie} | prace na zlecenie
pl: pomoc w pisaniu prac | gotowe prace {magisterskie,licencjackie,dyplomowe}
cs: {seminární,bakalářská,diplomová} práce na {zakázku,klíč,míru} | {seminární,bakalářské,diplomové} práce na zakázku
cs: {psaní,vypracování,zpracování} {seminárních,bakalářských,diplomových,závěrečných} prací
sk: {seminárna,bakalárska,diplomová} práca na {objednávku,kľúč}
sk: {písanie,vypracovanie} {seminárnych,bakalárskych,diplomových} prác
hu: szakdolgozat {írás,készítés,rendelés,íratás} | szakdolgozat{írás,készítés} | diplomamunka {írás,készítés}
hu: szakdolgozat rendelésre | megírjuk a szakdolgozatod{,at}
ro: lucr{ări,are} de {licență,disertație,diplomă} la comandă
ro: {redactare,redactăm} lucr{ări,are} de {licență,disertație}
ro: referate la comandă | lucrări de licență gata făcute
bg: {курсови,дипломни} работи по поръчка | {курсова,дипломна} работа по поръчка | реферати по поръчка
bg: {писане,разработване,разработка,изготвяне} на {курсови,дипломни,курсова,дипломна} {работи,работа}
sr: izrada {seminarskih,diplomskih,maturskih,master} radova
sr: {seminarski,diplomski,maturski} radovi {na zahtev,po narudžbini}
sr: gotovi {seminarski,diplomski,maturski} radovi | израда {семинарских,дипломских,матурских} радова
el: συγγραφή {πτυχιακών,διπλωματικών,φοιτητικών} εργασιών | ανάληψη {φοιτητικών,πτυχιακών,διπλωματικών} εργασιών
el: αναλαμβάνουμε {φοιτητικές,πτυχιακές,διπλωματικές} εργασίες
ru: курсов{ая,ую,ой,ые,ых} на заказ | курсов{ая,ую,ой,ые,ых} работ{а,у,ы,} на заказ | заказать курсов{ую,ой,ик}
ru: заказ курсов{ой,ых} | купить курсов{ую,ик} | написание курсов{ой,ых}
ru: помощь в написании {курсовой,курсовых,диплома,дипломной}
ru: дипломн{ая,ую,ые,ых} работ{а,у,ы,} на заказ | диплом{ы,} на заказ
ru: заказать {реферат,дипломную,диплом,эссе,контрольную}
ru: реферат{,ы,ов} на заказ | заказать {отчет,отчёт} по практике | заказать магистерскую
ru: написать {курсовую,диплом} на заказ
ru: написание {дипломных,дипломной,рефератов,диссертаций} | {контрольные,студенческие} работы на заказ
ru: контрольные на заказ | решение задач на заказ | заказать диссертацию | дипломные на заказ
uk: курсов{а,у,і,их} на замовлення | курсов{а,у,і,их} робот{а,у,и,} на замовлення | замов{ити,лення} курсов{у,ої,их}
uk: дипломн{а,у,і,их} {робота ,роботу ,роботи ,робіт ,}на замовлення | реферат{,и} на замовлення
uk: написання {курсових,дипломних,рефератів}
uk: замовити {дипломну,реферат,магістерську,контрольну} | купити курсову | {контрольні,магістерська} на замовлення
kk: {курстық,дипломдық} жұмыс{,тар} {тапсырысқа,тапсырыспен,тапсырыс беру} | {курстық,дипломдық} жұмыс жазып беру
az: {diplom,kurs,buraxılış} işi sifarişi | {diplom,kurs} işləri{,nin} sifarişi
az: {referat,sərbəst iş,dissertasiya} sifarişi
tr: ödev yaptırma{,k} | tez yazdırma{,k} | parayla {tez,ödev} | ödev yaptır | tez danışmanlık merkezi | tez yazım
tr: ücretli {ödev,tez} {yaptırma,yazdırma} | tez {yazım,hazırlama} merkezi
tr: {proje,bitirme,dönem} {ödevi,tezi} yaptır{ma,mak,}
id: joki tugas | jasa skripsi | jasa pembuatan skripsi | joki skripsi | jasa joki | jasa tesis
id: jasa pembuatan tugas
ms: upah buat assignment | servis tugasan
zh: 论文代写 | 代写论文 | essay代写 | assignment代写 | 网课代上 | 作业代写 | 代写 | 留学生代写 | 代考 | 論文代寫
ar: حل واجبات | كتابة رسائل الماجستير | اعداد بحوث | كتابة ابحاث | خدمات الطلاب
fa: انجام پایان نامه | نوشتن پایان نامه | سفارش پایان نامه | انجام پروپوزال
vi: viết thuê luận văn | dịch vụ viết luận văn | làm luận văn thuê | viết luận văn thuê
en: phd assignment help | phd assignments | assignment help in | thesis help | thesis help online
en: phd thesis writing | phd thesis writing service | phd thesis help | synopsis writing service
en: thesis writing services in | ready made project | project report writing service | ignou solved assignment
en: ignou assignment help | solved assignments | nmims solved assignments | assignment writers
en: assignment writing help | university assignment help | cheap assignment help | mba assignment help
en: nursing assignment help | programming assignment help | do my online class | plagiarism-free content
en: plagiarism-free assignments | research paper publication help | scopus publication assistance
en: scopus paper writing | guaranteed publication | phd-qualified | phd qualified writers | cipd assignment help
en: dissertation writers | dissertation services | thesis writers | project topics and materials
en: complete project material | download complete project | final year project topics | capstone project help
ar: كتابة رسائل ماجستير | كتابة رسائل دكتوراه | كتابة رسالة ماجستير | اعداد رسائل الماجستير | إعداد رسائل الماجستير
ar: حل واجبات جامعية | حل الواجبات | حل واجبات الجامعة | عمل بحوث جامعية | كتابة بحوث جامعية | كتابة ابحاث جامعية
ar: خطة بحث جاهزة | مشاريع تخرج جاهزة | نشر ابحاث سكوبس | عمل مشاريع تخرج | مكتب خدمات طلابية
ar: التحليل الاحصائي للرسائل
fa: پایان نامه آماده | خرید پایان نامه | سفارش پروپوزال | نگارش پایان نامه | انجام مقاله isi | چاپ مقاله تضمینی
fa: انجام پروژه دانشجویی | انجام پروژه های دانشجویی | انجام رساله دکتری | انجام تکالیف دانشجویی | اکسپت مقاله
he: כתיבת עבודות אקדמיות | כתיבת עבודות סמינריון | עבודות סמינריוניות לקנייה | כתיבת תזה | עבודות להגשה
he: קניית עבודה אקדמית | עבודות אקדמיות בתשלום
hi: असाइनमेंट लिखवाएं | थीसिस लिखवाएं | सॉल्व्ड असाइनमेंट | प्रोजेक्ट लिखवाएं | शोध प्रबंध लेखन सेवा
bn: থিসিস লিখে দেওয়া | অ্যাসাইনমেন্ট লিখে দিই | অ্যাসাইনমেন্ট করে দেওয়া হয় | থিসিস লেখার সার্ভিস
ur: تھیسس لکھوائیں | اسائنمنٹ لکھوائیں | تھیسز رائٹنگ سروس | اسائنمنٹ حل شدہ
sw: huduma ya kuandika tasnifu | tunaandika tasnifu | kuandikiwa utafiti
ru: {выполнение,подготовка} {дипломов,дипломных работ,курсовых работ} | {цены,стоимость} {дипломных,курсовых} работ
ru: высокий процент оригинальности | сопровождение {работы ,}{до,вплоть до} {ее ,её ,}защиты | бесплатные доработки
ru: {заказать,закажите} выполнение {дипломной,курсовой} | диплом под ключ | {доработки,правки} до защиты
uk: виконання {дипломних,курсових} робіт | {ціни,вартість} {дипломних,курсових} робіт
uk: {супровід,доопрацювання} до захисту
pl: cennik prac {magisterskich,licencjackich,dyplomowych} | {bezpłatne,darmowe} poprawki | opieka do obrony
cs: ceník {bakalářských,diplomových,seminárních} prací | {úpravy,opravy} zdarma až do obhajoby
hu: ingyenes javítás a védésig | szakdolgozat árak
ro: corecturi gratuite | preț{uri,} lucr{are,ări} de licență | până la susținere
bg: цени на {дипломни,курсови} работи | безплатни корекции | съдействие до защитата
sr: cen{e,ovnik} {seminarskih,diplomskih} radova | besplatne korekcije | do odbrane rada
""")
ACT: Final = lexicon("""
en: order now | place your order | get a quote | get instant quote | hire a writer | live chat | hire an expert
en: get help now | free quote | submit your | money-back guarantee | 24/7 support
de: jetzt anfragen | unverbindliche anfrage | angebot anfordern
es: pide presupuesto | solicita
pt: peça um orçamento | solicite um orçamento
ru: заказать | узнать стоимость | оставить заявку | узнай стоимость | оформляйте заказ | закажите | оценить
uk: замовити | дізнатися вартість | залишити заявку
pl: zamów | wycena | bezpłatna wycena
cs: objednat | nezávazná poptávka | poptejte
hu: ajánlatkérés | megrendelés | kérj ajánlatot
ro: comandă | cere ofertă | solicită ofertă
bg: поръчай | запитване | поръчайте
sr: poručite | pošaljite upit | наручите
el: ζητήστε προσφορά | επικοινωνήστε
az: sifariş et | sifariş ver
tr: fiyat al | sipariş
id: hubungi kami | whatsapp | order sekarang
zh: 立即下单 | 联系客服 | 加微信
""")
TOPIC: Final = lexicon("""
all: essay | dissertation | assignment | thesis | coursework | homework | plagiarism | turnitin | deadline
all: academic | курсовая | диплом | skripsi | tcc | реферат | курсовая работа | антиплагиат | курсова | дипломна
all: praca magisterska | bakalářská | seminární | szakdolgozat | licență | disertație | seminarski | πτυχιακή
all: ödev | referat | студентам | студентів
""")
RULE: Final = genre_rule(
    "spam.essay-mill",
    Genre(
        "an essay mill",
        SELLING,
        ACT,
        TOPIC,
        (
            *("academic integrity", "misconduct", "honor code", "contract cheating", "академической честн", "отчисл"),
            *("академічн", "доброчесн", "uczciwości akademick", "akademick", "intihal", "plagiátor", "минобр"),
        ),
        needed=3,
        density=5.0,
    ),
    why="Selling academic work is fraud on the reader's school, and the pages are made in bulk.",
    policy="scaled content abuse",
    source="trade vocabulary by language; UK Skills and Post-16 Education Act 2022, chapter on essay mills",
)
