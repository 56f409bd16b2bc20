r"""Filler text where content should stand: lorem ipsum and its kin, "Your text here", "Double click to edit".

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
    "лорем ипсум долор", "лорем іпсум", "lórum ipse", "постоянный количественный рост и сфера нашей активности",
    "постоянное информационно-пропагандистское обеспечение", "рамки и место обучения кадров",
    "реализация намеченных плановых заданий", "начало повседневной работы по формированию позиции",
    "дальнейшее развитие различных форм деятельности", "далеко-далеко за словесными горами",
    "идейные соображения высшего порядка",
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
    "ваш текст здесь", "текст здесь", "metniniz buraya", "здесь будет текст", "здесь будет ваш текст",
    "введите текст здесь",
    "здесь можно разместить текст", "здесь должен быть текст", "ваш заголовок здесь", "ваш текст тут", "тут буде текст",
    "тут буде ваш текст", "введіть текст тут", "ваш заголовок тут", "wpisz tekst tutaj", "tutaj wpisz tekst",
    "tutaj wpisz swój tekst", "twój tekst w tym miejscu", "tu wpisz treść", "twój nagłówek tutaj", "váš text zde",
    "sem napište text", "zde bude text", "sem vložte text", "váš text sem", "sem napíšte text", "ide szöveget",
    "ide jön a szöveg", "írja ide a szöveget", "a szöveg helye", "textul tău aici", "textul dvs. aici",
    "introduceți textul aici", "adaugă textul aici", "вашият текст тук", "тук ще бъде текстът", "въведете текст тук",
    "vaš tekst ovde", "ovde ide tekst", "unesite tekst ovde", "ваш текст овде", "το κείμενό σας εδώ",
    "εισάγετε κείμενο εδώ", "metninizi buraya", "buraya metin", "başlığınız buraya", "mətninizi bura",
    "мәтініңізді осында",
    # what editors of site builders say to the one who edits
    "click here to edit", "double click to edit", "double-click to edit", "click to edit this text",
    "click edit button to change", "to edit this footer", "click here to add your own text", "кликните, чтобы изменить",
    "нажмите, чтобы изменить текст", "нажмите, чтобы отредактировать", "дважды щелкните, чтобы",
    "натисніть, щоб змінити текст",
    "kliknij, aby edytować", "kliknij dwukrotnie, aby", "kliknij tutaj, aby edytować", "aby edytować ten tekst",
    "klikněte pro úpravu", "kliknutím upravíte", "kattintson ide a szerkesztéshez", "kattints a szerkesztéshez",
    "faceți clic pentru a edita", "dă click pentru a edita", "кликнете за редактиране", "щракнете за редактиране",
    "kliknite da izmenite", "κάντε κλικ για επεξεργασία", "düzenlemek için tıklayın", "metni düzenlemek için",
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
