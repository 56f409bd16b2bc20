"""Shapes of requests and answers, as the published OpenAPI has them."""

from __future__ import annotations

import json
from importlib import resources
from typing import Annotated, Any, Literal

from pydantic import Base64Bytes, BaseModel, ConfigDict, Field, model_validator

Preset = Literal["", "editor", "crawler", "strict"]
Kind = Literal["", "html", "text", "markdown"]
State = Literal["open", "approved", "rejected"]
Line = Annotated[str, Field(max_length=2000, pattern=r"^[^\x00]*$")]
VERDICT = {"$ref": "#/components/schemas/Verdict"}


class PageIn(BaseModel):
    """One page: `content` as text or `content_base64` as bytes."""

    model_config = ConfigDict(extra="forbid", strict=True)

    content: str | None = Field(default=None, description="HTML, Markdown or plain text")
    content_base64: Base64Bytes | None = Field(default=None, description="the page as it came over the wire")
    url: Line = Field(default="", description="the page's address, which tells internal from external links")
    source: Line = Field(default="-", description="a name for the page, repeated in the verdict")
    title: Line = Field(default="", description="shown in the review page's list")
    kind: Kind = Field(default="", description="what the content is, instead of looking")
    charset: Annotated[str, Field(max_length=40)] = Field(default="", description="of content_base64")
    preset: Preset = Field(default="", description="instead of the service's own")
    signals: bool = Field(default=False, description="whether the verdict carries all named signals")

    @model_validator(mode="after")
    def _one_content(self) -> PageIn:
        if (self.content is None) == (self.content_base64 is None):
            raise ValueError("give either content or content_base64")
        return self

    def raw(self) -> tuple[bytes, str]:
        """The bytes to judge and their charset."""
        if self.content is not None:
            return self.content.encode(), "utf-8"
        return bytes(self.content_base64 or b""), self.charset


class BatchIn(BaseModel):
    """Several pages; each gets a verdict of its own, in their order."""

    model_config = ConfigDict(extra="forbid", strict=True)

    pages: list[PageIn] = Field(min_length=1)


class OverrideIn(BaseModel):
    """A person's decision over a verdict."""

    model_config = ConfigDict(extra="forbid", strict=True)

    action: Literal["approved", "rejected"]
    reason: Annotated[str, Field(min_length=3, max_length=2000, pattern=r"^[^\x00]*$")]
    who: Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\x00]*$")]


class FeedbackIn(BaseModel):
    """What the page really is."""

    model_config = ConfigDict(extra="forbid", strict=True)

    label: Literal["good", "spam", "low_quality"]
    reason: Line = ""
    who: Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\x00]*$")]


class Error(BaseModel):
    """What every error answers."""

    error: str


class Done(BaseModel):
    """The id of what was written."""

    id: str


class Health(BaseModel):
    """Whether the service is alive, and what works."""

    status: Literal["ok", "degraded", "stopping"]
    engines: int = 0
    waiting: int = Field(default=0, description="pages in engines or waiting for one")
    unsaved: int = Field(default=0, description="records that wait for the database")
    trouble: list[str] = []
    policy: str = ""


def verdict_schemas() -> dict[str, Any]:
    """The published verdict schema as OpenAPI components."""
    text = resources.files("detector.report").joinpath("verdict.schema.json").read_text("utf-8")
    schema = json.loads(text.replace("#/$defs/", "#/components/schemas/Verdict_"))
    parts = {f"Verdict_{name}": part for name, part in schema.pop("$defs").items()}
    parts["PageIn"] = PageIn.model_json_schema()
    return {"Verdict": {key: value for key, value in schema.items() if not key.startswith("$")}, **parts}


CHECKED = {
    "type": "object",
    "required": ["id", "stored", "verdict"],
    "properties": {
        "id": {"type": "string", "description": "names the decision in the review page, overrides and feedback"},
        "stored": {"type": "boolean", "description": "whether the record was on the disk when this was answered"},
        "verdict": VERDICT,
    },
}
