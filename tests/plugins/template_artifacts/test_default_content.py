from __future__ import annotations

from tests.plugins.observing import observe, strength

RULE = "template.default-content"


def test_the_sample_post_is_told_with_its_origin() -> None:
    (found,) = observe(
        RULE, "Blog\n\nWelcome to WordPress. This is your first post. Edit or delete it, then start writing!"
    )
    assert found.strength == 0.8
    assert "WordPress" in found.message


def test_other_languages_and_systems_are_known() -> None:
    assert strength(RULE, "Wiki\n\nDas Wiki der Werft\n\nMediaWiki wurde installiert.") == 0.8
    assert strength(RULE, "Blog\n\nÉcrivez votre billet ici.\n\nPage d’exemple") == 0.9


def test_two_common_words_alone_are_weak() -> None:
    assert (
        strength(RULE, "<html><body><h2>Sample Page</h2><p>Ropes of all lengths lie here.</p></body></html>", "html")
        == 0.3
    )


def test_two_defaults_together_are_strong() -> None:
    assert strength(RULE, "<html><body><h2>Sample Page</h2><h2>Hello world!</h2><p>x</p></body></html>", "html") == 0.9


def test_a_tutorial_is_left_alone() -> None:
    page = "Your first Python script\n\nHello world!\n\nThe function prints a string; syntax and runtime come later."
    assert not observe(RULE, page)


def test_sentences_that_only_mention_the_words_are_left_alone() -> None:
    assert not observe(RULE, "Town news\n\nThe town said hello world! to its guests and showed a sample page.")


def test_a_generators_own_post_about_markdown_is_told_by_its_description() -> None:
    sample = "Here is a sample of some basic Markdown syntax that can be used when writing Markdown content in Astro."
    body = f"<h1>Markdown Style Guide</h1><p>{sample}</p><pre><code># html\nfunction() {{}}</code></pre>"
    head = "<html><head><title>Markdown syntax in code</title>{}</head><body>{}</body></html>"
    assert not observe(RULE, head.format("", body), "html")
    told = observe(RULE, head.format(f'<meta name="description" content="{sample}">', body), "html")
    assert "Astro" in told[0].message
