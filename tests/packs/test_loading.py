from __future__ import annotations

from pathlib import Path

import pytest

from detector.errors import PackError
from detector.packs import find_packs, load_pack
from detector.packs.schema import KEYS, KINDS, PLACEHOLDERS, keys_of
from detector.packs.slots import SLOTS
from tests.packs.making import REST, write_pack

DOCS = Path(__file__).parents[2] / "docs" / "packs.md"
RULE = 'id = "test.rule"\nkind = "phrases"\nmessage = "m"\nphrases = ["a"]'


def error_of(path: Path) -> str:
    with pytest.raises(PackError) as caught:
        load_pack(path)
    return str(caught.value).replace(str(path), "PACK")


def test_a_rule_carries_everything_its_table_says(tmp_path: Path) -> None:
    extra = """languages = ["en", "de"]
    policy = "scaled content abuse"
    source = "a paper"
    shadow = true
    good_sign = true
    unless = ["c"]"""
    (rule,) = load_pack(write_pack(tmp_path, f"{RULE}\n{extra}"))
    assert (rule.id, rule.group, rule.severity, rule.policy) == (
        "test.rule", "template_artifacts", "warning", "scaled content abuse",
    )  # fmt: skip
    assert (rule.languages, rule.source, rule.shadow, rule.good_sign, rule.last) == (
        ("en", "de"), "a paper", True, True, False,
    )  # fmt: skip
    assert dict(rule.phrases) == {"phrases": ("a",), "unless": ("c",)}
    assert (rule.good, rule.bad) == (("nothing",), ("something",))


def test_defaults_hold_for_every_rule_that_does_not_say_otherwise(tmp_path: Path) -> None:
    path = tmp_path / "pack.toml"
    rest = 'summary = "s"\nmessage = "m"\nphrases = ["a"]\ngood = ["g"]\nbad = ["b"]\n'
    path.write_text(
        '[defaults]\ngroup = "g"\nseverity = "info"\nwhy = "w"\nadvice = "a"\nlow = 3\n'
        f'[[rule]]\nid = "a.b"\nkind = "phrases"\n{rest}'
        f'[[rule]]\nid = "a.c"\nkind = "density"\nseverity = "error"\n{rest}'
    )
    assert [(rule.id, rule.group, rule.severity) for rule in load_pack(path)] == [
        ("a.b", "g", "info"),
        ("a.c", "g", "error"),
    ]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (RULE + "\nsaturat = 3", "PACK:6: saturat: unknown key; did you mean saturate?"),
        (RULE + "\nmin_count = 3\nsaturate = 2", "PACK:7: saturate: is less than `min_count`"),
        (RULE + "\nlow = 3", "PACK:6: low: rules of kind phrases do not know it"),
        (RULE.replace("phrases\"", "phrase\""), "PACK:3: kind: 'phrase' is not a kind; did you mean phrases?"),
        (RULE.replace("test.rule", "Test Rule"), "PACK:2: id: 'Test Rule' is not an id such as"),
        (RULE + '\nin = ["headin"]', "PACK:6: in: 'headin' is none of title,"),
        (RULE + '\nstrength = "high"', "PACK:6: strength: must be a number"),
        (RULE + "\nstrength = 1.5", "PACK:6: strength: must lie between 0 and 1"),
        (RULE + "\nmin_count = 0", "PACK:6: min_count: must be a whole number from 1 on"),
        (RULE + "\nmain_only = 1", "PACK:6: main_only: must be true or false"),
        (RULE + '\nlanguages = ["english"]', "PACK:6: languages: 'english' is not a two- or three-letter"),
        (RULE + "\nfull = 0.1", "PACK:6: full: is less than `strength`"),
        (RULE.replace('"m"', '"{quot}"'), "PACK:4: message: {quot} is none of quote,"),
        (RULE.replace('"m"', '"a { b"'), "PACK:4: message: has a brace that stands alone"),
        (RULE.replace('["a"]', '[\n  "a",\n  "b",\n  " ",\n]'), "PACK:8: phrases: ' ': the phrase is empty"),
        (RULE.replace('"a"', '"a", { text = "b", them = "c" }'), "a phrase has no 'them'; did you mean theme?"),
        (RULE.replace('"a"', "3"), "PACK:5: phrases: a phrase is a text, or a table with `text`"),
        (
            RULE.replace('"phrases"', '"pattern"') + "\npatterns = ['ok',\n'(bad']",
            "PACK:7: patterns: '(bad' is no pattern RE2 can run: missing ): (bad",
        ),
        (RULE.replace('"phrases"', '"slot"') + '\nslots = ["{yeer}"]', "PACK:6: slots: '{yeer}': there is no slot"),
        (RULE.replace('"phrases"', '"slot"') + '\nslots = ["[{name}]"]', "names: is missing: a form has the slot"),
        (RULE.replace('"phrases"', '"slot"'), "slots: is missing: forms with typed slots"),
        ('id = "a.b"\nkind = "phrases"\nmessage = "m"', "phrases: is missing: a rule of kind phrases needs phrases"),
        ('id = "a.b"\nkind = "signal"\nmessage = "m"\nsignal = "s"', "above: is missing: a rule of kind signal needs"),
        ('id = "a.b"\nkind = "composite"\nmessage = "m"', "all: is missing: a rule of kind composite needs all or any"),
        ('id = "a.b"\nmessage = "m"', "PACK:1: kind: is missing"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_file_line_and_key(tmp_path: Path, rule: str, expected: str) -> None:
    assert expected in error_of(write_pack(tmp_path, rule))


def test_the_line_is_that_of_the_right_rule(tmp_path: Path) -> None:
    second = 'id = "a.b"\nkind = "phrases"\nmessage = """\n[[rule]]\nphrases = [ in a text"""\nphrases = [3]'
    path = write_pack(tmp_path, RULE, second)
    line = path.read_text().splitlines().index("phrases = [3]") + 1
    assert error_of(path).startswith(f"PACK:{line}: phrases:")


@pytest.mark.parametrize("side", ["good", "bad"])
def test_a_rule_without_examples_does_not_load(tmp_path: Path, side: str) -> None:
    rest = "\n".join(line for line in REST.splitlines() if not line.startswith(side))
    assert f"{side}: is missing: example pages" in error_of(write_pack(tmp_path, RULE, rest=rest))
    emptied = REST.replace(f'{side} = ["nothing"]', f"{side} = []").replace(f'{side} = ["something"]', f"{side} = []")
    assert f"{side}: must be a list that is not empty" in error_of(write_pack(tmp_path, RULE, rest=emptied))


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "PACK:1: rule: the pack has no [[rule]]"),
        (b"[[rule]\n", "PACK: not TOML:"),
        (b"# fine\n\xff\xfe", "PACK:2: the pack is not UTF-8"),
        (b"[[rules]]\nid = 'a.b'", "PACK:1: rules: there is no such table; did you mean rule?"),
        (b"[defaults]\nid = 'a.b'\n", "PACK:2: id: is not a key that may have a default"),
        (b"[defaults]\ngruop = 'a'\n", "did you mean group?"),
    ],
)
def test_a_file_that_is_no_pack_is_a_clear_error(tmp_path: Path, content: bytes, expected: str) -> None:
    path = tmp_path / "pack.toml"
    path.write_bytes(content)
    assert expected in error_of(path)


def test_a_changed_pack_is_read_anew(tmp_path: Path) -> None:
    assert load_pack(write_pack(tmp_path, RULE))[0].phrases["phrases"] == ("a",)
    assert load_pack(write_pack(tmp_path, RULE.replace('["a"]', '["b"]')))[0].phrases["phrases"] == ("b",)


def test_packs_are_found_in_a_folder_by_name(tmp_path: Path) -> None:
    paths = [write_pack(tmp_path, RULE, name=name) for name in ("b.toml", "a.toml")]
    (tmp_path / "notes.txt").write_text("not a pack")
    assert find_packs(tmp_path) == sorted(paths)
    assert find_packs(paths[0]) == [paths[0]]
    with pytest.raises(PackError, match="there is no such pack"):
        find_packs(tmp_path / "missing.toml")


def section(title: str) -> str:
    """One section of the documentation."""
    after = DOCS.read_text("utf-8").split(f"## {title}\n", 1)[1]
    return after.split("\n## ", 1)[0]


def test_every_key_kind_slot_and_value_is_documented() -> None:
    text = DOCS.read_text("utf-8")
    assert [key for key in KEYS if f"`{key}`" not in text] == []
    assert [kind for kind in KINDS if f"### `{kind}`" not in text] == []
    assert [slot for slot in SLOTS if f"`{{{slot}}}`" not in text] == []
    assert [name for names in PLACEHOLDERS.values() for name in names if f"`{name}`" not in section("Messages")] == []


def test_each_kind_documents_the_keys_that_only_it_has() -> None:
    for kind in KINDS:
        own = section("Kinds").split(f"### `{kind}`", 1)[1].split("\n### ", 1)[0]
        assert [key for key in keys_of(kind) if KEYS[key].kinds == (kind,) and f"`{key}`" not in own] == []


def test_the_pack_in_the_documentation_loads_and_holds(tmp_path: Path) -> None:
    from detector.engine import Detector
    from detector.examples import run_examples

    path = tmp_path / "pack.toml"
    path.write_text(DOCS.read_text("utf-8").split("```toml\n", 1)[1].split("```", 1)[0], "utf-8")
    detector = Detector(packs=[path], models=False)
    own = [rule for rule in detector.catalogue.rules if rule.id == "template.demo-tagline"]
    outcomes = list(run_examples(detector, own))
    assert len(outcomes) == 2
    assert [outcome.wrong for outcome in outcomes if outcome.wrong] == []
