"""The settings DETECTOR_*, read once a crawl and checked: a value that means nothing stops the crawl at its start."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, cast

from detector.errors import ConfigError
from detector.nouns import Band
from detector.streaming import Recipe

if TYPE_CHECKING:
    from scrapy.settings import BaseSettings

Scope = Literal["host", "domain"]
BANDS: Final = ("publish", "review", "reject", "abstain")
DEFAULTS: Final[Mapping[str, Any]] = {
    "DETECTOR_ENABLED": True,
    "DETECTOR_PRESET": "crawler",
    "DETECTOR_POLICY": "",
    "DETECTOR_PACKS": [],
    "DETECTOR_MODELS": True,
    "DETECTOR_WORKERS": 1,
    "DETECTOR_DROP": [],
    "DETECTOR_ITEM_FIELD": "detector",
    "DETECTOR_PAGE_FIELDS": ["html", "markdown", "text"],
    "DETECTOR_URL_FIELD": "url",
    "DETECTOR_STOP_PAGES": False,
    "DETECTOR_STOP_HOSTS": True,
    "DETECTOR_HOST_PAGES": 3,
    "DETECTOR_HOST_SCOPE": "host",
    "DETECTOR_HOSTS_FILE": "",
}


@dataclass(frozen=True, slots=True)
class Options:
    """What the settings ask for."""

    enabled: bool
    recipe: Recipe
    workers: int  # scoring processes
    drop: tuple[Band, ...]  # items whose page has one of these verdicts are dropped
    item_field: str  # where the annotation goes; "" for none
    page_fields: tuple[str, ...]  # of an item that holds a page itself, the first that is filled counts
    url_field: str
    stop_pages: bool  # whether links of rejected pages are not followed
    stop_hosts: bool  # whether condemned hosts are not asked again
    host_pages: int  # different rejected pages without which no host is condemned
    scope: Scope
    hosts_file: Path | None  # where the hosts' evidence is kept; in JOBDIR where that is set


def read_options(settings: BaseSettings) -> Options:
    """Return the checked settings; `ConfigError` names the setting that is wrong and what it may be."""
    _refuse_unknown(settings)
    given = {name: settings.get(name, default) for name, default in DEFAULTS.items()}
    drop = tuple(settings.getlist("DETECTOR_DROP"))
    _one_of("DETECTOR_DROP", drop, BANDS)
    _one_of("DETECTOR_HOST_SCOPE", (given["DETECTOR_HOST_SCOPE"],), ("host", "domain"))
    policy = str(given["DETECTOR_POLICY"] or "")
    return Options(
        enabled=settings.getbool("DETECTOR_ENABLED", True),
        recipe=Recipe(
            str(given["DETECTOR_PRESET"]),
            Path(policy) if policy else None,
            tuple(Path(pack) for pack in settings.getlist("DETECTOR_PACKS")),
            settings.getbool("DETECTOR_MODELS", True),
        ),
        workers=_at_least_one(settings, "DETECTOR_WORKERS"),
        drop=cast("tuple[Band, ...]", drop),
        item_field=str(given["DETECTOR_ITEM_FIELD"] or ""),
        page_fields=tuple(settings.getlist("DETECTOR_PAGE_FIELDS", DEFAULTS["DETECTOR_PAGE_FIELDS"])),
        url_field=str(given["DETECTOR_URL_FIELD"]),
        stop_pages=settings.getbool("DETECTOR_STOP_PAGES"),
        stop_hosts=settings.getbool("DETECTOR_STOP_HOSTS", True),
        host_pages=_at_least_one(settings, "DETECTOR_HOST_PAGES"),
        scope=given["DETECTOR_HOST_SCOPE"],
        hosts_file=_hosts_file(settings, str(given["DETECTOR_HOSTS_FILE"] or "")),
    )


def _hosts_file(settings: BaseSettings, named: str) -> Path | None:
    if named:
        return Path(named)
    job = settings.get("JOBDIR")
    return Path(job) / "detector-hosts.json" if job else None


def _at_least_one(settings: BaseSettings, name: str) -> int:
    try:
        value = settings.getint(name, DEFAULTS[name])
    except (TypeError, ValueError) as error:
        raise ConfigError(f"{name}: must be a whole number, not {settings.get(name)!r}") from error
    if value < 1:
        raise ConfigError(f"{name}: must be 1 or more, not {value}")
    return value


def _one_of(name: str, values: tuple[Any, ...], known: tuple[str, ...]) -> None:
    for value in values:
        if value not in known:
            raise ConfigError(f"{name}: {value!r} is none of {', '.join(known)}")


def _refuse_unknown(settings: BaseSettings) -> None:
    """A misspelt setting would otherwise leave a default in force without a word."""
    from difflib import get_close_matches

    for name in settings:
        if isinstance(name, str) and name.startswith("DETECTOR_") and name not in DEFAULTS:
            near = get_close_matches(name, DEFAULTS, 1)
            raise ConfigError(f"unknown setting {name}" + (f"; did you mean {near[0]}?" if near else ""))
