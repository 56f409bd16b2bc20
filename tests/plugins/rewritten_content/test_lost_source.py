from __future__ import annotations

from tests.plugins.observing import observe, strength

RULE = "rewritten.lost-source"
REPORT = [
    "Interior minister Ada Kovac said that the border crossing at Lorn would reopen once the flood had gone down.",
    "The ministry announced a second inquiry into the dam, and the president expressed confidence in its findings.",
    "According to police, some forty lorries are waiting on the northern road, where drivers sleep in their cabs.",
    "The governor denied that warnings had been ignored, and remarked that the gauges had been replaced in spring.",
    "Neighbouring officials accused the dam's operator of opening the sluices at night without telling the"
    " villages downstream.",
    "The operator claimed that a branch had blocked the sensor, which engineers confirmed after a look at the screens.",
]
FILL = (
    "Mud covers the market square up to the second step of the church. Shopkeepers carry shelves into the"
    " street, and the baker"
    " gives away what the water left him. Children collect spoons. The bells ring by hand because the motor"
    " stands in the water."
)
TEXT = "\n\n".join(["Border crossing stays closed", *(f"{line} {FILL}" for line in REPORT)])


def test_a_report_without_reporter_link_or_date_is_told() -> None:
    (evidence,) = observe(RULE, TEXT)
    assert evidence.strength == 0.3
    assert "statements are reported" in evidence.message


def test_a_byline_makes_it_weaker() -> None:
    assert strength(RULE, TEXT.replace("\n\n", "\n\nby Tom Weller\n\n", 1)) == 0.2


def test_a_credited_agency_silences_it() -> None:
    assert not observe(
        RULE, TEXT.replace("two", "two") + "\n\nThe minister spoke at a press conference in the capital, wrote Reuters."
    )


def test_a_date_of_its_own_silences_it() -> None:
    assert not observe(
        RULE, TEXT.replace("Border crossing stays closed", "Border crossing stays closed\n\nMarch 3, 2019")
    )


def test_a_link_out_of_the_article_silences_it() -> None:
    paragraphs = [f"<p>{line} {FILL}</p>" for line in REPORT]
    linked = [
        *paragraphs[:-1],
        paragraphs[-1].replace("engineers", '<a href="https://dam.example.net/log">engineers</a>'),
    ]
    body = "<html><body><article><h1>Border crossing stays closed</h1>{}</article></body></html>"
    assert not observe(RULE, body.format("".join(linked)), "html", url="https://news.example.com/a")
    assert observe(RULE, body.format("".join(paragraphs)), "html", url="https://news.example.com/a")


def test_a_story_without_officials_is_no_news_report() -> None:
    tale = "\n\n".join(
        f"My grandmother said that the mill was haunted, and the cook claimed it too. {FILL}" for _ in range(6)
    )
    assert not observe(RULE, f"The mill\n\n{tale}")
