"""How like a model's melody other voices come, said its way and other ways, and on another line.

Run with `python -m tests.bench.melodies`. Each line of the drill is spoken by two voices that are not its
model's, in each delivery, and held against the model (warm).
"""

from __future__ import annotations

import tempfile
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import numpy as np

from desktop_app.audio_io.files import read_clip
from desktop_app.coaching.targets import MELODY_CORRELATION
from desktop_app.core.clip import ANALYSIS_RATE_HZ
from desktop_app.core.drill import Delivery, Drill
from desktop_app.practice.drills.deliveries import DeliverySpeaker
from desktop_app.practice.engines import build_meter
from desktop_app.speech.voice_kokoro.voice import KokoroVoice
from desktop_app.speech.weights import WeightsStore
from desktop_app.storage.drill_files import read_drills
from desktop_app.storage.shipped import shipped
from desktop_app.tone.melody_likeness import MelodyLikeness, melody_likeness

OTHERS = ("bf_emma", "bm_george")


def main() -> None:
    """Print the median and the lowest tenth of what is measured, for each delivery."""
    voice, meter = KokoroVoice(WeightsStore(), shipped("assets", "voices")), build_meter(WeightsStore())
    speaker = DeliverySpeaker(lambda: voice, meter)
    found: dict[str, list[MelodyLikeness]] = defaultdict(list)
    items = read_drills(shipped("assets", "drills"))[Drill.SAY_AFTER]
    with tempfile.TemporaryDirectory() as folder:
        models = [
            meter.tracks(read_clip(one.path, ANALYSIS_RATE_HZ))
            for item in items
            for one in speaker.spoken(item, (Delivery.WARM,), Path(folder))
        ]
        for number, item in enumerate(items):
            for other in OTHERS:
                takes = speaker.spoken(replace(item, voice=other), tuple(Delivery), Path(folder))
                for take in takes:
                    tracks = meter.tracks(read_clip(take.path, ANALYSIS_RATE_HZ))
                    pairs = [(take.delivery.value, models[number])]
                    if take.delivery is Delivery.WARM:
                        pairs.append(("warm, another line", models[number - 1]))
                    for name, model in pairs:
                        likeness = melody_likeness(model, tracks)
                        if likeness is not None and likeness.correlation is not None:
                            found[name].append(likeness)
    print(f"{'':20} correlation: median, lowest tenth, share passed | RMS st | variation | rate")
    for name, all_of in found.items():
        correlations = np.array([one.correlation for one in all_of], dtype=np.float64)
        passed = np.mean([not MELODY_CORRELATION.below(float(value)) for value in correlations])
        rms = np.median([one.rms_st or np.nan for one in all_of])
        variation = np.median([one.variation_ratio or np.nan for one in all_of])
        rate = np.median([one.rate_ratio for one in all_of])
        print(
            f"{name:20} {np.median(correlations):.2f} {np.percentile(correlations, 10):.2f} {passed:.2f}"
            f" | {rms:.1f} | {variation:.2f} | {rate:.2f}"
        )


if __name__ == "__main__":
    main()
