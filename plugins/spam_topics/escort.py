"""Doorways of escort services and call girls: one page a city, a number to call, phrases repeated throughout."""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

SELLING: Final = lexicon("""
en: call girls in | call girl in | call girls service | call girl service | escort service in | escorts service in
en: escorts in | escort in | escort service
en: escorts service | independent escorts | independent escort | russian call girls | russian escorts
en: high profile call girls | vip call girls | vip escorts
en: college girl escorts | housewife escorts | escort agency | escort girls | female escorts | sexy call girls
en: call girl number | call girls number
en: call girls whatsapp number | cheap call girls | cash on delivery call girls | incall and outcall
en: incall outcall | in call and out call | book call girls
en: happy ending massage | nuru massage | body to body massage | girlfriend experience | independent call girl
en: independent call girls | genuine call girls
en: hot call girls | celebrity escorts | airhostess escorts | model escorts | busty escorts | escort services
en: escort girl | cheap escorts | luxury escorts
en: high class escorts | local call girls | young escorts | asian escorts | mature escorts | tantric massage escort
en: trans escorts | full night service
en: college call girls | model call girls | housewife call girls | desi call girls | independent female escorts
en: elite companions | call girl whatsapp
tr: escort bayan | bayan escort | escort bayanlar | vip escort | rus escort | sınırsız escort | elden ödeme
tr: otele gelen | eve gelen escort | gerçek escort
tr: istanbul escort | ankara escort | izmir escort | antalya escort | bursa escort | üniversiteli escort
tr: ucuz escort | olgun escort | masöz | escort ilanları | escort numaraları
ru: проститутки | индивидуалки | шлюхи | интим услуги | снять проститутку | элитные проститутки
ru: дешевые проститутки | вызвать проститутку | интим досуг | эскорт услуги | путаны
uk: повії | індивідуалки | ескорт послуги
de: hobbyhuren | escortservice | escort agentur | callgirls | escort damen | huren in | escort ladies | sexanzeigen
de: erotische massage
fr: escort girl | escort girls | escortes | annonces escort | escorte indépendante | massage érotique
it: escort donna | annunci escort | donna cerca uomo | accompagnatrici | escort girl | massaggi erotici
es: escorts en | putas en | prepagos | acompañantes vip | damas de compañía | masajes eróticos | chicas escort
es: escorts independientes
pt: acompanhantes | garotas de programa | garota de programa | acompanhantes de luxo | massagem erótica
nl: escort service | prive ontvangst | escortdames
id: open bo | bo cewek | cewek panggilan | pijat plus plus | jasa bo
zh: 外围女 | 上门按摩 | 楼凤 | 外送茶 | 叫小姐 | 上门服务 | 外围模特 | 茶妹 | 喝茶服务 | 約妹 | 外約 | 同城约炮
ko: 출장안마 | 출장마사지 | 출장샵 | 콜걸 | 오피사이트 | 출장콜걸 | 출장아가씨 | 키스방
ja: デリヘル嬢 | 出張デリヘル
th: สาวไซด์ไลน์ | ไซด์ไลน์ | รับงาน | นวดกระปู๋ | เด็กเอ็น
vi: gái gọi | gái gọi cao cấp | gái gọi sinh viên
ar: مرافقات | بنات ليل | خدمة مساج منزلي
hi: कॉल गर्ल | कॉल गर्ल्स | एस्कॉर्ट सर्विस
en: elite escorts | premium call girls | verified call girls | verified escorts | call girls home delivery
en: home delivery call girls | vip escort service | escorts service available | call girls near me
en: premium companions | elite companion | call girls service in | call girls available | female escort service
en: female escort | russian escort | russian call girl | mumbai escorts
en: call girls without advance | no advance payment call girls | low rate call girls | low price call girls
en: call girls rate | hotel room service call girls | escort service near me | night service call girls
en: model escort | college girl escort | high profile escorts | high profile escort | girls for night
en: hire call girls | hire an escort | randi number | erotic services
hi: कॉल गर्ल सर्विस | कॉल गर्ल नंबर | एस्कॉर्ट्स सर्विस | वीआईपी कॉल गर्ल | रूसी कॉल गर्ल | कॉलेज गर्ल एस्कॉर्ट
hi: सस्ती कॉल गर्ल | कॉल गर्ल व्हाट्सएप नंबर | रंडी का नंबर
mr: कॉल गर्ल सेवा
bn: কল গার্ল | কলগার্ল সার্ভিস | এসকর্ট সার্ভিস | মাগির নাম্বার | মেয়েদের হোয়াটসঅ্যাপ নাম্বার
ur: کال گرلز | کال گرل | ایسکورٹ سروس | لاہور کال گرلز
ta: கால் கேர்ள் | கால் கேர்ள்ஸ் நம்பர்
te: కాల్ గర్ల్స్ | ఎస్కార్ట్ సర్వీస్
ar: بنات للمتعة | بنات مساج | مساج للرجال | مرافقات دبي | مدلكات روسيات | سكورت | مساج خاص للرجال
fa: صیغه موقت تضمینی | شماره خاله | شماره صیغه | زن پولی | شماره جنده
he: נערות ליווי | נערת ליווי | דירות דיסקרטיות | ליווי עד הבית | עיסוי אירוטי | שירותי ליווי | נערות ליווי בתל אביב
sw: malaya wa | warembo wa kukodi | escorts nairobi | nairobi escorts | kampala escorts | kutombana namba
am: የኤስኮርት አገልግሎት
ne: कल गर्ल सेवा
si: ගණිකා අංක | ලංකා කෝල් ගර්ල්
ru: проститут{ок,ку} | индивидуал{ок,ку} | интим{-,} услуги | эскорт{-,}агентство | эскорт агентство | девушки по вызову
ru: секс за деньги | эскорт-услуги | интим-досуг | интим знакомства | элитный эскорт | проверенные индивидуалки
uk: індивідуалок | інтим послуги | ескорт агентство | дівчата за викликом | секс за гроші | зняти повію | елітні повії
pl: {sex,seks} anonse | anonse {towarzyskie,erotyczne} | dziewczyny do towarzystwa | agencja towarzyska
pl: prywatne dziewczyny
pl: sponsoring anonse | ogłoszenia towarzyskie | masaż erotyczny | panie do towarzystwa
cs: erotick{é,ý} {masáže,privát,priváty,služby} | sex na privátě | holky na sex | eskort {praha,služby,brno}
cs: sex za peníze
cs: dívky na escort | společnice praha
hu: szexpartner{ek,} | alkalmi szexpartner | escort lányok | erotikus masszázs | kísérőlány{ok,} | lányok házhoz
ro: escorte {bucurești,cluj,iași,timișoara,românia,de lux} | dame de companie | masaj erotic | anunțuri escorte
ro: matrimoniale escorte
bg: ескорт {услуги,момичета,софия,варна} | секс услуги | момичета на повикване | еротичен масаж | платен секс
bg: елитни компаньонки
sr: poslovna pratnja | elitna pratnja | escort {beograd,devojke,agencija} | erotska masaža | devojke za druženje
sr: seks oglasi
el: συνοδοί πολυτελείας | {γυναίκες,κορίτσια} συνοδοί | ερωτικό μασάζ | escort {αθήνα,θεσσαλονίκη}
el: κορίτσια στον χώρο σας
az: eskort {xidməti,qızlar} | intim {görüş,xidmət} | vip qızlar
kk: эскорт қыздар | интим қызмет | қыз шақыру
""")
ACT: Final = lexicon("""
en: call now | book now | contact me | whatsapp | call us | call me | contact now | book your | available 24/7
en: 24*7 | 24x7 | call 24 | 100% satisfaction | real photos | escorts rates
tr: hemen ara | whatsapp | iletişim | ara
ru: позвонить | выезд | апартаменты | круглосуточно
de: anrufen | jetzt buchen
es: llámame | whatsapp
pt: whatsapp | ligue
zh: 加微信 | 微信 | 联系
ko: 예약 | 카톡
en: verified profiles | 100% privacy | book her | call or whatsapp | incall | outcall | home delivery | 24/7 service
hi: अभी कॉल करें | व्हाट्सएप | बुक करें
ar: واتساب | اتصل
he: התקשרו | לפרטים
uk: виїзд | телефонуйте | апартаменти
pl: zadzwoń | wyjazdy | dyskrecja
cs: zavolej | volejte | diskrétně
hu: hívj | hívjon | diszkrét
ro: sună | sunați | discreție
bg: обади се | обадете се | дискретно
sr: pozovi | pozovite | diskretno
el: καλέστε | τηλέφωνο
""")
TOPIC: Final = lexicon("""
all: escorts | escort | call girls | call girl | sexy | erotic | busty | satisfaction | massage | bayan | outcall
all: incall
""")
RULE: Final = genre_rule(
    "spam.escort",
    Genre(
        "a doorway for escort services",
        SELLING,
        ACT,
        TOPIC,
        ("human trafficking", "sex workers' rights", "decriminali"),
        needed=3,
        density=6.0,
    ),
    why="Escort doorways are made by the thousand, one for each city, and injected into hacked sites.",
    policy="doorway abuse",
    source="trade vocabulary by language; Google spam policies (doorways)",
)
