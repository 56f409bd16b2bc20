from __future__ import annotations

from tests.plugins.observing import observe, strength

RULE = "template.mojibake"


def test_utf8_read_as_windows_1252_is_told() -> None:
    (found,) = observe(RULE, "Town news\n\nWe donâ€™t know what the cafÃ© will cost, or who isnâ€™t coming.")
    assert found.strength == 0.5
    assert "Windows-1252" in found.message


def test_utf8_read_as_windows_1251_is_told() -> None:
    damaged = "хорошая погода".encode().decode("cp1251", "ignore")
    assert strength(RULE, f"Town news\n\nThe sign said {damaged} all year.") > 0


def test_lost_bytes_beside_good_letters_are_told() -> None:
    assert strength(RULE, "Stadt\n\nDie Stra\ufffde ist für Fußgänger gesperrt.") == 0.2


def test_accents_of_every_language_are_left_alone() -> None:
    assert not observe(RULE, "Noche\n\nÂngela e a maçã. Über den Dächern von Łódź schläft die Nacht. Где сёстры?")


def test_letters_cut_in_two_are_told_beside_other_scripts() -> None:
    assert strength(RULE, "Программы\n\nРадиоточ\ufffd... и Видеома\ufffd... для дома.") == 0.2
