"""Calls in which something breaks: the trainee is told, and what was said is kept."""

import errno
import os

import pytest

from desktop_app.background.messages import (
    KeepCall,
    Listen,
    ListeningFailed,
    Meet,
    ReviewReply,
    Speak,
    Warm,
)
from desktop_app.core.errors import AudioDeviceError, EngineError
from desktop_app.practice.call import Phase
from desktop_app.practice.kept_call import unfinished_call
from tests.helpers.shipped_scenarios import all_sounding, shipped_scenario
from tests.helpers.sounds import sine

SORRY = "I'm so sorry, Jake. What happened this morning?"


def test_a_disk_that_is_full_while_recording(desk):
    desk.start_call()
    desk.hear_line()
    desk.begin_reply()
    recorder = desk.call._recorder

    def full(data: bytes) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    recorder._wave.append = full
    desk.sound.opener.stream.bring(sine(300, 1.0, 0.2, rate_hz=48_000))
    desk.wait(lambda: "cannot be written (No space left on device)" in desk.window.call_page.notice.text)
    assert "free some space; the take so far is kept" in desk.window.call_page.notice.text
    desk.fall_silent()
    desk.words_come(SORRY)
    assert len(desk.see_feedback()._call.turns) == 1
    assert "No space left on device" in desk.notice


@pytest.mark.parametrize("kind", ["microphone", "speaker"])
def test_without_a_device_no_call_begins_and_another_try_may(desk, kind):
    desk.sound.no_devices = AudioDeviceError(f"No {kind} was found", f"plug in a {kind} or a headset")
    library = desk.window.library_page
    desk.click(library.start_button)
    desk.wait(lambda: desk.notice)
    assert desk.notice == f"No {kind} was found: plug in a {kind} or a headset."
    assert desk.page is library
    assert library.start_button.isEnabled()
    assert not list(desk.data.glob("recordings/*"))
    desk.sound.no_devices = None
    desk.start_call()
    assert desk.window.call_page.notice.text == ""


def test_a_microphone_that_cannot_be_opened(desk):
    desk.sound.opener._fail = AudioDeviceError(
        "The microphone “Fake microphone” cannot be opened", "choose another"
    )
    desk.click(desk.window.library_page.start_button)
    desk.wait(lambda: desk.page is desk.window.call_page)
    desk.click(desk.window.call_page.answer_button)
    desk.wait(lambda: desk.notice)
    assert desk.page is desk.window.library_page
    assert desk.notice == "The microphone “Fake microphone” cannot be opened: choose another."
    assert desk.window._services.recordings.interrupted() == ()


TOLD = "The speech engine stopped and was started again. Your recording is kept."


@pytest.mark.parametrize("phase", [Phase.LISTENING, Phase.REPLYING, Phase.THINKING])
def test_a_speech_process_that_dies_listens_on_from_the_recording(desk, phase):
    desk.start_call()
    desk.hear_line()
    if phase is not Phase.LISTENING:
        desk.begin_reply("I'm so")
    if phase is Phase.THINKING:
        desk.fall_silent()
    before = desk.listening
    desk.speech.die()
    desk.wait(lambda: desk.notice == TOLD)
    assert desk.listening.listening == before.listening + 1
    assert (desk.listening.path, desk.listening.from_s) == (before.path, before.from_s)
    assert desk.call.phase is Phase.LISTENING
    assert len(desk.speech.all_asked(Warm)) == 2
    desk.begin_reply()
    desk.fall_silent()
    desk.words_come(SORRY)
    desk.wait(lambda: len(desk.call.call.exchanges) == 1)


def test_a_speech_process_that_dies_while_they_speak_changes_nothing(desk):
    desk.start_call()
    desk.speech.die()
    desk.wait(lambda: desk.notice == TOLD)
    assert desk.speech.all_told(Listen) == []
    desk.answer(SORRY)
    assert len(desk.call.call.exchanges) == 1


def test_a_speech_process_that_dies_before_it_knows_the_customer_is_asked_again(desk):
    desk.speech.holds = (Meet,)
    desk.start_call()
    desk.speech.die()
    desk.wait(lambda: desk.notice == TOLD)
    assert len(desk.speech.all_asked(Meet)) >= 2
    desk.answer(SORRY)
    assert len(desk.call.call.exchanges) == 1


def test_a_customer_that_cannot_be_known_ends_the_call(desk):
    desk.speech.faults[Meet] = EngineError("The model of sentences is missing", "install it again")
    desk.click(desk.window.library_page.start_button)
    desk.wait(lambda: desk.page is desk.window.call_page)
    desk.click(desk.window.call_page.answer_button)
    desk.wait(lambda: "The model of sentences is missing" in desk.notice)
    assert len(desk.speech.all_asked(Meet)) == 3


def test_in_push_to_talk_the_reply_is_said_again_after_a_death(open_desk, qtbot):
    desk = open_desk(talk_mode="push_to_talk")
    desk.start_call()
    desk.hear_line()
    desk.window.call_page.key_down.emit()
    desk.make_sound()
    desk.speech.die()
    desk.wait(lambda: desk.notice == TOLD)
    desk.wait(lambda: desk.call.phase is Phase.LISTENING)
    assert len(desk.speech.all_told(Listen)) == 1
    desk.window.call_page.key_down.emit()
    desk.wait(lambda: desk.call.phase is Phase.REPLYING)
    assert len(desk.speech.all_told(Listen)) == 2


def test_reviews_that_died_with_the_process_are_asked_for_again(desk):
    desk.speech.holds = (ReviewReply,)
    desk.start_call()
    desk.answer(SORRY)
    desk.wait(desk.line_plays)
    desk.speech.die()
    desk.wait(lambda: len(desk.speech.all_asked(ReviewReply)) == 2)
    first, second = desk.speech.all_asked(ReviewReply)
    assert first == second
    desk.click(desk.window.call_page.end_button)
    assert len(desk.see_feedback()._call.turns) == 1


def test_a_review_that_always_fails_is_told_and_its_turn_left_out(desk):
    desk.start_call()
    desk.speech.faults[ReviewReply] = EngineError("The speech engine failed (KeyError)", "try again")
    desk.answer(SORRY)
    desk.wait(lambda: desk.notice == "The speech engine failed (KeyError): try again.")
    assert len(desk.speech.all_asked(ReviewReply)) == 3
    desk.speech.faults.clear()
    desk.answer(SORRY)
    desk.click(desk.window.call_page.end_button)
    (turn,) = desk.see_feedback()._call.turns
    assert turn.number == 2
    assert turn.recording.name == "turn-2-take-1.flac"


def test_a_speech_process_that_is_given_up_ends_the_call(desk):
    desk.start_call()
    desk.answer(SORRY)
    desk.hear_line()
    desk.speech.die(again=False)
    feedback = desk.see_feedback()
    assert "The speech engine stopped several times: start Tone Matters again." in feedback.notice.text
    assert desk.engine_text == "The speech engine stopped. Start Tone Matters again."


def test_listening_that_fails_ends_the_call_with_its_sentence(desk):
    desk.start_call()
    desk.answer(SORRY)
    desk.hear_line()
    desk.speech.event(ListeningFailed(desk.listening.listening, "Whisper failed", "say it again"))
    assert desk.see_feedback().notice.text == "Whisper failed: say it again."


def test_a_call_that_cannot_be_kept_is_told_still_shown_and_can_be_gone_on_with(desk):
    desk.start_call()
    desk.answer(SORRY)
    desk.wait(desk.line_plays)
    folder, path = desk.call.folder, desk.data / "history.sqlite3"
    path.unlink(missing_ok=True)
    path.write_bytes(b"no database " * 100)
    desk.click(desk.window.call_page.end_button)
    feedback = desk.see_feedback()
    desk.wait(lambda: "history.sqlite3 cannot be used" in feedback.notice.text)
    assert len(feedback._call.turns) == 1
    assert folder.running.is_file()
    assert len(unfinished_call(folder.course.read_text()).replies) == 1
    assert not feedback.turn_view.rewind_button.isEnabled()


def test_a_recording_that_cannot_be_put_away_is_told(desk):
    desk.start_call()
    desk.answer(SORRY)
    desk.speech.faults[KeepCall] = EngineError("The whole call cannot be kept", "free some space")
    desk.click(desk.window.call_page.end_button)
    feedback = desk.see_feedback()
    desk.wait(lambda: "The whole call cannot be kept" in feedback.notice.text)


def test_a_line_without_sound_is_spoken_by_the_engine(desk):
    scenario = shipped_scenario()
    desk.window.calls.start(all_sounding(scenario, None))
    desk.wait(lambda: desk.page is desk.window.call_page)
    desk.pick_up()
    desk.wait(desk.line_plays)
    (asked,) = desk.speech.all_asked(Speak)
    line = desk.call.call.line
    assert asked.voice == scenario.persona.voice
    assert [(s.clause, s.text, s.band) for s in asked.sayings] == [
        (part.id, part.text, line.anger_band) for part in line.parts
    ]
    kept = desk.data / "spoken" / scenario.persona.voice
    assert {saying.path.parent for saying in asked.sayings} == {kept}
    desk.speech.faults[Speak] = EngineError("The voice fell silent", "try again")
    desk.hear_line()
    desk.begin_reply()
    desk.fall_silent()
    assert desk.listening.line.audio == tuple(saying.path for saying in asked.sayings)
    desk.words_come(SORRY)
    assert desk.see_feedback().notice.text == "The voice fell silent: try again."


def test_a_line_whose_sound_is_broken_ends_the_call_with_a_sentence(desk, tmp_path):
    broken = tmp_path / "broken.opus"
    broken.write_bytes(b"")
    desk.window.calls.start(all_sounding(shipped_scenario(), broken))
    desk.wait(lambda: desk.page is desk.window.call_page)
    desk.click(desk.window.call_page.answer_button)  # the call may be over before one has looked
    desk.wait(lambda: "is empty (0 bytes)" in desk.window.library_page.notice.text)
    desk.see_library()
