"""A page that only passes its visitor on: "Redirecting …", a button, and a link to another site.

Moved pages do that honestly and say where to; doorways do it to a shop, often with the link hidden behind the message.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from detector.nouns import Evidence, Reading, Rule
from detector.signals.anchors import outlinks

PHRASES: Final = (
    "redirecting", "you are being redirected", "you will be redirected", "redirect in progress",
    "if nothing happens", "if you are not redirected", "reindirizzamento in corso", "verrai reindirizzato",
    "weiterleitung", "sie werden weitergeleitet", "redirection en cours", "vous allez être redirigé",
    "redireccionando", "serás redirigido", "será redirigido", "redirecionando", "você será redirecionado",
    "przekierowanie", "zostaniesz przekierowany", "перенаправление", "вы будете перенаправлены",
    "yönlendiriliyorsunuz", "yönlendirme", "mengalihkan", "anda akan dialihkan", "正在跳转", "页面跳转中",
    "リダイレクト", "転送します", "리디렉션", "đang chuyển hướng", "กำลังเปลี่ยนเส้นทาง", "se nu accade nulla",
    "omdirigerar", "omdirigerer", "doorverwijzing", "u wordt doorgestuurd", "átirányítás", "redirecționare",
    "ανακατεύθυνση",
)  # fmt: skip


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield the message when the page holds little else and leads to another site."""
    places = reading.matches("quality.redirect-stub/phrases")
    if not places:
        return
    page = reading.page
    shown = sum(
        len(block.text) for block in page.blocks if not block.hidden and block.kind not in ("title", "description")
    )
    if shown > 600:
        return
    out = reading.once(outlinks)
    if out.hidden:
        domains = ", ".join(sorted({link.domain for link in out.hidden})[:3])
        yield Evidence(f"The page only passes its visitor on, with hidden links to {domains}.", 0.85, tuple(places[:3]))
    elif out.domains:
        yield Evidence(
            f"The page only passes its visitor on to {', '.join(sorted(out.domains)[:3])}.", 0.3, tuple(places[:3])
        )
    elif len(places) >= 2:
        yield Evidence("The page says only that it passes its visitor on.", 0.25, tuple(places[:3]))


RULE: Final = Rule(
    id="quality.redirect-stub",
    group="content_quality",
    severity="warning",
    summary="the page only passes its visitor on",
    why="Stubs that lead elsewhere are how doorways and hacked sites deliver visitors.",
    advice="Redirect with a status code, to the same content under a new address.",
    check=check,
    policy="sneaky redirects",
    phrases={"phrases": PHRASES},
    source="Google spam policies (sneaky redirects, doorways)",
)
