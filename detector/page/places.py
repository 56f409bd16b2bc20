"""Where an element stands, from its tag and from the words in its class, id and role."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from detector.page.drafts import (
    AD,
    ARTICLE,
    ASIDE,
    BREADCRUMB,
    BYLINE,
    CAPTION,
    CLUTTER,
    COMMENTS,
    FAQ,
    FOLDED,
    FOOTER,
    FORM,
    HEADER,
    NAV,
    NOISE,
    POSTED,
    RELATED,
    SHARE,
    TAGS,
    TEASER,
)  # fmt: skip
from detector.patterns import lazy

CAMEL: Final = lazy(r"(?<=[a-z0-9])(?=[A-Z])")
NUMBER: Final = lazy(r"\d{3,}")  # no known name has one
# Manuals make the ids of their sections from the headings: "_the_share_of_comments", "tabs-and-the-menu".
GENERATED: Final = lazy(r"\A_[^\W_]+_|['’]|[-_.](?:of|the|and|with|your|how|what|is|are)[-_.]", re.I)
LONGEST_ID: Final = 200  # code points of an id that is remembered
APART: Final = str.maketrans("-_.:/", "     ")
# Modifiers of a layout, not names of a place: `has-sidebar` stands on the wrapper of the whole page.
LAYOUT: Final = frozenset(
    [
        "has",
        "with",
        "no",
        "without",
        "not",
        "is",
        "js",
        "wp",
        "col",
        "row",
        "grid",
        "layout",
        "page",
        "site",
        "theme",
        "tag",
        "category",
        "archive",
        "single",
        "template",
        "hide",
        "show",
        "no",
        "js",
        "elementor",
        "vc",
        "et",
        "left",
        "right",
        "two",
        "three",
        "full",
        "width",
        "post",
        "type",
        "format",
        "status",
        "sticky",
        "tpl",
        "body",
        "l",
        "u",
        "h",
        "t",
        "g",
        "is-layout",
        "hassidebar",
        "withsidebar",
        "collapse",
    ]
)
NEGATED: Final = frozenset(
    [
        "has",
        "with",
        "no",
        "non",
        "without",
        "not",
        "enable",
        "enabled",
        "disable",
        "disabled",
        "supports",
        "show",
        "hide",
        "is",
        "allow",
    ]
)
CACHE_SIZE: Final = 20_000
LONGEST: Final = 1_000  # code points of a class attribute that are looked at

# A whole class name, id or role that names a place.
WHOLE: Final[dict[str, int]] = {
    word: flag
    for flag, words in (
        (NAV, "nav navbar navigation menu topbar toolbar pagination pager paging page-numbers toc table-of-contents"
              " skip-link sitemap mainmenu main-menu mainnav main-nav subnav submenu sub-menu site-nav site-navigation"
              " post-navigation posts-navigation nav-links post-nav prev-next nextprev menubar language-switcher lang"
              " ez-toc-container toc_container on-this-page navigation-menu hamburger tabs-nav tablist"),
        (TAGS, "tags tag-cloud tagcloud tag-list taglist post-tags entry-tags tag-links tags-links cat-links categories"
               " post-categories keywords topics article-tags post-tag entry-categories category-list"),
        (BREADCRUMB, "breadcrumb breadcrumbs crumbs crumb yoast-breadcrumb breadcrumb-trail bread-crumb bread-crumbs"),
        (FOOTER, "footer site-footer page-footer colophon copyright contentinfo global-footer foot bottom-bar"
                 " footer-wrapper footer-widgets footer-area copyrights"),
        (ASIDE, "sidebar aside widget widget-area side-bar complementary rail right-rail sidebar-widget rightcol"
                " leftcol right-sidebar left-sidebar infobox author-box author-bio about-author author-info"
                " post-author-box aboutauthor"),
        (HEADER, "header site-header masthead banner page-header-top global-header site-branding"),
        (COMMENTS, "comments comment comment-list commentlist comments-area disqus_thread disqus comment-section"
                   " comments-section respond post-comments comment-body comment-content comments-wrapper user-comments"
                   " responses replies guestbook"),
        (RELATED, "related related-posts relatedposts related-articles related-stories recommended recommendations"
                  " popular trending most-read mostread most-popular more-stories more-from more-news read-more-posts"
                  " you-may-like also-like yarpp jp-relatedposts outbrain taboola suggested-posts recent-posts"
                  " latest-news latest-posts related-content readmore-posts also-read read-next up-next recirc"
                  " recirculation more-articles related-links"),
        (SHARE, "share sharing social social-share social-links social-media sharedaddy addtoany share-buttons socials"
                " sns share-bar follow-us post-share social-icons socialmedia addthis shareaholic article-share"),
        (FORM, "newsletter subscribe signup sign-up login search search-form searchform comment-form commentform"
               " mailing-list optin opt-in newsletter-form subscription wpcf7 contact-form subscribe-form"
               " newsletter-signup comment-respond"),
        (AD, "ad ads advert advertisement adsbygoogle sponsored sponsor dfp ad-slot ad-container ad-wrapper google-ad"
             " ad-unit adslot banner-ad ad-banner advertising ad-label ads-label adbox promo-ad code-block"),
        (BYLINE, "byline author post-author article-author entry-author posted-by entry-meta post-meta article-meta"
                 " meta-info post-info postmeta entry-date post-date published dateline pubdate posted-on author-name"
                 " article-info post-details meta vcard timestamp publish-date article-date date entry-footer"
                 " entry-utility-prep postmetadata reading-time read-time"),
        (CAPTION, "caption wp-caption-text figcaption image-caption photo-caption img-caption credit image-credit"
                  " photo-credit gallery-caption media-caption image__caption cutline legend"),
        (FAQ, "faq faqs faq-item faq-section faq-list faq-block faq-container accordion-faq schema-faq faq-page"),
        (NOISE, "cookie cookies cookie-banner cookie-notice cookie-consent consent gdpr modal popup pop-up overlay"
                " lightbox skip-to-content screen-reader-shortcut toast tooltip dialog alertdialog print-only"
                " noprint cookie-law-info-bar mw-editsection editsection noprint navbox mw-jump-link catlinks"
                " printfooter siteNotice sistersitebox metadata reflist references back-to-top backtotop rating"
                " star-rating ratings votes breaking-news ticker loader preloader loading onetrust-banner-sdk"),
        (ARTICLE, "article entry-content post-content article-body articlebody post-body story-body story content-body"
                  " main-content td-post-content mw-parser-output markdown-body article-content article__body"
                  " post-text entry post-entry single-content blog-content article-text story-content body-copy"
                  " rich-text page-content post__content entry__content blog-post-content the-content prose"
                  " article-wrap article-main news-content newsbody content main"),
        (TEASER, "teaser teasers card post-card summary-item latest recent post-grid post-list news-list carousel"
                 " slider swiper blog-grid"),
        (FOLDED, "accordion collapse collapsible collapsed tab tabs tab-pane tab-content tabpanel toggle expandable"
                 " panel-collapse accordion-content accordion-body accordion-panel accordion-collapse details"
                 " show-more spoiler faq-answer readmore animate animated fade fade-in fadein reveal aos wow"
                 " elementor-invisible slick-slide swiper-slide carousel-item slide item-slide lazy lazyload lozad"),
        (POSTED, "fn comment-author comment-meta comment-metadata comment-header comment-date comment-time says"
                 " comment-info comment-user user-name username author-link comment-reply reply comment-reply-link"),
    )
    for word in words.split()
}  # fmt: skip
# One word of a compound name: `main-sidebar-left`, `td-related-articles`, `c-breadcrumb__item`.
PART: Final[dict[str, int]] = {
    word: flag
    for flag, words in (
        (NAV, "nav navbar navigation menu navi pagination pager submenu dropdown menubar subnav toc"),
        (TAGS, "tags tagcloud taglist"),
        (BREADCRUMB, "breadcrumb breadcrumbs crumbs"),
        (FOOTER, "footer colophon copyright"),
        (ASIDE, "sidebar rail"),
        (HEADER, "masthead"),
        (COMMENTS, "comments comment commentlist disqus"),
        (RELATED, "related relatedposts recommended recommendation recommendations trending outbrain taboola recirc"),
        (SHARE, "share sharing social socials sharedaddy"),
        (FORM, "newsletter subscribe signup login searchform optin"),
        (AD, "ads advert advertisement adsense sponsored dfp adunit adslot"),
        (BYLINE, "byline dateline postmeta"),
        (CAPTION, "caption figcaption"),
        (FAQ, "faq faqs"),
        (NOISE, "cookie cookies gdpr modal popup lightbox"),
        (ARTICLE, "articlebody"),
        (TEASER, "teaser teasers"),
        (FOLDED, "accordion collapse collapsible tabpanel"),
    )
    for word in words.split()
}  # fmt: skip
ROLES: Final = {
    "navigation": NAV, "menu": NAV, "menubar": NAV, "contentinfo": FOOTER, "complementary": ASIDE, "banner": HEADER,
    "search": FORM, "main": ARTICLE, "article": ARTICLE, "dialog": NOISE, "alertdialog": NOISE, "tabpanel": FOLDED,
    "tablist": NAV, "doc-footnote": NOISE,
}  # fmt: skip
SCREEN_READER: Final = frozenset(
    [
        "sr-only",
        "visually-hidden",
        "visuallyhidden",
        "screen-reader-text",
        "screenreader",
        "screen-reader",
        "screen-reader-only",
        "sr",
        "element-invisible",
        "u-visually-hidden",
        "visually-hidden-focusable",
        "a11y-hidden",
        "offscreen-text",
        "assistive-text",
        "is-visually-hidden",
        "hidden-visually",
        "show-for-sr",
        "srt",
        "skip-link",
        "skip-to-content",
        "accessibility",
    ]
)


# What a class attribute says: place bits, whether it is one of the screen-reader techniques, and ".name" of its first
# class, for structure tokens. A plain tuple: it is taken apart for each element of a page.
Names = tuple[int, bool, str]
NOWHERE: Final[Names] = (0, False, "")
known_ids: dict[str, int] = {}
known_names: dict[str, Names] = {}  # sites repeat their names page after page


def look_up(attribute: str) -> Names:
    """Return what a class (or id) attribute says, and remember it."""
    if len(known_names) >= CACHE_SIZE:
        known_names.clear()
    known = attribute[:LONGEST]
    tokens = known.split()
    where = 0
    for token in tokens:
        where |= _place(token)
    if where & ARTICLE:  # `entry share`: the article is shared, it is no row of buttons
        where &= ~CLUTTER
    mark = f".{tokens[0][:60]}" if tokens else ""
    found = (where, not SCREEN_READER.isdisjoint(known.lower().split()), mark)
    if len(attribute) <= 200:
        known_names[attribute] = found
    return found


def bits_of_id(ident: str) -> int:
    """Return the place bits that an id gives; it is remembered without its numbers, which count posts and comments."""
    bits = known_ids.get(ident)
    if bits is None:
        key = NUMBER.sub("000", ident)
        bits = known_ids.get(key)
        if bits is None:
            if len(known_ids) >= CACHE_SIZE:
                known_ids.clear()
            bits = 0 if GENERATED.search(key) else look_up(key)[0]
            if len(key) <= LONGEST_ID:
                known_ids[key] = bits
    return bits


@lru_cache(CACHE_SIZE)  # sites share the names of their frameworks
def _place(token: str) -> int:
    low = token.lower()
    whole = WHOLE.get(low) or WHOLE.get(low.replace("_", "-"))
    if whole or (low == token and token.isalnum()):  # known, or one word
        return whole or 0
    parts = (low if low == token else CAMEL.sub("-", token).lower()).translate(APART).split()
    if len(parts) < 2 or parts[0] in LAYOUT or not NEGATED.isdisjoint(parts):
        return 0
    where = 0
    for part in parts:
        where |= PART.get(part, 0)
    return where
