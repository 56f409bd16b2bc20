from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from publicsuffixlist import PublicSuffixList

from detector.page.suffixes import registrable_domain, suffix_rules

REFERENCE = PublicSuffixList(only_icann=True, accept_unknown=False)
LABELS = st.sampled_from(["com", "uk", "co", "jp", "kobe", "city", "ck", "www", "no", "example", "xn--55qx5d", "公司"])


@pytest.mark.parametrize(
    ("host", "domain"),
    [
        ("www.example.com", "example.com"),
        ("EXAMPLE.COM.", "example.com"),
        ("a.b.example.co.uk", "example.co.uk"),
        ("co.uk", "co.uk"),
        ("a.b.c.kobe.jp", "b.c.kobe.jp"),
        ("www.city.kobe.jp", "city.kobe.jp"),
        ("a.www.ck", "www.ck"),
        ("a.b.other.ck", "b.other.ck"),
        ("www.xn--85x722f.xn--55qx5d.cn", "xn--85x722f.xn--55qx5d.cn"),
        ("someone.github.io", "github.io"),
        ("127.0.0.1", "127.0.0.1"),
        ("[::1]", "[::1]"),
        ("localhost", "localhost"),
        ("a.host.internal-only", "a.host.internal-only"),
        ("", ""),
        ("..", ""),
        ("a..com", "a..com"),
    ],
)
def test_the_registrable_domain_of_a_host(host: str, domain: str) -> None:
    assert registrable_domain(host) == domain


@given(st.lists(LABELS, min_size=1, max_size=5))
def test_it_is_what_the_list_s_own_package_says(labels: list[str]) -> None:
    host = ".".join(labels)
    decoded = host.replace("xn--55qx5d", "公司")  # the reference takes one spelling at a time
    expected = REFERENCE.privatesuffix(decoded)
    found = registrable_domain(host)
    if expected is not None:
        assert found.replace("xn--55qx5d", "公司") == expected


@given(st.text(max_size=30))
def test_anything_else_that_stands_in_an_address_gives_an_answer(host: str) -> None:
    assert isinstance(registrable_domain(host), str)


def test_the_list_holds_suffixes_wildcards_and_exceptions_but_no_private_ones() -> None:
    rules = suffix_rules()
    assert {"com", "co.uk", "*.ck", "!www.ck"} <= rules
    assert "github.io" not in rules
