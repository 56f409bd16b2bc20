"""Doorways to "free downloads" of books, manuals and forms that end at a sign-up or in malware.

Libraries and authors offer downloads as well. What marks the doorway is the pile of formats and promises around one
title: PDF, EPUB, MOBI, read online, free, full book, no registration.
"""

from __future__ import annotations

from typing import Final

from detector.signals.genres import Genre, genre_rule, lexicon

FORMATS: Final = "pdf|epub|mobi|kindle|azw3|fb2|djvu|ebook|e-book"
FREE: Final = (
    "free|for free|gratis|gratuit|gratuitement|grátis|kostenlos|gratuito|за darmo|za darmo|бесплатно|ücretsiz"
    "|miễn phí|مجانا|full book"
    "|full version|without registration|sin registrarse|sem cadastro|sans inscription|ohne anmeldung|vk|read online"
)
FETCH: Final = (
    "download|descargar|baixar|télécharger|herunterladen|scaricare?|downloaden|pobierz|скачать|indir|unduh|tải"
)
OFFERS: Final = (
    rf"\b(?:{FETCH})\b[^.\n]{{0,60}}\b(?:{FORMATS})\b"
    rf"|\b(?:{FORMATS})\b[^.\n]{{0,30}}\b(?:{FREE}|{FETCH})\b"
    rf"|\b(?:{FREE})\s+(?:{FORMATS})\b"
    rf"|\b(?:{FORMATS})(?:,? (?:and|or|y|o|et|ou|e|und|oder|i) |, ?|/| )(?:{FORMATS})\b"
    r"|\b(?:lire en ligne|leggere online|ler online|online lesen|читать онлайн|слушать аудиокнигу|czytaj online"
    r"|sin registrarse"
    r"|sans inscription|без регистрации|ohne anmeldung|sem cadastro|senza registrazione)\b"
    r"|\bскачать (?:книгу|полную версию)\b|\bread [^.\n]{1,60}\bonline\b|\bleer [^.\n]{1,60}\bonline\b"
    r"|\b(?:create|register|sign up for) a? ?free (?:\d[- ]month )?(?:trial )?account\b"
    r"|\b(?:workshop|repair|service|owner'?s|user|parts) manuals? pdf\b|\bdownload as many books as you like\b"
    r"|\bover [\d.,]+(?: million)? (?:happy readers|books)\b"
)
SELLING: Final = lexicon("""
en: pdf free download | free pdf download | download pdf free | download ebook | ebook download | download free pdf
en: free ebook download | pdf download full | full pdf download | download full pdf | download book pdf
en: full book pdf
en: epub free download | download epub | epub mobi | pdf epub mobi | kindle pdf | pdf ebook epub | mobi audiobook
en: read online free | read online pdf | read book online free | read ebook | download or read online
en: download and read online | free to download and read | full audiobook free | audiobook free download
en: register free account | create a free account to access | step-by step to download | to download this book
en: click link below to download | click the link below to download | available in formats pdf | unlimited books
en: copyright disclaimer this site does not store | z-library | zlibrary | pdfdrive | vk pdf | google drive pdf
en: manual pdf download | workshop manual pdf | user manual pdf free | answer key pdf download | worksheet answers pdf
fr: télécharger pdf gratuit | télécharger ebook gratuit | pdf gratuit télécharger | lire en ligne gratuit
fr: livre pdf gratuit
es: descargar pdf gratis | pdf gratis descargar | descargar libro gratis | libro pdf gratis | leer online gratis
es: epub gratis
pt: baixar pdf grátis | livro pdf grátis | download grátis pdf | baixar livro grátis | ler online grátis
it: scarica pdf gratis | scaricare libri gratis | libro pdf gratis | leggere online gratis | epub gratis scarica
de: pdf kostenlos herunterladen | kostenlos ebook herunterladen | ebook kostenlos downloaden
de: buch kostenlos lesen online
nl: gratis ebook downloaden | pdf gratis downloaden
pl: pdf za darmo | pobierz ebook za darmo | chomikuj pdf
ru: скачать книгу бесплатно | скачать pdf бесплатно | читать онлайн бесплатно | скачать fb2 | скачать epub бесплатно
tr: pdf indir ücretsiz | ücretsiz pdf indir | e-kitap indir
id: unduh gratis pdf | download buku pdf | novel pdf gratis
vi: tải sách miễn phí | tải ebook pdf
ar: تحميل كتاب pdf | تحميل كتب مجانا
zh: 电子书下载 | 免费下载 pdf
ja: 無料ダウンロード pdf
""")
ACT: Final = lexicon("""
en: download now | click here | sign up | register now | get access now | continue reading | start reading | join now
all: télécharger | descargar | baixar | herunterladen | скачать | indir | unduh | تحميل | 下载
""")
TOPIC: Final = lexicon("""
all: télécharger | descargar | baixar | herunterladen | scaricare | скачать | pobierz | indir | unduh
all: isbn | file size | ebook | epub | mobi | pdf | kindle | fb2 | djvu | azw3 | audiobook
""")
RULE: Final = genre_rule(
    "spam.book-downloads",
    Genre(
        "a doorway to downloads of other people's books",
        SELLING,
        ACT,
        TOPIC,
        (
            "public domain",
            "creative commons",
            "open access",
            "project gutenberg",
            "copyright infringement",
            "takedown",
            "library card",
            "out of copyright",
            "borrow",
            "open source",
            "converter",
            "firmware",
            "doi",
            "working paper",
        ),
        offers=OFFERS,
        lone=True,
        needed=4,
        density=8.0,
    ),
    why="The books are not there or not theirs: the button leads to a sign-up, an advert or malware.",
    policy="sneaky redirects",
    source="trade vocabulary by language",
)
