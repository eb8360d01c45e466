"""Lay two takes over each other, word by word, though they were said at another pace or in other words."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from desktop_app.core.transcript import Word


@dataclass(frozen=True, eq=False)
class Alignment:
    """Which times of two takes belong together.

    Attributes
    ----------
    first_s, second_s
        Times in s that belong together, both rising, shape (n,); between them time goes evenly.
    shared
        The words that both takes hold, as the first one has them.
    """

    first_s: npt.NDArray[np.float64]
    second_s: npt.NDArray[np.float64]
    shared: tuple[str, ...]

    def on_first(self, second_s: npt.NDArray[np.float64] | float) -> npt.NDArray[np.float64]:
        """Return where times of the second take lie on the first one's clock, in s."""
        return np.asarray(np.interp(second_s, self.second_s, self.first_s))


def aligned(
    first: Sequence[Word], second: Sequence[Word], first_seconds: float, second_seconds: float
) -> Alignment:
    """Return how two takes of so many seconds lie to each other.

    Words that both hold, in the same order (the longest such runs, Ratcliff & Obershelp 1988), begin and end
    together; so do the speech of the two, and the takes.
    """
    pairs = [(0.0, 0.0)]
    if first and second:
        pairs.append((first[0].start_s, second[0].start_s))
    shared = []
    for at, other in _same(first, second):
        shared.append(first[at].text)
        pairs.append((first[at].start_s, second[other].start_s))
        pairs.append((first[at].end_s, second[other].end_s))
    if first and second:
        pairs.append((first[-1].end_s, second[-1].end_s))
    pairs.append((first_seconds, second_seconds))
    rising = _rising(pairs)
    return Alignment(np.array([a for a, _ in rising]), np.array([b for _, b in rising]), tuple(shared))


def _same(first: Sequence[Word], second: Sequence[Word]) -> list[tuple[int, int]]:
    """Return the places of the words that both hold, in order."""
    matcher = difflib.SequenceMatcher(
        None, [_plain(word.text) for word in first], [_plain(word.text) for word in second], autojunk=False
    )
    return [(a + step, b + step) for a, b, size in matcher.get_matching_blocks() for step in range(size)]


def _plain(word: str) -> str:
    return "".join(character for character in word.lower() if character.isalnum())


def _rising(pairs: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the pairs that rise in both takes; a recogniser's times may step back a little."""
    kept = [pairs[0]]
    for pair in pairs[1:]:
        if pair[0] > kept[-1][0] and pair[1] > kept[-1][1]:
            kept.append(pair)
    if len(kept) == 1:
        kept.append((kept[0][0] + 1.0, kept[0][1] + 1.0))
    return kept
