"""What plain lines are, told by their words, their marks and their neighbours."""

from __future__ import annotations

import textwrap

import pytest

from detector.page import read_page

STORY = [
    "The council met on Tuesday evening and agreed, after two hours of debate, to mend the old bridge before the winter floods arrive.",
    "Work begins in March and will take eleven weeks, said the engineer in charge, who showed drawings of the new piers to the public.",
    "Residents asked how buses would run meanwhile; the answer was a ferry every twenty minutes, paid for by the county and the town.",
]


def kinds(*lines: str) -> dict[str, str]:
    page = read_page("\n\n".join(lines), kind="text")
    return {block.text: block.kind for block in page.blocks}


def blocks(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read_page(text, kind="text").blocks]


def test_lines_of_code_between_prose_are_one_block_of_code() -> None:
    code = "def mend(bridge):\n    for pier in bridge.piers:\n        pier.mend()\n    return bridge"
    found = blocks("\n\n".join([*STORY, code, *STORY[:1]]))
    assert ("code", code) in found
    assert [kind for kind, _ in found].count("code") == 1


def test_a_blank_line_inside_code_does_not_end_it() -> None:
    code = "import bridge\nx = bridge.open('a')\n\nx.close()\nprint(x)"
    assert ("code", code) in blocks("\n\n".join([*STORY, code]))


def test_a_text_may_end_in_code_and_blank_lines() -> None:
    assert blocks("x = f(y);\ng(x);\n\n\n")[-1] == ("code", "x = f(y);\ng(x);")
    assert blocks("x = f(y);\ng(x);\n\n")[-1] == ("code", "x = f(y);\ng(x);")


def test_shell_sessions_are_code() -> None:
    code = "$ cd /srv/bridge\n$ make install\nmake: 'install' is up to date.\n$ ls -l"
    assert ("code", code) in blocks("\n\n".join([*STORY, code]))


def test_verses_and_addresses_are_not_code() -> None:
    lines = ["The river runs, the river stays", "  and all who cross it know", "  that stones remember other days"]
    assert not [kind for kind, _ in blocks("\n".join([*STORY, "", *lines])) if kind == "code"]
    assert not [
        kind for kind, _ in blocks("Town Hall\nBridge Street 4\n12345 Oldtown\nPhone: 555-0100") if kind == "code"
    ]


@pytest.mark.parametrize("width", [60, 80, 100, 120, 135])
def test_a_text_wrapped_at_any_usual_width_is_read_as_paragraphs(width: int) -> None:
    wrapped = textwrap.fill(" ".join(STORY), width)
    page = read_page(f"The old crane\n\n{wrapped}\n\n{wrapped}\n", kind="text")
    assert [(b.kind, b.main) for b in page.blocks[1:]] == [("paragraph", True)] * 2


def test_wrapped_lines_are_one_paragraph() -> None:
    page = read_page(
        "\n".join(["and this long line goes on to the next one because it was wrapped"] * 3) + ".", kind="text"
    )
    assert [block.kind for block in page.blocks] == ["paragraph"]


def test_lines_that_begin_alike_are_an_index_whatever_they_end_with() -> None:
    index = [
        f"Questions and answers/Why does the old bridge number {at} need a second pier in winter?" for at in range(12)
    ]
    found = kinds(*STORY, *index)
    assert {found[line] for line in index} == {"navigation"}
    assert {found[line] for line in STORY} == {"paragraph"}


def test_the_form_for_comments_ends_the_article_and_not_the_page() -> None:
    found = kinds(
        *STORY, "Uncategorized", "Leave a comment", "Privacy", "Contact", "© 2024 Oldtown Gazette. All rights reserved."
    )
    assert found["Uncategorized"] != "footer"
    assert found["© 2024 Oldtown Gazette. All rights reserved."] == "footer"


def test_names_set_apart_by_signs_are_no_sentence() -> None:
    line = "Bridges of the county · Ferries of the county · Timetables in winter · Timetables in summer · Lost property · Prices of tickets · Contact us"
    assert kinds(*STORY, "Home", line, "Imprint")[line] != "paragraph"


def test_a_path_after_the_menu_is_a_breadcrumb() -> None:
    found = kinds(
        "Oldtown Gazette",
        *[f"Section {name}" for name in ("news", "sports", "letters", "weather", "archive", "shop")],
        "Home » News » Bridge",
        *STORY,
    )
    assert found["Home » News » Bridge"] == "breadcrumb"


def test_a_numbered_line_alone_over_a_paragraph_is_its_heading() -> None:
    found = kinds("Repairs", STORY[0], "2. Scraping the hull", STORY[1], "3. Painting the hull", STORY[2])
    assert found["2. Scraping the hull"] == found["3. Painting the hull"] == "heading"


def test_lines_as_long_as_headlines_after_the_body_announce_other_pages() -> None:
    lines = [f"{town} mends its old bridge" for town in ("Ayton", "Elmsford", "Harbury", "Oldham")]
    found = kinds("The old bridge", *STORY, *lines)
    assert {found[line] for line in lines} == {"teaser"}
