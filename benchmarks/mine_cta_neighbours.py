"""List the real words that look like misspellings of words in calls to action, in any language.

    python benchmarks/mine_cta_neighbours.py > detector/signals/calls_to_action_neighbours.txt

A word at the edit distance at which the rule `template.misspelt-cta` would speak, but frequent in some language
(wordfreq, Zipf ≥ 2.6: more than four in ten million words), is no misspelling: a plural, an inflected form, another
language's spelling, a name. Needs the package wordfreq (42 languages); the rule itself needs only the list.
"""

from __future__ import annotations

from collections.abc import Iterator

from detector.signals.calls_to_action import action_words, is_slip

ZIPF = 2.6


def frequent_words() -> Iterator[str]:
    """Every word at or above the threshold in any language, lower case."""
    from wordfreq import available_languages, get_frequency_dict

    least = 10 ** (ZIPF - 9)
    for language in available_languages("best"):
        for word, frequency in get_frequency_dict(language, "best").items():
            if frequency >= least and word.replace("-", "").replace("'", "").isalpha():
                yield word


def letters(word: str) -> int:
    """The letters of a word as a set of bits: words two steps apart differ in at most four."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 63)
    return bits


def neighbours() -> list[str]:
    """Frequent words that the rule would take for a slip in a word of a call to action."""
    words = action_words()
    by_shape: dict[tuple[str, int], list[tuple[str, int]]] = {}
    for word in words:
        for size in range(len(word) - 2, len(word) + 3):
            by_shape.setdefault((word[0], size), []).append((word, letters(word)))
    found = set()
    for candidate in set(frequent_words()) - words:
        own = letters(candidate)
        near = (w for w, bits in by_shape.get((candidate[0], len(candidate)), ()) if (bits ^ own).bit_count() <= 4)
        if any(is_slip(candidate, word) for word in near):
            found.add(candidate)
    return sorted(found)


def main() -> None:
    print("# Real words that look like misspelt calls to action; made by benchmarks/mine_cta_neighbours.py")
    for word in neighbours():
        print(word)


if __name__ == "__main__":
    main()
