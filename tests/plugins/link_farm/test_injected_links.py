from __future__ import annotations

from detector import Detector

RULE = "links.injected"
PROSE = "<p>" + "The boats came home before the tide had turned, and the crew sang on the pier. " * 12 + "</p>"


def found(body: str) -> list[str]:
    page = f"<html><body><h1>Boats of the harbour</h1>{PROSE}{body}</body></html>"
    verdict = Detector(models=False).check(page, url="https://boats.example.org/", kind="html")
    return [finding.message for finding in verdict.findings if finding.rule == RULE]


def test_spam_anchors_on_a_page_about_something_else_are_told() -> None:
    links = (
        "<p>Friends: <a href='https://a.example.com/'>istanbul escort</a>, "
        "<a href='https://b.example.net/'>best online casinos</a></p>"
    )
    (message,) = found(links)
    assert "2 outgoing links" in message
    assert "escort" in message


def test_internal_links_and_honest_anchors_are_left_alone() -> None:
    assert not found("<p><a href='/casinos'>best online casinos</a></p>")
    assert not found("<p><a href='https://tides.example.net/'>tide tables of the coast</a></p>")


def test_the_words_without_a_link_are_left_alone() -> None:
    assert not found("<p>Somebody wrote istanbul escort on the wall of the shed.</p>")


def test_spam_among_the_comments_is_the_visitors() -> None:
    comments = "".join(
        f"<li class='comment' id='comment-{n}'><p><a href='https://b{n}.example.net/'>best online casinos</a> says: "
        "What a fine boat that is, we saw it last year in the harbour.</p></li>"
        for n in range(3)
    )
    assert not found(f"<h3>3 Comments</h3><ol class='comments' id='comments'>{comments}</ol>")


def test_a_link_that_only_offers_to_buy_is_left_alone() -> None:
    links = "".join(
        f"<p><a href='https://{shop}.example.com/'>{text}</a></p>"
        for shop, text in (("a", "Comprar online"), ("b", "Overnight delivery"), ("c", "Vendita online"))
    )
    assert not found(links)


def test_a_link_of_a_kindred_trade_is_no_stranger() -> None:
    trade = (
        "<p>The best online casino bonus is here: claim your free spins, play slot gacor online and join now. Our "
        "online casino pays every day; no deposit bonus, live casino and online slots for all who sign up today.</p>"
    )
    link = "<p>Friends: <a href='https://a.example.com/'>togel online</a></p>"
    assert found(link)
    assert not found(trade + link)


def test_one_link_is_told_as_one() -> None:
    (message,) = found("<p>Friends: <a href='https://a.example.com/'>istanbul escort</a></p>")
    assert message.startswith("1 outgoing link carries")
