"""Readers' comments in plain text: who and when, what, and the lines that close them."""

from __future__ import annotations

from detector.page import read_page

STORY = [
    "The council met on Tuesday evening and agreed, after two hours of debate, to mend the old bridge before the winter floods arrive.",
    "Work begins in March and will take eleven weeks, said the engineer in charge, who showed drawings of the new piers to the public.",
    "Residents asked how buses would run meanwhile; the answer was a ferry every twenty minutes, paid for by the county and the town.",
]
SAID = [
    "I take that bus every day.",
    "A ferry will not do, and you know it!",
    "Good news at last for our street.",
    "When does the work begin?",
]
NAMES = ["Ana Petrova", "Jo Doe", "Kim Lee", "Sam Berg"]


def kinds(*lines: str) -> dict[str, str]:
    page = read_page("\n\n".join([*STORY, *lines]), kind="text")
    return {block.text: block.kind for block in page.blocks}


def test_lines_that_close_each_comment_make_a_thread() -> None:
    lines = [
        part
        for at, (name, said) in enumerate(zip(NAMES, SAID, strict=True))
        for part in (name, said, f"Like · Reply · {at + 2} hours ago")
    ]
    found = kinds(*lines)
    assert {found[said] for said in SAID} == {"comment"}
    assert {found[name] for name in NAMES} == {"comment"}
    assert {found[part] for part in STORY} == {"paragraph"}


def test_two_replies_are_no_thread() -> None:
    found = kinds("Ana Petrova", SAID[0], "Reply", "Jo Doe", SAID[1], "Reply")
    assert found[SAID[0]] != "comment"


def test_names_under_a_heading_of_comments_need_no_time() -> None:
    lines = [part for name, said in zip(NAMES, SAID, strict=True) for part in (f"Posted by {name}", said)]
    found = kinds("Comments (4)", *lines)
    assert {found[said] for said in SAID} == {"comment"}


def test_the_same_bylines_without_such_a_heading_are_no_comments() -> None:
    lines = [part for name, said in zip(NAMES, SAID, strict=True) for part in (f"Posted by {name}", said)]
    assert "comment" not in kinds(*lines).values()


def test_the_time_may_stand_above_the_name() -> None:
    lines = [
        part
        for at, (name, said) in enumerate(zip(NAMES, SAID, strict=True))
        for part in (f"{at + 1}:24 pm October 2{at}, 2011", f"{name} wrote :", said)
    ]
    found = kinds("Comments (4 of 9)", *lines)
    assert {found[said] for said in SAID} == {"comment"}


def test_headlines_with_a_time_in_a_wide_script_are_no_commenters() -> None:
    lines = [
        f"{town}の古い橋が来年の春に新しくなると発表された {at}分前"
        for at, town in enumerate(["東京都", "大阪市", "京都市", "奈良市"], 11)
    ]
    assert "comment" not in kinds(*lines).values()


def test_names_with_dates_and_a_sentence_after_each_are_comments_without_a_heading() -> None:
    names = [*NAMES, "Lou Reyes", "Mia Stone"]
    said = [*SAID, "I would walk.", "And who pays for it?"]
    lines = [part for at, name in enumerate(names) for part in (f"{name} May {at + 2}, 2016", str(at + 1), said[at])]
    found = kinds(*lines)
    assert {found[each] for each in said} == {"comment"}
    assert {found[part] for part in STORY} == {"paragraph"}


def test_posts_that_name_their_authors_and_dates_are_no_comments() -> None:
    heads = [
        "Old bridge to be mended",
        "A ferry for eleven weeks",
        "Council agrees on piers",
        "The flood of last winter",
    ]
    lines = [
        part
        for at, (name, head) in enumerate(zip(NAMES, heads, strict=True))
        for part in (head, SAID[at], name, f"May {at + 2}, 2016", "News")
    ]
    assert "comment" not in kinds(*lines).values()


def test_lines_that_say_whose_comment_follows_begin_comments() -> None:
    found = kinds(*[part for name, said in zip(NAMES, SAID, strict=True) for part in (f"{name} says:", said)])
    assert {found[said] for said in SAID} == {"comment"}


def test_signed_remarks_are_no_headings() -> None:
    remark = "The old maps give it that name, so better keep it as it is. Ann (talk) 09:52, 30 May 2018 (UTC)"
    assert kinds(remark, *STORY)[remark] == "list"
