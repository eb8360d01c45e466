"""The sound of a line: its clauses, one after the other, with the breath between them."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from desktop_app.audio_io.files import read_clip
from desktop_app.core.clip import AudioClip
from desktop_app.core.scenario import PhoneLine
from desktop_app.speech.telephone import over_line

#: The gap between two clauses; what a clause trails off with comes on top.
GAP_S = 0.22


def line_sound(paths: Sequence[Path], rate_hz: int, phone: PhoneLine = PhoneLine.CLEAR) -> AudioClip:
    """Return the sounds of a line's clauses as one clip, as they are heard over a phone line.

    Raises
    ------
    SoundFileError
        If one of them is missing or holds no sound.
    """
    gap = np.zeros(round(GAP_S * rate_hz), dtype=np.float32)
    pieces = []
    for path in paths:
        pieces += [gap, read_clip(path, rate_hz).samples]
    seed = zlib.crc32("+".join(path.stem for path in paths).encode())
    return over_line(AudioClip(np.concatenate(pieces[1:]), rate_hz), phone, seed)
