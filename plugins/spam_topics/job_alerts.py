"""Pages made after searches for exams, vacancies and government schemes.

The board, the ministry and the employer publish the date, the form and the list themselves. Around them stand pages by
the thousand that hold none of it: the names of all exams with the year behind each, how to click on the official
site, and the request to stay tuned. Their own talk is what is looked for here; admit cards and answer keys
are the business of the honest page too, and only show what the talk is of.
"""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

OFFERS: Final = (
    r"\b(?:recruitment|bharti|vacancy|vacancies|result|admit card|hall ticket|answer key|syllabus|date sheet|time table"
    r"|routine|merit list|cut off|exam pattern|yojana|notification|apply online|online form) 20[12]\d\b"
    r"|(?:भर्ती|रिजल्ट|योजना|एडमिट कार्ड|भरती) 20[12]\d\b"
)
SELLING: Final = lexicon("""
en: sarkari result | sarkari results | sarkari naukri | sarkari exam | sarkari job find | rojgar result
en: rojgar samachar | free job alert | freejobalert | govt jobs alert | latest govt jobs | latest notification
en: latest vacancy | latest vacancies | latest recruitment | state wise recruitment | district wise vacancies
en: online form last date
en: syllabus pdf download | download syllabus pdf | exam pattern and syllabus | syllabus and exam pattern
en: previous year papers | previous year question papers | expected cut off | cut off marks | result date and time
en: admit card release date | answer key release date | date sheet pdf | time table pdf | exam date sheet
en: exam time table | study material | exam notes | model question papers
en: direct link to download | direct link given below | direct link is given | link is given below
en: click on the link given below | links given below | mention below table | given below table | stay tuned here
en: stay tuned with us | stay tuned for | keep visiting | keep checking this page | bookmark this page
en: follow our blog | visit our website regularly | be in touch with us | here on our web page | on this web page
en: through this article
en: candidates who are searching | candidates searching for | all the aspirants | eager to know
en: waiting for their result | curious to know | excited to hear | you are at the right place
en: you are on the right page | you are on right place | you are on exact location | scroll down the page
en: read this article till | read the full article | will be available soon here | link will be activated
en: recruitment portal | application portal | recruitment form portal | is the recruitment form out
en: recruitment is real or fake | shortlisted candidates pdf | list of shortlisted candidates
en: shortlisted names pdf | past questions and answers | past questions pdf | is the form out
en: application closing date | courses offered and school fees | school fees schedule | jamb cut off mark for
en: cut off mark for | jobs in pakistan today | jobs 2024 advertisement | today jobs | latest jobs today
en: result by name and roll number | result by roll number | check online result
en: apply kaise kare | online apply kaise kare | form kaise bhare | kaise check kare | kaise download kare
en: result kaise check | list me naam kaise | yojana online apply | yojana ka labh | yojana kya hai | yojana 2024
en: yojana list | dosto aaj | is article me | is post me hum | niche comment
hi: सरकारी रिजल्ट | सरकारी नौकरी 2024 | सरकारी नौकरी 2025 | ऑनलाइन आवेदन कैसे करें | आवेदन कैसे करें
hi: ऑनलाइन अप्लाई कैसे करें | रजिस्ट्रेशन कैसे करें | स्टेटस कैसे चेक करें | लिस्ट में नाम कैसे देखें
hi: कैसे चेक करें | कैसे डाउनलोड करें | रिजल्ट कैसे देखें | योजना क्या है | योजना का लाभ कैसे | क्लिक करना होगा
hi: क्लिक करना है | होम पेज खुल | होम पेज खुलेगा | आपके सामने खुल जाएगा | सबसे पहले आपको
hi: आधिकारिक वेबसाइट पर जाना होगा
hi: इस आर्टिकल में | आर्टिकल को अंत तक | लेख को अंत तक | पोस्ट को अंत तक | अंत तक जरूर पढ़ें | दोस्तों आज
hi: नीचे कमेंट | कमेंट करके | कमेंट बॉक्स | शेयर जरूर करें | निचे दिए गए लिंक | नीचे दिए गए लिंक
hi: टेलीग्राम ग्रुप ज्वाइन | व्हाट्सएप ग्रुप ज्वाइन | नई भर्ती | बंपर भर्ती | ताजा भर्ती
mr: अर्ज कसा करावा | ऑनलाइन अर्ज कसा | नवीन भरती | भरती जाहीर | यादीत नाव कसे | निकाल कसा पाहावा | लेख शेवटपर्यंत
mr: शेवटपर्यंत वाचा | खालील लिंकवर क्लिक | आमच्या ग्रुपला जॉईन | व्हॉट्सअ‍ॅप ग्रुप जॉईन
ne: कसरी आवेदन गर्ने | नतिजा कसरी हेर्ने | अन्तिम सम्म पढ्नुहोस् | तलको लिंकमा
bn: চাকরির খবর ২০২৪ | চাকরির খবর ২০২৫ | নিয়োগ বিজ্ঞপ্তি ২০২৪ | নিয়োগ বিজ্ঞপ্তি ২০২৫ | নতুন নিয়োগ বিজ্ঞপ্তি
bn: আবেদন করার নিয়ম | রেজাল্ট দেখার নিয়ম | রেজাল্ট চেক করার | এডমিট কার্ড ডাউনলোড করার | সম্পূর্ণ পোস্টটি পড়ুন
bn: শেষ পর্যন্ত পড়ুন | আজকের পোস্টে | আজকের আর্টিকেলে | এই পোস্টের মাধ্যমে | নিচের লিংকে ক্লিক | কমেন্ট করে জানান
gu: ભરતી 2024 | ભરતી 2025 | કેવી રીતે અરજી કરવી | અરજી કઈ રીતે | નવી ભરતી | નીચે આપેલી લિંક
gu: whatsapp ગ્રુપમાં જોડાવા
ta: வேலைவாய்ப்பு 2024 | வேலைவாய்ப்பு 2025 | விண்ணப்பிப்பது எப்படி | புதிய வேலைவாய்ப்பு | கீழே உள்ள லிங்கை
ta: முடிவுகளை பார்ப்பது எப்படி
te: నోటిఫికేషన్ 2024 | నోటిఫికేషన్ 2025 | ఎలా అప్లై చేయాలి | ఎలా దరఖాస్తు చేయాలి | కింద ఇచ్చిన లింక్
te: పూర్తి వివరాలు కింద
ur: تازہ ترین نوکریاں | اپلائی کرنے کا طریقہ | رزلٹ چیک کرنے کا طریقہ | رجسٹریشن کا طریقہ | نیچے دیے گئے لنک
ur: آخر تک پڑھیں | آج کی نوکریاں
sw: nafasi za kazi leo | ajira mpya leo | ajira leo | nafasi mpya za kazi | jinsi ya kutuma maombi
sw: walioitwa kwenye usaili | majina ya walioitwa | jinsi ya kuangalia matokeo | matokeo ya kidato
sw: bonyeza hapa kupakua | bonyeza hapa kuona
""")
ACT: Final = lexicon("""
all: apply online | apply now | click here | check here | download here | join telegram | join whatsapp | subscribe
all: telegram channel | whatsapp channel
hi: यहाँ क्लिक करें | यहां क्लिक करें | अप्लाई करें | ज्वाइन करें
mr: येथे क्लिक करा
bn: এখানে ক্লিক করুন
ur: یہاں کلک کریں
sw: bonyeza hapa
""")
TOPIC: Final = lexicon("""
all: admit card | hall ticket | answer key | merit list | syllabus | recruitment | vacancy | bharti | notification
all: date sheet | time table | aspirants | candidates
all: भर्ती | रिजल्ट | एडमिट कार्ड | योजना | आवेदन | নিয়োগ | রেজাল্ট | భర్తీ | ભરતી | نوکری
""")
RULE: Final = genre_rule(
    "spam.job-alerts",
    Genre(
        "a page made after searches for exams, vacancies or schemes",
        SELLING,
        ACT,
        TOPIC,
        (
            "tender",
            "registrar",
            "undersigned",
            "grievance",
            "helpline number",
            "advt. no",
            "निविदा",
            "कुलसचिव",
            "अधोहस्ताक्षरी",
        ),
        offers=OFFERS,
        needed=5,
        density=6.0,
        most=0.65,
    ),
    why="They stand before the page of the authority in search results and hold nothing that it does not.",
    policy="scaled content abuse",
    severity="warning",  # newspapers and coaching schools write such guides as well: without other faults it passes
    source="trade vocabulary by language",
)
