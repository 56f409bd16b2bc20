from __future__ import annotations

import pytest

from detector.page import read_page


def pictured(sentence: str) -> int:
    return read_page(f"<html><body><p>{sentence}</p></body></html>", kind="html").pictured


@pytest.mark.parametrize(
    "sentence",
    [
        "Click the <img src='gear.png'> , then wait.",
        "Click the <i class='gear'></i> , then wait.",
        "Let <math><mi>x</mi></math> , as above, be odd.",
        "It was read <span id='reads'></span> . Thank you.",
    ],
)
def test_gaps_that_something_fills_for_the_eye_are_counted(sentence: str) -> None:
    assert pictured(sentence) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "We tried <a href=''></a> , and it worked.",
        "We tried <!--?php echo $name ?--> , and it worked.",
        "We tried <b>oil</b> , and it worked.",
        "We tried , and it worked.",
        "We tried <img src='oil.png'> and it worked.",
    ],
)
def test_other_gaps_are_not(sentence: str) -> None:
    assert pictured(sentence) == 0
