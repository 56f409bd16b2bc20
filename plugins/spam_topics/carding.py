"""Stolen cards, cloned cards and "flips" of money."""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

SELLING: Final = lexicon("""
en: cvv shop | buy cvv | cvv for sale | fresh cvv | fullz | cc shop | buy cc | cvv fullz | dumps with pin | dumps pin
en: dumps + pin | track 1 track 2 | sell cvv | valid cvv | non vbv cc | non vbv bins | non vbv cards | carding shop
en: carding forum | carding sites | cardable sites | carding method | bins for carding | cloned credit card
en: clone cards
en: cloned cards for sale | cloned atm card | blank atm card | atm blank card | hacked paypal accounts
en: paypal transfer hack
en: paypal logs | bank logs | bank logins for sale | western union hack | western union transfer hack | cash app flip
en: cash app money generator | moneygram transfer hack | bank transfer hack | money flip | hacked bank transfer
en: ssn dob for sale | ssn dob | buy ssn | prepaid cards for sale dark web | gift card carding | bank account drops
es: tarjetas clonadas | comprar tarjetas clonadas
pt: cartão clonado | info cc | comprar cartão clonado
it: carte clonate
fr: cartes clonées | carte de crédit clonée
de: geklonte kreditkarten | geklonte karten kaufen
ru: купить дампы | кардинг форум | обнал | купить cvv | дебетовые карты без привязки
tr: kopya kart satışı
""")
ACT: Final = lexicon("""
en: order now | buy now | telegram | icq | jabber | whatsapp | contact us | escrow | minimum order | bitcoin only
en: price list
all: контакты | contacto | заказать | 100% legit
""")
TOPIC: Final = lexicon("""
all: balance | bitcoin | atm | credit card | visa | mastercard | amex | paypal | cashapp | anonymous | dark web
""")
RULE: Final = genre_rule(
    "spam.carding",
    Genre(
        "a shop for stolen cards and accounts",
        SELLING,
        ACT,
        TOPIC,
        (
            "indicted",
            "secret service",
            "europol",
            "data breach",
            "chargeback",
            "fraud prevention",
            "security researcher",
        ),
        needed=3,
        density=3.0,
    ),
    why="Dealing in stolen cards is a crime, and most of these shops rob their own buyers.",
    policy="hacked content",
    source="trade vocabulary; reports of card fraud by payment networks",
)
