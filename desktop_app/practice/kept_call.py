"""Finished and unfinished calls as text, and back again, nothing lost but the tracks of the takes."""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from cattrs import Converter
from cattrs.errors import BaseValidationError

from desktop_app.core.errors import InputError
from desktop_app.core.heard import Heard
from desktop_app.core.tone import ToneTracks
from desktop_app.core.transcript import Transcript
from desktop_app.core.turn import FinishedCall, Rewound, Turn
from desktop_app.storage.take_tracks import read_tracks

_Noun = TypeVar("_Noun")


@dataclass(frozen=True)
class TakenReply:
    """A reply that was taken in a call: where it lies on the recording, in s, and after which line."""

    start_s: float
    end_s: float
    transcript: Transcript
    heard: Heard
    line_start_s: float
    line_end_s: float
    take: int = 1


@dataclass(frozen=True)
class UnfinishedCall:
    """What is needed to go on with a call that broke off: its course so far, reply by reply.

    Its recording holds every reply. ``rewound`` is the call that it is another try at, if it is one.
    """

    scenario_id: str
    title: str
    started_at: datetime
    seed: int
    intensity: str
    replies: tuple[TakenReply, ...]
    rewound: Rewound | None = None


def as_text(noun: FinishedCall | UnfinishedCall) -> str:
    """Return a call as one line of JSON; the tracks of its takes are left out."""
    return json.dumps(_converter().unstructure(noun), ensure_ascii=False)


def finished_call(text: str) -> FinishedCall:
    """Return a finished call from its text.

    Raises
    ------
    InputError
        If the text is none.
    """
    return _read(text, FinishedCall)


def unfinished_call(text: str) -> UnfinishedCall:
    """Return an unfinished call from its text.

    Raises
    ------
    InputError
        If the text is none.
    """
    return _read(text, UnfinishedCall)


def with_recordings(call: FinishedCall) -> FinishedCall:
    """Return a call with the tracks that lie beside its takes; takes that are gone are left out."""
    return replace(call, turns=tuple(_with_recording(turn) for turn in call.turns))


def _with_recording(turn: Turn) -> Turn:
    recording = turn.recording if turn.recording is not None and turn.recording.is_file() else None
    tracks = None if recording is None else read_tracks(recording)
    review = replace(turn.review, tracks=tracks)
    earlier = tuple(_with_recording(other) for other in turn.earlier)
    return replace(turn, review=review, recording=recording, earlier=earlier)


def _read(text: str, kind: type[_Noun]) -> _Noun:
    try:
        return _converter().structure(json.loads(text), kind)
    except (ValueError, BaseValidationError) as error:
        raise InputError("This call was not kept in a form that can be opened", "practise it anew") from error


@functools.cache
def _converter() -> Converter:
    converter = Converter()
    converter.register_unstructure_hook(datetime, datetime.isoformat)
    converter.register_structure_hook(datetime, lambda text, _kind: datetime.fromisoformat(text))
    converter.register_unstructure_hook(Path, str)
    converter.register_structure_hook(Path, lambda text, _kind: Path(text))
    converter.register_unstructure_hook(ToneTracks, _nothing)
    converter.register_structure_hook(ToneTracks, lambda _text, _kind: None)
    return converter


def _nothing(_tracks: Any) -> None:  # noqa: ANN401 - whatever it is
    """Stand for what is not kept here."""
