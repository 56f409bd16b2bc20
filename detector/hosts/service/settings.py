"""Settings of the service: defaults, overlaid by a TOML file, overlaid by `DETECTOR_SERVICE_*` variables."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast

from detector.errors import ConfigError

PREFIX = "DETECTOR_SERVICE_"
FILE = PREFIX + "CONFIG"
KEEPING = ("never", "flagged", "always")
AUTHENTICATION = ("keys", "none")


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that an operator decides; `docs/service.md` says what each is for."""

    host: str = "127.0.0.1"
    port: int = 8460
    workers: int = 0  # engine processes; 0: one a core
    tls_cert: str = ""
    tls_key: str = ""
    proxies: str = "127.0.0.1"  # addresses whose X-Forwarded-* are believed
    cors: tuple[str, ...] = ()  # origins; none: closed
    auth: str = "keys"
    database: str = ""  # SQLAlchemy URL; empty: SQLite in the user's data folder
    preset: str = "editor"
    policy: str = ""
    packs: tuple[str, ...] = ()
    models: bool = True
    max_body: int = 8_000_000  # bytes
    max_batch: int = 32  # pages
    queue: int = 48  # pages that may wait for an engine; beyond that 429
    wait_seconds: float = 5.0  # that a page may have to wait for an engine, as they go now; beyond that 429
    header_seconds: float = 10.0
    body_seconds: float = 20.0
    check_seconds: float = 20.0  # of one page in an engine, then the engine is replaced
    store_seconds: float = 1.0  # that an answer waits for its record to reach the disk
    stop_seconds: float = 30.0  # that a stop waits for accepted work
    watch_seconds: float = 2.0  # between looks at policy and packs; 0: only on SIGHUP or request
    keep_content: str = "flagged"  # whose content is kept for the review page
    keep_content_days: int = 14
    keep_days: int = 365
    pending: int = 10_000  # records held in memory while the database is away
    login_tries: int = 10  # failed logins or keys a minute from one address
    session_hours: int = 12
    webhooks: Mapping[str, Mapping[str, str]] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def engines(self) -> int:
        """How many engine processes are wanted."""
        return self.workers or os.cpu_count() or 1

    @property
    def url(self) -> str:
        """The database's SQLAlchemy URL."""
        return self.database or f"sqlite:///{_data_folder() / 'service.sqlite'}"


def load_settings(path: Path | None = None, environment: Mapping[str, str] = os.environ, **given: object) -> Settings:
    """Return the settings of file, environment and command line (`given`; None means not given), in that order.

    Raises:
        ConfigError: naming the setting that is unknown or has a wrong value.
    """
    named = path or (Path(environment[FILE]) if environment.get(FILE) else None)
    told: dict[str, Any] = _read(named) if named else {}
    for key, value in environment.items():
        if key.startswith(PREFIX) and key != FILE:
            told[key.removeprefix(PREFIX).lower()] = value
    told.update({key: value for key, value in given.items() if value is not None})
    known = {f.name: f.default for f in fields(Settings)}
    for key in told:
        if key not in known:
            near = get_close_matches(key, known, 1)
            raise ConfigError(f"service: unknown setting {key!r}" + (f"; did you mean {near[0]!r}?" if near else ""))
    return _checked(replace(Settings(), **{key: _typed(key, value, known[key]) for key, value in told.items()}))


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read as settings: {error}") from error


def _typed(key: str, value: Any, default: object) -> Any:
    """Return the value as the setting's type; a variable's string is read as a person means it."""
    try:
        if isinstance(default, bool):
            return value if isinstance(value, bool) else {"true": True, "1": True, "false": False, "0": False}[value]
        if isinstance(default, tuple):
            parts = value.split(",") if isinstance(value, str) else value
            return tuple(str(part).strip() for part in parts if str(part).strip())
        if key == "webhooks":
            return _webhooks(value)
        return cast("type[int] | type[float] | type[str]", type(default))(value)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ConfigError(f"service: {key} = {value!r} is not a {type(default).__name__}") from error


def _webhooks(value: Any) -> Mapping[str, Mapping[str, str]]:
    if isinstance(value, str):
        raise ConfigError("service: webhooks are set in the settings file alone")
    return MappingProxyType({name: {k: str(v) for k, v in table.items()} for name, table in value.items()})


def _checked(settings: Settings) -> Settings:
    if settings.keep_content not in KEEPING:
        raise ConfigError(f"service: keep_content is one of {', '.join(KEEPING)}")
    if settings.auth not in AUTHENTICATION:
        raise ConfigError(f"service: auth is one of {', '.join(AUTHENTICATION)}")
    if settings.auth == "none" and settings.host not in ("127.0.0.1", "::1", "localhost"):
        raise ConfigError("service: auth = none is for this machine alone; bind 127.0.0.1 or make keys")
    if bool(settings.tls_cert) != bool(settings.tls_key):
        raise ConfigError("service: tls_cert and tls_key go together")
    least = {"max_body": 1024, "max_batch": 1, "queue": 0, "keep_days": 1, "keep_content_days": 0, "workers": 0}
    for name, low in least.items():
        if getattr(settings, name) < low:
            raise ConfigError(f"service: {name} must be at least {low}")
    return settings


def _data_folder() -> Path:
    data = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(data) / "detector"
