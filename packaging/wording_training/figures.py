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


def thresholds(
    truth: Truth, scores: Scores, lean: float = 0.5, weight: float = 4.0
) -> npt.NDArray[np.float64]:
    """Return for each label the threshold of its best F1, drawn towards ``lean``.

    The counts near a threshold are few, so each candidate's F1 is smoothed with its neighbours', and
    the best one is taken as the mean of all that come within half a percent of it.
    """
    grid = np.linspace(0.05, 0.95, 91)
    found = np.empty(truth.shape[1])
    for label in range(truth.shape[1]):
        values = np.array([f1(truth[:, [label]], scores[:, [label]] >= t)[0] for t in grid])
        smooth = np.convolve(np.pad(values, 5, mode="edge"), np.ones(11) / 11, mode="valid")
        best = grid[smooth >= smooth.max() - 0.005]
        positives = float(truth[:, label].sum())
        found[label] = (best.mean() * positives + lean * weight) / (positives + weight)
    return found


def raised(chosen: npt.NDArray[np.float64], scores: Scores, most: float) -> npt.NDArray[np.float64]:
    """Return thresholds raised together (in log odds) until few sentences without a label get one.

    Parameters
    ----------
    scores
        Of sentences without a label, [sentences, labels].
    most
        The share of them that may get one.
    """
    odds = np.log(chosen / (1.0 - chosen))
    for step in np.arange(0.0, 4.0, 0.05):
        moved = 1.0 / (1.0 + np.exp(-(odds + step)))
        if (scores >= moved).any(1).mean() <= most:
            break
    return np.asarray(moved, dtype=np.float64)
