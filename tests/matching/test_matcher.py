from __future__ import annotations

import pickle
import threading
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detector.matching import Matcher, PatternError
from detector.matching.engines import ENGINES, best_engine
from detector.matching.folding import folded, plain
from detector.matching.literals import in_word
from detector.matching.plan import compile_pattern
from detector.nouns import Span

PHRASES = ("sample page", "sample", "page not found", "iletişim", "straße", "it's", "more...",
           "お問い合わせ", "댓글", "20XX", "é")  # fmt: skip
PATTERNS = {"year": r"\b(?:19|20)XX\b", "slot": r"\{\{[^}]*\}\}", "any": r"(?:über|ab)\s+\d", "case": r"(?-i)TODO \w+"}
PIECES = (*PHRASES, "SAMPLE PAGE", "İLETİŞİM", "STRASSE", "it’s", "more…", "e\u0301", "\u00a0", "\n", "\n\n", " ",
          ".", "s", "20xx", "{{ a }}", "{{",
          "Über 3", "TODO now", "todo now", "x", "の", "을", "ı", "\U0001f600")  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=25).map("".join)
MATCHERS = {name: Matcher.compile(PATTERNS, {"phrases": PHRASES}, engine=name) for name in ENGINES}


def found(text: str, *phrases: str) -> list[str]:
    return [text[start:end] for start, end in Matcher.compile({}, {"k": phrases}).scan(text).get("k", ())]


@given(TEXTS)
def test_every_engine_finds_the_same(text: str) -> None:
    results = [MATCHERS[name].scan(text) for name in ENGINES]
    assert results[0] == results[1] == results[2]


@given(TEXTS)
def test_phrases_are_found_where_a_plain_search_finds_them(text: str) -> None:
    phrases = ("sample page", "sample", "page not found", "iletişim", "it's", "お問い合わせ", "댓글", "20xx")
    matcher = Matcher.compile({}, {"phrases": phrases})
    assert matcher.scan(text).get("phrases", []) == list(searched(folded(text), phrases))


def searched(text: str, phrases: tuple[str, ...]) -> Iterator[Span]:
    """Leftmost, longest, whole words: the slow way."""
    at = 0
    longest_first = sorted(map(folded, phrases), key=len, reverse=True)
    while at < len(text):
        fitting = (p for p in longest_first if text.startswith(p, at) and free(text, at, at + len(p)))
        phrase = next(fitting, "")
        if phrase:
            yield Span(at, at + len(phrase))
        at += len(phrase) or 1


def free(text: str, start: int, end: int) -> bool:
    before, after = text[:start][-1:], text[end : end + 1]
    glued = before and in_word(before) and in_word(text[start])
    return not (glued or (after and in_word(after) and in_word(text[end - 1])))


@given(TEXTS)
def test_patterns_are_found_where_re2_alone_finds_them(text: str) -> None:
    data = plain(text).encode()
    for key, pattern in PATTERNS.items():
        places = [m.span() for m in compile_pattern(key, pattern).finditer(data)]
        expected = [Span(len(data[:a].decode()), len(data[:b].decode())) for a, b in places]
        assert MATCHERS[best_engine()].scan(text).get(key, []) == expected


@given(TEXTS)
def test_spans_are_in_order_apart_and_inside_the_text(text: str) -> None:
    for spans in MATCHERS[best_engine()].scan(text).values():
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(one.end <= other.start for one, other in pairwise(spans))


def test_words_are_whole_where_a_script_has_blanks() -> None:
    assert found("judicial judi JUDI; judi_bola judi2", "judi") == ["judi", "JUDI"]
    assert found("specialist cialis", "cialis") == ["cialis"]
    assert found("新しいiPhoneを", "iphone") == ["iPhone"]
    assert found("こちらのお問い合わせは", "お問い合わせ") == ["お問い合わせ"]
    assert found("댓글을 남기다", "댓글") == ["댓글"]
    assert found("देवनागरीलिपि देवनागरी", "देवनागरी") == ["देवनागरी"]


def test_an_edge_that_is_no_letter_needs_no_boundary() -> None:
    assert found("x[city]y", "[city]") == ["[city]"]
    assert found("Required fields are marked *here", "required fields are marked *") == ["Required fields are marked *"]


def test_spellings_of_one_phrase_are_equal() -> None:
    assert found("Please\u00a0enter your\nname", "please enter your name") == ["Please\u00a0enter your\nname"]
    assert found("Don’t “wait”…", "don't \"wait\"...") == ["Don’t “wait”…"]
    assert found("STRASSE Straße", "straße") == ["STRASSE", "Straße"]
    assert found("cafe\u0301 café", "café") == ["cafe\u0301", "café"]
    assert found("İletişim ILETISIM iletişim", "İLETİŞİM") == ["İletişim", "iletişim"]


def test_a_phrase_does_not_run_over_two_blocks() -> None:
    assert found("please enter\n\nyour name", "please enter your name") == []


def test_case_and_wholeness_can_be_asked_for() -> None:
    assert found("Jan jan JAN", "(?-i)Jan") == ["Jan"]
    assert found("subscribers", "(?-w)scrib") == ["scrib"]
    assert found("xTODOx xtodox", "(?-i)(?-w)TODO") == ["TODO"]


def test_the_longest_of_phrases_that_start_together_counts() -> None:
    assert found("a sample page not found", "sample", "sample page", "page not found") == ["sample page"]


def test_places_count_code_points() -> None:
    text = "\U0001f600é 20XX {{ é }} straße"
    spans = Matcher.compile(PATTERNS, {"phrases": PHRASES}).scan(text)
    assert {key: [text[a:b] for a, b in own] for key, own in spans.items()} == {
        "phrases": ["é", "20XX", "é", "straße"],
        "year": ["20XX"],
        "slot": ["{{ é }}"],
    }


def test_patterns_see_levelled_typography_and_any_case() -> None:
    matcher = Matcher.compile({"p": r"don't \w+ 'it'", "q": "(?-i)Now"}, {})
    text = "DON’T\u00a0do ‘it’ now Now"
    assert {key: [text[a:b] for a, b in own] for key, own in matcher.scan(text).items()} == {
        "p": ["DON’T\u00a0do ‘it’"],
        "q": ["Now"],
    }


def test_a_pattern_may_ask_for_the_typography_of_the_page() -> None:
    matcher = Matcher.compile({"p": r"(?-i)(?-t)â€[™˜]|Â\x{a0}", "q": "(?-t)’"}, {})
    text = "Itâ€™s Â\u00a0here, it's, it’s"
    assert {key: [text[a:b] for a, b in own] for key, own in matcher.scan(text).items()} == {
        "p": ["â€™", "Â\u00a0"],
        "q": ["’"],
    }


def test_matches_of_one_key_are_bounded_and_that_is_told() -> None:
    matcher = Matcher.compile({"p": "ab"}, {"l": ("ab",)}, limit=3)
    told: list[str] = []
    found = matcher.scan("ab " * 10, told)
    assert {key: len(spans) for key, spans in found.items()} == {"p": 3, "l": 3}
    assert sorted(told) == [f"{key} occurs more than 3 times; the rest was left out" for key in ("l", "p")]


@pytest.mark.parametrize("pattern", ["(", "x*", "(?=a)b", r"(a)\1", ""])
def test_a_pattern_that_cannot_be_run_in_linear_time_is_refused_by_name(pattern: str) -> None:
    with pytest.raises(PatternError, match=r"^rule/key: "):
        Matcher.compile({"rule/key": pattern}, {})


@pytest.mark.parametrize("phrase", ["", "  ", "(?-i)", "a\x00b"])
def test_a_phrase_without_words_is_refused_by_name(phrase: str) -> None:
    with pytest.raises(PatternError, match=r"^rule/key: "):
        Matcher.compile({}, {"rule/key": (phrase,)})


def test_patterns_that_every_page_runs_are_told() -> None:
    assert Matcher.compile({"a": r"\d+ \w+", "b": "what else"}, {}).unannounced == ("a",)


def test_hostile_repetition_takes_bounded_time() -> None:
    matcher = Matcher.compile({"p": r"(?:a+)+b", "q": r"aaab.{0,200}aaac"}, {"l": ("aaaa", "(?-w)a")})
    found = matcher.scan("a" * 500_000)
    assert len(found["l"]) == 1000


def test_nothing_to_find_is_nothing_found() -> None:
    assert Matcher.compile({}, {}).scan("some text") == {}
    assert MATCHERS[best_engine()].scan("") == {}


def test_a_matcher_travels_to_a_worker() -> None:
    matcher = pickle.loads(pickle.dumps(MATCHERS[best_engine()]))
    assert matcher.scan("a sample page in 20XX") == MATCHERS[best_engine()].scan("a sample page in 20XX")


def test_threads_share_a_matcher() -> None:
    matcher = MATCHERS[best_engine()]
    text = "a sample page in 20XX with straße and {{ slot }} " * 200
    expected = matcher.scan(text)
    wrong: list[object] = []

    def scan() -> None:
        wrong.extend(1 for _ in range(20) if matcher.scan(text) != expected)

    threads = [threading.Thread(target=scan) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
