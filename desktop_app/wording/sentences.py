"""Cut a reply into sentences, with punctuation or without, and lay the transcript's times on them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from desktop_app.core.findings import Sentence
from desktop_app.core.transcript import Word

#: A pause this long ends a sentence whatever the words.
SENTENCE_PAUSE_S = 0.9
#: A pause this long makes a sentence end likely.
_BREATH_S = 0.25
#: The probability at which a sentence begins without punctuation: as it is, and after a breath.
_STARTS, _STARTS_AFTER_BREATH = 0.4, 0.2
#: … and where a question begins as questions do.
_STARTS_QUESTION = 0.12
_QUESTION = re.compile(
    r"(?:what|how|when|where|who|which|why)(?:'?s| happened| did| do| does| would| can| could| is| are| was"
    r"| were| have| has)\b"
    r"|(?:could|can|would|will|do|did|have|is|are|was|were|shall|may) (?:you|i|we|it|that|there)\b",
    re.IGNORECASE,
)
#: Three points are a hesitation more often than an end.
_TRAILS_OFF = re.compile(r"(?:\.\.|…)[\"”’)\]]*$")
#: Pieces of fewer words are not cut off.
_FEWEST_WORDS = 2
_END = re.compile(r"(?<=[.!?…])[\"”’)\]]*\s+")
_ABBREVIATION = re.compile(r"\b(?:mr|mrs|ms|dr|st|no|e\.g|i\.e)\.$", re.IGNORECASE)
_LONGEST_ABBREVIATION = 4
_WORD = re.compile(r"\S+")


def cut(
    text: str,
    starts: Mapping[int, float],
    pauses: Mapping[int, float] | None = None,
) -> list[tuple[int, int]]:
    """Return the characters (start, end) of every sentence of a text; together they hold every word.

    Parameters
    ----------
    starts
        The probability that a sentence begins at a character, for the characters known.
    pauses
        The silence before the word at a character, in seconds, where times are known.
    """
    words = list(_WORD.finditer(text))
    if not words:
        return []
    ends_at = {
        gap.end()
        for gap in _END.finditer(text)
        if not _ABBREVIATION.search(text, max(0, gap.start() - _LONGEST_ABBREVIATION), gap.start())
    }
    begins = [0]
    for index in range(1, len(words)):
        at = words[index].start()
        pause = 0.0 if pauses is None else pauses.get(at, 0.0)
        trails_off = bool(_TRAILS_OFF.search(words[index - 1][0]))
        if pause >= SENTENCE_PAUSE_S or (at in ends_at and not trails_off):
            begins.append(index)
            continue
        least = _STARTS_AFTER_BREATH if trails_off or pause >= _BREATH_S else _STARTS
        least = min(least, _STARTS_QUESTION) if _QUESTION.match(text, at) else least
        if starts.get(at, 0.0) >= least and index - begins[-1] >= _FEWEST_WORDS:
            begins.append(index)
    pieces = zip(begins, [*begins[1:], len(words)], strict=True)
    return [(words[first].start(), words[last - 1].end()) for first, last in pieces]


def starts_of(offsets: npt.NDArray[np.int64], probability: npt.NDArray[np.float32]) -> dict[int, float]:
    """Return the probability that a sentence begins at each token's first character."""
    return {int(start): float(p) for (start, _), p in zip(offsets, probability, strict=True)}


def text_of(words: Sequence[Word]) -> tuple[str, dict[int, Word]]:
    """Return the words as one text, and the word that begins at each character, in order."""
    pieces: list[str] = []
    at: dict[int, Word] = {}
    length = 0
    for word in words:
        text = word.text.strip()
        if text:
            at[length] = word
            pieces.append(text)
            length += len(text) + 1
    return " ".join(pieces), at


def pauses_of(at: Mapping[int, Word]) -> dict[int, float]:
    """Return the silence before each word but the first, in seconds, by its first character."""
    return {later: max(0.0, at[later].start_s - at[earlier].end_s) for earlier, later in pairwise(at)}


def timed(text: str, piece: tuple[int, int], at: Mapping[int, Word]) -> Sentence:
    """Return a piece of the text as a sentence, with the times of its first and last word."""
    start, end = piece
    inside = [word for place, word in at.items() if start <= place < end]
    if not inside:
        return Sentence(text[start:end])
    return Sentence(text[start:end], (), inside[0].start_s, inside[-1].end_s)
