"""The model card: what each artefact is, what it was trained on and what it reaches, in words for people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from detector.models import Artefact

HEAD = """# Model card

Written by `detector train`. The artefacts are plain arrays (`.npz`); their digests stand in `manifest.toml` and are
checked before anything is loaded. They hold weights of hashed words and of rules, no text of any page.

Meant for: weighing evidence about whether a web page is worth publishing or crawling, beside rules that name it.
Not meant for: proving who wrote a text, or judging people. A high probability is a reason to look, not a proof.
The training pages hold few makers of poor pages (about 40 sources): on kinds of spam that none of them made, the
vocabulary knows little and the rules carry the verdict. Text models speak English; elsewhere they abstain.
"""


def model_card(artefacts: Iterable[Artefact]) -> str:
    """Return the card as Markdown."""
    parts = [HEAD]
    for artefact in artefacts:
        parts.append(f"\n## {artefact.name}\n\nMade {artefact.made}, {artefact.bytes:,} bytes.\n")
        parts += [f"- {key}: {_plain(value)}\n" for key, value in artefact.details.items()]
    return "".join(parts)


def _plain(value: Any) -> str:
    if isinstance(value, Mapping):
        return "; ".join(f"{key} {_plain(inner)}" for key, inner in value.items())
    if isinstance(value, list | tuple):
        return "; ".join(_plain(inner) for inner in value)
    return str(value)
