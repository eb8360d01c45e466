"""How a person usually speaks: what every measure of a turn is held against."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class VoiceMeasures:
    """What was measured in one voice, absolute; the plain numbers that a baseline is made of.

    Attributes
    ----------
    pitch_median_hz, pitch_upper_hz
        Median and 80th percentile of the fundamental frequency over voiced frames.
    pitch_variation_st
        Standard deviation of pitch over voiced frames, in semitones.
    loudness_dbfs
        Active speech level, A-weighted; None where the microphone's gain is unknown.
    alpha_ratio_db, body_balance_db, presence_balance_db
        Energy of voiced speech in 1-5 kHz over 50-1000 Hz, in 400-1000 Hz over 50-400 Hz, and in
        1-2.5 kHz over 400-1000 Hz.
    articulation_rate_syl_s, words_per_minute
        None where no words were recognised.
    voiced_s
        Seconds of voiced speech it was measured on.
    """

    pitch_median_hz: float
    pitch_upper_hz: float
    pitch_variation_st: float
    loudness_dbfs: float | None
    alpha_ratio_db: float
    body_balance_db: float
    presence_balance_db: float
    articulation_rate_syl_s: float | None
    words_per_minute: float | None
    voiced_s: float


@dataclass(frozen=True)
class Baseline:
    """One person's usual voice on one input device.

    Attributes
    ----------
    name
        Whose it is; "provisional" where the first turns of a call stand in.
    device
        The input device's name, None where it is not known.
    usual
        Measured on a neutral reading.
    kind
        Measured on the line read as kindly as they can; None where it was not read.
    measured_on
        The date, ISO 8601; empty where it does not matter.
    """

    name: str
    device: str | None
    usual: VoiceMeasures
    kind: VoiceMeasures | None = None
    measured_on: str = ""

    @property
    def provisional(self) -> bool:
        """Whether the first turns of a call stand in for a reading."""
        return self.name == PROVISIONAL


#: The name of a baseline that the first turns of a call stand in for.
PROVISIONAL = "provisional"
#: The name of the baseline of whoever uses the app.
OWN = "me"
