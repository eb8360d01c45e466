"""The nouns of the drills: what is practised, item by item, and what a take of it was like."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from desktop_app.core.tone import Track


class Drill(StrEnum):
    """The drills; each takes five minutes at most."""

    RANK = "rank"
    SAY_AFTER = "say-after"
    BOUNDARY = "boundary"
    APOLOGY = "apology"
    REPEATS = "repeats"


class Delivery(StrEnum):
    """Ways of saying the same line, warmest first; they name what is done with the voice, not a feeling."""

    WARM = "warm"
    FLAT = "flat"
    RUSHED = "rushed"
    CURT = "curt"


@dataclass(frozen=True)
class Point:
    """Something an explanation has to hold: how it is written, and words of which one shows it was said."""

    say: str
    heard: tuple[str, ...]


@dataclass(frozen=True)
class DrillItem:
    """One thing to practise.

    Attributes
    ----------
    text
        What is said: the line of a model, the customer's line, or what happened.
    voice
        The voice that says it; empty where nothing is heard.
    say_instead
        A way of doing it well, where the item asks for words of one's own.
    points
        What an explanation has to hold.
    """

    id: str
    drill: Drill
    text: str
    voice: str = ""
    say_instead: str = ""
    points: tuple[Point, ...] = ()


@dataclass(frozen=True)
class Attempt:
    """One time an item was practised, and whether it was passed."""

    drill: Drill
    item: str
    at: datetime
    passed: bool


@dataclass(frozen=True)
class Verdict:
    """What is said of a take: passed or not yet, and the one reason, as a code of the window's sentences.

    Attributes
    ----------
    words, value
        What goes into the sentence.
    not_told
        A code of what could not be told, empty where all was.
    """

    passed: bool
    reason: str
    words: str = ""
    value: float | None = None
    not_told: str = ""


@dataclass(frozen=True)
class DeliveryMeasures:
    """What tells one delivery of a line from another; None where it cannot be told.

    Attributes
    ----------
    pitch_variation_st
        Standard deviation of pitch, in semitones.
    articulation_rate_syl_s
        Syllables a second of speech.
    vocal_effort
        Against the same voice at rest.
    ending_st_s
        The median slope at the phrases' ends.
    """

    pitch_variation_st: float | None
    articulation_rate_syl_s: float | None
    vocal_effort: float | None
    ending_st_s: float | None


@dataclass(frozen=True)
class SpokenDelivery:
    """A line as it was spoken in one delivery."""

    delivery: Delivery
    path: Path
    measures: DeliveryMeasures


@dataclass(frozen=True)
class WordDifference:
    """A word of the model, when it is said there, and how far the take's pitch lies over the model's."""

    text: str
    start_s: float
    end_s: float
    difference_st: float | None


@dataclass(frozen=True, eq=False)
class ContourLikeness:
    """How the melody of a take follows a model's.

    Attributes
    ----------
    model_st, take_st
        Semitones around each one's own median, every 10 ms on the model's clock, NaN where unvoiced,
        shape (n,). The take is warped in time so that the same sounds lie over each other.
    correlation
        Of the two where both are voiced, -1 to 1; None where too little is.
    rms_st
        Root mean square of what differs, in semitones.
    variation_ratio
        The take's pitch variation over the model's.
    rate_ratio
        How long the model's speech lasts over how long the take's does.
    same_words
        The share of the line's words that were said, 0-1.
    words
        The model's words, with what differs on each.
    """

    model_st: Track
    take_st: Track
    correlation: float | None
    rms_st: float | None
    variation_ratio: float | None
    rate_ratio: float
    same_words: float
    words: tuple[WordDifference, ...] = ()
