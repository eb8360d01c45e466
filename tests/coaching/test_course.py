import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.coaching.course import lanes, paused, untimely
from desktop_app.core.feedback import Mark
from desktop_app.core.findings import STEP_OF, Finding, Label, Sentence, Step, Wording
from desktop_app.core.tone import Quality, ToneMeasures, ToneProfile
from tests.helpers.calls import WORDINGS, said


def in_order(*labels: Label) -> Wording:
    """A reply with one label a sentence, each a second long."""
    return Wording(
        tuple(
            Sentence("some words", (Finding(label, 0.9, 0, 4),), float(n), n + 1.0)
            for n, label in enumerate(labels)
        )
    )


def codes(*wordings: Wording) -> list[tuple[str, int]]:
    return [(found.code, found.turn) for found in untimely(wordings)]


def test_each_step_has_its_lane():
    found = lanes([in_order(Label.APOLOGISE, Label.VERIFY), in_order(Label.ACT_NOW, Label.HOSTILE)])
    (sorry,) = found[Step.ACKNOWLEDGE]
    assert (sorry.label, sorry.turn, sorry.start_s, sorry.end_s) == (Label.APOLOGISE, 1, 0.0, 1.0)
    assert [mark.turn for mark in found[Step.CLARIFY]] == [1]
    assert [mark.turn for mark in found[Step.RESPOND]] == [2]
    assert found[Step.PAUSE] == ()


def heard(interruptions: int | None, talk_over_s: float | None) -> ToneProfile:
    measures = ToneMeasures(interruptions=interruptions, talk_over_s=talk_over_s)
    return ToneProfile(measures, Quality(30.0, 0.0, 5.0, True), ())


@pytest.mark.parametrize(
    ("tone", "expected"),
    [
        (heard(0, 0.0), True),
        (heard(0, 0.3), True),
        (heard(1, 0.1), False),
        (heard(0, 0.31), False),
        (heard(None, None), None),
        (None, None),
    ],
)
def test_a_pause_is_to_let_them_finish(tone, expected):
    assert paused(tone) is expected


def test_the_pauses_have_their_lane_too():
    tones = [heard(0, 0.0), heard(1, 0.5), None]
    found = lanes([in_order(Label.APOLOGISE)] * 3, tones)
    assert found[Step.PAUSE] == (Mark(Step.PAUSE, None, 1, None, None, None),)
    assert len(found[Step.ACKNOWLEDGE]) == 3


def test_a_solution_before_being_heard_is_too_soon():
    assert codes(in_order(Label.ACT_NOW, Label.APOLOGISE)) == [("solved_first", 1)]
    assert codes(in_order(Label.APOLOGISE, Label.ACT_NOW)) == []
    assert codes(in_order(Label.PARAPHRASE, Label.ACT_NOW)) == []
    assert codes(said(Label.APOLOGISE), in_order(Label.ACT_NOW)) == []


def test_the_same_apology_again_and_again_is_noticed():
    sorry, act = said(Label.APOLOGISE), said(Label.ACT_NOW)
    assert codes(sorry, sorry, sorry, act) == [("repeated", 3)]


def test_a_call_without_a_step_forward_is_named():
    heard = said(Label.AGREE)
    assert codes(heard, heard, heard, said(Label.VERIFY)) == [("never_solved", 4)]
    assert codes(heard, heard, heard, said(Label.ACT_NOW)) == []
    assert codes(heard, heard) == []


@given(st.lists(WORDINGS, max_size=6))
def test_every_mark_is_a_finding_of_its_step(wordings):
    marks = [mark for lane in lanes(wordings).values() for mark in lane]
    findings = [f for w in wordings for s in w.sentences for f in s.findings if f.label in STEP_OF]
    labels = [mark.label for mark in marks if mark.label is not None]
    assert len(labels) == len(marks)
    assert sorted(labels) == sorted(f.label for f in findings)
    assert all(STEP_OF[label] is mark.step for label, mark in zip(labels, marks, strict=True))
