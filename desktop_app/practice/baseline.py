"""Measure a baseline from readings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop_app.coaching.reasons import MENDS, PROBLEMS
from desktop_app.core.baseline import Baseline, VoiceMeasures
from desktop_app.core.clip import AudioClip
from desktop_app.core.errors import InputError
from desktop_app.practice.review import Reviewer
from desktop_app.tone.baseline import pooled, provisional_baseline, without_loudness

#: A reading in which one of these was found makes no baseline.
_IN_THE_WAY = ("damaged", "no_speech", "noisy", "clipped")


def measure_baseline(
    reviewer: Reviewer,
    readings: Iterable[AudioClip],
    kind_line: AudioClip | None,
    *,
    name: str,
    device: str | None,
    measured_on: str,
) -> Baseline:
    """Return the baseline of some readings in the usual voice, and of the kind line where it was read.

    Clips are at 16 kHz.

    Raises
    ------
    InputError
        If a reading cannot be measured, or all together hold too little voice.
    """
    voices = [_voice(reviewer, clip, "reading") for clip in readings]
    kind = None if kind_line is None else _voice(reviewer, kind_line, "kind line")
    return Baseline(name, device, pooled(voices), kind, measured_on)


def baseline_for(
    saved: Baseline | None, device: str | None, earlier: Sequence[VoiceMeasures]
) -> Baseline | None:
    """Return what a turn is held against.

    That is the saved baseline, without its level where it was measured with another device than ``device``
    (None where that is not known, as in a file); or, without one, the first turns of the call.
    """
    if saved is None:
        return provisional_baseline(earlier)
    return without_loudness(saved) if other_device(saved, device) else saved


def other_device(saved: Baseline, device: str | None) -> bool:
    """Tell whether a baseline was measured with another device than the one in use."""
    return saved.device is not None and device is not None and saved.device != device


def _voice(reviewer: Reviewer, clip: AudioClip, what: str) -> VoiceMeasures:
    tracks = reviewer.meter.tracks(clip)
    words = reviewer.hear(clip, tracks.speech)
    tone = reviewer.meter.profile(clip, tracks, words.transcript)
    for problem in tone.quality.problems:
        if problem.code in _IN_THE_WAY:
            raise InputError(f"The {what} makes no baseline. {PROBLEMS[problem.code]}", MENDS[problem.mend])
    if tone.voice is None:
        raise InputError(f"The {what} makes no baseline. There is too little voice in it", MENDS["say_more"])
    return tone.voice
