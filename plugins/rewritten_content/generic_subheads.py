r"""Subheads from the mould: "The Importance of …", "How to Choose …", "Key Considerations", "Conclusion".

Outlines that a language model fills in, or that are made for search phrases, consist of headings that fit any
subject. Looked for at the beginning and the end of each subheading of the main content, in thirteen languages. Told
when two different forms cover 30 % of at least four subheads (strength 0.25), three forms and 40 % (0.4), five forms
(0.55), on pages with 1,100 characters of prose and no code. On 3,418 honest pages two reach the first step, none the
second; of 897 mass-produced ones 9 % and 5 %. Questions of one form ("What are …?") say nothing, however many. Yoast
and other tools only count headings that are missing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from detector.nouns import Block, Evidence, Reading, Rule, Span
from detector.patterns import lazy
from detector.signals.block_places import of_kind

HEADINGS = 4
CHARACTERS = 1_100  # of main prose, about 200 words; a table of contents or a menu has headings too
STEPS = ((5, 0.4, 0.55), (3, 0.4, 0.4), (2, 0.3, 0.25))  # forms, share of the subheads, strength
LEAD = lazy(r"[\W\d_]*")
PROSE = frozenset(("paragraph", "list", "faq-answer"))

QUESTION = lazy(  # honest guides ask too
    r"why it matters|you need to know|(?:what|was|wat|qué|o que|apa|qu'est-ce|cos'è|che cos'è|что|co|czym|什么)(?:\W|$)"
)  # honest guides ask too
FRAME = frozenset(  # a text may have a beginning and an end
    ("introduction", "conclusion", "fazit", "einleitung", "introducción", "conclusión", "introdução",
     "conclusão", "introduzione", "conclusione", "conclusioni", "inleiding", "conclusie", "pendahuluan",
     "penutup", "kesimpulan", "giriş", "sonuç", "введение", "заключение", "wprowadzenie", "podsumowanie", "はじめに",
     "まとめ", "引言", "结论", "总结")
)  # fmt: skip

BEGINNINGS = (
    "how to choose|choosing|what to look for|the importance of|importance of|the role of|the rise of|the art of|the"
    " science of|the science behind|benefits of|the benefits of|key benefits|health benefits of|advantages of|the"
    " advantages of|pros and cons|the pros and cons|tips for|expert tips|practical tips|best practices"
    "|common mistakes"
    "|common misconceptions|common challenges|understanding|what is|what are|why choose|why you should|why it matters"
    "|the future of|future trends|future outlook|final thoughts|conclusion|in conclusion|factors to consider|factors"
    " that|challenges and|key takeaways|key features|key considerations|key factors|key points|step-by-step|beyond"
    "|introduction|a closer look at|looking ahead|the road ahead|real-world|expert insights|the impact of|the impact"
    " on|the power of|the evolution of|the growing|embracing|navigating|exploring|unlocking|enhancing|maximizing"
    "|leveraging|balancing|mastering|unveiling|unraveling|ensuring|building|fostering|overcoming|addressing"
    "|implementing|practical applications|implications|cultural significance|the cultural|historical context|types of"
    "|strategies for|the legacy of|the basics of|the psychology of|a brief history|alleged|speculation of|the bottom"
    " line|the timing of|final verdict|quick verdict|final take|who should buy|the bigger picture|bigger picture"
    "|who should|who it's for|who it is for|who is it for|skip if|skip this|best for|ideal for|quick take|quick picks"
    "|quick comparison|quick answer|quick summary|our verdict|our pick|our picks|our top pick|top picks"
    "|honest downsides|why it stands out|what we like|what we love|what we don't"
    "|a new era|a new chapter|the significance of|the intersection of|public reaction"
    "|was ist|was sind|vorteile von|die vorteile|tipps für|fazit|die bedeutung von|die rolle von|worauf sie achten"
    "|worauf du achten|häufige fehler|die zukunft|einleitung|arten von|so wählen sie|die wichtigsten"
    "|qu'est-ce que|pourquoi choisir|les avantages|comment choisir|l'importance de|le rôle de|conseils pour"
    "|les erreurs"
    " à|l'avenir de|comprendre|les types de|les bienfaits"
    "|qué es|qué son|beneficios de|los beneficios|ventajas de|cómo elegir|conclusión|introducción"
    "|la importancia de|el"
    " papel de|consejos para|errores comunes|el futuro de|tipos de|entendiendo"
    "|o que é|o que são|benefícios de|os benefícios|vantagens de|vantagens do|vantagens da|como escolher|conclusão"
    "|introdução|a importância|dicas para|erros comuns|entendendo|considerações finais"
    "|cos'è|che cos'è|perché scegliere|i vantaggi|come scegliere|conclusione|conclusioni|introduzione|l'importanza|il"
    " ruolo|consigli per|errori comuni|il futuro"
    "|wat is|wat zijn|voordelen van|de voordelen|hoe kies|conclusie|inleiding|het belang van|de rol van|tips voor"
    "|veelgemaakte fouten|de toekomst van|soorten"
    "|apa itu|apa yang dimaksud|pengertian|manfaat|keuntungan|kelebihan|kekurangan|cara memilih|kesimpulan"
    "|pendahuluan"
    "|jenis-jenis|pentingnya|masa depan|penutup"
    "|avantajları|faydaları|nasıl seçilir|sonuç|giriş|ipuçları|türleri"
    "|что такое|преимущества|как выбрать|заключение|введение|важность|советы|плюсы и минусы|недостатки"
    "|co to jest|czym jest|zalety|korzyści|jak wybrać|podsumowanie|wprowadzenie|znaczenie|wskazówki|rodzaje"
    "|najczęstsze błędy|メリット|デメリット|選び方|まとめ|はじめに|注意点|この記事でわかること|この記事で分かること"
    "|なぜ重要か|仕組みをわかりやすく|実際の活用シーン|主なメリット|主な利点|課題と考慮事項|よくある質問|結論："
    "|什么是|优势|如何选择|结论|总结|引言|介绍|为什么选择|常见问题|注意事项|最终建议"
)
ENDINGS = (
    "matters|a comprehensive guide|to consider|to avoid|you need to know|for success|made easy|at a glance|insights"
    "|implications|and beyond|challenges|considerations|significance|opportunities|impact|perspectives|explained"
    "|conclusion|recommendations|strategies|exchange|solutions|essentials|とは|の重要性"
    "|の選び方|のメリット|比較表|徹底比較|徹底解説|を解説|つのポイント|つの方法|つの理由|3選|5選|7選|10選|おすすめ"
    "|のベストプラクティス|の重要性|的重要性|的优势|的步骤"
)


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield the formulaic subheads."""
    heads = [b for b in of_kind(reading, "heading") if b.main and not b.hidden and b.level != 1]
    if len(heads) < HEADINGS:
        return
    found = list(_formulaic(reading, heads))
    forms = {"?" if QUESTION.match(form) else form for form, _ in found} - FRAME
    for least, share, strength in STEPS:
        if len(forms) >= least and len(found) >= share * len(heads) and _is_prose(reading):
            quotes = ", ".join(f"“{reading.page.text[s.start : s.end]}”" for _, s in found[:3])
            yield Evidence(
                f"{len(found)} of {len(heads)} subheads begin or end as in an outline that fits any text: {quotes}.",
                strength,
                tuple(s for _, s in found),
            )
            return


def _formulaic(reading: Reading, heads: Sequence[Block]) -> Iterator[tuple[str, Span]]:
    """The form and the place of each heading that begins or ends on one."""
    begins = {s.start: s.end for s in reading.matches("rewritten.generic-subheads/begins")}
    ends = {s.end: s.start for s in reading.matches("rewritten.generic-subheads/ends")}
    text = reading.page.text
    for block in heads:
        lead = LEAD.match(block.text)
        start = block.span.start + (lead.end() if lead else 0)
        end = block.span.start + len(block.text.rstrip(" ?!.:？！。：）)"))
        if start in begins and begins[start] <= end:
            yield text[start : begins[start]].lower(), block.span
        elif ends.get(end, -1) >= start:
            yield text[ends[end] : end].lower(), block.span


def _is_prose(reading: Reading) -> bool:
    """Whether the main content is prose of some length, without code."""
    blocks = [b for b in reading.page.blocks if b.main and not b.hidden]
    if any(b.kind == "code" for b in blocks):
        return False
    return sum(len(b.text) for b in blocks if b.kind in PROSE) >= CHARACTERS


RULE = Rule(
    id="rewritten.generic-subheads",
    group="rewritten_content",
    severity="info",
    summary="Subheads that fit any text",
    why="An outline was filled in: the headings do not tell one text from the next.",
    advice="Let each subhead say what its section says, or take it out.",
    check=check,
    policy="scaled content abuse",
    phrases={"begins": tuple(BEGINNINGS.split("|")), "ends": tuple(ENDINGS.split("|"))},
    source="frequencies of heading forms over labelled pages; Yoast (subheading distribution) only counts missing ones",
)
