"""How practice goes: each call's result, and oneself first against oneself latest. Pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from desktop_app.storage.history import PastCall

#: So many calls at most at either end are compared, and no fewer than so many.
MOST_COMPARED, LEAST_COMPARED = 5, 2
#: Share of the resampled differences that lies within the bounds.
_CONFIDENCE = 0.9
_RESAMPLED = 2_000
_SEED = 1


@dataclass(frozen=True)
class Result:
    """What became of one practice call so far.

    Attributes
    ----------
    times
        How often it was played to an end.
    best, last
        The call with the best overall score (the first of equals), and the latest.
    """

    times: int
    best: PastCall
    last: PastCall


@dataclass(frozen=True)
class Change:
    """A score of the first calls against that of the latest ones; points of 100.

    Attributes
    ----------
    first, latest
        Mean of each.
    low, high
        Bounds that hold nine tenths of the differences when the calls are drawn anew.
    compared
        How many calls at either end.
    """

    first: float
    latest: float
    low: float
    high: float
    compared: int

    @property
    def difference(self) -> float:
        """Latest less first."""
        return self.latest - self.first

    @property
    def sure(self) -> bool:
        """Whether it is more than chance: both bounds lie on one side of nought."""
        return self.low > 0.0 or self.high < 0.0


def results(calls: Iterable[PastCall]) -> dict[str, Result]:
    """Return for each scenario that was played what became of it.

    Parameters
    ----------
    calls
        Newest first, as the history lists them.
    """
    played: dict[str, list[PastCall]] = {}
    for call in calls:
        played.setdefault(call.scenario_id, []).append(call)
    return {
        scenario: Result(len(of_it), max(reversed(of_it), key=_overall), of_it[0])
        for scenario, of_it in played.items()
    }


def change(values: Sequence[float]) -> Change | None:
    """Compare a score of the first calls with that of the latest; None while there are too few.

    The bounds are those of a percentile bootstrap (Efron 1979) over either end.

    Parameters
    ----------
    values
        The score of each call, oldest first.
    """
    compared = min(MOST_COMPARED, len(values) // 2)
    if compared < LEAST_COMPARED:
        return None
    first, latest = np.asarray(values[:compared], float), np.asarray(values[-compared:], float)
    draw = np.random.default_rng(_SEED)
    resampled = draw.choice(latest, (_RESAMPLED, compared)).mean(axis=1)
    resampled -= draw.choice(first, (_RESAMPLED, compared)).mean(axis=1)
    outside = (1.0 - _CONFIDENCE) / 2.0
    low, high = np.quantile(resampled, (outside, 1.0 - outside))
    return Change(float(first.mean()), float(latest.mean()), float(low), float(high), compared)


def scores_of(calls: Sequence[PastCall], score: str) -> list[float]:
    """Return a score of each call in which it is given, oldest first; calls come newest first."""
    given = (getattr(call.scores, score) for call in reversed(calls))
    return [float(value) for value in given if value is not None]


def days_practised(calls: Iterable[PastCall], today: date, within: int = 28) -> int:
    """Return on how many of the latest days there was a call, in local days."""
    since = today - timedelta(days=within)
    return len({day for call in calls if since < (day := call.started_at.astimezone().date()) <= today})


def _overall(call: PastCall) -> int:
    score = call.scores.overall
    return -1 if score is None else score
