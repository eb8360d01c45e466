"""The customer's voice in the microphone: whether it leaks from the loudspeaker, how loud, and without it.

What was played is known, so a leak is told from another voice by correlation, at any level at which it
could be taken for speech, and is taken out again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from desktop_app.core.clip import ANALYSIS_RATE_HZ, AudioClip
from desktop_app.core.levelling import frame_level_db
from desktop_app.core.tone import Quality, QualityProblem, ToneTracks
from desktop_app.tone.leak_path import find_arrival, heard_through
from desktop_app.tone.tracks import sound_of

#: A leak farther below everything else, in dB, disturbs nothing. Two lines of one rendered voice can share
#: words to the sample, which looks like a leak at -49 dB.
LEAST_LEVEL_DB = -45.0
#: Frames this far below the mean of the active ones, in dB, are not active (ITU-T P.56).
ACTIVE_MARGIN_DB = 15.9
#: What is left of a leak once it is taken out, in dB: this at most, and at least.
MOST_LEFT_DB, LEAST_LEFT_DB = -6.0, -30.0
#: The quietest share of frames, in percent, holds hardly more than what is left of the leak.
_LEFT_PERCENTILE = 20.0
#: Where what is left makes up half of a frame, the frame holds twice its power (3 dB); and a loudspeaker that
#: distorts leaves more of loud frames than of others.
_SPREAD_DB = 6.0
_ROUNDS = 20


@dataclass(frozen=True, eq=False)
class Leak:
    """What of a played sound is in a recording; all tracks have a frame every 10 ms.

    Attributes
    ----------
    found
        Whether any of it is.
    delay_s
        From the time at which the sound was said to begin to its arrival; None where it does not arrive.
    level_db
        The active level (ITU-T P.56) of the leak over that of everything else in the recording, which is
        the speaker's voice where they speak: what counts is whether it comes near to the voice, not how far
        the loudspeaker was turned up. None where nothing leaks.
    rest
        The recording without the leak.
    outweighs
        Frames in which what is left of the leak outweighs everything else, shape (1 + duration/10 ms,).
    """

    found: bool
    delay_s: float | None
    level_db: float | None
    rest: AudioClip
    outweighs: npt.NDArray[np.bool_]


def find_leak(microphone: AudioClip, played: AudioClip, played_at_s: float) -> Leak:
    """Return what of a played sound is in the microphone; both at 16 kHz.

    Parameters
    ----------
    played_at_s
        When it began on the microphone's clock, right to within -0.3 and +0.6 s.
    """
    microphone = sound_of(microphone)
    heard, sound = (clip.samples.astype(np.float64) for clip in (microphone, sound_of(played)))
    arrival = find_arrival(heard, sound, played_at_s)
    if arrival is None:
        return no_leak(microphone)
    leak = heard_through(heard, sound, arrival, played_at_s)
    rest = AudioClip((heard - leak).astype(np.float32), ANALYSIS_RATE_HZ)
    leak_db = frame_level_db(AudioClip(leak.astype(np.float32), ANALYSIS_RATE_HZ))
    rest_db = frame_level_db(rest)
    level_db = active_level_db(leak_db) - active_level_db(rest_db)
    if level_db < LEAST_LEVEL_DB:
        return no_leak(microphone)
    return Leak(True, arrival.delay_s, level_db, rest, _outweighs(leak_db, rest_db))


def no_leak(microphone: AudioClip) -> Leak:
    """Return what there is to say of a recording at 16 kHz into which nothing leaks."""
    return Leak(False, None, None, microphone, np.zeros(len(frame_level_db(microphone)), dtype=np.bool_))


def without_leak(tracks: ToneTracks, outweighs: npt.NDArray[np.bool_]) -> ToneTracks:
    """Return the tracks of a take in which frames that hold a leak above all are no speech."""
    kept = tracks.speech.copy()
    kept[: len(outweighs)] &= ~outweighs[: len(kept)]
    return replace(
        tracks,
        pitch_hz=np.where(kept, tracks.pitch_hz, np.nan),
        spectral_balance_db=np.where(kept, tracks.spectral_balance_db, np.nan),
        speech=kept,
    )


def with_leak(quality: Quality) -> Quality:
    """Return the quality of a take with the leak told; it hides no measure, because it is taken out."""
    return replace(quality, problems=(*quality.problems, QualityProblem("leak", "use_headset")))


def active_level_db(level_db: npt.NDArray[np.float64]) -> float:
    """Return the mean level of the active frames, those that lie near it or above (after ITU-T P.56)."""
    power = 10.0 ** (level_db / 10.0)
    mean = float(power.mean())
    for _ in range(_ROUNDS):
        mean = float(power[power >= mean * 10.0 ** (-ACTIVE_MARGIN_DB / 10.0)].mean())
    return float(10.0 * np.log10(mean))


def _outweighs(leak_db: npt.NDArray[np.float64], rest_db: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
    """Return the frames in which what is left of the leak may be more than half of the rest.

    How much is left shows in frames of the leak's active level in which nothing else sounds.
    """
    loud = leak_db >= active_level_db(leak_db) - ACTIVE_MARGIN_DB
    left_db = float(np.percentile((rest_db - leak_db)[loud], _LEFT_PERCENTILE))
    left_db = float(np.clip(left_db, LEAST_LEFT_DB, MOST_LEFT_DB))
    return np.asarray(rest_db < leak_db + left_db + _SPREAD_DB)
