"""What reaches the customer of a reply: its words, what they ask for and offer, and how it was said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.core.findings import Wording


@dataclass(frozen=True)
class Meant:
    """How near a sentence comes to what a scenario knows, each 0-1 and a little more where words agree too.

    Attributes
    ----------
    questions
        To the questions of each fact, and of talk that asks for none of them (ids beginning with ``~``).
    offers
        To each solution, and to talk that offers none of them.
    answers
        To what the customer would tell of each fact.
    parts
        As ``questions``, of each part of the sentence that asks by itself.
    """

    questions: Mapping[str, float] = field(default_factory=dict)
    offers: Mapping[str, float] = field(default_factory=dict)
    answers: Mapping[str, float] = field(default_factory=dict)
    parts: tuple[Mapping[str, float], ...] = ()


@dataclass(frozen=True)
class Manner:
    """How a reply was said, against the speaker's usual voice; None where there is no telling.

    Attributes
    ----------
    effort
        Vocal effort in units of the usual voice (``ToneMeasures.vocal_effort``).
    rate_ratio
        Articulation rate over the usual one.
    pitch_variation_ratio
        Pitch variation over the usual one.
    silence_s
        Time from the end of the customer's line to the reply.
    talked_over_s
        How long the reply ran over the customer's line.
    interrupted
        The reply began while the customer spoke.
    seconds
        How long it took.
    provisional
        The usual voice is only guessed, from this call's first turns: what is measured against it counts
        half.
    """

    effort: float | None = None
    rate_ratio: float | None = None
    pitch_variation_ratio: float | None = None
    silence_s: float | None = None
    talked_over_s: float | None = None
    interrupted: bool = False
    seconds: float | None = None
    provisional: bool = False


class Aside(StrEnum):
    """What the customer puts in during the agent's turn: into a silence, or along with a long reply."""

    STILL_THERE = "still_there"
    MURMUR = "murmur"


@dataclass(frozen=True)
class Heard:
    """A reply as the customer hears it; ``meant`` has an entry for each sentence of the wording.

    ``asides`` are what they had put in by then, in order: with them a call can be gone through again.
    """

    text: str
    wording: Wording
    meant: tuple[Meant, ...] = ()
    manner: Manner = Manner()
    asides: tuple[Aside, ...] = ()
