"""The phone rings, is picked up or left; a customer can be put on hold; an office can be silent."""

import pytest

from desktop_app.background.messages import Listen, StopListening
from desktop_app.practice.call import Phase
from desktop_app.ui.pages.call_page import RINGING, CallPage
from tests.helpers.desk import Desk
from tests.helpers.sounds import silence

RATE_HZ = 48_000


def let_it_ring(desk: Desk) -> CallPage:
    desk.click(desk.window.library_page.start_button)
    desk.wait(lambda: desk.page is desk.window.call_page)
    desk.wait(lambda: desk.sound.playbacks)
    return desk.window.call_page


def test_it_rings_again_and_again_until_it_is_answered(desk):
    page = let_it_ring(desk)
    assert page.phase_label.text() == RINGING
    for rung in (1, 2):
        desk.sound.playbacks[-1].finished = True
        desk.wait(lambda rung=rung: len(desk.sound.playbacks) > rung)
    assert desk.sound.opener.stream is None  # nothing is recorded yet
    ringing = desk.sound.playbacks[-1]
    desk.click(page.answer_button)
    desk.wait(lambda: desk.window.calls.controller)
    desk.wait(desk.line_plays)
    assert ringing.stopped
    assert not page.answer_button.isVisible()
    assert page.pause_button.isVisible()


def test_the_return_key_answers(desk, qtbot):
    from PySide6.QtCore import Qt

    page = let_it_ring(desk)
    assert page.answer_button.hasFocus()
    qtbot.keyClick(page.answer_button, Qt.Key.Key_Return)
    desk.wait(lambda: desk.window.calls.controller)


def test_a_call_that_is_not_taken_leaves_nothing(desk):
    page = let_it_ring(desk)
    desk.click(page.end_button)
    desk.see_library()
    desk.wait(lambda: desk.sound.playbacks[-1].stopped)
    assert not list(desk.data.glob("recordings/*"))
    desk.start_call()


def test_without_ringing_a_call_begins_at_once(open_desk):
    desk = open_desk(ring=False)
    desk.click(desk.window.library_page.start_button)
    desk.wait(lambda: desk.window.calls.controller)
    desk.wait(desk.line_plays)
    assert len(desk.sound.playbacks) == 1


def phase_of(desk: Desk) -> Phase:
    return desk.call.phase


@pytest.fixture
def held(desk):
    desk.start_call()
    desk.hear_line()
    desk.click(desk.window.call_page.hold_button)
    return desk


def test_on_hold_nothing_is_listened_to_and_the_time_is_shown(held):
    page = held.window.call_page
    assert held.speech.all_told(StopListening)
    held.make_sound(3.0)
    held.wait(lambda: page.phase_label.text() == "On hold for 3 s")
    assert page.hold_button.accessibleName() == "Come back"
    listened = len(held.speech.all_told(Listen))
    held.click(page.hold_button)
    assert len(held.speech.all_told(Listen)) == listened + 1
    held.wait(lambda: page.phase_label.text().startswith("Your turn"))
    held.wait(lambda: page.hold_button.accessibleName() == "Hold")
    assert held.call.phase is Phase.LISTENING


def test_who_waits_too_long_says_so_when_one_comes_back(held):
    wait_s = held.call.call.waits_for_s
    held.sound.opener.stream.bring(silence(wait_s + 2.0, RATE_HZ))
    held.wait(lambda: held.call.hold_s > wait_s + 1.0)
    assert phase_of(held) is Phase.LISTENING  # they do not cut in: they are on hold
    held.click(held.window.call_page.hold_button)
    assert phase_of(held) is Phase.CUSTOMER_SPEAKING
    assert any(c.occasion == "still_there" for c in held.call.call.scenario.clauses)
    held.hear_line()
    assert phase_of(held) is Phase.LISTENING


def test_in_a_silent_office_lines_are_read_not_heard(open_desk):
    desk = open_desk(captions_only=True, captions=False)
    desk.click(desk.window.library_page.start_button)
    desk.wait(lambda: desk.page is desk.window.call_page)
    desk.pick_up()
    desk.wait(lambda: desk.call._player.playback)
    page = desk.window.call_page
    assert page.captions.isVisible()
    desk.wait(lambda: page.captions.texts)
    assert desk.sound.playbacks == []
    desk.call._player.playback.stop()
    desk.wait(lambda: desk.call.phase is Phase.LISTENING)


def test_being_watched_the_room_is_seen_and_murmurs(open_desk):
    desk = open_desk(audience=True)
    desk.start_call()
    assert desk.window.call_page.audience.isVisible()
    desk.wait(lambda: len(desk.sound.playbacks) == 3)  # the ring, the room, the customer
    assert any(playback.clip.duration_s == pytest.approx(20.0) for playback in desk.sound.playbacks)
    desk.click(desk.window.call_page.end_button)
    desk.see_library()
    desk.wait(lambda: all(playback.stopped for playback in desk.sound.playbacks))
