"""Pirated films, series, matches and music: “watch online free”, resolutions, site names that change monthly."""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

SELLING: Final = lexicon("""
en: watch online free | watch full movie | full movie download | download full movie | free movie download
en: hd movies download | watch free online | full movie online free | full movie free
en: putlocker | 123movies | fmovies | soap2day | filmyzilla | filmywap | tamilrockers | movierulz | 9xmovies
en: hdhub4u | vegamovies | bolly4u | khatrimaza | isaimini | tamilyogi | gomovies | yesmovies
en: watch full episodes | watch series online | watch series free | full episodes online | watch tv shows online
en: free live stream | live stream free | watch live free | crackstreams | reddit streams
en: dual audio | hindi dubbed | 480p 720p | 720p 1080p | movie download in hindi | web-dl | hdrip | bluray 720p
en: download 720p | torrent magnet | yify | mp3 download | download mp3 | free mp3 download | leaked online
id: nonton film | nonton streaming | nonton movie | sub indo | subtitle indonesia | streaming gratis | lk21
id: layarkaca21 | indoxxi | download film | nonton drakor | nonton gratis | rebahin | lagu mp3 | download lagu
fr: streaming vf | streaming complet | film complet en streaming | voir film | regarder film gratuit | papystreaming
fr: streaming gratuit | film streaming | vostfr | complet vf | streaming vostfr
es: ver pelicula completa | película completa | ver online gratis | pelis gratis | pelisplus | cuevana | repelis
es: peliculas gratis | ver películas online | en español latino | pelicula completa en español | ver gratis
pt: assistir online | filme completo | assistir filme completo | assistir grátis | dublado online | baixar filme
pt: filme completo dublado | assistir filmes online grátis | torrent dublado | filmes online
it: film streaming ita | altadefinizione | cb01 | streaming ita gratis | guarda film | film completo italiano
it: guardare film streaming | streaming senza limiti | streaming community
de: stream deutsch | ganzer film deutsch | kostenlos anschauen | film stream kostenlos | kinox | movie4k
de: stream kostenlos | ganzer film
ru: смотреть онлайн бесплатно | в хорошем качестве | смотреть онлайн | скачать торрент | бесплатно в hd
ru: смотреть все серии | скачать бесплатно mp3 | фильмы онлайн | смотреть фильм | в hd качестве | все серии подряд
uk: дивитися онлайн | дивитися онлайн безкоштовно | в хорошій якості | фільми онлайн
pl: cały film | oglądaj online | film online za darmo | cda | zalukaj | lektor pl | oglądaj za darmo | filmy online
ro: filme online subtitrate | film online subtitrat | filme online gratis | subtitrat in romana
tr: full hd izle | türkçe dublaj izle | tek parça izle | hdfilmcehennemi | film izle | full izle | altyazılı izle
tr: canlı maç izle | şifresiz izle | dizi izle | taraftarium24 | selçuk sports | justin tv
vi: xem phim | phim vietsub | vietsub | thuyết minh | phimmoi | xem phim online | trực tiếp bóng đá | xoilac
vi: xoilac tv | xem bóng đá trực tiếp | xem trực tiếp
th: ดูหนังออนไลน์ | ดูหนังฟรี | หนังเต็มเรื่อง | ดูบอลสด | ดูหนังใหม่ | พากย์ไทยเต็มเรื่อง | หนังออนไลน์ | ซับไทย
th: ดูซีรี่ย์
ar: مشاهدة فيلم | مترجم اون لاين | فيلم كامل | مشاهدة مباشرة | تحميل فيلم | ايجي بست | بث مباشر يلا شوت | يلا شوت
ar: مسلسل الحلقة | مشاهدة وتحميل
fa: دانلود فیلم | دوبله فارسی | دانلود سریال | لینک مستقیم | زیرنویس چسبیده | دانلود آهنگ
hi: फुल मूवी | मूवी डाउनलोड | हिंदी डब | full movie in hindi
zh: 在线观看 | 免费观看 | 高清在线 | 全集在线 | 迅雷下载 | 免费在线观看 | 電影線上看 | 線上看 | 百度云下载 | 完整版
zh: 小鴨影音
ja: 無料動画 | フル動画 | 漫画 raw | 無料ホームシアター | 全話無料 | 漫画raw
ko: 다시보기 | 무료보기 | 스포츠중계 | 해외축구중계 | 실시간 중계 | 무료 스포츠중계 | 웹툰 미리보기 | 누누티비
ko: 토렌트
el: ταινίες online | ολόκληρη ταινία | με ελληνικούς υπότιτλους | tainies online
hu: teljes film magyarul | online filmnézés | filmek online
cs: online zdarma | celý film | filmy online zdarma | ke shlédnutí zdarma
nl: gratis films kijken | film kijken online | online film kijken
en: filmy4wap | afilmywap | okjatt | okpunjab | worldfree4u | moviesflix | mkvcinemas | 7starhd | jalshamoviez
en: tamilblasters | ibomma | skymovieshd | downloadhub | 300mb movies | hindi full movie download
en: south hindi dubbed | south indian hindi dubbed | hd mp4 movies | bollywood movies download
en: punjabi movie download | bhojpuri movie download | netnaija | o2tvseries | fzmovies | nkiri | thenetnaija
en: waploaded | download naija music
hi: फुल मूवी डाउनलोड | मूवी डाउनलोड करें | हिंदी में डाउनलोड | मूवी लीक | फ्री मूवी डाउनलोड | पूरी फिल्म डाउनलोड
hi: वेब सीरीज डाउनलोड | एचडी मूवी डाउनलोड
bn: মুভি ডাউনলোড | ফুল মুভি ডাউনলোড | বাংলা মুভি ডাউনলোড | নাটক ডাউনলোড | এমপিথ্রি ডাউনলোড
ta: படம் டவுன்லோடு | தமிழ் படம் டவுன்லோட் | முழு படம் டவுன்லோடு | ஐசா மினி
te: మూవీ డౌన్‌లోడ్ | ఫుల్ మూవీ డౌన్లోడ్ | తెలుగు మూవీ డౌన్లోడ్
ur: فل مووی ڈاؤن لوڈ | مفت فلم ڈاؤن لوڈ | ڈرامہ ڈاؤن لوڈ
ar: تحميل ومشاهدة | مشاهدة فيلم اون لاين | فيلم مترجم كامل | بجودة عالية hd | فشار | عرب سيد | ماي سيما
ar: شاهد فور يو | فاصل اعلاني | اكوام | تحميل مسلسل | مشاهدة مسلسل | كورة لايف بث مباشر
fa: دانلود فیلم رایگان | دانلود سریال رایگان | دانلود رایگان فیلم | بدون سانسور | کیفیت 1080p | دانلود آهنگ جدید
fa: زیرنویس فارسی چسبیده | تماشای آنلاین فیلم
he: צפייה ישירה בחינם | סרטים לצפייה ישירה | להורדה בחינם סרט מלא | סדרות לצפייה ישירה
sw: pakua movie | movie zilizotafsiriwa | download movie zilizotafsiriwa | pakua nyimbo mpya | dj afro movies
ru: смотреть {фильмы,сериал,сериалы} {онлайн,бесплатно} | скачать через торрент | торрент бесплатно
ru: смотреть в хорошем качестве
ru: русская озвучка | онлайн в {hd,full hd} | все сезоны подряд | фильмы торрент
uk: дивитися {фільм,серіал,серіали} онлайн | українською {онлайн,безкоштовно} | скачати торрент | всі серії
uk: фільми українською
bg: {онлайн филми,филми онлайн} | гледай{те,} онлайн | {филми,сериали} с бг субтитри | бг аудио онлайн | целия филм
bg: безплатни филми
sr: {filmovi,film,serije} sa prevodom | online sa prevodom | gledaj{te,} online | ceo film | filmovi online besplatno
sr: sa prevodom online
cs: sledovat online zdarma | filmy ke stažení zdarma | {filmy,seriály} online | cz dabing online | ulož.to filmy
kk: онлайн көру | {тегін,қазақша} кино көру | қазақша {кинолар,аударма} | барлық сериялары
az: {film,filmlər,serial} izlə | azərbaycan dublyajı | {onlayn,pulsuz} izlə | tam hissə izlə
""")
ACT: Final = lexicon("""
en: watch now | download now | click here to watch | stream now | play now | download link | click to play
en: sign up free | join telegram | create a free account
all: regarder | ver ahora | assistir agora | guarda ora | jetzt ansehen | смотреть | скачать | izle | tonton
all: xem ngay | ดูเลย | شاهد الان | 立即观看 | 바로가기 | oglądaj | link streaming | server 1 | mirror
all: дивитися | гледай | gledaj | sledovat | vezi online | nézd | δείτε | завантажити | изтегли | preuzmi
""")
TOPIC: Final = lexicon("""
all: movie | movies | film | streaming | stream | episode | season | subtitle | hd | 1080p | 720p | torrent | mp3
all: bluray | фильм | сериал | phim | หนัง | فيلم | 電影 | dubbed | imdb
""")
RULE: Final = genre_rule(
    "spam.piracy",
    Genre(
        "a lure with pirated films, matches or music",
        SELLING,
        ACT,
        TOPIC,
        ("copyright law", "copyright infring", "box office", "anti-piracy", "film festival", "rotten tomatoes"),
        needed=4,
        density=5.0,
        most=0.9,
    ),
    why="The promised stream is a wrapper for registrations, pop-ups and malware.",
    policy="scaled content abuse",
    source="trade vocabulary by language",
)
