"""Where the page of a rule can be read: at the address that the configuration names, else in a file of its own.

The files lie in the user's cache folder and are made from the rules when a link is first shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from html import escape

from detector.nouns import Rule

STYLE = (
    ":root{color-scheme:light dark}"
    "body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:16px/1.5 system-ui,sans-serif}"
    "pre{overflow-x:auto;padding:.7rem;border:1px solid #8888;border-radius:.4rem;white-space:pre-wrap}"
)


def page_address(base: str, rule: str) -> str:
    """Return the address of a rule's page: `{rule}` in `base` is filled in, else `base/RULE/`; "" without a base."""
    if not base:
        return ""
    return base.replace("{rule}", rule) if "{rule}" in base else f"{base.rstrip('/')}/{rule}/"


class RuleLinks:
    """Links to the pages of rules, for a person at a terminal."""

    def __init__(self, rules: Mapping[str, Rule], base: str = "") -> None:
        self._rules = rules
        self._base = base
        self._known: dict[str, str] = {}

    def link(self, rule: str) -> str:
        """Return the link, "" where there is nothing to read or nowhere to put it."""
        if rule not in self._known:
            self._known[rule] = page_address(self._base, rule) or self._file(rule)
        return self._known[rule]

    def _file(self, rule: str) -> str:
        from detector.matching.cache import cache_folder

        folder = cache_folder()
        if rule not in self._rules or folder is None:
            return ""
        path, text = (folder / "rules" / f"{rule}.html").absolute(), rule_html(self._rules[rule])
        with suppress(OSError):
            if not path.exists() or path.read_text("utf-8") != text:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, "utf-8")
            return path.as_uri()
        return ""


def rule_html(rule: Rule) -> str:
    """Return the rule's page for a browser, made from its Markdown page."""
    from detector.report.rulepage import FENCE, rule_markdown

    parts, code, fenced = [], list[str](), False
    for line in [*rule_markdown(rule).splitlines(), ""]:
        if line.startswith(FENCE):
            fenced = not fenced
        elif fenced or line.startswith("    "):
            code.append(line if fenced else line[4:])
            continue
        if code:
            parts.append(f"<pre>{escape(chr(10).join(code))}</pre>")
            code.clear()
        if line and not line.startswith(FENCE):
            parts.append(_element(line))
    title = escape(rule.id)
    head = f'<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>{title}</title><style>{STYLE}</style>'
    return head + "\n" + "\n".join(parts) + "\n</html>\n"


def _element(line: str) -> str:
    for mark, tag in (("## ", "h2"), ("# ", "h1"), ("- ", "li")):
        if line.startswith(mark):
            return f"<{tag}>{escape(line.removeprefix(mark))}</{tag}>"
    return f"<p>{escape(line)}</p>"
