"""A device that is unplugged in a call: the call waits for it and goes on; nothing said is lost."""

import pytest

from desktop_app.background.messages import EndReply, Listen, ReviewReply
from desktop_app.core.errors import AudioDeviceError
from desktop_app.practice.call import Phase
from desktop_app.ui import lost_device
from desktop_app.ui.pages.call_page import PAUSED, PHASES, WAITING

SORRY = "I'm so sorry, Jake. What happened this morning?"
UNPLUGGED = "The microphone “Fake microphone” stopped. The call waits: plug it in again, or end the call."
BACK = "The call goes on with “Fake microphone”."
NONE = AudioDeviceError("No microphone was found", "plug one in")


@pytest.fixture(autouse=True)
def look_often(monkeypatch):
    monkeypatch.setattr(lost_device, "LOOK_EVERY_MS", 20)


def unplug(desk) -> None:
    desk.sound.no_devices = NONE
    desk.sound.opener.stream.end()
    desk.wait(lambda: desk.notice == UNPLUGGED)


def plug_in(desk) -> None:
    desk.sound.no_devices = None
    desk.wait(lambda: desk.notice == BACK)


def test_before_a_reply_the_call_waits_and_listens_on(desk):
    desk.start_call()
    desk.hear_line()
    desk.make_sound(1.0)
    unplug(desk)
    page, recorded = desk.window.call_page, desk.call._recorder.seconds
    assert page.phase_label.text() == WAITING
    assert page.end_button.isEnabled()
    listened = len(desk.speech.all_told(Listen))
    plug_in(desk)
    assert page.phase_label.text() == PHASES[Phase.LISTENING][0]
    assert len(desk.speech.all_told(Listen)) == listened + 1
    assert desk.listening.from_s == desk.call._recorder.seconds == recorded
    desk.begin_reply()
    desk.fall_silent()
    desk.words_come(SORRY)
    desk.wait(lambda: len(desk.call.call.exchanges) == 1)


def test_a_line_goes_on_where_it_was(desk):
    desk.start_call()
    desk.sound.playbacks[-1].position_s = 1.5
    unplug(desk)
    played = len(desk.sound.playbacks)
    plug_in(desk)
    desk.wait(lambda: len(desk.sound.playbacks) > played)
    assert desk.sound.playbacks[-1].position_s == 1.5
    desk.hear_line()
    assert desk.call.phase is Phase.LISTENING


def test_what_was_said_up_to_then_is_taken_and_they_answer_once_it_is_back(desk):
    desk.start_call()
    desk.hear_line()
    desk.begin_reply()
    unplug(desk)
    (ended,) = desk.speech.all_told(EndReply)
    assert ended.listening == desk.listening.listening
    desk.fall_silent()
    desk.words_come(SORRY)
    desk.wait(lambda: len(desk.call.call.exchanges) == 1)
    played = len(desk.sound.playbacks)
    plug_in(desk)
    desk.wait(lambda: len(desk.sound.playbacks) > played)
    desk.click(desk.window.call_page.end_button)
    (turn,) = desk.see_feedback()._call.turns
    assert turn.review.transcript.text == SORRY


def test_no_words_up_to_then_and_it_listens_anew_once_it_is_back(desk):
    desk.start_call()
    desk.hear_line()
    desk.begin_reply()
    unplug(desk)
    desk.fall_silent()
    desk.words_come("")
    desk.wait(lambda: desk.call.phase is Phase.LISTENING)
    listened = len(desk.speech.all_told(Listen))
    plug_in(desk)
    assert len(desk.speech.all_told(Listen)) == listened + 1


def test_a_call_that_waits_can_be_ended(desk):
    desk.start_call()
    desk.answer(SORRY)
    desk.hear_line()
    unplug(desk)
    desk.click(desk.window.call_page.end_button)
    assert len(desk.see_feedback()._call.turns) == 1
    assert len(desk.speech.all_asked(ReviewReply)) == 1


def test_a_moment_is_not_ended_by_the_device(desk):
    desk.start_call()
    desk.hear_line()
    desk.click(desk.window.call_page.pause_button)
    unplug(desk)
    plug_in(desk)
    page = desk.window.call_page
    assert page.phase_label.text() == PAUSED
    desk.click(page.pause_button)
    assert page.phase_label.text() == PHASES[Phase.LISTENING][0]


@pytest.mark.parametrize("while_they_speak", [True, False])
def test_a_speaker_that_goes_is_waited_for(desk, while_they_speak):
    gone = AudioDeviceError("The speaker “Fake speaker” stopped", "plug it in again")
    desk.start_call()
    desk.sound.no_devices = NONE
    if while_they_speak:
        desk.sound.playbacks[-1].fault = gone
    else:
        desk.hear_line()
        desk.begin_reply()
        desk.fall_silent()
        desk.sound.no_speaker = gone
        desk.words_come(SORRY)
    desk.wait(lambda: "The speaker “Fake speaker” stopped. The call waits" in desk.notice)
    desk.sound.no_speaker = None
    plug_in(desk)
    desk.wait(desk.line_plays)
    desk.hear_line()
    assert desk.call.phase is Phase.LISTENING
