"""A call of an older version, from the JSON document it was kept as; what that does not hold is left out."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import datetime
from typing import Any, TypeVar

from cattrs import Converter
from cattrs.errors import BaseValidationError

from desktop_app.core.baseline import Baseline, VoiceMeasures
from desktop_app.core.errors import InputError
from desktop_app.core.feedback import Advice, Mark, NotScored, Scores, ToneOnWords, Untimely
from desktop_app.core.findings import Finding, Label, Sentence, Step, Wording
from desktop_app.core.mood import Mood, MoodChange, MoodReason
from desktop_app.core.scenario import Line, LinePart
from desktop_app.core.tone import Moment, NotMeasured, Quality, ToneMeasures, ToneProfile
from desktop_app.core.transcript import Transcript
from desktop_app.core.turn import CallReview, Dispute, FinishedCall, Turn, TurnReview

Document = dict[str, Any]
_Noun = TypeVar("_Noun")


def call_of_document(document: Document, title: str, started_at: datetime) -> FinishedCall:
    """Return a call as far as its document tells it: without recordings, tracks and receipts.

    Raises
    ------
    InputError
        If it is no document of a call.
    """
    try:
        return _Reader(Converter()).call(document, title, started_at)
    except (KeyError, TypeError, ValueError, BaseValidationError) as error:
        raise InputError("This call was not kept in a form that can be read", "practise it anew") from error


class _Reader:
    """Turns the parts of a document into nouns."""

    def __init__(self, converter: Converter) -> None:
        self._converter = converter

    def call(self, document: Document, title: str, started_at: datetime) -> FinishedCall:
        closing = document.get("closing")
        turns = tuple(self._turn(turn) for turn in document["turns"])
        return FinishedCall(
            document["scenario"],
            title,
            started_at,
            document.get("seed") or 0,
            document.get("intensity") or "",
            document["ending"],
            None if closing is None else _line(closing, 0),
            turns,
            self._call_review(document["call"], turns),
        )

    def _call_review(self, found: Document, turns: tuple[Turn, ...]) -> CallReview:
        given = [advice for turn in turns for advice in turn.review.advice]
        advice = tuple(
            next((one for one in given if one.text == text), Advice("", text, "")) for text in found["advice"]
        )
        lanes = {Step(step): self._all(marks, Mark) for step, marks in found.get("lanes", {}).items()}
        return CallReview(
            self._one(found["scores"], Scores),
            {Step(step): served for step, served in found["steps"].items()},
            advice,
            lanes,
            self._all(found.get("untimely", ()), Untimely),
        )

    def _turn(self, turn: Document) -> Turn:
        customer, first = turn["customer"], turn.get("uncorrected")
        mood = MoodChange(
            self._one(turn["mood_before"], Mood),
            self._one(turn["mood_after"], Mood),
            self._all(turn["reasons"], MoodReason),
        )
        return Turn(
            turn["turn"],
            _line(customer, customer["anger_band"]),
            customer["start_s"],
            customer["end_s"],
            turn["reply"].get("start_s", customer["end_s"]),
            self._review(turn["review"]),
            mood,
            uncorrected=None if first is None else self._review(first),
            disputes=tuple(
                Dispute(**{**entry, "at": datetime.fromisoformat(entry["at"])})
                for entry in turn.get("disputes", ())
            ),
        )

    def _review(self, review: Document) -> TurnReview:
        tone, quality = review["tone"], review["quality"]
        measured = None if tone is None or quality is None else self._tone(tone, quality)
        return TurnReview(
            review["file"],
            review["seconds"],
            self._one(review["transcript"], Transcript),
            Wording(tuple(self._sentence(sentence) for sentence in review["wording"]["sentences"])),
            self._one(review["scores"], Scores),
            self._all(review["advice"], Advice),
            (),
            measured,
            tone_meets_words=self._all(review.get("tone_meets_words", ()), ToneOnWords),
            not_scored=self._all(review.get("not_scored", ()), NotScored),
        )

    def _tone(self, tone: Document, quality: Document) -> ToneProfile:
        measures = {name: value for name, value in tone["measures"].items() if name != "pauses"}
        return ToneProfile(
            self._one(measures, ToneMeasures),
            self._one(quality, Quality),
            self._all(tone.get("not_measured", ()), NotMeasured),
            self._all(tone.get("moments", ()), Moment),
            None if tone["baseline"] is None else _named(tone["baseline"]),
        )

    def _sentence(self, sentence: Document) -> Sentence:
        findings = tuple(
            Finding(Label(found["label"]), found["confidence"], *found["span"])
            for found in sentence["labels"]
        )
        return Sentence(sentence["text"], findings, sentence["start_s"], sentence["end_s"])

    def _one(self, part: Document, kind: type[_Noun]) -> _Noun:
        return self._converter.structure(part, kind)

    def _all(self, parts: Iterable[Document], kind: type[_Noun]) -> tuple[_Noun, ...]:
        return tuple(self._one(part, kind) for part in parts)


def _line(part: Document, band: int) -> Line:
    return Line((LinePart(part["id"], part["text"]),), band)


def _named(name: str) -> Baseline:
    """Return the baseline that a take was held against: its name is known, its numbers are not."""
    nan = math.nan
    return Baseline(name, None, VoiceMeasures(nan, nan, nan, None, nan, nan, nan, None, None, nan))
