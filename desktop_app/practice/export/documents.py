"""Reviews and calls as JSON documents: the contract of the command line. Unknown is null, never NaN."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import asdict, replace
from typing import Any

from desktop_app import __version__
from desktop_app.core.feedback import Advice, Flag, Scores
from desktop_app.core.findings import Finding, Sentence, Step
from desktop_app.core.mood import Mood
from desktop_app.core.tone import ToneProfile
from desktop_app.core.transcript import Transcript
from desktop_app.core.turn import FinishedCall, Turn, TurnReview

Document = dict[str, Any]

#: Digits kept of a number: below what any measure resolves.
_DIGITS = 4


def review_document(review: TurnReview) -> Document:
    """Return a review as ``analyze --json`` prints it."""
    tone = review.tone
    return _document(
        {
            "file": review.file,
            "seconds": review.seconds,
            "version": __version__,
            "quality": None if tone is None else asdict(tone.quality),
            "transcript": _transcript(review.transcript),
            "tone": None if tone is None else _tone(tone, review.flags),
            "wording": {
                "sentences": [_sentence(sentence) for sentence in review.wording.sentences],
                "steps": _steps(review.wording.steps),
                "concreteness": asdict(review.wording.concreteness),
            },
            "tone_meets_words": [asdict(entry) for entry in review.tone_meets_words],
            "scores": asdict(review.scores),
            "not_scored": [asdict(entry) for entry in review.not_scored],
            "advice": [asdict(advice) for advice in review.advice],
            "receipt": [asdict(line) for line in review.receipt],
        }
    )


def call_document(call: FinishedCall) -> Document:
    """Return a call as ``rehearse --json`` prints it."""
    return _document(
        {
            "scenario": call.scenario_id,
            "seed": call.seed,
            "intensity": call.intensity,
            "ending": call.ending,
            "closing": None if call.closing is None else {"id": call.closing.id, "text": call.closing.text},
            "turns": [_turn(turn) for turn in call.turns],
            "call": {
                "scores": asdict(call.review.scores),
                "steps": _steps(call.review.steps),
                "advice": [advice.text for advice in call.review.advice],
                "lanes": {
                    step.value: [asdict(mark) for mark in marks] for step, marks in call.review.lanes.items()
                },
                "untimely": [asdict(found) for found in call.review.untimely],
            },
        }
    )


def wording_document(sentence: Sentence) -> Document:
    """Return a sentence as ``wording --json`` prints it."""
    return _document({"text": sentence.text, "labels": [_finding(f) for f in sentence.findings]})


def score_document(
    reply: str, sentences: Iterable[Sentence], scores: Scores, advice: tuple[Advice, ...]
) -> Document:
    """Return a scored reply as ``score --json`` prints it; start and end are characters of the reply."""
    labels = []
    at = 0
    for sentence in sentences:
        at = max(at, reply.find(sentence.text, at))
        for found in sentence.findings:
            moved = replace(found, start=found.start + at, end=found.end + at)
            labels.append(_finding(moved) | {"text": sentence.text[found.start : found.end]})
    return _document(
        {"wording": scores.wording, "labels": labels, "advice": asdict(advice[0]) if advice else None}
    )


def _turn(turn: Turn) -> Document:
    return {
        "turn": turn.number,
        "customer": {
            "id": turn.line.id,
            "text": turn.line.text,
            "anger_band": turn.line.anger_band,
            "start_s": turn.line_start_s,
            "end_s": turn.line_end_s,
        },
        "reply": {
            "file": turn.review.file or None,
            "text": turn.review.transcript.text,
            "start_s": turn.reply_start_s,
        },
        "review": review_document(turn.review),
        "mood_before": _mood(turn.mood.before),
        "mood_after": _mood(turn.mood.after),
        "reasons": [asdict(reason) for reason in turn.mood.reasons],
        "uncorrected": None if turn.uncorrected is None else review_document(turn.uncorrected),
        "disputes": [asdict(entry) | {"at": entry.at.isoformat()} for entry in turn.disputes],
    }


def _mood(mood: Mood) -> Document:
    return asdict(mood)


def _transcript(transcript: Transcript) -> Document:
    return asdict(transcript) | {"words": [asdict(word) for word in transcript.words]}


def _tone(tone: ToneProfile, flagged: tuple[Flag, ...]) -> Document:
    measures = asdict(tone.measures)
    if measures["pauses"] is None:
        measures["pauses"] = {"count": None, "mean_s": None, "longest_s": None}
    return {
        "baseline": None if tone.baseline is None else tone.baseline.name,
        "measures": measures,
        "not_measured": [asdict(entry) for entry in tone.not_measured],
        "flags": [asdict(flag) for flag in flagged],
        "moments": [asdict(moment) for moment in tone.moments],
        "words": [asdict(word) for word in tone.words],
        "endings": [asdict(ending) for ending in tone.endings],
        "filled_pauses": [{"start_s": start, "end_s": end} for start, end in tone.filled_pauses],
        "overlaps": [{"start_s": start, "end_s": end} for start, end in tone.overlaps],
        "pace": [asdict(phrase) for phrase in tone.pace],
    }


def _sentence(sentence: Sentence) -> Document:
    labels = [
        {"label": f.label.value, "confidence": f.confidence, "span": [f.start, f.end]}
        for f in sentence.findings
    ]
    return {"text": sentence.text, "start_s": sentence.start_s, "end_s": sentence.end_s, "labels": labels}


def _finding(finding: Finding) -> Document:
    return {
        "label": finding.label.value,
        "confidence": finding.confidence,
        "start": finding.start,
        "end": finding.end,
    }


def _steps(steps: dict[Step, bool | None]) -> Document:
    return {step.value: served for step, served in steps.items()}


def _document(value: Document) -> Document:
    """Return a document fit for JSON."""
    plain: Document = _plain(value)
    return plain


def _plain(value: Any) -> Any:  # noqa: ANN401 - any part of a document
    """Return a part with floats rounded, tuples as lists, and nothing that JSON cannot say."""
    if isinstance(value, dict):
        return {str(key): _plain(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(part) for part in value]
    if isinstance(value, float):
        return round(float(value), _DIGITS) if math.isfinite(value) else None
    return value
