r"""An identity that no one ever replaced: "Your Company Name", "info@yourdomain.com", "(555) 555-5555", "Anytown".

squirrelscan's pull request 214 warns of "Your Company Name" and its like. Addresses and numbers are the ones reserved
for examples (RFC 2606 domains; 555-0100 to 555-0199 of the North American plan and the all-5 number of theme demos) or
shipped by builders. Strength 0.7 where it stands as contact data (a short block, footer, byline), 0.3 in a sentence.
Legitimate: quotation, code, forms (placeholders of fields), templates and pages about programming (`page_subject`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from detector.nouns import Block, Evidence, Reading, Rule
from detector.patterns import lazy
from detector.signals.block_places import block_at, is_quoted
from detector.signals.page_subject import page_subject
from detector.signals.prose_range import in_form

ASKED = lazy(r"\b(?:pick|choose|enter|add|type|select|set|name|change|insert|e\.g\.|example|like) (?:in )?$", re.I)
STATED = ("footer", "byline", "title", "description")
SHORT = 120  # code points of a block that states contact data and nothing else
NAMES = (
    "your company name", "company name here", "your business name", "your name here", "your website name",
    "your site name", "your brand name here", "your logo here", "your slogan here", "your tagline here",
    "your company ltd", "your company inc", "ihr firmenname", "name ihrer firma", "nom de votre entreprise",
    "nombre de su empresa", "nombre de tu empresa", "nome da sua empresa", "nome della tua azienda",
    "название вашей компании", "название вашего сайта", "название вашей организации", "имя вашей компании",
    "имя вашего сайта", "ваш слоган здесь", "ваш логотип здесь", "назва вашої компанії", "назва вашого сайту",
    "ваш слоган тут", "ваш логотип тут", "nazwa twojej firmy", "nazwa twojej strony", "nazwa strony - slogan",
    "nazwa strony – slogan", "twoja nazwa firmy", "twój slogan tutaj", "twoje logo tutaj", "miejsce na twoje logo",
    "název vaší firmy", "název vašeho webu", "název vaší společnosti", "vaše logo zde", "názov vašej firmy",
    "názov vášho webu", "az ön cégének neve", "az ön cége neve", "az ön weboldalának neve", "a cége neve",
    "numele companiei tale", "numele companiei dvs", "numele firmei tale", "numele site-ului tău", "logo-ul tău aici",
    "името на вашата фирма", "име на вашата компания", "името на вашия сайт", "вашето лого тук", "naziv vaše firme",
    "naziv vaše kompanije", "ime vaše firme", "naziv vašeg sajta", "vaš logo ovde", "назив ваше фирме",
    "όνομα της εταιρείας σας", "όνομα της εταιρίας σας", "το λογότυπό σας εδώ", "firmanızın adı", "şirketinizin adı",
    "şirket adınız", "sitenizin adı", "logonuz buraya", "sloganınız buraya", "şirkətinizin adı", "компанияңыздың атауы",
    "сайтыңыздың атауы", "uw bedrijfsnaam", "nama perusahaan anda",
    "tên công ty của bạn", "123 main street, anytown", "123 street name", "123 anywhere st", "street address, city",
    "anytown, usa", "1234 street name, city name",
)  # fmt: skip
CONTACTS = r"@(?:your-?(?:domain|site|website|company|email|business)|mysite|yoursitename)\.(?:com|org|net|co)\b"
EXAMPLES = r"\b(?:your-?e?mail|yourname|info|contact|support|name)@(?:example|domain|email|company)\.(?:com|org|net)\b"
HOSTS = r"\bwww\.your-?(?:domain|site|website|company|business)(?:name)?\.(?:com|org|net|co)\b"
FIVES = r"\(?555\)?[ .-]?555[ .-]?5555\b"
DIGITS = r"\b123[ .-]456[ .-]7890\b|\(123\) 456-7890\b|\b1-?800-?123-?4567\b"
KEYS = ("names", "contacts", "examples", "hosts", "fives", "digits")


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield each identity of nobody outside code, forms and templates."""
    found = [(key, span) for key in KEYS for span in reading.matches(f"template.placeholder-identity/{key}")]
    if not found:
        return
    subject = reading.once(page_subject)
    if subject.form or subject.code:
        return
    for key, span in found:
        block = block_at(reading, span.start)
        if block is None or block.hidden or block.kind in ("code", "form-prompt", "table", "comment", "quote"):
            continue
        if is_quoted(block, span.start) or ASKED.search(reading.page.text[max(0, span.start - 20) : span.start]):
            continue
        if key == "names" and block.kind not in STATED and _asks(reading.page.blocks):
            continue
        quote = reading.page.text[span.start : span.end]
        strength = 0.7 if _states_contact(block, key) else 0.3
        yield Evidence(f"“{quote}” is nobody's name or address: a placeholder was left in place.", strength, (span,))


def _asks(blocks: Sequence[Block]) -> bool:
    """Whether a form stands on the page: "Název vaší firmy" may be what it asks for."""
    return any(in_form(block) or block.kind == "form-prompt" for block in blocks)


def _states_contact(block: Block, key: str) -> bool:
    return block.kind in STATED or (len(block.text) < SHORT and key != "hosts")


RULE = Rule(
    id="template.placeholder-identity",
    group="template_artifacts",
    severity="warning",
    summary="A placeholder name, address or number was never replaced",
    why="Nobody stands behind the page: its contact data are the sample data of the template.",
    advice="Name the real publisher, or take the block out.",
    check=check,
    phrases={"names": NAMES},
    patterns={"contacts": CONTACTS, "examples": EXAMPLES, "hosts": HOSTS, "fives": FIVES, "digits": DIGITS},
    source="squirrelscan pull request 214; RFC 2606; North American Numbering Plan (555-01XX)",
    bad=("© 2024 Your Company Name. All rights reserved.", "Write to info@yourdomain.com or call (555) 555-5555."),
    good=("Write to the desk at the harbour office, open from eight to noon.",),
)
