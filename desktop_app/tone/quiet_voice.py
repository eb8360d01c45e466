"""A take in a quiet voice, as in an office where others work: nothing about its loudness is told."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.core.tone import NotMeasured, StretchTone, ToneProfile

#: What depends on how loudly one speaks.
LOUDNESS = (
    "loudness_db",
    "loudness_swell_db",
    "level_spread_db",
    "alpha_ratio_db",
    "spectral_balance_db",
    "vocal_effort",
    "kind_distance",
)


def without_loudness(tone: ToneProfile) -> ToneProfile:
    """Return a profile without what depends on loudness; pitch, pace and pauses stay as they are."""
    known = {entry.measure for entry in tone.not_measured}
    missing = tuple(NotMeasured(measure, "quiet_voice") for measure in LOUDNESS if measure not in known)
    return replace(
        tone,
        measures=replace(tone.measures, **dict.fromkeys(LOUDNESS)),
        not_measured=(*tone.not_measured, *missing),
        words=tuple(_quiet(word) for word in tone.words),
        stretches=tuple(_quiet(stretch) for stretch in tone.stretches),
    )


def _quiet(stretch: StretchTone) -> StretchTone:
    return replace(stretch, loudness_db=None, spectral_balance_db=None, vocal_effort=None)
