"""Bytes become the letters that their writer saw."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from detector.errors import FormatError
from detector.page import read_page
from detector.page.decode import clean, codec_name, declared_charset, to_utf8

GERMAN = "Der Kran bleibt: Über dreißig Jahre älter als die Brücke, und schöner."
RUSSIAN = "Совет порта решил оставить старый кран, потому что его можно починить, и это будет дешевле нового."
JAPANESE = "港の古いクレーンは残ることになりました。技師は図面と部品の一覧を持ってきました。"


def text_of(content: bytes, charset: str = "") -> str:
    return to_utf8(content, charset).data.decode()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_told_by_its_mark_or_its_zero_bytes(encoding: str) -> None:
    assert text_of(f"<p>{GERMAN}</p>".encode(encoding)) == f"<p>{GERMAN}</p>"


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("iso-8859-1", GERMAN),
        ("windows-1251", RUSSIAN),
        ("koi8-r", RUSSIAN),
        ("shift_jis", JAPANESE),
        ("euc-jp", JAPANESE),
    ],
)
def test_a_declared_legacy_encoding_is_believed(encoding: str, text: str) -> None:
    page = f'<html><head><meta charset="{encoding}"></head><p>{text}</p>'
    assert text_of(page.encode(encoding)) == page
    assert text_of(f"<p>{text}</p>".encode(encoding), encoding) == f"<p>{text}</p>"


@pytest.mark.parametrize(("encoding", "text"), [("windows-1251", RUSSIAN * 3), ("shift_jis", JAPANESE * 3)])
def test_an_undeclared_legacy_encoding_is_told_by_its_letters(encoding: str, text: str) -> None:
    assert text_of(f"<p>{text}</p>".encode(encoding)) == f"<p>{text}</p>"


def test_valid_utf8_wins_over_a_wrong_declaration() -> None:
    page = f'<meta charset="iso-8859-1"><p>{GERMAN}</p>'
    assert text_of(page.encode()) == page


def test_a_stray_byte_does_not_cost_the_rest() -> None:
    assert GERMAN in text_of(f"<p>{GERMAN}</p>".encode() * 20 + b"\xff" + f"<p>{GERMAN}</p>".encode())


def test_the_declaration_is_found_where_pages_put_it() -> None:
    assert declared_charset(b"<meta http-equiv=Content-Type content='text/html; charset=windows-1252'>") == "cp1252"
    assert declared_charset(b'<?xml version="1.0" encoding="KOI8-R"?>') == "koi8-r"
    assert declared_charset(b"<p>no charset here</p>") == ""


@pytest.mark.parametrize("label", ["", "no-such-charset", "base64", "rot13", "é", "x" * 3_000])
def test_labels_that_are_no_text_encoding_are_ignored(label: str) -> None:
    assert codec_name(label) == ""


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"%PDF-1.7 ...", "PDF"), (b"PK\x03\x04rest", "ZIP"), (b"\x1f\x8b\x08rest", "gzip"), (b"\x89PNG\r\n", "PNG")],
)
def test_what_is_no_page_is_refused_with_its_name(content: bytes, told: str) -> None:
    with pytest.raises(FormatError, match=told) as caught:
        read_page(content, source="harbour.html")
    assert "harbour.html" in str(caught.value)


def test_noise_is_refused() -> None:
    with pytest.raises(FormatError, match="binary data"):
        read_page(bytes(range(128, 256)) * 8 + bytes(range(32)) * 30)


@given(st.binary(max_size=400), st.sampled_from(["", "utf-8", "utf-16", "koi8-r", "nonsense"]))
@example(codecs.BOM_UTF16_LE + b"a", "")
def test_any_bytes_become_text(content: bytes, charset: str) -> None:
    text_of(content, charset)


@given(st.text(max_size=200))
def test_what_was_utf8_stays_as_it_was(text: str) -> None:
    content = text.encode("utf-8", "ignore")
    found = to_utf8(content)
    if found.encoding == "utf-8" and not content.startswith(codecs.BOM_UTF8):
        assert found.data == content


def test_control_characters_and_lone_surrogates_go_out() -> None:
    assert clean("a\x00b\x1bc\ud800d\ufeffe\tf\n") == "abcde\tf\n"
