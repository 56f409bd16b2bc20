"""Cards of pages on disk: what an audit keeps of each page for the analysis, safe to kill and to go on with.

A file is a mark and then one record a card: length, checksum, and the card as JSON head, print and compressed text.
A record cut off by a killed process is dropped when the file is opened again; a page added again with the same words
is left alone, with other words it takes the place of the earlier card. Nothing in a file is executed.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from detector.corpus.cards import card_of
from detector.corpus.collection import Card, Outlink
from detector.corpus.prints import Print
from detector.errors import InputError
from detector.nouns import Page

MARK = b"detector cards 1\n"
FRAME = struct.Struct("<II")  # length and checksum of what follows
PARTS = struct.Struct("<II")  # length of the head and of the print
MAX_RECORD = 1 << 24  # bytes; a card has some thousand
HEADED = ("source", "url", "site", "title", "headings", "template", "network_ids", "footers", "voices", "degraded")


class CardFile:
    """An open file of cards; use it as a context manager."""

    __slots__ = ("_places", "_stream", "path")

    def __init__(self, path: Path) -> None:
        """Open a file of cards, or make it.

        Raises:
            InputError: the file is something else, or cannot be read or written.
        """
        self.path = path
        self._places: dict[str, tuple[int, bytes]] = {}
        try:
            self._stream: BinaryIO = path.open("r+b" if path.exists() else "w+b")
            self._read_places()
        except OSError as error:
            raise InputError(f"{path}: cannot be used for cards ({error.strerror}).") from error

    def _read_places(self) -> None:
        mark = self._stream.read(len(MARK))
        if not mark:
            self._stream.write(MARK)
        elif mark != MARK:
            self._stream.close()
            raise InputError(f"{self.path}: this is not a file of cards that can be used.")
        end = len(MARK)
        for place, card in self._records(end):
            self._places[_name(card)] = (place, card.page_print.digest)
            end = self._stream.tell()
        self._stream.truncate(end)
        self._stream.seek(end)

    def _records(self, at: int) -> Iterator[tuple[int, Card]]:
        """Yield (place, card) up to the first record that is not whole."""
        self._stream.seek(at)
        while (card := self._record()) is not None:
            yield at, card
            at = self._stream.tell()

    def _record(self) -> Card | None:
        frame = self._stream.read(FRAME.size)
        if len(frame) < FRAME.size:
            return None
        length, checksum = FRAME.unpack(frame)
        body = self._stream.read(length) if length <= MAX_RECORD else b""
        return card_from(body) if len(body) == length and zlib.crc32(body) == checksum else None

    def add(self, page: Page) -> bool:
        """Add a page's card; False where it is there already with the same words."""
        return self.add_card(card_of(page))

    def add_card(self, card: Card) -> bool:
        """Add a card made elsewhere, for instance by another process."""
        known = self._places.get(_name(card))
        if known and known[1] == card.page_print.digest:
            return False
        body = card_bytes(card)
        place = self._stream.seek(0, 2)
        self._stream.write(FRAME.pack(len(body), zlib.crc32(body)) + body)
        self._places[_name(card)] = (place, card.page_print.digest)
        return True

    def __contains__(self, name: object) -> bool:
        """Tell whether a page is known by its address, or by its source where it has none."""
        return name in self._places

    def __len__(self) -> int:
        return len(self._places)

    def __iter__(self) -> Iterator[Card]:
        """Yield the cards in the order in which their last form was added, one at a time."""
        for place, _ in sorted(self._places.values()):
            self._stream.seek(place)
            card = self._record()
            if card is not None:
                yield card

    def close(self) -> None:
        """Close the file."""
        self._stream.close()

    def __enter__(self) -> CardFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _name(card: Card) -> str:
    return card.url or card.source


def card_bytes(card: Card) -> bytes:
    """Return a card as bytes: no code, whatever machine reads them."""
    import orjson

    head = orjson.dumps([*(getattr(card, name) for name in HEADED), [list(link) for link in card.outlinks]])
    own = card.page_print.to_bytes()
    return PARTS.pack(len(head), len(own)) + head + own + card.text


def card_from(body: bytes) -> Card:
    """Read what `card_bytes` wrote.

    Raises:
        ValueError: the bytes are of another format or cut short.
    """
    import orjson

    head_length, print_length = PARTS.unpack_from(body)
    at = PARTS.size + head_length
    *values, outlinks = orjson.loads(body[PARTS.size : at])
    source, url, site, title, headings, template, network_ids, footers, voices, degraded = values
    return Card(
        source, url, site, title, Print.from_bytes(body[at : at + print_length]), body[at + print_length :],
        tuple(headings), tuple(template), tuple(network_ids), tuple(footers),
        tuple(Outlink(*link) for link in outlinks), tuple((author, digest) for author, digest in voices),
        tuple(degraded),
    )  # fmt: skip
