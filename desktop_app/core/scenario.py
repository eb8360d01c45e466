"""A practice call as written: who calls, what they know, want and need, and the clauses they say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from desktop_app.core.findings import Label
from desktop_app.core.mood import Mood

#: The names of the bands of anger, calmest first; a line is spoken in the voice of its band.
BANDS = ("simmering", "annoyed", "angry", "furious")
#: From this band on a customer is hot: clauses written ``hot`` fit, those written ``cool`` do not.
HOT_BAND = 2
#: Where one band ends and the next begins.
BAND_EDGES = (0.3, 0.55, 0.8)


class Slot(StrEnum):
    """The three parts of what a customer says; ``OPENING`` and ``ENDING`` stand alone."""

    OPENING = "opening"
    REACTION = "reaction"
    CONTENT = "content"
    PUSH = "push"
    ENDING = "ending"


class Heat(StrEnum):
    """Which moods a clause is written for."""

    HOT = "hot"
    COOL = "cool"
    ANY = "any"

    @property
    def bands(self) -> range:
        """The bands of anger it fits."""
        hottest = len(BANDS)
        return range(HOT_BAND if self is Heat.HOT else 0, HOT_BAND if self is Heat.COOL else hottest)


class Stage(StrEnum):
    """How far the call has come for the customer."""

    VENTING = "venting"
    EXPLAINING = "explaining"
    NEGOTIATING = "negotiating"
    CLOSING = "closing"


class EndingKind(StrEnum):
    """How a call can end; a scenario has a line for each."""

    RESOLVED_WITH_GOODWILL = "resolved_with_goodwill"
    RESOLVED = "resolved"
    RESOLVED_WARILY = "resolved_warily"
    RESOLVED_FLATLY = "resolved_flatly"
    UNRESOLVED = "unresolved"
    SUPERVISOR = "supervisor"
    HANGS_UP = "hangs_up"
    BOUNDARY_HELD = "boundary_held"

    @property
    def resolved(self) -> bool:
        """Whether a way forward was accepted."""
        return self.value.startswith("resolved")


class Meets(StrEnum):
    """What a solution gives the customer."""

    NEED = "need"
    ASK = "ask"
    NOTHING = "nothing"


class PhoneLine(StrEnum):
    """What the caller is heard over."""

    CLEAR = "clear"
    TELEPHONE = "telephone"
    BAD = "bad"


@dataclass(frozen=True)
class Persona:
    """Who calls, in which voice, and how they take things.

    Attributes
    ----------
    trigger
        The treatment that hurts most (training text B).
    temperament
        How much words move their anger, 1 as most people.
    weights
        What a technique is worth to this person, beside what it is worth to most: 0.3 for ``thank`` means
        that thanks hardly count.
    """

    name: str
    role: str
    voice: str
    trigger: str
    temperament: float = 1.0
    weights: Mapping[Label, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Clause:
    """A few words the customer can say, once a call.

    Attributes
    ----------
    id
        Unique in the scenario and made of its words, so that its sound is never another text's.
    occasion
        When it fits: a technique, a fact, a solution, a phase …
    needs, unless
        States of the call that must hold, and that must not.
    heard, unheard
        The reply must hold one of these words, and none of those.
    tells
        The facts that it tells.
    shared
        Many customers may say it.
    sounds
        Where its sound lies for each band of anger that it is spoken in.
    """

    id: str
    slot: Slot
    occasion: str
    text: str
    heat: Heat = Heat.ANY
    needs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    heard: tuple[str, ...] = ()
    unheard: tuple[str, ...] = ()
    tells: tuple[str, ...] = ()
    shared: bool = False
    sounds: Mapping[int, Path] = field(default_factory=dict)

    @property
    def asks(self) -> bool:
        """Whether it ends in a question."""
        return self.text.rstrip().endswith("?")

    def sound_in(self, band: int) -> Path | None:
        """Return its sound in a band of anger, or in the nearest it has; None where it has none."""
        bands = sorted(self.sounds, key=lambda other: (abs(other - band), -other))
        return self.sounds[bands[0]] if bands else None


@dataclass(frozen=True)
class Fact:
    """Something the customer knows, with questions that ask for it."""

    id: str
    questions: tuple[str, ...]
    words: str
    answer: Clause
    again: Clause


@dataclass(frozen=True)
class Solution:
    """A way forward the agent may offer, with ways of offering it.

    Attributes
    ----------
    good_times, bad_times
        Words for a time that suits and for one that does not; where there are any, an offer that names
        neither is asked "when?".
    """

    id: str
    meets: Meets
    offers: tuple[str, ...]
    words: str
    good_times: tuple[str, ...] = ()
    bad_times: tuple[str, ...] = ()


@dataclass(frozen=True)
class Intensity:
    """How hot the call begins."""

    name: str
    mood: Mood
    temperament: float = 1.0


@dataclass(frozen=True)
class Debrief:
    """The customer's side of it (training text C): told after the call.

    Attributes
    ----------
    before
        Their day until they rang.
    resolved, half, unresolved
        How they tell it afterwards: when they got what they needed, when they got only what they asked for
        or are still wary, and when they got nothing.
    """

    before: str
    resolved: str
    half: str
    unresolved: str

    def after(self, ending: str) -> str:
        """Return how they tell it after an ending."""
        if ending in (EndingKind.RESOLVED, EndingKind.RESOLVED_WITH_GOODWILL):
            return self.resolved
        if ending in (EndingKind.RESOLVED_WARILY, EndingKind.RESOLVED_FLATLY, EndingKind.SUPERVISOR):
            return self.half
        return self.unresolved


@dataclass(frozen=True)
class LinePart:
    """One clause of a line, with its sound where it has one."""

    id: str
    text: str
    audio: Path | None = None


@dataclass(frozen=True)
class Line:
    """What the customer says in one turn: up to three clauses, in one voice."""

    parts: tuple[LinePart, ...]
    anger_band: int

    @property
    def id(self) -> str:
        """The clauses' ids, joined."""
        return "+".join(part.id for part in self.parts)

    @property
    def text(self) -> str:
        """The words."""
        return " ".join(part.text for part in self.parts)

    @property
    def audio(self) -> tuple[Path, ...]:
        """The sounds of the clauses in order; empty unless every one has been rendered."""
        sounds = tuple(part.audio for part in self.parts if part.audio is not None)
        return sounds if len(sounds) == len(self.parts) else ()


@dataclass(frozen=True)
class Beside:
    """Talk that is near to what a scenario knows, and about none of it."""

    questions: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()


class Challenge(StrEnum):
    """What can be hard about a customer (text C: first find out what is difficult for you)."""

    LOUD = "loud"
    ANGRY = "angry"
    PERSISTENT = "persistent"
    COLD = "cold"
    ASSERTIVE = "assertive"
    ACCENT = "accent"
    WRONG = "wrong"


@dataclass(frozen=True)
class Scenario:
    """A whole practice call.

    Attributes
    ----------
    news
        What the agent can tell the customer of how things stand, in some of the ways it may be put.
    phone
        The line that the customer calls on.
    beside
        What agents say that is near to this and asks for none of the facts, and offers no solution.
    challenges
        What is hard about this customer.
    """

    id: str
    title: str
    trade: str
    difficulty: int
    trains: tuple[str, ...]
    summary: str
    briefing: tuple[str, ...]
    goals: tuple[str, ...]
    persona: Persona
    asks: str
    need: str
    abusive: bool
    intensities: tuple[Intensity, ...]
    facts: tuple[Fact, ...]
    solutions: tuple[Solution, ...]
    clauses: tuple[Clause, ...]
    debrief: Debrief
    folder: Path
    news: tuple[str, ...] = ()
    phone: PhoneLine = PhoneLine.CLEAR
    beside: Beside = Beside()
    challenges: tuple[Challenge, ...] = ()

    def fact(self, name: str) -> Fact:
        """Return a fact by its id; KeyError where there is none."""
        return {fact.id: fact for fact in self.facts}[name]

    def solution(self, name: str) -> Solution:
        """Return a solution by its id; KeyError where there is none."""
        return {solution.id: solution for solution in self.solutions}[name]

    def intensity(self, name: str | None) -> Intensity:
        """Return an intensity by its name, the middle one for None.

        Raises
        ------
        KeyError
            If there is none by that name.
        """
        if name is None:
            return self.intensities[len(self.intensities) // 2]
        return {intensity.name: intensity for intensity in self.intensities}[name]

    @property
    def sayings(self) -> tuple[Clause, ...]:
        """Everything the customer can say: the clauses, and the answers to questions."""
        answers = (clause for fact in self.facts for clause in (fact.answer, fact.again))
        return (*self.clauses, *answers)
