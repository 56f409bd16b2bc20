"""What a page is about, as far as that makes placeholders, code and residue legitimate on it.

A tutorial quotes `{{ title }}`, a contract template leaves `[Name]` open, a page about filler text quotes it. Rules ask
for the subject only once they have a suspicion, so it costs nothing on most pages.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final

from detector.nouns import Page, Reading
from detector.patterns import lazy

TOP: Final = 3  # first blocks: title and main heading
HEAD: Final = 12  # first blocks that say what a page is about
BODY: Final = 12_000  # code points looked at
WORD: Final = lazy(r"[a-z][a-z-]+")
FEW, WORDS = 4, 6  # distinct programming words, with one in its head and without, that make a page about programming
CODE_WORDS: Final = (
    "html css javascript typescript python php java sql json yaml xml api apis sdk regex github gitlab npm pip"
    " localhost syntax variable variables function functions array arrays string strings parameter parameters"
    " config repository compiler compile runtime framework middleware endpoint plugin wordpress shortcode"
    " shortcodes snippet markdown debug debugging opensource database backend frontend linux terminal stdout"
    " boolean integer docker kubernetes git cli url http selector query schema script scripts software server"
    " browser developers developer programming code codes"
)
CODE: Final = frozenset(CODE_WORDS.split())
FORM: Final = lazy(
    r"\b(?:templates?|boilerplate|placeholders?|sample (?:letter|contract|agreement|form|email|resume|policy|text)"
    r"|form letter|cover letter|fill[- ]?in|worksheet|example letter|model contract|mad libs?|syllabus|prompt library"
    r"|chatgpt prompts?|vorlagen?|muster(?:brief|vertrag|schreiben|text)?|formular|platzhalter|lettre type"
    r"|modèles? (?:de|d['’])|plantillas?|carta modelo|modelos? (?:de|para)|modello (?:di|per)|sjabloon|voorbeeldbrief"
    r"|szablon|wzór|шаблон|образец|бланк|şablon|örnek dilekçe|contoh surat|templat)\b"
    r"|テンプレート|雛形|ひな形|書式|模板|范本|양식|서식|نموذج|قالب",
    re.I,
)
LEGAL: Final = lazy(
    r"\b(?:hereinafter|hereby|hereunder|whereas|the parties|the undersigned|landlord|tenant|licen[cs]or|licen[cs]ee"
    r"|lessor|lessee|affiant|in witness whereof|vertragspartei(?:en)?|nachfolgend|mieter|vermieter|le soussigné"
    r"|les parties|el arrendador|el arrendatario|las partes|as partes|locador|locatário|настоящий договор|стороны)\b",
    re.I,
)
ASKED: Final = lazy(
    r"replace (?:the )?(?:text|words?|bracketed|placeholders?|everything) in|fill in (?:the|your)"
    r"|in (?:square )?brackets"
    r"|(?:copy|use|download|adapt) (?:and paste )?(?:this|the|our) (?:free |sample )?(?:template|letter|form)",
    re.I,
)
FILLER: Final = lazy(
    r"lorem ipsum|dummy text|filler text|placeholder text|blindtext|texto de relleno|faux texte|typeset", re.I
)
ASSISTANT: Final = lazy(
    r"chatgpt|chatbots?|openai|gpt-?[345]|claude|gemini|copilot|\bllms?\b|language models?|\bai[- ](?:generated"
    r"|detect|written"
    r"|writing|text|content|tools?|models?|assistants?)|generative ai|prompt(?:s|ing| engineering)?\b"
    r"|artificial intelligence"
    r"|künstliche intelligenz|intelligence artificielle|inteligencia artificial|искусственн\w+ интеллект|нейросет"
    r"|人工智能|生成AI",
    re.I,
)


TERMS: Final = 3  # different legal terms that make a contract


class Subject:
    """Subjects that excuse something; several may hold, and each is looked for when it is asked for."""

    def __init__(self, page: Page) -> None:
        self._page = page

    @cached_property
    def code(self) -> bool:
        """Whether the page explains code, markup or software."""
        page = self._page
        coded = sum([len(block.text) for block in page.blocks if block.kind == "code"])
        if coded > 0.03 * len(page.text):
            return True
        words = CODE.intersection(WORD.findall(self._body.lower()))
        if not FEW <= len(words) < WORDS:
            return len(words) >= WORDS
        top = "\n".join(block.text[:200] for block in page.blocks[:TOP]).lower()
        return not CODE.isdisjoint(WORD.findall(top))

    @cached_property
    def form(self) -> bool:
        """Whether the page offers or explains a template, form or contract."""
        if FORM.search(f"{self._head[:600]}\n{self._headings}") or ASKED.search(self._body):
            return True
        return _is_contract(self._body)

    @cached_property
    def filler(self) -> bool:
        """Whether the page explains filler text."""
        return FILLER.search(f"{self._head}\n{self._headings}") is not None and len(FILLER.findall(self._body)) >= 3

    @cached_property
    def assistant(self) -> bool:
        """Whether the page is about language models."""
        return ASSISTANT.search(self._page.meta.title) is not None or len(ASSISTANT.findall(self._body)) >= 3

    @cached_property
    def _body(self) -> str:
        return self._page.text[:BODY]

    @cached_property
    def _head(self) -> str:
        return "\n".join(block.text[:400] for block in self._page.blocks[:HEAD])

    @cached_property
    def _headings(self) -> str:
        return "\n".join(block.text for block in self._page.blocks if block.kind == "heading")


def page_subject(reading: Reading) -> Subject:
    """Return what the page is about, judged by its title, first blocks, headings and vocabulary."""
    return Subject(reading.page)


def _is_contract(body: str) -> bool:
    return len({found.lower() for found in LEGAL.findall(body)}) >= TERMS
