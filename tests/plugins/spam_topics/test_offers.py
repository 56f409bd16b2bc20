"""Offers whose words vary: genres are told from how they sell in any language, and left alone where they are news."""

from __future__ import annotations

import pytest

from tests.plugins.observing import observe

SELLERS = {
    "spam.iptv": (
        """Avis clients

« Service impeccable, fini les coupures pendant les matchs, et les films sont en 4K. » Karim, Lyon

« Activation en cinq minutes sur ma Fire Stick. » Plus de 18 000 chaînes, toutes les séries de Netflix et Canal+.

Demandez votre test gratuit de 24 heures sur WhatsApp et commandez.""",
        """Televisión premium sin cortes

Más de 20.000 canales y todas las series de Movistar, DAZN, HBO y Netflix. Prueba gratis de 24 horas. Compatible con
Fire TV Stick, Smart TV, Android y MAG. Escríbenos por WhatsApp y activa tu línea.""",
    ),
    "spam.supplements": (
        """SlimTropfen Erfahrungen: Abnehmtropfen im Test, Betrug oder Wirkung?

Die Tropfen kurbeln die Fettverbrennung an, ganz ohne Sport und Diät: 12 Kilo in 4 Wochen. Nebenwirkungen sind nicht
bekannt.

Das Original gibt es nur auf der offiziellen Webseite des Herstellers. Jetzt bestellen.""",
    ),
    "spam.narcotics": (
        """Gras online bestellen

Wir liefern Haschisch, Kokain, MDMA und Ketamin. Amnesia Haze 10 g – 90 €. Kokain 1 g – 70 €. Ketamin 5 g – 120 €.

Diskreter Versand, vakuumverpackt. In den Warenkorb, oder schreiben Sie uns auf Telegram.""",
    ),
    "spam.exam-dumps": (
        """AZ-999 Dumps: real AZ-999 exam questions

The AZ-999 PDF holds actual questions that appeared in the real exam. Pass the AZ-999 exam on your first try.

Free updates for 90 days, passing guarantee, coupon code inside. Download now.""",
    ),
    "spam.book-downloads": (
        """Descargar El jardín dormido en PDF y EPUB gratis

Leer El jardín dormido online sin registrarse. Formato: PDF, EPUB, MOBI. Autor: Ana Roldán. Género: novela.

Descargar libro gratis: regístrate y descarga en PDF.""",
    ),
    "spam.celebrity-profiles": (
        """Tara Lindqvist wiki, age, height, boyfriend, net worth

Zodiac sign: Taurus. Eye color: blue. Shoe size: 7. There is no information about her boyfriend.

Her estimated net worth is around two million. What is Tara Lindqvist's age? FAQs.""",
    ),
    "spam.group-links": (
        """Grupos de WhatsApp: links de grupos atualizados

Links de grupos de amizade e figurinhas. Figurinhas Top – Entrar no grupo. Envie seu grupo de zap grátis. Link revogado?
Avise.""",
    ),
    "spam.carding": (
        """Acheter carte bancaire clonée

Nous vendons des cartes bancaires clonées avec code PIN, solde garanti de 3 000 €. CC fullz : 40 €. Log bancaire : 150 €.

Paiement en bitcoin. Contact Telegram.""",
    ),
    "spam.crypto": (
        """Zetaflow airdrop is live: check eligibility

Eligible users can claim their tokens until December. Visit the official claim page, connect your wallet (MetaMask or
Trust Wallet) and claim your airdrop. Only a small gas fee is needed. Sign up now.""",
    ),
}
HONEST = {
    "spam.iptv": """Streaming services for football fans compared

DAZN shows the Champions League for 44.99 a month, Sky the Bundesliga in 4K, and there is a free trial at Sky only. On a
Fire TV Stick the app crashed twice. Offers of all channels for 60 a year are sold without the rights.""",
    "spam.supplements": """Do diet drops work? What the trials say

A reader ordered a bottle from an official website. The capsules hold a little raspberry ketone. In the only randomised
trial people lost half a kilo more than with placebo; blood sugar and weight loss did not differ after a year.""",
    "spam.narcotics": """Drug prices on the street: the annual report

A gram of cocaine costs 65 € on average; customs seized 41 tonnes. MDMA tablets cost 8 €. Ketamine was found in one sample
of six, cannabis and LSD came by mail. Harm reduction groups test pills.""",
    "spam.exam-dumps": """Exam AZ-999: preparation

The certification exam has 60 questions. Take the practice assessment or read the study guide (PDF). Leaked questions
break the candidate agreement.""",
    "spam.book-downloads": """E-books at the public library

With your library card you can borrow EPUB and Kindle books. Project Gutenberg offers books out of copyright as EPUB, PDF
or HTML, to download or read online.""",
    "spam.celebrity-profiles": """How to read a parish register: name, age, family, religion

Boys were measured at 18: height, weight, eye colour, hair colour and shoe size. Net worth stands in the inventories.""",
    "spam.group-links": """Grupos de WhatsApp da escola: regras

O link de convite do grupo de WhatsApp é enviado pela agenda. Sem propaganda no grupo. A professora responde até as 19 h.""",
    "spam.carding": """Two jailed for selling cloned cards

Prosecutors said the men ran a CVV shop on Telegram. Buyers paid £12 for a card with its PIN and £35 for fullz, in
bitcoin. Police found blank cards and a price list. Victims lost their savings.""",
    "spam.crypto": """Orbit Labs hands out its tokens

Two thirds of the users claimed their share of the airdrop on Tuesday. Fake claim pages asked visitors to connect a wallet
and emptied it; researchers put the losses at two million in ethereum.""",
}


@pytest.mark.parametrize("rule", SELLERS)
def test_a_seller_is_told_however_it_words_the_offer(rule: str) -> None:
    for page in SELLERS[rule]:
        assert max(evidence.strength for evidence in observe(rule, page)) >= 0.4


@pytest.mark.parametrize("rule", HONEST)
def test_a_report_with_the_same_words_is_left_alone(rule: str) -> None:
    assert not observe(rule, HONEST[rule])
