from __future__ import annotations

from math import nan
from pathlib import Path

import pytest

from detector.catalogue import Catalogue
from detector.engine import Detector, observe
from detector.nouns import Signal
from tests.making import make_page
from tests.packs.making import evidence, load_rules
from tests.packs.test_places import page


def test_a_ratio_of_phrases_speaks_at_its_bound(tmp_path: Path) -> None:
    rules = load_rules(
        tmp_path,
        """kind = "ratio"
        of = { phrases = ["must"] }
        to = { patterns = ["must", "may"] }
        above = 0.5
        full_at = 1.0
        strength = 0.4
        min_total = 2
        message = "{part} of {total}: {value}" """,
    )
    texts = ("must", "must may may", "must may", "must must")
    found = [evidence(rules, make_page(text)).get("test.rule-1") for text in texts]
    assert [e and (e.message, e.strength) for e in found] == [
        None, None, ("1 of 2: 0.50", 0.4), ("2 of 2: 1.00", 1.0),
    ]  # fmt: skip


def test_a_ratio_of_blocks_counts_their_words(tmp_path: Path) -> None:
    rule = 'kind = "ratio"\nof = { blocks = ["teaser"] }\nto = { blocks = ["teaser", "paragraph"] }\nabove = 0.6'
    rules = load_rules(tmp_path, rule)
    paragraph = ("paragraph", "four words stand here", True, "")
    assert evidence(rules, page(paragraph, ("teaser", "five of them are teasers", False, ""))) == {}
    assert evidence(rules, page(paragraph, ("teaser", "six of these words are teasers", False, "")))


def test_a_ratio_may_speak_below_a_bound(tmp_path: Path) -> None:
    rule = 'kind = "ratio"\nof = { blocks = ["paragraph"] }\nto = { blocks = ["paragraph", "footer"] }\nbelow = 0.3'
    rules = load_rules(tmp_path, rule)
    assert evidence(rules, page(("paragraph", "one", True, ""), ("footer", "a b c d e", False, "")))
    assert evidence(rules, page(("paragraph", "one two three", True, ""), ("footer", "a", False, ""))) == {}


@pytest.mark.parametrize(
    ("condition", "count"),
    [
        ("", "3"),
        ("max_words = 1", "2"),
        ("min_words = 2", "1"),
        ('followed_by = ["heading"]', "1"),
        ('not_followed_by = ["paragraph"]', "2"),
        ('phrases = ["latest news"]', "1"),
        ('patterns = ["^tags|^more"]', "1"),
        ('position = "end"', "1"),
    ],
)
def test_blocks_are_found_by_size_content_and_neighbour(tmp_path: Path, condition: str, count: str) -> None:
    rules = load_rules(tmp_path, f'kind = "block"\nin = ["heading"]\nmessage = "{{count}}"\n{condition}')
    blocks = page(
        ("heading", "Tags", True, ""),
        ("heading", "Latest news today", True, ""),
        ("paragraph", "Some words. " * 10, True, ""),
        ("heading", "More", True, ""),
    )
    assert evidence(rules, blocks)["test.rule-1"].message == count


PARTS = ('kind = "phrases"\nphrases = ["alpha"]', 'kind = "phrases"\nphrases = ["beta"]\nstrength = 0.1')


@pytest.mark.parametrize(
    ("combination", "text", "speaks"),
    [
        ('all = ["test.rule-1", "test.rule-2"]', "alpha", False),
        ('all = ["test.rule-1", "test.rule-2"]', "alpha beta", True),
        ('any = ["test.rule-1", "test.rule-2"]', "beta", True),
        ('any = ["test.rule-1", "test.rule-2"]\nat_least = 2', "beta", False),
        ('any = ["test.rule-1", "test.rule-2"]\nat_least = 2', "alpha beta", True),
        ('all = ["test.rule-1"]\nnone = ["test.rule-2"]', "alpha", True),
        ('all = ["test.rule-1"]\nnone = ["test.rule-2"]', "alpha beta", False),
        ('all = ["test.rule-2"]\nmin_strength = 0.2', "beta", False),
        ('all = ["test.rule-1"]\nunless = ["gamma"]', "alpha gamma", False),
        ('all = ["test.never-heard-of"]', "alpha", False),
    ],
)
def test_a_composite_combines_what_others_said(tmp_path: Path, combination: str, text: str, speaks: bool) -> None:
    """It stands first in the pack and in the alphabet, and still runs last."""
    both = f'id = "a.both"\nkind = "composite"\n{combination}\nmessage = "{{count}}: {{rules}}"'
    rules = load_rules(tmp_path, both, *(f'id = "test.rule-{n}"\n{part}' for n, part in enumerate(PARTS, 1)))
    ordered = tuple(sorted(rules, key=lambda rule: (rule.last, rule.id)))
    assert ("a.both" in evidence(ordered, make_page(text))) is speaks


def test_a_composite_of_any_grows_with_their_number(tmp_path: Path) -> None:
    both = 'id = "z.both"\nkind = "composite"\nany = ["test.rule-1", "test.rule-2"]\nstrength = 0.4\nfull = 0.8'
    rules = load_rules(tmp_path, *(f'id = "test.rule-{n}"\n{part}' for n, part in enumerate(PARTS, 1)), both)
    assert [evidence(rules, make_page(t))["z.both"].strength for t in ("alpha", "alpha beta")] == [0.4, 0.8]


@pytest.mark.parametrize(
    ("value", "expected"), [(0.1, None), (0.2, ("0.2 of 0.2", 0.5)), (0.4, ("0.4 of 0.2", 1.0)), (nan, None)]
)
def test_a_signal_is_held_against_a_threshold(tmp_path: Path, value: float, expected: object) -> None:
    rule = 'kind = "signal"\nsignal = "x.share"\nabove = 0.2\nfull_at = 0.4\nmessage = "{value} of {threshold}"'
    rules = load_rules(tmp_path, rule)
    signal = Signal("x.share", lambda reading: value, "share", "d", "s")
    detector = Detector(catalogue=Catalogue(rules=rules, signals={"x.share": signal}), models=False)
    observed, failures = observe(detector.start_reading(make_page("text")), rules)
    assert not failures
    assert [(o.evidence[0].message, o.evidence[0].strength) for o in observed] == ([expected] if expected else [])


def test_a_signal_that_is_not_installed_is_silence(tmp_path: Path) -> None:
    rules = load_rules(tmp_path, 'kind = "signal"\nsignal = "no.such"\nbelow = 1')
    assert evidence(rules, make_page("text")) == {}
