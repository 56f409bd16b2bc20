"""Inputs of an audit → records, in a fixed order: what each input is, is told by its content.

Files, folders, globs, archives, tables, address lists, sitemaps, standard input, addresses and crawls. What cannot be
read becomes a record with an `error`: it is counted and named, and the rest goes on.
"""

from detector.inputs.opening import open_inputs
from detector.inputs.options import Columns, CrawlLimits, InputOptions

__all__ = ["Columns", "CrawlLimits", "InputOptions", "open_inputs"]
