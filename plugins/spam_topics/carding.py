"""Stolen cards, cloned cards and "flips" of money."""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

GOODS: Final = (
    "cvv2?|fullz|dumps|cc|logs?|clon(?:e|ed) (?:\\w+ )?cards?|(?:cartes?|carte) (?:bancaires? |de crédit "
    "|de credit )?clonées?"
    "|tarjetas? (?:\\w+ )?clonadas?|cart(?:ão|ões) clonad[oa]s?|geklonte\\w* (?:kredit)?karten?"
    "|carte (?:di credito )?clonate"
    "|клонированн\\w+ карт\\w*|дампы|логи"
)
OFFERS: Final = (
    rf"\b(?:buy|we sell|fresh|valid|acheter|vendons|comprar|vendemos|vendo|kaufen|compra|купить) "
    rf"(?:[\w'’]+ ){{0,3}}(?:{GOODS})\b"
    rf"|\b(?:{GOODS})\b[^.\n$€£]{{0,40}}(?:[$€£]\d|\d ?€)|\b(?:{GOODS}) (?:en venta|à vendre|for sale|kaufen"
    rf"|avec code pin|con pin)\b"
    r"|\b(?:solde|saldo|balance|guthaben) (?:garanti|garantizado|of|de|von) (?:[\w$€£]+ ){0,2}[\d.,]+"
    r"|\b(?:logs? bancaires?|bank logs?|cuentas? de paypal con saldo|paypal accounts? with"
    r"|western union transfers?)\b"
    r"|\bpay [$€£]\d+ and (?:receive|get) [$€£]\d"
)
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
fr: cartes clonées | carte de crédit clonée | carte clonée | carte bancaire clonée | cartes bancaires clonées
fr: log bancaire | cc fullz
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
all: distributeurs | solde | saldo | cajero | code pin | con pin
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
            "sentenced",
            "jailed",
            "stolen from",
            "betrüger",
            "golpistas",
            "estafadores",
            "escrocs",
        ),
        offers=OFFERS,
        needed=3,
        density=3.0,
    ),
    why="Dealing in stolen cards is a crime, and most of these shops rob their own buyers.",
    policy="hacked content",
    source="trade vocabulary; reports of card fraud by payment networks",
)
