"""The five delivery scores, each with its receipt. Same measures, same scores."""

from __future__ import annotations

from desktop_app.coaching.flags import flags, value_of
from desktop_app.coaching.targets import (
    BANDS,
    DELIVERY_WEIGHTS,
    LEAST_WEIGHT,
    OVERALL_WEIGHTS,
    SPEAKING_RATE,
    SPECTRAL_BALANCE,
    VOCAL_EFFORT,
)
from desktop_app.core.feedback import NotScored, ReceiptLine
from desktop_app.core.tone import ToneProfile

#: The receipt's line for what rounding to a whole number gives or takes.
ROUNDING = "rounding"
#: Why a score is not given, the most telling reason first.
_REASONS = (
    "damaged",
    "no_speech",
    "noisy",
    "clipped",
    "narrow_band",
    "too_short",
    "not_in_a_call",
    "no_baseline",
)


def delivery_scores(
    tone: ToneProfile, *, good_news: bool = False
) -> tuple[dict[str, int], tuple[ReceiptLine, ...], tuple[NotScored, ...]]:
    """Return the scores, 0-100, the lines that add up to each, and the scores that are not given.

    Where a measure is missing, the others of its score share its weight, as long as they hold half of it.

    Parameters
    ----------
    good_news
        The words are good news and nothing in them calls for calm: effort takes no points.
    """
    excused = _excused(tone, good_news=good_news)
    scores: dict[str, int] = {}
    receipt: list[ReceiptLine] = []
    missing: list[NotScored] = []
    for score, weights in DELIVERY_WEIGHTS.items():
        values = {name: value_of(tone.measures, name) for name in weights}
        known = {name: value for name, value in values.items() if value is not None}
        if sum(weights[name] for name in known) < LEAST_WEIGHT - 1e-9:
            missing.append(NotScored(score, _reason(tone, set(values) - set(known))))
            continue
        scores[score], lines = _whole(score, _lines(score, weights, known, excused))
        receipt += lines
    return scores, tuple(receipt), tuple(missing)


def overall_score(scores: dict[str, int], wording: int | None) -> tuple[int | None, tuple[ReceiptLine, ...]]:
    """Return the overall score and its receipt: delivery and wording, or the one of them that there is."""
    parts = {name: scores[name] for name in DELIVERY_WEIGHTS if name in scores}
    shares = {name: OVERALL_WEIGHTS["delivery"] / len(parts) for name in parts}
    values: dict[str, float] = dict(parts)
    if wording is not None:
        values["wording"], shares["wording"] = wording, OVERALL_WEIGHTS["wording"]
    if not values:
        return None, ()
    whole = sum(shares.values())
    score, lines = _whole(
        "overall",
        [
            ReceiptLine("overall", name, value, None, None, share, round(share * value, 1))
            for name, value in values.items()
            for share in (shares[name] / whole,)
        ],
    )
    return score, tuple(lines)


def _excused(tone: ToneProfile, *, good_news: bool) -> set[str]:
    """Return the measures that take no points though they lie outside their bands."""
    names = {SPEAKING_RATE.measure} - {flag.measure for flag in flags(tone.measures)}
    return names | ({VOCAL_EFFORT.measure, SPECTRAL_BALANCE.measure} if good_news else set())


def _lines(
    score: str, weights: dict[str, float], known: dict[str, float], excused: set[str]
) -> list[ReceiptLine]:
    whole = sum(weights[name] for name in known)
    shares = {name: 1.0 if name in excused else BANDS[name].share(value) for name, value in known.items()}
    return [
        ReceiptLine(
            score,
            name,
            float(value),
            BANDS[name].usual,
            (BANDS[name].low, BANDS[name].high),
            weights[name] / whole,
            round(100.0 * weights[name] / whole * shares[name], 1),
        )
        for name, value in known.items()
    ]


def _whole(score: str, lines: list[ReceiptLine]) -> tuple[int, list[ReceiptLine]]:
    """Return the whole number nearest to the lines' sum, and the lines with the rounding as one more."""
    exact = sum(line.points for line in lines)
    whole = round(exact)
    left = round(whole - exact, 1)
    if left == 0.0:
        return whole, lines
    return whole, [*lines, ReceiptLine(score, ROUNDING, round(exact, 1), None, None, 0.0, left)]


def _reason(tone: ToneProfile, names: set[str]) -> str:
    reasons = {entry.reason for entry in tone.not_measured if entry.measure in names}
    if "longest_pause_s" in names:
        reasons.add("too_short")
    return next((reason for reason in _REASONS if reason in reasons), "too_short")
