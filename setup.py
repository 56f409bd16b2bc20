"""The optional compiled build: `DETECTOR_COMPILE=1 pip install .` compiles the reader of HTML and what rules share.

mypyc turns them into C; everything else stands in pyproject.toml. Without the variable nothing is compiled and a wheel
fits every platform. The sources are installed beside the compiled modules. An editable install is never compiled: it
would go on running what the sources said when it was built.
"""

from __future__ import annotations

import os
import sys

from setuptools import Extension, setup

VARIABLE = "DETECTOR_COMPILE"
COMPILER = "mypy>=2"  # mypyc comes with it
# The modules that a page's time goes to. What else was tried and gained nothing or could not be kept: docs/speed.md.
HOT = {
    "page": (
        "assemble", "cards", "comments", "cues", "dates", "drafts", "hidden", "kinds", "links", "main", "pending",
        "places", "replies", "runs", "sequence", "sheets", "structure", "tags", "threads", "walk", "walked", "words",
    ),
    "signals": (
        "anchors", "article", "block_places", "calls_to_action", "document", "genres", "novelty", "outlinks",
        "page_subject", "residue", "rhythm", "sentences", "stems", "teasers", "voices", "words",
    ),
}  # fmt: skip
OPTIONS = ("--config-file=", "--ignore-missing-imports", "--follow-imports=silent")


def asked_for(*commands: str) -> bool:
    """Whether this is such a step of a build that is to be compiled."""
    return os.environ.get(VARIABLE, "") not in ("", "0") and not {*commands}.isdisjoint(sys.argv)


def extensions() -> list[Extension]:
    """The compiled modules, all in one library."""
    from mypyc.build import mypycify

    files = [f"detector/{folder}/{name}.py" for folder, names in HOT.items() for name in names]
    return mypycify([*OPTIONS, *files], opt_level="1", debug_level="0", group_name="detector")  # -O2 gains nothing


setup(
    ext_modules=extensions() if asked_for("bdist_wheel", "build_ext") else [],
    setup_requires=[COMPILER] if asked_for("egg_info") else [],  # when the build's environment is made
)
