"""A call on one clock: whose turn it was, what was measured when, and where the moments lie."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from desktop_app.coaching.course import paused
from desktop_app.core.findings import STEP_OF, Label, Step
from desktop_app.core.tone import FRAME_STEP_S
from desktop_app.core.turn import FinishedCall, Turn

Track = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Stretch:
    """Something that lasted, in s of the call; ``kind`` says what, ``turn`` where, from 1."""

    kind: str
    turn: int
    start_s: float
    end_s: float
    words: str = ""


@dataclass(frozen=True)
class StepMark:
    """A technique on its step's lane, or a pause, which has no label; in s of the call."""

    step: Step
    label: Label | None
    turn: int
    start_s: float
    end_s: float


@dataclass(frozen=True)
class TimedWord:
    """A word of the agent, in s of the call."""

    text: str
    turn: int
    start_s: float
    end_s: float


@dataclass(frozen=True, eq=False)
class Timeline:
    """A whole call; times in s of its recording.

    Attributes
    ----------
    seconds
        How long it lasted.
    time_s, pitch_hz, loudness_dbfs
        The agent's tracks, shape (n,); pitch is NaN where unvoiced, both are between stretches of speech.
    lines, overlaps, moments
        The customer's lines, where both spoke, and the hardest and best two seconds of each reply.
    steps
        What served each step.
    words
        What the agent said, word by word.
    anger
        (s, anger 0-1) at the start and after each reply.
    """

    seconds: float
    time_s: Track
    pitch_hz: Track
    loudness_dbfs: Track
    lines: tuple[Stretch, ...]
    overlaps: tuple[Stretch, ...]
    moments: tuple[Stretch, ...]
    steps: tuple[StepMark, ...]
    words: tuple[TimedWord, ...]
    anger: tuple[tuple[float, float], ...]

    def turn_at(self, at_s: float) -> int:
        """Return the turn that a time belongs to: the last whose line had begun."""
        begun = [line.turn for line in self.lines if line.start_s <= at_s]
        return begun[-1] if begun else 1

    def word_at(self, at_s: float) -> int | None:
        """Return the place of the word being said at a time, None between words."""
        for place, word in enumerate(self.words):
            if word.start_s <= at_s < word.end_s:
                return place
        return None


def timeline(call: FinishedCall) -> Timeline:
    """Lay a call out on its clock."""
    tracks = [_tracks(turn) for turn in call.turns]
    ends = [turn.reply_start_s + turn.review.seconds for turn in call.turns]
    anger = [(call.turns[0].line_start_s, call.turns[0].mood.before.anger)] if call.turns else []
    anger += [(end_s, turn.mood.after.anger) for turn, end_s in zip(call.turns, ends, strict=True)]
    time_s, pitch_hz, loudness_dbfs = (
        np.concatenate([np.zeros(0), *(track[row] for track in tracks)]) for row in range(3)
    )
    return Timeline(
        max(ends, default=0.0),
        time_s,
        pitch_hz,
        loudness_dbfs,
        lines=tuple(
            Stretch("line", turn.number, turn.line_start_s, turn.line_end_s, turn.line.text)
            for turn in call.turns
        ),
        overlaps=tuple(stretch for turn in call.turns for stretch in _overlaps(turn)),
        moments=tuple(stretch for turn in call.turns for stretch in _moments(turn)),
        steps=tuple(mark for turn in call.turns for mark in _steps(turn)),
        words=tuple(
            TimedWord(
                word.text, turn.number, word.start_s + turn.reply_start_s, word.end_s + turn.reply_start_s
            )
            for turn in call.turns
            for word in turn.review.transcript.words
        ),
        anger=tuple(anger),
    )


def _tracks(turn: Turn) -> tuple[Track, Track, Track]:
    """Return a reply's times in the call, its pitch and level, with a gap after it."""
    tracks = turn.review.tracks
    if tracks is None:
        nothing: Track = np.zeros(0)
        return nothing, nothing, nothing
    count = len(tracks.pitch_hz)
    time_s = turn.reply_start_s + np.arange(count + 1) * FRAME_STEP_S
    gap = np.array([np.nan])
    pitch_hz: Track = np.concatenate([tracks.pitch_hz, gap])
    loudness_dbfs: Track = np.concatenate([np.where(tracks.speech, tracks.loudness_dbfs, np.nan), gap])
    return np.asarray(time_s, dtype=np.float64), pitch_hz, loudness_dbfs


def _overlaps(turn: Turn) -> list[Stretch]:
    tone, at_s = turn.review.tone, turn.reply_start_s
    found = () if tone is None else tone.overlaps
    return [Stretch("overlap", turn.number, at_s + start, at_s + end) for start, end in found]


def _moments(turn: Turn) -> list[Stretch]:
    tone, at_s = turn.review.tone, turn.reply_start_s
    found = () if tone is None else tone.moments
    return [Stretch(m.kind, turn.number, at_s + m.start_s, at_s + m.end_s, m.words) for m in found]


def _steps(turn: Turn) -> list[StepMark]:
    """Return the pause before the reply, and what served a step where its sentence lies.

    A written reply has no times.
    """
    at_s, tone = turn.reply_start_s, turn.review.tone
    marks = []
    if tone is not None and paused(tone):
        answered_s = turn.line_end_s + (tone.measures.response_delay_s or 0.0)
        marks.append(StepMark(Step.PAUSE, None, turn.number, turn.line_end_s, answered_s))
    return marks + [
        StepMark(STEP_OF[found.label], found.label, turn.number, at_s + start_s, at_s + end_s)
        for sentence in turn.review.wording.sentences
        if (start_s := sentence.start_s) is not None and (end_s := sentence.end_s) is not None
        for found in sentence.findings
        if found.label in STEP_OF
    ]
