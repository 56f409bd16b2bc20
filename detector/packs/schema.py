"""Every key that a rule in a pack may have: its type, the kinds of rule it belongs to, and what it means."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, get_args

from detector.nouns import BlockKind, Severity

Kind = Literal["phrases", "pattern", "slot", "density", "ratio", "block", "composite", "signal"]
KINDS: Final[tuple[str, ...]] = get_args(Kind)
BLOCK_KINDS: Final[tuple[str, ...]] = get_args(BlockKind)
SEVERITIES: Final[tuple[str, ...]] = get_args(Severity)
POSITIONS: Final = ("start", "end")

COUNTING: Final = ("phrases", "pattern", "slot")  # kinds that count occurrences
PLACED: Final = (*COUNTING, "density", "ratio")  # kinds whose occurrences stand in blocks

Type = Literal[
    "id", "kind", "text", "language", "severity", "flag", "share", "number", "count", "texts", "languages", "phrases",
    "patterns", "slots", "blocks", "position", "side", "rules",
]  # fmt: skip


class Key(NamedTuple):
    """One key: what it holds, which kinds of rule know it (empty: all), whether it must be there, what it means."""

    type: Type
    kinds: tuple[str, ...]
    required: bool
    meaning: str


def _all(type_: Type, meaning: str, required: bool = False) -> Key:
    return Key(type_, (), required, meaning)


KEYS: Final[dict[str, Key]] = {
    "id": _all("id", "stable name, used in suppressions and links: `template.theme-residue`", required=True),
    "kind": _all("kind", "how the rule looks; one of the kinds below", required=True),
    "group": _all("text", "group whose ceiling its findings share", required=True),
    "severity": _all("severity", "`info`, `warning` or `error`", required=True),
    "summary": _all("text", "one line: what it finds", required=True),
    "message": _all("text", "what the finding says; may name values in braces, see below", required=True),
    "why": _all("text", "why a reader, an editor or a search engine minds", required=True),
    "advice": _all("text", "what to do about it", required=True),
    "good": _all("texts", "example pages on which it must stay silent; at least one", required=True),
    "bad": _all("texts", "example pages on which it must speak; at least one", required=True),
    "policy": _all("text", "search engines' published spam-policy class"),
    "languages": _all("languages", "two-letter codes of the page languages it is for; all when absent"),
    "source": _all("text", "paper, policy or package that it comes from"),
    "shadow": _all("flag", "measured and listed, never scored"),
    "good_sign": _all("flag", "evidence for the page instead of against it"),
    "strength": _all("share", "strength of the finding at its weakest (0.5)"),
    "full": _all("share", "strength at its strongest (1.0 where `saturate`, `high` or `full_at` is given)"),
    "unless": _all("phrases", "silent on pages where one of these phrases stands anywhere"),
    "phrases": Key("phrases", (*COUNTING, "density", "block"), False, "phrases to find, see Phrases"),
    "patterns": Key("patterns", ("pattern", "density", "block"), False, "regular expressions to find, see Patterns"),
    "slots": Key("slots", ("slot",), True, "forms with typed slots, see Slots"),
    "names": Key("texts", ("slot",), False, "what the slot `{name}` may hold"),
    "saturate": Key("count", (*COUNTING, "block"), False, "count from which the strength is `full`"),
    "min_count": Key("count", (*COUNTING, "block"), False, "silent below so many occurrences (1)"),
    "distinct": Key("count", COUNTING, False, "silent below so many different ones (1)"),
    "per_1000_words": Key("number", COUNTING, False, "silent below this density, counted on the words of the page"),
    "min_words": Key("count", (*PLACED, "block"), False, "silent on pages (kind `block`: for blocks) of fewer words"),
    "max_words": Key("count", ("block",), False, "only blocks of at most so many words"),
    "in": Key("blocks", (*PLACED, "block"), False, "block kinds in which it counts; all when absent"),
    "not_in": Key("blocks", PLACED, False, "block kinds in which it never counts"),
    "main_only": Key("flag", (*PLACED, "block"), False, "counts in the main content only"),
    "visible": Key("flag", (*PLACED, "block"), False, "counts in visible blocks only (true)"),
    "whole_block": Key("flag", PLACED, False, "counts only where it is all that its block says"),
    "position": Key("position", (*PLACED, "block"), False, "`start` or `end`: counts only there, see `within`"),
    "within": Key("share", (*PLACED, "block"), False, "share of the main text that is its start or end (0.2)"),
    "unless_in_block": Key("phrases", PLACED, False, "does not count in a block that holds one of these phrases"),
    "low": Key("number", ("density",), True, "occurrences per 1,000 words from which it speaks"),
    "high": Key("number", ("density",), False, "occurrences per 1,000 words at which the strength is `full`"),
    "of": Key("side", ("ratio",), True, "numerator, see Ratios"),
    "to": Key("side", ("ratio",), True, "denominator, see Ratios"),
    "min_total": Key("count", ("ratio",), False, "silent where the denominator is smaller (1)"),
    "above": Key("number", ("ratio", "signal"), False, "speaks at this value and above"),
    "below": Key("number", ("ratio", "signal"), False, "speaks at this value and below"),
    "full_at": Key("number", ("ratio", "signal"), False, "value at which the strength is `full`"),
    "followed_by": Key("blocks", ("block",), False, "only blocks whose next visible block is one of these"),
    "not_followed_by": Key("blocks", ("block",), False, "only blocks whose next visible block is none of these"),
    "signal": Key("text", ("signal",), True, "name of the signal"),
    "all": Key("rules", ("composite",), False, "ids of rules that must all have spoken"),
    "any": Key("rules", ("composite",), False, "ids of rules of which `at_least` must have spoken"),
    "none": Key("rules", ("composite",), False, "ids of rules that must have been silent"),
    "at_least": Key("count", ("composite",), False, "how many of `any` (1)"),
    "min_strength": Key("share", ("composite",), False, "strength from which another rule counts as having spoken"),
}
PHRASE_KEYS: Final = ("text", "theme", "version", "locale", "package", "note")  # provenance of a phrase
SIDE_KEYS: Final = ("phrases", "patterns", "blocks")
TOP_KEYS: Final = ("rule", "defaults", "pack")
NEVER_DEFAULT: Final = ("id", "kind", "good", "bad", "message", "summary")

PLACEHOLDERS: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(COUNTING, ("quote", "count", "distinct", "density", *PHRASE_KEYS[1:])),
    "density": ("quote", "count", "density"),
    "ratio": ("quote", "value", "part", "total"),
    "block": ("quote", "count"),
    "composite": ("rules", "count"),
    "signal": ("value", "threshold"),
}


def keys_of(kind: str) -> dict[str, Key]:
    """Return the keys that a rule of this kind may have."""
    return {name: key for name, key in KEYS.items() if not key.kinds or kind in key.kinds}
