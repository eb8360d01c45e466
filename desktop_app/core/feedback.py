"""What the coach says of a turn."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.findings import Label, Step


@dataclass(frozen=True)
class Advice:
    """One thing to do better, or to keep.

    ``code`` names the rule; ``text`` and ``say_instead`` are sentences of the coaching phrasebook;
    the times, where known, point at the moment in the take. ``words`` and ``value`` are what the text quotes
    and counts, so that it can be said in another language; None where it counts nothing.
    """

    code: str
    text: str
    say_instead: str
    start_s: float | None = None
    end_s: float | None = None
    words: str = ""
    value: float | None = None


@dataclass(frozen=True)
class Flag:
    """A measure outside its band: ``side`` is ``above`` or ``below``."""

    measure: str
    value: float
    band: tuple[float | None, float | None]
    side: str


@dataclass(frozen=True)
class ToneOnWords:
    """A technique said in a tone that works against it; ``code`` names the rule, times are s of the take."""

    code: str
    start_s: float
    end_s: float
    measure: str
    value: float


@dataclass(frozen=True)
class NotScored:
    """A score that is not given, and the code of the reason."""

    score: str
    reason: str


@dataclass(frozen=True)
class ReceiptLine:
    """One line of how a score came about; the points of a score's lines add up to it to the digit.

    ``band`` is where the measure costs nothing, None on an open side. ``baseline`` is the value of the
    speaker's usual voice, where the measure has one.
    """

    score: str
    measure: str
    value: float
    baseline: float | None
    band: tuple[float | None, float | None] | None
    weight: float
    points: float


@dataclass(frozen=True)
class Scores:
    """Scores from 0 to 100; None where not measured."""

    calm: int | None = None
    warm: int | None = None
    unhurried: int | None = None
    steady: int | None = None
    listening: int | None = None
    wording: int | None = None
    overall: int | None = None


@dataclass(frozen=True)
class Mark:
    """A technique on its step's lane: its turn, from 1, and the times of its sentence in the take, in s.

    A pause is no sentence: it has neither label nor sentence nor times in the take.
    """

    step: Step
    label: Label | None
    turn: int
    sentence: int | None
    start_s: float | None
    end_s: float | None


@dataclass(frozen=True)
class Untimely:
    """Something that came at the wrong time: what (``code``), in which turn, and of which technique."""

    code: str
    turn: int
    label: Label | None = None
