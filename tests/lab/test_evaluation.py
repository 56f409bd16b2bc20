from __future__ import annotations

import json
from dataclasses import replace
from math import isnan
from pathlib import Path

import pytest

from detector.errors import ConfigError, InputError
from detector.lab import evaluation_text, results
from detector.lab.evaluation import Evaluation, Judgement, evaluate
from detector.lab.judging import Judged, Reason
from detector.lab.requirements import missed, parse_requirements
from tests.lab.making import judged

REASON = Reason("test.rule", "“20XX” stands where a year belongs", 1.5, ("In 20XX",))


def rows(models: bool = True) -> list[Judged]:
    found = []
    for bad in (True, False):
        for source in range(6):
            for page in range(6):
                rules = (0.5 if bad else -2.5) + (page - 2.5) * 0.6
                scores = {"rules": rules}
                if models:
                    scores |= {"models": rules + (1 if bad else -1), "both": 1.5 * rules + (1.5 if bad else -1)}
                row = judged(
                    page, f"{'bad' if bad else 'good'}{source}", bad, scores, language="de" if source else "en"
                )
                found.append(replace(row, words=50 * 4**page, reasons=(REASON,), hard=("faq",) if page == 0 else ()))
    return found


def run(found: list[Judged], **options: object) -> Evaluation:
    return evaluate(Judgement("mine", found), bad_share=0.25, rounds=50, **options)  # type: ignore[arg-type]


def test_rules_models_and_both_share_one_table() -> None:
    result = run(rows())
    assert list(result.modes) == ["rules", "models", "both"]
    aurocs = [result.modes[mode].figures["auroc"].value for mode in ("rules", "both")]
    assert aurocs[0] < aurocs[1]
    assert [c.before for c in result.comparisons] == ["rules alone", "models alone"]


def test_models_that_never_spoke_are_no_mode() -> None:
    found = rows()
    silent = [
        replace(row, opinions={**row.opinions, "models": replace(row.opinions["models"], verdict="abstain")})
        for row in found
    ]
    assert list(run(silent).modes) == ["rules"]


def test_borderline_pages_are_counted_and_not_scored() -> None:
    found = rows(models=False)
    extra = replace(found[0], url="https://x.example/", label="borderline", bad=False)
    result, plain = run([*found, extra]), run(found)
    assert result.counts["borderline"] == 1
    assert str(result.modes["rules"].figures) == str(plain.modes["rules"].figures)


def test_slices_split_the_pages_by_what_they_share() -> None:
    slices = run(rows(models=False)).modes["rules"].slices
    assert {s.name: s.bad + s.good for s in slices["language"]} == {"de": 60, "en": 12}
    assert slices["length"][0].name == "under 100 words"
    assert sum(s.good for s in slices["look-alike"]) == 6
    by_name = {s.name: s for s in slices["source"]}
    assert isnan(by_name["good0"].reject_bad)
    assert 0 < by_name["bad0"].auroc <= 1


def test_the_surest_mistakes_come_first_and_no_source_fills_the_list() -> None:
    result = run(rows(models=False))
    p = [row.opinions["rules"].probability for row in result.misses]
    assert p == sorted(p)
    assert max(sum(row.source == s for row in result.misses) for s in {row.source for row in result.misses}) <= 2
    assert all(row.bad for row in result.misses)


def test_two_results_are_compared_on_the_pages_they_share() -> None:
    found = rows(models=False)
    better = [
        replace(row, opinions={"rules": judged(0, "x", True, {"rules": 9.0 if row.bad else -9.0}).opinions["rules"]})
        for row in found
    ]
    result = run(better[5:], against=Judgement("before", found))
    assert result.comparisons[0].before == "before"
    assert result.comparisons[0].changes["auroc"].outcome == "better"
    assert result.against is not None
    assert result.against.counts["bad pages"] == 36


def test_results_without_a_common_page_are_an_error() -> None:
    other = [replace(row, url=row.url + "/else") for row in rows(models=False)]
    with pytest.raises(InputError, match="share no page"):
        run(rows(models=False), against=Judgement("other", other))


def test_no_scored_page_is_an_error() -> None:
    with pytest.raises(InputError, match="no labelled page"):
        run([replace(rows()[0], label="borderline")])


def test_a_saved_result_reads_back_to_the_same_figures(tmp_path: Path) -> None:
    result = run(rows())
    file = tmp_path / "result.json"
    file.write_text(results.render(result), encoding="utf-8")
    again = evaluate(results.load_judgement(file), bad_share=0.25, rounds=50)
    assert results.as_json(again) == results.as_json(result)
    saved = json.loads(file.read_text(encoding="utf-8"))
    assert saved["modes"]["both"]["figures"]["auroc"]["low"] <= saved["modes"]["both"]["figures"]["auroc"]["value"]
    assert saved["modes"]["both"]["figures"]["reject_group_a"]["value"] is None


@pytest.mark.parametrize(
    ("text", "told"),
    [("{}", "not a saved evaluation"), ("[]", "not a saved evaluation"), ("{", "not a saved evaluation"),
     ('{"format": "detector evaluation", "schema": 99}', "newer version")],
)  # fmt: skip
def test_what_is_no_saved_result_is_told(tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "x.json"
    file.write_text(text)
    with pytest.raises(InputError, match=told):
        results.load_judgement(file)


def test_the_text_tells_figures_differences_and_reasons() -> None:
    text = evaluation_text.render(run(rows(models=False)))
    assert "test.rule: “20XX” stands where a year belongs “In 20XX”" in text
    text = evaluation_text.render(run(rows()))
    assert "AUROC, macro over bad sources against all good pages" in text
    assert "from rules alone to both" in text
    assert "by length" in text


def test_few_sources_and_missing_classes_are_told() -> None:
    good = [row for row in rows(models=False) if not row.bad][:4]
    text = evaluation_text.render(run(good))
    assert "no bad pages" in text
    assert "fewer than 5 good sources" in text


def test_requirements_name_what_is_missed() -> None:
    result = run(rows(models=False))
    required = parse_requirements(["auroc>=0.999", "reject_good<=0.5", "reject_group_a <= 0.03"])
    assert [line.split()[0] for line in missed(result, required)] == ["auroc", "reject_group_a"]


@pytest.mark.parametrize(("text", "told"), [("auroc>0.9", "FIGURE>=NUMBER"), ("aurok>=0.9", "did you mean auroc")])
def test_a_requirement_that_cannot_be_read_is_an_error(text: str, told: str) -> None:
    with pytest.raises(ConfigError, match=told):
        parse_requirements([text])
