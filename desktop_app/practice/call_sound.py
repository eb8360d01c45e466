"""A whole call to be heard again: the agent as recorded, and the customer's lines where they were heard."""

from __future__ import annotations

import contextlib
from pathlib import Path

import numpy as np

from desktop_app.audio_io.files import read_clip
from desktop_app.core.clip import AudioClip
from desktop_app.core.errors import SoundFileError
from desktop_app.core.scenario import PhoneLine
from desktop_app.core.turn import FinishedCall
from desktop_app.practice.line_sound import line_sound

#: Enough for voices; a call of ten minutes takes 58 MB.
RATE_HZ = 24_000
#: The lines are mixed this far below full scale, so that both voices fit.
_LINE_GAIN = 0.6


def whole_call(call: FinishedCall, whole: Path, phone: PhoneLine = PhoneLine.CLEAR) -> AudioClip:
    """Return both sides of a call on its clock, at 24 kHz; lines whose sound is gone are left out.

    Parameters
    ----------
    whole
        The recording of the agent's side.
    phone
        The line that the customer was heard over.

    Raises
    ------
    SoundFileError
        If the recording is gone or cannot be read.
    """
    samples = read_clip(whole, RATE_HZ).samples.copy()
    lines = [(turn.line, turn.line_start_s) for turn in call.turns]
    if call.closing is not None and call.turns:
        last = call.turns[-1]
        lines.append((call.closing, last.reply_start_s + last.review.seconds))
    for line, start_s in lines:
        with contextlib.suppress(SoundFileError):
            if line.audio:
                samples = _mixed(samples, line_sound(line.audio, RATE_HZ, phone).samples, start_s)
    return AudioClip(np.clip(samples, -1.0, 1.0).astype(np.float32), RATE_HZ)


def _mixed(samples: np.ndarray, line: np.ndarray, start_s: float) -> np.ndarray:
    at = max(0, round(start_s * RATE_HZ))
    longer = np.pad(samples, (0, max(0, at + len(line) - len(samples))))
    longer[at : at + len(line)] += _LINE_GAIN * line
    return longer
