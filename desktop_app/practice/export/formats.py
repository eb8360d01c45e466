"""The formats a kept call can be exported in."""

from __future__ import annotations

import json
from enum import StrEnum

from desktop_app.practice.export.captions import captions
from desktop_app.practice.export.table import table
from desktop_app.practice.export.textgrid import textgrid
from desktop_app.practice.export.timed import Document


class Format(StrEnum):
    """A format, by the name it has on the command line."""

    PDF = "pdf"
    HTML = "html"
    CSV = "csv"
    JSON = "json"
    TEXTGRID = "textgrid"
    VTT = "vtt"


#: Those that are read by people, with charts; the others are made of a call's document alone.
PAGES = (Format.PDF, Format.HTML)
#: What a file of each format is called, and what it is.
SUFFIXES = {
    Format.PDF: ".pdf",
    Format.HTML: ".html",
    Format.CSV: ".csv",
    Format.JSON: ".json",
    Format.TEXTGRID: ".TextGrid",
    Format.VTT: ".vtt",
}
NAMES = {
    Format.PDF: "Sheet to print, as PDF",
    Format.HTML: "Page for a browser",
    Format.CSV: "Table for a spreadsheet",
    Format.JSON: "Everything, as JSON",
    Format.TEXTGRID: "Praat TextGrid",
    Format.VTT: "WebVTT captions",
}


def exported(document: Document, kind: Format, customer: str) -> bytes:
    """Return a call as data, UTF-8; tables begin with the mark by which spreadsheets know that.

    Parameters
    ----------
    kind
        Any format but those of ``PAGES``.
    customer
        The customer's name.

    Raises
    ------
    InputError
        If the format needs times and the call's replies were written.
    """
    assert kind not in PAGES, "a page is made of the whole call"
    if kind is Format.CSV:
        return table(document).encode("utf-8-sig")
    if kind is Format.TEXTGRID:
        return textgrid(document).encode()
    if kind is Format.VTT:
        return captions(document, customer).encode()
    return json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False).encode()
