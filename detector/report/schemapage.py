"""The page of the JSON contract, made from `verdict.schema.json` itself."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from importlib import resources
from typing import Any

Schema = Mapping[str, Any]


def schema_markdown() -> str:
    """Return the page as Markdown: a table an object, with types and what each field says."""
    schema = json.loads(resources.files("detector.report").joinpath("verdict.schema.json").read_text("utf-8"))
    change = next(s for s in schema["properties"]["counterfactual"]["oneOf"] if s["type"] == "object")
    parts = [
        f"# The verdict as JSON\n\n{schema['description']}\n",
        "`detector check --format json`, the reports `json` and `jsonl` of an audit and the service give them. "
        f"Fields are only ever added; `versions.schema` tells which they are. The schema: `{schema['$id']}`, in the "
        "package as `detector/report/verdict.schema.json`.\n",
        *_table("Verdict", schema),
        *_table("Finding", schema["$defs"]["finding"]),
        *_table("Quote", schema["$defs"]["finding"]["properties"]["evidence"]["items"]),
        *_table("Counterfactual", change),
    ]
    return "\n".join(parts)


def _table(name: str, schema: Schema) -> Iterator[str]:
    yield f"## {name}\n\n| field | value | says |\n|---|---|---|"
    for field, of in schema["properties"].items():
        optional = "" if field in schema["required"] else " (not always there)"
        yield f"| `{field}` | {_kind(of)}{optional} | {of.get('description', '').replace('|', '&#124;')} |"
    yield ""


def _kind(schema: Schema) -> str:
    if "enum" in schema:
        return ", ".join(f"`{value}`" for value in schema["enum"])
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "oneOf" in schema:
        return " or ".join(_kind(one) for one in schema["oneOf"])
    if schema["type"] == "array":
        return f"list of {_kind(schema['items'])}s"
    if schema["type"] == "number" and "maximum" in schema:
        return f"number, {schema['minimum']} to {schema['maximum']}"
    return str(schema["type"])
