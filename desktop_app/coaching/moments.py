"""The hardest and the best two seconds of a take, with the words on them and the measures that name them."""

from __future__ import annotations

from desktop_app.coaching import targets
from desktop_app.coaching.targets import Band
from desktop_app.core.tone import Because, Moment, StretchTone

#: What makes two seconds hard: as many dead-bands over the baseline as these measures lie, the worst
#: counting whole and the others a quarter.
_HARD = (
    targets.VOCAL_EFFORT,
    targets.LOUDNESS,
    targets.PITCH_LEVEL,
    targets.SPECTRAL_BALANCE,
    targets.ARTICULATION_RATE_RATIO,
)
_OTHERS = 0.25
#: Reasons are named from this many dead-bands on; the strongest is always named.
_NAMED_FROM, _MOST_NAMED = 0.5, 3


def moments(stretches: tuple[StretchTone, ...]) -> tuple[Moment, ...]:
    """Return the hardest two seconds and, apart from them, the best, in the order of the take.

    The best are the nearest to the baseline from above and not flat. Fewer are returned where the take is
    short.
    """
    if not stretches:
        return ()
    hardest = max(stretches, key=lambda stretch: (_hardness(stretch), -stretch.start_s))
    apart = [s for s in stretches if s.end_s <= hardest.start_s or s.start_s >= hardest.end_s]
    found = [_moment("hardest", hardest, _reasons(hardest))]
    if apart:
        best = min(apart, key=lambda stretch: (_hardness(stretch) + _flatness(stretch), stretch.start_s))
        found.append(_moment("best", best, _best_reasons(best)))
    return tuple(sorted(found, key=lambda moment: moment.start_s))


def _over(stretch: StretchTone, band: Band) -> float:
    """Return how many dead-bands over the usual a measure lies, 0 where it is unknown."""
    value = getattr(stretch, band.measure)
    if value is None or band.high is None or band.usual is None:
        return 0.0
    return float((value - band.usual) / (band.high - band.usual))


def _hardness(stretch: StretchTone) -> float:
    over = sorted((_over(stretch, band) for band in _HARD), reverse=True)
    return over[0] + _OTHERS * sum(max(0.0, value) for value in over[1:])


def _flatness(stretch: StretchTone) -> float:
    ratio = stretch.pitch_variation_ratio
    return 0.0 if ratio is None else max(0.0, 1.0 - ratio)


def _reasons(stretch: StretchTone) -> tuple[Because, ...]:
    ranked = sorted(_HARD, key=lambda band: -_over(stretch, band))
    named = [band for band in ranked if _over(stretch, band) >= _NAMED_FROM][:_MOST_NAMED] or ranked[:1]
    return tuple(
        Because(band.measure, float(getattr(stretch, band.measure)))
        for band in named
        if getattr(stretch, band.measure) is not None
    )


def _best_reasons(stretch: StretchTone) -> tuple[Because, ...]:
    named = ("vocal_effort", "loudness_db", "pitch_variation_ratio")
    return tuple(
        Because(measure, float(value))
        for measure in named
        if (value := getattr(stretch, measure)) is not None
    )


def _moment(kind: str, stretch: StretchTone, because: tuple[Because, ...]) -> Moment:
    return Moment(kind, stretch.start_s, stretch.end_s, stretch.text, because)
