from __future__ import annotations

from tests.plugins.observing import observe

RULE = "quality.borrowed-captions"
TEXT = "Boats can be red, and many people like them on this day of the year."


def page(credits_: list[str]) -> str:
    return (
        "<html><body><h1>Boat day</h1>" + "".join(f"<p>{TEXT}</p><p>{line}</p>" for line in credits_) + "</body></html>"
    )


def test_credits_under_every_picture_are_told() -> None:
    lines = [f"Source: www.pictures{n}.example.com" for n in range(5)] + [
        "A red boat on the pier from boats.example.org"
    ]
    (evidence,) = observe(RULE, page(lines), "html")
    assert "6 lines" in evidence.message


def test_one_credit_and_named_photographers_are_left_alone() -> None:
    assert not observe(RULE, page(["Source: www.pictures.example.com"]), "html")
    assert not observe(RULE, page([f"Photo: Anna Larch, {year}" for year in range(2001, 2008)]), "html")
