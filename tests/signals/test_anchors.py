from __future__ import annotations

from detector.page import read_page
from detector.reading import PageReading
from detector.signals.anchors import SIGNALS, anchors, outlinks, shared_heads

BY_NAME = {signal.name: signal for signal in SIGNALS}


def reading(body: str) -> PageReading:
    return PageReading(read_page(f"<html><body>{body}</body></html>", kind="html", url="https://boats.example.org/"))


def test_outgoing_links_are_those_to_other_domains() -> None:
    found = reading(
        "<p>We read <a href='/log'>our log</a> and <a href='https://tides.example.net/'>the tides</a>.</p>"
        "<div style='display:none'><a href='https://far.example.com/'>far</a></div>"
        "<p><a href='mailto:a@example.org'>mail</a></p>"
    ).once(outlinks)
    assert [link.domain for link in found.shown] == ["example.net"]
    assert [link.domain for link in found.hidden] == ["example.com"]


def test_anchors_with_one_head_are_grouped_and_numbers_are_none() -> None:
    names = ["red", "blue", "green", "white", "black", "old", "new", "small", "long", "fast", "slow", "far"]
    rows = "".join(f"<li><a href='/{n}'>{n} boats</a></li>" for n in names)
    dates = "".join(f"<li><a href='/d{n}'>{n} boats</a></li>" for n in range(20))
    groups = reading(f"<ul>{rows}{dates}</ul>").once(shared_heads)
    assert groups[0][:2] == ("boats", "last")
    assert len(groups[0][2]) == len(names)


def test_few_anchors_make_no_group() -> None:
    assert reading("<p><a href='/a'>red boats</a> <a href='/b'>blue boats</a></p>").once(shared_heads) == ()


def test_shares_are_of_words_and_domains() -> None:
    page = reading("<p>one two <a href='https://a.example.net/'>three four</a></p>")
    assert BY_NAME["links.anchor-words"].measure(page) == 0.5
    assert BY_NAME["links.domains"].measure(page) == 1
    assert BY_NAME["links.largest-domain"].measure(page) == 1
    assert len(page.once(anchors).links) == 1
