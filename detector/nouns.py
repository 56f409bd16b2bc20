"""The records that travel through the engine; nothing of ours is imported but what makes records.

Spans are half-open offsets into `Page.text`, counted in Unicode code points. `Span`, `Link` and `Block` are
named tuples, not frozen dataclasses: a page makes hundreds of them and they cost a third as much to make.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, Protocol, TypeVar

from detector.dataclassing import dataclass

BlockKind = Literal[
    "title", "description", "heading", "paragraph", "list", "table", "quote", "code", "caption", "byline",
    "breadcrumb", "navigation", "teaser", "faq-question", "faq-answer", "comment", "form-prompt", "ad-slot",
    "related-heading", "footer", "hidden",
]  # fmt: skip
SourceKind = Literal["html", "text", "markdown"]
Severity = Literal["info", "warning", "error"]
Band = Literal["publish", "review", "reject", "abstain"]

T = TypeVar("T")
EMPTY: Mapping[str, str] = MappingProxyType({})
_NO_PHRASES: Mapping[str, tuple[str, ...]] = MappingProxyType({})


class Span(NamedTuple):
    """A half-open range of code points in `Page.text`."""

    start: int
    end: int


class Link(NamedTuple):
    """An anchor: `href` made absolute where a base is known, its text, and where it stands."""

    href: str
    text: str
    span: Span  # of the anchor text; empty where the anchor has no text
    block: int  # index into Page.blocks
    rel: tuple[str, ...]
    domain: str  # registrable domain of the target, "" when there is none
    internal: bool  # same registrable domain as the page; relative links are internal
    hidden: bool


class Block(NamedTuple):
    """A typed stretch of the page in reading order; `page.text[span.start:span.end] == text`."""

    kind: BlockKind
    text: str
    span: Span
    locator: str  # CSS path for HTML, "line N" for text and Markdown
    link_density: float  # share of the block's characters inside links, 0..1
    main: bool  # belongs to the main content (what an extractor would keep)
    hidden: str  # technique that hides it from readers, "" when visible
    level: int  # heading level 1..6, list depth, else 0
    confidence: float  # in `kind`, 0..1


class Comment(NamedTuple):
    """A reader's comment, from markup or recognised in plain text."""

    author: str
    time: str  # as written, "" when none
    text: str
    span: Span  # of the whole comment, author line included


class DateMark(NamedTuple):
    """A date that the page states about itself."""

    iso: str  # YYYY-MM-DD, as far as it could be resolved
    role: Literal["published", "modified", "unknown"]
    source: Literal["visible", "meta", "json-ld", "time", "front-matter", "url"]
    span: Span  # empty (0, 0) unless visible


@dataclass(frozen=True, slots=True)
class Meta:
    """What the page says about itself outside its text; empty strings where it says nothing."""

    title: str = ""
    description: str = ""
    keywords: str = ""
    canonical: str = ""
    author: str = ""
    site_name: str = ""
    generator: str = ""
    robots: str = ""
    dates: tuple[DateMark, ...] = ()
    jsonld_types: tuple[str, ...] = ()
    network_ids: tuple[str, ...] = ()  # analytics, ad and verification ids, "kind:value"
    properties: Mapping[str, str] = field(default_factory=lambda: EMPTY)  # og:*, article:*, front matter


class Language(NamedTuple):
    """The language of the text and how it was found; codes are ISO 639-1, "und" when undetermined."""

    code: str
    declared: str
    detected: str
    confidence: float
    detector: str


UNDETERMINED = Language("und", "", "und", 0.0, "none")


@dataclass(frozen=True, slots=True)
class Page:
    """One page, read and typed. Immutable; rules see neither markup objects nor the network."""

    text: str
    blocks: tuple[Block, ...]
    source: str = "-"
    url: str = ""
    kind: SourceKind = "text"
    language: Language = UNDETERMINED
    links: tuple[Link, ...] = ()
    comments: tuple[Comment, ...] = ()
    meta: Meta = field(default_factory=Meta)
    template: tuple[str, ...] = ()  # structure tokens in order (tag.class paths), for template fingerprints
    degraded: tuple[str, ...] = ()  # limits hit while reading, in words
    pictured: int = 0  # gaps before a comma or full stop where a formula, an icon or a script's output stands

    @property
    def domain(self) -> str:
        """Registrable domain of the page, "" when the address is unknown."""
        return self.meta.properties.get("page:domain", "")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a check saw: a sentence for a person, a strength from 0 to 1, and where."""

    message: str
    strength: float
    spans: tuple[Span, ...] = ()


class Reading(Protocol):
    """A page being read: the page, and everything measured on it, each once."""

    @property
    def page(self) -> Page:
        """The page."""
        ...

    def once(self, measure: Callable[[Reading], T], /) -> T:
        """Return `measure(self)`, computed at the first call and kept for this page."""
        ...

    def signal(self, name: str, /) -> float:
        """Return a registered signal by name; NaN where it does not apply to this page."""
        ...

    def matches(self, key: str, /) -> Sequence[Span]:
        """Return the spans in which a declared pattern matched (`Rule.patterns`), in order."""
        ...

    def evidence(self, rule_id: str, /) -> Sequence[Evidence]:
        """Return what another rule has seen; for rules with `last=True`, which run after all others."""
        ...


Check = Callable[[Reading], Iterable[Evidence]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A named reason: what it looks for, why that matters, what to do, and the check itself.

    `check(reading)` yields evidence; it is pure. Patterns declared here are matched for all rules in one
    linear-time pass over `Page.text`; the check asks for them with `reading.matches("<rule id>/<key>")`.
    """

    id: str  # "template.placeholder-year": stable, used in suppressions and links
    group: str  # ceiling group: template_artifacts, rewritten_content, link_farm, content_quality, …
    severity: Severity
    summary: str  # one line: what it finds
    why: str  # why a reader, an editor or a search engine minds
    advice: str  # what to do about it
    check: Check
    policy: str = ""  # search engines' published spam-policy class, "" when none applies
    languages: tuple[str, ...] = ()  # empty: any language
    good_sign: bool = False  # evidence FOR the page: counts against its other findings
    shadow: bool = False  # measured and listed, never scored
    patterns: Mapping[str, str] = field(default_factory=lambda: EMPTY)  # key → RE2 pattern
    phrases: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _NO_PHRASES)  # key → words
    last: bool = False  # runs after all others: it asks for their strengths with `reading.signal("rule:<id>")`
    source: str = ""  # paper, policy or project that the signal or its threshold comes from
    good: tuple[str, ...] = ()  # example texts on which it must stay silent
    bad: tuple[str, ...] = ()  # example texts on which it must speak
    origin: str = ""  # plugin and file it came from; stamped by the catalogue


@dataclass(frozen=True, slots=True)
class Signal:
    """A named number about a page, measured at most once a page."""

    name: str  # "gopher.word-count"
    measure: Callable[[Reading], float]
    unit: str  # "words", "share 0..1", …
    definition: str
    source: str  # where definition and threshold were published
    threshold: str = ""  # as published, in words: ">= .80"
    model: bool = False  # may be a model feature: only what is about content, never the make of the page


@dataclass(frozen=True, slots=True)
class Quote:
    """Evidence as delivered: `quote == page.text[start:end]`."""

    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """Evidence stamped by the engine with its rule and its share of the score."""

    rule: str
    group: str
    severity: Severity
    policy: str
    message: str
    strength: float
    contribution: float  # log-odds added to the score; negative for good signs
    evidence: tuple[Quote, ...]
    advice: str
    fingerprint: str  # stable under edits elsewhere on the page
    shadow: bool = False


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that did not work and cost only its own findings."""

    what: str
    reason: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the engine says of a page, and everything needed to check it."""

    url: str
    source: str
    verdict: Band
    probability: float
    interval: tuple[float, float]
    language: Language
    findings: tuple[Finding, ...]
    base: float  # log-odds before any evidence; base + contributions = logit of the probability
    counterfactual: Mapping[str, Any]
    degraded: tuple[str, ...]
    failures: tuple[Failure, ...]
    versions: Mapping[str, str]
    signals: Mapping[str, float]
    reason: str = ""  # one sentence for abstentions and bands
