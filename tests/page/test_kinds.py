"""Blocks of marked-up pages get the kind that a reader would name."""

from __future__ import annotations

import pytest

from detector.page import read_page
from tests.page.reading import PROSE, block, html, kind

MARKED_UP = [
    ("<h2>What comes next</h2><p>More.</p>", "What comes next", "heading"),
    (f"<blockquote><p>“{PROSE}”</p></blockquote>", "“The harbour", "quote"),
    ("<pre><code>crane = lift(load)\nprint(crane)</code></pre>", "crane = lift", "code"),
    ("<table><tr><th>Part</th><th>Price</th></tr><tr><td>Chain</td><td>40</td></tr></table>", "Part", "table"),
    ("<ul><li>A chain of eleven metres</li><li>Two hooks of forged steel</li></ul>", "A chain", "list"),
    ("<figure><img src='a.jpg'><figcaption>The crane in 1962</figcaption></figure>", "The crane in", "caption"),
    ('<div class="byline">By Anna Berg, May 3, 2021</div>', "By Anna Berg", "byline"),
]


@pytest.mark.parametrize(("body", "beginning", "expected"), MARKED_UP)
def test_markup_inside_the_article_decides(body: str, beginning: str, expected: str) -> None:
    assert kind(html(body), beginning) == expected


def framed(frame: str) -> str:
    return (
        "<html lang=en><body>"
        f"<main><article><h1>The old crane stays</h1><p>{PROSE}</p><p>{PROSE}</p></article></main>{frame}</body></html>"
    )


FRAMES = [
    ('<nav><ul><li><a href="/">Home</a></li><li><a href="/boats">Boats</a></li></ul></nav>', "Home", "navigation"),
    ("<footer><p>© 2021 Harbour Council. All rights reserved.</p></footer>", "© 2021", "footer"),
    ('<ol class="breadcrumb"><li><a href="/">Start</a></li><li><a href="/n">News</a></li></ol>', "Start", "breadcrumb"),
    ('<form class="comment-form"><label>Please enter your name here</label><input></form>', "Please", "form-prompt"),
    ("<aside class=ad><p>- Advertisement -</p></aside>", "- Advertisement -", "ad-slot"),
]


@pytest.mark.parametrize(("frame", "beginning", "expected"), FRAMES)
def test_the_frame_around_the_article_is_told_apart(frame: str, beginning: str, expected: str) -> None:
    page = read_page(framed(frame))
    assert kind(page, beginning) == expected
    assert [b.text for b in page.blocks if b.main and b.kind == "paragraph"] == [PROSE, PROSE]


def test_an_element_is_not_taken_at_its_word_where_its_text_reads_otherwise() -> None:
    page = html(f"<p>What it costs</p><p>{PROSE}</p><h2>{PROSE} {PROSE}</h2><p>More: <a href=/c>crane club</a></p>")
    assert kind(page, "What it costs") == "heading"
    assert kind(page, f"{PROSE} {PROSE}") == "paragraph"
    assert kind(page, "More: crane club") == "paragraph"  # the last line heads nothing


def test_questions_and_answers_are_told() -> None:
    page = html(
        "<h2>Frequently asked questions</h2><h3>Who pays for the crane?</h3><p>The council pays for it.</p>"
        "<h3>When will it lift again?</h3><p>In spring, when the chain has come.</p>"
    )
    assert kind(page, "Who pays") == "faq-question"
    assert kind(page, "The council pays") == "faq-answer"


def test_announcements_of_other_stories_are_teasers() -> None:
    cards = "".join(
        f'<div class="card"><h3><a href="/n/{i}">{title}</a></h3><p>{title} is what the council wants to hear next...</p></div>'
        for i, title in enumerate(["A new quay wall", "Tides and tickets", "Nine boats sold"])
    )
    page = read_page(framed(f'<section class="related"><h2>You may also like</h2>{cards}</section>'))
    assert kind(page, "You may also like") == "related-heading"
    assert {b.kind for b in page.blocks if b.text.startswith(("A new quay", "Tides and"))} == {"teaser"}


def test_comments_carry_who_when_and_what() -> None:
    page = read_page(
        framed(
            '<ol class="comment-list"><li class="comment"><div class="comment-meta"><b class="fn">Tess</b> '
            "<time>May 4, 2021</time></div><p>I rode on that crane when I was six.</p></li>"
            '<li class="comment"><div class="comment-meta"><b class="fn">Ivo</b> <time>May 9, 2021</time></div>'
            "<p>It was blue then, and my father painted it.</p></li></ol>"
        )
    )
    assert [(c.author, c.time) for c in page.comments] == [("Tess", "May 4, 2021"), ("Ivo", "May 9, 2021")]
    assert page.comments[0].text == "I rode on that crane when I was six."


def test_comments_in_containers_of_no_known_name_begin_with_who_wrote_them() -> None:
    said = "".join(
        f'<div class="comment"><cite>{who}</cite> <time>{day} May 2021</time><p>It lifted our boat in that year, '
        f"and the council should keep it, I think.</p></div>"
        for who, day in (("Maria Holt", 3), ("Ivo Brandt", 9))
    )
    page = read_page(framed(f'<section id="comments">{said}</section>'))
    assert [c.author for c in page.comments] == ["Maria Holt", "Ivo Brandt"]


def test_scripts_styles_and_machinery_are_no_text() -> None:
    page = html(
        "<script>var crane = 'lifted';</script><style>p{color:red}</style><noscript>Turn on scripts</noscript>"
        "<template><p>Slot</p></template><!-- a remark --><svg><text>Drawn</text></svg>"
    )
    for word in ("lifted", "color:red", "a remark", "Slot"):
        assert word not in page.text


def test_every_block_says_where_it_stood() -> None:
    page = html('<section id="parts"><p>The parts came by boat.</p></section>')
    assert block(page, "The parts").locator.startswith("#parts")


def test_link_density_is_the_share_of_linked_characters() -> None:
    page = html('<p>Half of it <a href="/x">is a link</a></p>')
    found = block(page, "Half of it")
    assert found.link_density == pytest.approx(len("is a link") / len("Half of it is a link"), abs=0.03)


def test_an_id_made_from_a_heading_is_no_place() -> None:
    text = "<section id='tabs-and-the-menu'><h2>Tabs and the menu</h2><p>Every window has tabs, and a menu to the left.</p>"
    page = html(
        f"{text}</section><section id='_the_share_of_comments'><h2>Shares</h2><p>Half of them were read.</p></section>"
    )
    assert kind(page, "Every window") == kind(page, "Half of them") == "paragraph"


def test_bars_make_no_table_of_a_paragraph_element() -> None:
    page = html(
        "<h1>Fair</h1><p>The fair opens on May 14 in town | stalls | music | @all</p><p>Everybody is welcome.</p>"
    )
    assert kind(page, "The fair opens") not in ("table", "code")
