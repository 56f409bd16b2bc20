from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from detector.errors import FetchError
from detector.inputs import CrawlLimits, InputOptions, open_inputs
from detector.inputs.network import Fetcher, checked_address, is_public
from detector.inputs.options import Past
from detector.records import Record
from tests.inputs.serving import Site, served
from tests.inputs.test_opening import Gauge

FAST = CrawlLimits(delay=0.0)


@pytest.fixture
def site() -> Iterator[Site]:
    with served() as found:
        yield found


def read(*names: str, past: Past | None = None, **options: object) -> list[Record]:
    told = {"private": True, "limits": FAST, **options}
    return list(open_inputs(names, InputOptions(**told), Gauge(), past))  # type: ignore[arg-type]


def crawl(site: Site, **options: object) -> list[str]:
    return [r.source.removeprefix(site.root) for r in read(site.root + "/", crawl=True, **options) if not r.error]


def test_private_addresses_are_refused_unless_allowed(site: Site) -> None:
    site.page("/", "<p>inside")
    found = read(site.root + "/", private=False)
    assert "not a public address; --allow-private" in found[0].error
    assert site.asked == []
    assert read(site.root + "/")[0].content == b"<p>inside"


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("127.0.0.1", False), ("10.1.2.3", False), ("169.254.169.254", False), ("::1", False), ("fe80::1%eth0", False),
        ("::ffff:127.0.0.1", False), ("2002:7f00:1::", False), ("64:ff9b::a00:1", False), ("100.64.0.1", False),
        ("0.0.0.0", False), ("224.0.0.1", False), ("93.184.215.14", True), ("2606:2800:21f:cb07::1", True),
    ],
)  # fmt: skip
def test_public_addresses_are_told_from_others(address: str, public: bool) -> None:
    assert is_public(address) is public


def test_the_address_that_was_checked_is_the_one_connected_to(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name server that gives another answer the second time gains nothing: it is asked once a connection."""
    site.page("/", "<p>inside")
    asked = []

    def resolve(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        asked.append(host)
        return [(2, 1, 6, "", ("93.184.215.14" if len(asked) == 1 else "127.0.0.1", port))]

    monkeypatch.setattr("socket.getaddrinfo", resolve)
    assert checked_address("rebind.example", 80, False) == "93.184.215.14"
    with pytest.raises(FetchError, match=r"127\.0\.0\.1 is not a public address"), Fetcher(InputOptions()) as fetcher:
        fetcher.get(site.root.replace("127.0.0.1", "rebind.example") + "/")


def test_a_redirect_to_a_private_address_is_refused(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.page("/", "", 302, Location="http://10.0.0.1/secret")
    monkeypatch.setattr("detector.inputs.network.is_public", lambda address: address == "127.0.0.1")
    assert "10.0.0.1 is not a public address" in read(site.root + "/", private=False)[0].error


def test_a_crawl_stays_on_its_site_and_takes_each_page_once(site: Site) -> None:
    site.page("/", '<a href="/a#x">a</a> <a href="b">b</a> <a href="https://other.example/">o</a> <a href="/c.jpg">c</a>')
    site.page("/a", '<a href="/">home</a> <a href="/b?x=1">b</a> <a href="mailto:x@y">m</a> <a href="http://[">broken</a>')
    site.page("/b", "<p>end")
    site.page("/b?x=1", "%PDF", Content_Type="application/pdf")
    assert crawl(site) == ["/", "/a", "/b"]
    assert sorted(set(site.asked)) == ["/", "/a", "/b", "/b?x=1", "/robots.txt"]
    assert len(site.asked) == 5


def test_robots_txt_is_heeded_unless_told_otherwise(site: Site) -> None:
    site.page("/", '<a href="/private/x">x</a><a href="/ok">ok</a>')
    site.page("/private/x", "x")
    site.page("/ok", "ok")
    site.page("/robots.txt", "User-agent: *\nDisallow: /private/\n", Content_Type="text/plain")
    assert crawl(site) == ["/", "/ok"]
    assert crawl(site, limits=CrawlLimits(delay=0, robots=False)) == ["/", "/private/x", "/ok"]


def test_limits_of_pages_and_depth_hold(site: Site) -> None:
    for i in range(6):
        site.page("/" if not i else f"/{i}", f'<a href="/{i + 1}">next</a>')
    assert crawl(site, limits=CrawlLimits(pages=3, delay=0)) == ["/", "/1", "/2"]
    assert crawl(site, limits=CrawlLimits(depth=1, delay=0)) == ["/", "/1"]


def test_an_interrupted_crawl_goes_on_without_fetching_again(site: Site) -> None:
    site.page("/", '<a href="/a">a</a>')
    site.page("/a", "<p>a")
    past = Past(lambda source: source == site.root + "/", lambda source: (site.root + "/a",))
    found = read(site.root + "/", crawl=True, past=past)
    assert [(r.source.removeprefix(site.root), r.judged) for r in found] == [("/", True), ("/a", False)]
    assert "/" not in site.asked


def test_a_server_that_is_busy_is_asked_again(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []

    def wait(seconds: float) -> None:
        waited.append(seconds)
        if seconds == 7:
            site.page("/", "<p>at last")

    site.page("/", "busy", 503, Retry_After="7")
    monkeypatch.setattr("time.sleep", wait)
    assert read(site.root + "/")[0].content == b"<p>at last"
    assert 7 in waited


def test_an_error_answer_names_address_and_status(site: Site) -> None:
    assert read(site.root + "/none")[0].error.endswith("/none: the server answered 404")


def test_a_list_of_addresses_is_fetched_in_its_order(site: Site, tmp_path: Path) -> None:
    for i in range(20):
        site.page(f"/{i}", f"<p>{i}")
    (tmp_path / "list.txt").write_text("# pages\n" + "\n".join(f"{site.root}/{i}" for i in range(20)) + "\n")
    assert [r.content for r in read(str(tmp_path / "list.txt"))] == [b"<p>%d" % i for i in range(20)]


def test_a_sitemap_index_with_packed_sitemaps_is_followed(site: Site) -> None:
    space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    index = f"<sitemapindex {space}><sitemap><loc>ROOT/one.xml.gz</loc></sitemap></sitemapindex>"
    site.page("/sitemap.xml", index, Content_Type="application/xml")
    packed = gzip.compress(f"<urlset {space}><url><loc>{site.root}/a</loc></url></urlset>".encode())
    site.page("/one.xml.gz", packed, Content_Type="application/gzip")
    site.page("/a", "<p>a")
    assert [r.content for r in read(site.root + "/sitemap.xml")] == [b"<p>a"]


def test_a_sitemap_with_entities_is_refused(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]><urlset><url><loc>https://a.example/&a;</loc></url></urlset>'
    (tmp_path / "sitemap.xml").write_text(bomb)
    assert "cannot be read" in read(str(tmp_path / "sitemap.xml"))[0].error


def test_a_site_whose_robots_txt_fails_is_not_crawled(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.page("/", "<p>x")
    site.page("/robots.txt", "broken", 500)
    monkeypatch.setattr("time.sleep", lambda seconds: None)
    assert crawl(site) == []
