from __future__ import annotations

from tests.plugins.observing import observe

RULE = "quality.translated-interface"
DUTCH = "De boten kwamen thuis voordat het tij keerde en de bemanning zong op de pier van de haven."
FRENCH = "Les bateaux sont rentrés avant la marée et l'équipage a chanté sur le quai du vieux port."


def test_a_button_read_wrongly_is_told() -> None:
    (evidence,) = observe(RULE, f"<html lang=nl><body><p>{DUTCH}</p><button>Toneelstuk</button></body></html>", "html")
    assert "Toneelstuk" in evidence.message


def test_the_same_words_in_a_sentence_are_left_alone() -> None:
    assert not observe(RULE, f"<html lang=nl><body><p>{DUTCH} Het toneelstuk begon.</p></body></html>", "html")


def test_right_labels_are_left_alone() -> None:
    html = f"<html lang=fr><body><p>{FRENCH}</p><button>J'accepte</button><a href=/>Accueil</a></body></html>"
    assert not observe(RULE, html, "html")
