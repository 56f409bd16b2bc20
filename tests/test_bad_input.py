"""Any input at all gets a verdict with sound quotes or an error in a sentence, in bounded time."""

from __future__ import annotations

import random

import pytest

from detector import Detector
from detector.errors import DetectorError

SAID = "The council met on Tuesday and agreed to mend the bridge. "
INPUTS: dict[str, bytes | str] = {
    "nothing": b"",
    "blanks": b" \n\t\r\n" * 100,
    "half a tag": b"<",
    "zeros": bytes(10_000),
    "UTF-16 without a mark": (SAID * 40).encode("utf-16-le"),
    "another encoding than declared": b"<meta charset=utf-8><p>" + ("Добрый день. " * 60).encode("cp1251"),
    "broken UTF-8": b"<p>\xc0\xaf\xed\xa0\x80\xf5\x80 text " * 300,
    "lone surrogates": "<p>\ud800 text \udfff</p>" * 50,
    "control characters": b"<p>" + bytes(range(1, 32)) * 200,
    "combining marks": "<p>a" + "\u0301" * 20_000,
    "right to left overrides": "<p>" + "\u202eabc\u202c " * 2_000,
    "nested JSON-LD": b'<script type="application/ld+json">' + b'{"a":' * 20_000 + b"1" + b"}" * 20_000,
    "one word": b"<p>" + b"cheap " * 20_000,
    "one long line": SAID * 5_000,
    "no blank at all": "a" * 300_000,
    "ideographs": "这是一个关于桥梁修复的新闻报道。" * 3_000,
    "lines of code": "if (a == b) { return c[d]; }\n" * 3_000,
    "code and blank lines": "x = f(y);\ng(x);\n\n" * 3_000,
    "a mark of code here and there": "x = y\nno mark\nnone either\n" * 3_000,
    "dates and counts of comments": "5 comments\nMay 3, 2021\n" * 3_000,
    "replies": "Jo Doe\nHello there, all.\nReply\n" * 2_000,
    "questions": "Q: Why is that?\nA: Because.\n" * 2_000,
    "lines that begin alike": "Questions and answers/Why?\n" * 3_000,
    "nested quotes of Markdown": b">" * 50_000 + b" deep",
    "front matter without end": b"---\n" + b"title: a\n" * 5_000,
}
NO_PAGES: dict[str, bytes] = {
    "a PDF called .html": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj<</Type/Catalog>>endobj\n",
    "a ZIP archive": b"PK\x03\x04\x14\x00\x08\x00" + bytes(range(256)),
    "an image": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    "binary data": random.Random(1).randbytes(20_000),
}


@pytest.fixture(scope="module")
def detector() -> Detector:
    return Detector()


@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", INPUTS)
def test_it_gets_a_verdict_whose_quotes_are_slices(name: str, detector: Detector) -> None:
    page = detector.read(INPUTS[name], source=name)
    verdict = detector.check_page(page, signals=True)
    assert verdict.verdict in ("publish", "review", "reject", "abstain")
    assert not verdict.failures
    for finding in verdict.findings:
        for quote in finding.evidence:
            assert quote.quote == page.text[quote.start : quote.end]


@pytest.mark.parametrize("name", NO_PAGES)
def test_what_is_no_page_is_refused_in_a_sentence(name: str, detector: Detector) -> None:
    with pytest.raises(DetectorError) as refused:
        detector.read(NO_PAGES[name], source="index.html")
    assert str(refused.value).startswith("index.html is ")
    assert str(refused.value).endswith(".")
    assert detector.check(NO_PAGES[name], source="index.html").verdict == "abstain"
