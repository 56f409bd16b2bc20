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
ru: займ онлайн | займ на карту | займы на карту | микрозайм | микрозаймы | без отказа
ru: без проверки кредитной истории | онлайн займ | срочный займ | займы онлайн | деньги в долг на карту
ru: первый займ бесплатно | мгновенный займ
uk: кредит онлайн на картку | позика на картку | мікрокредит | без відмови | гроші в борг
pl: chwilówki | chwilówka | chwilówki online | pożyczka bez bik | pożyczki online | pożyczka online
pl: pożyczki bez bik | szybka pożyczka | pożyczka na dowód | chwilówki bez bik
cs: půjčka ihned | nebankovní půjčka | půjčka bez registru | rychlá půjčka | půjčka online | sms půjčka
hu: gyorskölcsön | azonnali kölcsön | személyi kölcsön bar listásoknak
ro: credit rapid online | credit online rapid | împrumut rapid | imprumut rapid | credite nebancare
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
bg: бърз кредит | бързи кредити | кредит без доказване на доходи
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
ru: оформить заявку | получить деньги | получить займ | подать заявку | оформить
pl: złóż wniosek | weź pożyczkę | sprawdź ofertę
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
        ),
        needed=3,
        density=5.0,
        most=0.85,
    ),
    why="Promises of credit without checks collect the data of people in need and pass them on.",
    policy="scam and fraud",
    source="trade vocabulary by language",
)
