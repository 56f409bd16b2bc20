"""Mine the short interface strings that themes, site generators and servers leave in pages, with their origin.

    python benchmarks/mine_residue.py FOLDER > detector/signals/residue.txt

FOLDER holds unpacked packages, one folder each, named as in `fetch` below; `--fetch` downloads and unpacks them
with the ordinary clients (apt-get, npm, pip) first. A message that a package no longer has is reported on stderr.
The result is tab-separated: text, kind, language, package, version, locale, message.

The kinds are explained in `residue_sources.py`. Rows of version `recollection` are remembered, not mined.
"""

from __future__ import annotations

import argparse
import gettext
import html
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from residue_sources import DEBS, ENGLISH, GETTEXT, JSON, NIKOLA, NPMS, RECOLLECTED, THEMES, WHEELS, WORDPRESS

TAG = re.compile(r"<[^>]*>")
WIKI_LINK = re.compile(r"\[https?://\S+ ([^\]]*)\]|\[\[(?:[^|\]]*\|)?([^\]]*)\]\]")
SLOT = re.compile(r"%\d*\$?[sd]|%\(\w+\)[sd]|\$\{?\w+\}?|\{\w+\}|SITE_NAME")
LOCALE = re.compile(r"[a-z]{2,3}(?:[-_](?:[A-Za-z]{4}|[A-Z]{2}))?$")
FIRST = re.compile(r".{40,}?[.!?。！？।]['’”»]?(?=\s|$)", re.S)
LONG = 160  # code points; of a longer message the first sentence that has forty will do


class Row(NamedTuple):
    text: str
    kind: str
    language: str
    package: str
    version: str
    locale: str
    message: str


def clean(text: str) -> str:
    """One line of plain text: no markup, wiki links as their words, slots as `*`."""
    text = WIKI_LINK.sub(lambda m: m.group(1) or m.group(2), TAG.sub("", html.unescape(text))).replace("'''", "")
    text = " ".join(SLOT.sub("*", text).split()).strip(" *")
    found = FIRST.match(text) if len(text) > LONG else None
    return found.group() if found else text


def language_of(locale: str) -> str:
    return re.split(r"[-_@]", locale)[0].lower()


def version_of(folder: Path) -> str:
    """Version as noted by `fetch` in the folder."""
    note = folder / "VERSION"
    return unquote(note.read_text().strip()).split(":")[-1] if note.exists() else "unknown"  # 1:1.39: no epoch


def catalogue(path: Path) -> dict[str, str]:
    """Messages of a compiled gettext catalogue; plural forms are left out."""
    with path.open("rb") as handle:
        entries = gettext.GNUTranslations(handle)._catalog  # type: ignore[attr-defined]
    return {key: value for key, value in entries.items() if isinstance(key, str)}


def wordpress(root: Path) -> Iterator[Row]:
    folder = root / "wordpress-l10n"
    for message, kind in WORDPRESS.items():
        yield Row(clean(message), kind, "en", "WordPress core", version_of(folder), "en_US", message)
    for path in sorted(folder.glob("**/languages/*.mo")):
        locale = path.stem.removeprefix("admin-")
        if not LOCALE.match(locale):
            continue
        known = catalogue(path)
        for message, kind in WORDPRESS.items():
            if known.get(message, message) != message:
                language = language_of(locale)
                yield Row(clean(known[message]), kind, language, "WordPress core", version_of(folder), locale, message)


def themes(root: Path) -> Iterator[Row]:
    for theme, wanted in THEMES.items():
        folder = root / f"wordpress-theme-{theme}"
        code = "\n".join(p.read_text(errors="replace") for p in sorted(folder.glob("**/*.php")))
        for text, kind in wanted.items():
            if text in code:
                yield Row(clean(text), kind, "en", f"WordPress theme {theme}", version_of(folder), "en_US", text)
            else:
                print(f"{theme}: {text!r} is gone", file=sys.stderr)


def gettext_catalogues(root: Path) -> Iterator[Row]:
    for package, pattern, wanted in GETTEXT:
        for path in sorted((root / package).glob(pattern)):
            locale = path.parent.parent.name
            known = catalogue(path)
            for message, kind in wanted.items():
                if known.get(message):
                    text = clean(known[message])
                    yield Row(text, kind, language_of(locale), package, version_of(root / package), locale, message)


def mediawiki(root: Path) -> Iterator[Row]:
    folder = root / "mediawiki"
    for path in sorted(folder.glob("**/includes/installer/i18n/*.json")):
        if path.stem == "qqq":
            continue
        known = json.loads(path.read_text())
        for message in ("mainpagetext", "mainpagedocfooter"):
            if message in known:
                text = clean(known[message].split("\n")[0])
                yield Row(text, "default", language_of(path.stem), "MediaWiki", version_of(folder), path.stem, message)


def dokuwiki(root: Path) -> Iterator[Row]:
    folder = root / "dokuwiki"
    for path in sorted(folder.glob("**/inc/lang/*/newpage.txt")):
        locale = path.parent.name
        text = path.read_text().split("\n")[0].strip("= ")
        yield Row(clean(text), "notice", language_of(locale), "DokuWiki", version_of(folder), locale, "newpage")


def nikola(root: Path) -> Iterator[Row]:
    for path in sorted((root / "nikola").glob("**/base/messages/messages_*.py")):
        locale = path.stem.removeprefix("messages_")
        for message, kind in NIKOLA.items():
            found = re.search(rf'"{re.escape(message)}": "((?:[^"\\]|\\.)+)"', path.read_text())
            if found and (found.group(1) != message or locale == "en"):
                text = clean(found.group(1))
                yield Row(text, kind, language_of(locale), "nikola", version_of(root / "nikola"), locale, message)


def json_messages(root: Path) -> Iterator[Row]:
    for package, pattern, wanted in JSON:
        for path in sorted((root / folder_of(package)).glob(pattern)):
            known = json.loads(path.read_text())
            for message, kind in wanted.items():
                value = known.get(message)
                value = value["message"] if isinstance(value, dict) else value
                if value and path.parent.name not in ("base", "context"):
                    locale, version = path.parent.name, version_of(root / folder_of(package))
                    yield Row(clean(value), kind, language_of(locale), package, version, locale, message)


def english(root: Path) -> Iterator[Row]:
    for package, pattern, text, kind in ENGLISH:
        folder = root / folder_of(package)
        if any(text in p.read_text(errors="replace") for p in folder.glob(pattern) if p.is_file()):
            yield Row(clean(text), kind, "en", package, version_of(folder), "en", text)
        else:
            print(f"{package}: {text!r} is gone", file=sys.stderr)


def recollected(_: Path) -> Iterator[Row]:
    for text, kind, source in RECOLLECTED:
        yield Row(clean(text), kind, "en", source, "recollection", "en", text)


SOURCES: tuple[Callable[[Path], Iterator[Row]], ...] = (
    wordpress, themes, gettext_catalogues, mediawiki, dokuwiki, nikola, json_messages, english, recollected,
)  # fmt: skip


def folder_of(package: str) -> str:
    return package.lstrip("@").replace("/", "-")


def fetch(root: Path) -> None:
    """Download and unpack every package with the machine's own clients; nothing is installed."""
    root = root.resolve()
    root.mkdir(parents=True, exist_ok=True)
    archives = root / "archives"
    archives.mkdir(exist_ok=True)
    for name in DEBS:
        subprocess.run(["apt-get", "download", "-q", name], cwd=archives, check=True, stdout=sys.stderr)
        archive = next(archives.glob(f"{name}_*.deb"))
        unpack(root / name, ["dpkg-deb", "-x", str(archive), "."], archive.name.split("_")[1])
    for name in NPMS:
        command = ["npm", "pack", "--silent", name]
        done = subprocess.run(command, cwd=archives, check=True, capture_output=True, text=True)
        archive = archives / done.stdout.split()[-1]
        version = archive.stem.removeprefix(folder_of(name) + "-")
        unpack(root / folder_of(name), ["tar", "xzf", str(archive)], version)
        for inner in (root / folder_of(name)).glob("**/components/*i18n*.tgz"):
            subprocess.run(["tar", "xzf", inner.name], cwd=inner.parent, check=True)
    for name in WHEELS:
        command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(archives), name]
        subprocess.run(command, check=True)
        spelt = re.compile(re.sub("[-.]", "[-_.]", name) + r"-\d.*\.whl", re.I)
        archive = next(path for path in archives.iterdir() if spelt.match(path.name))
        unpack(root / name, [sys.executable, "-m", "zipfile", "-e", str(archive), "."], archive.name.split("-")[1])


def unpack(folder: Path, command: list[str], version: str) -> None:
    folder.mkdir(exist_ok=True)
    subprocess.run(command, cwd=folder, check=True)
    (folder / "VERSION").write_text(version)


def wanted(row: Row) -> bool:
    """Whole (no slot inside) and long enough to be told from ordinary words."""
    letters = sum(c.isalpha() for c in row.text)
    if "*" in row.text or "�" in row.text or letters < 6:
        return False
    return " " in row.text or row.kind == "default" or letters >= 10


def mine(root: Path) -> list[Row]:
    """All rows, the first origin of each text, in a fixed order."""
    kept: dict[str, Row] = {}
    for source in SOURCES:
        for row in source(root):
            if wanted(row):
                kept.setdefault(row.text.casefold(), row)
    return sorted(kept.values(), key=lambda r: (r.package, r.kind, r.locale, r.text))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--fetch", action="store_true", help="download and unpack the packages first")
    options = parser.parse_args()
    if options.fetch:
        fetch(options.folder)
    print("# text, kind, language, package, version, locale, message; made by benchmarks/mine_residue.py")
    for row in mine(options.folder):
        print("\t".join(" ".join(field.split()) for field in row))


if __name__ == "__main__":
    main()
