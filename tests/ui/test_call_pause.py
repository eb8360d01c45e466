"""A moment in the middle of a call: it is held, costs nothing, and goes on where it was."""

import pytest

from desktop_app.background.messages import Listen, StopListening
from desktop_app.practice.call import Phase
from desktop_app.ui.pages.call_page import PAUSED, PHASES
from tests.helpers.sounds import silence

RATE_HZ = 48_000


@pytest.fixture
def page(desk):
    desk.start_call()
    return desk.window.call_page


def test_the_customer_is_held_in_the_middle_of_a_line_and_goes_on_there(desk, page):
    playback = desk.sound.playbacks[-1]
    playback.position_s = 2.5
    captions = list(page.captions.texts)
    desk.click(page.pause_button)
    assert page.phase_label.text() == PAUSED
    assert page.pause_button.text().strip() == "Go on"
    desk.wait(lambda: playback.stopped)
    desk.click(page.pause_button)
    desk.wait(lambda: desk.sound.playbacks[-1] is not playback)
    assert desk.sound.playbacks[-1].position_s == 2.5
    assert page.captions.texts == captions
    desk.hear_line()
    assert desk.call.phase is Phase.LISTENING


def test_a_line_that_is_held_twice_is_told_once(desk, page):
    desk.sound.playbacks[-1].position_s = 2.5
    captions = list(page.captions.texts)
    for _ in range(3):
        desk.click(page.pause_button)
        desk.click(page.pause_button)
    desk.wait(desk.line_plays)
    assert desk.sound.playbacks[-1].position_s == 2.5
    assert page.captions.texts == captions
    desk.hear_line()
    assert desk.call.phase is Phase.LISTENING


def test_before_answering_one_may_take_longer_than_the_customer_waits(desk, page):
    desk.hear_line()
    mood = desk.call.call._customer.mood
    desk.click(page.pause_button)
    assert desk.speech.all_told(StopListening)
    recorder = desk.call._recorder
    desk.sound.opener.stream.bring(silence(desk.call.call.waits_for_s + 5.0, RATE_HZ))
    desk.wait(lambda: recorder.seconds > desk.call.call.waits_for_s)
    desk.call._tick()
    assert desk.call.phase is Phase.LISTENING
    listened = len(desk.speech.all_told(Listen))
    desk.click(page.pause_button)
    assert page.phase_label.text() == PHASES[Phase.LISTENING][0]
    assert len(desk.speech.all_told(Listen)) == listened + 1
    assert desk.speech.all_told(Listen)[-1].from_s == pytest.approx(recorder.seconds, abs=0.1)
    assert desk.call.call._customer.mood == mood
    desk.begin_reply()
    desk.fall_silent()
    desk.words_come("I'm so sorry.")
    desk.wait(lambda: len(desk.call.call.exchanges) == 1)


def test_nothing_else_is_done_while_it_is_held(desk, page):
    desk.answer("I'm so sorry.")
    desk.click(page.pause_button)
    assert not page.retake_button.isEnabled()
    desk.call.retake()
    assert desk.call.call.turn == 2
    desk.click(page.pause_button)
    assert page.retake_button.isEnabled()


def test_a_call_that_is_held_can_be_ended(desk, page):
    desk.answer("I'm so sorry.")
    desk.click(page.pause_button)
    desk.click(page.end_button)
    assert len(desk.see_feedback()._call.turns) == 1


def test_a_reply_under_way_is_not_held(desk, page):
    desk.hear_line()
    desk.begin_reply()
    assert not page.pause_button.isEnabled()
    desk.call.toggle_pause()
    assert desk.call.phase is Phase.REPLYING
