"""Runs of pseudo-Latin: what generators of filler text make of some two hundred words after Cicero's De finibus.

The best-known sentences are phrases of the rule `template.filler-text`; generators shuffle the words, so no phrase
finds what they make. A run here is at least five words in a row that all come from the generators' stock, two of them
words that no living language has. Genuine Latin does not keep to the stock for five words.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from detector.nouns import Block, Span
from detector.patterns import lazy

WORD = lazy(r"[^\W\d_]+")
RUN = 5  # words in a row
TELLING = 2  # different words of TELLTALES among them
# Words of the stock that are no words of a living language.
TELLTALES = (
    "phasellus", "vestibulum", "pellentesque", "malesuada", "tincidunt", "vulputate", "scelerisque", "sollicitudin",
    "ullamcorper", "consectetur", "consectetuer", "adipiscing", "adipisicing", "fringilla", "sagittis", "dignissim",
    "iaculis", "condimentum", "hendrerit", "lobortis", "molestie", "suspendisse", "porttitor", "euismod", "bibendum",
    "efficitur", "facilisis", "imperdiet", "tristique", "pharetra", "vivamus", "maecenas", "curabitur", "nullam",
    "aenean", "eleifend", "accumsan", "rhoncus", "venenatis", "sodales", "risus", "eiusmod", "incididunt", "ullamco",
    "nostrud", "exercitation", "occaecat", "cupidatat", "deserunt", "voluptatem", "accusantium", "doloremque",
)  # fmt: skip
OTHERS = (
    " a ab ac ad aliqua aliquam aliquet aliquip amet anim ante aptent arcu at auctor augue aut aute beatae"
    " blandit cillum class clita commodo congue consequat consequuntur conubia convallis cras cubilia culpa"
    " curae cursus dapibus diam dicta dictum dictumst dis do dolor dolore dolores donec duis dui duo ea eaque"
    " efficitur egestas eget eirmod elementum elit enim eos erat eros error esse est et etiam eu ex excepteur"
    " explicabo facilisi fames faucibus felis fermentum feugiat finibus fugiat fugit fusce gravida gubergren"
    " habitant habitasse hac himenaeos iaculis id illo in inceptos integer interdum inventore invidunt ipsa"
    " ipsam ipsum irure iste justo kasd labore laboris laborum lacinia lacus laoreet laudantium lectus leo"
    " libero ligula litora lorem luctus magna magni magnis massa mattis mauris maximus metus mi minim mollis"
    " mollit montes morbi mus nam nascetur natoque natus nec nemo neque nesciunt netus nibh nisi nisl non"
    " nonumy nostra nulla nunc odio odit officia omnis orci ornare pariatur parturient penatibus per"
    " perspiciatis placerat platea porta posuere potenti praesent pretium primis proident proin pulvinar purus"
    " quae quam quasi qui quia quis quisque ratione rebum rem reprehenderit ridiculus rutrum sanctus sapien"
    " sea sed sem semper senectus sequi sint sit sociosqu stet sunt suscipit taciti takimata tellus tempor"
    " tempus torquent tortor totam turpis ultrices ultricies unde urna ut varius vehicula vel velit veniam"
    " veritatis vero vitae viverra volutpat voluptas voluptate voluptua"
)
STOCK = frozenset(TELLTALES) | frozenset(OTHERS.split())


def pseudo_latin(block: Block) -> Iterator[Span]:
    """Yield the runs of pseudo-Latin in a block, as spans of the page text."""
    words = WORD.finditer(block.text)
    for stock, run in groupby(words, key=lambda word: word.group().lower() in STOCK):
        found = list(run) if stock else []
        if len(found) >= RUN and len({w.group().lower() for w in found}.intersection(TELLTALES)) >= TELLING:
            yield Span(block.span.start + found[0].start(), block.span.start + found[-1].end())
