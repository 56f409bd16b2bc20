from __future__ import annotations

import subprocess
from pathlib import Path

from tests.inputs.test_opening import read


def make(folder: Path, *names: str, text: str = "# Page\n\nWords.") -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


def names(folder: Path, **options: object) -> list[str]:
    return [Path(r.source).relative_to(folder).as_posix() for r in read(folder, **options)]


def test_gitignore_files_hold_from_their_folder_down(tmp_path: Path) -> None:
    make(tmp_path, "a.md", "drafts/b.md", "deep/c.md", "deep/keep.md", "deep/more/c.md")
    (tmp_path / ".gitignore").write_text("drafts/\n")
    (tmp_path / "deep" / ".gitignore").write_text("/c.md\n")
    assert names(tmp_path) == ["a.md", "deep/keep.md", "deep/more/c.md"]
    assert len(names(tmp_path, gitignore=False)) == 5


def test_a_folder_that_git_ignores_is_read_when_it_is_named(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    make(tmp_path, "public/index.html", "src/a.md", "src/b.md")
    (tmp_path / ".gitignore").write_text("public/\nb.md\n")
    assert names(tmp_path) == ["src/a.md"]
    assert names(tmp_path / "public") == ["index.html"]
    assert names(tmp_path / "src") == ["a.md"]


def test_excluded_patterns_are_left_out(tmp_path: Path) -> None:
    make(tmp_path, "a.md", "tags/x.md", "b/tags/y.md")
    assert names(tmp_path, exclude=("/tags/",)) == ["a.md", "b/tags/y.md"]


def test_a_hugo_project_is_read_by_its_content_without_its_shortcodes(tmp_path: Path) -> None:
    make(tmp_path, "content/post/a.md", text='# A\n\n{{< figure src="x" >}}\n\nWords {{% note %}}here{{% /note %}}.')
    make(tmp_path, "hugo.toml", "public/index.html", "themes/t/README.md")
    found = read(tmp_path)
    assert [Path(r.source).name for r in found] == ["a.md"]
    assert b"{{" not in found[0].content
    assert b"here" in found[0].content


def test_a_jekyll_project_is_read_without_its_layouts_and_built_site(tmp_path: Path) -> None:
    make(tmp_path, "_config.yml", "_posts/2024-01-01-a.md", "about.md", "_site/index.html", "_layouts/default.html")
    # Folders of posts begin with an underscore, hidden ones with a dot.
    assert names(tmp_path) == ["_posts/2024-01-01-a.md", "about.md"]


def test_an_mkdocs_project_says_where_its_pages_are(tmp_path: Path) -> None:
    make(tmp_path, "pages/index.md", "README.md", "docs/old.md")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\ndocs_dir: pages  # not docs\n")
    assert names(tmp_path) == ["pages/index.md"]


def test_links_between_folders_do_not_make_an_endless_walk(tmp_path: Path) -> None:
    make(tmp_path, "a/x.md")
    (tmp_path / "a" / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert names(tmp_path) == ["a/x.md"]


def test_texts_for_machines_are_no_pages(tmp_path: Path) -> None:
    make(tmp_path, "robots.txt", "llms.txt", "story.txt", "index.html")
    assert names(tmp_path) == ["index.html", "story.txt"]
