"""The walk over the elements: what is taken out, where blanks stand, what locators say."""

from __future__ import annotations

from detector.page import read_page
from tests.page.reading import PROSE, block, html


def test_scripts_and_pictures_leave_no_trace_in_a_sentence() -> None:
    page = html(
        "<p>The crane <script>var a = '<p>no</p>';</script>is <svg><title>icon</title><path d=''/></svg>back.</p>"
    )
    assert block(page, "The crane").text == "The crane is back."


def test_blanks_between_inline_elements_are_kept() -> None:
    page = html("<p>One<b> two</b> <i>three</i><u>four</u> five<br>six</p>")
    assert block(page, "One").text == "One two threefour five six"


def test_links_side_by_side_are_two_words() -> None:
    page = html("<p>Read <a href=/a>boats</a><a href=/b>cranes</a> now.</p>")
    assert block(page, "Read").text == "Read boats cranes now."


def test_a_style_sheet_anywhere_in_the_page_holds() -> None:
    page = html("<p class='dark far'>Cheap anchors</p><style>.far{left:-9999px;position:absolute}</style>")
    assert block(page, "Cheap anchors").hidden == "off-screen"


def test_sheet_rules_for_tags_and_ids_hold_beside_classes() -> None:
    sheet = "<style>em{display:none} #gone{visibility:hidden} p.b{text-indent:-9999px}</style>"
    page = html(
        "<p>Seen <em lang=en>unseen</em></p><p id=gone>Gone with the tide</p><p class='a b'>Indented words</p>",
        head=sheet,
    )
    hidden = {found.text: found.hidden for found in page.blocks if found.hidden}
    assert hidden == {
        "unseen": "display-none", "Gone with the tide": "visibility-hidden", "Indented words": "text-indent",
    }  # fmt: skip


def test_locators_number_siblings_of_one_tag_and_begin_at_an_id() -> None:
    page = read_page(
        f"<body><div><p>{PROSE}</p><h2>Boats</h2><p>{PROSE} Two.</p></div><div id=end><p>{PROSE} Three.</p></div>"
    )
    assert [found.locator for found in page.blocks] == [
        "html > body > div > p",
        "html > body > div > h2",
        "html > body > div > p:nth-of-type(2)",
        "#end > p",
    ]


def test_ids_that_count_comments_mark_comments() -> None:
    posts = "".join(
        f"<div id=comment-{90000 + n}><b>Ann{n}</b> <p>The crane was here before me, number {n}.</p></div>"
        for n in range(3)
    )
    page = html(f"<section>{posts}</section>")
    assert [found.kind for found in page.blocks if "before me" in found.text] == ["comment"] * 3


def test_list_depth_and_heading_level_are_told() -> None:
    page = html("<ul><li>Ropes<ul><li>Hemp</li></ul></li></ul><h3><span>Cranes</span></h3>")
    assert (block(page, "Ropes").level, block(page, "Hemp").level, block(page, "Cranes").level) == (1, 2, 3)


def test_an_endless_attribute_of_a_formatting_element_is_left_out() -> None:
    page = read_page(f"<h1>Crane</h1><p>{PROSE}<b title='{'x' * 200_000}'>bold</b></p>", kind="html")
    assert "left out" in page.degraded[0]
    assert "bold" in page.text
