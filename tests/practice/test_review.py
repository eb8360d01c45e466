import numpy as np
import pytest

from desktop_app.core.findings import Label, Step
from desktop_app.core.mood import Mood, MoodChange
from desktop_app.core.tone import Overlap, QualityProblem
from desktop_app.core.turn import Turn, TurnReview
from desktop_app.practice.call_review import review_call
from desktop_app.practice.review import Context, Reviewer, reply_words, review_text
from desktop_app.tone.profile import ToneMeter
from desktop_app.tone.syllables import SyllableCounter
from tests.helpers.calls import line
from tests.helpers.scripted import LoudIsSpeech, SamePitch, ScriptedTranscriber, spoken
from tests.helpers.sounds import clip, joined, noise, silence, sine
from tests.helpers.words import techniques

SPEECH = clip(joined(silence(0.5), sine(300, 3.0, 0.2), silence(0.5)))


def reviewer(*script: str) -> Reviewer:
    meter = ToneMeter(SamePitch(), LoudIsSpeech(), SyllableCounter())
    return Reviewer(ScriptedTranscriber(*script), meter, techniques())


def test_a_reply_is_heard_measured_and_coached():
    found = reviewer("I'm so sorry. You need to calm down.").review(
        SPEECH, "take.wav", context=Context(overlap=Overlap(response_delay_s=0.7))
    )
    assert (found.file, found.seconds) == ("take.wav", 4.0)
    assert {Label.APOLOGISE, Label.CALM_DOWN} <= found.wording.labels
    assert found.advice[0].code == "calm_down"
    assert found.tone is not None
    assert found.tone.measures.response_delay_s == 0.7
    assert found.tone.measures.words_per_minute == pytest.approx(160, rel=0.03)
    wording = [one.points for one in found.receipt if one.score == "wording"]
    assert round(sum(wording)) == found.scores.wording == 19


@pytest.mark.parametrize("sound", [silence(2.0), noise(2.0, 0.0003), silence(0.0), silence(0.01)])
def test_silence_is_not_given_to_the_recogniser(sound):
    engine = reviewer("Thank you for watching!")
    found = engine.review(clip(sound), "take.wav")
    assert found.transcript.text == ""
    assert found.scores.wording is None
    assert found.receipt == ()
    assert found.advice[0].code == "nothing_heard"
    assert isinstance(engine.transcriber, ScriptedTranscriber)
    assert engine.transcriber.clips == []


def test_words_heard_already_are_not_recognised_again():
    engine = reviewer("something else")
    found = engine.review(SPEECH, "take.wav", reply_words(spoken("I'm sorry"), techniques()))
    assert found.transcript.text == "I'm sorry"
    assert isinstance(engine.transcriber, ScriptedTranscriber)
    assert engine.transcriber.clips == []


def test_frames_that_hold_a_leak_above_all_are_no_speech():
    sound = clip(joined(sine(300, 3.0, 0.2), silence(0.5), sine(200, 2.0, 0.05)))
    leak = np.zeros(551, dtype=np.bool_)
    leak[350:] = True
    found = reviewer("I'm sorry").review(sound, "take.wav", context=Context(leak=leak))
    assert found.tone is not None
    assert found.tracks is not None
    assert found.tone.quality.usable
    assert QualityProblem("leak", "use_headset") in found.tone.quality.problems
    assert found.tone.quality.voiced_s == pytest.approx(3.5, abs=0.05)  # a scripted pitch is everywhere
    assert not found.tracks.speech[350:].any()
    assert np.isnan(found.tracks.pitch_hz[350:]).all()


def test_the_same_audio_gives_the_same_review():
    first, second = (reviewer("I'm sorry").review(SPEECH, "t") for _ in range(2))
    assert first == second
    assert first.tracks is not None
    assert second.tracks is not None
    np.testing.assert_array_equal(first.tracks.loudness_dbfs, second.tracks.loudness_dbfs)


def test_a_written_reply_has_words_only():
    found = review_text("  I'm sorry. What happened?\n", techniques())
    assert found.transcript.text == "I'm sorry. What happened?"
    assert (found.tone, found.tracks, found.seconds) == (None, None, 0.0)
    assert found.wording.steps[Step.CLARIFY]


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_an_empty_written_reply_has_no_score(text):
    found = review_text(text, techniques())
    assert found.scores.wording is None
    assert found.advice[0].code == "say_more"


def turn(number: int, review: TurnReview) -> Turn:
    mood = Mood(0.5, 0.5, 0.5)
    return Turn(number, line(), 0.0, 1.0, 1.0, review, MoodChange(mood, mood, ()))


def test_a_call_is_the_mean_of_its_turns():
    reviews = [
        review_text("I'm sorry.", techniques()),
        review_text("", techniques()),
        review_text("You need to calm down.", techniques()),
    ]
    call = review_call(tuple(turn(n, review) for n, review in enumerate(reviews, 1)))
    assert call.scores.wording == round((57 + 15) / 2)
    assert call.steps == {Step.PAUSE: None, Step.ACKNOWLEDGE: True, Step.CLARIFY: False, Step.RESPOND: False}
    assert len(call.advice) == 1


def test_praise_is_not_what_a_call_leaves_to_learn():
    kept = review_text("I'm sorry. What happened when you restarted it?", techniques())
    assert kept.advice[0].code == "keep"
    assert review_call((turn(1, kept),)).advice == ()


def test_a_call_without_turns_has_no_score():
    call = review_call(())
    assert call.scores.wording is None
    assert call.advice == ()
