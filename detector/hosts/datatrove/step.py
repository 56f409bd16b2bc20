"""The filter: the text stays as it is, the verdict goes into the metadata, whether the document is kept or not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from datatrove.pipeline.filters.base_filter import BaseFilter

from detector.nouns import Band, Verdict
from detector.streaming import Recipe, engine_of, judge

if TYPE_CHECKING:
    from datatrove.data import Document
    from datatrove.pipeline.writers.disk_base import DiskWriter

TOLD = 8  # rules named in the metadata


class DetectorFilter(BaseFilter):
    """Judges documents, writes what was found into their metadata and drops those with a verdict in `drop`.

    Metadata: `detector_verdict`, `detector_probability`, `detector_reasons` (rule ids, the heaviest first) and, where
    asked for, `detector_signals`; `detector_error` where a document could not be judged, which is then kept.

    Args:
        drop: verdicts that remove a document; empty to annotate only.
        preset: policy preset.
        policy: TOML file laid over the policy.
        packs: further rule packs.
        models: whether trained models weigh the evidence.
        signals: whether all named signals are written too.
        html_key: metadata key that holds the page's HTML, which is then judged instead of the extracted text.
        url_key: metadata key of the address.
        exclusion_writer: gets the removed documents, with `filter_reason`.
    """

    name = "🔍 detector"

    def __init__(
        self,
        drop: Sequence[Band] = ("reject",),
        *,
        preset: str = "crawler",
        policy: str | Path | None = None,
        packs: Sequence[str | Path] = (),
        models: bool = True,
        signals: bool = False,
        html_key: str = "",
        url_key: str = "url",
        exclusion_writer: DiskWriter | None = None,
    ) -> None:
        super().__init__(exclusion_writer)
        self.drop = tuple(drop)
        self.recipe = Recipe(preset, Path(policy) if policy else None, tuple(Path(pack) for pack in packs), models)
        self.signals = signals
        self.html_key = html_key
        self.url_key = url_key

    def filter(self, doc: Document) -> bool | tuple[bool, str]:
        """Annotate a document; `(False, reason)` where it is removed."""
        page = doc.metadata.get(self.html_key) if self.html_key else None
        given = {"html": page} if page else {"text": doc.text}
        judged = judge(
            engine_of(self.recipe),
            {**given, "url": str(doc.metadata.get(self.url_key) or ""), "id": doc.id},
            signals=self.signals,
        )
        if judged.verdict is None:
            doc.metadata["detector_error"] = judged.error
            self.stat_update("errors")
            return True
        doc.metadata.update(self._told(judged.verdict))
        self.stat_update(f"verdict_{judged.verdict.verdict}")
        if judged.verdict.verdict in self.drop:
            return False, f"detector_{judged.verdict.verdict}"
        return True

    def _told(self, verdict: Verdict) -> dict[str, Any]:
        against = dict.fromkeys(f.rule for f in verdict.findings if f.contribution > 0 and not f.shadow)
        told: dict[str, Any] = {
            "detector_verdict": verdict.verdict,
            "detector_probability": round(verdict.probability, 6),
            "detector_reasons": list(against)[:TOLD],
        }
        if self.signals:
            told["detector_signals"] = {name: round(value, 6) for name, value in sorted(verdict.signals.items())}
        return told
