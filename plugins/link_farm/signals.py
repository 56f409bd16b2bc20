"""The numbers about links and teasers as named signals."""

from __future__ import annotations

from typing import Final

from detector.signals import anchors, teasers

SIGNALS: Final = (*anchors.SIGNALS, *teasers.SIGNALS)
