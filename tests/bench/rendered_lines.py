"""What a scenario's rendered sounds are like: understood, loud enough, and angrier by the band.

Run with `python -m tests.bench.rendered_lines [--every N] [SCENARIO …]`; needs nothing but the checkout, and
some 3 s a sound. For each scenario that has sounds it prints a figure a line: the word error of what Whisper
base makes of them, clean and over the telephone line, and the sounds that are understood worst; the highest
sample; and for each band of anger the median of loudness, fundamental frequency and alpha ratio.
"""

from __future__ import annotations

import argparse
from collections import defaultdict

import jiwer
import numpy as np

from desktop_app.audio_io.files import read_clip, resampled
from desktop_app.core.clip import ANALYSIS_RATE_HZ, RECORDING_RATE_HZ, AudioClip, Samples
from desktop_app.core.scenario import BANDS, Scenario
from desktop_app.core.tone import ToneMeasures
from desktop_app.practice.engines import build_reviewer
from desktop_app.practice.render import sayings
from desktop_app.practice.review import Reviewer
from desktop_app.speech.telephone import telephone
from desktop_app.speech.weights import WeightsStore
from desktop_app.storage.scenario_files import shipped_library
from tests.bench.words import as_spoken
from tests.helpers.sounds import joined, silence

CLEAN_MOST, TELEPHONE_MOST = 0.05, 0.12
_WORST_SHOWN = 5


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.rendered_lines", description=__doc__)
    parser.add_argument("scenarios", nargs="*", metavar="SCENARIO")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="take each Nth sound")
    chosen = parser.parse_args()
    reviewer = build_reviewer(WeightsStore())
    library = shipped_library()
    for scenario in library.all():
        if not chosen.scenarios or scenario.id in chosen.scenarios:
            _scenario(scenario, reviewer, chosen.every)
    return 0


def _scenario(scenario: Scenario, reviewer: Reviewer, every: int) -> None:
    wanted = sayings(scenario)
    spoken = [saying for saying in wanted if saying.path.is_file()]
    print(f"{scenario.id}: {len(spoken)} of {len(wanted)} sounds are rendered")
    heard: dict[str, list[tuple[str, str]]] = {"clean": [], "telephone": []}
    by_band: dict[int, list[ToneMeasures]] = defaultdict(list)
    peak = 0.0
    for saying in spoken[::every]:
        clip = read_clip(saying.path, RECORDING_RATE_HZ)
        peak = max(peak, float(np.abs(clip.samples).max()))
        by_phone = telephone(clip.samples.astype(np.float64), RECORDING_RATE_HZ)
        lines = {"clean": clip.samples, "telephone": by_phone.astype(np.float32)}
        for line, samples in lines.items():
            sound = _padded(resampled(samples, RECORDING_RATE_HZ, ANALYSIS_RATE_HZ))
            transcript = reviewer.transcriber.transcribe(sound)
            heard[line].append((as_spoken(saying.text), as_spoken(transcript.text)))
            if line == "clean":
                tracks = reviewer.meter.tracks(sound)
                by_band[saying.band].append(reviewer.meter.profile(sound, tracks, transcript).measures)
    for line, most in (("clean", CLEAN_MOST), ("telephone", TELEPHONE_MOST)):
        pairs = heard[line]
        if pairs:
            error = jiwer.wer([said for said, _ in pairs], [words for _, words in pairs])
            print(f"{scenario.id} {line}: word error {error:.1%} of {len(pairs)} sounds (at most {most:.0%})")
            worst = sorted(pairs, key=lambda pair: -jiwer.wer(*pair))[:_WORST_SHOWN]
            for said, words in (pair for pair in worst if pair[0] != pair[1]):
                print(f"  {said!r} was heard as {words!r}")
    print(f"{scenario.id}: highest sample {peak:.3f}")
    for band in sorted(by_band):
        middle = {
            name: float(np.median([v for m in by_band[band] if (v := getattr(m, name)) is not None]))
            for name in ("loudness_dbfs", "pitch_median_hz", "alpha_ratio_db")
        }
        print(
            f"{scenario.id} {BANDS[band]}: loudness {middle['loudness_dbfs']:.1f} dBFS, "
            f"fundamental frequency {middle['pitch_median_hz']:.0f} Hz, "
            f"alpha ratio {middle['alpha_ratio_db']:.1f} dB ({len(by_band[band])} sounds)"
        )


def _padded(samples: Samples) -> AudioClip:
    return AudioClip(joined(silence(0.3), samples, silence(0.3)), ANALYSIS_RATE_HZ)


if __name__ == "__main__":
    raise SystemExit(main())
