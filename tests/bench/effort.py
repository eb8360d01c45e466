"""Vocal effort on acted speech: what tells calm from loud, and what is flagged.

Run with `python -m tests.bench.effort`; needs the human voices beside the checkout (../shared/data).
RAVDESS, actors 1-8: each actor's neutral clips are the baseline, as `tone-matters baseline` measures it. AUC
is the probability that a clip said in anger has more vocal effort than one said calmly. The words of all
clips are the same two sentences; they carry no technique, and flags come from the sound alone.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from desktop_app.audio_io.files import read_clip
from desktop_app.coaching.advice import advise
from desktop_app.coaching.flags import flags
from desktop_app.coaching.tone_meets_words import GOOD_NEWS, tone_meets_words
from desktop_app.core.baseline import Baseline, VoiceMeasures
from desktop_app.core.findings import Finding, Sentence, Step, Wording
from desktop_app.core.so_far import CallSoFar
from desktop_app.core.tone import ToneProfile, ToneTracks
from desktop_app.core.transcript import Transcript
from desktop_app.practice.engines import build_meter
from desktop_app.speech.weights import WeightsStore
from desktop_app.tone.baseline import pooled
from desktop_app.tone.effort import vocal_effort
from desktop_app.tone.profile import ToneMeter
from tests.conftest import DATA

LEAST_AUC, LEAST_AUC_NORMAL, LEAST_AUC_QUIET = 0.985, 0.97, 0.96
LEAST_SHARE = 0.95
NO_WORDS = Transcript("none", "", None)
ALL_STEPS = frozenset({Step.ACKNOWLEDGE, Step.CLARIFY, Step.RESPOND})


@dataclass(frozen=True)
class Acted:
    """One clip with what was measured in it."""

    actor: int
    emotion: str
    intensity: str
    seconds: float
    tracks: ToneTracks
    tone: ToneProfile
    usual: VoiceMeasures

    @property
    def effort(self) -> float | None:
        """The vocal effort as it is reported."""
        return self.tone.measures.vocal_effort

    @property
    def effort_without_loudness(self) -> float | None:
        """The vocal effort where the microphone's gain is not known."""
        voice = self.tone.voice
        return None if voice is None else vocal_effort(replace(voice, loudness_dbfs=None), self.usual)

    @property
    def flagged_above(self) -> set[str]:
        """The measures flagged as too much."""
        return {flag.measure for flag in flags(self.tone.measures) if flag.side == "above"}


def acted_clips(meter: ToneMeter) -> list[Acted]:
    """Return every RAVDESS clip, held against its actor's neutral ones."""
    lines = (DATA / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    entries: list[dict[str, Any]] = [e for line in lines if "actor" in (e := json.loads(line))]
    sounds = [read_clip(DATA / entry["file"], 16_000) for entry in entries]
    tracks = [meter.tracks(sound) for sound in sounds]
    alone = [meter.profile(s, t, NO_WORDS) for s, t in zip(sounds, tracks, strict=True)]
    usual = {
        actor: pooled(
            [
                tone.voice
                for entry, tone in zip(entries, alone, strict=True)
                if entry["actor"] == actor and entry["emotion"] == "neutral" and tone.voice is not None
            ]
        )
        for actor in {entry["actor"] for entry in entries}
    }
    return [
        Acted(
            entry["actor"],
            entry["emotion"],
            entry["intensity"],
            sound.duration_s,
            track,
            meter.profile(sound, track, NO_WORDS, Baseline("actor", None, usual[entry["actor"]])),
            usual[entry["actor"]],
        )
        for entry, sound, track in zip(entries, sounds, tracks, strict=True)
    ]


def auc(low: Iterable[float | None], high: Iterable[float | None]) -> float:
    """Return how often one of ``high`` lies above one of ``low``; a clip that is not measured counts as
    wrong."""
    calm = np.array([np.inf if value is None else value for value in low])
    loud = np.array([-np.inf if value is None else value for value in high])
    return float(np.mean(loud[:, None] > calm[None, :]) + 0.5 * np.mean(loud[:, None] == calm[None, :]))


def faults_in_good_news(meter: ToneMeter, clip: Acted) -> list[str]:
    """Return what any rule or advice finds amiss in a clip if its words were good news."""
    said = Transcript("given", "I will refund it today.", 0.9)
    found = []
    for label in GOOD_NEWS:
        sentence = Sentence("I will refund it today.", (Finding(label, 1.0, 0, 6),), 0.0, clip.seconds)
        wording = Wording((sentence,))
        baseline = Baseline("actor", None, clip.usual)
        tones = meter.on_stretches(clip.tracks, NO_WORDS, baseline, [(0.0, clip.seconds)])
        on_words = tone_meets_words(wording, tones, clip.tone)
        advice = advise(
            said, wording, clip.tone, CallSoFar(steps=ALL_STEPS), on_words, flags(clip.tone.measures)
        )
        found += [entry.code for entry in on_words]
        found += [one.code for one in advice if not one.code.startswith("keep")]
    return found


def main() -> int:
    """Measure and print the figures; return 1 where the voices are absent."""
    if not (DATA / "manifest.jsonl").is_file():
        print("the human voices are not beside this checkout (../shared/data): nothing measured")
        return 1
    meter = build_meter(WeightsStore(), 1)
    clips = acted_clips(meter)
    calm = [clip for clip in clips if clip.emotion == "calm"]
    angry = [clip for clip in clips if clip.emotion == "angry"]
    normal = [clip for clip in angry if clip.intensity == "normal"]
    usual = [clip for clip in clips if clip.emotion in ("calm", "neutral")]
    happy = [clip for clip in clips if clip.emotion == "happy"]
    with_loudness = [[clip.effort for clip in some] for some in (calm, angry, normal)]
    without = [[clip.effort_without_loudness for clip in some] for some in (calm, angry, normal)]
    print(f"effort: {len(clips)} clips, {sum(clip.effort is None for clip in clips)} without vocal effort")
    print(f"effort: AUC calm against angry {auc(*with_loudness[:2]):.4f} (at least {LEAST_AUC})")
    print(
        f"effort: AUC calm against angry of normal strength {auc(with_loudness[0], with_loudness[2]):.4f} "
        f"(at least {LEAST_AUC_NORMAL})"
    )
    print(f"effort: AUC without loudness {auc(*without[:2]):.4f} (at least {LEAST_AUC_QUIET})")
    print(f"effort: AUC without loudness, normal strength {auc(without[0], without[2]):.4f}")
    quiet = float(np.mean([not clip.flagged_above for clip in usual]))
    loud = float(np.mean([bool(clip.flagged_above) for clip in angry]))
    print(
        f"effort: nothing flagged as too much in {quiet:.3f} of {len(usual)} calm and neutral clips "
        f"(at least {LEAST_SHARE})"
    )
    print(f"effort: something flagged in {loud:.3f} of {len(angry)} angry clips (at least {LEAST_SHARE})")
    faults = [fault for clip in happy for fault in faults_in_good_news(meter, clip)]
    shown = f" {faults[:3]}" if faults else ""
    print(f"effort: {len(faults)} faults in {len(happy)} happy clips as good news (none){shown}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
