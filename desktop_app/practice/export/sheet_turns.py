"""What a report says of one turn."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from desktop_app.coaching.names import (
    LABELS,
    MEASURES,
    MOOD_REASONS,
    SCORES,
    TONE_ON_WORDS,
    anger_band,
    mood_reason,
)
from desktop_app.coaching.reasons import REASONS
from desktop_app.coaching.sentences import (
    against_sentence,
    moment_sentence,
    not_measured_sentence,
    scores_given,
)
from desktop_app.core.feedback import Advice
from desktop_app.core.findings import WORSENING, Sentence, Wording
from desktop_app.core.mood import MoodChange
from desktop_app.core.turn import Turn, TurnReview
from desktop_app.practice.export.curves import TakeCurves, take_curves

#: A reason that moved anger by less is not told.
_LEAST_MOVE = 0.005


@dataclass(frozen=True)
class Piece:
    """A stretch of a transcript: plain, or the words that earned labels."""

    text: str
    labels: str
    worsening: bool


@dataclass(frozen=True)
class SheetTurn:
    """One turn as it is read: what was said, what the words carry, how it sounded, what it led to.

    ``reply`` holds the sentences, cut where labels begin and end; it is empty where nothing was said.
    ``notes`` are what the trainee changed or objected to, and their other answers to the same line.
    """

    number: int
    theirs: str
    reply: tuple[tuple[Piece, ...], ...]
    curves: TakeCurves | None
    scores: tuple[tuple[str, int], ...]
    not_scored: str
    tone_on_words: tuple[str, ...]
    moments: tuple[str, ...]
    measures: tuple[tuple[str, str], ...]
    not_measured: str
    against: str
    advice: Advice | None
    mood: str
    reasons: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def carries(self) -> tuple[Piece, ...]:
        """The words of the reply that earned labels."""
        return tuple(piece for sentence in self.reply for piece in sentence if piece.labels)


def sheet_turn(turn: Turn, customer: str) -> SheetTurn:
    """Return what a report says of a turn.

    Parameters
    ----------
    customer
        What the customer is called.
    """
    review = turn.review
    return SheetTurn(
        number=turn.number,
        theirs=turn.line.text,
        reply=_reply(review.wording, review.transcript.text),
        curves=None if review.tracks is None else take_curves(review.tracks),
        scores=tuple(scores_given(review.scores)),
        not_scored=_not_scored(review),
        tone_on_words=tuple(TONE_ON_WORDS[entry.code] for entry in review.tone_meets_words),
        moments=() if review.tone is None else tuple(map(moment_sentence, review.tone.moments)),
        measures=_measures(review),
        not_measured=not_measured_sentence(review.tone),
        against=against_sentence(review.tone),
        advice=review.advice[0] if review.advice else None,
        mood=_mood(turn.mood, customer),
        reasons=_reasons(turn.mood),
        notes=_notes(turn),
    )


def pieces(sentence: Sentence) -> tuple[Piece, ...]:
    """Return a sentence cut at its findings' borders, in order; together they are the sentence."""
    borders = sorted({0, len(sentence.text), *(b for f in sentence.findings for b in (f.start, f.end))})
    cut = []
    for start, end in itertools.pairwise(borders):
        here = [f.label for f in sentence.findings if f.start < end and f.end > start]
        names = ", ".join(LABELS[label] for label in here)
        cut.append(Piece(sentence.text[start:end], names, any(label in WORSENING for label in here)))
    return tuple(cut)


def _reply(wording: Wording, text: str) -> tuple[tuple[Piece, ...], ...]:
    if not wording.sentences and text.strip():
        return ((Piece(text, "", worsening=False),),)
    return tuple(pieces(sentence) for sentence in wording.sentences)


def _measures(review: TurnReview) -> tuple[tuple[str, str], ...]:
    if review.tone is None:
        return ()
    found = ((name, getattr(review.tone.measures, code)) for code, name in MEASURES.items())
    return tuple(
        (n.name, f"{value:.{n.decimals}f} {n.unit}".rstrip().replace("-", "−"))
        for n, value in found
        if value is not None
    )


def _not_scored(review: TurnReview) -> str:
    """Return which scores are not given, those of one reason together; empty where all are."""
    by_reason: dict[str, list[str]] = {}
    for entry in review.not_scored:
        by_reason.setdefault(entry.reason, []).append(SCORES[entry.score].lower())
    parts = [f"{', '.join(names)} ({REASONS[reason]})" for reason, names in by_reason.items()]
    return f"Not scored: {'; '.join(parts)}." if parts else ""


def _mood(change: MoodChange, customer: str) -> str:
    before, after = change.before, change.after
    return (
        f"{customer} is {anger_band(after.anger)}: anger {before.anger:.2f} → {after.anger:.2f}, "
        f"trust {before.trust:.2f} → {after.trust:.2f}"
    )


def _reasons(change: MoodChange) -> tuple[str, ...]:
    """Return what moved anger, how far, and the words behind it where they are not a technique's."""
    return tuple(
        f"{mood_reason(reason.code)}: anger {reason.amount:+.2f}".replace("-", "−")
        + (f" (“{reason.evidence}”)" if reason.evidence and reason.code in MOOD_REASONS else "")
        for reason in change.reasons
        if reason.dimension == "anger" and abs(reason.amount) >= _LEAST_MOVE
    )


def _notes(turn: Turn) -> tuple[str, ...]:
    notes = [
        f"Answered before: “{other.review.transcript.text}”{_with_scores(other.review)}"
        for other in turn.earlier
    ]
    if turn.uncorrected is not None:
        first = turn.uncorrected
        notes.append(f"Corrected by hand; recognised was: “{first.transcript.text}”{_with_scores(first)}")
    notes += [
        f"Objection to {SCORES[entry.score].lower()} {entry.value}: “{entry.reason}”"
        for entry in turn.disputes
    ]
    return tuple(notes)


def _with_scores(review: TurnReview) -> str:
    given = ", ".join(f"{name.lower()} {value}" for name, value in scores_given(review.scores))
    return f" ({given})" if given else ""
