"""Numbers as people say them: "nine", "forty thousand" and "40,000" are found as the same amount."""

from __future__ import annotations

import re
from dataclasses import dataclass

_UNITS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen
"""
_TENS = """
twenty thirty forty fifty sixty seventy eighty ninety
"""
_ORDINALS = """
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
fifteenth sixteenth seventeenth eighteenth nineteenth
"""
_SCALES = {"hundred": 100, "thousand": 1_000, "grand": 1_000, "million": 1_000_000}
_VALUES = (
    {word: value for value, word in enumerate(_UNITS.split())}
    | {word: 20 + 10 * place for place, word in enumerate(_TENS.split())}
    | {word: value for value, word in enumerate(_ORDINALS.split(), 1)}
    | {"twice": 2, "couple": 2, "dozen": 12}
)
_TOKEN = re.compile(r"[£$€]?\d[\d,]*(?:\.\d+)?(?:st|nd|rd|th)?|[a-z]+(?:-[a-z]+)?", re.IGNORECASE)


@dataclass(frozen=True)
class SpokenNumber:
    """A number in a text: its value and the characters it stands at."""

    value: float
    start: int
    end: int


def numbers_in(text: str) -> tuple[SpokenNumber, ...]:
    """Return every number of a text, in digits or in words, "first" and "twice" among them."""
    found: list[SpokenNumber] = []
    total, part, start, end = 0.0, 0.0, -1, -1

    def close() -> None:
        nonlocal total, part, start
        if start >= 0:
            found.append(SpokenNumber(total + part, start, end))
        total, part, start = 0.0, 0.0, -1

    for token in _TOKEN.finditer(text.lower()):
        word = token[0]
        if start >= 0 and re.search(r"[.,;:!?]", text[end : token.start()]):
            close()
        value = _value(word)
        if value is not None:
            if start >= 0 and (part % 100 != 0 or value >= 100) and not _follows(part, value):
                close()
            part += value
        elif word in _SCALES and start >= 0:
            part = max(1.0, part) * _SCALES[word]
            if _SCALES[word] >= 1_000:
                total, part = total + part, 0.0
        elif word == "and" and start >= 0:
            continue
        else:
            close()
            continue
        start, end = (token.start() if start < 0 else start), token.end()
    close()
    return tuple(found)


def _value(word: str) -> float | None:
    """Return the value of one written token, None where it is no number."""
    if word[-1:].isdigit() or word[:1] in "£$€" or re.match(r"\d", word):
        digits = re.sub(r"[^\d.]", "", word).rstrip(".")
        return float(digits) if digits else None
    parts = [_VALUES.get(piece) for piece in word.split("-")]
    if any(value is None for value in parts):
        return None
    return float(sum(value for value in parts if value is not None))


def _follows(part: float, value: float) -> bool:
    """Tell whether a small number goes on with the one before it: "twenty" "five"."""
    return part % 10 == 0 and part % 100 >= 20 and value < 10
