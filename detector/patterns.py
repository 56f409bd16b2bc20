"""Regular expressions that are compiled when they are first used.

The modules of rules and of the reader are imported at every start, and most of their expressions never meet a page that
calls for them: compiling all of them would take a third of the start of `detector check`.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, Generic, cast


class LazyPattern(Generic[AnyStr]):
    """Stands for a compiled expression; after the first use it costs no more than one."""

    def __init__(self, pattern: AnyStr, flags: int) -> None:
        self.pattern: AnyStr = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Compile at the first use of any method, and keep the methods."""
        if name.startswith("__"):  # asked by copying and the like
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for method in ("search", "match", "fullmatch", "finditer", "findall", "sub", "split"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def lazy(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what behaves as `re.compile(pattern, flags)` and is compiled at its first use."""
    return cast("re.Pattern[AnyStr]", LazyPattern(pattern, flags))
