from __future__ import annotations

from pathlib import Path

import pytest

from detector.errors import ConfigError
from detector.policy import load_policy
from tests.making import make_rule


def test_presets_go_from_few_false_alarms_to_strict() -> None:
    editor, crawler, strict = (load_policy(name).bands for name in ("editor", "crawler", "strict"))
    assert editor.reject > crawler.reject > strict.reject
    assert editor.review > crawler.review > strict.review


def test_a_policy_file_is_laid_over_the_shipped_one(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('[weights]\n"test.word" = 7.5\n[bands.editor]\nreject = 0.95\n')
    policy = load_policy("editor", file)
    assert policy.weight(make_rule("test.word")) == 7.5
    assert policy.bands.reject == 0.95
    assert policy.bands.review == load_policy().bands.review


def test_an_adaptation_scales_shifts_and_weighs_rules_anew(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('[adaptation]\nscale = 0.5\nshift = -1\n[adaptation.factors]\n"test.word" = 0.25\n')
    policy = load_policy("editor", file)
    assert (policy.scale, policy.shift) == (0.5, -1)
    assert policy.weight(make_rule("test.word")) == load_policy().weight(make_rule("test.word")) / 4
    assert policy.weight(make_rule("test.other")) == load_policy().weight(make_rule("test.other"))


def test_a_policy_file_may_add_a_preset(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text("[bands.lenient]\nreview = 0.8\nreject = 0.99\n")
    assert load_policy("lenient", file).bands.reject == 0.99


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("celings = 1", "did you mean 'ceilings'"),
        ("[limits]\nbites = 3", "did you mean 'bytes'"),
        ("[bands.editor]\nreview = 0.9\nreject = 0.5", "review <= reject"),
        ("[adaptation]\nscale = 0", "scale: must be above 0"),
        ("[adaptation]\nshifft = 1", "did you mean 'shift'"),
        ("base = [", "cannot be read as TOML"),
    ],
)
def test_a_wrong_policy_is_named_with_file_and_key(tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(text)
    with pytest.raises(ConfigError, match=told) as caught:
        load_policy("editor", file)
    assert "mine.toml" in str(caught.value)


def test_an_unknown_preset_lists_the_known_ones() -> None:
    with pytest.raises(ConfigError, match="editor, crawler, strict"):
        load_policy("lax")


def test_a_missing_policy_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no such policy file"):
        load_policy("editor", tmp_path / "none.toml")


def test_a_policy_file_may_name_packs_from_its_own_folder_on(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text('packs = ["words.toml", "more"]\n')
    assert load_policy(path=tmp_path / "mine.toml").packs == (tmp_path / "words.toml", tmp_path / "more")
    assert load_policy().packs == ()


def test_packs_that_are_no_list_are_an_error_with_file_and_key(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text('packs = "words.toml"\n')
    with pytest.raises(ConfigError, match=r"mine\.toml: packs: must be a list"):
        load_policy(path=tmp_path / "mine.toml")
