r"""Filler text where content should stand: lorem ipsum and its kin in a dozen languages, "Your text here".

C4 and Curator drop a page for the two words "lorem ipsum", RedPajama-V2 counts them; neither spares a page that is
about them. Here the filler itself must stand there: its best-known sentences, or any run of the generators' words
(`pseudo_latin`). Strength 0.9 for a passage (two different runs, or one of 60 letters or more), 0.6 for one short run,
0.5 for "your text here". Legitimate: pages that explain code, unless they are made of filler, and pages about filler
text (`page_subject`); a theme's own demonstration page says template or placeholder in its head.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from detector.nouns import Evidence, Reading, Rule, Span
from detector.signals.block_places import block_at
from detector.signals.page_subject import page_subject
from detector.signals.pseudo_latin import TELLTALES, pseudo_latin
from detector.signals.sentences import excerpt, opening

LATIN = (
    "lorem ipsum dolor", "dolor sit amet", "consectetur adipiscing", "consectetuer adipiscing",
    "consectetur adipisicing", "sed do eiusmod tempor", "incididunt ut labore", "ut enim ad minim veniam",
    "quis nostrud exercitation", "ullamco laboris nisi", "duis aute irure dolor", "excepteur sint occaecat",
    "sunt in culpa qui officia", "sed diam nonumy eirmod", "at vero eos et accusam", "vestibulum ante ipsum primis",
    "pellentesque habitant morbi", "class aptent taciti", "zril delenit augue", "mauris blandit aliquet elit",
)  # fmt: skip
KIN = (
    "far far away, behind the word mountains", "the european languages are members of the same family",
    "li europan lingues es membres", "weit hinten, hinter den wortbergen", "dies ist ein typoblindtext",
    "ein blindtext, der hier steht", "überall dieselbe alte leier", "bacon ipsum dolor", "cupcake ipsum dolor",
    "лорем ипсум долор", "далеко-далеко за словесными горами", "идейные соображения высшего порядка",
    "lorem ipsum är en utfyllnadstext", "este es un texto de relleno", "ceci est un faux texte",
    "這是一段測試文字", "这是一段测试文字", "此处添加您的内容",
    "ダミーテキストです", "テキストが入ります。テキストが入ります",
    "로렘 입숨", "لوريم إيبسوم دولار", "هذا النص هو مثال لنص يمكن أن يستبدل", "isto é um texto de exemplo",
)  # fmt: skip
HERE = (
    "your text here", "your content goes here", "text goes here", "insert text here", "add your text here",
    "enter your text here", "your headline here", "your title here", "add a description here",
    "description goes here", "insert image here", "image goes here", "dummy text goes here", "this is a sample text",
    "this is dummy text", "hier steht ihr text", "hier kommt ihr text hin", "ihr text hier", "votre texte ici",
    "tu texto aquí", "su texto aquí", "seu texto aqui", "il tuo testo qui", "tekst hier", "twój tekst tutaj",
    "ваш текст здесь", "текст здесь", "metniniz buraya",
)  # fmt: skip
WHOLE = 60  # code points from one filler run to the last: a passage, not a mention
MOSTLY = 0.2  # of the page's text
QUOTES = "“”\"„«»'‘’"


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield filler text, one piece of evidence a block."""
    latin = reading.matches("template.filler-text/latin")
    kin = reading.matches("template.filler-text/kin")
    here = reading.matches("template.filler-text/here")
    telltales = reading.matches("template.filler-text/telltales")
    if not (latin or kin or here or telltales):
        return
    subject = reading.once(page_subject)
    passages = [*latin, *kin, *_shuffled(reading, telltales)]
    if subject.filler or (subject.code and not _is_mostly_filler(reading, passages)):
        return
    yield from _passages(reading, passages, 0.25 if subject.form else 0.9)
    for span in here:
        block = block_at(reading, span.start)
        if block is not None and not block.hidden and block.kind not in ("code", "form-prompt") and not subject.form:
            quote = reading.page.text[span.start : span.end]
            alone = len(block.text) < 2 * len(quote)
            yield Evidence(f"“{quote}” stands where content should be.", 0.7 if alone else 0.3, (span,))


def _shuffled(reading: Reading, telltales: Sequence[Span]) -> Iterator[Span]:
    """Runs of pseudo-Latin in the blocks where one of its words was met."""
    met = {block.span.start: block for span in telltales if (block := block_at(reading, span.start)) is not None}
    for block in met.values():
        yield from pseudo_latin(block)


def _is_mostly_filler(reading: Reading, passages: Sequence[Span]) -> bool:
    """Whether so much of the page is filler that nothing is explained on it, whatever code stands there."""
    covered = end = 0
    for span in sorted(passages):
        covered += max(0, span.end - max(span.start, end))
        end = max(end, span.end)
    return covered > MOSTLY * len(reading.page.text)


def _passages(reading: Reading, spans: list[Span], strongest: float) -> Iterator[Evidence]:
    blocks: dict[int, list[Span]] = {}
    for span in spans:
        block = block_at(reading, span.start)
        if block is not None and not block.hidden and block.kind not in ("code", "table"):
            blocks.setdefault(block.span.start, []).append(span)
    text = reading.page.text
    for own in blocks.values():
        whole = Span(min(s.start for s in own), max(s.end for s in own))
        if text[whole.start - 1 : whole.start] in QUOTES and text[whole.end : whole.end + 1] in QUOTES:
            continue  # named, not used
        strength = strongest if whole.end - whole.start >= WHOLE or len(own) > 1 else min(0.6, strongest)
        yield Evidence(
            f"Filler text stands here: “{excerpt(text[whole.start : whole.end])}”.", strength, (opening(text, whole),)
        )


RULE = Rule(
    id="template.filler-text",
    group="template_artifacts",
    severity="error",
    summary="Filler text such as lorem ipsum stands where content should be",
    why="The page was published before it had anything to say.",
    advice="Write the missing passage or take the block out.",
    check=check,
    phrases={"latin": LATIN, "kin": KIN, "here": HERE, "telltales": TELLTALES},
    source="C4 (Raffel et al. 2020), NeMo Curator, RedPajama-V2; kin by recollection of common filler texts",
    bad=("Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.",),
    good=("The printer set the words “lorem ipsum” as a sample and went home.",),
)
