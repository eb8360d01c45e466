"""The sound of a line: its clauses, one after the other, with the breath between them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from desktop_app.audio_io.files import read_clip
from desktop_app.core.clip import AudioClip

#: The gap between two clauses; what a clause trails off with comes on top.
GAP_S = 0.22


def line_sound(paths: Sequence[Path], rate_hz: int) -> AudioClip:
    """Return the sounds of a line's clauses as one clip.

    Raises
    ------
    SoundFileError
        If one of them is missing or holds no sound.
    """
    gap = np.zeros(round(GAP_S * rate_hz), dtype=np.float32)
    pieces = []
    for path in paths:
        pieces += [gap, read_clip(path, rate_hz).samples]
    return AudioClip(np.concatenate(pieces[1:]), rate_hz)
