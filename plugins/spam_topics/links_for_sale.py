"""Sellers of backlinks and guest posts.

Guides to search engines explain what a backlink is; these pages price it.
"""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

SELLING: Final = lexicon("""
en: guest post service | guest post services | guest posting service | guest posting services | buy backlinks
en: backlinks exchange | backlink exchange | free backlink | free backlinks | automatic backlinks | instant backlinks
en: backlinks for sale | high da backlinks | dofollow backlinks | do-follow backlinks
en: dofollow links | high da pa | guest posting sites | submit guest post | submit a guest post | sponsored post
en: sponsored posts | link insertion | link insertions | pbn backlinks | buy guest posts
en: backlink service | backlinks service | profile creation sites | article submission sites | bookmarking sites
en: directory submission sites | high da guest post | high authority backlinks | da 50+
en: write for us | guest post on | guest post marketplace | permanent dofollow | niche edits | web 2.0 backlinks
en: edu backlinks | gsa backlinks | backlink packages | instant approval sites | link building packages
en: guest blogging sites | free guest posting sites | seo backlinks | forum posting sites list
en: image submission sites | ppt submission sites | blog commenting sites | classified submission sites
en: premium backlinks
de: backlinks kaufen | gastartikel kaufen | linkaufbau kaufen | gastbeitrag veröffentlichen
fr: acheter des backlinks | achat de backlinks | article sponsorisé | vente de liens | netlinking pas cher
es: comprar backlinks | comprar enlaces | post patrocinado | venta de enlaces
pt: comprar backlinks | venda de backlinks | comprar links
it: acquistare backlink | comprare backlink | vendita backlink
nl: backlinks kopen | linkbuilding kopen | gastblog plaatsen
pl: kup linki | linki seo | artykuły sponsorowane | pozycjonowanie linki
ru: купить ссылки | вечные ссылки | продажа ссылок | прогон по каталогам | прогон сайта | купить обратные ссылки
tr: backlink satın al | tanıtım yazısı | link satışı | backlink paketleri | hacklink | tanıtım yazısı satın al
id: jasa backlink | beli backlink | jasa pbn | jual backlink
vi: mua backlink | dịch vụ backlink | bán backlink | guest post chất lượng
zh: 购买外链 | 外链代发 | 友情链接交换 | 蜘蛛池 | 站群 | 购买反向链接 | 寄生虫程序 | 快排
ko: 백링크 업체 | 백링크 구매 | pbn 백링크 | 백링크 작업
fa: خرید بک لینک | رپورتاژ آگهی | بک لینک دائمی
ar: شراء باك لينك | باك لينك دوفولو
uk: купити посилання | вічні посилання | продаж посилань | прогін сайту
cs: {koupit,nákup} {zpětné,zpětných} {odkazy,odkazů} | prodej odkazů | pr články na prodej
hu: link{építés,} csomagok | link vásárlás | pr cikk {vásárlás,árak} | backlink vásárlás
ro: cump{ără,ăr} {linkuri,backlink-uri} | vânzare {linkuri,advertoriale} | pachete backlink
bg: купи {линкове,обратни връзки} | продажба на линкове | линкбилдинг пакети
sr: {prodaja,kupovina} linkova | kupi linkove | paketi linkova
""")
ACT: Final = lexicon("""
en: order now | buy now | contact us | place order | get started | place your order | per post | per link
en: starting at | price list | turnaround time | email us
all: kaufen | acheter | comprar | заказать | satın al | sipariş | 联系 | telegram | whatsapp
""")
TOPIC: Final = lexicon("""
all: backlinks | backlink | dofollow | guest post | domain authority | da | dr | seo | link building | anchor text
all: serp
""")
RULE: Final = genre_rule(
    "spam.links-for-sale",
    Genre(
        "a seller of links and guest posts",
        SELLING,
        ACT,
        TOPIC,
        ("against google's guidelines", "link scheme", "spam policies", "audit"),
        needed=3,
        density=5.0,
        most=0.9,
    ),
    why="Links that are sold exist to deceive search engines; the pages that carry them become worthless.",
    policy="link spam",
    source="trade vocabulary by language; Google spam policies (link spam)",
)
