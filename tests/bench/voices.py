"""Every shipped voice over the anger dial: recognised back, pitch, spectral balance, peak, same bytes.

Run with `python -m tests.bench.voices`; prints one line a voice and a closing line a figure.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import jiwer
import numpy as np

from desktop_app.audio_io.files import resampled
from desktop_app.core.clip import ANALYSIS_RATE_HZ, AudioClip
from desktop_app.practice.engines import build_reviewer
from desktop_app.practice.review import Reviewer
from desktop_app.speech.voice_kokoro.voice import KokoroVoice
from desktop_app.speech.weights import WeightsStore
from desktop_app.storage.shipped import shipped
from tests.bench.words import letters_only

SETTINGS = (0.0, 0.33, 0.66, 1.0)
TEXT = (
    "I've called three times about this, and nobody has ever rung me back. "
    "My whole system crashed last night, and this morning I lost my biggest customer because of it. "
    "I want to know what you're going to do about it, and when I will get my records back."
)


@dataclass(frozen=True)
class Point:
    """What one voice does at one setting."""

    word_error: float
    pitch_hz: float
    alpha_ratio_db: float
    peak: float


def measure(voice: KokoroVoice, reviewer: Reviewer, name: str, anger: float) -> Point:
    """Speak the text and measure it."""
    spoken = voice.speak(TEXT, name, anger)
    clip = AudioClip(resampled(spoken.samples, spoken.sample_rate_hz, ANALYSIS_RATE_HZ), ANALYSIS_RATE_HZ)
    review = reviewer.review(clip, name)
    assert review.tone is not None
    measures = review.tone.measures
    assert measures.pitch_median_hz is not None
    tracks = review.tracks
    assert tracks is not None
    return Point(
        word_error=float(jiwer.wer(letters_only(TEXT), letters_only(review.transcript.text))),
        pitch_hz=measures.pitch_median_hz,
        alpha_ratio_db=float(np.nanmean(tracks.spectral_balance_db)),
        peak=float(np.max(np.abs(spoken.samples))),
    )


def main() -> None:
    """Measure every voice and print the figures."""
    weights = WeightsStore()
    voice, reviewer = KokoroVoice(weights, shipped("assets", "voices")), build_reviewer(weights)
    rises, errors, peaks = [], [], []
    monotonic = True
    for info in voice.voices:
        points = [measure(voice, reviewer, info.id, anger) for anger in SETTINGS]
        pitch_st = [12.0 * float(np.log2(p.pitch_hz / points[0].pitch_hz)) for p in points]
        alpha_db = [p.alpha_ratio_db - points[0].alpha_ratio_db for p in points]
        rising = all(b > a for track in (pitch_st, alpha_db) for a, b in itertools.pairwise(track))
        monotonic &= rising
        rises.append((pitch_st[-1], alpha_db[-1]))
        errors += [p.word_error for p in points]
        peaks += [p.peak for p in points]
        print(
            f"{info.id}: word error {' '.join(f'{100 * p.word_error:.1f}' for p in points)} %, "
            f"pitch {points[0].pitch_hz:.0f} Hz {' '.join(f'{x:+.1f}' for x in pitch_st)} st, "
            f"alpha ratio {points[0].alpha_ratio_db:.1f} dB {' '.join(f'{x:+.1f}' for x in alpha_db)} dB, "
            f"{'monotonic' if rising else 'NOT monotonic'}",
            flush=True,
        )
    first = voice.voices[0].id
    same = all(
        np.array_equal(voice.speak(TEXT, first, a).samples, voice.speak(TEXT, first, a).samples)
        for a in (0.0, 1.0)
    )
    print(f"speak: highest word error {100 * max(errors):.1f} % (at most 5)")
    print(f"speak: mean word error {100 * float(np.mean(errors)):.1f} %")
    print(f"speak: pitch rises {min(r[0] for r in rises):.1f} to {max(r[0] for r in rises):.1f} st (4 to 7)")
    print(
        f"speak: alpha ratio rises {min(r[1] for r in rises):.1f} to {max(r[1] for r in rises):.1f} dB"
        " (4 to 14)"
    )
    print(f"speak: both monotonic for every voice: {'yes' if monotonic else 'no'}")
    print(f"speak: highest peak {max(peaks):.3f} (below 1)")
    print(f"speak: the same call gives the same samples: {'yes' if same else 'no'}")


if __name__ == "__main__":
    main()
