"""`dataclasses.dataclass`, but frozen classes with slots are made in a third of the time.

The standard library writes and compiles six functions for each, .8 ms a class and a tenth of a start for the fifty that
every start makes (Python 3.13 compiles them together). Here only `__init__` is compiled; the others are closures over
the fields. Whatever else a class asks for, the standard library makes. Type checkers see its `dataclass`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError
from operator import attrgetter
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(*, frozen: bool = False, slots: bool = False) -> Callable[[type], type]:
        """Make a dataclass of the decorated class."""
        return _make if frozen and slots else dataclasses.dataclass(frozen=frozen, slots=slots)


def _make(cls: type) -> type:
    """A frozen class with slots; what its body defines itself stays."""
    made: type = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    own: tuple[Field[Any], ...] = dataclasses.fields(made)
    if not all(f.init and not f.kw_only for f in own):
        return dataclasses.dataclass(frozen=True, slots=True)(cls)
    compared = _values([f.name for f in own if f.compare])
    methods = {
        "__init__": _init(own, made),
        "__repr__": _repr([f.name for f in own if f.repr]),
        "__eq__": lambda self, other: compared(self) == compared(other) if other.__class__ is made else NotImplemented,
        "__hash__": lambda self: hash(compared(self)),
        "__setattr__": _refuse,
        "__delattr__": _refuse,
        "__getstate__": lambda self: [getattr(self, f.name) for f in own],
        "__setstate__": _restore,
    }
    for name, method in methods.items():
        if cls.__dict__.get(name) is None:  # a body with `__eq__` alone has `__hash__` as None
            setattr(made, name, method)
    told: Any = made.__dataclass_params__  # type: ignore[attr-defined]  # asked where a class inherits from this one
    told.init = told.repr = told.eq = told.frozen = True
    return made


def _init(own: tuple[Field[Any], ...], made: type) -> object:
    known: dict[str, Any] = {"_set": object.__setattr__, "_missing": MISSING}
    taken, lines = ["self"], []
    for f in own:
        if f.default_factory is not MISSING:
            known[f"_make_{f.name}"] = f.default_factory
            taken.append(f"{f.name}=_missing")
            lines.append(f" if {f.name} is _missing: {f.name} = _make_{f.name}()")
        elif f.default is not MISSING:
            known[f"_default_{f.name}"] = f.default
            taken.append(f"{f.name}=_default_{f.name}")
        else:
            taken.append(f.name)
        lines.append(f" _set(self, {f.name!r}, {f.name})")
    if hasattr(made, "__post_init__"):
        lines.append(" self.__post_init__()")
    exec(f"def __init__({', '.join(taken)}):\n" + "\n".join(lines or [" pass"]), known)  # as dataclasses does
    init = known["__init__"]
    init.__qualname__ = f"{made.__qualname__}.__init__"
    init.__annotations__ = {**{f.name: f.type for f in own}, "return": None}
    return init


def _values(names: list[str]) -> Callable[[object], object]:
    """What compares and hashes as the tuple of these attributes does."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda self: tuple(getattr(self, name) for name in names)


def _repr(names: list[str]) -> object:
    @recursive_repr()
    def told(self: object) -> str:
        return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    return told


def _refuse(self: object, name: str, *_: object) -> None:
    raise FrozenInstanceError(f"cannot assign to or delete field {name!r}")


def _restore(self: object, state: list[object]) -> None:
    for f, value in zip(dataclasses.fields(self), state, strict=True):  # type: ignore[arg-type]
        object.__setattr__(self, f.name, value)
