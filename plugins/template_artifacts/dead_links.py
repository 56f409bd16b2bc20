"""Links that were never filled in: "Privacy policy", "Contact us" and "Terms" lead to "#".

Themes come with menus and footers whose links lead nowhere. Scripts use such links for buttons, and up to two of these
labels open a menu on honest pages; with three of them, or two where a quarter of all links is dead, nobody has linked
what visitors and the law ask for first: no page labelled good of 4,205 has that, theme demonstrations and 17 of 66
pages of two poor sources do.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from detector.nouns import Evidence, Reading, Rule

# What a site says of itself, by the labels of its links.
_LABELS: Final = """
privacy policy, privacy, terms, terms of service, terms of use, terms & conditions, terms and conditions, contact,
contact us, about, about us, about me, disclaimer, advertise, advertise with us, careers, career, sitemap, site map,
legal, legal notice, imprint, impressum, datenschutz, datenschutzerklärung, agb, kontakt, über uns, mentions légales,
politique de confidentialité, confidentialité, contactez-nous, nous contacter, à propos, cgu, cgv,
política de privacidad, privacidad, aviso legal, contacto, contáctenos, sobre nosotros, términos y condiciones,
acerca de, política de privacidade, termos de uso, contato, sobre, sobre nós, quem somos, informativa sulla privacy,
contatti, chi siamo, note legali, privacybeleid, over ons, algemene voorwaarden, polityka prywatności, regulamin,
o nas, kontakty, o nás, политика конфиденциальности, контакты, о нас, пользовательское соглашение,
gizlilik politikası, iletişim, hakkımızda, kebijakan privasi, tentang kami, hubungi kami, syarat dan ketentuan,
chính sách bảo mật, liên hệ, giới thiệu, integritetspolicy, om oss, om os, kontakta oss, プライバシーポリシー,
お問い合わせ, 会社概要, 利用規約, 運営者情報, 隐私政策, 联系我们, 关于我们, 개인정보처리방침, 이용약관, 문의하기
"""
LABELS: Final = frozenset(" ".join(_LABELS.split()).split(", "))
AROUND: Final = " :>»|.•"
ENOUGH: Final = 3  # different labels that lead nowhere
FEW: Final = 2  # the same where many links do
MANY: Final = 0.25  # of the visible links


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield the labels whose links lead nowhere."""
    shown = [link for link in reading.page.links if link.text and not link.hidden]
    dead = [link for link in shown if link.internal and link.href.endswith("#")]
    if len(dead) < FEW:
        return
    empty = {label: link for link in dead if (label := link.text.strip(AROUND).lower()) in LABELS}
    if len(empty) < ENOUGH and (len(empty) < FEW or len(dead) < MANY * len(shown)):
        return
    links = sorted(empty.values(), key=lambda link: link.span)
    names = ", ".join(f"“{link.text.strip()}”" for link in links[:4])
    yield Evidence(
        f"Links that every site fills in lead nowhere: {names} ({len(dead)} of {len(shown)} links on the page).",
        min(0.7, 0.2 + 0.1 * len(empty)),
        tuple(link.span for link in links[:6]),
    )


RULE: Final = Rule(
    id="template.dead-links",
    group="template_artifacts",
    severity="warning",
    summary="links for privacy, terms or contact lead nowhere",
    why="A theme's menu or footer went online as it came: nobody can be reached, and nobody looked.",
    advice="Link these lines to real pages, or take them out.",
    check=check,
    source="own measurement on labelled pages; theme demonstrations",
    bad=(
        "<title>Harbour news</title><main><p>The fair opens its gates on Sunday for the first time in years.</p></main>"
        "<footer><a href='#'>About us</a> <a href='#'>Contact</a> <a href='#'>Privacy policy</a></footer>",
    ),
    good=(
        "<title>Harbour news</title><main><p>The fair opens its gates on Sunday for the first time in years.</p></main>"
        "<footer><a href='#'>About us</a> <a href='/contact'>Contact</a> <a href='/privacy'>Privacy</a></footer>",
    ),
)
