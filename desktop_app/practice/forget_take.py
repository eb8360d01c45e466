"""Delete what was recorded of one reply; its words and numbers stay."""

from __future__ import annotations

import contextlib
from pathlib import Path

from desktop_app.audio_io.files import read_clip, write_clip
from desktop_app.core.clip import RECORDING_RATE_HZ, AudioClip
from desktop_app.core.errors import SoundFileError, StorageError
from desktop_app.core.turn import Turn


def forget_take(turn: Turn, whole: Path) -> None:
    """Delete a turn's takes, whatever was made of them, and the same stretch of the whole call.

    Parameters
    ----------
    whole
        The recording of the whole call, which falls silent where the reply was.

    Raises
    ------
    StorageError
        If something cannot be deleted.
    """
    takes = [take.recording for take in (turn, *turn.earlier) if take.recording is not None]
    try:
        for recording in takes:
            if recording.parent == whole.parent:  # an earlier take may be another call's
                for path in recording.parent.glob(f"{recording.stem}.*"):
                    path.unlink()
    except OSError as error:
        raise StorageError(
            f"The recording {turn.recording} cannot be deleted ({error.strerror})", "close what plays it"
        ) from error
    with contextlib.suppress(SoundFileError):  # a whole call that is gone needs no silence
        clip = read_clip(whole, RECORDING_RATE_HZ)
        samples = clip.samples.copy()
        end_s = turn.reply_start_s + turn.review.seconds
        samples[round(turn.reply_start_s * RECORDING_RATE_HZ) : round(end_s * RECORDING_RATE_HZ)] = 0.0
        write_clip(AudioClip(samples, RECORDING_RATE_HZ), whole)
