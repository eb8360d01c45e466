"""Play a clip; the window polls its position, its level and whether it has finished."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any, Protocol

import numpy as np

from desktop_app.audio_io.devices import Device, index_of
from desktop_app.audio_io.files import resampled
from desktop_app.audio_io.watchdog import Watchdog
from desktop_app.core.clip import AudioClip
from desktop_app.core.errors import AudioDeviceError, ToneMattersError

BLOCK_S = 0.02
CLOSE_TIMEOUT_S = 3.0


class OutputStream(Protocol):
    """What the player needs of sounddevice's stream."""

    def start(self) -> None:
        """Begin to call back."""
        ...

    def stop(self) -> None:
        """Play what is under way, then stop."""
        ...

    def abort(self) -> None:
        """Stop at once."""
        ...

    def close(self) -> None:
        """Free the device."""
        ...


class OutputOpener(Protocol):
    """Opens an output stream that calls ``callback(outdata, frames, time, status)``."""

    def __call__(self, device: Device, block_frames: int, callback: Any, finished: Any) -> OutputStream:  # noqa: ANN401
        """Open the stream at the device's own rate, without starting it."""
        ...


def open_portaudio(device: Device, block_frames: int, callback: Any, finished: Any) -> OutputStream:  # noqa: ANN401
    """Open a speaker through PortAudio.

    Raises
    ------
    AudioDeviceError
        If it is gone, busy, or refuses.
    """
    import sounddevice

    try:
        stream: OutputStream = sounddevice.OutputStream(
            samplerate=device.rate_hz,
            blocksize=block_frames,
            device=index_of(device),
            channels=min(2, device.outputs),
            dtype="float32",
            callback=callback,
            finished_callback=finished,
        )
    except (sounddevice.PortAudioError, ValueError) as error:
        raise AudioDeviceError(
            f"The speaker “{device.title}” cannot be opened",
            "close other programs that use it, or choose another one",
        ) from error
    return stream


class Playing(Protocol):
    """What is being played, as the window follows it."""

    @property
    def finished(self) -> bool:
        """Whether it is over."""
        ...

    @property
    def position_s(self) -> float:
        """Seconds of it played so far."""
        ...

    @property
    def level(self) -> float:
        """How loud it is just now, 0-1, for the eye."""
        ...

    @property
    def fault(self) -> ToneMattersError | None:
        """Why it stopped early, if it did."""
        ...

    def stop(self) -> None:
        """Stop at once; can be called again."""
        ...


class SilentPlayback:
    """Something that lasts, and is not heard.

    Parameters
    ----------
    seconds
        How long it lasts.
    from_s
        From which of its seconds on.
    clock
        Seconds that pass; tests give their own.
    """

    level = 0.0
    fault: ToneMattersError | None = None

    def __init__(
        self, seconds: float, from_s: float = 0.0, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._seconds = seconds
        self._clock = clock
        self._began_s = clock() - from_s
        self._stopped_at_s: float | None = None

    @property
    def position_s(self) -> float:
        """Seconds of it gone by."""
        now_s = self._clock() - self._began_s if self._stopped_at_s is None else self._stopped_at_s
        return min(self._seconds, now_s)

    @property
    def finished(self) -> bool:
        """Whether it is over."""
        return self._stopped_at_s is not None or self.position_s >= self._seconds

    def stop(self) -> None:
        """Stop at once; can be called again."""
        self._stopped_at_s = self.position_s


class Playback:
    """One clip being played.

    Raises
    ------
    AudioDeviceError
        If the speaker cannot be opened.
    """

    def __init__(
        self, clip: AudioClip, device: Device, from_s: float = 0.0, opener: OutputOpener = open_portaudio
    ) -> None:
        self.finished = False
        self._device = device
        self._fault: ToneMattersError | None = None
        self._samples = resampled(clip.samples, clip.sample_rate_hz, device.rate_hz)
        self._next = min(len(self._samples), max(0, round(from_s * device.rate_hz)))
        self._level = 0.0
        self._watchdog = Watchdog(time.monotonic())
        self._stopping = False
        self._stream = opener(device, round(BLOCK_S * device.rate_hz), self._on_block, self._on_finished)
        try:
            self._stream.start()
        except Exception as error:
            raise AudioDeviceError(
                f"The speaker “{device.title}” does not start", "choose another one"
            ) from error

    @property
    def position_s(self) -> float:
        """Seconds of the clip handed to the device so far."""
        return self._next / self._device.rate_hz

    @property
    def level(self) -> float:
        """RMS of the latest block, 0-1, for the eye."""
        return 0.0 if self.finished else self._level

    @property
    def fault(self) -> ToneMattersError | None:
        """Why playing stopped early, if it did."""
        if self._fault is None and not self.finished and self._watchdog.stalled(time.monotonic()):
            self._fault = AudioDeviceError(
                f"The speaker “{self._device.title}” stopped",
                "plug it in again or choose another one in the settings",
            )
        return self._fault

    def stop(self) -> None:
        """Stop at once; can be called again."""
        if self._stopping:
            return
        self._stopping = True

        def stop() -> None:
            self._stream.abort()
            self._stream.close()

        stopper = threading.Thread(target=stop, name="player stop", daemon=True)
        stopper.start()
        stopper.join(CLOSE_TIMEOUT_S)
        self.finished = True

    # -- the audio callback: copy and leave

    def _on_block(self, outdata: Any, frames: int, time_info: object, status: object) -> None:  # noqa: ANN401, ARG002
        block = self._samples[self._next : self._next + frames]
        outdata[: len(block)] = block[:, None]
        outdata[len(block) :] = 0.0
        self._level = float(np.sqrt(np.mean(block * block))) if len(block) else 0.0
        self._next += len(block)
        self._watchdog.beat(time.monotonic())
        if self._next >= len(self._samples):
            import sounddevice

            raise sounddevice.CallbackStop

    def _on_finished(self) -> None:
        if not self._stopping and self._next < len(self._samples):
            self._fault = AudioDeviceError(
                f"The speaker “{self._device.title}” stopped",
                "plug it in again or choose another one in the settings",
            )
        self.finished = True
