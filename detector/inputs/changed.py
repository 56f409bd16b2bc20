"""Files of a git work tree that changed since a commit: what a pull request is about."""

from __future__ import annotations

import subprocess
from pathlib import Path

from detector.errors import ConfigError


def changed_files(ref: str) -> frozenset[Path]:
    """Return the files that differ from where the work tree left `ref`, new and untracked ones included.

    Raises:
        ConfigError: git is missing, this is no work tree, or there is no such commit.
    """
    if ref.startswith("-"):
        raise ConfigError(f"--diff {ref}: is not the name of a commit or branch")
    root = Path(_git("rev-parse", "--show-toplevel").strip())
    base = _git("merge-base", ref, "HEAD").strip()
    found = _git("diff", "--name-only", "--diff-filter=d", "-z", base, "--", cwd=root).split("\0")
    found += _git("ls-files", "--others", "--exclude-standard", "-z", cwd=root).split("\0")
    return frozenset((root / name).resolve() for name in found if name)


def _git(*arguments: str, cwd: Path | None = None) -> str:
    try:
        done = subprocess.run(["git", *arguments], cwd=cwd, capture_output=True, text=True, check=False)
    except OSError as error:
        raise ConfigError(f"--diff needs git, which cannot be run: {error.strerror}") from error
    if done.returncode != 0:
        told = (done.stderr.strip().splitlines() or ["it found nothing in common"])[0]
        raise ConfigError(f"--diff: git {arguments[0]}: {told}")
    return done.stdout
