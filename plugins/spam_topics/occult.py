"""Love spells, black-magic specialists and fortune tellers by telephone."""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

SELLING: Final = lexicon("""
en: love spells | love spell | lost love back | bring back lost lover | bring back your ex | get your ex back
en: spell caster | spell casters | black magic specialist | black magic removal | vashikaran
en: vashikaran specialist | love marriage specialist | love problem solution | get your love back | voodoo spell
en: voodoo spells | magic ring | powerful traditional healer | best traditional healer | traditional healer near me
en: best sangoma | powerful sangoma | sangoma near me | lost lover spells | money spells
en: bring back lost love | powerful spell caster | psychic readings | free psychic reading | love back
en: husband wife problem solution | love vashikaran | intercast marriage | divorce problem solution
en: famous astrologer
en: world famous astrologer | love spell caster | binding spells | marriage spells | revenge spells
en: love astrologer | black magic expert | kala jadu | witchcraft spells | lottery spells | spiritual healer
fr: retour affectif | retour de l'être aimé | marabout | voyance gratuite | voyance par téléphone | grand marabout
fr: voyant médium | envoûtement amoureux | rituel d'amour | marabout africain | retour d'affection
es: amarre de amor | amarres de amor | tarot por teléfono | vidente | videntes | tarot gratis | brujo
es: hechizos de amor | recuperar a tu pareja | endulzamiento | amarres efectivos | tarot económico | videntes buenas
pt: amarração amorosa | trazer amor de volta | amarração | trabalho espiritual | vidente online | consulta de tarot
pt: simpatia para amarrar
it: legamenti d'amore | ritorno d'amore | cartomanzia al telefono | cartomanti | legamento d'amore | cartomanzia
it: riti d'amore | cartomanti al telefono
de: liebeszauber | partnerrückführung | wahrsager am telefon | kartenlegen am telefon | hellseher
de: gratis kartenlegen | hellsehen am telefon
ru: приворот | сильный приворот | приворот на мужчину | гадание онлайн | снять порчу | приворот на любовь
ru: приворот{ы,а,ов} | {снятие,снять,навести} порч{и,у} | порча и сглаз | {снять,снятие} сглаз{а,}
ru: {сильный,услуги} маг{а,}
ru: заговор{ы,} на {деньги,любовь,удачу,все случаи жизни}
ru: потомственн{ая,ый} {ведьма,маг,ясновидящая,гадалка,целительница}
ru: {гадание,гадания} на {картах,таро,любовь,картах таро} | магическ{ая,ие} {помощь,услуги} | ясновидящ{ая,ей}
ru: егильет | присушка
ru: вернуть мужа | сильнейший приворот | помощь мага | любовный приворот | рассорка | отворот
uk: приворот на чоловіка | ворожка | приворот{и,у} | зняття порчі | {зняти,навести} порчу
uk: ворожіння {на картах,онлайн,таро}
uk: потомствен{а,ий} {ворожка,маг,відьма} | послуги мага | магічна допомога | повернути {чоловіка,коханого}
bg: любовна магия | разваляне на магии | {магии,баене} за любов | гледане на {карти,кафе} | сваляне на магии
bg: ясновидк{а,и}
sr: ljubavna magija | skidanje {crne magije,uroka,magije} | vraćanje {voljene osobe,partnera,muža}
sr: gledanje u {karte,šolju}
sr: {bela,crna} magija | љубавна магија | skidanje čini
cs: milostná magie | {kartářka,věštkyně,věštění} {po telefonu,online} | přivolání lásky | odstranění {kletby,kleteb}
cs: bílá magie
hu: szerelmi {mágia,kötés,rontás,varázslat} | rontáslevétel | {telefonos jóslás,jósnő telefonon} | jósda | átoklevétel
ro: vrăjitoare{a,} online | descântece de dragoste | dezlegare de {farmece,blesteme} | legături de dragoste
ro: ghicit în {cărți,cafea}
ro: {fac,face} farmece | întoarcerea iubitului | vrăji de dragoste
el: ερωτικά {μάγια,ξόρκια} | λύσιμο {μαγείας,ματιού} | {μέντιουμ,χαρτορίχτρα} τηλεφωνικά | επιστροφή αγαπημένου
az: falçı | cadu açmaq | {sevgi,məhəbbət} {duası,cadusu} | baxıcı | tilsim
kk: {сиқыршы,көріпкел} көмегі | {дуа,көз тию} қайтару | махаббат {дуасы,сиқыры}
id: pelet | ilmu pelet | pengasihan | pelet ampuh | jasa pelet | dukun | penglaris | pesugihan | dukun sakti
id: jasa pesugihan | uang gaib
tr: aşk büyüsü | medyum | geri getirme büyüsü | bağlama büyüsü | medyum hoca | en iyi medyum | papaz büyüsü
ar: جلب الحبيب | شيخ روحاني | جلب الحبيب للزواج | فك السحر | خاتم روحاني | روحاني صادق | رد المطلقة
hi: वशीकरण | काला जादू | लव मैरिज | वशीकरण मंत्र | प्यार वापस
ur: کالا جادو | محبوب قدموں میں
zh: 和合术 | 爱情降头 | 招桃花 | 情降 | 和合术挽回
vi: bùa yêu | thầy bùa | bùa ngải
nl: liefdesbetovering | paragnost bellen | mediums bellen
pl: urok{i,} miłosn{y,e} | {wróżka,wróżby,tarot} {przez telefon,online} | rytuał{y,} miłosn{y,e} | magia miłosna
pl: {zdejmowanie,zdjęcie} {uroków,klątwy,klątw} | spętanie miłosne | powrót partnera | jasnowidz online
en: luck spells | good luck spells | lucky charms for money | spells that really work | spells that work
en: lottery winning spells | court case spells
en: fertility spells | business spells | voodoo lucky charms | break up spells | obsession spells | magic wallet
en: money ritual | money rituals
en: real spell caster | lost love spells | stop cheating spell | divorce spells | job spells | herbalist healer
en: native doctor | spiritual herbalist | instant death spell
en: bring back my ex | return lost lover | lost lover back | ex back permanently | ex love back | african healer
en: instant money spells | illuminati membership | join illuminati
en: boyfriend vashikaran | girlfriend vashikaran | vashikaran mantra | vashikaran specialist baba
en: love problem solution baba ji | love marriage specialist baba ji | black magic specialist baba
en: online astrologer | astrologer baba ji | no.1 astrologer | molvi ji | kala jadu specialist | kala jadu removal
en: wazifa for love | dua for love back | amal for love | pasand ki shadi
en: mohabbat ka taweez | istikhara online | rohani ilaj | rohani amil | bangali baba | aghori baba | tantrik baba
en: love guru | vashikaran totke | patni vashikaran | pati vashikaran
hi: वशीकरण उपाय | वशीकरण टोटके | वशीकरण स्पेशलिस्ट | प्रेमी वशीकरण | पति वशीकरण | पत्नी वशीकरण | काला जादू हटाना
hi: काला जादू विशेषज्ञ | तांत्रिक बाबा | बंगाली बाबा
hi: खोया प्यार वापस | खोया हुआ प्यार | प्रेम विवाह समाधान | प्रेम समस्या समाधान | लव प्रॉब्लम | मनचाहा प्यार
hi: मनचाहा विवाह | सौतन से छुटकारा | अघोरी बाबा | गारंटी के साथ समाधान | 24 घंटे में समाधान
mr: वशीकरण तज्ञ | काळी जादू | प्रेम परत मिळवा | प्रेम विवाह तोडगा
ne: वशीकरण तान्त्रिक | मोहनी मन्त्र | प्रेमी फिर्ता | धामी झाँक्री सेवा | तान्त्रिक गुरु
bn: বশীকরণ | কালো জাদু | কালা জাদু | তান্ত্রিক গুরু | তান্ত্রিক বাবা | কামরূপ কামাখ্যা | প্রেমে বাধ্য
bn: ভালোবাসার মানুষকে ফিরে | মনের মানুষকে বশ | জ্বীন সাধনা | জিনের বাদশা | স্বামী বশীকরণ | তাবিজ কবজ
gu: વશીકરણ | કાળો જાદુ | ખોવાયેલો પ્રેમ | તાંત્રિક બાબા | પ્રેમ લગ્ન સમસ્યા
pa: ਵਸ਼ੀਕਰਨ | ਕਾਲਾ ਜਾਦੂ
ta: வசியம் செய்ய | வசிய மந்திரம் | வசிய மருந்து | செய்வினை நீக்க | பில்லி சூனியம் | காதல் வசியம்
ta: கணவன் மனைவி வசியம் | மலையாள மாந்திரீகம் | மாந்திரீகர்
te: వశీకరణం | వశీకరణ మంత్రం | చేతబడి నివారణ | క్షుద్ర పూజలు | ప్రేమ వశీకరణం | స్త్రీ వశీకరణం
kn: ವಶೀಕರಣ | ಮಾಟ ಮಂತ್ರ | ಸ್ತ್ರೀ ಪುರುಷ ವಶೀಕರಣ | ಗುಪ್ತ ಸಮಸ್ಯೆ
ml: വശീകരണം | മന്ത്രവാദം | ആഭിചാരം
si: වශීකරණ | වශී ගුරුකම් | ගුරුකම් | හූනියම් කැපීම | ආදර වශී
ur: محبوب کو قابو | محبوب کو قدموں | پسند کی شادی | کالا جادو کا توڑ | کالے جادو کا توڑ | عامل بابا | بنگالی بابا
ur: روحانی علاج | روحانی عامل | میاں بیوی میں محبت | سنگدل محبوب | تعویذ محبت | استخارہ سنٹر | شوہر کو قابو
ur: ہر مسئلے کا حل
fa: دعانویس | دعا نویس | طلسم محبت | دعای محبت | بازگشت معشوق | بازگرداندن معشوق | باطل کردن سحر | طلسم ثروت
fa: جادوی سیاه | دعای تضمینی | ابطال سحر | استاد علوم غریبه | سرکتاب | طلسم نویسی
ar: جلب الحبيب خلال | جلب الحبيب بالصورة | جلب الحبيب العنيد | جلب الحبيب بسرعة | سحر المحبة | سحر الجلب
ar: اقوى شيخ روحاني | أقوى شيخ روحاني | شيخة روحانية | علاج السحر | فك السحر الاسود | رد المطلقة لزوجها
ar: تهييج الحبيب | خواتم روحانية | تزويج العانس | طلسم محبة | كشف روحاني
ar: معالج روحاني | ارجاع الحبيب | إرجاع الحبيب | السحر الأسود | اصدق شيخ روحاني | زواج البائر
he: החזרת אהבה | החזרת אהוב | כישוף אהבה | כישופי אהבה | הסרת כישוף | הסרת עין הרע בתשלום | מתקשרת בטלפון
he: קריאה בקלפים בטלפון | כשפים לאהבה | פתיחת קלפים אונליין
sw: mganga wa kienyeji | mganga bingwa | dawa ya mapenzi | kurudisha mpenzi | kumrudisha mpenzi | mvuto wa mapenzi
sw: pete ya bahati | pete za bahati | dawa ya mvuto | kuita utajiri | ndagu | kuondoa nuksi | nyota ya utajiri
sw: dawa za asili za mapenzi | limbwata | zindiko
am: መስተፋቅር | መስተዋድድ | የፍቅር ድግምት | ደብተራ | ሀብት ማግኛ ጥበብ
""")
ACT: Final = lexicon("""
en: call now | contact | whatsapp | call me | contact me | call today | consult now | get in touch | email
all: appelez | contactez | llama | llame | whatsapp | chiama | anrufen | звоните | пишите | hubungi | ara | اتصل
all: संपर्क | 微信 | zalo | ligue
hi: कॉल करें | अभी कॉल करें | व्हाट्सएप करें | बाबा जी से बात
bn: যোগাযোগ করুন | কল করুন | ফোন করুন
ur: رابطہ کریں | ابھی کال کریں | واٹس ایپ
ar: للتواصل | اتصل الآن | تواصل معنا | واتساب
fa: تماس بگیرید | شماره تماس | واتساپ
ta: தொடர்புக்கு | அழைக்கவும்
te: సంప్రదించండి | కాల్ చేయండి
sw: piga simu | wasiliana | mpigie
he: התקשרו עכשיו | חייגו
""")
TOPIC: Final = lexicon("""
all: spell | spells | astrologer | astrology | psychic | magic | love | lover | healer | voyance | tarot | vidente
all: medium | traditional healer | sangoma | маг | порча | dukun | jadu | vashikaran | baba | prof | powerful
""")
RULE: Final = genre_rule(
    "spam.occult",
    Genre(
        "a seller of love spells and fortune telling",
        SELLING,
        ACT,
        TOPIC,
        ("anthropolog", "folklore", "wizard", "novel", "dungeon", "museum", "mythology", "spellbook"),
        needed=3,
        density=4.0,
        most=0.9,
    ),
    why="Spells sold by telephone defraud people in distress; their adverts fill comments, forums and hacked pages.",
    policy="scam and fraud",
    source="trade vocabulary by language",
)
