from __future__ import annotations

import pytest

from tests.plugins.observing import observe, strength

RULE = "links.hidden"
PROSE = "<p>The boats came home before the tide had turned, and the crew sang on the pier.</p>"


def page(style: str, *links: tuple[str, str]) -> str:
    hidden = "".join(f"<a href='https://{host}/'>{text}</a> " for host, text in links)
    return f"<html><body><h1>Boats</h1>{PROSE}<div style='{style}'>{hidden}</div></body></html>"


SPAM = (("a.example.com", "online casino"), ("b.example.net", "cheap viagra"), ("c.example.org", "payday"))


@pytest.mark.parametrize("style", ["position:absolute;left:-9999px", "font-size:0", "display:none"])
def test_commercial_links_to_other_sites_that_nobody_sees_are_told(style: str) -> None:
    (evidence,) = observe(RULE, page(style, *SPAM), "html", "https://boats.example.se/")
    assert evidence.strength >= 0.9
    assert "example.com" in evidence.message


def test_several_sites_off_the_screen_are_told_whatever_they_say() -> None:
    plain = (("a.example.com", "one"), ("b.example.net", "two"), ("c.example.org", "three"))
    assert strength(RULE, page("position:absolute;top:-5000px", *plain), "html", "https://boats.example.se/") >= 0.5


def test_hidden_share_buttons_and_menus_are_left_alone() -> None:
    share = (("www.facebook.com", "Share"), ("twitter.com", "Tweet"), ("www.linkedin.com", "Post"))
    assert not observe(RULE, page("display:none", *share), "html", "https://boats.example.se/")
    own = (("boats.example.se", "online casino"), ("boats.example.se", "cheap viagra"))
    assert not observe(RULE, page("display:none", *own), "html", "https://boats.example.se/")


def test_the_same_links_in_sight_are_another_rule_s_business() -> None:
    assert not observe(RULE, page("color:black", *SPAM), "html", "https://boats.example.se/")
