"""A baseline from readings, and from the first turns of a call where there is no reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace

import numpy as np

from desktop_app.core.baseline import PROVISIONAL, Baseline, VoiceMeasures
from desktop_app.core.errors import InputError

#: Less voiced speech than this makes no baseline.
LEAST_VOICED_S = 1.5
#: A reading with less voice makes a baseline that wavers from reading to reading.
ENOUGH_VOICED_S = 15.0
#: So many of a call's first turns stand in where there is no reading.
PROVISIONAL_TURNS = 3


def pooled(voices: Sequence[VoiceMeasures]) -> VoiceMeasures:
    """Return the usual voice of several readings: the median of each measure.

    The median keeps one reading that went differently from moving the baseline.

    Raises
    ------
    InputError
        If there is none, or all together hold less than 1.5 s of voiced speech.
    """
    voiced_s = sum(voice.voiced_s for voice in voices)
    if voiced_s < LEAST_VOICED_S:
        raise InputError(
            f"There is too little speech for a baseline ({voiced_s:.1f} s of voice)",
            "read for 45 to 60 seconds in your usual voice",
        )
    medians: dict[str, float | None] = {}
    for field in fields(VoiceMeasures):
        values = [value for voice in voices if (value := getattr(voice, field.name)) is not None]
        medians[field.name] = float(np.median(values)) if values else None
    return VoiceMeasures(**medians | {"voiced_s": voiced_s})  # type: ignore[arg-type]


def provisional_baseline(earlier: Sequence[VoiceMeasures]) -> Baseline | None:
    """Return what stands in for a reading: the first turns of the call, or None before the first."""
    first = list(earlier[:PROVISIONAL_TURNS])
    if sum(voice.voiced_s for voice in first) < LEAST_VOICED_S:
        return None
    return Baseline(PROVISIONAL, None, pooled(first))


def without_loudness(baseline: Baseline) -> Baseline:
    """Return the baseline for another input device: its gain is not known, so no level is compared."""
    kind = baseline.kind
    return replace(
        baseline,
        usual=replace(baseline.usual, loudness_dbfs=None),
        kind=None if kind is None else replace(kind, loudness_dbfs=None),
    )
