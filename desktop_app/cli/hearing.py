"""``hear``: a take another way, to a file."""

from __future__ import annotations

import argparse

from desktop_app.audio_io.files import read_clip, resampled, write_clip
from desktop_app.cli.baselines import named_baseline
from desktop_app.cli.engines import reviewer
from desktop_app.core.clip import ANALYSIS_RATE_HZ, RECORDING_RATE_HZ, AudioClip
from desktop_app.core.errors import InputError
from desktop_app.practice.hear_again import HeardAs, hear_again
from desktop_app.practice.review import Context

#: What a sound file may be written as, by its ending.
ENDINGS = (".wav", ".flac", ".opus")


def hear(chosen: argparse.Namespace) -> int:
    """Write a take as it is to be heard."""
    way = HeardAs(getattr(chosen, "as"))
    if chosen.output.suffix.lower() not in ENDINGS:
        raise InputError(f"“{chosen.output}” has no ending for sound", "end it with .wav, .flac or .opus")
    clip = read_clip(chosen.file, RECORDING_RATE_HZ)
    baseline = named_baseline(chosen.baseline)
    if way in (HeardAs.KINDER, HeardAs.KINDER_MOMENT) and baseline is None:
        raise InputError("A kinder voice needs your usual one", "name it with --baseline")
    with_engines = reviewer(chosen)
    if baseline is None:
        write_clip(hear_again(clip, with_engines.meter, way), chosen.output)
        return 0
    at_16k = AudioClip(resampled(clip.samples, clip.sample_rate_hz, ANALYSIS_RATE_HZ), ANALYSIS_RATE_HZ)
    tone = with_engines.review(at_16k, chosen.file.name, context=Context(baseline)).tone
    assert tone is not None
    moment = next((moment for moment in tone.moments if moment.kind == "hardest"), None)
    rate = tone.measures.articulation_rate_syl_s
    write_clip(hear_again(clip, with_engines.meter, way, baseline, moment, rate), chosen.output)
    return 0
