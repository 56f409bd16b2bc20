"""Passwords and logins of the review page."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
import time

from detector.errors import ConfigError
from detector.hosts.service.records import ROLES, Session, User
from detector.hosts.service.store import Store

COST, BLOCK, LANES = 2**15, 8, 1  # of scrypt: 32 MB and some 80 ms for each try (OWASP's password storage cheat sheet)
LEAST = 12  # characters of a password
NOBODY = "scrypt$32768$8$1$AAAAAAAAAAAAAAAAAAAAAA==$" + "A" * 43 + "="  # checked for unknown names: takes as long


def add_user(store: Store, name: str, password: str, role: str) -> None:
    """Make a person known, or change who they are; their logins end.

    Raises:
        ConfigError: the role is unknown or the password too short.
    """
    if role not in ROLES:
        raise ConfigError(f"unknown role {role!r}; the roles are {', '.join(ROLES)}")
    if len(password) < LEAST:
        raise ConfigError(f"a password has at least {LEAST} characters")
    if not name or name != name.strip() or "\x00" in name:
        raise ConfigError("a name has no blanks around it")
    store.put(User(name, scramble(password), role, time.time()))
    store.delete(Session, "WHERE name = :name", name=name)


def remove_user(store: Store, name: str) -> bool:
    """Forget a person and end their logins; False where there is none of that name."""
    store.delete(Session, "WHERE name = :name", name=name)
    return store.delete(User, "WHERE name = :name", name=name) > 0


def scramble(password: str) -> str:
    """Return what is kept of a password."""
    salt = secrets.token_bytes(16)
    told = [base64.b64encode(part).decode() for part in (salt, _scrypt(password, salt, COST, BLOCK, LANES))]
    return "$".join(("scrypt", str(COST), str(BLOCK), str(LANES), *told))


def matches(password: str, kept: str) -> bool:
    """Whether this is the password."""
    _, cost, block, lanes, salt, told = kept.split("$")
    found = _scrypt(password, base64.b64decode(salt), int(cost), int(block), int(lanes))
    return hmac.compare_digest(found, base64.b64decode(told))


def _scrypt(password: str, salt: bytes, cost: int, block: int, lanes: int) -> bytes:
    memory = 132 * cost * block * lanes + 2**20
    return hashlib.scrypt(password.encode(), salt=salt, n=cost, r=block, p=lanes, maxmem=memory, dklen=32)


def log_in(store: Store, name: str, password: str, hours: float) -> str | None:
    """Return the cookie of a new login, None when name or password is wrong."""
    user = store.get(User, name)
    good = matches(password, user.password if user else NOBODY)
    if user is None or not good or user.disabled:
        return None
    cookie = secrets.token_urlsafe(32)
    store.add(Session(_digest(cookie), user.name, secrets.token_urlsafe(32), time.time() + hours * 3600))
    return cookie


def logged_in(store: Store, cookie: str) -> tuple[User, Session] | None:
    """Return who has this cookie, None for nobody."""
    session = store.get(Session, _digest(cookie)) if cookie else None
    if session is None or session.expires < time.time():
        return None
    user = store.get(User, session.name)
    return None if user is None or user.disabled else (user, session)


def log_out(store: Store, session: Session) -> None:
    """End a login."""
    store.delete(Session, "WHERE digest = :digest", digest=session.digest)


def _digest(cookie: str) -> str:
    return hashlib.sha256(cookie.encode()).hexdigest()
