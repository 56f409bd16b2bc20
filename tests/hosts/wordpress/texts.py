"""Texts to publish: the example pages as an editor would have them, in blocks."""

from __future__ import annotations

import re

from tests.hosts.service.running import HONEST, POOR

PART = re.compile(r"<(p|h[23])(?: [^>]*)?>(.*?)</\1>", re.DOTALL)
QUOTE = "May 14, 20XX"  # what the poor page is first blamed for


def blocks(html: str) -> str:
    """Paragraphs and headings as blocks."""
    made = []
    for tag, words in PART.findall(html):
        line = " ".join(words.split())
        if tag == "p":
            made.append(f"<!-- wp:paragraph -->\n<p>{line}</p>\n<!-- /wp:paragraph -->")
        else:
            made.append(f'<!-- wp:heading {{"level":{tag[1]}}} -->\n<{tag}>{line}</{tag}>\n<!-- /wp:heading -->')
    return "\n\n".join(made)


BAD = {"title": "Lake Town's New Bridge Marks a Significant Milestone", "content": blocks(POOR.read_text("utf-8"))}
GOOD = {"title": "Ferry to Holm island stops for six weeks", "content": blocks(HONEST.read_text("utf-8"))}


def columns(text: dict[str, str], **more: object) -> dict[str, object]:
    """As wp_insert_post() calls them."""
    return {"post_title": text["title"], "post_content": text["content"], **more}
