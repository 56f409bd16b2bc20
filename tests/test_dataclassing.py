"""Frozen classes with slots behave as the standard library's do."""

from __future__ import annotations

import copy
import inspect
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, asdict, field, fields, replace
from dataclasses import dataclass as standard
from typing import Any

import pytest

from detector import dataclassing

MAKERS = pytest.mark.parametrize("make", [standard, dataclassing.dataclass])


@dataclassing.dataclass(frozen=True, slots=True)
class Point:
    """A module's own, so that it can be pickled."""

    x: int
    y: float = 0.5
    names: tuple[str, ...] = ()


def made(make: Callable[..., Any]) -> type:
    @make(frozen=True, slots=True)
    class Own:
        """Has every sort of field."""

        a: int
        b: str = "two"
        c: list[int] = field(default_factory=list)
        d: object = field(default=None, repr=False, compare=False)

        def __post_init__(self) -> None:
            if self.a < 0:
                raise ValueError("negative")

        @property
        def twice(self) -> int:
            return 2 * self.a

    return Own


@MAKERS
def test_defaults_are_filled_in_and_factories_are_asked_each_time(make: Callable[..., Any]) -> None:
    own = made(make)
    first, second = own(1), own(a=1)
    assert (first.a, first.b, first.c, first.d, first.twice) == (1, "two", [], None, 2)
    assert first.c is not second.c
    with pytest.raises(ValueError, match="negative"):
        own(-1)
    with pytest.raises(TypeError, match="required positional argument: 'a'"):
        own()


@MAKERS
def test_equality_goes_by_class_and_compared_fields(make: Callable[..., Any]) -> None:
    own, other = made(make), made(make)
    assert own(1, d=1) == own(1, d=2)
    assert own(1) != own(2)
    assert own(1) != other(1)
    with pytest.raises(TypeError, match="unhashable"):
        hash(own(1))
    assert hash(own(1, c=(), d=[])) == hash(own(1, c=()))


@MAKERS
def test_it_tells_its_fields(make: Callable[..., Any]) -> None:
    own = made(make)
    assert repr(own(1)).endswith("Own(a=1, b='two', c=[])")
    assert [f.name for f in fields(own)] == ["a", "b", "c", "d"]
    assert asdict(own(1)) == {"a": 1, "b": "two", "c": [], "d": None}
    assert list(inspect.signature(own).parameters) == ["a", "b", "c", "d"]
    assert own.__match_args__ == ("a", "b", "c", "d")
    loop: list[object] = []
    loop.append(own(1, c=loop))
    assert "..." in repr(loop[0])


@MAKERS
def test_nothing_of_it_changes(make: Callable[..., Any]) -> None:
    own = made(make)(1)
    for change in (lambda: setattr(own, "a", 2), lambda: setattr(own, "new", 2), lambda: delattr(own, "a")):
        with pytest.raises((FrozenInstanceError, TypeError, AttributeError)):
            change()
    assert not hasattr(own, "__dict__")
    assert replace(own, a=2) == made_like(own, 2)


def made_like(own: Any, a: int) -> Any:
    return type(own)(a, own.b, own.c, own.d)


def test_it_can_be_pickled_and_copied() -> None:
    point = Point(1, names=("a",))
    assert pickle.loads(pickle.dumps(point)) == copy.copy(point) == copy.deepcopy(point) == point
    assert hash(point) == hash(Point(1, names=("a",)))


def test_methods_of_the_body_stay() -> None:
    @dataclassing.dataclass(frozen=True, slots=True)
    class Own:
        """Compares by identity."""

        a: int

        __hash__ = object.__hash__

        def __eq__(self, other: object) -> bool:
            return self is other

        def __repr__(self) -> str:
            return "own"

    assert Own(1) != Own(1)
    assert repr(Own(1)) == "own"


def test_others_are_the_standard_librarys() -> None:
    @dataclassing.dataclass(slots=True)
    class Open:
        """Not frozen."""

        a: int = 1

    own = Open()
    own.a = 2
    assert own == Open(2)


def test_a_class_without_fields_has_one_value() -> None:
    @dataclassing.dataclass(frozen=True, slots=True)
    class Empty:
        """Nothing."""

    assert Empty() == Empty()
    assert repr(Empty()).endswith("Empty()")


@MAKERS
def test_a_frozen_class_may_extend_it_and_another_may_not(make: Callable[..., Any]) -> None:
    base = made(make)

    @standard(frozen=True, slots=True)
    class Longer(base):  # type: ignore[misc,valid-type]
        e: int = 5

    longer = Longer(1, e=6)
    assert (longer.a, longer.b, longer.e) == (1, "two", 6)
    with pytest.raises(FrozenInstanceError):
        longer.a = 2
    with pytest.raises(TypeError, match="non-frozen"):
        standard(type("Loose", (base,), {"__annotations__": {"f": "int"}}))
