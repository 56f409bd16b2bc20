from __future__ import annotations

from tests.plugins.observing import observe

RULE = "links.machine-names"


def page(texts: list[str]) -> str:
    rows = "".join(f"<a href='/{text}'>{text}</a> " for text in texts)
    return f"<html><body><h1>Glasses</h1><p>Glasses for boats.</p><footer>{rows}</footer></body></html>"


def test_file_names_as_link_texts_are_told() -> None:
    (evidence,) = observe(RULE, page([f"Qm9hdHMyMDI1MDg-{n}{n}{n}1.html" for n in range(5)]), "html")
    assert "5 links" in evidence.message


def test_named_files_and_single_ones_are_left_alone() -> None:
    assert not observe(RULE, page(["index.html", "about.html", "boats.html", "contact.html"]), "html")
    assert not observe(RULE, page(["Qm9hdHMyMDI1MDg-1111.html"]), "html")
