"""Filled pauses that are made, and put into speech at known places."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from desktop_app.core.clip import AudioClip, Samples
from desktop_app.core.tone import FRAME_STEP_S, ToneTracks
from desktop_app.core.transcript import Transcript
from tests.helpers.sounds import RATE, joined

#: Formants (Hz) of the vowels in "uh" and "er", and of a hum, and their bandwidths (Hz), for a man.
FORMANTS_HZ = {
    "uh": (620.0, 1200.0, 2500.0, 3500.0),
    "er": (500.0, 1450.0, 2450.0, 3400.0),
    "m": (250.0, 1100.0, 2200.0, 3300.0),
}
BANDWIDTHS_HZ = (80.0, 100.0, 140.0, 200.0)
#: A woman's tract is shorter: her formants lie this much higher (Peterson & Barney 1952).
WOMANS_TRACT = 1.15
WOMAN_FROM_HZ = 155.0


@dataclass(frozen=True, eq=False)
class Filled:
    """Speech with a filled pause put in, and where it lies (start and end in s)."""

    clip: AudioClip
    where_s: tuple[float, float]


def made_filler(kind: str, f0_hz: float, seconds: float, seed: int) -> Samples:
    """Return "uh", "er" or "um" by source and filter, at 16 kHz, with a peak of 0.5.

    Pulses every period with a slow fall of 0.6 st, 0.15 st of wander and 0.7 % of jitter go through
    -12 dB an octave and four formants; "um" closes to a hum after its half.
    """
    from scipy.signal import lfilter

    random = np.random.default_rng(seed)
    count = round(seconds * RATE)
    at = np.arange(count) / count
    wander = np.interp(at, np.linspace(0.0, 1.0, 6), random.normal(0.0, 0.15, 6))
    phase = np.cumsum(f0_hz * 2.0 ** ((0.3 - 0.6 * at + wander) / 12.0) / RATE)
    pulses = np.zeros(count)
    beats = np.flatnonzero(np.diff(np.floor(phase), prepend=0.0) > 0)
    beats = beats + np.round(random.normal(0.0, 0.007 * RATE / f0_hz, len(beats))).astype(int)
    pulses[np.clip(beats, 0, count - 1)] = random.normal(1.0, 0.04, len(beats))
    pulses += random.normal(0.0, 0.004, count)  # breath
    source = lfilter([1.0, -1.0], [1.0, -1.9, 0.9025], pulses)
    tract = WOMANS_TRACT if f0_hz > WOMAN_FROM_HZ else 1.0

    def through(vowel: str) -> np.ndarray:
        sound = source
        for hz, width in zip(FORMANTS_HZ[vowel], BANDWIDTHS_HZ, strict=True):
            radius = np.exp(-np.pi * width / RATE)
            turn = 2.0 * np.pi * hz * tract / RATE
            poles = [1.0, -2.0 * radius * np.cos(turn), radius**2]
            sound = lfilter([sum(poles)], poles, sound)
        return np.asarray(sound)

    if kind == "um":
        vowel, hum = through("uh"), through("m")
        hum *= 0.5 * np.std(vowel) / np.std(hum)
        closed = np.clip((at - 0.5) * seconds / 0.04, 0.0, 1.0)
        sound = (1.0 - closed) * vowel + closed * hum
    else:
        sound = through(kind)
    sound = sound * np.minimum(1.0, np.minimum(at, at[::-1]) * seconds / 0.04)
    return np.asarray(0.5 * sound / np.max(np.abs(sound)), dtype=np.float32)


def places(tracks: ToneTracks, transcript: Transcript) -> list[float]:
    """Return times in s at which something can be put in: quiet spots between two words."""
    level = tracks.loudness_dbfs
    quiet = float(np.median(level[tracks.speech])) - 12.0
    found = []
    for before, after in zip(transcript.words, transcript.words[1:], strict=False):
        first = round((before.end_s - 0.06) / FRAME_STEP_S)
        last = min(len(level), round((after.start_s + 0.06) / FRAME_STEP_S) + 1)
        if first < last:
            lowest = first + int(np.argmin(level[first:last]))
            if level[lowest] <= quiet:
                found.append(lowest * FRAME_STEP_S)
    return found


def put_in(speech: AudioClip, at_s: float, filler: Samples, gaps_s: tuple[float, float], seed: int) -> Filled:
    """Return the speech with a filler after ``at_s``, a gap of the clip's own faint noise on both sides."""
    random = np.random.default_rng(seed)
    pieces = speech.samples[: len(speech.samples) // 160 * 160].reshape(-1, 160)
    background = float(np.percentile(np.sqrt(np.mean(np.square(pieces), axis=1)), 5))
    before, after = (random.normal(0.0, background, round(gap * RATE)) for gap in gaps_s)
    cut = round(at_s * RATE)
    noise = random.normal(0.0, background, len(filler))
    parts = (speech.samples[:cut], before, filler + noise, after, speech.samples[cut:])
    start_s = at_s + gaps_s[0]
    return Filled(AudioClip(joined(*parts), RATE), (start_s, start_s + len(filler) / RATE))
