"""Sellers of IPTV subscriptions: thousands of channels for a few euros, with the same promises in every language."""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

CHANNELS: Final = (
    "channels|chaînes|canales|canais|canali|sender|kanäle|kanaler|kanaaler|kanalen|zenders"
    "|kanałów|kanal|каналов|قناة|kanavaa"
)
BRANDS: Final = (
    r"sky(?: \w+)?|dazn|netflix|canal ?\+|canal plus|bein(?: sports?)?|movistar|disney ?\+?|viaplay|rmc sport"
    r"|eleven(?: sports?)?|polsat sport(?: premium)?|premiere|telecine"
    r"|hbo(?: max)?|c more"
    r"|prime video|ziggo|espn|osn|champions(?: league)?|laliga|premier league|bundesliga(?: spiele)?|serie a"
)
BEST: Final = (
    "choose|find|best|right|top|choisir|meilleure?s?|bon|elegir|mejor(?:es)?|escolher|melhor(?:es)?|scegliere"
    "|miglior[ei]?"
    "|beste[rsn]?|kiezen|bästa|välja|najleps\\w+|wybrać|en iyi|лучш\\w+|выбрать"
)
SELLER: Final = (
    "providers?|fournisseurs?|anbieter|proveedor(?:es)?|fornecedor(?:es)?|fornitori?|leveranciers?|leverantör(?:er)?"
    "|dostawc\\w+|subscriptions?|resellers?|revendeurs?"
)
OFFERS: Final = (
    rf"\b(?:{BEST}) (?:[\w'’]+ ){{0,3}}iptv\b|\biptv (?:{SELLER})\b|\b(?:{SELLER}) (?:smart )?iptv\b"
    rf"|\bvia (?:l['’])?iptv\b"
    rf"|\b(?:thousands of|milliers de|miles de|tausende[n]?|migliaia di|milhares de|duizenden"
    rf"|tusentals) (?:live |tv )?(?:{CHANNELS})\b"
    r"|\b(?:m3u|xtream)\b[^.\n]{0,60}\b(?:purchase|subscription|provider|credentials|identifiants|zugangsdaten"
    r"|abonnement)\b"
    rf"|(?:\b\d{{1,3}}[.,  ]?\d{{3}}|\b\d{{1,3}}k) ?\+? (?:(?:live|tv|hd|4k) )*(?:{CHANNELS})\b"
    rf"|\b(?:{BRANDS})(?:, (?:{BRANDS})){{1,6}},? (?:und|et|y|e|and|och|en|&) (?:{BRANDS})\b"
    rf"|\b(?:{BRANDS})(?:, (?:{BRANDS})){{2,}}"
    r"|\b(?:24|48|36)[- ]?(?:h|hrs?|hours?|heures|stunden|std|ore|horas|timmar|timer|uur|godzin"
    r"|saat)\b[- ]?(?:free |gratis |kostenlose[rn]? )?"
    r"(?:trial|test|tests|prova|prueba|proef)\b"
    r"|\b(?:test|essai|prova|prueba|teste|trial|prova gratis|kostenloser|prøv|proef|testa) (?:gratuit[ao]? "
    r"|gratis |kostenlos |free )?"
    r"(?:di |de |i |for |von |en )?(?:24|48|36)[- ]?(?:h|heures|hours?|stunden|ore|horas|timmar|timer|uur)\b"
    r"|\bkostenloser 24 stunden\b|تجربة مجانية"
    r"|\b(?:sans coupures?|fini les coupures|sin cortes|senza blocchi|utan lagg|ohne ruckeln|zonder haperen"
    r"|sem travamentos?|bez zacięć"
    r"|anti-?freeze|no buffering)\b|بدون تقطيع"
    r"|\b(?:fire ?(?:tv )?stick|fire tv|android box|smart tv|mag|enigma2|formuler|apple tv|tivimate|iptv smarters)"
    r"(?:(?:,| und| et| y| e| and| och|/)+ (?:fire ?(?:tv )?stick|fire tv(?: stick)?|android(?: tv| box)?"
    r"|smart tv|mag|enigma2|formuler"
    r"|apple tv|box|smartphone|tivimate|iptv smarters)){2,}"
    r"|فاير ستيك|القنوات المشفرة"
)
SELLING: Final = lexicon("""
en: iptv subscription | best iptv | iptv provider | iptv providers | iptv service | buy iptv | iptv reseller
en: iptv trial | iptv free trial | free iptv trial
en: iptv premium | premium iptv | iptv uk | iptv usa | iptv canada | iptv player | iptv players | iptv app
en: iptv box | iptv links | iptv channels
en: xtream codes | m3u playlist | m3u url | m3u playlists | anti-freeze | anti freeze | iptv panel | iptv m3u
en: live channels | iptv smarters | iptv smarters pro
en: ibo player | tivimate | smart iptv | stb emu | duplex play | channels and vod | movies and series vod
en: without buffering | no buffering
fr: abonnement iptv | meilleur iptv | meilleur abonnement iptv | iptv france | iptv premium | iptv belgique
fr: test iptv | iptv pas cher | chaînes et vod
fr: fournisseur iptv | iptv stable | sans coupure | acheter iptv | code iptv | essai gratuit iptv | serveur iptv
fr: iptv maroc | iptv suisse | revendeur iptv
de: iptv abo | iptv kaufen | iptv anbieter | iptv deutschland | bestes iptv | iptv test | iptv testen
de: iptv kostenlos testen | iptv sender | iptv schweiz | iptv kanäle
de: iptv österreich | iptv stick | iptv receiver | iptv liste | iptv fire stick | iptv 4k | iptv ohne
nl: iptv abonnement | iptv kopen | iptv nederland | beste iptv | iptv aanbieder | iptv belgie | iptv proef
es: suscripción iptv | iptv españa | lista iptv | listas iptv | listas m3u | mejor iptv | comprar iptv | prueba iptv
es: iptv premium españa | iptv latino
pt: assinatura iptv | lista iptv | teste iptv | iptv teste grátis | melhor iptv | iptv portugal | comprar iptv
pt: teste grátis iptv | canais e filmes | iptv barato
it: abbonamento iptv | iptv italia | migliore iptv | lista iptv | comprare iptv | prova iptv | abbonamenti iptv
it: iptv streaming
sv: iptv sverige | bästa iptv | iptv abonnemang | iptv leverantör | köp iptv | svensk iptv | iptv norden
no: iptv norge | beste iptv | norsk iptv | kjøp iptv
da: iptv danmark | bedste iptv | dansk iptv | køb iptv
fi: iptv suomi | paras iptv | iptv tilaus
pl: iptv polska | abonament iptv | najlepsze iptv | test iptv | telewizja iptv
tr: iptv satın al | iptv test | iptv server | iptv fiyat | en iyi iptv | iptv üyelik
el: συνδρομή iptv | iptv ελλάδα
ru: подписка iptv | iptv плейлист | лучшие iptv | iptv провайдер | плейлист m3u
ar: اشتراك iptv | اشتراك اي بي تي في | سيرفر iptv | افضل اشتراك iptv | تجديد اشتراك iptv
ro: abonament iptv | iptv romania
hu: iptv előfizetés
sq: iptv shqip | kanale shqip
uk: підписка iptv | iptv плейлист | iptv україна | найкраще iptv
cs: iptv {předplatné,cz,česko} | nejlepší iptv | levné iptv
bg: iptv {абонамент,българия,телевизия} | български канали iptv
sr: iptv {srbija,balkan,pretplata,ex yu} | najbolji iptv | kanali ex yu
hu: iptv magyar{ország,} | legjobb iptv
ro: iptv românesc | cel mai bun iptv | canale românești iptv
""")
ACT: Final = lexicon("""
en: buy now | order now | free trial | get started | subscribe now | start your free trial | contact us on whatsapp
en: whatsapp | money back guarantee | instant activation
fr: commander | commandez | essai gratuit | s'abonner | acheter maintenant | activation immédiate
fr: satisfait ou remboursé
de: jetzt bestellen | kostenlos testen | kostenloser test | jetzt kaufen | sofort aktiviert | zugangsdaten
es: comprar ahora | prueba gratis | contratar
pt: comprar agora | teste grátis | assine
it: acquista ora | prova gratuita | ordina
nl: nu bestellen | bestel nu | gratis proef
sv: köp nu | gratis test
tr: satın al | ücretsiz test
ar: اشترك الآن | تجربة مجانية
""")
TOPIC: Final = lexicon("""
all: iptv | m3u | xtream | firestick | fire stick | fire tv | fire tv stick | mag box | vod | epg | 4k
all: buffering | ppv | catch-up
all: hbo | canal+ | viaplay | espn | polsat sport | kanałów | zenders | kanalen | canaux | mag
all: smart tv | dazn | netflix | bein sports | champions league | android box | kanaler | chaînes
all: قناة | القنوات | سمارت تي في
all: kanäle | canales | canais | canali | channels | sender
""")
RULE: Final = genre_rule(
    "spam.iptv",
    Genre(
        "a seller of IPTV subscriptions",
        SELLING,
        ACT,
        TOPIC,
        (
            "rfc",
            "multicast",
            "open source project",
            "copyright infring",
            "arcom",
            "droits de diffusion",
            "broadcasting rights",
            "rights holder",
            "box office",
            "quarterly",
            "spoiler",
            "agcom",
        ),
        offers=OFFERS,
        lone=True,
        needed=3,
        density=6.0,
    ),
    why="Resellers of pirated channels put up brand after brand with the same text.",
    policy="scaled content abuse",
    source="trade vocabulary by language",
)
