from dataclasses import replace

import pytest

from desktop_app.core.findings import Step
from desktop_app.core.turn import Turn
from desktop_app.practice.call_review import review_call
from desktop_app.practice.timeline import StepMark, timeline
from tests.helpers.spoken_call import spoken_call


def timed(turn: Turn, delay_s: float, interruptions: int) -> Turn:
    """A turn whose line ends 4 s into the call, and whose reply begins so long after that."""
    tone = turn.review.tone
    assert tone is not None
    measures = replace(tone.measures, response_delay_s=delay_s, talk_over_s=0.0, interruptions=interruptions)
    review = replace(turn.review, tone=replace(tone, measures=measures))
    return replace(turn, line_start_s=0.0, line_end_s=4.0, reply_start_s=4.0, review=review)


def pauses(*turns: Turn) -> list[StepMark]:
    call = timeline(replace(spoken_call(), turns=turns))
    return [mark for mark in call.steps if mark.step is Step.PAUSE]


def test_a_pause_lasts_from_their_last_word_to_my_first():
    (pause,) = pauses(timed(spoken_call().turns[0], 0.6, 0))
    assert (pause.label, pause.turn) == (None, 1)
    assert pause.start_s == 4.0
    assert pause.end_s == pytest.approx(4.6)


def test_who_interrupts_did_not_pause():
    assert pauses(timed(spoken_call().turns[0], 0.0, 1)) == []


def test_a_written_reply_has_no_pause():
    turn = spoken_call().turns[0]
    assert pauses(replace(turn, review=replace(turn.review, tone=None))) == []


@pytest.mark.parametrize(("interruptions", "paused"), [((0, 0), True), ((0, 1), False)])
def test_a_call_is_paused_in_where_they_were_let_finish_every_time(interruptions, paused):
    turns = zip(spoken_call().turns, interruptions, strict=False)
    call = review_call(tuple(timed(turn, 0.6, count) for turn, count in turns))
    assert call.steps[Step.PAUSE] is paused
    assert len(call.lanes[Step.PAUSE]) == interruptions.count(0)


def test_every_step_has_marks_where_its_techniques_were_said():
    call = spoken_call()
    found = {mark.step for mark in timeline(call).steps}
    assert found == {step for step, served in call.review.steps.items() if served}
