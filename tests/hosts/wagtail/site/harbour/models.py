"""Pages and snippets as sites have them: a rich text, a StreamField with blocks in blocks, child objects, a raw page."""

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import DraftStateMixin, Orderable, Page, PreviewableMixin, RevisionMixin, WorkflowMixin
from wagtail.snippets.models import register_snippet


class FAQ(blocks.StructBlock):
    question = blocks.CharBlock()
    answer = blocks.RichTextBlock()


class Card(blocks.StructBlock):
    heading = blocks.CharBlock(required=False)
    lines = blocks.ListBlock(blocks.TextBlock())


class Article(Page):
    subtitle = models.CharField(max_length=200, blank=True)
    intro = RichTextField(blank=True)
    body = StreamField(
        [
            ("heading", blocks.CharBlock()),
            ("paragraph", blocks.RichTextBlock()),
            ("faq", FAQ(label="FAQ")),
            ("card", Card()),
            ("html", blocks.RawHTMLBlock()),
            ("link", blocks.URLBlock()),
        ],
        blank=True,
    )
    content_panels = [  # noqa: RUF012
        *Page.content_panels,
        FieldPanel("subtitle"),
        FieldPanel("intro"),
        FieldPanel("body"),
        InlinePanel("notes", label="Notes"),
    ]


class Note(Orderable):
    page = ParentalKey(Article, on_delete=models.CASCADE, related_name="notes")
    text = models.TextField()
    panels = [FieldPanel("text")]  # noqa: RUF012


class Plain(Page):
    """Raw HTML in a text field, and nothing else."""

    source = models.TextField(blank=True)
    secret = models.TextField(blank=True)
    detector_exclude = ("secret",)
    content_panels = [*Page.content_panels, FieldPanel("source"), FieldPanel("secret")]  # noqa: RUF012


@register_snippet
class Notice(WorkflowMixin, DraftStateMixin, RevisionMixin, PreviewableMixin, models.Model):
    title = models.CharField(max_length=200)
    text = RichTextField()
    panels = [FieldPanel("title"), FieldPanel("text")]  # noqa: RUF012

    def __str__(self) -> str:
        return self.title
