"""What the store keeps: plain rows."""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass

STATES = ("open", "approved", "rejected")
ROLES = ("editor", "reviewer", "admin")


def new_id() -> str:
    """Twenty-eight hex digits that sort by time: milliseconds, then chance."""
    return f"{int(time.time() * 1000):012x}{secrets.token_hex(8)}"


@dataclass(frozen=True, slots=True)
class Kept:
    """One verdict as it was given."""

    id: str
    made: float  # seconds since 1970
    url: str
    source: str
    title: str
    caller: str  # name of the key or webhook that asked
    verdict: str
    probability: float
    language: str
    preset: str
    body: str  # the verdict's JSON
    state: str = "open"
    kind: str = ""
    charset: str = ""
    content: bytes | None = None  # the page, compressed once the writer has it; None when it is not kept


@dataclass(frozen=True, slots=True)
class Override:
    """A person's decision over the program's verdict."""

    id: str
    decision: str
    made: float
    who: str
    action: str  # a state
    reason: str


@dataclass(frozen=True, slots=True)
class Feedback:
    """What a person says the page is, with what `detector adapt` needs."""

    id: str
    decision: str
    made: float
    who: str
    label: str
    reason: str
    body: str  # JSON of a detector.lab.decisions.Decision


@dataclass(frozen=True, slots=True)
class Key:
    """An API key: only digests of its secret are kept."""

    id: str
    name: str
    scopes: str  # separated by blanks
    digest: str
    previous: str = ""  # digest of the secret before the last rotation
    previous_until: float = 0.0
    made: float = 0.0
    expires: float = 0.0  # 0: never
    revoked: float = 0.0  # 0: in force


@dataclass(frozen=True, slots=True)
class User:
    """A person who may use the review page."""

    name: str
    password: str  # scrypt parameters, salt and hash
    role: str
    made: float = 0.0
    disabled: float = 0.0


@dataclass(frozen=True, slots=True)
class Session:
    """A login; only the digest of its cookie is kept."""

    digest: str
    name: str
    csrf: str
    expires: float


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which verdicts to list."""

    verdict: str = ""
    state: str = ""
    text: str = ""  # in address, source or title
    before: str = ""  # an id: older ones
    limit: int = 50
