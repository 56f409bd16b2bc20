r"""A shortcode or block mark that its plugin did not turn into anything: "[contact-form-7 id=…]", "[/vc_column]".

Shortcodes show as text when the plugin or theme that knew them is gone, or when a page was copied with its source.
Names are those of WordPress core (caption, gallery, embed, audio, video, playlist) and of widely used builders and
plugins (WPBakery vc_, Divi et_pb_, Avada fusion_, Elementor, Contact Form 7, Shortcodes Ultimate su_, Slider
Revolution, WooCommerce, Ninja/Gravity/WPForms, Table Press, Easy Table of Contents), by recollection of their
documentation. Strength 0.7 with attributes or a closing mark, 0.5 bare. Legitimate: code, and pages about WordPress or
markup (`page_subject`), and the page's own Markdown source.
"""

from __future__ import annotations

from collections.abc import Iterator

from detector.nouns import Evidence, Reading, Rule
from detector.signals.block_places import block_at
from detector.signals.page_subject import page_subject
from detector.signals.sentences import excerpt

NAMES = (
    "contact-form-7|contact-form|caption|gallery|playlist|embed|audio|video|vc_[a-z_]+|et_pb_[a-z_]+"
    "|fusion_[a-z_]+|su_[a-z_]+"
    "|av_[a-z_]+|elementor-template|rev_slider|smartslider3|layerslider|ninja_forms?|gravityform|wpforms|mc4wp_form"
    "|formidable|ez-toc|toc|table|tablepress|woocommerce_[a-z_]+|products?|add_to_cart|sc_[a-z_]+|td_block_[a-z0-9_]+"
    "|aawp|amazon|ad_[a-z_]+|adrotate|shortcode|sitemap|yasr_[a-z_]+|ratings?|printfriendly|jetpack_[a-z_]+"
    "|pdf-embedder"
    "|instagram-feed|tiktok|metaslider|lyte|youtube|spoiler|button|column|one_half|one_third|dropcap|toggle|tabs?|faq"
)
STRENGTHS = {"full": 0.7, "closing": 0.6, "comment": 0.7}


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield each leftover shortcode outside code and pages about them; several of one block are one piece."""
    found = [(key, span) for key in STRENGTHS for span in reading.matches(f"template.shortcode/{key}")]
    if not found or reading.page.kind == "markdown" or reading.once(page_subject).code:
        return
    seen: set[int] = set()
    for key, span in found:
        block = block_at(reading, span.start)
        if block is None or block.hidden or block.kind in ("code", "comment") or block.span.start in seen:
            continue
        seen.add(block.span.start)
        quote = excerpt(reading.page.text[span.start : span.end])
        yield Evidence(f"“{quote}” is a shortcode that shows as text.", STRENGTHS[key], (span,))


RULE = Rule(
    id="template.shortcode",
    group="template_artifacts",
    severity="warning",
    summary="A shortcode or block mark shows as text",
    why="The page was moved or copied without looking at it: the part behind the shortcode is missing.",
    advice="Restore the plugin, or replace the shortcode by what it stood for.",
    check=check,
    patterns={
        "full": rf"\[(?:{NAMES}) [a-z_-]+ ?= ?[\"'“”″„&][^\]\n]{{0,200}}\]?",
        "closing": rf"\[/(?:{NAMES})\]",
        "comment": r"<!-- /?wp:[a-z/-]+",
    },
    source="WordPress shortcode API; plugin documentation (recollection)",
    bad=(
        'Write to us: [contact-form-7 id="12" title="Contact form 1"]',
        "The kitchen after the works.[/vc_column_text]",
    ),
    good=("The minutes [video here] were read aloud [sic] by the clerk.",),
)
