"""Love spells, black-magic specialists and fortune tellers by telephone."""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

SELLING: Final = lexicon("""
en: love spells | love spell | lost love back | bring back lost lover | bring back your ex | get your ex back
en: spell caster | spell casters | black magic specialist | black magic removal | vashikaran
en: vashikaran specialist | love marriage specialist | love problem solution | get your love back | voodoo spell
en: voodoo spells | magic ring | traditional healer | sangoma | lost lover spells | money spells
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
ru: вернуть мужа | сильнейший приворот | помощь мага | любовный приворот | рассорка | отворот
uk: приворот на чоловіка | ворожка
id: pelet | ilmu pelet | pengasihan | pelet ampuh | jasa pelet | dukun | penglaris | pesugihan | dukun sakti
id: jasa pesugihan | uang gaib
tr: aşk büyüsü | medyum | geri getirme büyüsü | bağlama büyüsü | medyum hoca | en iyi medyum | papaz büyüsü
ar: جلب الحبيب | شيخ روحاني | جلب الحبيب للزواج | فك السحر | خاتم روحاني | روحاني صادق | رد المطلقة
hi: वशीकरण | काला जादू | लव मैरिज | वशीकरण मंत्र | प्यार वापस
ur: کالا جادو | محبوب قدموں میں
zh: 和合术 | 爱情降头 | 招桃花 | 情降 | 和合术挽回
vi: bùa yêu | thầy bùa | bùa ngải
nl: liefdesbetovering | paragnost bellen | mediums bellen
pl: urok miłosny | wróżka przez telefon | rytuał miłosny
""")
ACT: Final = lexicon("""
en: call now | contact | whatsapp | call me | contact me | call today | consult now | get in touch | email
all: appelez | contactez | llama | llame | whatsapp | chiama | anrufen | звоните | пишите | hubungi | ara | اتصل
all: संपर्क | 微信 | zalo | ligue
""")
TOPIC: Final = lexicon("""
all: spell | spells | astrologer | astrology | psychic | magic | love | lover | healer | voyance | tarot | vidente
all: medium | маг | порча | dukun | jadu | vashikaran | baba | prof | powerful
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
