from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from detector.sites import SiteModel, score_site

MODEL = SiteModel(mu_good=-3, mu_bad=1, between=1.2, within=1.5, prior=-2, trust=0.5, convict=2)
pages = st.lists(st.floats(-8, 8), min_size=1, max_size=30)


@given(pages, st.floats(0, 5))
def test_a_worse_page_never_makes_a_site_look_better(scores: list[float], more: float) -> None:
    worse = [scores[0] + more, *scores[1:]]
    assert score_site(worse, MODEL).log_odds >= score_site(scores, MODEL).log_odds - 1e-9


def test_evidence_sharpens_with_pages_and_then_saturates() -> None:
    found = [score_site([0.5] * n, MODEL).log_odds for n in (1, 2, 5, 10, 20, 1000)]
    assert found == sorted(found)
    assert found[-1] - found[-2] < found[1] - found[0]


def test_one_page_alone_never_convicts_a_site() -> None:
    assert not score_site([8.0], MODEL).convicted


def test_a_site_of_bad_pages_is_convicted_and_names_its_strongest() -> None:
    site = score_site([1.0, 3.0, 2.0, 1.5, 2.5], MODEL)
    assert site.convicted
    assert site.strongest[0] == 1


def test_a_good_page_on_a_bad_site_can_still_be_told_from_the_rest() -> None:
    site = score_site([3.0] * 9 + [-6.0], MODEL)
    assert site.page_log_odds[9] < min(site.page_log_odds[:9])


@given(pages)
def test_the_order_of_pages_does_not_matter(scores: list[float]) -> None:
    assert abs(score_site(scores, MODEL).log_odds - score_site(scores[::-1], MODEL).log_odds) < 1e-6
