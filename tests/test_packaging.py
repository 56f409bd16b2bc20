"""What is installed is what stands in the repository, and works outside of it."""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
FOLDERS = {"detector": "detector", "plugins": "detector_plugins", "trained": "detector_trained"}
LEFT_BEHIND = {"sdist": (".gitignore", ".ci/")}
FIND_SPEC = re.compile(r"find_spec\('(\w+)'\)")
LOCKED = re.compile(r"^([a-z0-9.\-]+)==(\S+)", re.MULTILINE)


def packages() -> Iterator[tuple[Path, str]]:
    """Folders of the repository that are packages, with the names they are imported by."""
    for folder, name in FOLDERS.items():
        for init in sorted((ROOT / folder).rglob("__init__.py")):
            inner = init.parent.relative_to(ROOT / folder).parts
            yield init.parent, ".".join((name, *inner))


def files(folder: Path) -> Iterator[str]:
    """Files of a package, relative to its folder: its own, and those of folders that are no packages."""
    for path in sorted(folder.iterdir()):
        if path.is_dir() and path.name != "__pycache__" and not (path / "__init__.py").exists():
            yield from (f"{path.name}/{inner}" for inner in files(path))
        elif path.is_file() and path.suffix != ".pyc":
            yield path.name


def test_every_package_is_declared() -> None:
    """A forgotten one works in the checkout and is missing from the wheel."""
    assert sorted(PROJECT["tool"]["setuptools"]["packages"]) == sorted(name for _, name in packages())


def test_every_data_file_is_declared() -> None:
    patterns = PROJECT["tool"]["setuptools"]["package-data"]["*"]
    undeclared = [
        str((folder / file).relative_to(ROOT))
        for folder, _ in packages()
        for file in files(folder)
        if not any(Path(file).match(pattern) for pattern in ("*.py", *patterns))
    ]
    assert undeclared == []


def requirements(names: list[str]) -> dict[str, Requirement]:
    return {canonicalize_name(r.name): r for r in map(Requirement, names)}


@cache
def imported() -> dict[str, Path]:
    """Top-level modules that the code imports or reads files of, each with a file that does."""
    found: dict[str, Path] = {}
    for folder in FOLDERS:
        for file in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.Import):
                    found.update({alias.name.partition(".")[0]: file for alias in node.names})
                elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                    found[node.module.partition(".")[0]] = file
                elif match := FIND_SPEC.fullmatch(ast.unparse(node)) if isinstance(node, ast.Call) else None:
                    found[match[1]] = file
    return {name: file for name, file in found.items() if name not in {*sys.stdlib_module_names, *FOLDERS.values()}}


@cache
def distributions() -> Mapping[str, list[str]]:
    """By top-level module; finding out reads what every installed distribution says of itself."""
    return packages_distributions()


def providers(module: str) -> set[str]:
    """Distributions that a top-level module comes from; its own name where it is not installed."""
    return {canonicalize_name(name) for name in distributions().get(module, [module])}


def test_every_import_is_declared() -> None:
    project = PROJECT["project"]
    extras = [name for own in project["optional-dependencies"].values() for name in own]
    declared = requirements([*project["dependencies"], *extras])
    missing = [
        f"{module} in {file.relative_to(ROOT)}"
        for module, file in imported().items()
        if not providers(module) & declared.keys()
    ]
    assert missing == []


def test_nothing_is_declared_that_is_not_imported() -> None:
    used = {name for module in imported() for name in providers(module)}
    used.add("fasttext-predict-v2")  # the same module for a later Python
    assert sorted(requirements(PROJECT["project"]["dependencies"]).keys() - used) == []


@pytest.mark.parametrize(("lock", "extras"), [("requirements.lock", False), ("requirements-dev.lock", True)])
def test_the_lock_holds_every_dependency_at_a_version_that_is_allowed(lock: str, extras: bool) -> None:
    project = PROJECT["project"]
    wanted = requirements([*project["dependencies"], *(project["optional-dependencies"]["dev"] if extras else [])])
    text = (ROOT / lock).read_text("utf-8")
    locked = LOCKED.findall(text)
    assert sorted(wanted.keys() - {name for name, _ in locked}) == []
    assert [pin for pin in locked if pin[0] in wanted and not wanted[pin[0]].specifier.contains(pin[1])] == []
    assert text.count("--hash=sha256:") > len(locked)
    assert "://" not in text, "a lock names no host"


def test_the_licence_goes_along() -> None:
    assert "Apache License" in (ROOT / "LICENSE").read_text("utf-8")
    assert PROJECT["project"]["license"] == "Apache-2.0"
    assert PROJECT["project"]["license-files"] == ["LICENSE"]


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the repository without what tools leave behind."""
    copy = tmp_path_factory.mktemp("checkout") / "detector"
    ignored = shutil.ignore_patterns(".*", "__pycache__", "*.egg-info", "build", "dist")
    shutil.copytree(ROOT, copy, ignore=ignored)
    return copy


@pytest.fixture(scope="module")
def built(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The sdist, and the wheel that was built from it."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(checkout)],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    return next(folder.glob("*.tar.gz")), next(folder.glob("*.whl"))


@pytest.mark.slow
def test_the_wheel_holds_every_file_of_every_package_and_nothing_else(built: tuple[Path, Path]) -> None:
    expected = {"/".join((*name.split("."), file)) for folder, name in packages() for file in files(folder)}
    names = {name for name in zipfile.ZipFile(built[1]).namelist() if ".dist-info/" not in name}
    assert names == expected


@pytest.mark.slow
def test_the_sdist_holds_the_tests_the_documentation_and_the_examples(built: tuple[Path, Path]) -> None:
    with tarfile.open(built[0]) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    wanted = {
        str(file.relative_to(ROOT))
        for folder in ("docs", "examples", "tests", "benchmarks")
        for file in (ROOT / folder).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    assert sorted(wanted - names) == []
    assert {"LICENSE", "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "requirements.lock"} <= names


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["wheel", "sdist", "checkout", "editable"])
def test_every_way_of_installing_works_outside_the_checkout(
    kind: str, checkout: Path, built: tuple[Path, Path], tmp_path: Path
) -> None:
    sources = {"sdist": [built[0]], "wheel": [built[1]], "checkout": [checkout], "editable": ["-e", checkout]}
    environment = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(environment)], check=True)
    python = environment / "bin" / "python"
    (site,) = environment.glob("lib/*/site-packages")
    (site / "elsewhere.pth").write_text(third_party(tmp_path))
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "-q"]
    options = ["--no-build-isolation", "--no-deps", "--no-index", *map(str, sources[kind])]
    subprocess.run([*pip, *options], check=True, capture_output=True, text=True)
    page = tmp_path / "page.html"
    page.write_text("<html lang=en><title>Hours</title><h1>Hours</h1><p>" + "We open at nine in 20XX. " * 20)
    done = subprocess.run(
        [str(environment / "bin" / "detector"), "check", str(page), "--fail-on", "never", "--format", "json"],
        check=True, capture_output=True, text=True, cwd=tmp_path, env={**os.environ, "PYTHONPATH": ""},
    )  # fmt: skip
    (verdict,) = json.loads(done.stdout)
    assert "template.placeholder-year" in {finding["rule"] for finding in verdict["findings"]}
    assert verdict["failures"] == []


def third_party(tmp_path: Path) -> str:
    """A folder with everything that is installed here but this project, for a path file."""
    folder = tmp_path / "third-party"
    folder.mkdir()
    import numpy

    for entry in Path(numpy.__file__).parents[1].iterdir():
        if not entry.name.startswith(("detector", "__editable__")) and entry.name != "__pycache__":
            (folder / entry.name).symlink_to(entry)
    return str(folder)
