"""For any program that publishes: ask before a page becomes public, by an engine of one's own or by the service.

gate = Gatekeeper()                                                   # an engine in this process
gate = Gatekeeper("http://127.0.0.1:8460", key="dk_…")                # or `detector serve`
answer = gate.ask(html, url="https://example.org/page")
if not answer.allowed:
    raise ValueError("; ".join(answer.reasons))
"""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from detector.errors import ConfigError

if TYPE_CHECKING:
    import httpx

    from detector.engine import Detector

ORDER = ("publish", "abstain", "review", "reject")
PATIENCE = 3.0  # seconds that a full service may make us wait before we ask once more
TOLD = 5  # reasons


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether a page may become public."""

    allowed: bool
    verdict: str  # "" when nobody could be asked
    reasons: tuple[str, ...] = ()  # sentences for the editor, strongest first
    id: str = ""  # the service's decision, for overrides and feedback
    trouble: str = ""  # why nobody could be asked; then `when_down` decided
    findings: tuple[Mapping[str, Any], ...] = ()  # behind the reasons, as in the verdict's JSON, strongest first


class Gatekeeper:
    """Says of pages whether they may become public; safe to use from several threads.

    Args:
        url: of the service; empty for an engine in this process.
        key: an API key with the scope `check`.
        preset: `editor`, `crawler` or `strict`; empty for the service's own.
        stop_on: the band from which a page is refused, `review` or `reject`.
        when_down: `allow` or `refuse` while the service cannot be asked.
        seconds: that the service may take.

    Raises:
        ConfigError: an argument has an unknown value.
    """

    def __init__(
        self, url: str = "", *, key: str = "", preset: str = "", stop_on: str = "reject", when_down: str = "allow",
        seconds: float = 10.0,
    ) -> None:  # fmt: skip
        if stop_on not in ("review", "reject"):
            raise ConfigError("stop_on is review or reject")
        if when_down not in ("allow", "refuse"):
            raise ConfigError("when_down is allow or refuse")
        self.url, self.key, self.preset = url.rstrip("/"), key, preset
        self.stop_on, self.when_down, self.seconds = stop_on, when_down, seconds
        self._one_at_a_time = threading.Lock()

    @cached_property
    def _engine(self) -> Detector:
        from detector.engine import Detector

        return Detector(self.preset or "editor")

    @cached_property
    def _client(self) -> httpx.Client:
        import httpx

        headers = {"authorization": f"Bearer {self.key}"}
        return httpx.Client(base_url=self.url, headers=headers, timeout=self.seconds)

    def ask(self, content: str, *, url: str = "", title: str = "") -> Answer:
        """Judge a page or a part of one, as HTML, Markdown or text."""
        if self.url:
            return self._ask_service({"content": content, "url": url, "title": title, "preset": self.preset})
        from detector.report.json import as_dict

        with self._one_at_a_time:
            verdict = self._engine.check(content.encode("utf-8", "replace"), url=url, charset="utf-8")
        return self._answer(as_dict(verdict), "")

    def _ask_service(self, page: Mapping[str, str]) -> Answer:
        import httpx

        try:
            answer = self._client.post("/v1/check", json=page)
            if answer.status_code == 429:
                time.sleep(min(PATIENCE, float(answer.headers.get("retry-after", "1"))))
                answer = self._client.post("/v1/check", json=page)
            told = answer.json()
            if answer.status_code == 200:
                return self._answer(told["verdict"], told["id"])
            trouble = f"the service answers {answer.status_code}: {told.get('error', '')}"
        except (httpx.HTTPError, ValueError, KeyError, AttributeError) as error:
            trouble = f"the service cannot be asked: {error or type(error).__name__}"
        return Answer(self.when_down == "allow", "", (), "", trouble)

    def _answer(self, verdict: Mapping[str, Any], number: str) -> Answer:
        against = [f for f in verdict["findings"] if f["contribution"] > 0 and not f.get("shadow")]
        reasons = tuple(f"{f['message']} {f['advice']}".strip() for f in against[:TOLD])
        allowed = ORDER.index(verdict["verdict"]) < ORDER.index(self.stop_on)
        return Answer(allowed, verdict["verdict"], reasons, number, "", tuple(against[:TOLD]))

    def override(self, number: str, *, reason: str, who: str) -> str:
        """Tell the service that a person let a page through; return why that failed, or nothing.

        The key needs the scope `feedback`. An engine in this process keeps nothing: there is nothing to tell.
        """
        import httpx

        if not self.url or not number:
            return ""
        told = {"action": "approved", "reason": reason, "who": who}
        try:
            answer = self._client.post(f"/v1/decisions/{number}/override", json=told)
        except httpx.HTTPError as error:
            return f"the service cannot be asked: {error or type(error).__name__}"
        return "" if answer.is_success else f"the service answers {answer.status_code}"

    def close(self) -> None:
        """Close the connections to the service."""
        if "_client" in self.__dict__:
            self._client.close()
