r"""A ring of invented commenters: names of one make, one day, one voice, and nothing said.

Generated articles come with generated readers: "CarBuff42", "PoliticsGeek" and "EconExpert1" write within hours, drop
the same letters and repeat what stands above. Comment filters (Akismet, CleanTalk, Antispam Bee) judge one comment
when it is sent in and give no reason; Antispam Bee's pattern of made-up names knows one capitalised word with three
or four digits only. Here the comments are looked at together. Three quarters of at least three authors must have
handles of the shape topic + role or name + number; then each of these counts: three quarters wrote on one day, two
thirds share the put-on spelling, three quarters say nothing of their own (no "I", no link, no number that the page
lacks, under 30 words). Two of the three: 0.5; all: 0.8. Forums and blogs with readers' comments (384 honest pages)
stay silent: people speak of themselves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from detector.nouns import Evidence, Reading, Rule
from detector.signals.voices import Voice, comment_voices

VOICES = 3
MOST = 0.75
HABITS = 2 / 3


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield the ring."""
    voices = reading.once(comment_voices)
    names = {voice.author for voice in voices if voice.handle}
    if len(voices) < VOICES or len(names) < VOICES or sum(v.handle for v in voices) < MOST * len(voices):
        return
    tells = list(_tells(voices))
    if len(tells) >= 2:
        quotes = ", ".join(list(dict.fromkeys(v.author for v in voices if v.handle))[:4])
        yield Evidence(
            f"{len(voices)} comments by authors named like {quotes}: {', '.join(tells)}.",
            0.8 if len(tells) == 3 else 0.5,
            tuple(voice.span for voice in voices),
        )


def _tells(voices: Sequence[Voice]) -> Iterator[str]:
    day, count = Counter(v.day.lower() for v in voices).most_common(1)[0]
    if day and count >= MOST * len(voices):
        yield f"{count} on one day ({next(v.day for v in voices if v.day.lower() == day)})"
    careless = sum(v.habits for v in voices)
    if careless >= HABITS * len(voices):
        yield f"{careless} in the same put-on spelling"
    empty = sum(not v.own for v in voices)
    if empty >= MOST * len(voices):
        yield f"{empty} that say nothing of their own"


RULE = Rule(
    id="rewritten.comment-ring",
    group="rewritten_content",
    severity="error",
    summary="Comments by invented readers",
    why="Comments that nobody wrote pretend to readers that the page does not have.",
    advice="Delete the comments, and find out which program wrote them.",
    check=check,
    policy="scaled content abuse",
    source="Antispam Bee (author patterns) for single comments; the ring is ours",
)
