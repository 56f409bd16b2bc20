"""Lists of invitations to chat groups of strangers."""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

OFFERS: Final = (
    r"\b(?:links?|enlaces?|liens?) (?:de |of |to |dos |du |des |para )?(?:\w+ )?(?:grupos?|groups?|groupes?|zap"
    r"|grup)\b"
    r"|\b(?:join|entrar no|entre no|unirse al|unirme al|rejoindre (?:le|ce)|gabung|masuk) (?:link|grupos?|group"
    r"|groupe|grup)\b"
    r"|\b(?:submit|send|envie|enviar?|add|adicione|publica) (?:your|seu|tu|my) (?:\w+ )?(?:group|grupo)\b"
    r"|\b(?:telegram|whatsapp|discord) (?:groups?|channels?|servers?) to join\b|\badd your (?:channel|group)\b"
    r"|(?:chat\.whatsapp\.com|t\.me/joinchat|t\.me/\+)|\b(?:link revogado|link revoked|grupo lleno"
    r"|group is full|links? is full)\b"
)
SELLING: Final = lexicon("""
en: whatsapp group link | whatsapp group links | whatsapp groups links | whatsapp group invite link
en: join whatsapp group
en: whatsapp group join link | active whatsapp group | girls whatsapp group | girl whatsapp group link
en: dating whatsapp group
en: telegram group link | telegram group links | telegram channel link | telegram channels list
en: join telegram channel link
en: girls whatsapp number | whatsapp numbers of girls | whatsapp numbers list | imo group link | active group links
en: new group links | group link list | latest group links | unlimited group links | adult telegram group
en: discord server links
es: grupos de whatsapp | enlaces de grupos de whatsapp | links de grupos de whatsapp | grupo de whatsapp enlace
es: grupos de telegram enlace
pt: grupos de whatsapp | links de grupos de whatsapp | link de grupo de whatsapp | grupos de zap
pt: grupo de whatsapp link
fr: lien groupe whatsapp | groupe whatsapp lien
id: link grup whatsapp | link grup wa | grup telegram link | link grup telegram
tr: whatsapp grup linkleri | whatsapp grupları linki
ar: روابط جروبات واتساب | قروبات واتس اب | روابط قروبات
en: join whatsapp groups | whatsapp group join | girls whatsapp group link | desi whatsapp group link
en: usa whatsapp group link | pakistani girls whatsapp group | indian girls whatsapp group
en: funny whatsapp group names | telegram group join link | aunty whatsapp group | whatsapp channel link
en: sugar mummy whatsapp number | sugar mummy whatsapp group | whatsapp group list
hi: व्हाट्सएप ग्रुप लिंक | व्हाट्सऐप ग्रुप लिंक | व्हाट्सएप ग्रुप ज्वाइन | लड़कियों का व्हाट्सएप
hi: लड़कियों के व्हाट्सएप नंबर | गर्ल्स व्हाट्सएप ग्रुप | टेलीग्राम ग्रुप लिंक
mr: व्हॉट्सअ‍ॅप ग्रुप लिंक
bn: হোয়াটসঅ্যাপ গ্রুপ লিংক | টেলিগ্রাম গ্রুপ লিংক | মেয়েদের হোয়াটসঅ্যাপ গ্রুপ
ur: واٹس ایپ گروپ لنک | لڑکیوں کے واٹس ایپ نمبر | واٹس ایپ گروپ جوائن
ta: வாட்ஸ்அப் குரூப் லிங்க் | வாட்ஸ்அப் குழு லிங்க்
te: వాట్సాప్ గ్రూప్ లింక్
gu: વોટ્સએપ ગ્રુપ લિંક
ar: روابط قروبات واتس | قروبات واتساب | جروبات واتس اب | جروبات واتساب بنات | قروبات واتساب بنات | ارقام بنات واتساب
ar: روابط جروبات تلجرام | قروبات تليجرام | روابط واتساب | ارقام بنات للتعارف
fa: لینک گروه واتساپ | لینک گروه تلگرام | لینک گروه دوستیابی
sw: magroup ya whatsapp | link za magroup | group la whatsapp la wachumba
""")
ACT: Final = lexicon("""
en: join now | join link | click here to join | submit your group | add your group | join group | entrar no grupo
en: unirse
all: bergabung | katıl | انضم | rejoindre | group rules
""")
TOPIC: Final = lexicon("""
all: whatsapp | telegram | group | grupo | grup | invite | admin | members | واتساب
""")
RULE: Final = genre_rule(
    "spam.group-links",
    Genre(
        "a list of invitations to strangers' chat groups",
        SELLING,
        ACT,
        TOPIC,
        (
            "parents",
            "pupils",
            "teacher",
            "volunteers",
            "neighbours",
            "neighbors",
            "escola",
            "professora",
            "colegio",
            "alunos",
        ),
        offers=OFFERS,
        needed=3,
        density=6.0,
        most=0.85,
    ),
    why="Such groups are the feeding grounds of fraud, and the lists are made by programs for searches alone.",
    policy="scaled content abuse",
    source="trade vocabulary by language",
)
