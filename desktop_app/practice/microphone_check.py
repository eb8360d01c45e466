"""Whether a microphone is fit for practice: heard, loud enough, no clipping, no noise, no loudspeaker."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from desktop_app.audio_io.recorder import FULL_SCALE
from desktop_app.core.clip import AudioClip, Samples
from desktop_app.tone.loudness import to_db

_FRAME_S = 0.02
#: What opening the device may click with, at the start.
_SETTLES_S = 0.3
#: A voice below the first is not heard at all, below the second hard to hear.
SILENT_BELOW_DBFS, QUIET_BELOW_DBFS = -62.0, -45.0
#: More clipped samples than this are heard.
_MOST_CLIPPED = 3
#: The voice must stand out from the room by so much, and the customer from it by less than this.
VOICE_OVER_ROOM_DB, CUSTOMER_OVER_ROOM_DB = 15.0, 10.0
#: The level of what is loud in a stretch: a tenth of its frames is louder.
_LOUD_SHARE = 0.9


class MicrophoneFault(StrEnum):
    """What is wrong with the sound of a microphone."""

    SILENT = "silent"
    QUIET = "quiet"
    CLIPPING = "clipping"
    NOISY = "noisy"
    LOUDSPEAKER = "loudspeaker"


@dataclass(frozen=True)
class MicrophoneCheck:
    """What was measured, and what is wrong, the worst first.

    Attributes
    ----------
    room_dbfs, voice_dbfs
        RMS level of the quiet room and of the voice.
    customer_dbfs
        RMS level at the microphone while the customer was played; None where nothing was played.
    """

    room_dbfs: float
    voice_dbfs: float
    customer_dbfs: float | None
    faults: tuple[MicrophoneFault, ...]


def check_microphone(
    clip: AudioClip, voice_from_s: float, voice_to_s: float, played_s: tuple[float, float] | None
) -> MicrophoneCheck:
    """Judge a recording of a quiet room, then a voice, then the customer.

    Parameters
    ----------
    clip
        Mono; quiet up to ``voice_from_s``.
    voice_from_s, voice_to_s
        When the user spoke, in seconds.
    played_s
        From when to when the customer was played while the user kept quiet, in seconds; or None.
    """
    room = _between(clip, _SETTLES_S, voice_from_s)
    voice = _between(clip, voice_from_s, voice_to_s)
    room_dbfs = float(np.median(_levels(room, clip.sample_rate_hz)))
    voice_dbfs = _loud(voice, clip.sample_rate_hz)
    customer_dbfs = None if played_s is None else _loud(_between(clip, *played_s), clip.sample_rate_hz)
    faults = []
    if voice_dbfs < SILENT_BELOW_DBFS:
        faults.append(MicrophoneFault.SILENT)
    else:
        if np.count_nonzero(np.abs(voice) >= FULL_SCALE) > _MOST_CLIPPED:
            faults.append(MicrophoneFault.CLIPPING)
        if voice_dbfs < QUIET_BELOW_DBFS:
            faults.append(MicrophoneFault.QUIET)
        elif voice_dbfs - room_dbfs < VOICE_OVER_ROOM_DB:
            faults.append(MicrophoneFault.NOISY)
        heard = customer_dbfs is not None and customer_dbfs > SILENT_BELOW_DBFS
        if heard and customer_dbfs is not None and customer_dbfs - room_dbfs > CUSTOMER_OVER_ROOM_DB:
            faults.append(MicrophoneFault.LOUDSPEAKER)
    return MicrophoneCheck(room_dbfs, voice_dbfs, customer_dbfs, tuple(faults))


def _between(clip: AudioClip, from_s: float, to_s: float) -> Samples:
    rate = clip.sample_rate_hz
    return clip.samples[round(from_s * rate) : round(to_s * rate)]


def _levels(samples: Samples, rate_hz: int) -> npt.NDArray[np.float64]:
    """Return the RMS level of each frame of 20 ms, dBFS; of one at the floor where there is none."""
    frame = round(_FRAME_S * rate_hz)
    whole = samples[: len(samples) // frame * frame].reshape(-1, frame).astype(np.float64)
    return to_db(np.mean(whole**2, axis=1)) if len(whole) else to_db(np.zeros(1))


def _loud(samples: Samples, rate_hz: int) -> float:
    return float(np.quantile(_levels(samples, rate_hz), _LOUD_SHARE))
