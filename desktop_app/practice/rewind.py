"""Go back to a turn of a kept call, the customer in the same mood with the same line, and try again."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import numpy as np

from desktop_app.audio_io.files import read_clip
from desktop_app.audio_io.running_wave import open_running
from desktop_app.core.clip import RECORDING_RATE_HZ
from desktop_app.core.errors import InputError, StorageError
from desktop_app.core.turn import FinishedCall, Rewound, Turn
from desktop_app.practice.kept_call import TakenReply, UnfinishedCall, finished_call
from desktop_app.storage.history import History


def course_before(call: FinishedCall, number: int, turn: int, started_at: datetime) -> UnfinishedCall:
    """Return the course of a call up to where the customer says the line of a turn.

    Parameters
    ----------
    number
        The call's number in the history.
    turn
        From 1.
    started_at
        When the new try begins.

    Raises
    ------
    InputError
        If the call was kept without what the customer heard.
    """
    return UnfinishedCall(
        call.scenario_id,
        call.title,
        started_at,
        call.seed,
        call.intensity,
        tuple(_taken(earlier) for earlier in call.turns[: turn - 1]),
        Rewound(number, turn),
    )


def _taken(turn: Turn) -> TakenReply:
    if turn.heard is None or turn.recording is None:
        raise InputError("This call was kept in a form that nothing can be tried again in", "call again")
    end_s = turn.reply_start_s + turn.review.seconds
    transcript = (turn.uncorrected or turn.review).transcript
    return TakenReply(turn.reply_start_s, end_s, transcript, turn.heard, turn.line_start_s, turn.line_end_s)


def copy_beginning(whole: Path, until_s: float, running: Path) -> None:
    """Begin a recording with the first seconds of another one, so that both share one clock.

    Raises
    ------
    SoundFileError
        If the other recording is gone or cannot be read.
    StorageError
        If the new one cannot be written.
    """
    samples = read_clip(whole, RECORDING_RATE_HZ).samples[: round(until_s * RECORDING_RATE_HZ)]
    frames = np.clip(np.round(samples * 32768.0), -32768, 32767).astype("<i2")
    try:
        begun = open_running(running)
        begun.append(frames.tobytes())
        begun.close()
    except OSError as error:
        raise StorageError(
            f"The recording cannot be written to {running.parent} ({error.strerror})", "free some space"
        ) from error


def first_try(history: History, call: FinishedCall) -> FinishedCall | None:
    """Return the call that a call goes back to; None where it goes back to none, or that one is deleted.

    Raises
    ------
    StorageError
        If the history cannot be read.
    InputError
        If that call was kept in a form that cannot be opened.
    """
    text = None if call.rewound is None else history.whole(call.rewound.call)
    return None if text is None else finished_call(text)


def holds_nothing_new(call: FinishedCall) -> bool:
    """Return whether a call went back to a turn and ended before that was answered anew."""
    return call.rewound is not None and len(call.turns) < call.rewound.turn


def beside(call: FinishedCall, other: FinishedCall) -> FinishedCall:
    """Return a call with the answer of the call it goes back to beside its own, at the turn they part at."""
    if call.rewound is None:
        return call
    at = call.rewound.turn
    first = next((turn for turn in other.turns if turn.number == at), None)
    if first is None:
        return call
    turns = tuple(
        replace(turn, earlier=(replace(first, earlier=()), *turn.earlier)) if turn.number == at else turn
        for turn in call.turns
    )
    return replace(call, turns=turns)
