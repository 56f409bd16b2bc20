"""The encoding of bytes that do not say it: told by the letters that the right one makes frequent.

Only asked where content is no UTF-8 and names no encoding, or names Latin-1 while most of its letters are not Latin.
Frequencies are those of running text; a decoding counts if its most common letters are the script's own most common.
"""

from __future__ import annotations

from typing import NamedTuple

from detector.patterns import lazy

SAMPLE = 20_000  # bytes looked at
ASCII = bytes(range(128))
LETTERS = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
HIGH = lazy(rb"[\x80-\xff]+")
LATIN_SHARE = 0.2  # share of high bytes among letters up to which text is Latin with accents
CONVINCING = 0.35  # share of letters among the script's commonest ones


class Script(NamedTuple):
    """Encodings of a script and its commonest letters."""

    encodings: tuple[str, ...]
    letters: frozenset[str]


SCRIPTS = (
    Script(
        ("euc-jp", "cp932", "iso2022_jp"), frozenset("のにはをがとでてたいしるもなれっらりくかあうすンスルトラリイー")
    ),
    Script(("cp949",), frozenset("이다는을의에가고하를지은기사한로자도어나리스서시으과일그")),
    Script(("gb18030",), frozenset("的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下")),
    Script(("big5hkscs",), frozenset("的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下")),
    Script(("cp1251", "koi8-r", "koi8-u", "iso8859-5", "cp866"), frozenset("оеаинтсрвлкмдпуя")),
    Script(("cp1253", "iso8859-7"), frozenset("αοιετσνηυρπκλμςω")),
    Script(("cp1255", "iso8859-8"), frozenset("יוהלאתרבמשנעק")),
    Script(("cp1256", "iso8859-6"), frozenset("اليمنورتبعدسفهكق")),
    Script(("cp874",), frozenset("านรกอเ่งมยลวดท้ส")),
)


def guess_charset(content: bytes) -> str:
    """Return the likeliest encoding, windows-1252 when nothing convinces."""
    sample = content[:SAMPLE]
    high = len(sample.translate(None, ASCII))
    letters = len(sample) - len(sample.translate(None, LETTERS)) + high
    if b"\x1b$" in sample:
        return "iso2022_jp"
    if high <= LATIN_SHARE * letters and not _has_pairs(sample):
        return "cp1252"
    best, charset = CONVINCING, "cp1252"
    for script in SCRIPTS:
        for encoding in script.encodings:
            score = _score(sample, encoding, script.letters)
            if score > best:
                best, charset = score, encoding
    return charset


def _has_pairs(sample: bytes) -> bool:
    """Whether high bytes mostly follow each other, as in East Asian text amid ASCII markup."""
    pairs = sum([len(run) - 1 for run in HIGH.findall(sample)])
    return 2 * pairs > len(sample.translate(None, ASCII))


def _score(sample: bytes, encoding: str, letters: frozenset[str]) -> float:
    text = sample.decode(encoding, "replace")
    foreign = [c for c in text if c > "\x7f"]
    if not foreign or foreign.count("\ufffd") > 0.02 * len(foreign) + 1:
        return 0.0
    return sum([c in letters for c in foreign]) / len(foreign) * _weight(encoding)


def _weight(encoding: str) -> float:
    """Han has thousands of letters: its commonest forty cover what ten letters cover of an alphabet."""
    return 3.0 if encoding in ("gb18030", "big5hkscs") else 1.5 if encoding in ("cp949", "euc-jp", "cp932") else 1.0
