"""Code in plain text: runs of lines that carry the marks of a programming language, a shell or markup.

The marks were chosen on pages that keep code in `pre` elements (technical manuals, lessons, weblogs in train): of the
words of their blocks of two lines and more two thirds are found, four fifths on dev; of the words outside code 0.4 %
are taken for it on train, 0.05 % on dev, most of them formulas and listings that authors forgot to mark.
"""

from __future__ import annotations

from detector.patterns import lazy

MARK = lazy(
    r"[{};\\]\s*$|^\s*[}\])][;,)]*\s*$|[a-z_]\((?!s\))(?=[a-z_)\"'&*$\[{])|^(?:import|from) [\w.]+(?: import .*)?$|[\w)]\.\w+\(|[=!<>:+-]=|[-=]>|::|&&|\|\|"
    r"|\s=\s|\w=[\w\"'/$.]|^\s*(?:#!|# [a-z]|#include|//|/\*|\*/|<!--|--\w|[$%] [a-z]|\$[A-Za-z_]|>>> |\.\.\. |@\w+$"
    r"|\.[\w-]+ ?\{|[A-Z]{4,} .*;$)|</?[a-zA-Z][\w:-]*[^<>]*>|[a-z]_[a-z]+(?=[\s=(.,\[]).|\w\[['\"\w+-]*\]"
    r"|^\s*[\"'][\w-]+[\"']:|(?:^|\s)--?[a-z][\w-]*(?=[\s=]|$)|\.\w{2,4}:\d|(?:^|\s)\.{0,2}/[\w.-]+/[\w.-]"
    r"|^\s*[\w-]+: ?[\[{\"'|>]|^\[[\w.-]+\]$"
)
LIKELY = lazy(
    r"^(?:import|from) |[{};=<>$\\_\[\]&|@*%]|\(\S|--|[:/]{2}|#[! i]|\w/\w|\"|^\s*[.-]"
)  # without one of these there is no mark
SENTENCE = lazy(r"[^\W\d_]{2,}[.!?…。][\"'”’)]*\s*$")
SAID = 6  # words from which a line with an end mark is a sentence
LONG = 12  # words from which a line without marks is no code
LOOKED_AT = 400  # code points of a line
DENSE = 5  # words of a line for which one mark is enough
DOUBTFUL = 3  # lines without marks in a row that a run may hold
SLACK = 10  # lines by which marks may lag behind: no start is followed far in vain
FEWEST = 2  # lines with marks of a run


def end_of_code(lines: list[str], found: list[int], start: int) -> int:
    """Return where the run of code that begins at `start` ends, `start` when none does; `found` are the lines' marks."""
    last, marked, indented, doubtful = start, 0, 0, 0
    for index in range(start, len(lines)):
        if found[index] > 0:
            marked, doubtful, last = marked + 1, 0, index + 1
        elif found[index] == 0 and marked and lines[index][:2].isspace():
            indented, last = indented + 1, index + 1
        else:
            doubtful += 1
            if found[index] < 0 or doubtful > DOUBTFUL or not marked or (marked + indented) * 2 + SLACK < index - start:
                break
    size = last - start
    return last if marked >= FEWEST and marked + indented >= 0.5 * size and marked >= 0.25 * size else start


def marks(line: str) -> int:
    """Return 1 for a line with the marks of code, 0 for one that may stand between such lines, -1 for a sentence."""
    line = line[:LOOKED_AT].rstrip()
    bare = line.lstrip()
    size = bare.count(" ") + 1
    found = len(MARK.findall(line)) if LIKELY.search(line) else 0
    if found and DENSE * found >= size:
        return 1
    if size >= LONG or (size >= SAID and not bare[:1].islower() and SENTENCE.search(line)):
        return -1
    return 0
