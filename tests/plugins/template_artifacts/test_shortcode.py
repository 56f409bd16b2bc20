from __future__ import annotations

from tests.plugins.observing import observe, strength

RULE = "template.shortcode"


def test_a_dead_shortcode_is_told() -> None:
    assert strength(RULE, 'Contact\n\nWrite to us: [contact-form-7 id="12" title="Contact form 1"]') == 0.7


def test_a_closing_mark_is_told() -> None:
    assert strength(RULE, "The kitchen\n\nThe kitchen after the works.[/vc_column_text]") == 0.6


def test_brackets_of_prose_are_left_alone() -> None:
    assert not observe(RULE, "Minutes\n\nThe film [video here] was shown [sic] by the clerk.")


def test_a_page_about_shortcodes_is_left_alone() -> None:
    page = 'WordPress shortcodes\n\nPut [gallery ids="1,2"] into the HTML; a PHP function of the plugin reads it.'
    assert not observe(RULE, page)
