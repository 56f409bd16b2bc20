"""Pages that lure with pornography: clip lists, leaks, webcams, stuffed with search words."""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

SELLING: Final = lexicon("""
en: porn videos | free porn | xxx videos | watch porn | sex videos | hd porn | porn video | xxx video | sex video
en: leaked onlyfans | onlyfans leak | onlyfans leaks
en: sex cams | live sex cams | sex cam | porn tube | free sex | nude leaks | leaked nudes | sex tape | hot milf
en: naked girls | free xxx | adult videos | xxx hd
en: hardcore porn | amateur porn | teen porn | porn movies | porn pics | nude pics | sexy videos | cam girls
en: viral mms | mms leaked | home porno | porn star videos
es: videos porno | porno gratis | sexo gratis | videos xxx | pornografía gratis | peliculas porno
pt: vídeos pornô | porno grátis | videos de sexo | xvideos | vazados onlyfans | novinha
it: video porno | porno gratis | film porno | video hard
fr: porno gratuit | vidéos porno | film porno | videos x
de: pornos | gratis pornos | kostenlose pornos | sexfilme | pornofilme
nl: gratis porno | sexfilms
pl: darmowe porno | filmy porno | sex filmy
tr: porno izle | türk ifşa | sikiş | porno video | ifşa | sex izle
ru: порно онлайн | порно видео | смотреть порно | секс видео | порно бесплатно | порнуха | слив онлифанс
ru: голые девушки
id: bokep | bokep indo | video bokep | nonton bokep | bokep viral | bokep jepang | video viral | bokep terbaru
id: jav sub indo
vi: phim sex | phim heo | sex việt | clip nóng | phim sex hay | xem phim sex
th: หนังโป๊ | คลิปหลุด | หนังเอวี | หนังx | เย็ด | คลิปโป๊
zh: 成人视频 | 无码 | 色情网站 | 黄色网站 | 国产自拍 | 伦理片 | 一本道 | 成人电影 | 免费av | 无码专区
ja: エロ動画 | 無修正 | アダルト動画 | 無料エロ動画 | 素人動画 | av女優
ko: 야동 | 야동사이트 | 국산야동 | 일본야동
ar: سكس | افلام سكس | سكس عربي | نيك
hi: सेक्स वीडियो | देसी सेक्स | चुदाई | xxx वीडियो | desi sex | chudai
all: xnxx | xvideos | xhamster | pornhub | porn hub | youporn | redtube | brazzers
pl: polskie porno | porno za darmo | amatorskie porno | seks filmiki | ostre porno
cs: porno zdarma | {sex,porno} videa | české porno | amatérské porno | porno filmy
hu: ingyen {porno,pornó,szex,szexvideók} | {szex,pornó} videó{k,} | magyar {porno,pornó} | szexfilmek | pornófilmek
ro: filme {porno,xxx} | porno {gratis,românești,românia} | sex video românia | filme porno gratis
bg: порно {клипове,филми} | българско порно | секс клипове | безплатно порно
sr: porno {filmovi,klipovi} | {domaći,srpski,besplatni} porno | seks klipovi
el: ελληνικό πορνό | δωρεάν πορνό | πορνό {βίντεο,ταινίες} | σεξ βίντεο | τσόντες
uk: українське порно | порно {відео,безкоштовно} | секс відео | дивитися порно
kk: қазақша порно | порно қазақстан | секс видео
az: azəri {porno,seks} | azeri porno | seks {video,videolar} | porno {video,videolar}
""")
ACT: Final = lexicon("""
en: watch now | watch online | watch free | click here | join free | download | subscribe
all: izle | nonton | смотреть | ver ahora | assistir | xem | download | link
""")
TOPIC: Final = lexicon("""
all: porn | porno | sex | xxx | nude | naked | milf | hentai | порно | секс | blowjob | anal | hot
""")
RULE: Final = genre_rule(
    "spam.adult",
    Genre(
        "a lure with pornography",
        SELLING,
        ACT,
        TOPIC,
        ("revenge porn", "therap", "sex education", "age verification"),
        needed=3,
        density=5.0,
    ),
    why="Stuffed clip lists are a standard filling of doorway and hacked pages.",
    policy="scaled content abuse",
    source="trade vocabulary by language",
)
