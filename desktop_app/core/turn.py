"""A turn of practice, growing richer: recording, review, turn, call."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from desktop_app.core.feedback import (
    Advice,
    Flag,
    Mark,
    NotScored,
    ReceiptLine,
    Scores,
    ToneOnWords,
    Untimely,
)
from desktop_app.core.findings import Step, Wording
from desktop_app.core.heard import Heard
from desktop_app.core.mood import MoodChange
from desktop_app.core.scenario import Line
from desktop_app.core.tone import ToneProfile, ToneTracks
from desktop_app.core.transcript import Transcript


@dataclass(frozen=True)
class TurnReview:
    """Everything found in one reply; ``tone`` and ``tracks`` are None for a written reply.

    ``flags`` are the measures outside their bands, ``tone_meets_words`` where the tone on a technique works
    against it, ``not_scored`` the scores that are not given, with the reason.
    """

    file: str
    seconds: float
    transcript: Transcript
    wording: Wording
    scores: Scores
    advice: tuple[Advice, ...]
    receipt: tuple[ReceiptLine, ...]
    tone: ToneProfile | None = None
    flags: tuple[Flag, ...] = ()
    tone_meets_words: tuple[ToneOnWords, ...] = ()
    not_scored: tuple[NotScored, ...] = ()
    tracks: ToneTracks | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True)
class Dispute:
    """A score that the trainee objects to, by its code, and why; it stays as it was given."""

    score: str
    value: int
    reason: str
    at: datetime


@dataclass(frozen=True)
class Turn:
    """One exchange: the customer's line, the reply's review and the mood it led to.

    Times are seconds from the start of the call; those of a review count from ``reply_start_s``.
    ``recording`` is None for a written reply. ``heard`` is the reply as the customer heard it, None in calls
    that were kept without it. ``earlier`` are other answers to the same line, oldest first. ``uncorrected``
    is the review as it was before the trainee corrected the transcript, ``disputes`` what they object to.
    """

    number: int
    line: Line
    line_start_s: float
    line_end_s: float
    reply_start_s: float
    review: TurnReview
    mood: MoodChange
    recording: Path | None = None
    heard: Heard | None = None
    earlier: tuple[Turn, ...] = ()
    uncorrected: TurnReview | None = None
    disputes: tuple[Dispute, ...] = ()


@dataclass(frozen=True)
class CallReview:
    """The call as a whole.

    ``lanes`` lays the techniques of each step over the call, ``untimely`` is what came out of turn.
    """

    scores: Scores
    steps: dict[Step, bool | None]
    advice: tuple[Advice, ...]
    lanes: dict[Step, tuple[Mark, ...]] = field(default_factory=dict)
    untimely: tuple[Untimely, ...] = ()


@dataclass(frozen=True)
class Rewound:
    """Which kept call a call goes back to, by its number in the history, and from which turn on."""

    call: int
    turn: int


@dataclass(frozen=True)
class FinishedCall:
    """A call to keep: what was practised, when, how it went and how it ended.

    ``rewound`` is the call that it is another try at, if it is one.
    """

    scenario_id: str
    title: str
    started_at: datetime
    seed: int
    intensity: str
    ending: str
    closing: Line | None
    turns: tuple[Turn, ...]
    review: CallReview
    rewound: Rewound | None = None
