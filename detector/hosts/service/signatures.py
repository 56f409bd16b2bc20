"""Signed requests: who sent them, when, and that they were not sent before.

Each scheme says what was signed, with which key, and what makes the request unique. Comparing takes the same time
whatever is wrong, and a request without a time of its own is not accepted: it could be sent again for ever.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

Headers = Mapping[str, str]
GHOST = re.compile(r"sha256=([0-9a-f]{64}), ?t=(\d{10,16})")


@dataclass(frozen=True, slots=True)
class Sent:
    """A signed request as it came."""

    path: str
    headers: Headers  # names in lower case
    body: bytes


@dataclass(frozen=True, slots=True)
class Proof:
    """What a genuine request says of itself."""

    id: str  # unique to the request
    time: float  # seconds since 1970, as signed


def standard(secret: bytes, sent: Sent) -> Proof | None:
    """Standard Webhooks (standardwebhooks.com): base64 of HMAC-SHA256 over `id.timestamp.body`."""
    number, stamp = sent.headers.get("webhook-id", ""), sent.headers.get("webhook-timestamp", "")
    if not number or len(number) > 200 or not _is_number(stamp):
        return None
    expected = _hmac(_standard_key(secret), f"{number}.{stamp}.".encode() + sent.body)
    given = sent.headers.get("webhook-signature", "").split()[:8]
    good = [hmac.compare_digest(f"v1,{base64.b64encode(expected).decode()}".encode(), one.encode()) for one in given]
    return Proof(number, float(stamp)) if any(good) else None


def _standard_key(secret: bytes) -> bytes:
    """The key behind `whsec_` is written in base64; any other is taken as it is."""
    if not secret.startswith(b"whsec_"):
        return secret
    try:
        return base64.b64decode(secret.removeprefix(b"whsec_"), validate=True)
    except binascii.Error:
        return secret


def ghost(secret: bytes, sent: Sent) -> Proof | None:
    """Ghost's `X-Ghost-Signature: sha256=…, t=…`: HMAC-SHA256 over body and milliseconds."""
    form = GHOST.fullmatch(sent.headers.get("x-ghost-signature", ""))
    if form is None:
        return None
    expected = _hmac(secret, sent.body + form[2].encode()).hex()
    return Proof(form[1], int(form[2]) / 1000) if hmac.compare_digest(expected, form[1]) else None


def contentful(secret: bytes, sent: Sent) -> Proof | None:
    """Contentful's request verification: HMAC-SHA256 over method, path, named headers and body."""
    given, stamp = sent.headers.get("x-contentful-signature", ""), sent.headers.get("x-contentful-timestamp", "")
    names = sent.headers.get("x-contentful-signed-headers", "").lower().split(",")
    if not _is_number(stamp) or "x-contentful-timestamp" not in names:
        return None
    told = ";".join(f"{name}:{sent.headers.get(name, '').strip()}" for name in names)
    canonical = "\n".join(("POST", quote(sent.path, safe="/?&=;,:@+$!~*'()#"), told, "")).encode() + sent.body
    expected = _hmac(secret, canonical).hex()
    return Proof(given, int(stamp) / 1000) if hmac.compare_digest(expected.encode(), given.encode()) else None


def _hmac(key: bytes, text: bytes) -> bytes:
    return hmac.new(key, text, hashlib.sha256).digest()


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 16


SCHEMES: Mapping[str, Callable[[bytes, Sent], Proof | None]] = {
    "standard": standard,
    "ghost": ghost,
    "contentful": contentful,
}
