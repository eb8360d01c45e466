"""A whole call through the window, hands-free and with the key."""

import itertools

import numpy as np
import pytest
from PySide6.QtCore import Qt

from desktop_app.background.messages import (
    EndReply,
    KeepCall,
    Listen,
    ListeningFailed,
    LiveTone,
    ReplyBegan,
    ReplyHeard,
    ReviewReply,
)
from desktop_app.core.findings import Wording
from desktop_app.core.heard import Heard
from desktop_app.core.scenario import PhoneLine
from desktop_app.core.transcript import Transcript
from desktop_app.practice.call import Phase
from desktop_app.ui.pages.call_page import PUSH_TO_TALK_TURN

REPLIES = (
    "I'm so sorry, Jake. That must be awful. What happened this morning?",
    "You need to calm down.",
    "You're right, that should never have happened. What worries you most?",
    "I'm having our engineer restore your records from the backup, you'll have them within two hours.",
    "I'll call you tomorrow at noon. Does that work for you?",
)


def test_a_whole_call_hands_free(desk, qtbot):
    desk.start_call()
    page = desk.window.call_page
    assert desk.page is page
    assert page.phase_label.text() == "They speak"
    for turn, text in enumerate(REPLIES, 1):
        assert page._turn.text() == f"Turn {turn}"
        desk.hear_line()
        assert page.phase_label.text() == "Your turn: answer aloud"
        assert desk.listening.turn_end_silence_s == 1.2
        desk.begin_reply("the words so far")
        desk.wait(lambda: page.captions._live is not None)
        assert page.phase_label.text() == "Recording you"
        desk.fall_silent()
        assert page.phase_label.text() == "One moment"
        desk.words_come(text)
        desk.wait(lambda: desk.call.phase is Phase.CUSTOMER_SPEAKING)
        desk.wait(desk.line_plays)
    assert [text for who, text in page.captions.texts if who == "agent"] == list(REPLIES)
    assert [who for who, _ in page.captions.texts] == ["customer", "agent"] * 5 + ["customer"]
    folder = desk.call.folder.path
    desk.sound.playbacks[-1].finished = True

    feedback = desk.see_feedback()
    call = feedback._call
    assert [turn.review.transcript.text for turn in call.turns] == list(REPLIES)
    assert call.closing.text == page.captions.texts[-1][1]
    assert [turn.recording.name for turn in call.turns] == [f"turn-{n}-take-1.flac" for n in range(1, 6)]
    assert feedback.notice.text == ""
    desk.wait(lambda: desk.speech.all_asked(KeepCall))
    assert desk.speech.all_asked(KeepCall) == [KeepCall(folder / "call.wav", folder / "call.flac")]
    (past,) = desk.window._services.history.recent()
    assert (past.turns, past.folder, past.ending) == (5, folder, call.ending)
    times = [time_s for turn in call.turns for time_s in (turn.line_start_s, turn.line_end_s)]
    assert times == sorted(times)
    desk.click(feedback.back_button)
    desk.see_library()
    assert "best " in next(b for b in desk.window.library_page.calls.buttons if past.title in b.text()).text()
    assert desk.window.library_page.start_button.isEnabled()


def test_on_the_feedback_page_every_turn_is_read_and_heard(desk, qtbot):
    desk.start_call()
    desk.answer(REPLIES[0])
    desk.answer(REPLIES[1])
    desk.window.call_page.end_wanted.emit()
    feedback = desk.see_feedback()
    view = feedback.turn_view
    assert view.transcript_text == REPLIES[0]
    assert view.turn.line.text in view._theirs.text()
    desk.click(feedback._chooser.buttons()[1])
    assert view.transcript_text == REPLIES[1]
    assert "calm down" in view.advice_label.text().lower()
    assert view.instead_label.isVisible()
    assert not view.voice.isHidden()
    path = view.turn.recording
    path.unlink()
    qtbot.mouseClick(view.voice.play_button, Qt.MouseButton.LeftButton)
    desk.wait(lambda: "There is no file" in feedback.notice.text)
    assert str(path) in feedback.notice.text
    assert view.voice.play_button.text().strip() == "Hear it"


def test_a_call_with_the_space_bar(open_desk, qtbot):
    desk = open_desk(talk_mode="push_to_talk")
    desk.start_call()
    page = desk.window.call_page
    assert page.talk_button.isVisible()
    qtbot.keyPress(page, Qt.Key.Key_Space)  # while they speak, the key does nothing
    qtbot.keyRelease(page, Qt.Key.Key_Space)
    desk.hear_line()
    assert page.phase_label.text() == PUSH_TO_TALK_TURN
    assert desk.speech.all_told(Listen) == []
    desk.make_sound(0.5)
    qtbot.keyPress(page, Qt.Key.Key_Space)
    assert desk.call.phase is Phase.REPLYING
    request = desk.listening
    assert request.turn_end_silence_s is None
    assert desk.call._line_end_s <= request.from_s <= desk.call._recorder.seconds - 0.1
    desk.make_sound(1.0)
    assert desk.speech.all_told(EndReply) == []
    qtbot.keyRelease(page, Qt.Key.Key_Space)
    (ended,) = desk.speech.all_told(EndReply)
    assert ended == EndReply(request.listening, desk.call._recorder.seconds)
    desk.fall_silent()
    desk.words_come(REPLIES[0])
    desk.wait(lambda: page.captions.texts[-1:] != [] and len(desk.call.call.exchanges) == 1)
    desk.hear_line()
    desk.make_sound(0.2)
    qtbot.mousePress(page.talk_button, Qt.MouseButton.LeftButton)
    assert desk.call.phase is Phase.REPLYING
    qtbot.mouseRelease(page.talk_button, Qt.MouseButton.LeftButton)
    assert len(desk.speech.all_told(EndReply)) == 2


@pytest.mark.parametrize("telephone", [False, True])
def test_the_customer_is_heard_over_the_line_of_the_settings(open_desk, telephone):
    desk = open_desk(telephone=telephone)
    desk.start_call()
    sound = desk.sound.playbacks[-1].clip
    power = np.abs(np.fft.rfft(sound.samples)) ** 2
    high = power[np.fft.rfftfreq(len(sound.samples), 1.0 / sound.sample_rate_hz) > 4_500.0]
    assert bool(high.sum() < 1e-4 * power.sum()) is telephone
    desk.hear_line()
    desk.begin_reply()
    assert desk.listening.line.phone is (PhoneLine.TELEPHONE if telephone else PhoneLine.CLEAR)


def test_a_key_that_repeats_itself_is_held_only_once(open_desk):
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    desk = open_desk(talk_mode="push_to_talk")
    page = desk.window.call_page
    desk.start_call()
    desk.hear_line()
    seen: list[str] = []
    page.key_down.connect(lambda: seen.append("down"))
    page.key_up.connect(lambda: seen.append("up"))
    kinds = QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.KeyPress, QEvent.Type.KeyRelease
    for kind, repeats in zip(kinds, (False, True, True, False), strict=True):
        event = QKeyEvent(kind, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", repeats)
        QApplication.sendEvent(page, event)
    assert seen == ["down", "up"]


def test_hands_free_the_space_bar_does_nothing(desk, qtbot):
    desk.start_call()
    desk.hear_line()
    qtbot.keyClick(desk.window.call_page, Qt.Key.Key_Space)
    assert desk.call.phase is Phase.LISTENING
    assert not desk.window.call_page.talk_button.isVisible()


def test_nothing_heard_listens_on(desk):
    desk.start_call()
    desk.hear_line()
    page, captions = desk.window.call_page, desk.window.call_page.captions.texts
    first = desk.listening
    desk.begin_reply()
    desk.fall_silent()
    end_s = desk.call._recorder.seconds
    desk.speech.event(
        ReplyHeard(
            first.listening, first.from_s, end_s, Transcript("scripted", "", None), Heard("", Wording(()))
        )
    )
    desk.wait(lambda: desk.call.phase is Phase.LISTENING)
    assert (desk.listening.listening, desk.listening.from_s) == (first.listening + 1, end_s)
    assert page.captions.texts == captions
    assert page.phase_label.text() == "Your turn: answer aloud"
    assert desk.speech.all_asked(ReviewReply) == []


def test_the_voice_is_seen_as_it_comes_in(desk):
    desk.start_call()
    desk.hear_line()
    page = desk.window.call_page
    desk.make_sound(1.0)
    desk.wait(lambda: page.meter.value() > -30)
    assert page.meter.value() == pytest.approx(-17, abs=2)
    desk.speech.event(LiveTone(desk.listening.listening, ((0.1, 200.0), (0.11, float("nan")))))
    desk.wait(lambda: len(page.strip._pitch) == 2)
    desk.wait(lambda: page._time.text() == "00:01")
    desk.window.grab()


def test_the_same_call_again(desk):
    desk.start_call()
    desk.answer(REPLIES[0])
    first = desk.call.folder.path
    desk.click(desk.window.call_page.end_button)
    desk.click(desk.see_feedback().again_button)
    desk.wait(lambda: desk.page is desk.window.call_page)
    desk.pick_up()
    desk.wait(desk.line_plays)
    assert desk.call.folder.path != first
    assert len(desk.window.call_page.captions.texts) == 1


def test_closing_the_window_ends_the_call_and_keeps_its_recording(desk):
    desk.start_call()
    desk.hear_line()
    desk.begin_reply()
    folder = desk.call.folder
    desk.window.close()
    assert desk.speech.closed
    assert folder.running.is_file()
    assert desk.window.calls.controller is None


def test_a_second_call_cannot_begin_beside_the_first(desk):
    desk.start_call()
    desk.window.calls.start(desk.call.call.scenario)
    assert desk.sound.opened == 1
    assert not desk.window.library_page.start_button.isEnabled()


def test_every_line_is_said_once(desk):
    desk.start_call()
    for text in REPLIES:
        desk.answer(text)
    desk.wait(desk.line_plays)
    texts = [text for who, text in desk.window.call_page.captions.texts if who == "customer"]
    assert all(one != other for one, other in itertools.pairwise(texts))
    assert len(texts) == len(set(texts)) == 6
    assert len(desk.sound.playbacks) == 1 + 6  # the phone rang first


def test_what_comes_from_a_call_long_over_is_passed_over(desk):
    desk.start_call()
    desk.hear_line()
    desk.speech.event(ReplyBegan(99, 0.0))
    desk.speech.event(ListeningFailed(99, "Whisper failed", "say it again"))
    desk.speech.event(LiveTone(desk.listening.listening, ((0.1, 200.0),)))
    desk.wait(lambda: desk.window.call_page.strip._pitch)
    assert desk.call.phase is Phase.LISTENING
    assert desk.notice == ""
