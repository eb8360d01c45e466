"""A call that broke off is gone on with; a turn of a kept call is tried again."""

import shutil

import pytest

from desktop_app.background.messages import ReviewReply
from desktop_app.core.errors import AudioDeviceError
from desktop_app.core.scenario import Line
from desktop_app.customer.state import CustomerState
from desktop_app.practice.call import Phase
from desktop_app.practice.kept_call import unfinished_call
from tests.helpers.desk import Desk

SORRY = "I'm so sorry, Jake. That must be awful. What happened this morning?"
WORSE = "You need to calm down."
BETTER = "You're right, that should never have happened. What worries you most?"


def broken_off(desk: Desk, replies: tuple[str, ...]) -> tuple[CustomerState, Line]:
    """Call, answer, and leave the folder as a crash would leave it; return the mood and the next line."""
    desk.start_call()
    for text in replies:
        desk.answer(text)
    desk.wait(desk.line_plays)
    call = desk.call.call
    folder = desk.call.folder
    desk.wait(lambda: len(unfinished_call(folder.course.read_text()).replies) == len(replies))
    desk.wait(lambda: not desk.call._reviews.pending)
    shutil.copytree(folder.path, desk.data / "kept aside")
    state = call._customer, call.line
    desk.window.close()
    shutil.rmtree(folder.path)
    shutil.move(desk.data / "kept aside", folder.path)
    return state


@pytest.mark.parametrize("replies", [(), (SORRY,), (SORRY, WORSE, BETTER)])
def test_after_a_crash_the_call_goes_on_with_the_same_mood_and_line(open_desk, replies):
    customer, line = broken_off(open_desk(), replies)
    desk = open_desk()
    notice = desk.window.library_page.notice
    desk.wait(lambda: "broke off" in notice.text)
    desk.click(notice.action_button)
    desk.wait(lambda: desk.window.calls.controller)
    desk.wait(desk.line_plays)
    call = desk.call.call
    assert (call._customer, call.line) == (customer, line)
    assert [exchange.heard.text for exchange in call.exchanges] == list(replies)
    desk.answer(BETTER)
    desk.wait(desk.line_plays)
    desk.click(desk.window.call_page.end_button)
    page = desk.see_feedback()
    assert [turn.review.transcript.text for turn in page._call.turns] == [*replies, BETTER]
    takes = [request.take.name for request in desk.speech.all_asked(ReviewReply)]
    assert takes == [f"turn-{number}-take-1.flac" for number in range(1, len(replies) + 2)]
    desk.wait(page.turn_view.rewind_button.isEnabled)
    assert not list(desk.data.glob("recordings/*/call.json"))


def test_what_is_not_wanted_now_is_offered_again(open_desk):
    broken_off(open_desk(), (SORRY,))
    for _ in range(2):
        desk = open_desk()
        notice = desk.window.library_page.notice
        desk.wait(lambda notice=notice: "broke off" in notice.text)
        desk.click(notice.close_button)
        desk.window.close()


@pytest.fixture
def kept(desk):
    """A call of two turns, in the history."""
    desk.start_call()
    for text in (SORRY, WORSE):
        desk.answer(text)
    desk.wait(desk.line_plays)
    desk.click(desk.window.call_page.end_button)
    page = desk.see_feedback()
    desk.wait(lambda: list(desk.data.glob("recordings/*/call.flac")))
    desk.wait(page.turn_view.rewind_button.isEnabled)
    return desk


def test_a_turn_is_tried_again_in_the_same_mood_and_both_are_compared(kept):
    desk, page = kept, kept.window.feedback_page
    first = page._call
    page.choose_turn(2)
    desk.click(page.turn_view.rewind_button)
    desk.wait(lambda: desk.window.calls.controller)
    desk.wait(desk.line_plays)
    call = desk.call.call
    assert call.line.id == first.turns[1].line.id
    assert call._customer.mood == first.turns[1].mood.before
    assert desk.call._recorder.seconds == pytest.approx(first.turns[1].line_start_s, abs=0.1)
    desk.answer(BETTER)
    desk.wait(desk.line_plays)
    desk.click(desk.window.call_page.end_button)
    desk.wait(lambda: desk.page is page and page._call is not first)
    one, two = page._call.turns
    assert one.review.transcript.text == SORRY
    assert two.review.transcript.text == BETTER
    (before,) = two.earlier
    assert before.review.transcript.text == WORSE
    desk.wait(page._tries.isVisible)
    assert "You went back to turn 2." in page._tries_text.text()
    assert page._call.rewound.turn == 2
    desk.wait(lambda: len(desk.window._services.history.all()) == 2)


def test_a_turn_that_is_not_answered_anew_leaves_nothing(kept):
    desk, page = kept, kept.window.feedback_page
    page.choose_turn(2)
    desk.click(page.turn_view.rewind_button)
    desk.wait(lambda: desk.window.calls.controller)
    desk.wait(desk.line_plays)
    desk.click(desk.window.call_page.end_button)
    desk.see_library()
    desk.wait(lambda: len(list(desk.data.glob("recordings/*"))) == 1)
    assert len(desk.window._services.history.all()) == 1


def test_a_turn_whose_microphone_is_missing_leaves_nothing(kept):
    desk, page = kept, kept.window.feedback_page
    desk.sound.opener._fail = AudioDeviceError("The microphone is busy", "close what uses it")
    desk.click(page.turn_view.rewind_button)
    desk.wait(lambda: "The microphone is busy" in desk.notice)
    desk.wait(lambda: len(list(desk.data.glob("recordings/*"))) == 1)


def test_a_turn_whose_recording_is_gone_cannot_be_tried_again(kept):
    desk, page = kept, kept.window.feedback_page
    for path in desk.data.glob("recordings/*/call.flac"):
        path.unlink()
    desk.click(page.turn_view.rewind_button)
    desk.wait(lambda: "There is no file" in desk.notice)
    assert len(list(desk.data.glob("recordings/*"))) == 1


def test_a_kept_call_is_opened_again_as_it_was(kept):
    desk = kept
    shown = desk.window.feedback_page._call
    desk.window.show_library()
    desk.click(desk.window.library_page.progress_button)
    page = desk.page
    page.table.selectRow(0)
    desk.click(page.open_button)
    feedback = desk.see_feedback()
    assert feedback._call == shown
    assert feedback._call is not shown
    assert feedback.turn_view.rewind_button.isEnabled()


def test_a_reply_said_again_keeps_the_first_one_beside_it(desk):
    desk.start_call()
    desk.answer(WORSE)
    desk.wait(desk.line_plays)
    desk.click(desk.window.call_page.retake_button)
    desk.answer(SORRY)
    desk.wait(desk.line_plays)
    assert desk.call.phase is Phase.CUSTOMER_SPEAKING
    desk.click(desk.window.call_page.end_button)
    (turn,) = desk.see_feedback()._call.turns
    assert [other.review.transcript.text for other in turn.earlier] == [WORSE]
