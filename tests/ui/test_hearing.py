"""Scores with their receipts, moments, and hearing a take another way."""

import pytest
import soundfile

from desktop_app.background.messages import HearAgain
from desktop_app.core.errors import EngineError
from desktop_app.practice.hear_again import HeardAs
from desktop_app.storage.baselines import Baselines
from tests.helpers.sounds import silence
from tests.helpers.voices import baseline

SORRY = "I'm so sorry, that must be awful. What happened?"


@pytest.fixture
def feedback(desk):
    Baselines(desk.data / "baselines").save(baseline(device="Fake microphone", kind=True))
    desk.start_call()
    desk.answer(SORRY)
    desk.window.call_page.end_wanted.emit()
    page = desk.see_feedback()
    take = page.turn_view.turn.recording
    take.parent.mkdir(exist_ok=True)
    soundfile.write(take, silence(2.6, 48_000), 48_000)
    return page


def choose(box, way: HeardAs) -> None:
    box.setCurrentIndex(box.findData(way.value))
    box.activated.emit(box.currentIndex())


def test_a_score_opens_its_receipt_which_adds_up(desk, feedback):
    tiles = feedback.turn_view.scores
    review = feedback.turn_view.turn.review
    for score, tile in tiles.tiles.items():
        total = getattr(review.scores, score)
        desk.click(tile)
        if total is None:
            assert "is not scored" in tiles.reason_label.text()
            continue
        points = [line.points for line in review.receipt if line.score == score]
        assert sum(points) == pytest.approx(total)
        assert len(tiles.receipt_lines) == len(points) + 2
        assert tiles.receipt_lines[-1].endswith(str(total))
        assert str(total) in tile.accessibleName()


def test_one_receipt_at_a_time(desk, feedback):
    tiles = feedback.turn_view.scores
    desk.click(tiles.tiles["wording"])
    desk.click(tiles.tiles["overall"])
    assert not tiles.tiles["wording"].isChecked()
    desk.click(tiles.tiles["overall"])
    assert tiles.receipt_lines == []


def test_what_is_not_measured_is_said_with_its_reason(feedback):
    voice = feedback.turn_view.voice
    assert "loudness swell" in voice.missing_label.text()
    assert "three phrases" in voice.missing_label.text()
    assert "2026-02-03" in voice.against_label.text()


@pytest.mark.parametrize("way", [HeardAs.WORDS_REMOVED, HeardAs.HUM, HeardAs.KINDER, HeardAs.KINDER_MOMENT])
def test_a_take_is_made_once_and_heard(desk, feedback, way):
    voice = feedback.turn_view.voice
    choose(voice.way_box, way)
    desk.wait(lambda: desk.sound.playbacks[-1].clip.duration_s == pytest.approx(1.0))
    (request,) = desk.speech.all_asked(HearAgain)
    assert request.way is way
    assert request.baseline is not None
    assert request.moment is not None
    assert request.output.name.endswith(f".{way}.flac")
    desk.wait(lambda: voice.play_button.text().strip() == "Pause")
    desk.click(voice.play_button)
    desk.wait(lambda: voice.play_button.text().strip() == "Hear it")
    heard = len(desk.sound.playbacks)
    desk.click(voice.play_button)
    desk.wait(lambda: len(desk.sound.playbacks) == heard + 1)
    assert len(desk.speech.all_asked(HearAgain)) == 1


def test_the_playhead_keeps_to_the_take_s_time(desk, feedback):
    voice = feedback.turn_view.voice
    choose(voice.way_box, HeardAs.HUM)
    desk.wait(lambda: desk.sound.playbacks[-1].clip.duration_s == pytest.approx(1.0))
    desk.sound.playbacks[-1].position_s = 0.5  # half way through, as in the take of 2.6 s
    desk.wait(lambda: voice.time_label.text().startswith("1.3 of 2.6"))


def test_a_moment_is_heard_from_its_start_to_its_end(desk, feedback):
    voice = feedback.turn_view.voice
    (moment,) = feedback.turn_view.turn.review.tone.moments
    (button,) = voice.moment_buttons
    desk.click(button)
    desk.wait(lambda: desk.sound.playbacks[-1].clip.duration_s == pytest.approx(2.6))
    playback = desk.sound.playbacks[-1]
    assert playback.position_s == pytest.approx(moment.start_s)
    playback.position_s = moment.end_s + 0.01
    desk.wait(lambda: playback.stopped)


def test_a_version_that_cannot_be_made_is_a_sentence(desk, feedback):
    desk.speech.faults[HearAgain] = EngineError("The take cannot be made kinder", "try another one")
    voice = feedback.turn_view.voice
    choose(voice.way_box, HeardAs.KINDER)
    desk.wait(lambda: "cannot be made kinder: try another one." in feedback.notice.text)
    assert voice.play_button.isEnabled()


def test_without_a_baseline_kinder_is_not_offered(desk):
    desk.start_call()
    desk.answer(SORRY)
    desk.window.call_page.end_wanted.emit()
    box = desk.see_feedback().turn_view.voice.way_box
    assert box.findData(HeardAs.KINDER.value) < 0
    assert box.findData(HeardAs.HUM.value) > 0
    assert "usual voice" in box.toolTip()
