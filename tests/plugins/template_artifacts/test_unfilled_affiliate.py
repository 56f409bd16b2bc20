"""Affiliate links that nobody filled in are told; real ones, manuals and examples are not."""

from __future__ import annotations

import pytest

from detector.engine import Detector

RULE = "template.unfilled-affiliate"
PROSE = "<p>A watering can with a long neck reaches the pots at the back, and a brass rose lasts for decades.</p>" * 4


def fires(href: str, text: str = "See the price", extra: str = "") -> bool:
    page = f"<title>Watering cans</title><main><h1>Watering cans</h1>{PROSE}{extra}<a href='{href}'>{text}</a></main>"
    return any(found.rule == RULE for found in Detector().check(page, url="https://pots.example.org/cans").findings)


@pytest.mark.parametrize(
    "href",
    [
        "https://www.amazon.com/dp/B09ABC1234?tag=YOUR_AFFILIATE_TAG-20",
        "https://www.amazon.de/dp/B09ABC1234?tag=yourtag-21",
        "https://www.amazon.com/dp/B07XXXXXXX",
        "https://www.amazon.in/dp/PRODUCT_ID?tag=somebody-21",
        "https://www.amazon.com/s?k=cans&tag=[AFFILIATE_ID]",
        "https://amzn.to/XXXXXXX",
        "https://shop.example.com/YOUR_AFFILIATE_LINK",
        "https://hosting.example.com/?ref=your-affiliate-id",
    ],
)
def test_an_address_with_an_open_slot_is_told(href: str) -> None:
    assert fires(href)


@pytest.mark.parametrize(
    "href",
    [
        "https://www.amazon.com/dp/B09ABC1234?tag=potsandcans-20",
        "https://www.amazon.com/gp/css/order-history?ref=your_orders",
        "https://help.example.com/articles/find-your-affiliate-link",
        "https://amzn.to/3XxYz1Q",
        "/archive?tag=affiliate-id",
        "https://blog.example.com/?tag=affiliates",
    ],
)
def test_a_real_address_is_left_alone(href: str) -> None:
    assert not fires(href)


def test_an_address_shown_as_an_example_is_left_alone() -> None:
    address = "https://www.amazon.com/dp/B09ABC1234?tag=your_tag"
    assert not fires(address, text=address)


def test_a_manual_with_code_is_left_alone() -> None:
    code = "<pre><code>{}</code></pre>".format("def link(asin, tag):\n    return base + asin + '?tag=' + tag\n" * 8)
    assert not fires("https://www.amazon.com/dp/B09ABC1234?tag=YOUR_TAG", extra=code * 4)
