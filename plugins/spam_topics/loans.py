"""Lead pages for payday loans and “credit without questions”.

Advice on debt names the same products; what it lacks is the promise (approved in minutes, no check, no refusal)
together with the application.
"""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

SELLING: Final = lexicon("""
en: no credit check loans | no credit check loan | bad credit loans | loans for bad credit | guaranteed approval
en: instant approval | payday loans online | same day loans
en: quick cash loans | instant payday loans | guaranteed payday loans | cash advance online | online payday loans
en: fast cash loans | urgent loans | instant cash loan | payday loan online
en: personal loans no credit check | direct lender payday loans | 1 hour payday loans | no refusal
en: loans without guarantor | instant loan app | easy approval | get cash today
en: installment loans online | title loans near me | emergency loans | same day payday loans | bad credit ok
en: cash loans online | loan offer | apply for a loan with us | urgent loan offer
ru: займ{,а,ы,ов,у} {онлайн,на карту,без отказа,без отказов,до зарплаты,без процентов,под 0%} | без отказа
ru: микрозайм{,а,ы,ов,у,ами} | микрокредит{,ы,ов} | деньги до зарплаты
ru: {срочн,быстр,круглосуточн}{ый,ые,ого} займ{,ы,а}
ru: кредит{,ы} без {отказа,справок,поручителей} | без справок и поручителей | с плохой кредитной историей
ru: {взять,оформить,получить} займ{,ы} | {рейтинг,список,лучшие} мфо | деньги на карту {за 5 минут,срочно}
ru: {займ,деньги,кредит} за {5,10,15} минут | одобрение {98,99,95,100}%
ru: без проверки кредитной истории | онлайн займ | срочный займ | займы онлайн | деньги в долг на карту
ru: первый займ бесплатно | мгновенный займ
uk: кредит{,и,у,ів} онлайн на карт{ку,у} | кредит{,и,у} на карт{ку,у} | без відмов{и,}
uk: гроші {в борг,до зарплати,на картку}
uk: позик{а,у,и} {на картку,онлайн,до зарплати} | онлайн позик{а,и,у} | мікропозик{а,и,у} | мікрокредит{,и,у}
uk: без довідок {та,і} поручителів | без довідки про доходи | з поганою кредитною історією
uk: швидк{ий,і} {кредит,кредити,позики}
uk: терміновий кредит | {схвалено,одобрено} кредит | {кредит,позика} під 0 | {схвалення,рішення} за {5,10,15} хвилин
pl: chwilówk{a,i,ę} | chwilówek | chwilówki online | szybk{a,ie,ą} pożyczk{a,i,ę} | darmowa pożyczka
pl: pierwsza pożyczka za darmo
pl: pożyczk{a,i,ę} {online,na dowód,bez bik,bez baz,bez zaświadczeń,od ręki,dla zadłużonych,dla każdego}
pl: pożyczk{a,i,ę} pozabankow{a,e,ą} | pożyczek pozabankowych | chwilówki bez bik | kredyt{,y} bez bik | bez bik i krd
pl: bez poręczycieli | dowolna historia kredytowa | pożyczka bez {poręczycieli,formalności}
pl: ranking {chwilówek,pożyczek}
pl: {natychmiastow,momentaln}{a,e} {pieniądze,pożyczka,gotówka,decyzja} | pieniądze od ręki | oferty pożyczek
pl: szanse na otrzymanie {kredytu,pożyczki} | wszystkie rodzaje dochod{u,ów}
cs: půjčk{a,y,u} {ihned,online,na ruku,před výplatou,do výplaty,pro každého,zdarma} | nebankovní půjčk{a,y,u}
cs: půjčk{a,y,u} bez {registru,registrů,doložení příjmu,příjmu,ručitele} | {rychl,krátkodob}{á,é,ou} půjčk{a,y,u}
cs: sms půjčk{a,y} | mikropůjčk{a,y,u} | první půjčka zdarma | peníze ihned na účet | hotovostní půjčk{a,y}
sk: pôžičk{a,y,u} {ihneď,online,bez registra,bez dokladovania príjmu} | {nebankov,rýchl}{á,é,a,e} pôžičk{a,y}
sk: pôžička do výplaty
hu: gyorskölcsön{,ök} | gyors kölcsön | azonnali kölcsön | személyi kölcsön bar listásoknak | online kölcsön
hu: {kölcsön,hitel} {bar listásoknak,jövedelemigazolás nélkül,azonnal,munkáltatói igazolás nélkül}
hu: magánkölcsön azonnal
ro: credit{,e} {rapid,rapide} online | credit online rapid | împrumut{,uri} {rapid,rapide,urgent,online}
ro: credit{,e} nebancar{,e}
ro: {credit,credite,împrumut} {doar ,}cu buletinul | fără adeverință de venit | bani {pe loc,rapid} | credit fără refuz
ro: {credite,împrumuturi} {pentru ,}rău platnici | primul credit gratuit | credit {până la,pana la} salariu
bg: кредит{,и} {до заплата,без поръчител,без поръчители,само с лична карта,на момента,за 10 минути} | бърз{и,} заем{,и}
bg: пари {до заплата,назаем веднага} | кредит{,и} с лошо цкр | първи кредит без лихва
sr: {krediti,pozajmice,keš kredit,zajam} bez {kreditnog biroa,žiranata} | brz{i,e} {krediti,pozajmice,kredit}
sr: pozajmic{a,e} do plate
sr: брз{и,е} {кредити,позајмице} | gotovinski {kredit,zajam} odmah
el: γρήγορ{ο,α} δάνει{ο,α} | άμεσ{ο,α} δάνει{ο,α} | δάνει{ο,α} χωρίς {τειρεσία,δικαιολογητικά} | μικροδάνει{ο,α}
el: δάνειο αυθημερόν
tr: {kefilsiz,evraksız,senetle,bankasız,belgesiz} kredi | senetle borç para | borç para veren{ler,}
tr: acil {nakit,borç} para
tr: {kredi notu düşük,sicili bozuk,kara listede} olanlara {kredi,borç} | kredi çıkmayanlara
tr: {karttan,kredi kartından} nakit
kk: онлайн {микронесие,несие,қарыз} | картаға {қарыз,ақша} | микроқарыз | {бас тартусыз,кепілсіз} {несие,қарыз}
kk: жедел {қарыз,несие}
az: {zaminsiz,arayışsız,təcili,sənədsiz} kredit{,lər} | faizlə pul | borc pul | {online,onlayn} {mikrokredit,borc}
es: préstamos rápidos | prestamos rapidos | préstamos sin aval | créditos rápidos | minicréditos | mini créditos
es: préstamos online al instante | dinero urgente | préstamos con asnef | prestamos personales rapidos
pt: empréstimo para negativado | empréstimo online rápido | empréstimo sem consulta | empréstimo na hora
pt: crédito rápido online | dinheiro na hora | empréstimo fácil
fr: crédit sans justificatif | prêt rapide | crédit rapide | mini crédit | crédit rapide sans justificatif
fr: prêt d'argent entre particuliers | offre de prêt | rachat de crédit rapide
it: prestiti senza busta paga | prestiti veloci | prestito immediato | prestiti cattivi pagatori
it: prestiti online immediati | prestito veloce
de: kredit ohne schufa | sofortkredit | kredit ohne bonitätsprüfung | schufafreier kredit | kredite ohne schufa
de: minikredit | sofort auszahlung | blitzkredit
nl: geld lenen zonder bkr | minilening | snel geld lenen | lenen zonder bkr | flitskrediet
sv: snabblån | lån utan uc | låna pengar snabbt | sms lån | smslån | lån med betalningsanmärkning
no: lån på dagen | forbrukslån på dagen | lån uten sikkerhet | kredittlån
da: lån penge nu | kviklån | hurtige lån | lån uden sikkerhed | lån uden dokumentation | lån penge online
fi: pikavippi | pikalaina | laina heti tilille | lainaa heti | vippi
lt: greitas kreditas | greitieji kreditai | paskola internetu
lv: ātrais kredīts | ātrie kredīti | kredīts internetā
et: kiirlaen | kiirlaenud | laen kohe
bg: бърз{и,} кредит{,и} | кредит без доказване на доходи
vi: vay tiền online | vay tiền nhanh | vay online | vay tiền không cần thế chấp | vay nhanh | app vay tiền
vi: vay nóng | vay tín chấp online
id: pinjaman online | pinjaman tanpa jaminan | pinjaman cepat cair | pinjol | pinjaman online cepat cair
id: dana tunai cepat | pinjaman uang online | pinjol legal cepat cair
tl: mabilisang loan | loan app philippines | online loan philippines
th: เงินด่วน | กู้เงินด่วน | สินเชื่อเงินด่วน | กู้เงินออนไลน์ | เงินกู้นอกระบบ | เงินด่วนนอกระบบ
ko: 소액결제 현금화 | 신용카드 현금화 | 카드깡 | 급전대출 | 개인돈 | 무직자 대출 | 당일대출 | 정보이용료 현금화
ko: 상품권 현금화
ja: カード現金化 | クレジットカード現金化 | 即日融資 | ブラックでも借りれる | 審査なし | 闇金 | 後払い現金化
ja: 審査が甘い
zh: 小额贷款 | 无抵押贷款 | 信用卡套现 | 贷款公司 | 急用钱 | 花呗套现 | 信用贷款 | 小額借款 | 當舖借錢 | 快速撥款
zh: 網路貸款
hi: तुरंत लोन | इंस्टेंट लोन | पर्सनल लोन ऐप
en: loan without cibil | no cibil check | without cibil score | low cibil score loan | loan for low cibil
en: instant loan without documents | loan without salary slip | loan without income proof
en: best instant personal loan app | instant loan app in india
en: aadhar card loan | loan on aadhar card | loan in 5 minutes | 5 minute loan | loan approved in minutes
en: best loan apps in india | best loan app in nigeria | loan apps in nigeria without bvn
en: loan without collateral in nigeria | quick loans in kenya | loan without crb check | no crb check
en: instant mobile loans | loans for blacklisted | blacklisted loans | loans for blacklisted people
en: low credit scores are also eligible | low credit score accepted | instant loan app in pakistan
en: loan app without cnic | emergency personal loan | instant small personal loan
en: bina cibil | bina cibil score | bina guarantee loan | bina guarantee ke loan | aadhar card se loan
en: aadhar se loan | turant loan | ghar baithe loan | loan kaise le | loan kaise lete hain | kharab cibil par loan
en: mobile se loan | bina salary slip loan | bina income proof
hi: बिना सिबिल | बिना सिबिल स्कोर | खराब सिबिल पर लोन | आधार कार्ड से लोन | आधार से लोन | घर बैठे लोन
hi: बिना गारंटी लोन | बिना गारंटी के लोन | बिना दस्तावेज लोन | 5 मिनट में लोन | 10 मिनट में लोन | मोबाइल से लोन
hi: अर्जेंट लोन | लोन कैसे लें | लोन देने वाला ऐप | लोन देने वाले ऐप | बिना सैलरी स्लिप | जीरो सिबिल स्कोर
mr: सिबिल शिवाय कर्ज | झटपट कर्ज | आधार कार्डवर कर्ज | घरबसल्या कर्ज | विना तारण कर्ज मिळवा | ५ मिनिटात कर्ज
bn: আধার কার্ড লোন | সিবিল ছাড়া লোন | জামানত ছাড়া লোন | অনলাইন লোন অ্যাপ | লোন অ্যাপ বাংলাদেশ | মোবাইল লোন অ্যাপ
bn: ৫ মিনিটে লোন | জরুরি লোন | ঘরে বসে লোন
gu: સિબિલ વગર લોન | આધાર કાર્ડ પર લોન | ઘરે બેઠા લોન | ૫ મિનિટમાં લોન | તાત્કાલિક લોન
ta: ஆதார் கடன் | உடனடி கடன் | சிபில் இல்லாமல் கடன் | 5 நிமிடத்தில் கடன் | கடன் ஆப் | உடனடி லோன்
te: ఆధార్ లోన్ | సిబిల్ లేకుండా లోన్ | తక్షణ లోన్ | 5 నిమిషాల్లో లోన్ | లోన్ యాప్
ur: فوری قرضہ | بغیر ضمانت قرضہ | آن لائن لون ایپ | گھر بیٹھے قرضہ | شناختی کارڈ پر قرضہ
ar: قرض بدون كفيل | قروض بدون كفيل | تسديد قروض | سداد متعثرات | تمويل سريع اون لاين | قرض سريع | قرض فوري
ar: سلفة فورية | قروض فورية | سداد ايقاف الخدمات | تكييش اسهم | سداد مديونيات
fa: وام فوری بدون ضامن | وام بدون ضامن | وام فوری | وام بدون سفته | خرید و فروش وام | وام خصوصی فوری | وام یک ساعته
fa: فروش امتیاز وام
he: הלוואה מיידית | הלוואות חוץ בנקאיות ללא ערבים | הלוואה ללא בדיקת bdi | הלוואה למוגבלים | הלוואות למסורבים
he: הלוואה תוך שעה | הלוואה לכל מטרה ללא ערבים | הלוואות למוגבלים
sw: mkopo wa haraka | mikopo ya haraka | mkopo bila dhamana | mikopo bila dhamana | mikopo ya papo hapo
sw: mkopo kwa simu | mikopo kwa simu | app za mikopo | mkopo ndani ya dakika
""")
ACT: Final = lexicon("""
en: apply now | apply online | get started | apply today | get your loan | get approved | check eligibility
en: get your cash
ru: оформить заявку | получить деньги | получить займ | подать заявку | оформить | отправляйте заявку | выбрать займ
uk: оформити {заявку,кредит,позику} | отримати {гроші,кредит} | подати заявку | відправте {3,3-4,кілька} заявки
pl: złóż wniosek | weź pożyczkę | sprawdź ofertę | wniosek o pożyczkę | kliknij i zobacz | wnioskuj
cs: chci si půjčit | mám zájem o půjčku | mám zájem | zažádat | nezávazná žádost | nezávaznou žádost | požádat o půjčku
hu: igényelj | igénylés | kölcsön igénylése
ro: aplică acum | solicită | cere acum | aplică online
bg: кандидатствай{,те} | вземи {кредит,пари}
sr: podnesi{,te} zahtev | zatraži{,te}
el: κάντε αίτηση | αίτηση {τώρα,online}
tr: hemen başvur{un,} | başvuru yap | whatsapp
kk: өтінім {беру,қалдыру} | несие алу
az: müraciət {et,edin}
es: solicitar ahora | solicita tu | solicítalo | pedir préstamo
pt: solicite agora | solicitar | simule agora
fr: demande en ligne | faire une demande | postuler
it: richiedi ora | richiedi subito
de: jetzt beantragen | kredit beantragen | jetzt anfragen
nl: direct aanvragen | vraag aan
sv: ansök nu | ansök
da: ansøg nu
fi: hae lainaa | hae nyt
vi: đăng ký vay | vay ngay | đăng ký ngay
id: ajukan sekarang | ajukan pinjaman
ko: 상담문의 | 신청하기
ja: 申し込み | お申込みはこちら
zh: 立即申请 | 立即申請
hi: अभी आवेदन करें | आवेदन करें | अप्लाई करें | ऐप डाउनलोड करें
mr: अर्ज करा | आता अर्ज करा
bn: আবেদন করুন | অ্যাপ ডাউনলোড
ar: قدم الآن | تواصل معنا | اتصل الآن | واتساب
fa: تماس بگیرید | درخواست وام | ثبت نام کنید
he: לבדיקת זכאות | השאירו פרטים
ur: اپلائی کریں | ابھی اپلائی
sw: omba sasa | pakua app | jisajili
""")
TOPIC: Final = lexicon("""
all: loan | loans | payday | credit score | lender | займ | кредит | pożyczka | préstamo | empréstimo | prestito
all: позика | мфо | půjčka | pôžička | kölcsön | împrumut | заем | δάνειο | kredi | несие | pożyczki | кредитної
all: kredit | lån | lening | laina | pinjaman | vay | 대출 | 融資 | 贷款
all: cibil | लोन | ऋण | সুদ | লোন | கடன் | లోన్ | قرض | تمويل | وام | הלוואה | mkopo | قرضہ
""")
RULE: Final = genre_rule(
    "spam.loans",
    Genre(
        "a lead page for quick loans",
        SELLING,
        ACT,
        TOPIC,
        (
            "usury",
            "ombudsman",
            "debt charity",
            "credit union",
            "cfpb",
            "schuldnerberatung",
            "bafin",
            "veteran",
            "student loan",
            *(
                "uokik",
                "knf",
                "komornik",
                "nieodpłatn",
                "pomocy prawnej",
                "rzecznik finansow",
                "bnr",
                "anpc",
                "executor",
            ),
            *(
                "národní bank",
                "národná banka",
                "exekuc",
                "exekúc",
                "insolvenc",
                "oddlužen",
                "poradn",
                "jegybank",
                "mnb",
            ),
            *("банк россии", "центробанк", "банкротств", "коллектор", "пристав", "колектор", "нацбанк", "юрист"),
            *("кзп", "бнб", "съдия", "омбудсман", "narodna banka", "izvršitelj", "tefeci", "hakem heyeti", "bddk"),
        ),
        needed=3,
        density=5.0,
        most=0.85,
    ),
    why="Promises of credit without checks collect the data of people in need and pass them on.",
    policy="scam and fraud",
    source="trade vocabulary by language",
)
