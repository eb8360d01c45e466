"""How it was said: tracks, measures, quality and moments of one take."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from desktop_app.core.baseline import Baseline, VoiceMeasures

#: All tracks share one clock: a frame every 10 ms, the first at 0 s.
FRAME_STEP_S = 0.01

#: The bands of ``ToneTracks.band_power``, each from one edge up to the next, in Hz.
BAND_EDGES_HZ = (50.0, 150.0, 250.0, 400.0, 630.0, 1000.0, 1600.0, 2500.0, 4000.0, 5000.0)

Track = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class ToneTracks:
    """The frame tracks of a take, each of shape (n,), a frame every ``FRAME_STEP_S``.

    ``pitch_hz`` is NaN where unvoiced; ``loudness_dbfs`` is A-weighted; ``spectral_balance_db``
    (the alpha ratio, energy of 1-5 kHz over 50-1000 Hz) is NaN where unvoiced; ``speech`` is 1 in
    speech and 0 elsewhere; ``band_power`` is the mean-square power in the bands of ``BAND_EDGES_HZ``,
    shape (n, 9), or (0, 9) where it was not kept; ``others`` is 1 where only other people were heard,
    shape (n,), or (0,) where nobody listened for them.
    """

    pitch_hz: Track
    loudness_dbfs: Track
    spectral_balance_db: Track
    speech: npt.NDArray[np.bool_]
    band_power: npt.NDArray[np.float32] = field(
        default_factory=lambda: np.zeros((0, len(BAND_EDGES_HZ) - 1), dtype=np.float32)
    )
    others: npt.NDArray[np.bool_] = field(default_factory=lambda: np.zeros(0, dtype=np.bool_))

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
    ``alpha_ratio_db``, and what no baseline is needed for) are this take's own. docs/tone.md defines each.
    """

    pitch_median_hz: float | None = None
    pitch_level_st: float | None = None
    pitch_variation_st: float | None = None
    pitch_variation_ratio: float | None = None
    phrase_ending_st_s: float | None = None
    loudness_dbfs: float | None = None
    loudness_db: float | None = None
    loudness_swell_db: float | None = None
    level_spread_db: float | None = None
    alpha_ratio_db: float | None = None
    spectral_balance_db: float | None = None
    vocal_effort: float | None = None
    kind_distance: float | None = None
    words_per_minute: float | None = None
    words_per_minute_ratio: float | None = None
    articulation_rate_syl_s: float | None = None
    articulation_rate_ratio: float | None = None
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
class PhraseEnding:
    """How the pitch moves at the end of a phrase: the slope of its last 0.4 s of voice, in st/s."""

    start_s: float
    end_s: float
    slope_st_s: float


@dataclass(frozen=True)
class StretchTone:
    """The tone on a word or on two seconds, against the baseline; None where it cannot be told.

    ``text`` is what was said on it, the times are s of the take. Pitch and spectral balance need voiced
    frames; ``articulation_rate_ratio`` is the stretch's own rate over the baseline's. Without a baseline
    everything is against the take as a whole.
    """

    text: str
    start_s: float
    end_s: float
    pitch_level_st: float | None = None
    pitch_variation_ratio: float | None = None
    loudness_db: float | None = None
    spectral_balance_db: float | None = None
    vocal_effort: float | None = None
    articulation_rate_ratio: float | None = None


@dataclass(frozen=True)
class Overlap:
    """How a reply lies to the customer's line: times in s, ``stretches`` (start, end) where both spoke.

    ``response_delay_s`` is from the end of the customer's speech to the reply's first speech, 0 where the
    reply had begun before; ``interruptions`` counts replies begun while the customer spoke, short sounds of
    listening left out.
    """

    response_delay_s: float | None
    talk_over_s: float | None = None
    interruptions: int | None = None
    stretches: tuple[tuple[float, float], ...] = ()


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
    """Everything measured in the voice of one take. ``baseline`` is what it was held against, or None.

    ``pace`` is the articulation rate phrase by phrase, ``endings`` how each phrase ends, ``words`` the tone
    on each word and ``stretches`` that on two seconds, every 0.25 s, all in order; ``filled_pauses`` and
    ``overlaps`` (both talking) are start and end in s. ``voice`` is the take's own, for a later baseline;
    None where the recording hides it.
    """

    measures: ToneMeasures
    quality: Quality
    not_measured: tuple[NotMeasured, ...]
    moments: tuple[Moment, ...] = ()
    baseline: Baseline | None = None
    pace: tuple[PhrasePace, ...] = ()
    endings: tuple[PhraseEnding, ...] = ()
    words: tuple[StretchTone, ...] = ()
    stretches: tuple[StretchTone, ...] = ()
    filled_pauses: tuple[tuple[float, float], ...] = ()
    overlaps: tuple[tuple[float, float], ...] = ()
    voice: VoiceMeasures | None = None
