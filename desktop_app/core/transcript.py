"""What was said, with times."""

from __future__ import annotations

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
        return tuple(w for w in self.words if start_s <= (w.start_s + w.end_s) / 2 < end_s)
