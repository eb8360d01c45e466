"""Ten minutes recorded from a real sound server while the window is busy: is any block lost?

Run with `python -m tests.bench.long_recording [SECONDS]`. Noise is played into a virtual microphone; every
second of the recording must lie where the first one says it lies.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import numpy.typing as npt
import soundfile

from desktop_app.core.clip import RECORDING_RATE_HZ
from tests.helpers.sound_server import SoundServer, say_into_microphone

SECONDS = 600
#: The window is kept busy for this long, then comes round once.
BUSY_S = 0.08


Samples = npt.NDArray[np.int16]
#: Resampling may move a second by a sample.
DRIFT_SAMPLES = 2


def record_while_busy(path: Path, seconds: float) -> int:
    """Record while the event loop works nearly all the time; return the overflows the driver told of."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from desktop_app.audio_io.devices import choose, known_devices
    from desktop_app.audio_io.recorder import Recorder
    from desktop_app.ui.tokens import LIGHT
    from desktop_app.ui.widgets.level_meter import LevelMeter

    application = QApplication([])
    meter = LevelMeter(LIGHT)
    meter.show()
    recorder = Recorder(choose(known_devices(), "input", None), path)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        busy_until = time.monotonic() + BUSY_S
        while time.monotonic() < busy_until:
            sum(range(2000))
        meter.show_level(recorder.level)
        application.processEvents()
    if recorder.fault is not None:
        raise recorder.fault
    return recorder.stop().overflows


def jumps(source: Samples, recorded: Samples) -> tuple[int, int, int]:
    """Return jumps ahead in the source, stops of the source, and how many seconds were compared.

    A lost block makes the recording jump ahead in its source; where the program that plays the source is
    held up, the server puts silence in and the recording falls behind. The server and the recorder may
    resample on the way, so places are found by cross-correlation.
    """
    second = RECORDING_RATE_HZ
    offset = _place(source[: 8 * second], recorded[second : second + second // 2]) - second
    ahead, behind, compared = 0, 0, 0
    for start in range(second, len(recorded) - 2 * second, second):
        from_sample = max(0, start + offset - second)
        window = source[from_sample : start + offset + 2 * second]
        here = _place(window, recorded[start : start + second // 2]) + from_sample - start
        compared += 1
        ahead += here - offset > DRIFT_SAMPLES
        behind += offset - here > DRIFT_SAMPLES
        offset = here
    return ahead, behind, compared


def _place(source: Samples, piece: Samples) -> int:
    """Return where a piece lies in its source."""
    size = 1 << (len(source) + len(piece)).bit_length()
    product = np.fft.rfft(source, size) * np.conj(np.fft.rfft(piece, size))
    return int(np.argmax(np.fft.irfft(product, size)[: len(source)]))


def main() -> None:
    """Measure and print the figures."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else float(SECONDS)
    with tempfile.TemporaryDirectory() as folder:
        server = SoundServer(Path(folder) / "sound")
        os.environ.update(server.environment)
        noise = np.random.default_rng(0).integers(-8000, 8000, int((seconds + 20) * RECORDING_RATE_HZ))
        source = noise.astype(np.int16)
        soundfile.write(Path(folder) / "noise.wav", source, RECORDING_RATE_HZ, subtype="PCM_16")
        player = say_into_microphone(Path(folder) / "noise.wav", dict(os.environ))
        time.sleep(2.0)
        begun = time.monotonic()
        overflows = record_while_busy(Path(folder) / "recorded.wav", seconds)
        lasted = time.monotonic() - begun
        player.terminate()
        player.wait()
        server.stop()
        recorded, _ = soundfile.read(Path(folder) / "recorded.wav", dtype="int16")
    lost, held_up, compared = jumps(source, recorded)
    print(f"recording: {len(recorded) / RECORDING_RATE_HZ:.1f} s recorded in {lasted:.1f} s of a busy window")
    print(f"recording: {lost} blocks lost over {compared} seconds compared, {overflows} overflows (0)")
    print(f"recording: the source itself was held up {held_up} times")


if __name__ == "__main__":
    main()
