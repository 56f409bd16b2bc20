"""Folders → the pages in them: built sites as they are, projects of Hugo, Jekyll and MkDocs by their content.

`.gitignore` files are heeded from the folder down, and from the work tree's root down unless the folder itself is
ignored there: whoever names `public/` means it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from detector.inputs.options import InputOptions
from detector.records import PAGE_SUFFIXES, Record, is_archive_name

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

# Generator → files that give its project away, folders that hold its content ("." for all), folders left out.
HUGO = (("hugo.toml", "hugo.yaml", "hugo.json"), ("content",), ())
JEKYLL = (("_config.yml", "_config.yaml"), (".",), ("_site", "vendor", "node_modules", "_layouts", "_includes"))
MKDOCS = (("mkdocs.yml", "mkdocs.yaml"), ("docs",), ())
GENERATORS = {"hugo": HUGO, "jekyll": JEKYLL, "mkdocs": MKDOCS}
NO_PAGES = frozenset((  # texts for machines that lie beside pages
    "robots.txt", "humans.txt", "security.txt", "ads.txt", "app-ads.txt", "llms.txt", "llms-full.txt", "sitemap.txt",
    "requirements.txt", "license.txt", "cmakelists.txt",
))  # fmt: skip
DOCS_DIR = re.compile(r"^docs_dir:\s*['\"]?([^'\"#\n]+)", re.MULTILINE)
SHORTCODE = re.compile(rb"\{\{[<%][^\n]{0,2000}?[>%]\}\}")  # Hugo's, in content
LIQUID = re.compile(rb"\{%[^\n]{0,2000}?%\}|\{\{[^\n{}]{0,500}?\}\}")  # Jekyll's


@dataclass(frozen=True, slots=True)
class Found:
    """The files of a folder in order, and the generator whose project it is."""

    files: tuple[Path, ...]
    generator: str = ""

    def prepared(self, record: Record) -> Record:
        """Return the record without what the generator would fill in: a shortcode is no forgotten placeholder."""
        pattern = {"hugo": SHORTCODE, "jekyll": LIQUID}.get(self.generator)
        if pattern is None or record.kind != "markdown":
            return record
        return replace(record, content=pattern.sub(b"", record.content))


def find_pages(folder: Path, options: InputOptions) -> Found:
    """Return the page files and archives below a folder, in sorted order."""
    generator = next((name for name, (marks, _, _) in GENERATORS.items() if _any(folder, marks)), "")
    if generator == "hugo" or (not generator and (folder / "config.toml").exists() and (folder / "content").is_dir()):
        generator = "hugo"
    roots, left_out = [folder], frozenset[str]()
    if generator:
        _, contents, without = GENERATORS[generator]
        roots = [folder / place for place in _places(folder, generator, contents) if (folder / place).is_dir()]
        left_out = frozenset(without)
    walk = _Walk(folder, options, left_out)
    return Found(tuple(path for root in roots for path in walk.pages(root)), generator)


def _any(folder: Path, names: Sequence[str]) -> bool:
    return any((folder / name).is_file() for name in names)


def _places(folder: Path, generator: str, contents: Sequence[str]) -> Sequence[str]:
    if generator != "mkdocs":
        return contents
    for name in MKDOCS[0]:
        if (folder / name).is_file():
            told = DOCS_DIR.search((folder / name).read_text("utf-8", "replace"))
            return (told.group(1).strip(),) if told else contents
    return contents


class _Walk:
    """Walks a folder, heeding .gitignore and the exclusions."""

    def __init__(self, top: Path, options: InputOptions, left_out: frozenset[str]) -> None:
        from pathspec import GitIgnoreSpec

        self._top = top
        self._left_out = left_out
        self._exclude = GitIgnoreSpec.from_lines(options.exclude)
        self._root = options.root
        self._heed = options.gitignore
        self._above = list(_specs_above(top)) if options.gitignore else []

    def pages(self, root: Path) -> Iterator[Path]:
        """Yield the pages below `root`."""
        return self._below(root, self._above)

    def _below(self, folder: Path, specs: list[tuple[Path, GitIgnoreSpec]]) -> Iterator[Path]:
        if self._heed and (folder / ".gitignore").is_file():
            specs = [*specs, (folder.resolve(), _read_spec(folder / ".gitignore"))]
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda e: (e.name if e.is_file() else e.name + "/"))
        for entry in found:
            path = Path(entry.path)
            if entry.name.startswith(".") or self._is_left_out(path, entry.is_dir(), specs):
                continue
            if entry.is_dir():
                if not entry.is_symlink():  # a link to a folder above would never end
                    yield from self._below(path, specs)
            elif entry.is_file() and _is_page_name(entry.name):
                yield path

    def _is_left_out(self, path: Path, folder: bool, specs: list[tuple[Path, GitIgnoreSpec]]) -> bool:
        if folder and path.name in self._left_out:
            return True
        end = "/" if folder else ""
        if self._exclude.match_file(path.relative_to(self._top).as_posix() + end):
            return True
        if is_excluded(self._exclude, path, self._root, end):
            return True
        whole = path.parent.resolve() / path.name
        return any(spec.match_file(whole.relative_to(base).as_posix() + end) for base, spec in specs)


def _is_page_name(name: str) -> bool:
    lower = name.lower()
    return is_archive_name(name) or (Path(lower).suffix in PAGE_SUFFIXES and lower not in NO_PAGES)


def is_excluded(patterns: GitIgnoreSpec, path: Path, root: str, end: str = "") -> bool:
    """Whether a path, as seen from the root of the configuration, fits the patterns."""
    seen = os.path.relpath(path, root or None)
    return not seen.startswith("..") and patterns.match_file(Path(seen).as_posix() + end)


def _specs_above(folder: Path) -> Iterator[tuple[Path, GitIgnoreSpec]]:
    """Yield the .gitignore files from the work tree's root down to above the folder, none where it is ignored."""
    whole = folder.resolve()
    root = next((p for p in (whole, *whole.parents) if (p / ".git").exists()), None)
    if root is None or root == whole:
        return
    above = [p for p in reversed(whole.parents) if p == root or p.is_relative_to(root)]
    specs = [(p, _read_spec(p / ".gitignore")) for p in above if (p / ".gitignore").is_file()]
    if not any(spec.match_file(whole.relative_to(base).as_posix() + "/") for base, spec in specs):
        yield from specs


def _read_spec(path: Path) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(path.read_text("utf-8", "replace").splitlines())
