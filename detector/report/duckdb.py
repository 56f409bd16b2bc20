"""Views for DuckDB over the Parquet file of the same run: pages, findings, reasons, sites, to be asked at once."""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from detector.audit.session import Audit


def write(audit: Audit, stream: BinaryIO) -> None:
    """Write the views; they name the Parquet file as the command line does."""
    parquet = audit.files.get("parquet", Path("pages.parquet"))
    text = resources.files("detector.report").joinpath("views.sql").read_text("utf-8")
    stream.write(text.replace("{parquet}", str(parquet).replace("'", "''")).encode())
