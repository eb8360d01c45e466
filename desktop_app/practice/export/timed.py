"""What was said in a call, each word at its time from the start of the call; from its document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from desktop_app.core.errors import InputError

Document = dict[str, Any]


@dataclass(frozen=True)
class Said:
    """Something said from one time to another, in seconds from the start of the call."""

    start_s: float
    end_s: float
    text: str


@dataclass(frozen=True)
class TimedTurn:
    """One exchange: the customer's line, the reply, its words, and its sentences by their techniques."""

    customer: Said
    reply: Said
    words: tuple[Said, ...]
    techniques: tuple[Said, ...]


def timed_turns(document: Document) -> tuple[TimedTurn, ...]:
    """Return the turns of a call that was spoken.

    Raises
    ------
    InputError
        If its replies were written: they have no times.
    """
    turns = tuple(_timed(turn) for turn in document["turns"])
    if not any(turn.words for turn in turns):
        raise InputError(
            "This call has no times, because its replies were written", "export it as csv or json"
        )
    return turns


def _timed(turn: Document) -> TimedTurn:
    line, review = turn["customer"], turn["review"]
    # Calls of before the start of a reply was kept: it came after the line.
    start_s = turn["reply"].get("start_s", line["end_s"])
    words = [
        Said(start_s + word["start_s"], start_s + word["end_s"], word["text"])
        for word in review["transcript"]["words"]
    ]
    techniques = [
        Said(
            start_s + sentence["start_s"],
            start_s + sentence["end_s"],
            ", ".join(found["label"] for found in sentence["labels"]),
        )
        for sentence in review["wording"]["sentences"]
        if sentence["labels"] and sentence["start_s"] is not None
    ]
    return TimedTurn(
        Said(line["start_s"], line["end_s"], line["text"]),
        Said(start_s, start_s + review["seconds"], turn["reply"]["text"]),
        tuple(words),
        tuple(techniques),
    )
