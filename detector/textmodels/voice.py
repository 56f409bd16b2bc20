"""One voice behind several names: do comments signed differently share habits that different people do not share?

Not implemented by topic: only marks, endings, letter runs of function words, apostrophes and case count.
"""

from __future__ import annotations

from detector.nouns import Reading
from detector.textmodels.scores import TextScore


def comment_voice(reading: Reading) -> TextScore | None:
    """Score the page's comments; None where the model abstains."""
    return None
