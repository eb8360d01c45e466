"""Scenarios and replies made for tests."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st

from desktop_app.core.findings import Finding, Label, Sentence, Wording
from desktop_app.core.heard import Heard, Manner, Meant
from desktop_app.core.mood import Mood
from desktop_app.core.scenario import (
    Clause,
    Debrief,
    EndingKind,
    Fact,
    Heat,
    Intensity,
    Line,
    LinePart,
    Meets,
    Persona,
    Scenario,
    Slot,
    Solution,
)
from desktop_app.practice.review import Reviewer

JAKE = Persona("Jake", "Owner", "am_michael", "undervalued")


def said(*labels: Label, text: str = "these are the words") -> Wording:
    """A reply of one sentence that carries some labels."""
    return Wording((Sentence(text, tuple(Finding(label, 0.9, 0, len(text)) for label in labels)),))


def heard(
    *labels: Label,
    text: str = "these are the words",
    asks: str | None = None,
    offers: str | None = None,
    manner: Manner | None = None,
) -> Heard:
    """A reply of one sentence as the customer hears it, which may ask for a fact or offer a solution."""
    questions = {"number": 0.0, "~chat": 0.1} | ({asks: 1.0} if asks else {})
    solutions = {"repair": 0.0, "refund": 0.0, "~service": 0.1} | ({offers: 0.9} if offers else {})
    text = f"what is it, {text}?" if asks else f"I can do it: {text}" if offers else text
    return Heard(text, said(*labels, text=text), (Meant(questions, solutions),), manner or Manner())


def line(text: str = "A line.", band: int = 2, name: str = "a-line") -> Line:
    """A line of one clause."""
    return Line((LinePart(name, text),), band)


def clause(slot: Slot, occasion: str, text: str, heat: Heat = Heat.ANY, **rest: object) -> Clause:
    """A clause whose id is its text."""
    return Clause(text, slot, occasion, text, heat, **rest)  # type: ignore[arg-type]


def _clauses() -> tuple[Clause, ...]:
    found = [
        clause(Slot.OPENING, "opening", "open hot", Heat.HOT),
        clause(Slot.OPENING, "opening", "open cool", Heat.COOL),
        clause(Slot.CONTENT, "story", "story one", tells=("when",)),
        clause(Slot.CONTENT, "need", "the need"),
        clause(Slot.CONTENT, "need_hidden", "not telling"),
        clause(Slot.CONTENT, "refuse_venting", "too soon"),
        clause(Slot.CONTENT, "again", "told you"),
        clause(Slot.CONTENT, "repair.accept", "yes, repair it"),
        clause(Slot.CONTENT, "refund.accept", "yes, refund it"),
        clause(Slot.CONTENT, "refund.refuse", "not the money"),
        clause(Slot.CONTENT, "escalate", "get them, then"),
        clause(Slot.REACTION, "calm_down", "don't tell me to calm down", heard=("calm",)),
        clause(Slot.REACTION, "apologise", "sorry, is it"),
        clause(Slot.REACTION, "set_boundary", "all right"),
        clause(Slot.PUSH, "circles", "going in circles"),
        clause(Slot.PUSH, "supervisor", "get me your manager"),
        clause(Slot.PUSH, "still_there", "hello?"),
        clause(Slot.PUSH, "murmur", "mm-hm", Heat.COOL),
    ]
    found += [
        clause(Slot.PUSH, stage, f"{stage} {number}")
        for stage in ("venting", "explaining", "negotiating", "closing")
        for number in range(3)
    ]
    return (*found, *(clause(Slot.ENDING, kind.value, f"end {kind.value}") for kind in EndingKind))


def _fact(name: str, question: str) -> Fact:
    answer = clause(Slot.CONTENT, name, f"the {name}")
    return Fact(name, (question,), name, answer, clause(Slot.CONTENT, name, f"the {name}, again"))


def scenario(
    *extra: Clause,
    mood: Mood | None = None,
    persona: Persona = JAKE,
    abusive: bool = False,
    folder: Path = Path("nowhere"),
) -> Scenario:
    """A scenario with two facts, a solution for the need and one for what is asked for."""
    return Scenario(
        id="test",
        title="A test",
        trade="software",
        difficulty=1,
        trains=("Listening",),
        summary="A test.",
        briefing=("You work here.",),
        goals=("Listen.",),
        persona=persona,
        asks="a refund",
        need="a repair",
        abusive=abusive,
        intensities=(
            Intensity("annoyed", Mood(0.4, 0.4, 0.9)),
            Intensity("angry", mood or Mood(0.7, 0.3, 0.9)),
            Intensity("furious", Mood(0.9, 0.2, 0.6), 1.2),
        ),
        facts=(_fact("number", "What is your number?"), _fact("when", "When was it?")),
        solutions=(
            Solution("repair", Meets.NEED, ("I can repair it",), "repair"),
            Solution("refund", Meets.ASK, ("I can refund it",), "refund"),
        ),
        clauses=(*_clauses(), *extra),
        debrief=Debrief("A long day.", "Good.", "Well.", "Bad."),
        folder=folder,
    )


def nothing_meant(wording: Wording) -> tuple[Meant, ...]:
    """Tell that a reply comes near to nothing that the scenario knows."""
    return (Meant(),) * len(wording.sentences)


def no_reviewer() -> Reviewer:
    """Stand where a reviewer is built, in calls that need none."""
    raise AssertionError("written replies need no engine")


SHARES = st.floats(0.0, 1.0, allow_nan=False)
MOODS = st.builds(Mood, SHARES, SHARES, SHARES)
WORDINGS = st.lists(st.lists(st.sampled_from(list(Label)), max_size=4, unique=True), max_size=3).map(
    lambda sentences: Wording(tuple(s for labels in sentences for s in said(*labels).sentences))
)
PERSONAS = st.builds(
    Persona,
    st.just("Jake"),
    st.just("Owner"),
    st.just("am_michael"),
    st.sampled_from(["unheard", "undervalued", "disrespected"]),
    st.floats(0.3, 2.0),
    st.dictionaries(st.sampled_from(list(Label)), st.floats(0.0, 2.0), max_size=3),
)
MANNERS = st.builds(
    Manner,
    st.none() | st.floats(-3.0, 5.0),
    st.none() | st.floats(0.5, 2.0),
    st.none() | st.floats(0.1, 2.5),
    st.none() | st.floats(0.0, 30.0),
    st.none() | st.floats(0.0, 5.0),
    st.booleans(),
    st.none() | st.floats(0.1, 60.0),
    st.booleans(),
)
TEXTS = st.sampled_from(
    ["okay", "these are the words", "bear with me", "calm down", "bye now", "go on", "is there anything else"]
)


@st.composite
def replies(draw: st.DrawFn) -> Heard:
    """Any reply to ``scenario()``."""
    labels = draw(st.lists(st.sampled_from(list(Label)), max_size=4, unique=True))
    asks = draw(st.sampled_from([None, None, "number", "when", "~need", "~open", "~chat"]))
    offers = draw(st.sampled_from([None, None, "repair", "refund", "~service"]))
    return heard(*labels, text=draw(TEXTS), asks=asks, offers=offers, manner=draw(MANNERS))
