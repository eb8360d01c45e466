"""A finished call as one HTML page that needs nothing beside it."""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass

import jinja2
import numpy as np
import numpy.typing as npt

from desktop_app.coaching.names import (
    ENDINGS,
    LABELS,
    MEASURES,
    STEPS,
    TONE_ON_WORDS,
    anger_band,
    mood_reason,
)
from desktop_app.coaching.sentences import against_sentence, moment_sentence, scores_given, untimely_sentence
from desktop_app.core.findings import WORSENING, Sentence
from desktop_app.core.mood import MoodChange
from desktop_app.core.scenario import Scenario
from desktop_app.core.tone import FRAME_STEP_S, ToneTracks
from desktop_app.core.turn import FinishedCall, Turn

#: The charts' size in SVG units, and the ranges they show.
WIDTH, HEIGHT = 640, 96
PITCH_RANGE_HZ = (60.0, 500.0)
LOUDNESS_RANGE_DBFS = (-70.0, 0.0)


@dataclass(frozen=True)
class Piece:
    """A stretch of a transcript: plain, or the words that earned labels."""

    text: str
    labels: str
    worsening: bool


@dataclass(frozen=True)
class Chart:
    """The curves of one take as SVG path data."""

    pitch: str
    loudness: str
    seconds: float


def report_html(call: FinishedCall, scenario: Scenario, template: str) -> str:
    """Return the call as an HTML page, made from a Jinja template."""
    environment = jinja2.Environment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=jinja2.StrictUndefined
    )
    heading, sentence = ENDINGS.get(call.ending, (call.ending, ""))
    return environment.from_string(template).render(
        call=call,
        scenario=scenario,
        heading=heading,
        sentence=sentence,
        scores=scores_given(call.review.scores),
        steps=[(STEPS[step], served) for step, served in call.review.steps.items()],
        untimely=[untimely_sentence(found) for found in call.review.untimely],
        turns=[_turn(turn) for turn in call.turns],
        width=WIDTH,
        height=HEIGHT,
    )


def pieces(sentence: Sentence) -> list[Piece]:
    """Return a sentence cut at its findings' borders, in order; together they are the sentence."""
    borders = sorted({0, len(sentence.text), *(b for f in sentence.findings for b in (f.start, f.end))})
    cut = []
    for start, end in itertools.pairwise(borders):
        here = [f.label for f in sentence.findings if f.start < end and f.end > start]
        names = ", ".join(LABELS[label] for label in here)
        cut.append(Piece(sentence.text[start:end], names, any(label in WORSENING for label in here)))
    return cut


def _turn(turn: Turn) -> dict[str, object]:
    review = turn.review
    return {
        "turn": turn,
        "sentences": [pieces(sentence) for sentence in review.wording.sentences],
        "chart": None if review.tracks is None else _chart(review.tracks),
        "measures": _measures(turn),
        "scores": scores_given(review.scores),
        "moments": [] if review.tone is None else [moment_sentence(one) for one in review.tone.moments],
        "tone_on_words": [TONE_ON_WORDS[entry.code] for entry in review.tone_meets_words],
        "against": against_sentence(review.tone),
        "advice": review.advice[0] if review.advice else None,
        "band": anger_band(turn.mood.after.anger),
        "reasons": _reasons(turn.mood),
    }


def _measures(turn: Turn) -> list[tuple[str, str]]:
    if turn.review.tone is None:
        return []
    found = ((name, getattr(turn.review.tone.measures, code)) for code, name in MEASURES.items())
    return [(n.name, f"{value:.{n.decimals}f} {n.unit}".rstrip()) for n, value in found if value is not None]


def _reasons(change: MoodChange) -> list[tuple[str, str, str]]:
    """Return (what it is called, how far it moved anger, the words) of every reason that moved anger."""
    return [
        (mood_reason(reason.code), f"{reason.amount:+.2f}", reason.evidence)
        for reason in change.reasons
        if reason.dimension == "anger" and abs(reason.amount) >= 0.005
    ]


def _chart(tracks: ToneTracks) -> Chart:
    low, high = (math.log(hz) for hz in PITCH_RANGE_HZ)
    pitch = (np.log(tracks.pitch_hz) - low) / (high - low)
    floor, top = LOUDNESS_RANGE_DBFS
    loudness = (tracks.loudness_dbfs - floor) / (top - floor)
    return Chart(_path(pitch), _path(loudness), len(tracks.pitch_hz) * FRAME_STEP_S)


def _path(share: npt.NDArray[np.float64]) -> str:
    """Return SVG path data of a curve whose values are shares of the height; NaN lifts the pen."""
    step = max(1, len(share) // (2 * WIDTH))
    parts: list[str] = []
    drawing = False
    for index in range(0, len(share), step):
        value = share[index]
        if math.isfinite(value):
            x = WIDTH * index / max(1, len(share) - 1)
            y = HEIGHT * (1.0 - min(1.0, max(0.0, float(value))))
            parts.append(f"{'L' if drawing else 'M'}{x:.1f} {y:.1f}")
        drawing = bool(math.isfinite(value))
    return "".join(parts)
