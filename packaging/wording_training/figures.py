"""How well a set of scores agrees with the labels."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Truth = npt.NDArray[np.bool_]
Scores = npt.NDArray[np.float64]


def f1(truth: Truth, given: Truth) -> npt.NDArray[np.float64]:
    """Return the F1 of every label; arrays are [sentences, labels]."""
    hit = (truth & given).sum(0)
    return np.asarray(2 * hit / np.maximum(1, truth.sum(0) + given.sum(0)), dtype=np.float64)


def thresholds(truth: Truth, scores: Scores, tempting: Truth, most: float) -> npt.NDArray[np.float64]:
    """Return for each label a threshold of good F1, such that few of the tempting sentences get a label.

    Each label's F1 is weighed against how often it is given falsely, and the more that weighs, the higher the
    thresholds, until few enough sentences are falsely labelled; no label gives up more than a little of its
    best F1 for that. The counts near a threshold are few, so every curve is smoothed with its neighbours,
    and of thresholds that come within half a percent of the best the mean is taken.

    Parameters
    ----------
    tempting
        Which sentences carry no label but tempt to give one, [sentences].
    most
        The share of them that may get one.
    """
    grid = np.linspace(0.05, 0.97, 93)
    good, false = np.empty((truth.shape[1], len(grid))), np.empty((truth.shape[1], len(grid)))
    for label in range(truth.shape[1]):
        given = scores[:, [label]] >= grid
        good[label] = _smooth(f1(np.repeat(truth[:, [label]], len(grid), 1), given))
        false[label] = _smooth(given[tempting].mean(0))
    allowed = good >= good.max(1, keepdims=True) - _MOST_GIVEN_UP
    for weight in np.arange(0.0, 60.0, 0.5):
        worth = np.where(allowed, good - weight * false, -np.inf)
        close = worth >= worth.max(1, keepdims=True) - 0.005
        chosen = np.asarray((close * grid).sum(1) / close.sum(1), dtype=np.float64)
        if (scores[tempting] >= chosen).any(1).mean() <= most:
            break
    return chosen


#: What a label may give up of its best F1 so that fewer sentences are falsely labelled.
_MOST_GIVEN_UP = 0.02
_SMOOTHED_OVER = 11


def _smooth(values: Scores) -> Scores:
    padded = np.pad(values, _SMOOTHED_OVER // 2, mode="edge")
    return np.convolve(padded, np.ones(_SMOOTHED_OVER) / _SMOOTHED_OVER, mode="valid")
