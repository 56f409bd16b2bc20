"""The text of a page or snippet, each piece with the field and block it stands in: `Body → 3. FAQ → Answer`.

A model may say `detector_exclude = ("field",)`, or define `detector_pieces()` that returns `Piece`s of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any

from django.db import models
from django.utils.html import escape, linebreaks, strip_tags
from django.utils.text import capfirst
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.models import COMMENTS_RELATION_NAME, Page
from wagtail.rich_text import expand_db_html

TITLES = ("title", "heading", "headline", "header", "subtitle", "subheading", "question", "name")
NOT_PROSE = (models.SlugField, models.URLField, models.EmailField, models.GenericIPAddressField, models.FilePathField)
NO_TEXT = (blocks.ChooserBlock, blocks.URLBlock, blocks.EmailBlock, blocks.ChoiceBlock, blocks.MultipleChoiceBlock)
MARKUP = re.compile(r"<(?:p|a|br|div|ul|ol|li|h[1-6]|table|blockquote)\b", re.I)
SPACE = re.compile(r"\s+")
DEPTH = 12  # blocks in blocks


@dataclass(frozen=True, slots=True)
class Step:
    """One step into a page: a field, the n-th block, a part of a block, the n-th child object."""

    key: str | int
    label: str
    inside: str = ""  # what the key counts in: stream, list, struct; "" for fields and children


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text and where it stands."""

    steps: tuple[Step, ...]
    html: str
    role: str = ""  # title, heading of the page; "" for its content

    @property
    def where(self) -> str:
        """The way into the field, for people."""
        return " → ".join(step.label for step in self.steps)

    @property
    def dense(self) -> str:
        """The text without its blanks, as quotes are looked for in it."""
        return dense(unescape(strip_tags(self.html)))


def dense(text: str) -> str:
    """Return a text without blanks and in lower case: markup moves blanks about."""
    return SPACE.sub("", text).casefold()


def pieces_of(instance: Any, children: Mapping[str, Sequence[Any]] | None = None) -> list[Piece]:
    """Return all text of an object in the order of its fields; `children` are those of a form that is not saved yet."""
    own = getattr(instance, "detector_pieces", None)
    if own is not None:
        return list(own())
    found = [*_page_pieces(instance)] if isinstance(instance, Page) else []
    found += _model_pieces(instance, ())
    for name, label, related in _children(instance, children or {}):
        for number, child in enumerate(related, 1):
            found += _model_pieces(child, (Step(name, label), Step(number - 1, str(number))))
    return [piece for piece in found if piece.html.strip()]


def _page_pieces(page: Page) -> Iterator[Piece]:
    label = {name: str(capfirst(page._meta.get_field(name).verbose_name)) for name in PAGE_FIELDS}
    yield Piece((Step("title", label["title"]),), _heading(page.title, 1), "title")
    yield Piece((Step("seo_title", label["seo_title"]),), escape(page.seo_title or ""), "seo")
    described = escape(page.search_description or "")
    yield Piece((Step("search_description", label["search_description"]),), described, "description")


PAGE_FIELDS = ("title", "seo_title", "search_description")


def _model_pieces(instance: Any, steps: tuple[Step, ...]) -> Iterator[Piece]:
    excluded = set(getattr(instance, "detector_exclude", ()))
    excluded |= {one.name for one in Page._meta.concrete_fields} if isinstance(instance, Page) else set()
    for one in instance._meta.concrete_fields:
        if one.name in excluded or not one.editable or one.choices or isinstance(one, NOT_PROSE):
            continue
        here = (*steps, Step(one.name, str(capfirst(one.verbose_name))))
        value = getattr(instance, one.attname)
        if isinstance(one, StreamField):
            yield from block_pieces(one.stream_block, value, here)
        elif isinstance(one, RichTextField):
            yield Piece(here, expanded(value))
        elif isinstance(one, models.TextField):
            yield Piece(here, prose(value))
        elif isinstance(one, models.CharField):
            yield Piece(here, line(one.name, value, instance))


def _children(
    instance: Any, told: Mapping[str, Sequence[Any]]
) -> Iterator[tuple[str, str, Iterable[Any]]]:
    from modelcluster.models import ClusterableModel, get_all_child_relations

    if not isinstance(instance, ClusterableModel):
        return
    for relation in get_all_child_relations(type(instance)):
        name = relation.get_accessor_name()
        if name != COMMENTS_RELATION_NAME and name not in getattr(instance, "detector_exclude", ()):
            label = str(capfirst(relation.related_model._meta.verbose_name))
            yield name, label, told[name] if name in told else getattr(instance, name).all()


def block_pieces(block: Any, value: Any, steps: tuple[Step, ...]) -> Iterator[Piece]:
    """Yield the texts of a StreamField's block, however deep."""
    if value is None or len(steps) > DEPTH:
        return
    if isinstance(block, blocks.StreamBlock):
        for number, child in enumerate(value):
            step = Step(number, f"{number + 1}. {_label(child.block)}", "stream")
            yield from block_pieces(child.block, child.value, (*steps, step))
    elif isinstance(block, blocks.ListBlock):
        for number, child in enumerate(getattr(value, "bound_blocks", ())):
            yield from block_pieces(child.block, child.value, (*steps, Step(number, str(number + 1), "list")))
    elif isinstance(block, blocks.StructBlock):
        for name, part in block.child_blocks.items():
            yield from block_pieces(part, value.get(name), (*steps, Step(name, _label(part), "struct")))
    else:
        yield Piece(steps, _leaf(block, value))


def _label(block: Any) -> str:
    return str(block.label or capfirst(str(block.name).replace("_", " ")))


def _leaf(block: Any, value: Any) -> str:
    if isinstance(block, blocks.RichTextBlock):
        return expanded(getattr(value, "source", ""))
    if isinstance(block, blocks.RawHTMLBlock):
        return str(value)
    if isinstance(block, blocks.BlockQuoteBlock):
        return f"<blockquote>{escape(value)}</blockquote>"
    if isinstance(block, blocks.TextBlock):
        return prose(str(value))
    if isinstance(block, blocks.CharBlock):
        return line(str(block.name), str(value))
    if isinstance(block, NO_TEXT):
        return ""
    return "".join(f"<p>{escape(text)}</p>" for text in block.get_searchable_content(value))


def expanded(source: str | None) -> str:
    """Return rich text as the public sees it: links to pages have addresses."""
    return str(expand_db_html(source or ""))


def prose(text: str | None) -> str:
    """Return a long text as HTML; some sites keep markup in such fields."""
    return text or "" if MARKUP.search(text or "") else linebreaks(text or "", autoescape=True)


def line(name: str, text: str | None, instance: Any = None) -> str:
    """Return a short text as HTML: a heading by its field's name, or a paragraph."""
    if not text:
        return ""
    if name in TITLES:
        return _heading(text, 2 if instance is None or isinstance(instance, Page) else 1)
    return f"<p>{escape(text)}</p>"


def _heading(text: str, level: int) -> str:
    return f"<h{level}>{escape(text)}</h{level}>" if text else ""
