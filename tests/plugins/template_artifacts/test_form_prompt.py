from __future__ import annotations

from tests.plugins.observing import observe, strength

RULE = "template.form-prompt"


def test_prompts_in_the_text_are_told_together() -> None:
    (found,) = observe(RULE, "Town news\n\nPlease enter your comment!\n\nPlease enter your website here")
    assert found.strength == 0.2
    assert len(found.spans) == 2


def test_one_prompt_is_next_to_nothing() -> None:
    assert strength(RULE, "Town news\n\nThe fair opens on Sunday.\n\nYour email address will not be published.") == 0.05


def test_other_languages_are_known() -> None:
    page = (
        "Nouvelles\n\nVotre adresse de messagerie ne sera pas publiée.\n\nLes champs obligatoires sont indiqués avec *"
    )
    assert strength(RULE, page) == 0.2


def test_in_markup_a_script_may_build_the_form() -> None:
    page = "<html><body><p>News</p><p>Please enter your comment!</p><p>Please enter your website here</p></body></html>"
    assert strength(RULE, page, "html") == 0.1


def test_a_prompt_that_stands_twice_is_told_once() -> None:
    (found,) = observe(RULE, "Town news\n\nLeave a reply\n\nThe fair opens on Sunday.\n\nLeave a Reply")
    assert found.strength == 0.05
    assert len(found.spans) == 1


def test_other_forms_ask_for_names_too() -> None:
    assert not observe(RULE, "Orders\n\nName *\n\nEmail *\n\nEnter your email and we will send you a new password.")


def test_a_real_form_is_left_alone() -> None:
    page = (
        "<html><body><h1>News</h1><p>The fair opens on Sunday.</p><form><p>Please enter your comment!</p>"
        "<label>Your email address will not be published.</label></form></body></html>"
    )
    assert not observe(RULE, page, "html")


def test_sentences_about_forms_are_left_alone() -> None:
    assert not observe(RULE, "Town news\n\nThe clerk asked us to enter our names and to leave a comment in the book.")
