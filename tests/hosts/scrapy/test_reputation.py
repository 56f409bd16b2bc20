from __future__ import annotations

from pathlib import Path

import pytest

from detector.errors import ConfigError
from detector.hosts.scrapy import reputation
from detector.hosts.scrapy.reputation import HostReputation, Seen
from detector.sites import SiteModel, load_site_model, score_site

MODEL = SiteModel(mu_good=-3, mu_bad=2, between=1.2, within=1.5, prior=-2, trust=0.5, convict=0)


def seen(number: int, log_odds: float = 4.0, verdict: str = "reject", digest: str = "") -> Seen:
    return Seen(f"https://a.example/{number}", log_odds, verdict, digest or str(number), ("a year is 20XX",))


def test_a_host_is_condemned_by_the_third_rejected_page_once_and_keeps_its_evidence() -> None:
    hosts = HostReputation(MODEL, 3)
    assert [hosts.add("a", seen(n)) for n in range(5)] == [False, False, True, False, False]
    assert hosts.is_condemned("a")
    assert not hosts.is_condemned("b")
    ((name, host),) = hosts.condemned()
    assert (name, host.condemned_after, host.rejected) == ("a", 3, 5)
    assert host.strongest[0].reasons == ("a year is 20XX",)


def test_good_pages_speak_for_their_host() -> None:
    hosts = HostReputation(MODEL, 3)
    for number in range(30):
        hosts.add("a", seen(number, -4.0, "publish"))
    for number in range(30, 34):
        hosts.add("a", seen(number))
    assert not hosts.is_condemned("a")


def test_one_page_under_many_addresses_is_one_page() -> None:
    hosts = HostReputation(MODEL, 3)
    for number in range(9):
        hosts.add("a", seen(number, digest="same"))
    assert not hosts.is_condemned("a")


def test_the_log_odds_of_a_host_are_those_of_the_site_model() -> None:
    hosts = HostReputation(MODEL)
    scores = [4.0, 1.0, -2.0, 3.5]
    for number, score in enumerate(scores):
        hosts.add("a", seen(number, score))
    assert hosts.hosts["a"].log_odds == pytest.approx(score_site(scores, MODEL).log_odds)


def test_the_shipped_site_model_condemns_after_three_sure_pages() -> None:
    hosts = HostReputation(load_site_model())
    assert [hosts.add("a", seen(n)) for n in range(3)][-1]


def test_what_is_saved_is_loaded_and_goes_on(tmp_path: Path) -> None:
    first, second = HostReputation(MODEL), HostReputation(MODEL)
    first.add("a", seen(1))
    first.add("a", seen(2))
    first.save(tmp_path / "job" / "hosts.json")
    second.load(tmp_path / "job" / "hosts.json")
    assert second.hosts == first.hosts
    assert second.add("a", seen(3))
    assert [path.name for path in (tmp_path / "job").iterdir()] == ["hosts.json"]


def test_a_file_that_is_not_there_is_a_fresh_start_and_a_damaged_one_is_told(tmp_path: Path) -> None:
    hosts = HostReputation(MODEL)
    hosts.load(tmp_path / "none.json")
    for text in ("{", "[]", '{"format": 2, "hosts": {}}', '{"format": 1, "hosts": {"a": {}}}'):
        (tmp_path / "hosts.json").write_text(text)
        with pytest.raises(ConfigError, match="move it away"):
            hosts.load(tmp_path / "hosts.json")


def test_memory_is_bounded_and_suspects_are_remembered_longest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reputation, "MAX_HOSTS", 10)
    hosts = HostReputation(MODEL)
    hosts.add("suspect", seen(0))
    for number in range(50):
        hosts.add(f"host{number}", seen(number, -4.0, "publish"))
    assert len(hosts.hosts) == 10
    assert "suspect" in hosts.hosts
