from __future__ import annotations

from tests.plugins.observing import observe, strength

RULE = "quality.superlative-list"


def page(title: str, label: str = "Check Price", items: int = 6) -> str:
    rows = "".join(f"<h3>Pan number {n}</h3><p>It is round.</p><p>{label}</p>" for n in range(items))
    return f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{rows}</body></html>"


def test_a_list_on_one_frame_is_told_with_its_label() -> None:
    (evidence,) = observe(RULE, page("Top 10 best pans in 2024"), "html")
    assert "check price" in evidence.message


def test_year_and_number_add_weight() -> None:
    assert strength(RULE, page("Top 10 best pans in 2024"), "html") > strength(RULE, page("The best pans"), "html")


def test_a_shop_and_a_review_without_the_frame_are_left_alone() -> None:
    assert not observe(RULE, page("Pans of all sizes"), "html")
    assert not observe(RULE, page("The best pans", label="We cooked rice in it for a month."), "html")
