"""From what is read of each token to the words that earned a label."""

from __future__ import annotations

import re

import numpy as np
import numpy.typing as npt

#: A token this probable is among the words that earn the label.
SPAN_PROBABILITY = 0.3
#: … but not where another label that was found is likelier by so much.
OTHERS_MARGIN = 0.3
#: A gap of so many tokens does not part a span: a filler, a name, a comma.
_BRIDGED_TOKENS = 2
#: Words that open a sentence and earn nothing, left out where enough is left.
_OPENING = re.compile(
    r"(?:(?:and|so|okay|ok|right|well|look|er|um|uh|oh|yeah|yes|listen|now|then|please|sir|madam|love)\b[\s,.…]*)+",
    re.IGNORECASE,
)
_SHORTEST = 8
_WORD_END = re.compile(r"[\w'’]*")
_EDGE = ' \t\r\n,.;:!?…-–—"“”()'


def earned_by(
    text: str,
    offsets: npt.NDArray[np.int64],
    probability: npt.NDArray[np.float32],
    others: npt.NDArray[np.float32] | None = None,
) -> tuple[int, int]:
    """Return the characters (start, end) of the words that earned a label.

    Parameters
    ----------
    offsets
        The characters of each token, [tokens, 2].
    probability
        That a token is among those words, [tokens].
    others
        The same of the other labels found in the text, [tokens, labels].

    Returns
    -------
    Whole words, the stretch with the most probability; the whole text where no token is likely.
    """
    whole = trimmed(text, 0, len(text))
    mine = probability >= SPAN_PROBABILITY
    if others is not None and others.size:
        mine &= others.max(axis=1) - probability <= OTHERS_MARGIN
    likely = np.flatnonzero(mine)
    if likely.size == 0:
        return whole
    parts = np.split(likely, np.flatnonzero(np.diff(likely) > _BRIDGED_TOKENS + 1) + 1)
    best = max(parts, key=lambda part: float(probability[part].sum()))
    start, end = int(offsets[best[0], 0]), int(offsets[best[-1], 1])
    while start > 0 and re.match(r"[\w'’]", text[start - 1]):
        start -= 1
    following = _WORD_END.match(text, end)
    end = following.end() if following else end
    start, end = trimmed(text, start, end)
    opening = _OPENING.match(text[start:end])
    if opening and end - start - opening.end() > _SHORTEST:
        start += opening.end()
    return start, end


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span without the spaces and marks at its edges, unless it is nothing else."""
    first, last = start, end
    while first < last and text[first] in _EDGE:
        first += 1
    while last > first and text[last - 1] in _EDGE:
        last -= 1
    return (first, last) if first < last else (start, end)
