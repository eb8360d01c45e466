"""Read a recording while it is still being written.

The recording on disk is the channel between the processes: whatever happens to either of them, what was
said is there, and a new speech process begins where the old one stopped.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import soxr

from desktop_app.audio_io.running_wave import BYTES_PER_FRAME, HEADER_BYTES
from desktop_app.core.clip import ANALYSIS_RATE_HZ, RECORDING_RATE_HZ, Samples


class GrowingWave:
    """The samples of a growing 48 kHz, 16-bit mono WAV file, at 16 kHz, from one time on.

    Attributes
    ----------
    from_s
        The time of the first sample on the recording's clock.
    """

    def __init__(self, path: Path, from_s: float) -> None:
        self.from_s = from_s
        self._file = path.open("rb")
        self._file.seek(HEADER_BYTES + round(from_s * RECORDING_RATE_HZ) * BYTES_PER_FRAME)
        self._resample = soxr.ResampleStream(RECORDING_RATE_HZ, ANALYSIS_RATE_HZ, 1, dtype="float32")
        self._odd = b""
        self._chunks: list[Samples] = []
        self._length = 0

    @property
    def until_s(self) -> float:
        """The time up to which samples have been read."""
        return self.from_s + self._length / ANALYSIS_RATE_HZ

    def read(self) -> Samples:
        """Return the samples at 16 kHz that have come in since the last call."""
        data = self._odd + self._file.read()
        whole = len(data) - len(data) % BYTES_PER_FRAME
        self._odd = data[whole:]
        frames = np.frombuffer(data[:whole], dtype="<i2").astype(np.float32) / 32768.0
        samples = np.asarray(self._resample.resample_chunk(frames), dtype=np.float32)
        self._chunks.append(samples)
        self._length += len(samples)
        return samples

    def between(self, start_s: float, end_s: float) -> Samples:
        """Return the samples at 16 kHz between two times of the recording's clock."""
        if len(self._chunks) > 1:
            self._chunks = [np.concatenate(self._chunks)]
        whole = self._chunks[0] if self._chunks else np.zeros(0, dtype=np.float32)
        first = max(0, round((start_s - self.from_s) * ANALYSIS_RATE_HZ))
        last = max(first, round((end_s - self.from_s) * ANALYSIS_RATE_HZ))
        return whole[first:last]

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


def read_stretch(path: Path, start_s: float, end_s: float) -> Samples:
    """Return the samples at 48 kHz between two times of a recording, finished or not."""
    first = max(0, round(start_s * RECORDING_RATE_HZ))
    count = max(0, round(end_s * RECORDING_RATE_HZ) - first)
    with path.open("rb") as file:
        file.seek(HEADER_BYTES + first * BYTES_PER_FRAME)
        data = file.read(count * BYTES_PER_FRAME)
    whole = data[: len(data) - len(data) % BYTES_PER_FRAME]
    return np.frombuffer(whole, dtype="<i2").astype(np.float32) / 32768.0
