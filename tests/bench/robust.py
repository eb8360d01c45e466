"""The measures of a turn under noise, a telephone line, other gains and rates: how far they move.

Run with `python -m tests.bench.robust`; needs the human voices beside the checkout (../shared/data). Each
clip is changed and measured again, words and all. A measure is right when it moves by less than its dead-
band, or is said to be not measured; gain may move the level and nothing else. Noise lies so many dB below
the active level of the speech (A-weighted both). Babble is six other speakers at once. At 5 dB the app has
to say that it is noisy.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
import numpy.typing as npt

from desktop_app.audio_io.files import read_clip, resampled
from desktop_app.coaching.flags import value_of
from desktop_app.core.baseline import Baseline
from desktop_app.core.clip import ANALYSIS_RATE_HZ, AudioClip, Samples
from desktop_app.core.tone import ToneProfile
from desktop_app.practice.engines import build_reviewer
from desktop_app.practice.review import Reviewer
from desktop_app.speech.weights import WeightsStore
from desktop_app.tone.frames import spectrogram
from desktop_app.tone.loudness import active_level, loudness_track
from tests.conftest import DATA

#: How far each measure may move: its dead-band.
DEAD_BANDS = {
    "pitch_level_st": 3.0,
    "pitch_variation_ratio": 0.4,
    "loudness_db": 4.0,
    "loudness_swell_db": 4.0,
    "level_spread_db": 4.0,
    "spectral_balance_db": 3.0,
    "vocal_effort": 1.0,
    "words_per_minute_ratio": 0.2,
    "articulation_rate_ratio": 0.15,
    "longest_pause_s": 0.5,
    "filled_pauses_per_min": 3.0,
    "phrase_ending_st_s": 6.0,
}
#: Gain moves the first, and by less than its dead-band the second, which loudness is a part of. What else
#: moves by more than this share of its dead-band is a fault.
BY_GAIN, IN_PART, STILL = "loudness_db", "vocal_effort", 0.05
CLIPS = 24
Change = Callable[[Samples, np.random.Generator], Samples]


@dataclass
class Tally:
    """How one measure fared under one change."""

    right: int = 0
    silent: int = 0
    wrong: int = 0
    worst: float = 0.0


def files(collection: str) -> list[Path]:
    """Return the clips of a collection that last six seconds and more."""
    lines = (DATA / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    entries = [json.loads(line) for line in lines]
    return [DATA / e["file"] for e in entries if e["file"].startswith(collection) and e["seconds"] >= 6.0]


def weighted_rms(samples: npt.NDArray[np.floating], speech: npt.NDArray[np.bool_] | None = None) -> float:
    """Return the A-weighted level of a sound in dBFS, over the frames of ``speech`` where they are given."""
    clip = AudioClip(np.asarray(samples, dtype=np.float32), ANALYSIS_RATE_HZ)
    track = loudness_track(spectrogram(clip))
    level = active_level(track, np.ones(len(track), dtype=bool) if speech is None else speech[: len(track)])
    assert level is not None
    return level


def with_noise(
    noise: npt.NDArray[np.floating], snr_db: float, level_dbfs: float, samples: Samples
) -> Samples:
    """Return a sound with noise so far below a level."""
    noise = np.resize(noise, len(samples))
    gain = 10.0 ** ((level_dbfs - snr_db - weighted_rms(noise)) / 20.0)
    return np.asarray(samples + gain * noise, dtype=np.float32)


def telephone(samples: Samples) -> Samples:
    """Return a sound as a telephone line passes it: 300-3400 Hz at 8 kHz."""
    from scipy.signal import butter, sosfiltfilt

    narrow = sosfiltfilt(butter(6, (300.0, 3400.0), "bandpass", fs=ANALYSIS_RATE_HZ, output="sos"), samples)
    slow = resampled(np.asarray(narrow, dtype=np.float32), ANALYSIS_RATE_HZ, 8_000)
    return np.resize(resampled(slow, 8_000, ANALYSIS_RATE_HZ), len(samples))


def through_rate(rate_hz: int, samples: Samples) -> Samples:
    """Return a sound recorded at another rate and brought to 16 kHz by the app."""
    there = resampled(samples, ANALYSIS_RATE_HZ, rate_hz)
    return resampled(there, rate_hz, ANALYSIS_RATE_HZ)


def measured(reviewer: Reviewer, samples: Samples, baseline: Baseline | None) -> ToneProfile:
    """Return the tone of a sound, recognised as well."""
    clip = AudioClip(samples, ANALYSIS_RATE_HZ)
    tracks = reviewer.meter.tracks(clip)
    heard = reviewer.hear(clip, tracks.speech)
    return reviewer.meter.profile(clip, tracks, heard.transcript, baseline)


def changes(babble: Samples, level_dbfs: float) -> dict[str, Callable[[Samples], Samples]]:
    """Return every change by its name, for a clip of a given active level."""
    white = np.random.default_rng(1).normal(0.0, 0.1, 20 * ANALYSIS_RATE_HZ)
    found: dict[str, Callable[[Samples], Samples]] = {}
    for snr_db in (20.0, 15.0, 5.0):
        found[f"white noise at {snr_db:.0f} dB"] = partial(with_noise, white, snr_db, level_dbfs)
        found[f"babble at {snr_db:.0f} dB"] = partial(with_noise, babble, snr_db, level_dbfs)
    found["a telephone line"] = telephone
    for gain_db in (-12.0, 12.0):
        gain = np.float32(10.0 ** (gain_db / 20.0))
        found[f"a gain of {gain_db:+.0f} dB"] = lambda samples, gain=gain: samples * gain  # type: ignore[misc]
    for rate_hz in (44_100, 48_000):
        found[f"recorded at {rate_hz} Hz"] = partial(through_rate, rate_hz)
    return found


def main() -> int:
    """Measure and print the figures; return 1 where the voices are absent."""
    if not (DATA / "manifest.jsonl").is_file():
        print("the human voices are not beside this checkout (../shared/data): nothing measured")
        return 1
    reviewer = build_reviewer(WeightsStore())
    paths = files("librispeech")
    others = [read_clip(path, ANALYSIS_RATE_HZ).samples for path in files("commonvoice")[:6] or paths[-6:]]
    babble = np.sum([np.resize(other, 20 * ANALYSIS_RATE_HZ) for other in others], axis=0)
    tallies: dict[tuple[str, str], Tally] = defaultdict(Tally)
    told: dict[str, list[bool]] = defaultdict(list)
    for path in paths[:: max(1, len(paths) // CLIPS)][:CLIPS]:
        samples = read_clip(path, ANALYSIS_RATE_HZ).samples
        samples = samples * np.float32(0.2 / np.max(np.abs(samples)))
        alone = measured(reviewer, samples, None)
        if alone.voice is None:
            continue
        baseline = Baseline("itself", None, alone.voice)
        itself = measured(reviewer, samples, baseline)
        clip = AudioClip(samples, ANALYSIS_RATE_HZ)
        level = weighted_rms(samples, reviewer.meter.tracks(clip).speech)
        for name, change in changes(babble, level).items():
            tone = measured(reviewer, change(samples), baseline)
            told[name].append(any(problem.code == "noisy" for problem in tone.quality.problems))
            for measure in DEAD_BANDS:
                _count(tallies[name, measure], measure, name, itself, tone)
    _print(tallies, told)
    return 0


def _count(tally: Tally, measure: str, change: str, before: ToneProfile, after: ToneProfile) -> None:
    was, now = (value_of(tone.measures, measure) for tone in (before, after))
    if was is None:
        return
    if now is None:
        tally.silent += 1
        return
    moved = abs(now - was) / DEAD_BANDS[measure]
    limit = STILL if "gain" in change and measure != IN_PART else 1.0
    if "gain" in change and measure == BY_GAIN:
        limit = 3.2  # 12 dB are three dead-bands
    tally.worst = max(tally.worst, moved)
    tally.right += moved <= limit
    tally.wrong += moved > limit


def _print(tallies: dict[tuple[str, str], Tally], told: dict[str, list[bool]]) -> None:
    for name, heard in told.items():
        rows = {measure: tally for (change, measure), tally in tallies.items() if change == name}
        wrong, silent = sum(t.wrong for t in rows.values()), sum(t.silent for t in rows.values())
        whole = wrong + silent + sum(t.right for t in rows.values())
        noisy = float(np.mean(heard))
        print(f"robust: {name}: {wrong} of {whole} measures move too far, {silent} are not measured")
        print(f"robust: {name}: called noisy in {noisy:.2f} of the clips")
        for measure, tally in rows.items():
            if tally.wrong:
                print(
                    f"robust:   {measure}: {tally.wrong} too far, the worst by {tally.worst:.2f} dead-bands"
                )


if __name__ == "__main__":
    sys.exit(main())
