from __future__ import annotations

from tests.making import make_page
from tests.plugins.observing import observe, strength

RULE = "good.captioned-figures"


def figures(*captions: str) -> str:
    made = "".join(f'<figure><img src="{n}.jpg"><figcaption>{c}</figcaption></figure>' for n, c in enumerate(captions))
    prose = "<p>The kiln stood in the yard behind the school.</p>"
    return f"<html><body><article><h1>Kiln</h1>{prose}{made}</article></body></html>"


def test_two_captions_that_say_what_is_shown_count() -> None:
    page = figures("The damper, opened by a finger's width", "Cone seven bends while the dog sleeps")
    (evidence,) = observe(RULE, page, "html")
    assert evidence.strength == 0.35
    assert len(evidence.spans) == 2


def test_labels_and_repeated_captions_do_not() -> None:
    assert strength(RULE, figures("Kiln", "Photo", "Dog"), "html") == 0
    same = "The damper, opened by a finger's width"
    assert strength(RULE, figures(same, same), "html") == 0


def test_paragraphs_are_no_captions() -> None:
    assert not observe(
        RULE, make_page("The damper, opened by a finger's width", "Cone seven bends while the dog sleeps")
    )
