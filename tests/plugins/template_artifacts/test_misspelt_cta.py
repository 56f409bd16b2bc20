from __future__ import annotations

import pytest

from tests.plugins.observing import observe

RULE = "template.misspelt-cta"
PROSE = {
    "en": "The fair opens its gates on Sunday for the first time in years, and everybody is invited to come.",
    "de": "Das Fest öffnet am Sonntag zum ersten Mal seit Jahren seine Tore, und alle sind herzlich eingeladen.",
    "fr": "La fête ouvre ses portes dimanche pour la première fois depuis des années, et tous y sont invités.",
    "es": "La feria abre sus puertas el domingo por primera vez en muchos años, y todos están invitados a venir.",
    "ru": "Ярмарка откроет свои ворота в воскресенье впервые за много лет, и приглашены все жители.",
}


def page(action: str, language: str = "en") -> str:
    prose = PROSE[language]
    return f"<html lang={language}><body><h1>—</h1><p>{prose}</p><p>{prose}</p><a href=/x>{action}</a></body></html>"


@pytest.mark.parametrize(
    ("action", "meant", "language"),
    [
        ("Free Subscribtion", "subscription", "en"),
        ("Regsiter now", "register", "en"),
        ("Subscribe to our newsleter", "newsletter", "en"),
        ("Jetzt abonieren", "abonnieren", "de"),
        ("Télécharger gratuitemant", "gratuitement", "fr"),
        ("Todos los derechos reservardos", "reservados", "es"),
        ("Оставить коментарий", "комментарий", "ru"),
    ],
)
def test_a_slip_in_a_call_to_action_is_told(action: str, meant: str, language: str) -> None:
    (found,) = observe(RULE, page(action, language), "html")
    assert found.strength >= 0.45
    assert meant in found.message


@pytest.mark.parametrize(
    ("action", "language"),
    [
        ("Free Subscription", "en"), ("Subscriptions", "en"), ("NewsCenter", "en"), ("Contact Uwe", "en"),
        ("Registrieren", "de"), ("Abonnements gratuits", "fr"), ("Telecharger", "fr"), ("Suscribite", "es"),
        ("Regístrate", "es"), ("Read morel", "en"),
    ],
)  # fmt: skip
def test_other_words_forms_and_names_are_left_alone(action: str, language: str) -> None:
    assert not observe(RULE, page(action, language), "html")


def test_a_slip_inside_a_sentence_is_left_alone() -> None:
    assert not observe(RULE, "Harbour\n\nThe paper offered a free subscribtion to every child in the valley last year.")


def test_a_misspelt_link_to_a_legal_page_weighs_little() -> None:
    (evidence,) = observe(RULE, page("Impresssum", "de"), "html")
    assert evidence.strength == 0.2
    assert evidence.message.startswith("The link")
