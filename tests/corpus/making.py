"""Generated collections for the tests of this folder: stories, rewrites by rule, doorways."""

from __future__ import annotations

import random

from detector.nouns import Page
from tests.corpus.stories import page

SYLLABLES = [first + second for first in "bdfgklmnprstv" for second in "aeo"]
VERBS = ("opened", "closed", "visited", "rebuilt", "praised", "painted", "measured", "sold", "bought", "repaired")
THINGS = ("bridge", "school", "market", "archive", "garden", "mill", "tower", "library", "station", "harbour")


def word(rng: random.Random, syllables: int = 3) -> str:
    return "".join(rng.choice(SYLLABLES) for _ in range(syllables))


def story(seed: int, sentences: int = 8) -> list[tuple[str, str, str, int, str, str]]:
    """Return invented events: who, did what, to which thing, how many, where, with whom."""
    rng = random.Random(seed)
    people = [f"{word(rng).title()} {word(rng, 4).title()}" for _ in range(3)]
    town = word(rng, 4).title()
    return [
        (
            rng.choice(people),
            rng.choice(VERBS),
            f"{word(rng, 4)} {rng.choice(THINGS)}",
            rng.randint(13, 9000),
            town,
            word(rng, 4),
        )
        for _ in range(sentences)
    ]


def told(events: list[tuple[str, str, str, int, str, str]], telling: int = 0) -> str:
    """Tell events in one of two wordings."""
    plain = (
        "{who} {did} the {thing} in {town} with {number} {helper} helpers, the council of the town reported on the day."
    )
    spun = (
        "According to local officials, some {number} {helper} helpers were there in {town} as the {thing} "
        "was {did} by {who}."
    )
    form = spun if telling else plain
    lines = (
        form.format(who=who, did=did, thing=thing, number=number, town=town, helper=helper)
        for who, did, thing, number, town, helper in events
    )
    return "\n\n".join(lines)


def collection(number: int, rewritten: int = 0, copies: int = 0) -> list[Page]:
    """Return stories, then rewrites of the first of them, then copies of the first of them."""
    pages = [page(told(story(i)), f"site{i}/story", f"https://site{i}.example/story") for i in range(number)]
    pages += [page(told(story(i), 1), f"farm/{i}", f"https://farm{i % 3}.example/{i}") for i in range(rewritten)]
    pages += [page(told(story(i)), f"copy/{i}", f"https://copy{i}.example/{i}") for i in range(copies)]
    return pages


def doorway(city: str, service: str) -> str:
    lines = (
        f"{service} in {city}",
        f"Are you looking for {service} in {city}? Our friendly team has offered {service} to homes for years.",
        f"We know that people in {city} expect quick help, fair prices and clean work: that is our {service}.",
        f"Call us today and ask for {service} in {city}, our experts are ready to help you at any time of the day.",
        f"Thank you for choosing the best {service} that {city} has to offer, we look forward to hearing from you.",
    )
    return "\n\n".join(lines)
