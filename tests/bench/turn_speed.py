"""How soon the customer answers, and what the app costs meanwhile: real window, sound server and models.

Run with `python -m tests.bench.turn_speed`; needs Xvfb and PulseAudio; takes about a quarter of an hour.

Replies are spoken into a virtual microphone by other voices, 30 turns of several calls, among them one reply
of 30 s. The time counts from when the silence that ends a reply has passed, on the recording's clock, to when
the customer's line is handed to the speaker. Beside it, in the same run: what SpeechRecognition's
recognize_faster_whisper does once its model is loaded, and librosa.pyin, on the 30 s reply, begun when it
ends.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

from desktop_app.audio_io.files import read_clip, write_clip
from desktop_app.core.clip import ANALYSIS_RATE_HZ, RECORDING_RATE_HZ, AudioClip
from desktop_app.storage.bundled_replies import bundled_replies
from desktop_app.storage.scenario_files import shipped_library
from tests.helpers.display import Display
from tests.helpers.shipped_scenarios import shipped_scenario
from tests.helpers.sound_server import SoundServer, missing

TURNS = int(os.environ.get("TURNS", "30"))
LONG_REPLY_S = 30.0
IDLE_S = 20.0
PAGES = ("library", "progress", "baseline", "welcome", "feedback")


def spoken_replies(folder: Path) -> list[tuple[str, list[Path]]]:
    """Return scenarios by title with replies as WAV files; the first call begins with a long one."""
    replies = []
    for path in bundled_replies(shipped_scenario()).paths:
        replies.append(folder / f"{path.stem}.wav")
        write_clip(read_clip(path, RECORDING_RATE_HZ), replies[-1])
    whole = np.concatenate([read_clip(path, RECORDING_RATE_HZ).samples for path in replies])
    whole = np.tile(whole, 2)[: round(LONG_REPLY_S * RECORDING_RATE_HZ)]
    long = folder / "long.wav"
    write_clip(AudioClip(whole, RECORDING_RATE_HZ), long)
    titles = [scenario.title for scenario in shipped_library().all()]
    return [(title, replies if number else [long, *replies]) for number, title in enumerate(titles)]


def plain_pipeline_s(path: Path) -> float:
    """Return how long the plain pipeline takes for a reply, in s, its model loaded before."""
    import librosa
    from faster_whisper import WhisperModel
    from speech_recognition import AudioData
    from speech_recognition.recognizers.whisper_local.base import WhisperCompatibleRecognizer
    from speech_recognition.recognizers.whisper_local.faster_whisper import TranscribableAdapter

    from desktop_app.speech.weights import WHISPER_BASE, WeightsStore

    weights = WeightsStore()
    files = {file.name.rsplit("/", 1)[1]: weights.read(file) for file in WHISPER_BASE}
    model = WhisperModel("base", device="cpu", compute_type="int8", cpu_threads=2, files=files)
    recogniser = WhisperCompatibleRecognizer(TranscribableAdapter(model))
    samples = read_clip(path, ANALYSIS_RATE_HZ).samples
    sound = AudioData((samples * 32767.0).astype("<i2").tobytes(), ANALYSIS_RATE_HZ, 2)
    librosa.pyin(samples[:ANALYSIS_RATE_HZ], fmin=65.0, fmax=500.0, sr=ANALYSIS_RATE_HZ)
    begun = time.perf_counter()
    recogniser.recognize(sound)
    librosa.pyin(samples, fmin=65.0, fmax=500.0, sr=ANALYSIS_RATE_HZ)
    return time.perf_counter() - begun


def report(seen: dict[str, Any], plain_s: float) -> None:
    """Print one line a figure."""
    waits = sorted(float(wait) for wait in seen["waits_s"])
    p95 = waits[min(len(waits) - 1, round(0.95 * len(waits)))]
    print(
        f"turn: customer's voice after the reply: median {statistics.median(waits):.2f} s (at most 0.3), "
        f"p95 {p95:.2f} s (at most 0.8), longest {waits[-1]:.2f} s over {len(waits)} turns"
    )
    long_s = float(seen["long_reply_wait_s"])
    print(
        f"turn: after a reply of {LONG_REPLY_S:.0f} s {long_s:.2f} s, the plain pipeline {plain_s:.1f} s: "
        f"{plain_s / max(long_s, 0.01):.0f} times sooner (at least 15)"
    )
    ready = [bool(one) for one in seen["review_ready"]]
    share = 100.0 * sum(ready) / len(ready)
    print(f"turn: review ready before the line ends in {share:.0f} % of turns (at least 90)")
    gaps = [(float(a), float(b)) for a, b in seen["gaps_s"]]
    longest, idle = max(gaps)
    held = sum(window_s - idle_s > 0.05 for window_s, idle_s in gaps)
    print(
        f"window: longest gap of the event loop {1000.0 * longest:.0f} ms, of a process that does nothing "
        f"meanwhile {1000.0 * idle:.0f} ms; in {held} of {len(gaps)} turns more than 50 ms beyond it (none)"
    )
    pages = seen["pages_ms"]
    slowest = max(pages, key=pages.get)
    told = ", ".join(f"{page} {ms:.0f}" for page, ms in pages.items())
    print(f"window: page changes in ms: {told}; slowest {slowest} (at most 100)")
    print(f"idle: {float(seen['idle_cpu']):.1f} % of one CPU over {IDLE_S:.0f} s (at most 1)")
    print(
        f"memory: {float(seen['memory_gb']):.2f} GB, both processes, after {len(waits)} turns (at most 1.2)"
    )


def main() -> None:
    """Drive the window in a process of its own, then the plain pipeline; print the figures."""
    if absent := missing():
        raise SystemExit(f"not installed: {', '.join(absent)}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        calls = spoken_replies(folder)
        (folder / "calls.json").write_text(json.dumps([[title, [str(p) for p in ps]] for title, ps in calls]))
        display, sound = Display(), SoundServer(folder / "sound")
        try:
            environment = {**sound.environment, "DISPLAY": display.name, "QT_QPA_PLATFORM": "xcb"}
            command = [sys.executable, "-m", "tests.bench.turn_speed_drive", str(folder), str(TURNS)]
            subprocess.run(command, env={**os.environ, **environment}, check=True)
        finally:
            sound.stop()
            display.stop()
        seen = json.loads((folder / "seen.json").read_text())
        report(seen, plain_pipeline_s(folder / "long.wav"))


if __name__ == "__main__":
    main()
