"""Generated doorways around scraped pictures, search phrases and snippets.

Their generators fill fixed sentences ("if you're looking for … you have come to the right site", "save this page with
Ctrl + D", "personal wallpaper use only") around a keyword; the sentences are kept by hundreds of sites.
"""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

SELLING: Final = lexicon("""
en: you have come to the right site | you have come to the right blog | you have come to the ideal site
en: you have pay a visit to the ideal blog | you've come to the right blog | pictures information related to
en: pictures information connected with | images information related to | images information connected to
en: gives you hints for | gives you suggestions for | provides you with suggestions for
en: highest quality video and picture content | highest quality video and image content | kindly search and locate
en: please kindly hunt | kindly surf and find | kindly hunt and locate | more informative video content
en: more enlightening video | informative video articles and images | that match your interests
en: that fit your interests | this site is an open community | do submittion their favorite
en: stricly prohibited to use this wallpaper | for personal wallpaper use only | kindly raise a dmca report
en: if you find this site good | by using ctrl + d | save this blog page with the title
en: devices a laptop with a windows operating system | if you're searching for | wishes images | images quotes
en: quotes images | wishes quotes | images wishes | hd images | whatsapp status | hd wallpapers | wallpaper hd
en: free download images | gif images | images pictures | quotes and wishes | wishes messages | greetings images
en: download free images | images free download | photos images | wallpapers free download
en: free printable coloring pages | images for whatsapp | status video | mehndi designs | nail art designs
en: here is a collection of images | wishes quotes messages | images hd | pictures hd | photos hd
en: image source from
en: 4k wallpaper | wallpapers hd | background hd | quotes in hindi | shayari images | status in hindi
id: gambar kata kata | kata kata ucapan | gambar ucapan | download gambar | gambar wallpaper | kumpulan gambar
id: contoh soal | kunci jawaban | soal dan jawaban | pertanyaan terkait | kumpulan kata kata
""")
TOPIC: Final = lexicon("""
all: wallpaper | wallpapers | images | pictures | quotes | wishes | ideas | hd | free | download | template
all: references | photos | pinterest | best | trend | if you're looking for | pin on | free printable | clipart
all: coloring pages | png transparent | read next | check it out
""")
RULE: Final = genre_rule(
    "spam.image-doorway",
    Genre(
        "a generated doorway around scraped pictures and searches", SELLING, (), TOPIC, needed=3, density=5.0, most=0.9
    ),
    why="Generators fill fixed sentences around a search phrase and other people's pictures, thousands of pages a day.",
    policy="scraped content",
    source="fixed sentences of widespread doorway generators",
)
