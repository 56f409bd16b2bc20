"""The page of one rule, made from the rule itself: for `detector docs`, the documentation and SARIF's help."""

from __future__ import annotations

from collections.abc import Iterable

from detector.nouns import Rule

EXAMPLE = 600  # characters of an example shown
FENCE = "````"


def rule_markdown(rule: Rule, *, heading: bool = True) -> str:
    """Return the page as Markdown."""
    parts = [f"# {rule.id}\n"] if heading else []
    parts.append(f"{rule.summary}.\n" if not rule.summary.endswith(".") else f"{rule.summary}\n")
    facts = [f"Group: `{rule.group}`", f"Severity: {rule.severity}"]
    facts += [f"Policy: {rule.policy}"] if rule.policy else []
    facts += [f"Languages: {', '.join(rule.languages)}"] if rule.languages else []
    facts += ["A good sign: it speaks for the page"] if rule.good_sign else []
    facts += ["Measured and listed, never scored"] if rule.shadow else []
    parts.append("".join(f"- {fact}\n" for fact in facts))
    parts += [f"## {title}\n\n{text.strip()}\n" for title, text in _sections(rule) if text]
    parts += _examples("It speaks on", rule.bad) + _examples("It stays silent on", rule.good)
    if heading:
        parts.append(_living_with(rule))
    return "\n".join(parts)


def _sections(rule: Rule) -> list[tuple[str, str]]:
    return [("Why it matters", rule.why), ("What to do", rule.advice), ("Where it comes from", rule.source)]


def _examples(title: str, examples: tuple[str, ...]) -> list[str]:
    if not examples:
        return []
    shown = (text.strip()[:EXAMPLE].replace(FENCE, "'''") for text in examples[:3])
    return [f"## {title}\n", *(f"{FENCE}text\n{text}\n{FENCE}\n" for text in shown)]


def _living_with(rule: Rule) -> str:
    return (
        "## When it is wrong about your page\n\n"
        f"For one page, write into it\n\n    <!-- detector-ignore: {rule.id} -- your reason -->\n\n"
        "for some, into `detector.toml`\n\n"
        f'    [[suppress]]\n    rule = "{rule.id}"\n    paths = ["some/folder/"]\n    reason = "your reason"\n\n'
        f'and to switch it off, `[rules] off = ["{rule.id}"]`.\n'
    )


def rule_index(rules: Iterable[Rule]) -> str:
    """Return a page that lists all rules by group."""
    by_group: dict[str, list[Rule]] = {}
    for rule in rules:
        by_group.setdefault(rule.group, []).append(rule)
    parts = ["# Rules\n"]
    for group in sorted(by_group):
        lines = [f"- [{rule.id}]({rule.id}.md): {rule.summary}" for rule in sorted(by_group[group], key=lambda r: r.id)]
        parts.append(f"## {group.replace('_', ' ').capitalize()}\n\n" + "\n".join(lines) + "\n")
    return "\n".join(parts)
