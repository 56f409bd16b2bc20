"""Counterfeit goods: replica watches and bags, outlet doorways."""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

SELLING: Final = lexicon("""
en: replica watches | replica watch | replica handbags | replica bags | replica rolex | fake rolex | aaa replica
en: 1:1 replica | best replica | swiss replica | super clone
en: replica shoes | cheap jerseys | cheap nfl jerseys | wholesale jerseys | louis vuitton outlet
en: michael kors outlet | cheap ray ban | ray ban outlet | cheap oakley
en: ugg outlet | cheap jordans | fake designer bags | rep sneakers | coach outlet | gucci outlet
en: nike outlet store online | replica omega | replica hublot | cheap uggs
en: replica sunglasses | fake watches | rolex replica | louis vuitton replica | mirror quality | replica store
en: replica clothing | clone watches | moncler outlet | high quality replica
en: canada goose outlet | pandora outlet | burberry outlet | prada outlet | hermes replica | cheap louis vuitton
en: replicas for sale
zh: 高仿 | 高仿手表 | 复刻表 | 精仿 | 一比一 | 高仿包包 | 原单 | a货
ja: スーパーコピー | ブランドコピー | コピー品 | n級品 | 偽物ブランド | ブランド激安 | スーパーコピー時計
ja: コピー代引き
ko: 레플리카 | 미러급 | 홍콩명품 | 이미테이션 | 명품 레플리카 | 레플리카 사이트
tr: replika saat | replika çanta | eta saat | birebir replika
es: replicas de relojes | réplicas de relojes | imitación rolex | replicas aaa | bolsos imitación
es: camisetas de futbol baratas | zapatillas replica
fr: réplique montre | montre replique | répliques de montres | sac réplique | maillot de foot pas cher
fr: contrefaçon pas cher
it: orologi replica | repliche orologi | imitazioni borse | borse replica
de: replica uhren | replika uhren | fake uhren | rolex replika | fußballtrikots günstig
pt: réplicas de relógios | relogios replicas | réplica primeira linha | tênis réplica
ru: реплика часов | копии часов | копии брендов | реплики сумок | люкс копии | копия rolex
pl: repliki zegarków | podróbki zegarków
nl: replica horloges | nep rolex
""")
ACT: Final = lexicon("""
en: free shipping | shop now | buy now | add to cart | best price | on sale | cheap | discount | 70% off | 80% off
en: online store
all: kaufen | acheter | comprar | купить | satın al | 購入 | 通販 | 구매 | 购买 | acquista
""")
TOPIC: Final = lexicon("""
all: replica | rolex | louis vuitton | gucci | hermes | chanel | prada | outlet | handbags | jerseys | audemars
all: patek | ロレックス | ルイヴィトン | 롤렉스
""")
RULE: Final = genre_rule(
    "spam.replica",
    Genre(
        "a shop for counterfeit goods",
        SELLING,
        ACT,
        TOPIC,
        ("customs", "seized", "trademark infring", "airsoft", "museum"),
        needed=3,
        density=5.0,
    ),
    why="Counterfeit shops live on doorway pages in other people's sites.",
    policy="hacked content",
    source="trade vocabulary by language",
)
