"""API keys: made, checked, rotated and revoked. A key is `dk_<id>_<secret>`; the store has the secret's digest alone.

The secret is 256 bits of chance, so a plain SHA-256 cannot be searched; people's passwords go through scrypt
(`passwords`). A key that was good when the database was last reached stays good while the database is away.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
import time
from collections.abc import Collection
from dataclasses import dataclass, replace

from detector.errors import ConfigError
from detector.hosts.service.records import Key
from detector.hosts.service.store import Store, StoreError

SCOPES = ("check", "feedback", "read", "metrics", "admin")
FORM = re.compile(r"dk_([0-9a-f]{12})_([A-Za-z0-9_\-]{43})")
FRESH = 5.0  # seconds that a key is not looked up again: a revoked one may live as long
STALE = 3600.0  # seconds that a known key serves while the database is away


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks."""

    name: str
    scopes: Collection[str]

    def may(self, scope: str) -> bool:
        """Whether the caller has a scope; `admin` has all."""
        return scope in self.scopes or "admin" in self.scopes


NOBODY_ASKED = Caller("local", ("admin",))  # with auth = none


def make_key(store: Store, name: str, scopes: Collection[str], days: float = 0) -> str:
    """Make a key and return it: the only time that it can be seen.

    Raises:
        ConfigError: a scope is unknown.
    """
    if unknown := sorted(set(scopes) - set(SCOPES)) or not scopes:
        raise ConfigError(f"unknown scopes {unknown}; the scopes are {', '.join(SCOPES)}")
    number, secret, now = secrets.token_hex(6), secrets.token_urlsafe(32), time.time()
    expires = now + days * 86400 if days else 0.0
    store.add(Key(number, name, " ".join(sorted(set(scopes))), _digest(secret), made=now, expires=expires))
    return f"dk_{number}_{secret}"


def rotate_key(store: Store, number: str, hours: float = 24) -> str:
    """Give a key a new secret and return it; the old one serves for `hours` more."""
    key = _known(store, number)
    secret = secrets.token_urlsafe(32)
    until = time.time() + hours * 3600
    store.put(replace(key, digest=_digest(secret), previous=key.digest, previous_until=until))
    return f"dk_{number}_{secret}"


def revoke_key(store: Store, number: str) -> None:
    """End a key."""
    store.put(replace(_known(store, number), revoked=time.time()))


def _known(store: Store, number: str) -> Key:
    key = store.get(Key, number)
    if key is None or key.revoked:
        raise ConfigError(f"there is no key {number!r} in force")
    return key


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


class Doorkeeper:
    """Tells callers by their keys, with a short memory so that not every request asks the database."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[str, tuple[float, Key]] = {}

    def admit(self, token: str) -> Caller | None:
        """Return who has this key, None for nobody; `StoreError` when that cannot be known now."""
        form = FORM.fullmatch(token)
        if form is None:
            return None
        key = self._look_up(form[1])
        if key is None:
            return None
        now, digest = time.time(), _digest(form[2])
        good = hmac.compare_digest(digest, key.digest) or (
            now < key.previous_until and hmac.compare_digest(digest, key.previous)
        )
        if not good or key.revoked or (key.expires and now > key.expires):
            return None
        return Caller(key.name, key.scopes.split())

    def remembers(self, token: str) -> bool:
        """Whether the key need not be looked up."""
        form = FORM.fullmatch(token)
        known = self._known.get(form[1]) if form else None
        return known is not None and time.monotonic() - known[0] < FRESH

    def _look_up(self, number: str) -> Key | None:
        now = time.monotonic()
        known = self._known.get(number)
        if known and now - known[0] < FRESH:
            return known[1]
        try:
            key = self._store.get(Key, number)
        except StoreError:
            if known and now - known[0] < STALE:
                return known[1]
            raise
        if key is None:
            self._known.pop(number, None)
        else:
            self._known[number] = (now, key)
        return key


class Tries:
    """Failed tries a minute by address; bounded in memory."""

    def __init__(self, most: int, addresses: int = 10_000) -> None:
        self._most, self._addresses = most, addresses
        self._failed: dict[str, tuple[float, int]] = {}

    def wait(self, address: str) -> int:
        """Seconds until `address` may try again, 0 for now."""
        start, count = self._failed.get(address, (0.0, 0))
        left = 60 - (time.monotonic() - start)
        return int(left) + 1 if count >= self._most and left > 0 else 0

    def failed(self, address: str) -> None:
        """Note a failed try."""
        now = time.monotonic()
        start, count = self._failed.pop(address, (now, 0))
        self._failed[address] = (now, 1) if now - start > 60 else (start, count + 1)
        if len(self._failed) > self._addresses:
            self._failed.pop(next(iter(self._failed)))
