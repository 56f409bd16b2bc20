"""An object as the page that is judged, and the way back from a quote to the field it stands in."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.html import escape

from detector.hosts.wagtail.fields import Piece, dense

HEAD = 80  # characters of a quote that are looked for: the end may lie in the next field


@dataclass(frozen=True, slots=True)
class Document:
    """What is sent, its digest, and its pieces."""

    html: str
    title: str
    url: str
    pieces: tuple[Piece, ...]
    digest: str
    _dense: tuple[str, ...] = field(default=(), repr=False)

    def piece_of(self, quote: str, start: int) -> Piece | None:
        """Return the piece that a quote stands in; of several, the one nearest to where the engine saw it."""
        wanted = dense(quote)[:HEAD]
        at, near, best = 0, 0, None
        for piece, text in zip(self.pieces, self._dense, strict=True):
            found = text.find(wanted) if wanted else -1
            if found >= 0 and (best is None or abs(at + found - start) < near):
                near, best = abs(at + found - start), piece
            at += len(text) + len(text) // 5  # a word and its blank
        return best


def document_of(instance: Any, pieces: Sequence[Piece]) -> Document:
    """Return an object's pieces as one HTML page."""
    roles = {piece.role: piece for piece in pieces if piece.role}
    title = str(getattr(instance, "title", "") or instance)
    shown = roles["seo"].html if "seo" in roles else escape(title)
    described = f'<meta name="description" content="{roles["description"].html}">' if "description" in roles else ""
    body = "\n".join(piece.html for piece in pieces if piece.role in ("", "title"))
    language = _language(instance)
    head = f'<meta charset="utf-8"><title>{shown}</title>{described}'
    shell = f"<head>{head}</head><body><main><article>{body}</article></main></body>"
    html = f"<!doctype html><html{language}>{shell}</html>"
    return Document(html, title, _address(instance), tuple(pieces), _digest(pieces), tuple(p.dense for p in pieces))


def _digest(pieces: Sequence[Piece]) -> str:
    told = "\x00".join(f"{piece.role}\x01{piece.html}" for piece in pieces)  # with its links: an override allows these
    return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()


def _language(instance: Any) -> str:
    locale = getattr(instance, "locale", None) if getattr(instance, "locale_id", None) else None
    return f' lang="{escape(locale.language_code)}"' if locale else ""


def _address(instance: Any) -> str:
    if instance.pk is None:
        return ""
    try:
        return str(getattr(instance, "full_url", "") or "")
    except Exception:  # a site or a route that is not there yet; the address only tells internal links
        return ""
