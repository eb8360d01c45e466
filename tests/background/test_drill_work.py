"""What the speech process does for the drills, with engines that do as they are told."""

import pickle
from typing import Any

import numpy as np
import pytest

from desktop_app.audio_io.files import write_clip
from desktop_app.background import drill_work as module
from desktop_app.background.messages import (
    Answered,
    CompareMelody,
    DrillRequest,
    ReviewDrillTake,
    SpeakDeliveries,
)
from desktop_app.core.clip import AudioClip
from desktop_app.core.drill import Delivery, Drill, DrillItem
from desktop_app.core.errors import SoundFileError, SpeechError
from desktop_app.practice.review import Reviewer
from desktop_app.tone.profile import ToneMeter
from desktop_app.tone.syllables import SyllableCounter
from tests.helpers.scripted import LoudIsSpeech, SamePitch, ScriptedTranscriber
from tests.helpers.sounds import clip, joined, silence, voice
from tests.helpers.voices import baseline
from tests.helpers.words import techniques

ITEM = DrillItem("line", Drill.SAY_AFTER, "Take your time, I'm listening.", "af_heart")


class Buzzing:
    def speak(self, text, name, anger=0.0, *, phone=False, seed=0):
        return AudioClip(np.asarray(joined(silence(0.3), voice(200.0, 1.5, 0.3), silence(0.3))), 16_000)


@pytest.fixture
def reviewer():
    meter = ToneMeter(SamePitch(), LoudIsSpeech(), SyllableCounter())
    return Reviewer(ScriptedTranscriber("Take your time, I'm listening."), meter, techniques())


def drill_work(request: DrillRequest, reviewer: Reviewer, voice: Any) -> Any:
    return module.drill_work(request, reviewer, voice)


def no_voice() -> Any:
    raise AssertionError("the voice is not needed")


@pytest.fixture
def take(tmp_path):
    path = tmp_path / "take.wav"
    write_clip(clip(joined(silence(0.5), voice(200.0, 2.0, 0.3), silence(0.5))), path)
    return path


def test_a_model_is_spoken_and_a_take_held_against_it(reviewer, tmp_path, take):
    (model,) = drill_work(SpeakDeliveries(ITEM, (Delivery.WARM,), tmp_path), reviewer, Buzzing)
    found = drill_work(CompareMelody(take, model.path, ITEM.text), reviewer, no_voice)
    assert found.same_words == 1.0
    assert found.rate_ratio == pytest.approx(1.1 * 1.5 / 2.0, abs=0.08)
    assert found.rms_st == pytest.approx(0.0, abs=0.01)
    again = pickle.loads(pickle.dumps(Answered(1, found))).result
    np.testing.assert_array_equal(again.model_st, found.model_st)


def test_a_reply_is_reviewed_against_the_usual_voice(reviewer, take):
    review = drill_work(ReviewDrillTake(take, baseline()), reviewer, no_voice)
    assert review.transcript.text == "Take your time, I'm listening."
    assert review.tone.measures.vocal_effort is not None
    assert review.tracks is not None


def test_a_silent_take_is_a_sentence(reviewer, tmp_path, take):
    write_clip(clip(silence(2.0)), tmp_path / "silent.wav")
    with pytest.raises(SpeechError, match="No speech was found in this take"):
        drill_work(CompareMelody(tmp_path / "silent.wav", take, ITEM.text), reviewer, no_voice)
    review = drill_work(ReviewDrillTake(tmp_path / "silent.wav"), reviewer, no_voice)
    assert review.transcript.text == ""


def test_a_take_that_is_gone_is_a_sentence(reviewer, tmp_path):
    with pytest.raises(SoundFileError, match="There is no file"):
        drill_work(ReviewDrillTake(tmp_path / "gone.wav"), reviewer, no_voice)


def test_every_request_of_the_drills_is_known_as_one():
    assert isinstance(ReviewDrillTake(None), DrillRequest)  # type: ignore[arg-type]
    assert not isinstance(Answered(1, None), DrillRequest)
