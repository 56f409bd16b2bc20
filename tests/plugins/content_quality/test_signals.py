from __future__ import annotations

from tests.plugins.observing import catalogue

SIGNALS = catalogue().signals


def test_every_filter_s_measures_are_named_with_their_thresholds() -> None:
    assert SIGNALS["gopher.ellipsis-lines"].threshold == "<= 0.3"
    assert SIGNALS["fineweb.punctuated-lines"].threshold == ">= 0.12"
    assert SIGNALS["dclm.removed-words"].threshold == "<= 0.05"
    assert SIGNALS["c4.sentences"].threshold == ">= 5"
    assert SIGNALS["fineweb.language-score"].threshold == ">= 0.65"


def test_every_signal_says_what_it_is_and_where_it_comes_from() -> None:
    ours = [
        signal for name, signal in SIGNALS.items() if name.split(".")[0] in ("gopher", "c4", "fineweb", "dclm", "rpv2")
    ]
    assert len(ours) > 50
    assert all(signal.definition and signal.source and signal.unit for signal in ours)


def test_models_are_offered_the_main_content_only() -> None:
    assert SIGNALS["main.rpv2.unique-words"].model
    assert not SIGNALS["rpv2.unique-words"].model
