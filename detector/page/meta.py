"""What a page says about itself outside its text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Any, NamedTuple

from detector.nouns import EMPTY, DateMark, Link, Meta, SourceKind, Span
from detector.page.dates import iso_of, url_date
from detector.page.drafts import INNER, RELATED
from detector.patterns import lazy

Role = Any
PUBLISHED = frozenset(
    [
        "article:published_time",
        "datepublished",
        "date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publication_date",
        "dc.date",
        "dc.date.issued",
        "dcterms.created",
        "sailthru.date",
        "parsely-pub-date",
        "article.published",
        "og:pubdate",
        "cxenseparse:recs:publishtime",
        "citation_publication_date",
        "publishedat",
        "pubdatetime",
        "published",
        "datecreated",
        "dc.date.created",
        "dcterms.date",
        "originalpublicationdate",
        "og:published_time",
    ]
)
MODIFIED = frozenset(
    [
        "article:modified_time",
        "datemodified",
        "og:updated_time",
        "lastmod",
        "last-modified",
        "dcterms.modified",
        "dc.date.modified",
        "article:modified",
        "revised",
        "date-revised",
        "updated_time",
        "updated",
        "lastmodified",
        "last_modified_at",
        "modified",
        "updatedat",
    ]
)
AUTHOR = (
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
    "twitter:creator",
)
NETWORK = (
    ("analytics", "UA-", lazy(r"\bUA-\d{4,10}-\d{1,4}")),
    ("gtag", "G-", lazy(r"(?:id=|['\"])(G-[A-Z0-9]{6,12})\b")),
    ("tag-manager", "GTM-", lazy(r"\bGTM-[A-Z0-9]{4,9}")),
    ("adsense", "pub-", lazy(r"\bpub-(\d{10,20})\b")),
    ("metrika", "metrika", lazy(r"(?:watch/|ym\()(\d{5,10})")),
    ("pixel", "fbq(", lazy(r"fbq\(\s*['\"]init['\"]\s*,\s*['\"](\d{8,20})")),
    ("baidu", "hm.js?", lazy(r"hm\.js\?([0-9a-f]{32})")),
    ("histats", "Histats", lazy(r"Histats\.start\(1,\s*(\d{4,9})")),
)
AFFILIATE = lazy(r"[?&;]tag=([a-zA-Z0-9-]{3,30})")
MOST = 32  # ids, and dates, kept
VERIFICATION = {
    "google-site-verification": "google-site", "msvalidate.01": "bing-site", "yandex-verification": "yandex-site",
    "p:domain_verify": "pinterest-site", "baidu-site-verification": "baidu-site", "naver-site-verification": "naver-site",
    "facebook-domain-verification": "facebook-site", "alexaverifyid": "alexa-site", "norton-safeweb-site-verification": "norton-site",
    "google-adsense-account": "adsense",
}  # fmt: skip
HITS = 8  # ids of one kind kept
JSON_NODES = 2_000  # nodes of structured data looked at in one page
KEPT = ("og:", "article:", "twitter:", "dc.", "dcterms.", "book:", "profile:", "product:")
PROPERTIES = 64
Heads = list[tuple[str, "dict[str, str | None]"]]


class Data:
    """What the structured data of a page says."""

    __slots__ = ("author", "dates", "site", "types")

    def __init__(self) -> None:
        self.types: dict[str, None] = {}
        self.dates: list[tuple[str, Role]] = []
        self.author = ""
        self.site = ""


NO_DATA = Data()


class Stated(NamedTuple):
    """What a page states outside its text, as found."""

    named: dict[str, str]  # meta elements or front matter, keys in lower case
    rels: dict[str, str]  # link targets by rel
    declared: str = ""  # language
    times: Sequence[tuple[str, int]] = ()  # datetime attributes and where they stand
    data: Data = NO_DATA
    scripts: Sequence[str] = ()


def head_values(heads: Heads) -> tuple[dict[str, str], dict[str, str]]:
    """Return the page's meta values by lower-cased name, and its link targets by rel; the first one wins."""
    named: dict[str, str] = {}
    rels: dict[str, str] = {}
    for tag, attributes in heads:
        if tag == "meta":
            key = attributes.get("name") or attributes.get("property") or attributes.get("itemprop")
            value = attributes.get("content")
            if key and value:
                named.setdefault(key.lower(), " ".join(value[:5_000].split()))
        elif tag == "link" and attributes.get("href"):
            for rel in (attributes.get("rel") or "").lower().split()[:4]:
                rels.setdefault(rel, (attributes["href"] or "").strip())
        elif tag == "base" and attributes.get("href"):
            rels.setdefault("base", (attributes["href"] or "").strip())
    return named, rels


def make_meta(stated: Stated, dates: list[DateMark], links: tuple[Link, ...], domain: str, kind: SourceKind) -> Meta:
    """Bring together what head or front matter, structured data and scripts say."""
    named, data = stated.named, stated.data
    properties = {key: value for key, value in named.items() if kind == "markdown" or key.startswith(KEPT)}
    properties = dict(list(properties.items())[:PROPERTIES])
    if domain:
        properties["page:domain"] = domain
    author = next((named[key] for key in AUTHOR if named.get(key)), "") or data.author
    return Meta(
        title=named.get("title", "") or named.get("og:title", ""),
        description=named.get("description", "") or named.get("og:description", ""),
        keywords=named.get("keywords", "") or named.get("news_keywords", "") or named.get("tags", ""),
        canonical=stated.rels.get("canonical", ""),
        author=author[:200],
        site_name=named.get("og:site_name", "") or named.get("application-name", "") or data.site,
        generator=named.get("generator", ""),
        robots=named.get("robots", ""),
        dates=tuple(dates),
        jsonld_types=tuple(data.types),
        network_ids=network_ids(stated.scripts, named, links),
        properties=properties or EMPTY,
    )


def network_ids(scripts: Sequence[str], named: dict[str, str], links: tuple[Link, ...]) -> tuple[str, ...]:
    """Return analytics, advertising, affiliate and verification ids as "kind:value"."""
    found: dict[str, None] = {}
    together = "\n".join(scripts)
    networks = [network for network in NETWORK if network[1] in together]
    for script in scripts if networks else ():
        for kind, needle, pattern in networks:
            if needle in script:
                for hit in islice(pattern.finditer(script), HITS):
                    found[f"{kind}:{hit.group(hit.lastindex or 0)}"] = None
    for link in links:
        if link.domain.startswith("amazon.") and len(found) < MOST:
            tag = AFFILIATE.search(link.href)
            if tag:
                found[f"amazon:{tag[1]}"] = None
    for key, kind in VERIFICATION.items():
        if named.get(key):
            found[f"{kind}:{named[key][:80]}"] = None
    return tuple(found)[:MOST]


def head_dates(stated: Stated, url: str, kind: SourceKind) -> list[DateMark]:
    """Return the dates a page states outside its visible text."""
    dates: dict[DateMark, None] = {}

    def add(value: str, role: Role, source: Any) -> None:
        iso = iso_of(value)
        if iso and len(dates) < MOST:
            dates[DateMark(iso, role, source, Span(0, 0))] = None

    for key, value in stated.named.items():
        if key in PUBLISHED or key in MODIFIED:
            role = "published" if key in PUBLISHED else "modified"
            add(value, role, "front-matter" if kind == "markdown" else "meta")
    for value, role in stated.data.dates[:MOST]:
        add(value, role, "json-ld")
    for value, where in stated.times[:20]:
        add(value, "published" if where & INNER and not where & RELATED else "unknown", "time")
    dated = url_date(url)
    if dated:
        add(dated, "published", "url")
    return list(dates)


def read_json(scripts: list[str]) -> Data:
    """Read JSON-LD; what cannot be parsed is left out."""
    data = Data()
    if not scripts:
        return data
    import orjson

    for script in scripts[:20]:
        try:
            stack: list[Any] = [orjson.loads(script.strip().rstrip(";"))]
        except (orjson.JSONDecodeError, ValueError):
            continue
        _collect(stack, data)
    return data


def _collect(stack: list[Any], data: Data) -> None:
    left = JSON_NODES
    while stack and left:
        left -= 1
        node = stack.pop()
        if isinstance(node, list):
            stack += node[:200]
        elif isinstance(node, dict):
            _read_node(node, data)
            stack += [value for value in list(node.values())[:100] if isinstance(value, (dict, list))]


def _read_node(node: dict[str, Any], data: Data) -> None:
    kinds = node.get("@type")
    for kind in kinds if isinstance(kinds, list) else [kinds]:
        if isinstance(kind, str) and len(data.types) < 40:
            data.types[kind.rpartition("/")[2]] = None
    for key, role in (("datePublished", "published"), ("dateModified", "modified"), ("uploadDate", "published")):
        value = node.get(key)
        if isinstance(value, str):
            data.dates.append((value, role))
    author = node.get("author")
    if author and not data.author:
        data.author = _name(author)
    if "Organization" in str(kinds) or "WebSite" in str(kinds):
        data.site = data.site or _name(node)


def _name(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join([_name(each) for each in value[:4]])
    if isinstance(value, dict):
        value = value.get("name", "")
    return value.strip()[:120] if isinstance(value, str) else ""
