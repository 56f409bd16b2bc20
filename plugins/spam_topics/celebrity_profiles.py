"""Mass-made profiles of the famous: net worth, height, boyfriend, wiki, told from nowhere.

Encyclopedias, fan pages and newspapers write of the same people. What marks the mill is its list of slots: "net worth
2024", "age, height, weight", "wiki/bio", "boyfriend/husband", one heading each, for whoever is searched today.
"""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

CORE: Final = (  # what only such profiles ask about
    "wiki|bio|net worth|boyfriend|girlfriend|husband|wife|measurements|novio|pareja|patrimonio|fortuna|namorado"
    "|fortune"
    "|vermögen|freund|pacar|suami|istri|biodata|kimdir|nereli|sevgilisi kim|состояние"
)
SLOT: Final = (
    f"{CORE}|biography|age|height|weight|salary|instagram|edad|altura|peso|biografía|biografia|idade|âge|taille"
    f"|poids|alter"
    "|größe|gewicht|umur|agama|tinggi badan|berat badan|profil|ig|kaç yaşında|boyu kaç|boyu|kilosu|возраст|рост|вес"
    "|биография"
)
OFFERS: Final = (
    rf"\b(?=[\w ,/&|?]{{0,60}}\b(?:{CORE})\b)(?:{SLOT})\??(?:(?: ?[,/&|]| ve| and| dan| y"
    rf"| et)+ (?:{SLOT})\b\??){{2,}}"
    rf"|\b(?:who is|what is) [\w'’ .]{{3,40}}(?:'s|’s) (?:age|net worth|height|boyfriend|husband|wife|real name)\b"
    r"|\bestimated net worth\b|\bnet worth is (?:estimated|around|approximately|about)\b"
    r"|\b(?:there is no information about|is currently single|has not revealed|belum diketahui|merak edilenler)\b"
    r"|\b(?:zodiac sign|shoe size|eye colou?r|hair colou?r|body measurements|birth sign|tempat tanggal lahir"
    r"|nama lengkap"
    r"|nama panggilan|zodiak|burcu|signo zodiacal|nombre completo|fortuna estimada|cuánto dinero (?:gana|tiene)"
    r"|sternzeichen|signe astrologique|patrimonio neto)\b"
)
SELLING: Final = lexicon("""
en: wiki biography | bio wiki | wiki bio | wiki age height | age height weight | height weight age
en: net worth 2020 | net worth 2021 | net worth 2022 | net worth 2023 | net worth 2024 | net worth 2025
en: net worth 2026
en: age height net worth | height age net worth | net worth age height | biography age | biography net worth | bio age
en: age wiki | wiki net worth | boyfriend age | husband age | wife age | age boyfriend | age husband | age wife
en: net worth and career | net worth and salary | salary and net worth | net worth and lifestyle | estimated net worth
en: height weight body | eye color hair color | shoe size | bra size | hair colour eye colour
en: parents ethnicity | ethnicity nationality
en: bio age height | who is dating | real name age | full biography | age family career | age career family
en: age birthday height | lifestyle net worth | family boyfriend | facts about net worth
es: biografía edad | patrimonio neto | edad altura | altura peso edad | cuánto dinero tiene | fortuna neta
pt: biografia idade | patrimônio líquido | idade altura | altura peso idade
de: vermögen größe | alter größe gewicht | vermögen und gehalt | steckbrief vermögen
fr: âge taille poids | fortune estimée de
id: biodata dan profil | profil dan biodata | biodata umur agama | tinggi badan berat badan | umur agama dan
tr: kimdir kaç yaşında | aslen nereli | kaç yaşında nereli | boyu kilosu
hi: जीवन परिचय
vi: tiểu sử tuổi chiều cao
en: biography in hindi | net worth in rupees | jivan parichay | wiki in hindi | caste and religion | biography wiki
en: net worth in naira | state of origin wife
bn: জীবনী উচ্চতা | উচ্চতা ওজন | মোট সম্পদ
ta: வாழ்க்கை வரலாறு வயது
te: జీవిత చరిత్ర వయస్సు
ur: سوانح حیات عمر قد
""")
ACT: Final = lexicon("""
en: read also | also read | you may also like | frequently asked questions | faqs | quick facts | quick info
en: profile summary
""")
TOPIC: Final = lexicon("""
all: net worth | zodiac | ethnicity | boyfriend | girlfriend | husband | shoe size | eye color | hair color | wiki
all: biodata | zodiak | pacar | umur | tinggi badan | kimdir | kaç yaşında | nereli | burcu
all: signo zodiacal | patrimonio neto | fortuna | novio | pareja | namorado | vermögen | sternzeichen
all: signe astrologique
all: birth sign | spouse | siblings | date of birth | birthplace | marital status | vermögen | patrimonio | agama
""")
RULE: Final = genre_rule(
    "spam.celebrity-profiles",
    Genre(
        "a mass-made profile of somebody famous",
        SELLING,
        ACT,
        TOPIC,
        ("interview with", "told the", "obituary", "critics", "reviewed", "said in", "archive", "museum", "symptom"),
        offers=OFFERS,
        lone=True,
        needed=4,
        density=6.0,
        most=0.75,
    ),
    why="Figures such as the net worth are guessed, copied from mill to mill, and made for searches of a name.",
    severity="warning",
    policy="scaled content abuse",
    source="slots of the form, by language",
)
