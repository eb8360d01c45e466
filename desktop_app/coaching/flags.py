"""Which measures lie outside their band, and so may be spoken of."""

from __future__ import annotations

from desktop_app.coaching import targets
from desktop_app.coaching.targets import Band
from desktop_app.core.feedback import Flag
from desktop_app.core.tone import ToneMeasures

#: Bands of which a flag is made; the ratio of pitch variation says it better where there is a baseline.
_BANDS = tuple(
    band
    for name, band in targets.BANDS.items()
    if name not in ("pitch_variation_st", "words_per_minute_ratio", "kind_distance")
)


def value_of(measures: ToneMeasures, measure: str) -> float | None:
    """Return a measure by its name in the table of bands, None where it was not measured."""
    if measure == targets.LONGEST_PAUSE.measure:
        return measures.pauses.longest_s if measures.pauses else None
    value: float | None = getattr(measures, measure)
    return value


def flags(measures: ToneMeasures) -> tuple[Flag, ...]:
    """Return the measures outside their band, in the table's order.

    A take that is louder than the baseline with no more effort was recorded nearer to the microphone: its
    level is not flagged. The speaking rate is flagged outside its band only where it is also a fifth off the
    speaker's own, if that is known.
    """
    found = [flag for band in _BANDS if (flag := _flag(band, value_of(measures, band.measure))) is not None]
    if measures.pitch_variation_ratio is None:
        flag = _flag(targets.PITCH_VARIATION, measures.pitch_variation_st)
        found += [flag] if flag is not None else []
    return tuple(flag for flag in found if not explained(flag, measures))


def _flag(band: Band, value: float | None) -> Flag | None:
    if value is None:
        return None
    edges = (band.low, band.high)
    if band.above(value):
        return Flag(band.measure, value, edges, "above")
    return Flag(band.measure, value, edges, "below") if band.below(value) else None


def explained(flag: Flag, measures: ToneMeasures) -> bool:
    """Tell whether a measure outside its band has a plain reason that is not the voice's tone."""
    if flag.measure == targets.LOUDNESS.measure:
        nearer = flag.side == "above" and (measures.vocal_effort or 0.0) < 0.0
        farther = flag.side == "below" and (measures.vocal_effort or 0.0) > 0.0
        return nearer or farther
    if flag.measure == targets.SPEAKING_RATE.measure:
        own = measures.words_per_minute_ratio
        return own is not None and not (
            targets.SPEAKING_RATE_RATIO.above(own) or targets.SPEAKING_RATE_RATIO.below(own)
        )
    return False
