"""Networks drawn as an HTML fragment."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest

from detector.corpus.collection import Network, Tie
from detector.report.graph import SiteNote, graph_data, render_graph

SLY = "</script><script>alert(1)</script>"
NETWORKS = (
    Network(
        ("hub.example", "one.example", "two.example"),
        (
            Tie("hub.example", "one.example", "shared-id", 4.2, ("analytics:G-TEST1",)),
            Tie("hub.example", "one.example", "footer", 2.0, ("the good network of #",)),
            Tie("hub.example", "two.example", "reciprocal-links", 3.1, (SLY,)),
        ),
        0.9,
        {"hub.example": 0.5, "one.example": 0.3, "two.example": 0.2},
    ),
    Network(
        ("left.example", "right.example"),
        (Tie("left.example", "right.example", "rewrites", 2.0, ("https://left.example/a = https://right.example/b",)),),
        0.4,
        {"left.example": 0.5, "right.example": 0.5},
    ),
)
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
VOID = {"input", "br", "meta", "line", "circle"}
ACTING = """<script>
const root = document.querySelector("[data-graph]"), out = {};
const node = (name) => [...root.querySelectorAll(".node")].find((n) => n.textContent.includes(name));
const press = (target, key) => target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
const gone = () => root.querySelectorAll(".edge.gone").length;
out.ready = root.dataset.ready; out.tools = !root.querySelector(".graph-tools").hidden;
node("hub.example").focus(); press(document.activeElement, "Enter");
out.told = root.querySelector(".graph-told").textContent; out.lit = root.querySelectorAll(".edge.lit").length;
root.querySelector(".graph-told button").click(); out.went = root.querySelector(".graph-told h4").textContent;
press(root.querySelector("svg"), "Escape"); out.let_go = root.querySelectorAll(".chosen").length;
const box = root.querySelector("input[value=rewrites]"); box.checked = false;
box.dispatchEvent(new Event("input", { bubbles: true })); out.filtered = gone();
const search = root.querySelector("input[type=search]"); search.value = "two";
search.dispatchEvent(new Event("input", { bubbles: true })); out.found = root.querySelectorAll(".found").length;
const before = root.querySelector("svg").getAttribute("viewBox");
root.querySelector("button[data-zoom='0.8']").click(); out.zoomed = root.querySelector("svg").getAttribute("viewBox") !== before;
press(root.querySelector("svg"), "ArrowRight"); out.moved = document.activeElement.classList.contains("node");
const pre = document.createElement("pre"); pre.id = "result"; pre.textContent = JSON.stringify(out); document.body.append(pre);
</script>"""


class Outline(HTMLParser):
    """Which elements stand in a fragment, and whether each is closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag


def test_data_has_nodes_edges_reasons_and_scores() -> None:
    data = graph_data(NETWORKS, {"hub.example": SiteNote("bad", "9 of 12 pages rejected")})
    hub = data["nodes"][0]
    assert (hub["site"], hub["score"], hub["level"]) == ("hub.example", 0.5, "bad")
    edge = data["edges"][0]
    assert (data["nodes"][edge["a"]]["site"], data["nodes"][edge["b"]]["site"]) == ("hub.example", "one.example")
    assert edge["weight"] == 6.2
    assert [reason["kind"] for reason in edge["reasons"]] == ["shared-id", "footer"]
    assert all(0 <= node["x"] <= data["width"] and 0 <= node["y"] <= data["height"] for node in data["nodes"])


def test_a_fragment_fetches_nothing_and_is_closed() -> None:
    shown = render_graph(NETWORKS)
    outline = Outline(shown)
    assert outline.open == []
    assert not any({"src", "href", "xlink:href"} & set(attributes) for _, attributes in outline.seen)
    assert "url(" not in shown
    assert "@import" not in shown
    assert shown == render_graph(NETWORKS)


def test_what_pages_say_cannot_leave_its_place() -> None:
    shown = render_graph(NETWORKS, {"hub.example": SiteNote("", '"><img src=x>')})
    scripts = [attributes for tag, attributes in Outline(shown).seen if tag == "script"]
    assert len(scripts) == 2
    assert "<img" not in shown
    assert "&lt;/script&gt;" in shown


def test_sites_can_be_reached_and_read_without_seeing_the_drawing() -> None:
    outline = Outline(render_graph(NETWORKS, {"hub.example": SiteNote("bad", "9 of 12 pages rejected")}))
    labels = [a["aria-label"] for tag, a in outline.seen if a.get("role") == "button"]
    assert len(labels) == 5
    assert "hub.example, 50% of its network's weight, 9 of 12 pages rejected" in labels
    assert sum(tag == "tr" for tag, _ in outline.seen) == 4
    assert any(a.get("aria-live") == "polite" for _, a in outline.seen)


def test_a_nonce_stands_on_every_script_and_style() -> None:
    outline = Outline(render_graph(NETWORKS, nonce="abc"))
    assert all(a.get("nonce") == "abc" for tag, a in outline.seen if tag in ("script", "style"))


def test_huge_networks_are_drawn_in_part_and_say_so() -> None:
    sites = tuple(f"s{i:04}.example" for i in range(500))
    ties = tuple(Tie("s0000.example", site, "shared-id", 1.0, ("id",)) for site in sites[1:])
    shown = render_graph([Network(sites, ties, 1.0, dict.fromkeys(sites, 1 / 500))])
    assert "420 sites with less weight are not drawn" in shown


def test_no_networks_are_no_drawing() -> None:
    assert render_graph(()) == ""


@pytest.mark.slow
def test_in_a_browser_sites_can_be_chosen_searched_filtered_and_zoomed(tmp_path: Path) -> None:
    if BROWSER is None:  # then the script is at least there, once, after what it works on
        assert render_graph(NETWORKS).count("<script>") == 1
        return
    page = tmp_path / "graph.html"
    page.write_text(f"<!doctype html><meta charset=utf-8><body>{render_graph(NETWORKS)}{ACTING}", encoding="utf-8")
    command = [BROWSER, "--headless=new", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}"]
    told = subprocess.run(
        [*command, "--dump-dom", page.as_uri()], capture_output=True, text=True, timeout=120, check=True
    ).stdout
    found = re.search(r'<pre id="result">(.*?)</pre>', told, re.S)
    assert found
    result = json.loads(found[1].replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
    assert result["ready"] == "yes"
    assert result["tools"]
    assert "share an id (4.2)" in result["told"]
    assert "analytics:G-TEST1" in result["told"]
    assert result["lit"] == 2
    assert result["went"] == "one.example"
    assert result["let_go"] == 0
    assert result["filtered"] == 1
    assert result["found"] == 1
    assert result["zoomed"]
    assert result["moved"]
