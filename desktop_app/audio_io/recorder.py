"""Record the microphone to disk, block by block, so that a crash loses nothing.

The audio callback copies a block and leaves. The feeder thread resamples to 48 kHz, measures the level
and appends to a WAV file whose header is true after every block; one that lies there is gone on with. The
window polls ``level`` and ``fault``.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import soxr

from desktop_app.audio_io.block_buffer import BlockBuffer
from desktop_app.audio_io.device_watch import watch_source
from desktop_app.audio_io.devices import Device, index_of
from desktop_app.audio_io.running_wave import RunningWave, open_running
from desktop_app.audio_io.watchdog import Watchdog
from desktop_app.core.clip import RECORDING_RATE_HZ, Samples
from desktop_app.core.errors import AudioDeviceError, StorageError, ToneMattersError

BLOCK_S = 0.02
FEED_EVERY_S = 0.02
FULL_SCALE = 0.999
FLOOR_DBFS = -100.0
#: How long the driver may take to hand over its last blocks.
CLOSE_TIMEOUT_S = 3.0


@dataclass(frozen=True)
class Level:
    """The level of the latest sound: RMS and peak in dBFS, and whether it clipped."""

    rms_dbfs: float
    peak_dbfs: float
    clipped: bool


SILENCE = Level(FLOOR_DBFS, FLOOR_DBFS, clipped=False)


@dataclass(frozen=True)
class Recording:
    """A finished recording. ``overflows`` counts blocks before which the driver lost samples."""

    path: Path
    seconds: float
    overflows: int


class InputStream(Protocol):
    """What the recorder needs of sounddevice's stream."""

    def start(self) -> None:
        """Begin to call back."""
        ...

    def stop(self) -> None:
        """Finish after the blocks under way."""
        ...

    def close(self) -> None:
        """Free the device."""
        ...


class StreamOpener(Protocol):
    """Opens an input stream that calls ``callback(indata, frames, time, status)``."""

    def __call__(self, device: Device, block_frames: int, callback: Any, finished: Any) -> InputStream:  # noqa: ANN401
        """Open the stream at the device's own rate, without starting it."""
        ...


def open_portaudio(device: Device, block_frames: int, callback: Any, finished: Any) -> InputStream:  # noqa: ANN401
    """Open a microphone through PortAudio.

    Raises
    ------
    AudioDeviceError
        If it is gone, busy, or refuses.
    """
    import sounddevice

    try:
        stream: InputStream = sounddevice.InputStream(
            samplerate=device.rate_hz,
            blocksize=block_frames,
            device=index_of(device),
            channels=min(2, device.inputs),
            dtype="float32",
            callback=callback,
            finished_callback=finished,
        )
    except (sounddevice.PortAudioError, ValueError) as error:
        raise AudioDeviceError(
            f"The microphone “{device.title}” cannot be opened",
            "close other programs that use it, or choose another one",
        ) from error
    return stream


class Recorder:
    """Records one microphone into one file.

    Parameters
    ----------
    device
        The microphone.
    path
        Where the WAV file is written (48 kHz, mono, 16 bit); what it holds already stays.
    opener
        How the stream is opened; tests give their own.

    Raises
    ------
    StorageError
        If the file cannot be made.
    AudioDeviceError
        If the microphone cannot be opened.
    """

    def __init__(self, device: Device, path: Path, opener: StreamOpener = open_portaudio) -> None:
        self.path = path
        self.fault: ToneMattersError | None = None
        self._device = device
        self._buffer = BlockBuffer()
        self._level = SILENCE
        self._overflows = 0
        self._done = threading.Event()
        self._ended_by_driver = False
        begun_before = path.exists()
        self._wave = _open_wave(path)
        self._resample = (
            None
            if device.rate_hz == RECORDING_RATE_HZ
            else soxr.ResampleStream(device.rate_hz, RECORDING_RATE_HZ, 1, dtype="float32")
        )
        try:
            self._stream = opener(device, round(BLOCK_S * device.rate_hz), self._on_block, self._on_finished)
            self._stream.start()
        except BaseException as error:
            self._close_file()
            if not begun_before:
                path.unlink(missing_ok=True)
            if isinstance(error, (ToneMattersError, KeyboardInterrupt)):
                raise
            raise AudioDeviceError(
                f"The microphone “{device.title}” does not start", "choose another one"
            ) from error
        self._watch = watch_source(device)
        self._feeder = threading.Thread(target=self._feed, name="recorder feeder", daemon=True)
        self._feeder.start()

    @property
    def level(self) -> Level:
        """The level of the latest blocks."""
        return self._level

    @property
    def seconds(self) -> float:
        """Seconds on disk so far: the call's clock."""
        return self._wave.frames / RECORDING_RATE_HZ

    def stop(self) -> Recording:
        """Finish, and return what was recorded; can be called after a fault, and again."""
        if not self._done.is_set():
            self._stop_stream()
            self._done.set()
        self._feeder.join(CLOSE_TIMEOUT_S)
        return Recording(self.path, self.seconds, self._overflows)

    # -- the audio callback: copy and leave

    def _on_block(self, indata: Samples, frames: int, time_info: object, status: Any) -> None:  # noqa: ANN401, ARG002
        self._buffer.put(indata.mean(axis=1), overflowed=bool(status and status.input_overflow))

    def _on_finished(self) -> None:
        self._ended_by_driver = not self._done.is_set()

    # -- the feeder thread

    def _feed(self) -> None:
        watchdog = Watchdog(time.monotonic())
        while self.fault is None:
            finishing = self._done.wait(FEED_EVERY_S)
            blocks = self._buffer.drain()
            if blocks:
                watchdog.beat(time.monotonic())
                self._overflows += sum(block.overflowed for block in blocks)
                self._append(np.concatenate([block.samples for block in blocks]))
            if finishing:
                break
            self._look_for_faults(watchdog)
        if self._resample is not None and self.fault is None:
            self._append(np.zeros(0, dtype=np.float32), last=True)
        self._close_file()
        self._watch.close()
        if self.fault is not None:
            self._stop_stream()
            self._done.set()

    def _look_for_faults(self, watchdog: Watchdog) -> None:
        name = self._device.title
        kept = "the take so far is kept; plug it in again or choose another one in the settings"
        if self._ended_by_driver or watchdog.stalled(time.monotonic()):
            self.fault = AudioDeviceError(f"The microphone “{name}” stopped", kept)
        elif self._watch.moved():
            self.fault = AudioDeviceError(f"The microphone “{name}” was unplugged", kept)

    def _append(self, samples: Samples, *, last: bool = False) -> None:
        if self._resample is not None:
            samples = np.asarray(self._resample.resample_chunk(samples, last=last), dtype=np.float32)
        if not len(samples):
            return
        self._level = measure_level(samples)
        frames = np.clip(np.round(samples * 32768.0), -32768, 32767).astype("<i2")
        try:
            self._wave.append(frames.tobytes())
        except OSError as error:
            self.fault = StorageError(
                f"The recording cannot be written ({error.strerror})",
                "free some space; the take so far is kept",
            )

    def _stop_stream(self) -> None:
        """Stop the stream, without waiting for ever on a device that is gone."""

        def stop() -> None:
            self._stream.stop()
            self._stream.close()

        stopper = threading.Thread(target=stop, name="recorder stop", daemon=True)
        stopper.start()
        stopper.join(CLOSE_TIMEOUT_S)

    def _close_file(self) -> None:
        try:
            self._wave.close()
        except OSError:
            self.fault = self.fault or StorageError("The recording cannot be written", "free some space")


def measure_level(samples: Samples) -> Level:
    """Return the level of some samples; 0 dBFS is full scale."""
    peak = float(np.max(np.abs(samples)))
    rms = float(np.sqrt(np.mean(np.square(samples, dtype=np.float64))))
    return Level(_dbfs(rms), _dbfs(peak), peak >= FULL_SCALE)


def _dbfs(amplitude: float) -> float:
    return max(FLOOR_DBFS, 20.0 * float(np.log10(max(amplitude, 1e-9))))


def _open_wave(path: Path) -> RunningWave:
    try:
        return open_running(path)
    except OSError as error:
        raise StorageError(
            f"The recording cannot be written to {path.parent} ({error.strerror})",
            "make the folder writable, or set TONE_MATTERS_DATA to another one",
        ) from error
