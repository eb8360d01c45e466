"""The feedback page shows the course of the call."""

from PySide6.QtWidgets import QLabel

from desktop_app.core.findings import Step
from tests.helpers.shipped_scenarios import shipped_scenario
from tests.ui.test_call import REPLIES as CALL
from tests.ui.test_call_ends import REPLIES


def whole_call(desk, *replies: str):
    """Answer a call with some replies, end it, and return its feedback."""
    desk.start_call()
    for number, reply in enumerate(replies):
        desk.answer(reply)
        if number + 1 < len(replies):
            desk.wait(desk.line_plays)
    desk.click(desk.window.call_page.end_button)
    return desk.see_feedback()


def test_each_step_is_a_lane_with_a_mark_where_it_was_served(desk):
    page = whole_call(desk, REPLIES[0], REPLIES[3])
    marks = page.lanes.marks
    assert {(Step.ACKNOWLEDGE, 1), (Step.CLARIFY, 1), (Step.RESPOND, 2)} <= set(marks)
    assert marks[Step.RESPOND, 2].toolTip() == "Turn 2: Acts now"
    assert marks[Step.RESPOND, 2].accessibleName() == "Respond, turn 2: Acts now"
    desk.click(marks[Step.RESPOND, 2])
    assert page.shown_turn.number == 2


def test_what_came_out_of_turn_is_said(desk):
    page = whole_call(desk, REPLIES[3])
    assert page._untimely.text() == "Turn 1: a solution before they were heard."
    assert page._untimely.isVisible()


def test_nothing_is_said_where_nothing_came_out_of_turn(desk):
    assert not whole_call(desk, REPLIES[0])._untimely.isVisible()


def test_the_facts_that_were_played_back_are_named(desk):
    page = whole_call(desk, "So the update last night cost you nine weeks of sales records, is that right?")
    assert "played back" in page.turn_view._facts.text()
    assert "update" in page.turn_view._facts.text()
    assert page.turn_view._facts.isVisible()


def test_after_a_call_the_customer_tells_it_from_their_side(desk):
    desk.start_call()
    for text in CALL:
        desk.answer(text)
    desk.wait(desk.line_plays)
    desk.sound.playbacks[-1].finished = True
    page = desk.see_feedback()
    debrief = shipped_scenario().debrief
    assert page._before.text() == debrief.before
    assert page._after.text() == debrief.after(page._call.ending)
    assert page._their_side.isVisibleTo(page)


def test_a_call_that_was_stopped_has_no_other_side_yet(desk):
    page = whole_call(desk, REPLIES[0])
    assert not page._their_side.isVisibleTo(page)


def test_what_is_remembered_is_shown_when_it_is_wanted(desk):
    desk.start_call()
    desk.answer("I'm so sorry, Jake. I'll restore it today.")
    desk.click(desk.window.call_page.end_button)
    card = desk.see_feedback().recall
    assert len(card.buttons) == 3
    texts = [shown.text() for shown in card.findChildren(QLabel) if shown.isVisibleTo(card)]
    assert "What did you promise?" in texts
    assert not any("restore it today" in text for text in texts)
    card.buttons[1].click()
    shown = [shown.text() for shown in card.findChildren(QLabel) if shown.isVisibleTo(card)]
    assert any("restore it today" in text for text in shown)
    assert not card.buttons[1].isVisibleTo(card)
