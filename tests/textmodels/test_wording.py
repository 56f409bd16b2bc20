from __future__ import annotations

from detector.page import read_page
from detector.reading import PageReading
from detector.textmodels import TextScore, vocabulary
from detector.textmodels.wording import visible_hashes

CASINO = (
    "Best online casino bonus 2023: claim your welcome bonus and free spins today. Our top rated online casinos offer"
    " the best slots, instant payouts and exclusive promo codes. Sign up now, deposit 10 and get 100 free spins. Play"
    " real money slots, roulette and poker at the best casino sites with the biggest bonus offers for new players."
)
LAW = (
    "The Gambling Commission published new rules on advertising by licensed operators. From March, complaints go to"
    " the ombudsman first. The report, written by three economists of the university, compares figures of eleven"
    " countries and finds that limits on stakes (see table 4) lowered losses among young men. Comments may go to the ministry."
)


def score(text: str, hidden: str = "") -> TextScore:
    page = read_page(f"<title>Page</title><p>{text}</p><p style='display:none'>{hidden}</p>", kind="html")
    found = vocabulary(PageReading(page))
    assert found is not None
    return found


def test_the_words_of_a_sales_page_weigh_against_it() -> None:
    assert score(CASINO).probability > 0.8


def test_the_same_topic_told_honestly_is_not_its_abuse() -> None:
    assert score(LAW).logit < score(CASINO).logit - 2


def test_the_phrases_that_moved_it_are_named_once_each() -> None:
    found = score(CASINO)
    assert len(found.spans) > 2
    assert len({span for span, _ in found.spans}) == len(found.spans)
    assert all(push > 0 and a < b for (a, b), push in found.spans)


def test_hidden_text_does_not_count() -> None:
    assert score(LAW, hidden=CASINO).logit == score(LAW).logit


def test_a_page_of_a_few_words_is_left_alone() -> None:
    reading = PageReading(read_page("<p>Hello there</p>", kind="html"))
    assert vocabulary(reading) is None
    assert len(visible_hashes(reading)) < 10
