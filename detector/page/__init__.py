"""Reading a page: bytes or text in, typed blocks out."""

from detector.page.limits import DEFAULT, Limits
from detector.page.read import read_page
from detector.page.sniff import sniff_kind

__all__ = ["DEFAULT", "Limits", "read_page", "sniff_kind"]
