from __future__ import annotations

from detector.lab.evaluate_text import judge_rewritten, masked, shuffled, table
from detector.lab.textcorpora import Document
from tests.textmodels.making import HUMAN, MACHINE


def documents() -> list[Document]:
    kinds = (("human", HUMAN, ""), ("machine", MACHINE, "gpt-9"), ("machine", MACHINE, "gpt2-xl"))
    return [
        Document(f"{label}{n}", "own", "", label, made, f"g{n}", text) for label, text, made in kinds for n in (1, 2)
    ]


def test_every_generator_has_its_line_and_models_that_only_continue_are_left_out_of_the_summary() -> None:
    found = judge_rewritten(documents())
    assert list(found) == ["all", "chat models", "gpt-9", "gpt2-xl"]
    assert found["all"]["machine"] == 4
    assert found["chat models"]["machine"] == 2
    assert found["all"]["auroc"] == 1
    assert found["all"]["human_above_half"] == 0


def test_controls_keep_only_what_they_say() -> None:
    assert sorted(shuffled(HUMAN).split()) == sorted(HUMAN.split()) != shuffled(HUMAN).split()
    assert masked("It's 9, Tom.") == "Xx'x 0, Xxx."


def test_the_table_names_every_corpus_and_leaves_out_what_it_has_no_texts_for() -> None:
    found = {"rewritten/news left out": {"all": {"human_above_half": 0.01}}, "spun/news": {"5%": {"auroc": 0.9}}}
    lines = table(found).splitlines()
    assert lines[2] == "| rewritten/news left out | all | - | - | 0.010 | - | - |"
    assert lines[3] == "| spun/news | 5% | 0.900 | - | - | - | - |"
