"""What is yours to change of a kept call: words, objections, recordings; and hearing it whole."""

from typing import Any

import pytest
from PySide6.QtWidgets import QMessageBox

from desktop_app.audio_io.files import read_clip
from desktop_app.background.messages import ReviewTake
from desktop_app.core.turn import FinishedCall
from desktop_app.practice.kept_call import finished_call
from desktop_app.ui.dialogs.correct_dialog import CorrectDialog
from desktop_app.ui.dialogs.dispute_dialog import DisputeDialog
from tests.helpers.desk import Desk

SORRY = "I'm so sorry, Jake. That must be awful. What happened this morning?"
WORSE = "You need to calm down."


@pytest.fixture
def kept(desk):
    """A call of two turns, in the history, its feedback open; the second take is the second answer."""
    desk.start_call()
    desk.answer(SORRY)
    desk.answer(WORSE)
    desk.wait(desk.line_plays)
    desk.click(desk.window.call_page.retake_button)
    desk.answer(SORRY)
    desk.wait(desk.line_plays)
    desk.click(desk.window.call_page.end_button)
    page = desk.see_feedback()
    desk.wait(lambda: list(desk.data.glob("recordings/*/call.flac")))
    desk.wait(page.turn_view.rewind_button.isEnabled)
    return desk


def in_history(desk: Desk) -> tuple[FinishedCall, dict[str, Any]]:
    history = desk.window._services.history
    (past,) = history.all()
    whole, document = history.whole(past.id), history.document(past.id)
    assert whole is not None
    assert document is not None
    return finished_call(whole), document


def test_words_are_corrected_and_reviewed_again_with_the_first_result_beside_it(kept):
    page = kept.window.feedback_page
    own = page.turn_view.own
    kept.click(own.correct_button)
    dialog = own.findChild(CorrectDialog)
    assert dialog.editor.toPlainText() == SORRY
    dialog.editor.setPlainText(" ")
    assert not dialog.yes_button.isEnabled()
    dialog.editor.setPlainText("Thank you for calling, Jake.")
    kept.click(dialog.yes_button)
    kept.wait(lambda: page.turn_view.transcript_text == "Thank you for calling, Jake.")
    (asked,) = kept.speech.all_asked(ReviewTake)
    assert asked.before.replies == 0
    assert asked.before.customer == page.shown_turn.line.text
    assert own.first_label.isVisible()
    assert SORRY in own.first_label.text()
    call, document = in_history(kept)
    assert call.turns[0].review.transcript.text == "Thank you for calling, Jake."
    assert call.turns[0].uncorrected is not None
    assert call.turns[0].uncorrected.transcript.text == SORRY
    assert document["turns"][0]["uncorrected"]["transcript"]["text"] == SORRY
    assert document["turns"][0]["reply"]["text"] == "Thank you for calling, Jake."
    assert page.turn_view.rewind_button.isEnabled()


def test_an_objection_stands_beside_the_score_which_stays(kept):
    page = kept.window.feedback_page
    own, before = page.turn_view.own, page.shown_turn.review.scores
    kept.click(own.dispute_button)
    dialog = own.findChild(DisputeDialog)
    assert not dialog.yes_button.isEnabled()
    dialog.score_box.setCurrentIndex(dialog.score_box.findData("wording"))
    dialog.editor.setPlainText("I did name it.")
    kept.click(dialog.yes_button)
    kept.wait(own.disputes_label.isVisible)
    assert own.disputes_label.text() == f"You object to Wording {before.wording}: “I did name it.”"
    call, document = in_history(kept)
    assert call.turns[0].review.scores == before
    (objection,) = document["turns"][0]["disputes"]
    assert (objection["score"], objection["reason"]) == ("wording", "I did name it.")


def test_a_recording_is_deleted_and_the_numbers_stay(kept):
    page = kept.window.feedback_page
    turn = page.shown_turn
    kept.click(page.turn_view.own.delete_button)
    box = page.findChild(QMessageBox)
    kept.click(next(button for button in box.buttons() if "Delete" in button.text()))
    kept.wait(lambda: page.shown_turn.recording is None)
    assert not list(turn.recording.parent.glob("turn-1-take-1.*"))
    assert list(turn.recording.parent.glob("turn-2-take-2.*"))
    whole = read_clip(turn.recording.parent / "call.flac", 48_000)
    start, end = (round(48_000 * at) for at in (turn.reply_start_s, turn.reply_start_s + turn.review.seconds))
    assert not whole.samples[start:end].any()
    assert whole.samples.any()
    assert not page.turn_view.own.delete_button.isEnabled()
    assert not page.turn_view.voice.isVisible()
    call, _ = in_history(kept)
    assert call.turns[0].review.scores == turn.review.scores


def test_take_a_lies_over_take_b_and_both_are_heard(kept):
    page = kept.window.feedback_page
    page.choose_turn(2)
    compare = page.turn_view.compare
    assert compare.isVisible()
    assert WORSE in compare.words_label.text()
    assert "Wording" in compare.scores_label.text()
    assert compare.chart.alignment is not None
    for button, take in ((compare.first_button, 1), (compare.second_button, 2)):
        played = len(kept.sound.playbacks)
        kept.click(button)
        kept.wait(lambda played=played: len(kept.sound.playbacks) > played)
        assert page.turn_view.turn.recording.name == "turn-2-take-2.flac"
        assert take in (1, 2)
    page.choose_turn(1)
    assert not compare.isVisible()


def test_the_whole_call_is_heard_from_anywhere_in_sync(kept):
    page = kept.window.feedback_page
    kept.click(page.whole_button)
    view = page.call_view
    assert view.isVisible()
    call = view._call
    word = call.words[3]
    view.chart.sought.emit((word.start_s + word.end_s) / 2.0)
    assert f">{word.text}</span>" in view.words_label.text().replace("&#x27;", "'")
    played = len(kept.sound.playbacks)
    kept.click(view.play_button)
    kept.wait(lambda: len(kept.sound.playbacks) > played)
    playback = kept.sound.playbacks[-1]
    assert playback.position_s == pytest.approx((word.start_s + word.end_s) / 2.0)
    assert playback.clip.sample_rate_hz == 24_000
    playback.position_s = call.lines[1].start_s
    kept.wait(lambda: view._position_s == call.lines[1].start_s)
    kept.wait(lambda: view.play_button.text().strip() == "Pause")
    kept.click(view.play_button)
    kept.wait(lambda: playback.stopped)
    page.choose_turn(2)
    assert page.turn_view.isVisible()


def test_a_part_of_the_call_is_heard_alone(kept):
    page = kept.window.feedback_page
    kept.click(page.whole_button)
    view = page.call_view
    kept.click(view.part_button)
    view.chart.region.setRegion((0.4, 0.9))
    played = len(kept.sound.playbacks)
    kept.click(view.play_button)
    kept.wait(lambda: len(kept.sound.playbacks) > played)
    playback = kept.sound.playbacks[-1]
    assert playback.position_s == pytest.approx(0.4)
    playback.position_s = 0.95
    kept.wait(lambda: playback.stopped)
