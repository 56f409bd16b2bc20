"""What a page says about itself outside its text."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from detector.nouns import EMPTY, DateMark, Meta, SourceKind, Span
from detector.page.dates import iso_of, url_date
from detector.page.drafts import INNER, RELATED

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
    ("analytics", "UA-", re.compile(r"UA-\d{4,10}-\d{1,4}")),
    ("gtag", "id=G-", re.compile(r"id=(G-[A-Z0-9]{6,12})")),
    ("gtag", "'G-", re.compile(r"'(G-[A-Z0-9]{6,12})'")),
    ("gtag", '"G-', re.compile(r'"(G-[A-Z0-9]{6,12})"')),
    ("tag-manager", "GTM-", re.compile(r"GTM-[A-Z0-9]{4,9}")),
    ("adsense", "ca-pub-", re.compile(r"ca-pub-\d{10,20}")),
    ("adsense", "pub-", re.compile(r"\bpub-(\d{16})\b")),
    ("metrika", "mc.yandex.ru", re.compile(r"mc\.yandex\.ru/watch/(\d{5,10})")),
    ("metrika", "ym(", re.compile(r"\bym\((\d{5,10})")),
    ("pixel", "fbq(", re.compile(r"fbq\(\s*['\"]init['\"]\s*,\s*['\"](\d{8,20})")),
    ("baidu", "hm.baidu.com", re.compile(r"hm\.baidu\.com/hm\.js\?([0-9a-f]{32})")),
    ("amazon", "tag=", re.compile(r"amazon\.[a-z.]{2,6}/[^\s\"'<>]{0,200}?[?&;]tag=([a-z0-9-]{3,30})", re.I)),
    ("histats", "Histats.start", re.compile(r"Histats\.start\(1,\s*(\d{4,9})")),
)
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


def make_meta(
    named: dict[str, str],
    rels: dict[str, str],
    data: Data,
    dates: list[DateMark],
    text: str,
    domain: str,
    kind: SourceKind,
) -> Meta:
    """Bring together what head or front matter, structured data and source say."""
    properties = {key: value for key, value in named.items() if kind == "markdown" or key.startswith(KEPT)}
    properties = dict(list(properties.items())[:PROPERTIES])
    if domain:
        properties["page:domain"] = domain
    author = next((named[key] for key in AUTHOR if named.get(key)), "") or data.author
    return Meta(
        title=named.get("title", "") or named.get("og:title", ""),
        description=named.get("description", "") or named.get("og:description", ""),
        keywords=named.get("keywords", "") or named.get("news_keywords", ""),
        canonical=rels.get("canonical", ""),
        author=author[:200],
        site_name=named.get("og:site_name", "") or named.get("application-name", "") or data.site,
        generator=named.get("generator", ""),
        robots=named.get("robots", ""),
        dates=tuple(dates),
        jsonld_types=tuple(data.types),
        network_ids=network_ids(text, named) if kind == "html" else (),
        properties=properties or EMPTY,
    )


def network_ids(source: str, named: dict[str, str]) -> tuple[str, ...]:
    """Return analytics, ad and verification ids as "kind:value"; each search is one pass in C."""
    found: dict[str, None] = {}
    for kind, needle, pattern in NETWORK:
        at = source.find(needle)
        left = HITS
        while at >= 0 and left:
            left -= 1
            hit = pattern.search(source, max(0, at - 260), at + 300)
            if hit:
                found[f"{kind}:{hit.group(hit.lastindex or 0)}"] = None
            at = source.find(needle, at + len(needle) + 200)
    for key, kind in VERIFICATION.items():
        if named.get(key):
            found[f"{kind}:{named[key][:80]}"] = None
    return tuple(found)


def head_dates(
    named: dict[str, str], times: list[tuple[str, int]], data: Data, url: str, kind: SourceKind
) -> list[DateMark]:
    """Return the dates a page states outside its visible text."""
    dates: dict[DateMark, None] = {}

    def add(value: str, role: Role, source: Any) -> None:
        iso = iso_of(value)
        if iso and len(dates) < 32:
            dates[DateMark(iso, role, source, Span(0, 0))] = None

    for key, value in named.items():
        if key in PUBLISHED or key in MODIFIED:
            add(
                value, "published" if key in PUBLISHED else "modified", "front-matter" if kind == "markdown" else "meta"
            )
    for value, role in data.dates:
        add(value, role, "json-ld")
    for value, where in times[:20]:
        add(value, "published" if where & INNER and not where & RELATED else "unknown", "time")
    dated = url_date(urlsplit_path(url))
    if dated:
        add(dated, "published", "url")
    return list(dates)


def urlsplit_path(url: str) -> str:
    """Return the path of an address, "" when it is malformed."""
    try:
        return urlsplit(url).path
    except ValueError:
        return ""


def read_json(scripts: list[str]) -> Data:
    """Read JSON-LD; what cannot be parsed is left out."""
    import orjson

    data = Data()
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
