"""Invented help lines: a telephone number repeated between the names of companies that never published it."""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

SELLING: Final = lexicon("""
en: customer service number | customer support number | support phone number | toll-free number | toll free number
en: helpline number | customer care number | customer service phone number | tech support number
en: speak to a live person | speak to a human | talk to a live person | live person at | talk to a real person
en: speak with a live | live agent at | reach a live person | get through to a live
en: technical support number | antivirus support | printer support number | quickbooks support number
en: support helpline | reservations number | reservation number | reservations phone number | customer care no
en: flight change policy | name change policy | cancellation policy number | manage booking number
en: how do i talk to someone at | how can i speak to someone at | how do i speak to someone | how do i contact
en: 24 hour customer service number | login problem number | wallet support number | refund department number
en: live representative | customer service 24/7 number | customer helpline | complaint number
en: live customer service
es: número de teléfono de atención al cliente | teléfono gratuito | hablar con una persona en vivo
es: telefono de reservas | cómo hablar con una persona | número de atención
fr: numéro de téléphone du service client | parler à une personne réelle
de: kundenservice telefonnummer | mit einer person sprechen
pt: telefone de atendimento | número de atendimento ao cliente
hi: कस्टमर केयर नंबर | हेल्पलाइन नंबर
hi: कस्टमर केयर नंबर क्या है | टोल फ्री नंबर कस्टमर | रिफंड के लिए कॉल | कस्टमर केयर हेल्पलाइन
en: loan app customer care number | customer care helpline number | refund customer care number
en: loan customer care number
bn: কাস্টমার কেয়ার নাম্বার
""")
NUMBER: Final = r"(?:\+?1[\s().–—~•-]{0,3})?\(?8[0-9]{2}\)?[\s().–—~•-]{1,3}[0-9]{3}[\s().–—~•-]{1,3}[0-9]{4}"
ACT: Final = lexicon("""
en: call now | call us | dial | call this number | call today | available 24/7 | feel free to call | simply call
en: you can call | call on
all: llame | llama al | appelez | rufen sie | ligue | कॉल करें
""")
TOPIC: Final = lexicon("""
all: airlines | quickbooks | coinbase | robinhood | expedia | delta | antivirus | norton | mcafee | printer
all: geek squad | cash app | gmail | yahoo mail | binance | paypal | lufthansa | united airlines | refund
""")
RULE: Final = genre_rule(
    "spam.support-scam",
    Genre(
        "an invented help line",
        SELLING,
        ACT,
        TOPIC,
        ("scam", "fraud", "never call"),
        offers=NUMBER,
        needed=5,
        density=8.0,
        most=0.9,
    ),
    why="Whoever calls such a number reaches a fraudster who asks for remote access or card data.",
    policy="scam and fraud",
    source="FTC and FBI notices on tech-support fraud; trade vocabulary",
)
