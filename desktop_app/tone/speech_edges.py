"""When speech begins and ends to the frame, which a detector that hears in chunks tells only roughly."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from desktop_app.core.tone import FRAME_STEP_S
from desktop_app.tone.loudness import active_level
from desktop_app.tone.speech_activity import SHORTEST_SILENCE_S, runs, without_short_runs

#: What lies this far below the level of the stretch of speech around it, in dB, is a pause: weak consonants
#: lie 20 dB below vowels, a quiet room 40 dB and more.
PAUSE_DB = 25.0
#: A sound that is no louder than this over the background, in dB, is the background.
OVER_BACKGROUND_DB = 6.0
#: A stretch this far below the level of all speech, in dB, is breath, a click, or a voice in another room.
FAINT_DB = 25.0
#: A detector's edges are off by at most so much.
REACH_S = 0.25
#: A shorter sound is a click.
SHORTEST_SOUND_S = 0.03
#: The share of the frames without speech, in percent, that are quieter than what counts as background.
_BACKGROUND_PERCENTILE = 50.0


def sharpened(
    speech: npt.NDArray[np.bool_],
    level_db: npt.NDArray[np.float64],
    outweighed: npt.NDArray[np.bool_] | None = None,
) -> npt.NDArray[np.bool_]:
    """Return where there is speech by level, in and near the stretches in which a detector finds some.

    Parameters
    ----------
    speech
        The detector's track, a frame every 10 ms.
    level_db
        The level of each frame.
    outweighed
        Frames that hold another sound above all; they count as a pause.
    """
    reach = round(REACH_S / FRAME_STEP_S)
    bridged = round(SHORTEST_SILENCE_S / FRAME_STEP_S)
    heard = np.ones(len(speech), dtype=np.bool_) if outweighed is None else ~outweighed
    background_db = _background_db(speech, level_db, reach)
    result = np.zeros(len(speech), dtype=np.bool_)
    found = runs(speech)
    usual_db = active_level(level_db, speech & heard)
    for index, (start, end) in enumerate(found):
        level = active_level(level_db[start:end], heard[start:end])
        if level is None or usual_db is None or level < usual_db - FAINT_DB:
            continue
        if np.mean(heard[start:end]) < 0.5:
            continue
        after = found[index - 1][1] if index else 0
        before = found[index + 1][0] if index + 1 < len(found) else len(speech)
        first, last = max(after, start - reach), min(before, end + reach)
        least_db = max(level - PAUSE_DB, background_db + OVER_BACKGROUND_DB)
        loud = heard[first:last] & (level_db[first:last] >= least_db)
        loud = without_short_runs(loud, value=False, shortest=bridged)
        loud = without_short_runs(loud, value=True, shortest=round(SHORTEST_SOUND_S / FRAME_STEP_S))
        for sound_start, sound_end in runs(loud):
            if sound_end + first > start and sound_start + first < end:
                result[first + sound_start : first + sound_end] = True
    return without_short_runs(result, value=False, shortest=bridged)


def _background_db(speech: npt.NDArray[np.bool_], level_db: npt.NDArray[np.float64], reach: int) -> float:
    """Return the level of what is heard away from speech; minus infinity where there is no such frame."""
    if len(speech) == 0:
        return -np.inf
    near = np.convolve(speech, np.ones(2 * reach + 1))[reach:-reach] > 0
    quiet = level_db[: len(near)][~near]
    return float(np.percentile(quiet, _BACKGROUND_PERCENTILE)) if len(quiet) else -np.inf
