"""How the melody of one take follows that of another one with the same words.

Both are told in semitones around their own median, so that a low voice can follow a high one. Their times
are laid over each other by what the sounds are, never by their pitch: dynamic time warping (Sakoe & Chiba
1978) over the power in the bands of the tracks. What is left is compared where both are voiced, by the two
measures that listeners' judgements of likeness follow (Hermes 1998): correlation and RMS distance.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from desktop_app.core.tone import ToneTracks, Track
from desktop_app.tone.pitch import semitones, variation_st

#: Sounds are laid over each other every so many frames: 20 ms.
STEP_FRAMES = 2
#: A step in one of the two takes alone costs so much more.
STANDSTILL = 1.3
#: With fewer frames voiced in both there is nothing to compare: 0.3 s.
FEWEST_FRAMES = 30
#: Pitch that leaps farther than this from the median is an octave error, in semitones.
FARTHEST_ST = 14.0
#: Band power this far below the loudest frame is silence, in dB.
_RANGE_DB = 50.0

Frames = npt.NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class MelodyLikeness:
    """Both melodies on the model's clock, every 10 ms from its first speech on, and how they compare.

    ``start`` is the model's first frame of speech. Where too little is voiced in both, the measures are None.
    """

    start: int
    model_st: Track
    take_st: Track
    correlation: float | None
    rms_st: float | None
    variation_ratio: float | None
    rate_ratio: float


def melody_likeness(model: ToneTracks, take: ToneTracks) -> MelodyLikeness | None:
    """Return how a take follows a model, or None where one of the two holds no speech."""
    of_model, of_take = _extent(model), _extent(take)
    if of_model is None or of_take is None:
        return None
    place = warped(
        _sounds(model, of_model), _sounds(take, of_take), len(range(of_model.start, of_model.stop))
    )
    model_st = _melody_st(model.pitch_hz[of_model])
    take_st = _melody_st(take.pitch_hz[of_take])[place]
    both = np.isfinite(model_st) & np.isfinite(take_st)
    rate_ratio = (of_model.stop - of_model.start) / (of_take.stop - of_take.start)
    if np.count_nonzero(both) < FEWEST_FRAMES:
        return MelodyLikeness(of_model.start, model_st, take_st, None, None, None, rate_ratio)
    return MelodyLikeness(
        of_model.start,
        model_st,
        take_st,
        correlation(model_st[both], take_st[both]),
        float(np.sqrt(np.mean((take_st[both] - model_st[both]) ** 2))),
        _ratio(variation_st(take.pitch_hz[of_take]), variation_st(model.pitch_hz[of_model])),
        rate_ratio,
    )


def correlation(one: Track, other: Track) -> float:
    """Return Pearson's correlation of two tracks without gaps; 0 where one of them does not move."""
    one, other = one - one.mean(), other - other.mean()
    scale = float(np.sqrt(np.sum(one**2) * np.sum(other**2)))
    return float(np.sum(one * other)) / scale if scale > 1e-9 else 0.0


def warped(model: Track, take: Track, frames: int) -> Frames:
    """Return for each of the model's frames the frame of the take that lies over it, shape (frames,).

    Parameters
    ----------
    model, take
        What is heard every ``STEP_FRAMES`` frames, shapes (m, features) and (t, features).
    """
    cost = np.sqrt(np.maximum(0.0, _squares(model)[:, None] + _squares(take) - 2.0 * model @ take.T))
    total = np.full((len(model) + 1, len(take) + 1), np.inf)
    total[0, 0] = 0.0
    for row in range(len(model)):
        before, now, costs = total[row], total[row + 1], cost[row]
        entered = np.minimum(before[:-1] + costs, before[1:] + STANDSTILL * costs)
        best = np.inf
        for column, (enter, stay) in enumerate(zip(entered.tolist(), costs.tolist(), strict=True), 1):
            best = min(enter, best + STANDSTILL * stay)
            now[column] = best
    rows, columns = _path(total, cost)
    middle = np.array([np.mean(columns[rows == row]) for row in range(len(model))])
    at = np.interp(np.arange(frames) / STEP_FRAMES, np.arange(len(model)), middle)
    return np.asarray(np.round(at * STEP_FRAMES), dtype=np.intp)


def _path(total: Track, cost: Track) -> tuple[Frames, Frames]:
    """Return the rows and columns of the cheapest path through a table of total costs."""
    row, column = cost.shape
    path = []
    while row > 0 and column > 0:
        path.append((row - 1, column - 1))
        here = cost[row - 1, column - 1]
        steps = (
            (total[row - 1, column - 1] + here, row - 1, column - 1),
            (total[row - 1, column] + STANDSTILL * here, row - 1, column),
            (total[row, column - 1] + STANDSTILL * here, row, column - 1),
        )
        _, row, column = min(steps)
    rows, columns = zip(*reversed(path), strict=True)
    return np.asarray(rows, dtype=np.intp), np.asarray(columns, dtype=np.intp)


def _squares(features: Track) -> Track:
    return np.asarray(np.sum(features**2, axis=1))


def _extent(tracks: ToneTracks) -> slice | None:
    speech = np.flatnonzero(tracks.speech)
    return slice(int(speech[0]), int(speech[-1]) + 1) if len(speech) else None


def _sounds(tracks: ToneTracks, extent: slice) -> Track:
    """Return the power in each band in dB, each band around its own mean and by its own spread."""
    power = tracks.band_power[extent].astype(np.float64)
    level_db = 10.0 * np.log10(np.maximum(power, power.max(initial=1e-12) * 10.0 ** (-_RANGE_DB / 10.0)))
    level_db = (level_db - level_db.mean(axis=0)) / np.maximum(1.0, level_db.std(axis=0))
    return np.asarray(level_db[::STEP_FRAMES])


def _melody_st(pitch_hz: Track) -> Track:
    """Return pitch in semitones around its median; NaN where unvoiced or leapt away."""
    if not np.isfinite(pitch_hz).any():
        return np.full(len(pitch_hz), np.nan)
    melody = semitones(pitch_hz, float(np.nanmedian(pitch_hz)))
    return np.where(np.abs(melody) <= FARTHEST_ST, melody, np.nan)


def _ratio(value: float | None, of: float | None) -> float | None:
    return None if value is None or not of else value / of
