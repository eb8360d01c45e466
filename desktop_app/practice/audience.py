"""The murmur of a room: other people's talk, far off and not to be understood (training text D).

It is made of what the customer could say, several times at once at other pitches, with all above the lowest
formant taken away.
"""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import numpy.typing as npt

from desktop_app.audio_io.files import read_clip
from desktop_app.core.clip import RECORDING_RATE_HZ, AudioClip
from desktop_app.core.scenario import Scenario

ROOM_S = 20.0
TALKERS = 6
#: What is left of the voices: too low to be understood.
LOWEST_HZ, HIGHEST_HZ = 120.0, 700.0
#: RMS level; far below any customer.
LEVEL_DBFS = -42.0
#: How far the talkers' voices are moved, as factors of pitch and rate.
_SHIFTS = (0.8, 0.87, 0.94, 1.06, 1.14, 1.22)


def room_murmur(scenario: Scenario, seed: int = 0) -> AudioClip:
    """Return the murmur of a room, at 48 kHz, which can be played over and over; silent without sounds.

    Raises
    ------
    SoundFileError
        If a sound of the scenario cannot be read.
    """
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    sounds = sorted({path for clause in scenario.clauses for path in clause.sounds.values()})
    room = np.zeros(round(ROOM_S * RECORDING_RATE_HZ), dtype=np.float64)
    for shift in _SHIFTS[:TALKERS] if sounds else ():
        _talk(room, shift, sounds, chance)
    spectrum = np.fft.rfft(room)
    hz = np.fft.rfftfreq(len(room), 1.0 / RECORDING_RATE_HZ)
    spectrum[(hz < LOWEST_HZ) | (hz > HIGHEST_HZ)] = 0.0
    low = np.fft.irfft(spectrum, len(room))
    rms = float(np.sqrt(np.mean(low**2)))
    level = 10.0 ** (LEVEL_DBFS / 20.0)
    return AudioClip((low * (level / rms if rms else 0.0)).astype(np.float32), RECORDING_RATE_HZ)


def _talk(room: npt.NDArray[np.float64], shift: float, sounds: list[Path], chance: random.Random) -> None:
    """Let somebody talk in a room, round its end to its beginning."""
    at = chance.randrange(len(room))
    filled = 0
    while filled < len(room):
        said = read_clip(chance.choice(sounds), RECORDING_RATE_HZ).samples
        shifted = np.interp(np.arange(0.0, len(said) - 1.0, shift), np.arange(len(said)), said)
        gap = round(chance.uniform(0.3, 2.0) * RECORDING_RATE_HZ)
        shifted = shifted[: len(room)]
        places = (at + np.arange(len(shifted))) % len(room)
        room[places] += shifted
        at = (at + len(shifted) + gap) % len(room)
        filled += len(shifted) + gap
