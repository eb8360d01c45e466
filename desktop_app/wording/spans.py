"""From what is read of each token to the words that earned a label."""

from __future__ import annotations

import re

import numpy as np
import numpy.typing as npt

#: A token this probable is among the words that earn the label.
SPAN_PROBABILITY = 0.5
#: A gap of so many tokens does not part a span: a filler, a name, a comma.
_BRIDGED_TOKENS = 2
_WORD_END = re.compile(r"[\w'’]*")
_EDGE = ' \t\r\n,.;:!?…-–—"“”()'


def earned_by(
    text: str, offsets: npt.NDArray[np.int64], probability: npt.NDArray[np.float32]
) -> tuple[int, int]:
    """Return the characters (start, end) of the words that earned a label.

    Parameters
    ----------
    offsets
        The characters of each token, [tokens, 2].
    probability
        That a token is among those words, [tokens].

    Returns
    -------
    Whole words, the stretch with the most probability; the whole text where no token is likely.
    """
    whole = trimmed(text, 0, len(text))
    likely = np.flatnonzero(probability >= SPAN_PROBABILITY)
    if likely.size == 0:
        return whole
    parts = np.split(likely, np.flatnonzero(np.diff(likely) > _BRIDGED_TOKENS + 1) + 1)
    best = max(parts, key=lambda part: float(probability[part].sum()))
    start, end = int(offsets[best[0], 0]), int(offsets[best[-1], 1])
    while start > 0 and re.match(r"[\w'’]", text[start - 1]):
        start -= 1
    following = _WORD_END.match(text, end)
    end = following.end() if following else end
    return trimmed(text, start, end)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span without the spaces and marks at its edges, unless it is nothing else."""
    first, last = start, end
    while first < last and text[first] in _EDGE:
        first += 1
    while last > first and text[last - 1] in _EDGE:
        last -= 1
    return (first, last) if first < last else (start, end)
