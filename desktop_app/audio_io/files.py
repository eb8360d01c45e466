"""Sound files in and out."""

from __future__ import annotations

import contextlib
import io
from pathlib import Path

import numpy as np
import soundfile
import soxr

from desktop_app.core.clip import AudioClip, Samples
from desktop_app.core.errors import SoundFileError, StorageError

#: An hour; longer files are refused rather than filling the memory.
LONGEST_FILE_S = 3600.0


def read_clip(path: Path, sample_rate_hz: int) -> AudioClip:
    """Read any sound file as mono at ``sample_rate_hz``; channels are averaged.

    Raises
    ------
    SoundFileError
        If the file is missing, empty, too long, or no sound that can be read.
    """
    _check_there(path)
    if path.stat().st_size == 0:
        raise SoundFileError(f"The file {path} is empty (0 bytes)", "record or copy it again")
    try:
        with soundfile.SoundFile(path) as file:
            if file.frames > LONGEST_FILE_S * file.samplerate:
                raise SoundFileError(f"The file {path} is longer than an hour", "cut it into parts")
            samples, rate = file.read(dtype="float32", always_2d=True), file.samplerate
    except (soundfile.LibsndfileError, RuntimeError) as error:
        raise SoundFileError(
            f"The file {path} is no sound file that can be read", "use WAV, FLAC, OGG, Opus or MP3"
        ) from error
    except OSError as error:
        raise SoundFileError(
            f"The file {path} cannot be read ({error.strerror})", "check its permissions"
        ) from error
    if len(samples) == 0:
        raise SoundFileError(f"The file {path} holds no sound (0 samples)", "record it again")
    mono = samples.mean(axis=1, dtype=np.float32)
    if not np.all(np.isfinite(mono)):
        raise SoundFileError(f"The file {path} holds samples that are no numbers", "export it again")
    return AudioClip(resampled(mono, rate, sample_rate_hz), sample_rate_hz)


def sound_seconds(path: Path) -> float:
    """Return how long a sound file lasts.

    Raises
    ------
    SoundFileError
        If it is missing, or no sound that can be read.
    """
    _check_there(path)
    try:
        return float(soundfile.info(path).duration)
    except (soundfile.LibsndfileError, RuntimeError, OSError) as error:
        raise SoundFileError(f"The file {path} is no sound file that can be read", "make it anew") from error


def _check_there(path: Path) -> None:
    if not path.is_file():
        raise SoundFileError(f"There is no file {path}", "check the name")


def resampled(samples: Samples, from_hz: int, to_hz: int) -> Samples:
    """Return the samples at another rate."""
    if from_hz == to_hz:
        return samples
    return np.asarray(soxr.resample(samples, from_hz, to_hz), dtype=np.float32)


def write_clip(clip: AudioClip, path: Path, compression: float | None = None) -> None:
    """Write a clip as WAV, FLAC or Opus by the path's ending, all of it or nothing.

    Parameters
    ----------
    compression
        How small to make it, 0-1, where the format gives a choice; libsndfile's usual by default.

    Raises
    ------
    SoundFileError
        If the ending is none of these.
    StorageError
        If the file cannot be written.
    """
    formats = {
        ".wav": ("WAV", "PCM_16"),
        ".flac": ("FLAC", "PCM_16"),
        ".opus": ("OGG", "OPUS"),
        ".ogg": ("OGG", "OPUS"),
    }
    if path.suffix.lower() not in formats:
        raise SoundFileError(
            f"The file {path} should end in .wav, .flac, .opus or .ogg", "choose another name"
        )
    kind, subtype = formats[path.suffix.lower()]
    whole = io.BytesIO()
    soundfile.write(
        whole,
        np.clip(clip.samples, -1.0, 1.0),
        clip.sample_rate_hz,
        format=kind,
        subtype=subtype,
        compression_level=compression,
    )
    partial = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_bytes(whole.getvalue())
        partial.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            partial.unlink()
        raise StorageError(
            f"The file {path} cannot be written ({error.strerror})",
            "free some space or choose another folder",
        ) from error
