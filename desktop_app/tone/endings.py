"""How the pitch moves at the end of each phrase: rising ends on statements sound unsure."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from desktop_app.core.tone import FRAME_STEP_S, PhraseEnding
from desktop_app.tone.pitch import semitones
from desktop_app.tone.voice import REFERENCE_HZ

#: The last so much voice of a phrase is its ending.
ENDING_S = 0.4
#: With less voice in it the slope is chance.
LEAST_VOICED_S = 0.15
#: The voice before a longer gap belongs to an earlier word, not to the ending.
LONGEST_GAP_S = 0.25
#: Pitch that leaps farther than this from its middle is an octave error, in semitones.
FARTHEST_ST = 9.0


def phrase_endings(
    pitch_hz: npt.NDArray[np.float64], phrases: list[tuple[int, int]]
) -> tuple[PhraseEnding, ...]:
    """Return the slope of each phrase's last 0.4 s of voice, where there is enough of it.

    The slope is the median of the slopes between all pairs of frames (Theil 1950; Sen 1968), which a few
    wrong frames do not turn.

    Parameters
    ----------
    pitch_hz
        shape (frames,), NaN where unvoiced.
    phrases
        (first frame, frame past the last) of each phrase.
    """
    endings = []
    for start, end in phrases:
        frames = _ending(np.flatnonzero(np.isfinite(pitch_hz[start:end])) + start)
        slope = _slope_st_s(frames, pitch_hz[frames])
        if slope is not None:
            endings.append(
                PhraseEnding(float(frames[0]) * FRAME_STEP_S, float(frames[-1] + 1) * FRAME_STEP_S, slope)
            )
    return tuple(endings)


def _ending(voiced: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """Return the last voiced frames of a phrase, up to ``ENDING_S`` of them and over no long gap."""
    last = voiced[-round(ENDING_S / FRAME_STEP_S) :]
    gaps = np.flatnonzero(np.diff(last) > round(LONGEST_GAP_S / FRAME_STEP_S))
    return last[gaps[-1] + 1 :] if len(gaps) else last


def _slope_st_s(frames: npt.NDArray[np.intp], pitch_hz: npt.NDArray[np.float64]) -> float | None:
    pitch_st = semitones(pitch_hz, REFERENCE_HZ)
    if len(frames):
        near = np.abs(pitch_st - np.median(pitch_st)) <= FARTHEST_ST
        frames, pitch_st = frames[near], pitch_st[near]
    if len(frames) < round(LEAST_VOICED_S / FRAME_STEP_S):
        return None
    first, second = np.triu_indices(len(frames), 1)
    slopes = (pitch_st[second] - pitch_st[first]) / ((frames[second] - frames[first]) * FRAME_STEP_S)
    return float(np.median(slopes))
