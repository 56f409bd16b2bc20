from __future__ import annotations

from tests.plugins.observing import catalogue, observe

RULE = "quality.thin"
MENU = "".join(f"<li><a href='/{n}'>boat number {n} of the harbour</a></li>" for n in range(60))


def test_a_frame_without_text_is_shown_and_never_scored() -> None:
    assert observe(RULE, f"<html><body><nav><ul>{MENU}</ul></nav><p>Nothing here yet.</p></body></html>", "html")
    assert catalogue().rule(RULE).shadow


def test_a_short_notice_is_left_alone() -> None:
    assert not observe(RULE, "<html><body><h1>Closed</h1><p>We open again on Monday.</p></body></html>", "html")
