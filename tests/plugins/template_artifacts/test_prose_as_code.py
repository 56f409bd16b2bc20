from __future__ import annotations

from tests.plugins.observing import observe, strength

RULE = "template.prose-as-code"
PROSE = (
    "## The harbour\n\nThe harbour is old. The crew paints the hull each spring. Nobody hurries. The tide decides.\n\n"
    * 5
)


def test_an_article_in_a_code_block_is_told() -> None:
    page = f"<html><body><h1>Harbour</h1><pre><code>{PROSE}</code></pre></body></html>"
    assert strength(RULE, page, "html") == 0.7


def test_a_fence_that_shows_is_told() -> None:
    page = "<html><body><h1>Harbour</h1><p>```html The harbour is old and the crew paints the hull.</p></body></html>"
    assert strength(RULE, page, "html") == 0.5


def test_real_code_is_left_alone() -> None:
    code = "for (let n = 0; n < 10; n++) { console.log(n); }\n" * 20
    assert not observe(RULE, f"<html><body><h1>Loops</h1><pre><code>{code}</code></pre></body></html>", "html")


def test_an_example_beside_much_text_is_left_alone() -> None:
    text = "<p>The manual explains how headings are written and why they help the reader.</p>" * 60
    page = f"<html><body><h1>Markdown</h1>{text}<pre><code>{PROSE}</code></pre></body></html>"
    assert not observe(RULE, page, "html")
