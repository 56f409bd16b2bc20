from __future__ import annotations

from tests.plugins.observing import observe, strength

RULE = "template.placeholder-identity"


def test_a_sample_name_in_the_footer_is_told() -> None:
    assert strength(RULE, "Our shop\n\nWe sell rope.\n\n© 2024 Your Company Name. All rights reserved.") == 0.7


def test_a_sample_address_and_number_are_told() -> None:
    found = observe(RULE, "Our shop\n\nWrite to info@yourdomain.com or call (555) 555-5555.")
    assert len(found) == 2


def test_an_invitation_to_choose_a_name_is_left_alone() -> None:
    assert not observe(RULE, "Sign up\n\nPick your site name\n\nThen choose a colour.")


def test_a_quotation_is_left_alone() -> None:
    assert not observe(RULE, "Town news\n\nThe sign said “Your Company Name” for a year.")


def test_sample_names_are_told_in_other_languages() -> None:
    for name in (
        "Назва вашого сайту",
        "Nazwa Strony - Slogan",
        "Az Ön cégének neve",
        "Numele firmei tale",
        "Şirketinizin adı",
    ):
        assert strength(RULE, f"<html><body><h1>1994</h1><footer>© {name}</footer></body></html>", "html") == 0.7


def test_what_a_form_asks_for_is_left_alone() -> None:
    form = "<form><p>Název vaší firmy</p><input name='a'><label>Název vaší firmy</label><button>Odeslat</button></form>"
    assert not observe(RULE, f"<html><body><h1>Poptávka</h1><p>Řežeme prkna.</p>{form}</body></html>", "html")
