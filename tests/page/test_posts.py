"""Posts of a discussion: under lines that say who and when, or under names after a heading of comments."""

from __future__ import annotations

from detector.page import read_page
from tests.page.test_threads import NAMES, SAID, STORY

LONGER = "I have rowed past that bridge for thirty years, and what it needs is not another study but two masons and a dry month."


def kinds(*lines: str) -> dict[str, str]:
    page = read_page("\n\n".join(lines), kind="text")
    return {block.text: block.kind for block in page.blocks}


def thread(titles: list[str]) -> list[str]:
    lines = ["The bridge - Rowers' Board"]
    for number, (title, name, said) in enumerate(zip(titles, NAMES, SAID, strict=True), 3):
        lines += [title, f"Submitted by {name} on Fri, 0{number}/05/2019 - 1{number}:25", f"{said} {LONGER}", said]
    return lines


def test_posts_under_the_title_of_one_thread_are_comments() -> None:
    found = kinds(*thread(["The bridge", *["Re: The bridge"] * 3]))
    assert {found[f"{said} {LONGER}"] for said in SAID} == {"comment"}
    assert {found[said] for said in SAID} == {"comment"}


def test_entries_with_titles_of_their_own_are_no_thread() -> None:
    found = kinds(
        *thread(["The bridge is closed", "A ferry for spring", "Masons wanted in May", "What the study says"])
    )
    assert "comment" not in found.values()


def test_dates_that_look_like_times_of_day_make_no_posts() -> None:
    days = [f"Morning post {number}.18.19" for number in (9, 10, 11)]
    found = kinds("Morning post", *[line for day in days for line in (day, f"{day}: {LONGER}")])
    assert "comment" not in found.values()


def test_markup_and_text_agree_on_posts() -> None:
    lines = thread(["The bridge", *["Re: The bridge"] * 3])
    body = "".join(f"<p>{line}</p>" for line in lines[1:])
    page = read_page(f"<html><head><title>{lines[0]}</title></head><body>{body}</body></html>")
    found = {block.text: block.kind for block in page.blocks}
    assert {found[said] for said in SAID} == {"comment"}


def test_names_over_sentences_under_a_heading_of_comments_are_comments() -> None:
    told = [part for name, said in zip(NAMES, SAID, strict=True) for part in (name, said)]
    article = [f"{STORY[0]} {STORY[1]}", f"{STORY[2]} {STORY[0]}"]
    found = kinds("The old bridge", *article, "4 Comments", *told)
    assert {found[part] for part in told} == {"comment"}
    assert {found[part] for part in article} == {"paragraph"}


def test_a_label_over_the_article_announces_no_comments() -> None:
    sections = [
        part for name, said in zip(["Introduction", "Method", "Results"], STORY, strict=True) for part in (name, said)
    ]
    assert "comment" not in kinds("The old bridge", "3 Comments", *sections).values()


def test_cases_with_a_judge_and_a_date_are_a_list_and_no_comments() -> None:
    names = ["Berg, J.", "Holm, J.", "Lund, J.", "Strand, J."]
    lines = [
        part
        for day, name in enumerate(names, 3)
        for part in (
            f"Harbour Board v. Crane Works, No. {day} (2nd Div.)",
            f"{name} | June {day}, 2019",
            STORY[day % 3],
        )
    ]
    assert "comment" not in kinds("Opinions", *lines).values()
