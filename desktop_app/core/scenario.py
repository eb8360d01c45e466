"""A practice call as written: the persona, the briefing and the lines."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop_app.core.mood import Mood


@dataclass(frozen=True)
class Persona:
    """Who calls, in which voice, and which treatment hurts most (training text B)."""

    name: str
    role: str
    voice: str
    trigger: str
    temperament: float = 1.0


@dataclass(frozen=True)
class Line:
    """Something the customer says.

    ``after`` names the treatments by the agent that this line answers (labels of the wording, or
    ``better``, ``worse``, ``any``); ``max_anger`` and ``min_anger`` bound the mood it fits.
    ``audio`` is the rendered sound, or None where it has not been rendered.
    """

    id: str
    text: str
    anger_band: int
    after: tuple[str, ...] = ("any",)
    min_anger: float = 0.0
    max_anger: float = 1.0
    audio: Path | None = None


@dataclass(frozen=True)
class Beat:
    """One stage of the call, with the lines that may be said in it."""

    name: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Ending:
    """How the call can end. The first ending whose bounds hold the mood is the one that comes.

    ``early`` marks the ending of a call whose patience ran out before the last beat.
    """

    name: str
    line: Line
    max_anger: float = 1.0
    min_trust: float = 0.0
    early: bool = False


@dataclass(frozen=True)
class Scenario:
    """A whole practice call."""

    id: str
    title: str
    trade: str
    difficulty: int
    trains: tuple[str, ...]
    summary: str
    briefing: tuple[str, ...]
    persona: Persona
    opening_mood: Mood
    beats: tuple[Beat, ...]
    endings: tuple[Ending, ...]
    folder: Path

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line of the scenario, endings last."""
        return tuple(line for beat in self.beats for line in beat.lines) + tuple(e.line for e in self.endings)
