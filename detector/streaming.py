"""Records in, verdicts out, one by one: `detector.stream(records)` for crawlers and pipelines of any kind.

A record that cannot be read or judged yields a `Judged` with an error in words; the next one is judged. Nothing is
collected: memory is that of one page, and the order is that of the input.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from detector.errors import DetectorError, FormatError
from detector.nouns import SourceKind, Verdict
from detector.recipes import Recipe, engine_of
from detector.records import Record

if TYPE_CHECKING:
    from detector.engine import Detector

__all__ = ["FIELDS", "KINDS", "Judged", "Recipe", "as_record", "engine_of", "judge", "stream"]

KINDS: tuple[SourceKind, ...] = ("html", "text", "markdown")
FIELDS = (*KINDS, "content", "content_base64")  # where a mapping may hold the page, the first that is there counts


class Judged(NamedTuple):
    """What came in, and its verdict or the reason why there is none."""

    record: Any  # as it was given
    verdict: Verdict | None
    error: str = ""


def stream(
    records: Iterable[Record | Mapping[str, Any]], *, detector: Detector | None = None, signals: bool = False
) -> Iterator[Judged]:
    """Judge records as they come; a generator that holds one page at a time.

    Args:
        records: `detector.records.Record`s, or mappings with the page under `html`, `text`, `markdown`, `content`
            (str or bytes) or `content_base64`, and optionally `url`, `charset`, `kind` and `source` or `id`.
        detector: the engine; one with the `crawler` preset when left out.
        signals: whether verdicts carry all named signals.
    """
    engine = detector or engine_of(Recipe())
    for given in records:
        yield judge(engine, given, signals=signals)


def judge(engine: Detector, given: Record | Mapping[str, Any], *, signals: bool = False) -> Judged:
    """Judge one record; whatever is wrong with it stands in `error`."""
    try:
        content, record = as_record(given)
        if record.error:
            return Judged(given, None, record.error)
        verdict = engine.check(
            content, url=record.url, source=record.source, kind=record.kind, charset=record.charset, signals=signals
        )
    except DetectorError as error:
        return Judged(given, None, str(error))
    except Exception as error:  # whatever a page does to us, the next one is judged
        return Judged(given, None, f"could not be judged: {type(error).__name__}: {error}")
    return Judged(given, verdict)


def as_record(given: Record | Mapping[str, Any]) -> tuple[bytes | str, Record]:
    """Return the page's content and the record without it; `FormatError` names the field that is wrong."""
    if isinstance(given, Record):
        return given.content, given
    if not isinstance(given, Mapping):
        raise FormatError(f"a record must be an object with fields, not {type(given).__name__}")
    field = next((name for name in FIELDS if given.get(name) is not None), "")
    if not field:
        raise FormatError(f"the record has no page: one of the fields {', '.join(FIELDS)} is needed")
    kind = given.get("kind") or (field if field in KINDS else None)
    if kind not in (None, *KINDS):
        raise FormatError(f"kind: {kind!r} is none of {', '.join(KINDS)}")
    url, charset = _text(given, "url"), _text(given, "charset")
    source = str(given.get("source") or given.get("id") or "-")
    return _content(given[field], field), Record(source, url, charset=charset, kind=kind)


def _text(given: Mapping[str, Any], field: str) -> str:
    value = given.get(field) or ""
    if not isinstance(value, str):
        raise FormatError(f"{field}: must be text, not {type(value).__name__}")
    return value


def _content(value: Any, field: str) -> bytes | str:
    if field == "content_base64":
        try:
            return base64.b64decode(value, validate=True)
        except (binascii.Error, TypeError, ValueError) as error:
            raise FormatError(f"content_base64: is not Base64: {error}") from error
    if isinstance(value, str | bytes):
        return value
    if isinstance(value, bytearray | memoryview):
        return bytes(value)
    raise FormatError(f"{field}: must be text or bytes, not {type(value).__name__}")
