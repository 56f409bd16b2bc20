from __future__ import annotations

from pathlib import Path

import pytest

from detector.catalogue import Catalogue, load_catalogue
from detector.engine import Detector
from detector.errors import PluginError
from detector.policy import load_policy
from tests.installing import Site
from tests.packs.making import write_pack

RULE = """
from detector import Evidence, Rule, hookimpl

def make(rule_id="other.rule", check=lambda reading: (), **fields):
    told = dict(group="content_quality", severity="info", summary="s", why="w", advice="a", check=check)
    return Rule(id=rule_id, **{**told, **fields})
"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    folder = tmp_path / "site"
    folder.mkdir()
    return Site(folder, monkeypatch)


def told(catalogue: Catalogue) -> list[str]:
    return [f"{failure.what}: {failure.reason}" for failure in catalogue.failures]


def offering(hook: str, *records: str) -> str:
    return f"{RULE}\n@hookimpl\ndef {hook}():\n    return [{', '.join(records)}]\n"


def test_our_own_rules_come_through_the_same_door() -> None:
    catalogue = load_catalogue()
    assert catalogue.plugins[0].name == "first-party"
    assert catalogue.plugins[0].rules > 0
    assert told(catalogue) == []


def test_a_plugin_offers_rules_and_says_where_they_are_from(site: Site) -> None:
    site.install("other_rules", offering("detector_rules", "make('other.rule')"), version="2.5")
    catalogue = load_catalogue()
    plugin = next(p for p in catalogue.plugins if p.name == "other_rules")
    assert (plugin.origin, plugin.rules) == ("other_rules 2.5 (other_rules)", 1)
    assert catalogue.rule("other.rule").origin == "other_rules: other_rules"


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("import no_such_module", "could not be loaded: ModuleNotFoundError: No module named 'no_such_module'"),
        ("raise SystemExit(3)", "could not be loaded: SystemExit: 3"),
        ("def broken(:", "could not be loaded: SyntaxError"),
        (offering("detector_rulez", "make()"), "offers an unknown hook detector_rulez; did you mean detector_rules?"),
        (
            offering("detector_rules", "make()").replace("@hookimpl", ""),
            "detector_rules is not marked with @detector.hookimpl, so it is not asked",
        ),
        (f"{RULE}\n@hookimpl\ndef detector_rules(page):\n    return []", "could not be loaded: PluginValidationError"),
        (f"{RULE}\n@hookimpl\ndef detector_rules():\n    1 / 0", "detector_rules raised ZeroDivisionError"),
        (f"{RULE}\n@hookimpl\ndef detector_rules():\n    return None", "detector_rules raised TypeError"),
        (offering("detector_rules", "'x'"), "detector_rules: a record is a str, not a Rule"),
        (offering("detector_rules", "make('Bad Id')"), "has the id 'Bad Id', which is not one such as"),
        (offering("detector_rules", "make(severity='fatal')"), "has the severity 'fatal'; there are info,"),
        (offering("detector_rules", "make(why='')"), "other.rule has no why"),
        (offering("detector_rules", "make(check=3)"), "has a check that cannot be called"),
        (offering("detector_rules", "make(phrases={'k': 'abc'})"), "has phrases that are not a mapping"),
        (offering("detector_rules", "make(patterns={'k': 3})"), "has patterns that are not a mapping"),
        (offering("detector_signals", "make()"), "detector_signals: other.rule is a Rule, not a Signal"),
        (offering("detector_readers", "3"), "detector_readers: a record is a int, not a Reader"),
        (offering("detector_reporters", "3"), "detector_reporters: a record is a int, not a Reporter"),
        (offering("detector_models", "3"), "detector_models: a record has no name and no version and no score"),
        (offering("detector_packs", "'/no/such/pack.toml'"), "/no/such/pack.toml: there is no such pack"),
    ],
)
def test_a_broken_plugin_is_named_and_costs_nothing_else(site: Site, code: str, reason: str) -> None:
    sound = load_catalogue()
    site.install("broken_plugin", code)
    catalogue = load_catalogue()
    assert [rule.id for rule in catalogue.rules] == [rule.id for rule in sound.rules]
    assert catalogue.signals.keys() == sound.signals.keys()
    (line,) = told(catalogue)
    assert reason in line
    assert "broken_plugin" in line or "pack" in line
    with pytest.raises(PluginError, match=r"broken_plugin|pack"):
        load_catalogue(strict=True)


def test_a_mistaken_record_does_not_cost_its_neighbours(site: Site) -> None:
    site.install("half_good", offering("detector_rules", "make('other.one')", "make('')", "make('other.two')"))
    catalogue = load_catalogue()
    assert {"other.one", "other.two"} <= {rule.id for rule in catalogue.rules}
    assert len(told(catalogue)) == 1


def test_an_id_stays_with_whoever_came_first(site: Site) -> None:
    ours = load_catalogue().rules[0]
    site.install("aaa_thief", offering("detector_rules", f"make('{ours.id}')", "make('other.own')"))
    site.install("zzz_late", offering("detector_rules", "make('other.own')"))
    catalogue = load_catalogue()
    assert catalogue.rule(ours.id).summary == ours.summary
    assert catalogue.rule("other.own").origin.startswith("aaa_thief")
    assert told(catalogue) == [
        f"plugin aaa_thief: rule id '{ours.id}' is taken by {ours.origin}; the later one is left out",
        "plugin zzz_late: rule id 'other.own' is taken by aaa_thief: aaa_thief; the later one is left out",
    ]


def test_two_plugins_of_one_name_are_both_loaded(site: Site) -> None:
    site.install("one_rules", offering("detector_rules", "make('other.one')"), entry="rules")
    site.install("two_rules", offering("detector_rules", "make('other.two')"), entry="rules")
    catalogue = load_catalogue()
    assert {"other.one", "other.two"} <= {rule.id for rule in catalogue.rules}
    assert told(catalogue) == []


def test_a_plugin_that_calls_itself_ours_does_not_come_first(site: Site) -> None:
    ours = load_catalogue().rules[0]
    site.install("aaa_pretender", offering("detector_rules", f"make('{ours.id}')"), entry="first-party")
    catalogue = load_catalogue()
    assert catalogue.rule(ours.id).summary == ours.summary


@pytest.mark.parametrize(
    ("check", "reason"),
    [
        ("lambda reading: 1 / 0", "ZeroDivisionError"),
        ("lambda reading: 3", "TypeError"),
        ("lambda reading: ['spam']", "TypeError: the check yielded a str, not Evidence"),
        ("lambda reading: [Evidence('m', float('nan'))]", "ValueError: the strength nan does not lie between 0 and 1"),
        ("lambda reading: [Evidence('m', 2.0)]", "ValueError: the strength 2.0 does not lie between 0 and 1"),
        ("lambda reading: [Evidence('m', 0.5, ((0, 10**9),))]", "ValueError: the span 0-1000000000 does not lie"),
    ],
)
def test_a_check_that_fails_is_named_in_the_verdict_and_costs_only_its_findings(
    site: Site, check: str, reason: str
) -> None:
    site.install("bad_check", offering("detector_rules", f"make('other.bad', check={check})"))
    good = "make('other.good', check=lambda reading: [Evidence('seen', 0.5)])"
    site.install("good_check", offering("detector_rules", good))
    verdict = Detector(models=False).check("<p>Some words stand here.")
    assert "other.good" in {finding.rule for finding in verdict.findings}
    (failure,) = [f for f in verdict.failures if f.what == "rule other.bad"]
    assert failure.reason.startswith(reason)


def test_a_pattern_that_cannot_be_used_is_named_and_the_rest_of_its_rule_works(site: Site) -> None:
    check = "lambda r: [Evidence('seen', 0.5, tuple(r.matches('other.rule/right')))]"
    site.install(
        "bad_pattern",
        offering("detector_rules", f"make(patterns={{'wrong': '(', 'right': 'stand'}}, check={check})"),
    )
    verdict = Detector(models=False).check("<p>Some words stand here.")
    (finding,) = [f for f in verdict.findings if f.rule == "other.rule"]
    assert [quote.quote for quote in finding.evidence] == ["stand"]
    (failure,) = [f for f in verdict.failures if f.what == "rule other.rule"]
    assert failure.reason == "wrong: '(' is no pattern RE2 can run: missing ): ("
    with pytest.raises(PluginError, match=r"rule other\.rule: wrong"):
        Detector(models=False, strict=True).check("<p>Some words stand here.")


def test_a_reader_that_fails_is_told_and_passed_over(site: Site) -> None:
    site.install(
        "bad_reader",
        """
        from detector import hookimpl
        from detector.offers import Reader

        @hookimpl
        def detector_readers():
            return [Reader("bad", lambda head, name: True, lambda content, source, url: 1 / 0)]
        """,
    )
    verdict = Detector(models=False).check(b"<p>Some words stand here.")
    assert any("reader bad failed: ZeroDivisionError" in told for told in verdict.degraded)


def test_a_model_that_fails_leaves_the_verdict_of_the_rules(site: Site) -> None:
    site.install(
        "bad_model",
        """
        from detector import hookimpl

        class Bad:
            name, version = "bad", "1"

            def score(self, reading, findings):
                return 1 / 0

        @hookimpl
        def detector_models():
            return [Bad()]
        """,
    )
    catalogue = load_catalogue()
    detector = Detector(catalogue=catalogue)
    detector.models = tuple(model for model in catalogue.models if model.name == "bad")
    verdict = detector.check("<p>Some words stand here.")
    assert [f.reason for f in verdict.failures] == ["ZeroDivisionError: division by zero"]


def test_packs_of_the_user_are_added(tmp_path: Path) -> None:
    rule = 'id = "user.rule"\nkind = "phrases"\nmessage = "m"\nphrases = ["x"]'
    path = write_pack(tmp_path, rule)
    assert load_catalogue([path]).rule("user.rule").origin == "user: pack.toml"
    assert load_catalogue([tmp_path]).rule("user.rule").origin == "user: pack.toml"


def test_a_pack_that_is_wrong_is_named_and_the_others_load(tmp_path: Path) -> None:
    rule = 'id = "user.rule"\nkind = "phrases"\nmessage = "m"\nphrases = ["x"]'
    write_pack(tmp_path, rule, name="b.toml")
    write_pack(tmp_path, rule + "\nfoo = 1", name="a.toml")
    catalogue = load_catalogue([tmp_path])
    assert catalogue.rule("user.rule")
    assert told(catalogue) == [f"pack a.toml: {tmp_path}/a.toml:6: foo: unknown key"]


def test_an_unknown_rule_is_an_error_with_near_names() -> None:
    known = load_catalogue().rules[0].id
    with pytest.raises(PluginError, match=rf"there is no rule '{known}x'; did you mean {known}"):
        load_catalogue().rule(f"{known}x")


def test_rules_come_in_the_same_order_every_time_composites_last() -> None:
    first, second = load_catalogue(), load_catalogue()
    assert [rule.id for rule in first.rules] == [rule.id for rule in second.rules]
    assert [rule.last for rule in first.rules] == sorted(rule.last for rule in first.rules)


def test_packs_named_in_a_policy_are_used(tmp_path: Path) -> None:
    write_pack(tmp_path, 'id = "user.rule"\nkind = "phrases"\nmessage = "m"\nphrases = ["rare words"]')
    (tmp_path / "policy.toml").write_text('packs = ["pack.toml"]\n')
    detector = Detector(load_policy(path=tmp_path / "policy.toml"), models=False)
    assert "user.rule" in {finding.rule for finding in detector.check("<p>Some rare words stand here.").findings}
