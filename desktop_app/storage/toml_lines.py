"""Find the line of a TOML file in which a value is written, which the parser does not tell."""

from __future__ import annotations

import re

#: Where a value lies, as pydantic names it: ("beat", 0, "line", 2, "text").
Place = tuple[str | int, ...]

_KEY = r"""(?:[\w-]+|"(?:\\.|[^"\\])*"|'[^']*')"""
_DOTTED = rf"{_KEY}(?:\s*\.\s*{_KEY})*"
_HEADER = re.compile(rf"\s*(\[\[?)\s*({_DOTTED})\s*\]")
_ASSIGNMENT = re.compile(rf"\s*({_DOTTED})\s*=")
_TOKEN = re.compile(r"""\"{3}|'{3}|"(?:\\.|[^"\\])*"|'[^']*'|\#.*|[\[\]{},]|[^\s\[\]{},"'\#]+""")
_CLOSING = {'"""': re.compile(r'(?:\\.|[^\\])*?"{3,5}'), "'''": re.compile(r".*?'{3,5}")}


def line_of(place: Place, source: str) -> int | None:
    """Return the line of a value, or of the innermost table around it; None for the file as a whole.

    Parameters
    ----------
    source
        TOML that is well formed.
    """
    lines = _lines(source)
    for length in range(len(place), 0, -1):
        if place[:length] in lines:
            return lines[place[:length]]
    return None


def _lines(source: str) -> dict[Place, int]:
    """Return the line in which each table, key and item of an array begins."""
    found: dict[Place, int] = {}
    counts: dict[Place, int] = {}
    table: Place = ()
    value: _Value | None = None
    for number, text in enumerate(source.split("\n"), 1):
        at = 0
        if value is None and (header := _HEADER.match(text)):
            table = _table(header[2], counts, array=header[1] == "[[")
            found.setdefault(table, number)
        elif value is None and (assignment := _ASSIGNMENT.match(text)):
            key = (*table, *_parts(assignment[1]))
            for length in range(len(table) + 1, len(key) + 1):
                found.setdefault(key[:length], number)
            value, at = _Value(key), assignment.end()
        if value is not None:
            value.read(text, at, number, found)
            if value.complete:
                value = None
    return found


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in re.findall(_KEY, dotted))


def _table(dotted: str, counts: dict[Place, int], *, array: bool) -> Place:
    """Return the place of the table that a header opens; inside arrays of tables, in the latest one."""
    *outer, last = _parts(dotted)
    place: Place = ()
    for part in outer:
        place = (*place, part)
        if place in counts:
            place = (*place, counts[place] - 1)
    place = (*place, last)
    if array:
        counts[place] = counts.get(place, 0) + 1
        place = (*place, counts[place] - 1)
    return place


class _Value:
    """A value that may go over several lines: an array, or a text in three quotes."""

    def __init__(self, key: Place) -> None:
        self._key = key
        self._depth = 0
        self._item = 0
        self._quotes = ""

    @property
    def complete(self) -> bool:
        return not self._depth and not self._quotes

    def read(self, text: str, at: int, number: int, found: dict[Place, int]) -> None:
        """Read on in a line; note where the items of the array begin."""
        while at < len(text):
            if self._quotes:
                closing = _CLOSING[self._quotes].match(text, at)
                if closing is None:
                    return
                self._quotes, at = "", closing.end()
                continue
            piece = _TOKEN.search(text, at)
            if piece is None:
                return
            at = piece.end()
            self._take(piece[0], number, found)

    def _take(self, piece: str, number: int, found: dict[Place, int]) -> None:
        if piece.startswith("#"):
            return
        if piece == "," and self._depth == 1:
            self._item += 1
        elif piece not in ("]", "}", ",") and self._depth == 1:
            found.setdefault((*self._key, self._item), number)
        self._depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(piece, 0)
        self._quotes = piece if piece in _CLOSING else ""
