"""Text models in use: plain arrays, vectorised hashing, scores with the sentences that moved them."""

from detector.textmodels.rewriting import rewritten
from detector.textmodels.scores import TextScore, Window
from detector.textmodels.spinning import spun
from detector.textmodels.voice import comment_voice
from detector.textmodels.wording import vocabulary

__all__ = ["TextScore", "Window", "comment_voice", "rewritten", "spun", "vocabulary"]
