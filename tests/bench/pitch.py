"""Pitch against the laryngograph, against pitch that was made, and against librosa's pyin.

Run with `python -m tests.bench.pitch`; needs the human voices beside the checkout (../shared/data).

Definitions, over all frames of a collection taken together
    gross error: share of the frames voiced in both, reference and track, that lie more than 20 % off.
    voicing error (VDE): share of all frames that are voiced in one and not in the other.
    fine error: mean absolute deviation in percent, over the frames voiced in both that are not gross.

The references of the FDA clips (Edinburgh, a man with a laryngograph) come every 15 ms from 0 s. A track has
a tick every 10 ms, so every second reference lies half way between two ticks. The targets are for the line
that a chart draws, which is voiced where both neighbours are and goes through their geometric mean. Beside it
stands the nearest tick; of two as near, each is counted once, which costs 5 ms at every second reference.

Made voices (harmonics on a gliding pitch, 0.12-0.5 s with gaps of 0.08-0.3 s) lie in white noise, the levels
over the whole. The RAVDESS clips have no reference: there the track of the clip with white noise 15 dB below
it is held against the track of the clip itself, and leaps over half an octave from tick to tick are counted.
The plain tracker is SwiftF0's nearest frame at confidence 0.5; pyin runs with a hop of 10 ms and its own
defaults otherwise.
"""

from __future__ import annotations

import json
import sys
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from desktop_app.audio_io.files import read_clip
from desktop_app.core.clip import ANALYSIS_RATE_HZ, AudioClip
from desktop_app.speech.pitch_swift_f0 import HIGHEST_HZ, LOWEST_HZ, VOICED_CONFIDENCE, SwiftF0Tracker
from desktop_app.speech.weights import WeightsStore
from tests.conftest import DATA
from tests.helpers.sounds import clip, noise, voice

Track = npt.NDArray[np.floating]
Tracker = Callable[[AudioClip], Track]

TARGETS = "gross at most 0.8, voicing 5.0, fine 1.5"
REFERENCE_STEP_S = 0.015
TICK_S = 0.01
#: Every so many RAVDESS clips are taken.
RAVDESS_STRIDE = 4


@dataclass
class Tally:
    """Counts of one comparison; add to it clip by clip."""

    frames: int = 0
    misses: int = 0
    alarms: int = 0
    both: int = 0
    gross: int = 0
    off: list[float] = field(default_factory=list)

    def add(self, found: Track, reference: Track) -> None:
        """Count one clip: F0 in Hz at the same times, NaN where unvoiced, both of shape (n,)."""
        voiced, true = np.isfinite(found), np.isfinite(reference)
        off = np.abs(found[voiced & true] / reference[voiced & true] - 1.0)
        self.frames += len(reference)
        self.misses += int(np.sum(true & ~voiced))
        self.alarms += int(np.sum(voiced & ~true))
        self.both += len(off)
        self.gross += int(np.sum(off > 0.2))
        self.off += off[off <= 0.2].tolist()

    def __str__(self) -> str:
        """The three figures."""
        wrong = 100.0 * (self.misses + self.alarms) / self.frames
        return (
            f"gross error {100.0 * self.gross / self.both:.2f} %, voicing error {wrong:.2f} %, "
            f"fine error {100.0 * float(np.mean(self.off)):.2f} %"
        )


def nearest_ticks(track: Track, at_s: Track) -> tuple[Track, Track]:
    """Return the track at the nearest tick, once with the earlier and once with the later of two as near."""
    earlier = np.ceil(np.round(at_s / TICK_S - 0.5, 6)).astype(np.intp)
    later = np.floor(np.round(at_s / TICK_S + 0.5, 6)).astype(np.intp)
    last = len(track) - 1
    return track[np.minimum(earlier, last)], track[np.minimum(later, last)]


def drawn_line(track: Track, at_s: Track) -> Track:
    """Return the track on the line between ticks, NaN where one of the two is."""
    left = np.minimum(np.floor(at_s / TICK_S + 1e-6).astype(np.intp), len(track) - 1)
    between = at_s / TICK_S - left > 1e-6
    return np.asarray(np.sqrt(track[left] * track[np.minimum(left + between, len(track) - 1)]))


def plain_tracker() -> Tracker:
    """Return SwiftF0 as it comes: the nearest frame at confidence 0.5."""
    from swift_f0 import SwiftF0

    detector = SwiftF0(threads=1, spin=False)

    def track(sound: AudioClip) -> Track:
        result = detector.detect(sound.samples, ANALYSIS_RATE_HZ, LOWEST_HZ, HIGHEST_HZ)
        ticks = np.arange(1 + len(sound.samples) // 160) * TICK_S
        nearest = np.minimum(np.round(ticks / 0.016).astype(np.intp), len(result.pitch_hz) - 1)
        return np.where(result.confidence[nearest] >= VOICED_CONFIDENCE, result.pitch_hz[nearest], np.nan)

    return track


def pyin(sound: AudioClip) -> Track:
    """Return librosa's pyin on the app's clock."""
    import librosa

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        hz, _, _ = librosa.pyin(
            sound.samples, fmin=LOWEST_HZ, fmax=HIGHEST_HZ, sr=ANALYSIS_RATE_HZ, hop_length=160
        )
    return np.asarray(hz, dtype=np.float64)


def made_voice(seed: int, snr_db: float) -> tuple[AudioClip, Track]:
    """Return twelve gliding voices with gaps in white noise, and their F0 in Hz on the app's clock."""
    random = np.random.default_rng(seed)
    parts: list[Track] = []
    truth: list[Track] = []
    for _ in range(12):
        count = round(random.uniform(0.12, 0.5) * ANALYSIS_RATE_HZ)
        start_hz = random.uniform(80.0, 350.0)
        end_hz = np.clip(start_hz * 2.0 ** (random.uniform(-7.0, 7.0) / 12.0), 70.0, 450.0)
        pitch = start_hz * (end_hz / start_hz) ** (np.arange(count) / count)
        at = np.arange(count)
        fade = np.minimum(1.0, np.minimum(at, at[::-1]) / 80.0)
        sound = voice(pitch, count / ANALYSIS_RATE_HZ, random.uniform(0.1, 0.6), random.uniform(-14.0, -4.0))
        gap = round(random.uniform(0.08, 0.3) * ANALYSIS_RATE_HZ)
        parts += [sound * fade, np.zeros(gap)]
        truth += [pitch, np.full(gap, np.nan)]
    samples, hz = np.concatenate(parts), np.concatenate(truth)
    ticks = np.minimum(np.arange(1 + len(samples) // 160) * 160, len(hz) - 1)
    return clip(in_noise(samples, snr_db, seed)), hz[ticks]


def in_noise(samples: npt.NDArray[np.floating], snr_db: float, seed: int) -> Track:
    """Return the sound with white noise ``snr_db`` below its own mean level."""
    rms = float(np.sqrt(np.mean(np.square(samples, dtype=np.float64)))) * 10.0 ** (-snr_db / 20.0)
    return samples + noise(len(samples) / ANALYSIS_RATE_HZ, rms, seed).astype(np.float64)


def laryngograph(name: str, tracker: Tracker) -> float:
    """Measure one tracker on the FDA clips; return its processor time in s a second of sound."""
    nearest, line, spent_s, sound_s = Tally(), Tally(), 0.0, 0.0
    for entry in entries("fda"):
        sound = read_clip(DATA / entry["file"], ANALYSIS_RATE_HZ)
        reference = np.loadtxt(DATA / entry["reference"])
        reference = np.where(reference > 0.0, reference, np.nan)
        at_s = np.arange(len(reference)) * REFERENCE_STEP_S
        begun = time.process_time()
        track = tracker(sound)
        spent_s += time.process_time() - begun
        sound_s += sound.duration_s
        for reading in nearest_ticks(track, at_s):
            nearest.add(reading, reference)
        line.add(drawn_line(track, at_s), reference)
    print(f"pitch, FDA, {name}, nearest tick: {nearest}")
    print(f"pitch, FDA, {name}, drawn line: {line} ({TARGETS})")
    print(f"pitch, FDA, {name}: {spent_s / sound_s:.4f} s of processor time a second of sound", flush=True)
    return spent_s / sound_s


def made(name: str, tracker: Tracker) -> None:
    """Measure one tracker on made voices."""
    for snr_db in (40.0, 20.0, 10.0, 5.0):
        tally = Tally()
        for seed in range(12):
            sound, reference = made_voice(seed, snr_db)
            tally.add(tracker(sound), reference)
        print(f"pitch, made voices, {snr_db:.0f} dB above noise, {name}: {tally}", flush=True)


def acted(name: str, tracker: Tracker) -> None:
    """Measure how one tracker bears noise and how often it leaps on the RAVDESS clips."""
    tally, leaps, voiced_s = Tally(), 0, 0.0
    for number, entry in enumerate(entries("ravdess")[::RAVDESS_STRIDE]):
        sound = read_clip(DATA / entry["file"], ANALYSIS_RATE_HZ)
        clean = tracker(sound)
        tally.add(tracker(clip(in_noise(sound.samples, 15.0, number))), clean)
        leaps += int(np.nansum(np.abs(np.diff(np.log2(clean))) > 0.5))
        voiced_s += float(np.isfinite(clean).sum()) * TICK_S
    print(f"pitch, RAVDESS, 15 dB above noise against itself, {name}: {tally}")
    print(f"pitch, RAVDESS, {name}: {leaps} leaps in {voiced_s:.0f} s voiced", flush=True)


def entries(collection: str) -> list[dict[str, str]]:
    """Return the manifest's entries of one collection."""
    lines = (DATA / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    return [entry for entry in map(json.loads, lines) if entry["file"].startswith(f"{collection}/")]


def main() -> int:
    """Measure and print the figures; return 1 where the voices are absent."""
    if not (DATA / "manifest.jsonl").is_file():
        print("the human voices are not beside this checkout (../shared/data): nothing measured")
        return 1
    ours, plain = SwiftF0Tracker(WeightsStore()).track, plain_tracker()
    for tracker in (ours, plain, pyin):  # compiles and warms
        tracker(clip(voice(200.0, 1.0)))
    trackers = (("ours", ours), ("plain SwiftF0", plain), ("librosa.pyin", pyin))
    spent = {name: laryngograph(name, tracker) for name, tracker in trackers}
    print(
        f"pitch, FDA: ours {spent['librosa.pyin'] / spent['ours']:.1f} times cheaper than pyin (at least 8)"
    )
    for measure in (made, acted):
        for name, tracker in (("ours", ours), ("plain SwiftF0", plain)):
            measure(name, tracker)
    return 0


if __name__ == "__main__":
    sys.exit(main())
