"""How it was said: tracks, measures, quality and moments of one take."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

#: All tracks share one clock: a frame every 10 ms, the first at 0 s.
FRAME_STEP_S = 0.01

Track = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class ToneTracks:
    """The frame tracks of a take, each of shape (n,), a frame every ``FRAME_STEP_S``.

    ``pitch_hz`` is NaN where unvoiced; ``loudness_dbfs`` is A-weighted; ``spectral_balance_db``
    (the alpha ratio, energy of 1-5 kHz over 50-1000 Hz) is NaN where unvoiced; ``speech`` is 1 in
    speech and 0 elsewhere.
    """

    pitch_hz: Track
    loudness_dbfs: Track
    spectral_balance_db: Track
    speech: npt.NDArray[np.bool_]

    @property
    def time_s(self) -> Track:
        """The frames' times in seconds."""
        return np.arange(len(self.pitch_hz), dtype=np.float64) * FRAME_STEP_S


@dataclass(frozen=True)
class Pauses:
    """Silences of at least 0.25 s between words."""

    count: int
    mean_s: float | None
    longest_s: float | None


@dataclass(frozen=True)
class PhrasePace:
    """How fast one phrase, the speech between two pauses, was said: its articulation rate."""

    start_s: float
    end_s: float
    syllables_per_s: float


@dataclass(frozen=True)
class ToneMeasures:
    """The measures of a turn; None where not measured.

    Relative measures are against the speaker's baseline. Absolute ones (``*_hz``, ``*_dbfs``,
    ``alpha_ratio_db``) are this take's own.
    """

    pitch_median_hz: float | None = None
    pitch_level_st: float | None = None
    pitch_variation_st: float | None = None
    loudness_dbfs: float | None = None
    loudness_db: float | None = None
    loudness_swell_db: float | None = None
    alpha_ratio_db: float | None = None
    spectral_balance_db: float | None = None
    vocal_effort: float | None = None
    words_per_minute: float | None = None
    articulation_rate_syl_s: float | None = None
    pauses: Pauses | None = None
    filled_pauses_per_min: float | None = None
    response_delay_s: float | None = None
    talk_over_s: float | None = None
    interruptions: int | None = None


@dataclass(frozen=True)
class NotMeasured:
    """A measure that is not given, and the code of the reason."""

    measure: str
    reason: str


@dataclass(frozen=True)
class QualityProblem:
    """Something in the recording that hides the voice, with its mend, as codes of the phrasebook."""

    code: str
    mend: str


@dataclass(frozen=True)
class Quality:
    """How well the take was recorded.

    ``snr_db`` is speech level over background level (None where there is no speech), ``clipped``
    the share of speech frames that touch full scale, ``voiced_s`` the seconds of voiced speech.
    """

    snr_db: float | None
    clipped: float
    voiced_s: float
    usable: bool
    problems: tuple[QualityProblem, ...] = ()


@dataclass(frozen=True)
class Because:
    """A measured reason for naming a moment."""

    measure: str
    value: float


@dataclass(frozen=True)
class Moment:
    """Two seconds worth hearing again: the hardest or the best of the take."""

    kind: str
    start_s: float
    end_s: float
    words: str
    because: tuple[Because, ...]


@dataclass(frozen=True)
class ToneProfile:
    """Everything measured in the voice of one take. ``baseline`` is its name, or None.

    ``pace`` is the articulation rate phrase by phrase, in order.
    """

    measures: ToneMeasures
    quality: Quality
    not_measured: tuple[NotMeasured, ...]
    moments: tuple[Moment, ...] = ()
    baseline: str | None = None
    pace: tuple[PhrasePace, ...] = ()
