"""Scenarios and wordings made for tests."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st

from desktop_app.core.findings import Finding, Label, Sentence, Wording
from desktop_app.core.mood import Mood
from desktop_app.core.scenario import Beat, Ending, Line, Persona, Scenario
from desktop_app.practice.review import Reviewer

JAKE = Persona("Jake", "Owner", "am_michael", "undervalued")


def said(*labels: Label, text: str = "these are the words") -> Wording:
    """A reply of one sentence that carries some labels."""
    return Wording((Sentence(text, tuple(Finding(label, 0.9, 0, len(text)) for label in labels)),))


def line(
    name: str, *after: str, min_anger: float = 0.0, max_anger: float = 1.0, text: str = "A line."
) -> Line:
    return Line(name, text, 2, after or ("any",), min_anger, max_anger)


def scenario(*beats: tuple[Line, ...], mood: Mood | None = None, persona: Persona = JAKE) -> Scenario:
    """A scenario with these beats, by default an opening and two beats of three lines each."""
    told = beats or (
        (line("open-1"), line("open-2")),
        (line("b1-calm", "calm_down"), line("b1-sorry", "apologise"), line("b1-any")),
        (line("b2-better", "better"), line("b2-worse", "worse"), line("b2-any")),
    )
    endings = (
        Ending("won", line("end-won"), max_anger=0.5, min_trust=0.5),
        Ending("lost", line("end-lost")),
        Ending("hung-up", line("end-hung-up"), early=True),
    )
    return Scenario(
        id="test",
        title="A test",
        trade="software",
        difficulty=1,
        trains=("Listening",),
        summary="A test.",
        briefing=("You work here.",),
        persona=persona,
        opening_mood=mood or Mood(0.7, 0.3, 0.9),
        beats=tuple(Beat(f"beat {n}", lines) for n, lines in enumerate(told)),
        endings=endings,
        folder=Path("nowhere"),
    )


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
)


def no_reviewer() -> Reviewer:
    """Stand where a reviewer is built, in calls that need none."""
    raise AssertionError("written replies need no engine")
