"""Set a transcript right by hand: its new words keep the times of the old ones."""

from __future__ import annotations

import difflib
import itertools

import numpy as np

from desktop_app.core.errors import InputError
from desktop_app.core.so_far import CallSoFar, customer_rises, so_far
from desktop_app.core.tone import Overlap
from desktop_app.core.transcript import Transcript, Word
from desktop_app.core.turn import FinishedCall, TurnReview

#: How sure one is of a word that a person wrote down.
_SURE = 1.0


def corrected(transcript: Transcript, text: str) -> Transcript:
    """Return a transcript with other words, each with a time.

    Words that stay keep their times; new ones share the time of those they stand for, or of the gap between
    their neighbours.

    Raises
    ------
    InputError
        If the text holds no word.
    """
    words = text.split()
    if not words:
        raise InputError(
            "There is no word in the corrected text", "write what you said, or leave it as it was"
        )
    times = _times([word.text for word in transcript.words], words, transcript.words)
    made = tuple(
        Word(word, float(start_s), float(end_s), _SURE)
        for word, (start_s, end_s) in zip(words, times, strict=True)
    )
    return Transcript(transcript.engine, " ".join(words), _SURE, made, None)


def _times(old: list[str], new: list[str], timed: tuple[Word, ...]) -> list[tuple[float, float]]:
    """Return a start and an end for every new word."""
    matcher = difflib.SequenceMatcher(
        None, [w.lower() for w in old], [w.lower() for w in new], autojunk=False
    )
    found: list[tuple[float, float]] = []
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal":
            found += [(word.start_s, word.end_s) for word in timed[first:last]]
        elif end > start:
            begin_s, end_s = _room(timed, first, last)
            edges = np.linspace(begin_s, end_s, end - start + 1)
            found += [(float(a), float(b)) for a, b in itertools.pairwise(edges)]
    return found


def _room(timed: tuple[Word, ...], first: int, last: int) -> tuple[float, float]:
    """Return the time of some words; of none of them the gap they lie in."""
    if last > first:
        return timed[first].start_s, timed[last - 1].end_s
    before_s = timed[first - 1].end_s if first > 0 else (timed[0].start_s if timed else 0.0)
    after_s = timed[first].start_s if first < len(timed) else before_s
    return before_s, max(before_s, after_s)


def overlap_of(review: TurnReview) -> Overlap | None:
    """Return how a reply lay to the customer's line, as its review tells; None of a written one."""
    tone = review.tone
    if tone is None:
        return None
    measures = tone.measures
    return Overlap(measures.response_delay_s, measures.talk_over_s, measures.interruptions, tone.overlaps)


def before_turn(call: FinishedCall, number: int) -> CallSoFar:
    """Return what the reply of a turn, from 1, comes after."""
    earlier = [turn for turn in call.turns if turn.number < number]
    line = next(turn.line for turn in call.turns if turn.number == number)
    rises = customer_rises(line.anger_band, earlier[-1].mood if earlier else None)
    return so_far(turn.review.wording for turn in earlier).answering(line.text, customer_rises=rises)
