"""A list of addresses → records in the order of the list, fetched a few at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice

from detector.errors import FetchError
from detector.inputs.network import Fetcher
from detector.inputs.options import InputOptions, Past
from detector.records import Record

AT_ONCE = 8  # requests under way; one host is asked no faster for that


def fetch_all(addresses: Sequence[str], options: InputOptions, past: Past) -> Iterator[Record]:
    """Yield one record an address; what an interrupted run judged is not fetched again."""
    with Fetcher(options) as fetcher, ThreadPoolExecutor(AT_ONCE) as pool:
        waiting: deque[Future[Record]] = deque()
        try:
            left = iter(addresses)
            for address in islice(left, 2 * AT_ONCE):
                waiting.append(pool.submit(_fetch, fetcher, address, past))
            while waiting:
                yield waiting.popleft().result()
                waiting.extend(pool.submit(_fetch, fetcher, address, past) for address in islice(left, 1))
        finally:
            for future in waiting:
                future.cancel()


def _fetch(fetcher: Fetcher, address: str, past: Past) -> Record:
    if past.knows(address):
        return Record(address, judged=True)
    try:
        answer = fetcher.get(address)
    except FetchError as error:
        return Record(address, address, error=str(error))
    return Record(address, answer.url, answer.content, answer.charset)
