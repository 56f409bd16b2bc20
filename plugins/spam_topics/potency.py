"""Remedies for potency and size: oils, powders and capsules that promise what no medicine does.

Doctors and health services write of the same troubles; they name causes, examinations and side effects. The funnel
promises: bigger, longer, the whole night. Its phrases are of one piece in many languages, and of three of them one
stands in nearly every such advertisement.
"""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

SELLING: Final = lexicon("""
en: penis enlargement oil | penis enlargement cream | penis enlargement pills | penis enlargement herbs
en: manhood enlargement | manhood enlargement cream | last longer in bed | increase sex power | sex power medicine
en: sex power capsule | sex power tablet | increase sex timing | sex timing medicine | sex timing tablets
en: ayurvedic sex power
en: herbal viagra | mutuba seed | entengo herbs | entengo cream | sande oil | sanda oil | hips and bums enlargement
en: hips and bums cream | bums and hips cream | breast enlargement cream | weak erection cure | cure weak erection
en: cure premature ejaculation | hammer of thor | japani tel | night fall treatment | nightfall treatment | dhat rog
en: bigger manhood | rock hard erection | harder erections | bigger and thicker
en: mardana taqat | mardana kamzori | mardana timing | mardana power | timing badhane | sex timing badhane
en: ling mota | ling bada | ling lamba | ling ko mota | sex power badhane | shighrapatan ki dawa
en: shighrapatan ka ilaj | namardi ka ilaj | gupt rog | nas mota lamba | dhatu rog ki dawa | sex power kaise badhaye
en: stamina badhane wali dawa
hi: सेक्स टाइमिंग | सेक्स टाइम बढ़ाने | सेक्स पावर बढ़ाने | सेक्स पावर कैपसूल | लिंग मोटा | लिंग लंबा
hi: लिंग बड़ा करने | लिंग को मोटा | लिंग को बड़ा | लिंग में ढीलापन | लिंग में ढीलेपन | लिंग की मोटाई | मर्दाना ताकत
hi: मर्दाना कमजोरी | मर्दाना शक्ति | पौरुष शक्ति | पौरूष शक्ति | यौन शक्ति बढ़ाने | शीघ्रपतन की दवा
hi: नामर्दी का इलाज | नामर्दी की दवा | धातु रोग की दवा | स्वप्नदोष की दवा | टाइमिंग बढ़ाने
hi: घोड़े जैसी ताकत | बिस्तर पर देर तक | बेड पर देर तक | जोश और ताकत | पुराना जोश | वाजीकरण | लिंगवर्धक | जापानी तेल
hi: पार्टनर को संतुष्ट | गुप्त रोगों से परेशान | पहचान गुप्त रखी | जड़ से इलाज | जड़ से खत्म
hi: जड़ से ख़त्म | यौनवर्धक | शक्तिवर्धक | गोपनीय डिलीवरी | मर्दाना ताक़त | मर्दों की ताकत | मर्दों की ताक़त
hi: गुप्त रोग की दवा | गुप्त रोग का इलाज | गुप्त रोगों का इलाज
hi: फौलाद | फौलादी | लोहे जैसा | लोहे जैसी | कई गुना ताकत | चट्टान जैसा
mr: लिंग वाढव | लैंगिक ताकद | मर्दानी ताकद | सेक्स पॉवर वाढ | शीघ्रपतनावर औषध | पुरुषी ताकद | लिंगाची लांबी वाढ
ne: यौन शक्ति बढाउने | लिङ्ग मोटो | लिङ्ग ठूलो बनाउने | सेक्स टाइम बढाउने | शीघ्रपतनको औषधि
bn: যৌন শক্তি বৃদ্ধি | যৌনশক্তি বৃদ্ধি | লিঙ্গ মোটা | লিঙ্গ বড় করার | লিঙ্গ লম্বা | পুরুষাঙ্গ বড় | পুরুষাঙ্গ মোটা
bn: দ্রুত বীর্যপাতের ঔষধ | সহবাসের সময় বাড়ানোর | মিলনের সময় বাড়ানোর | যৌন দুর্বলতার চিকিৎসা | সেক্স পাওয়ার
bn: পুরুষত্ব বাড়ানোর | বিশেষ অঙ্গ মোটা
gu: લિંગ મોટું | લિંગ લાંબુ | સેક્સ પાવર વધારવા | મર્દાના તાકાત | પુરુષ શક્તિ વધારવા | શીઘ્રપતનની દવા
ta: ஆண்மை பெருக்க | ஆண்மை சக்தி | ஆண்மை குறைவு மருந்து | ஆணுறுப்பு பெரிதாக | ஆண்குறி பெரிதாக
ta: விந்து முந்துதல் மருந்து | தாம்பத்திய சுகம் | நீண்ட நேரம் உடலுறவு
te: అంగం పెద్దదిగా | అంగం పెరగడానికి | సెక్స్ పవర్ | మగతనం పెంచే | శీఘ్రస్కలనం మందు | పురుష శక్తి పెంచే
te: ఎక్కువ సేపు శృంగారం
kn: ಲಿಂಗ ದೊಡ್ಡದು | ಲೈಂಗಿಕ ಶಕ್ತಿ ಹೆಚ್ಚಿಸುವ | ಪುರುಷತ್ವ ಹೆಚ್ಚಿಸುವ
si: ලිංගය විශාල කරන | ලිංගික ශක්තිය වැඩි | ලිංගේන්ද්‍රිය විශාල
ur: مردانہ طاقت | مردانہ کمزوری کا علاج | مردانہ کمزوری کی دوا
ur: مردانہ ٹائمنگ | ٹائمنگ بڑھانے | عضو خاص | نفس کو موٹا | نفس لمبا | نفس کی لمبائی
ur: سرعت انزال کا علاج | قوت باہ | نامردی کا علاج | ٹائمنگ سپرے | ٹائمنگ ٹیبلٹ | جوش اور طاقت | لمبا موٹا
ur: فولاد | لوہے جیسا | گھوڑے جیسی طاقت
ar: صلب كالحديد | كالحديد
ar: تكبير الذكر | تكبير القضيب | تطويل القضيب | تكبير العضو الذكري | كريم التكبير | كريم تكبير | حبوب التكبير
ar: تأخير القذف | تاخير القذف | مقوي جنسي | منشط جنسي | منشطات جنسية | مقويات جنسية | زيادة القدرة الجنسية | الفحولة
ar: العسل الملكي | عسل ملكي للرجال | تطويل العضو | بخاخ تأخير | الانتصاب القوي
fa: بزرگ کننده آلت | بزرگ کردن آلت | افزایش سایز آلت | افزایش طول آلت | حجم دهنده آلت | کلفت کننده | اسپری تاخیری
fa: قرص تاخیری | تاخیری جنسی | تاخیر دهنده | تقویت قوای جنسی | تقویت قوه باه | کرم حجم دهنده
he: הגדלת הפין | הגדלת איבר המין | להגדיל את הפין | כוח גברא טבעי | כדורים לאון גברי | ויאגרה טבעית
sw: kurefusha uume | kuongeza uume | kukuza uume | dawa ya nguvu za kiume | dawa ya kuongeza nguvu
sw: kuwahi kufika kileleni | kuchelewa kufika kileleni | kuongeza makalio | kuongeza hips | hips na makalio
sw: kibamia | kurudia tendo | kunenepesha uume | kurefusha na kunenepesha | kurefusha & kunenepesha
sw: kumridhisha mwanamke | kumfikisha mwanamke | kumfikisha kileleni | kupiga show
am: የብልት ማሳደጊያ | ብልት ማሳደጊያ | የወሲብ ብቃት | የወሲብ ኃይል
es: alargar el pene | agrandar el pene | agrandamiento del pene | durar más en la cama | potencia sexual masculina
pt: aumentar o pênis | aumento peniano | durar mais na cama | estimulante sexual masculino
fr: agrandir son pénis | agrandir le pénis | agrandissement du pénis | durer plus longtemps au lit
it: allungamento del pene | ingrandire il pene | durare di più a letto
de: penisvergrößerung | penis vergrößern | länger durchhalten im bett | potenzmittel pflanzlich
nl: penisvergroting | grotere penis | langer doorgaan in bed
pl: powiększenie penisa | powiększanie penisa | na potencję bez recepty
ru: увеличение члена | увеличить член | увеличение пениса | гель для увеличения | средство для потенции
ru: возбудитель для
tr: penis büyütücü | penis büyütme | geciktirici sprey | geciktirici hap | cinsel performans arttırıcı
id: pembesar penis | memperbesar penis | obat kuat tahan lama | obat tahan lama | obat perangsang wanita
id: tahan lama di ranjang
vi: tăng kích thước dương vật | kéo dài thời gian quan hệ | thuốc xịt kéo dài | thuốc cường dương
zh: 增大增粗 | 阴茎增大 | 陰莖增大 | 延时喷剂 | 持久液 | 壮阳延时
""")
ACT: Final = lexicon("""
all: order now | buy now | whatsapp | call now | add to cart | cash on delivery | free delivery | home delivery
hi: मुफ्त सलाह | मुफ़्त सलाह | फ्री होम डिलीवरी | ऑर्डर करें | अभी ऑर्डर | अभी खरीदें | खरीदें | कॉल करें | व्हाट्सएप | फोन करें
bn: অর্ডার করুন | কল করুন | যোগাযোগ করুন
ur: آرڈر کریں | ابھی آرڈر | رابطہ کریں
ar: اطلب الآن | اطلب الان | للطلب | واتساب | الدفع عند الاستلام
fa: سفارش | خرید اینترنتی | تماس بگیرید
ta: ஆர்டர் செய்ய | தொடர்புக்கு
te: ఆర్డర్ చేయండి | కాల్ చేయండి
sw: piga simu | wasiliana | agiza sasa | bofya hapa | weka oda | jipatie | nyakua | oda yako
""")
TOPIC: Final = lexicon("""
all: लिंग | सेक्स | वीर्य | स्टेमिना | स्खलन | शीघ्रपतन | लैंगिक | যৌন | লিঙ্গ | বীর্য | ஆண்மை | సెక్స్ | جنسی
all: القضيب | القذف | انزال
all: penis | erection | libido | stamina | sexual | ejaculation | uume | manhood | testosterone | टेस्टोस्टेरोन
all: कामोत्तेजना | مردانہ کمزوری | nguvu za kiume | maumbile madogo | नपुंसकता | स्वप्नदोष | शुक्राणु | गुप्त रोग | गुप्त रोगों
""")
RULE: Final = genre_rule(
    "spam.potency",
    Genre(
        "a funnel for potency and enlargement remedies",
        SELLING,
        ACT,
        TOPIC,
        (
            "urolog",
            "clinical trial",
            "randomised",
            "randomized",
            "cardiovascular",
            "psychotherap",
            "world health organization",
            "यूरोलॉजिस्ट",
            "मूत्र रोग विशेषज्ञ",
            "मधुमेह",
            "ইউরোলজিস্ট",
            "ডায়াবেটিস",
            "یورولوجسٹ",
            "ذیابیطس",
            "طبيب المسالك",
            "السكري",
            "اورولوژیست",
            "دیابت",
            *("kisukari", "daktari bingwa", "shinikizo la damu", "presha", "hospitali ya", "kituo cha afya", "sigara"),
            *("ushauri nasaha", "यूरोलॉजी", "उच्च रक्तचाप", "मेडिकल कॉलेज", "सरकारी अस्पताल", "झोलाछाप", "स्टेरॉयड"),
            *("شوگر", "دل کے امراض", "ہیلتھ کیئر", "سٹیرائیڈ", "مستند ڈاکٹر", "हृदय रोग", "হৃদরোগ"),
            *("हेल्पलाइन", "दुष्प्रभाव", "উচ্চ রক্তচাপ", "পার্শ্বপ্রতিক্রিয়া", "بلڈ پریشر", "ضغط الدم", "فشار خون"),
        ),
        needed=3,
        density=4.0,
    ),
    why="Such remedies are untested or laced with prescription drugs, and their pages are made in bulk.",
    policy="misleading claims",
    source="trade vocabulary by language; US FDA on tainted sexual enhancement products",
)
