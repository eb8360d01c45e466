"""The voice made kinder: effort, words, speaker, quality and cost, on acted anger.

Run with `python -m tests.bench.kinder`; needs the human voices beside the checkout (../shared/data).

The takes are the RAVDESS clips of actors 1-8 read in anger; each actor's baseline is the median of their
neutral clips, without a kind line. Clips in which no voice is measured, before or after, are left out.

    effort: vocal effort of what was made over that of the take, both against the baseline, the mean of the
        one over the mean of the other.
    words: word errors of Whisper base on what was made, against what it hears in the take, and against the
        text.
    speaker: root-mean-square difference of the take's and the result's envelope (CheapTrick) in dB from
        60 Hz to 1 kHz, over the frames voiced in both at the same moment, the mean difference of the clip
        taken out; the median over frames, then over clips. Beside it what taking apart and putting together
        alone makes.
    quality: DNSMOS P.808 of the take and of the result.
    cost: processor time a second of sound, at 16 kHz and at 48 kHz.
"""

from __future__ import annotations

import json
import sys
import time
from dataclasses import dataclass
from typing import Any

import jiwer
import numpy as np

from desktop_app.audio_io.files import read_clip, resampled
from desktop_app.core.baseline import Baseline, VoiceMeasures
from desktop_app.core.clip import ANALYSIS_RATE_HZ, RECORDING_RATE_HZ, AudioClip
from desktop_app.core.tone import FRAME_STEP_S, ToneTracks, Track
from desktop_app.practice.engines import build_meter
from desktop_app.speech.transcribe_whisper import WhisperTranscriber
from desktop_app.speech.weights import WeightsStore
from desktop_app.tone.baseline import pooled
from desktop_app.tone.effort import vocal_effort
from desktop_app.tone.profile import ToneMeter
from desktop_app.tone.resynthesis.kinder import MODEST_SLOW, kind_target, kinder
from desktop_app.tone.resynthesis.vocoder import spoken, vocoded
from desktop_app.tone.voice import VoiceFrames
from tests.bench.mos import Listener
from tests.bench.words import letters_only
from tests.conftest import DATA

ACTORS = range(1, 9)
#: RAVDESS's two sentences, by the fifth number of the file's name.
SENTENCES = {"01": "kids are talking by the door", "02": "dogs are sitting by the door"}
#: The band in which the speaker is compared, in Hz.
SPEAKER_BAND_HZ = (60.0, 1000.0)


@dataclass(frozen=True)
class Figures:
    """Of one take."""

    take_effort: float
    made_effort: float
    upper_pitch_st: float
    body_balance_db: float
    envelope_db: float
    copied_db: float
    take_mos: float
    made_mos: float


class Bench:
    """Measures one take after the other; keeps the words and the times."""

    def __init__(self) -> None:
        self.meter: ToneMeter = build_meter(WeightsStore(), threads=1)
        self.listener = Listener()
        self.transcriber = WhisperTranscriber(WeightsStore(), "base", threads=1)
        self.said: list[str] = []
        self.heard: list[str] = []
        self.heard_made: list[str] = []
        self.cost: dict[int, list[float]] = {ANALYSIS_RATE_HZ: [], RECORDING_RATE_HZ: []}

    def baseline(self, neutral: list[dict[str, Any]]) -> Baseline:
        """Return an actor's usual voice."""
        voices = [self.voice(read_clip(DATA / entry["file"], ANALYSIS_RATE_HZ))[1] for entry in neutral]
        return Baseline("actor", None, pooled([voice for voice in voices if voice is not None]))

    def voice(self, sound: AudioClip) -> tuple[ToneTracks, VoiceMeasures | None]:
        """Return the tracks of a sound and the voice in it."""
        tracks = self.meter.tracks(sound)
        return tracks, VoiceFrames.of(tracks).measure()

    def measure(self, entry: dict[str, Any], baseline: Baseline) -> Figures | None:
        """Return the figures of one take, or None where no voice is measured."""
        take = read_clip(DATA / entry["file"], ANALYSIS_RATE_HZ)
        tracks, voice = self.voice(take)
        if voice is None:
            return None
        made = self.timed(take, tracks, kind_target(baseline))
        made_tracks, made_voice = self.voice(made)
        if made_voice is None:
            return None
        self.said.append(SENTENCES[entry["file"].split("-")[4]])
        self.heard.append(letters_only(self.transcriber.transcribe(take).text))
        self.heard_made.append(letters_only(self.transcriber.transcribe(made).text))
        copied = spoken(vocoded(take.samples.astype(np.float64), ANALYSIS_RATE_HZ, tracks.pitch_hz))
        copy = AudioClip(copied.astype(np.float32), ANALYSIS_RATE_HZ)
        usual = baseline.usual
        return Figures(
            vocal_effort(voice, usual),
            vocal_effort(made_voice, usual),
            12.0 * float(np.log2(made_voice.pitch_upper_hz / usual.pitch_upper_hz)),
            made_voice.body_balance_db - usual.body_balance_db,
            envelope_distance_db((take, tracks), (made, made_tracks), MODEST_SLOW),
            envelope_distance_db((take, tracks), (copy, self.meter.tracks(copy)), 1.0),
            self.listener.opinion(take),
            self.listener.opinion(made),
        )

    def timed(self, take: AudioClip, tracks: ToneTracks, target: VoiceMeasures) -> AudioClip:
        """Return what was made at 16 kHz; note the time for it, and for the same take at 48 kHz."""
        fast = resampled(take.samples, ANALYSIS_RATE_HZ, RECORDING_RATE_HZ)
        for clip in (AudioClip(fast, RECORDING_RATE_HZ), take):
            begun = time.process_time()
            made = kinder(clip, tracks, target)
            self.cost[clip.sample_rate_hz].append((time.process_time() - begun) / clip.duration_s)
        return made


def envelope_distance_db(
    take: tuple[AudioClip, ToneTracks], made: tuple[AudioClip, ToneTracks], slow: float
) -> float:
    """Return the median distance of two voices' envelopes in dB; the second is ``slow`` times as long."""
    before, after = envelope_db(*take), envelope_db(*made)
    source = np.minimum(np.round(np.arange(len(after)) / slow).astype(np.intp), len(before) - 1)
    voiced = np.isfinite(made[1].pitch_hz) & np.isfinite(take[1].pitch_hz)[source]
    off_db = after[voiced] - before[source[voiced]]
    return float(np.median(np.sqrt(np.mean((off_db - off_db.mean()) ** 2, axis=1))))


def envelope_db(clip: AudioClip, tracks: ToneTracks) -> Track:
    """Return CheapTrick's envelope below 1 kHz every 10 ms, shape (frames, bins), in dB."""
    import pyworld

    at_s = np.arange(len(tracks.pitch_hz)) * FRAME_STEP_S
    power = pyworld.cheaptrick(
        clip.samples.astype(np.float64), np.nan_to_num(tracks.pitch_hz), at_s, clip.sample_rate_hz
    )
    hz = np.linspace(0.0, clip.sample_rate_hz / 2.0, power.shape[1])
    inside = (hz >= SPEAKER_BAND_HZ[0]) & (hz < SPEAKER_BAND_HZ[1])
    return np.asarray(10.0 * np.log10(power[:, inside] + 1e-16))


def report(bench: Bench, found: dict[str, list[Figures]], left_out: int) -> None:
    """Print a line a figure."""
    whole = [figures for group in found.values() for figures in group]
    print(f"kinder: {len(whole)} angry takes of actors 1-8, {left_out} without a voice left out")
    for name, group in [*found.items(), ("all", whole)]:
        take = float(np.mean([one.take_effort for one in group]))
        made = float(np.mean([one.made_effort for one in group]))
        print(f"kinder, effort, {name}: {take:.2f} to {made:.2f}, {100.0 * made / take:.1f} % (at most 20)")
    upper_st = float(np.mean([one.upper_pitch_st for one in whole]))
    body_db = float(np.mean([one.body_balance_db for one in whole]))
    print(f"kinder, left over the baseline: upper pitch {upper_st:.1f} st, body balance {body_db:.1f} dB")
    heard = float(jiwer.wer(bench.said, bench.heard))
    against_take = float(jiwer.wer(bench.heard, bench.heard_made))
    against_text = float(jiwer.wer(bench.said, bench.heard_made))
    print(f"kinder, words: {100.0 * against_take:.2f} % other than in the take (at most 3)")
    print(
        f"kinder, words: {100.0 * against_text:.2f} % wrong against the text, the take {100.0 * heard:.2f} %,"
        f" so {100.0 * (against_text - heard):.2f} % are new (at most 3)"
    )
    envelope_db = float(np.median([one.envelope_db for one in whole]))
    copied_db = float(np.median([one.copied_db for one in whole]))
    print(
        f"kinder, speaker: envelope {envelope_db:.2f} dB off below 1 kHz (at most 3), copied {copied_db:.2f}"
    )
    take_mos = float(np.mean([one.take_mos for one in whole]))
    made_mos = float(np.mean([one.made_mos for one in whole]))
    print(
        f"kinder, quality: DNSMOS P.808 {take_mos:.2f} to {made_mos:.2f}, falls by"
        f" {take_mos - made_mos:.2f} (at most 0.5)"
    )
    for rate_hz, costs in bench.cost.items():
        print(f"kinder, cost at {rate_hz} Hz: {np.mean(costs):.3f} s of processor time a second of sound")


def main() -> int:
    """Measure and print the figures; return 1 where the voices are absent."""
    manifest = DATA / "manifest.jsonl"
    if not manifest.is_file():
        print("the human voices are not beside this checkout (../shared/data): nothing measured")
        return 1
    entries = [json.loads(line) for line in manifest.read_text(encoding="utf-8").splitlines()]
    acted = [entry for entry in entries if entry["file"].startswith("ravdess/")]
    bench, left_out = Bench(), 0
    found: dict[str, list[Figures]] = {"normal": [], "strong": []}
    for actor in ACTORS:
        own = [entry for entry in acted if entry["actor"] == actor]
        baseline = bench.baseline([entry for entry in own if entry["emotion"] == "neutral"])
        for entry in own:
            if entry["emotion"] == "angry":
                figures = bench.measure(entry, baseline)
                if figures is None:
                    left_out += 1
                else:
                    found[entry["intensity"]].append(figures)
    report(bench, found, left_out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
