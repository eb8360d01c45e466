"""What the tone analysis costs: of a minute, as it grows to an hour, and live.

Run with `python -m tests.bench.cost`. CPU seconds of the process, models loaded. Since machines differ, the
pitch tracker alone stands beside it, measured in the same run. The minute is human speech where that lies
beside the checkout (../shared/data), else made of harmonics. Recognition is not part of it.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable

import numpy as np

from desktop_app.audio_io.files import read_clip
from desktop_app.core.clip import ANALYSIS_RATE_HZ, AudioClip, Samples
from desktop_app.core.transcript import Transcript, Word
from desktop_app.practice.engines import build_meter
from desktop_app.speech.pitch_swift_f0 import SwiftF0Tracker
from desktop_app.speech.voice_activity import SileroVoiceActivity
from desktop_app.speech.weights import WeightsStore
from desktop_app.tone.profile import ToneMeter
from tests.conftest import DATA
from tests.helpers.sounds import joined, noise, silence, voice

MOST_CPU_S, MOST_LIVE_SHARE = 1.0, 0.08
HOUR_S = 3600
LIVE_BLOCK = 512


def a_minute() -> Samples:
    """Return a minute of speech at 16 kHz."""
    if (DATA / "manifest.jsonl").is_file():
        lines = (DATA / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
        files = [e["file"] for line in lines if (e := json.loads(line))["file"].startswith("librispeech")]
        sounds = [read_clip(DATA / file, ANALYSIS_RATE_HZ).samples for file in files[:12]]
        return joined(*sounds)[: 60 * ANALYSIS_RATE_HZ]
    parts = [joined(voice(120.0 + 5.0 * n, 1.5, 0.2), silence(0.5)) for n in range(30)]
    return joined(*parts) + noise(60.0, 1e-4)


def words(seconds: float) -> Transcript:
    """Return a transcript with three words a second."""
    made = tuple(Word("different", at / 3.0, at / 3.0 + 0.3, 0.9) for at in range(int(seconds * 3)))
    return Transcript("made", " ".join(word.text for word in made), 0.9, made)


def cpu_s(work: Callable[[], object]) -> float:
    """Return the CPU seconds that some work takes."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def analyse(meter: ToneMeter, clip: AudioClip) -> None:
    """Measure a take as a review does."""
    meter.profile(clip, meter.tracks(clip), words(clip.duration_s))


def live(pitch: SwiftF0Tracker, activity: SileroVoiceActivity, samples: Samples) -> None:
    """Follow a voice as it comes in: pitch and voice activity in chunks of 32 ms."""
    stream = pitch.live()
    activity.reset()
    for chunk in samples[: len(samples) // LIVE_BLOCK * LIVE_BLOCK].reshape(-1, LIVE_BLOCK):
        activity.probability(chunk)
        stream.push(chunk)


def peak_mb() -> float:
    """Return the most memory this process has used so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024.0


def main() -> int:
    """Measure and print the figures."""
    store = WeightsStore()
    meter = build_meter(store, 1)
    samples = a_minute()
    minute = AudioClip(samples, ANALYSIS_RATE_HZ)
    analyse(meter, minute.between(0.0, 5.0))
    tracker = SwiftF0Tracker(store, 1)
    pitch_s = min(cpu_s(lambda: tracker.track(minute)) for _ in range(3))
    whole_s = min(cpu_s(lambda: analyse(meter, minute)) for _ in range(3))
    seconds = f"{minute.duration_s:.0f} s"
    print(f"cost: all tone analysis of {seconds} takes {whole_s:.2f} s CPU (at most {MOST_CPU_S})")
    print(f"cost: pitch alone takes {pitch_s:.2f} s, all of it {whole_s / pitch_s:.2f} times that")
    live_s = cpu_s(lambda: live(tracker, SileroVoiceActivity(store), samples))
    share = live_s / minute.duration_s
    print(f"cost: live, {100.0 * share:.1f} % of one core (at most {100.0 * MOST_LIVE_SHARE:.0f} %)")
    before_mb = peak_mb()
    longer = AudioClip(np.tile(samples, 10), ANALYSIS_RATE_HZ)
    ten_s = cpu_s(lambda: analyse(meter, longer))
    ten_mb = peak_mb()
    hour = AudioClip(np.tile(samples, HOUR_S // 60), ANALYSIS_RATE_HZ)
    hour_s = cpu_s(lambda: analyse(meter, hour))
    hour_mb = peak_mb()
    ten, sixty = ten_s / whole_s, hour_s / whole_s
    print(f"cost: ten minutes take {ten:.1f} times a minute, an hour {sixty:.1f} times (10, 60)")
    sound_mb = hour.samples.nbytes / 2**20
    print(
        f"cost: most memory {before_mb:.0f} MB after a minute, {ten_mb:.0f} after ten, "
        f"{hour_mb:.0f} after an hour of {sound_mb:.0f} MB of sound"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
