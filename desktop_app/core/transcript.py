"""What was said, with times."""

from __future__ import annotations

import bisect
import functools
import itertools
from dataclasses import dataclass


@dataclass(frozen=True)
class Word:
    """One recognised word; times in seconds from the start of the take, confidence 0-1."""

    text: str
    start_s: float
    end_s: float
    confidence: float


@dataclass(frozen=True)
class Transcript:
    """The recognised words of a take.

    ``confidence`` is the mean over the words, or None where nothing was recognised.
    ``warning`` is set by an engine whose results should not be trusted.
    """

    engine: str
    text: str
    confidence: float | None
    words: tuple[Word, ...] = ()
    warning: str | None = None

    def words_between(self, start_s: float, end_s: float) -> tuple[Word, ...]:
        """Return the words whose middle lies in the interval."""
        first, last = (bisect.bisect_left(self._middles_s, at_s) for at_s in (start_s, end_s))
        return self.words[first:last]

    @functools.cached_property
    def _middles_s(self) -> list[float]:
        """The words' middles; one that a recogniser put before an earlier one counts from there."""
        return list(itertools.accumulate(((w.start_s + w.end_s) / 2 for w in self.words), max))
