"""The part of SARIF 2.1.0 that our logs use, written down from the standard's text (sections 3.13 to 3.58).

Closed objects, required properties and enumerations are the standard's, so a name that it does not know is an error.
"""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]
LEVEL: Json = {"enum": ["none", "note", "warning", "error"]}
TEXT: Json = {"type": "string"}
PLACE: Json = {"type": "integer", "minimum": 1}
BAG: Json = {"type": "object", "properties": {"tags": {"type": "array", "items": TEXT, "uniqueItems": True}}}


def closed(required: tuple[str, ...] = (), **properties: Json) -> Json:
    return {
        "type": "object", "properties": {**properties, "properties": BAG}, "required": list(required),
        "additionalProperties": False,
    }  # fmt: skip


def several(item: Json, **more: object) -> Json:
    return {"type": "array", "items": item, **more}


MESSAGE = closed(("text",), text=TEXT, markdown=TEXT)
REGION = closed(
    startLine=PLACE, startColumn=PLACE, endLine=PLACE, endColumn=PLACE, charOffset={"type": "integer", "minimum": -1},
    charLength={"type": "integer", "minimum": 0}, snippet=closed(text=TEXT),
)  # fmt: skip
LOCATION = closed(
    physicalLocation={**closed(artifactLocation=closed(uri=TEXT, uriBaseId=TEXT), region=REGION),
                      "anyOf": [{"required": ["address"]}, {"required": ["artifactLocation"]}]},
)  # fmt: skip
SUPPRESSION = closed(
    ("kind",), kind={"enum": ["inSource", "external"]}, status={"enum": ["accepted", "underReview", "rejected"]},
    justification=TEXT, guid=TEXT,
)  # fmt: skip
RESULT = closed(
    ("message",), ruleId=TEXT, ruleIndex={"type": "integer", "minimum": -1}, level=LEVEL, message=MESSAGE,
    kind={"enum": ["notApplicable", "pass", "fail", "review", "open", "informational"]},
    locations=several(LOCATION), partialFingerprints={"type": "object", "additionalProperties": TEXT},
    suppressions=several(SUPPRESSION, uniqueItems=True),
    baselineState={"enum": ["new", "unchanged", "updated", "absent"]},
)  # fmt: skip
RULE = closed(
    ("id",), id=TEXT, name=TEXT, shortDescription=MESSAGE, fullDescription=MESSAGE, help=MESSAGE, helpUri=TEXT,
    defaultConfiguration=closed(level=LEVEL),
)  # fmt: skip
DRIVER = closed(("name",), name=TEXT, semanticVersion=TEXT, informationUri=TEXT, rules=several(RULE, uniqueItems=True))
TIME: Json = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$"}
NOTIFICATION = closed(("message",), message=MESSAGE, level=LEVEL)
INVOCATION = closed(
    ("executionSuccessful",), executionSuccessful={"type": "boolean"}, startTimeUtc=TIME,
    toolExecutionNotifications=several(NOTIFICATION),
)  # fmt: skip
RUN = closed(
    ("tool",), tool=closed(("driver",), driver=DRIVER), results=several(RESULT), invocations=several(INVOCATION),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
)  # fmt: skip
LOG: Json = {
    "type": "object", "required": ["version", "runs"], "additionalProperties": False,
    "properties": {"$schema": TEXT, "version": {"enum": ["2.1.0"]}, "runs": several(RUN)},
}  # fmt: skip


def check_sarif(log: Json) -> None:
    """Raise where the log is not what the standard says."""
    from jsonschema import Draft202012Validator

    Draft202012Validator(LOG).validate(log)
