"""Inputs for `benchmarks/fuzz.py` that nobody writes: huge, deep, endless, no page at all, or damaged on the way."""

from __future__ import annotations

import random
from collections.abc import Callable

MEGABYTE = 1 << 20


def monsters() -> dict[str, Callable[[], bytes | str]]:
    """Return what makes each input, by name; they are made when they are needed, as some hold 50 MB."""
    words = b"The council met on Tuesday and agreed to mend the bridge. "
    many = MEGABYTE // len(words)
    return {
        "empty": lambda: b"",
        "blank": lambda: b" \n\t\r\n" * 1_000,
        "one byte": lambda: b"<",
        "binary": lambda: random.Random(1).randbytes(300_000),
        "zeros": lambda: bytes(1_000_000),
        "a PDF called .html": lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj<</Type/Catalog>>endobj\n" * 500,
        "zip bytes": lambda: b"PK\x03\x04\x14\x00\x08\x00" + random.Random(2).randbytes(100_000),
        "gzip bytes": lambda: b"\x1f\x8b\x08\x00" + random.Random(3).randbytes(100_000),
        "an image": lambda: b"\x89PNG\r\n\x1a\n" + random.Random(4).randbytes(50_000),
        "50 MB of HTML": lambda: b"<html><body>" + (b"<p>" + words * 5 + b"</p>\n") * (50 * many // 5),
        "50 MB on one line of text": lambda: words * (50 * many),
        "50 MB of lines": lambda: (words + b"\n") * (50 * many),
        "50 MB without a blank": lambda: b"a" * (50 * MEGABYTE),
        "50 MB of Markdown": lambda: (b"# Title\n\n" + words * 3 + b"[link](https://example.org/a)\n\n") * (13 * many),
        "50 MB as str": lambda: words.decode() * (50 * many),
        "1,000,000 nested div": lambda: b"<div>" * 1_000_000 + b"deep",
        "1,000,000 nested b": lambda: b"<b>" * 1_000_000 + b"deep",
        "500,000 nested lists": lambda: b"<ul><li>" * 500_000 + b"deep",
        "300,000 nested tables": lambda: b"<table><tr><td>" * 300_000 + b"deep",
        "nested links": lambda: b"<a href=x>" * 500_000 + b"deep",
        "open fonts and paragraphs": lambda: b"<font color=red><p>" * 300_000 + b"deep",
        "nested quotes of Markdown": lambda: b">" * 1_000_000 + b" deep",
        "1,000,000 attributes": lambda: b"<p " + b" ".join(b"a%d=1" % i for i in range(1_000_000)) + b">text</p>",
        "one attribute of 20 MB": lambda: b'<p class="' + b"x " * (10 * MEGABYTE) + b'">text</p>',
        "endless comment": lambda: b"<p>before</p><!-- " + b"- " * (4 * MEGABYTE),
        "endless script": lambda: b"<p>before</p><script>" + b"var a = '</scr';\n" * 400_000,
        "endless title": lambda: b"<title>" + words * many,
        "UTF-16 without a mark": lambda: ("<p>Grüße aus Köln, wie geht es Ihnen heute?</p>" * 500).encode("utf-16-le"),
        "UTF-16, big end first": lambda: ("<p>Good morning to everybody here.</p>" * 500).encode("utf-16-be"),
        "UTF-8 declared, cp1251 written": lambda: b"<meta charset=utf-8>" + ("<p>Добрый день. " * 600).encode("cp1251"),
        "overlong and broken UTF-8": lambda: b"<p>\xc0\xaf\xe0\x80\xaf\xed\xa0\x80\xf5\x80 text " * 20_000,
        "lone surrogates": lambda: "<p>\ud800 text \udfff</p>" * 5_000,
        "control characters": lambda: b"<p>" + bytes(range(1, 32)) * 20_000 + b"</p>",
        "duplicate ids": lambda: b"<p id=a>one and the same</p>" * 200_000,
        "huge style sheet": lambda: b"<style>" + b".c{display:none}.d>p{left:-99px}" * 200_000 + b"</style><p class=c>",
        "a class for every element": lambda: (
            b"<style>"
            + b"".join(b".c%d{display:none}" % i for i in range(60_000))
            + b"</style>"
            + b"".join(b"<p class=c%d>text %d</p>" % (i, i) for i in range(60_000))
        ),
        "a million links": lambda: b"".join(b"<a href=http://e%d.example/>word</a> " % i for i in range(1_000_000)),
        "a million entities": lambda: b"<p>" + b"&amp;&NotEqualTilde;&#x1F600;" * 330_000,
        "a million breaks": lambda: b"a<br>" * 1_000_000,
        "a million cells": lambda: b"<table><tr>" + b"<td>x" * 1_000_000,
        "a million short lines": lambda: b"yes\n" * 1_000_000,
        "a million bullets": lambda: b"- one\n  - two\n" * 500_000,
        "a million brackets": lambda: b"[" * 1_000_000,
        "a million signs": lambda: b"<" * 1_000_000,
        "lines of dates": lambda: b"John Smith May 3, 2021 at 5:10 pm\nHello there, all.\nReply\n" * 60_000,
        "lines of code": lambda: b"if (a == b) { return c[d]; }\n" * 150_000,
        "questions without end": lambda: b"Q: Why is that?\nA: Because.\n" * 150_000,
        "nested JSON-LD": lambda: b'<script type="application/ld+json">' + b'{"a":' * 500_000 + b"1" + b"}" * 500_000,
        "JSON-LD of arrays": lambda: b'<script type="application/ld+json">' + b"[" * 1_000_000 + b"</script><p>x",
        "front matter without end": lambda: b"---\n" + b"title: a\n" * 500_000,
        "one word again and again": lambda: b"<p>" + b"cheap " * 1_000_000,
        "ideographs": lambda: "这是一个关于桥梁修复的新闻报道。".encode() * 100_000,
        "combining marks": lambda: ("<p>" + "a" + "\u0301" * 500_000).encode(),
        "right to left overrides": lambda: ("<p>" + "\u202eabc\u202c " * 200_000).encode(),
    }


def mutated(files: list[tuple[str, bytes]], chance: random.Random) -> bytes:
    """Return a file after one to four accidents."""
    content = chance.choice(files)[1][:200_000]
    for _ in range(chance.randint(1, 4)):
        content = chance.choice(ACCIDENTS)(content, chance.choice(files)[1][:200_000], chance)
    return content


def _cut(content: bytes, _: bytes, chance: random.Random) -> bytes:
    return content[: chance.randint(0, len(content))]


def _flip(content: bytes, _: bytes, chance: random.Random) -> bytes:
    flipped = bytearray(content)
    for _turn in range(min(len(flipped), chance.choice((1, 10, 200)))):
        flipped[chance.randrange(len(flipped))] = chance.randrange(256)
    return bytes(flipped)


def _splice(content: bytes, other: bytes, chance: random.Random) -> bytes:
    return content[: chance.randint(0, len(content))] + other[chance.randint(0, len(other)) :]


def _repeat(content: bytes, _: bytes, chance: random.Random) -> bytes:
    start = content.find(b"<", chance.randint(0, len(content)))
    end = content.find(b">", start) + 1
    if start < 0 or end <= 0 or end - start > 200:
        return content
    return content[:start] + content[start:end] * chance.choice((2, 50, 5_000)) + content[end:]


ACCIDENTS = (_cut, _flip, _splice, _repeat)
