"""What is said of a melody that follows a model's."""

from typing import Any

import numpy as np
import pytest

from desktop_app.core.errors import SpeechError
from desktop_app.practice.drills.say_after import MelodyComparer, farthest_word, judge_melody, same_words
from desktop_app.tone.profile import ToneMeter
from desktop_app.tone.syllables import SyllableCounter
from tests.helpers.scripted import LoudIsSpeech, ScriptedTranscriber
from tests.helpers.scripted_drills import likeness
from tests.helpers.sounds import clip, glide, joined, silence, voice


class TrackedPitch:
    """A pitch tracker that was told each clip's pitch, by its number of samples."""

    def __init__(self, *known: Any) -> None:
        self._known = {len(sound.samples): pitch for sound, pitch in known}

    def track(self, sound):
        ticks = np.arange(1 + len(sound.samples) // 160) * 160
        pitch = self._known[len(sound.samples)]
        return np.where(ticks < len(pitch), pitch[np.minimum(ticks, len(pitch) - 1)], np.nan)


def line(*glides: tuple[float, float, float], pause_s: float = 0.3) -> Any:
    """A sound of some glides, (from Hz, to Hz, seconds), with its pitch at every sample."""
    sounds, pitches = [silence(0.2)], [np.full(3200, np.nan)]
    for start, end, seconds in glides:
        hz = glide(start, end, seconds)
        sounds += [voice(hz, seconds, 0.3), silence(pause_s)]
        pitches += [hz, np.full(round(pause_s * 16_000), np.nan)]
    return clip(joined(*sounds)), np.concatenate(pitches)


def compared(model: Any, take: Any, heard: str = "one two three") -> Any:
    meter = ToneMeter(TrackedPitch(model, take), LoudIsSpeech(), SyllableCounter())
    comparer = MelodyComparer(meter, ScriptedTranscriber(heard))
    return comparer.compare(take[0], model[0], "One, two, three.")


MODEL = line((200, 260, 0.5), (260, 180, 0.6), (220, 150, 0.5))


def test_the_same_melody_an_octave_lower_and_slower_is_the_same():
    found = compared(MODEL, line((100, 130, 0.65), (130, 90, 0.78), (110, 75, 0.65), pause_s=0.39))
    assert found.correlation > 0.95
    assert found.rms_st < 1.2
    assert found.variation_ratio == pytest.approx(1.0, abs=0.1)
    assert found.rate_ratio == pytest.approx(1 / 1.3, abs=0.03)
    assert judge_melody(found).passed


def test_a_level_voice_is_flatter():
    found = compared(MODEL, line((200, 204, 0.5), (204, 198, 0.61), (200, 196, 0.5)))
    assert found.variation_ratio < 0.2
    assert judge_melody(found).reason == "flatter"


def test_a_melody_turned_upside_down_is_another_one_and_its_word_is_named():
    found = compared(MODEL, line((150, 110, 0.5), (120, 180, 0.61), (150, 220, 0.5)))
    assert found.correlation < 0.0
    verdict: Any = judge_melody(found)
    assert verdict.reason in ("word_higher", "word_lower")
    assert verdict.words in ("one", "two", "three")
    assert verdict.value > 3.0


def test_a_take_without_speech_is_a_sentence():
    silent = clip(silence(1.0)), np.full(16_000, np.nan)
    with pytest.raises(SpeechError, match="No speech was found"):
        compared(MODEL, silent)


@pytest.mark.parametrize(
    ("found", "reason"),
    [
        (likeness(), "followed"),
        (likeness(correlation=0.49), "other_melody"),
        (likeness(correlation=0.49, differences_st=(None, 4.2)), "word_higher"),
        (likeness(correlation=0.49, differences_st=(-5.0, 4.2)), "word_lower"),
        (likeness(same_words=0.5), "other_words"),
        (likeness(correlation=None), "too_little_voice"),
        (likeness(variation_ratio=0.55), "flatter"),
        (likeness(rate_ratio=1.35), "faster"),
        (likeness(rate_ratio=0.7), "followed"),  # slower is no fault
    ],
)
def test_one_thing_is_said(found, reason):
    verdict = judge_melody(found)
    assert (verdict.passed, verdict.reason) == (reason == "followed", reason)


def test_differences_that_play_no_part_in_listening_name_no_word():
    assert farthest_word(likeness(differences_st=(2.9, -2.9, None))) is None
    word = farthest_word(likeness(differences_st=(3.1, -4.0, None)))
    assert word is not None
    assert word.text == "word1"


@pytest.mark.parametrize(
    ("heard", "share"),
    [
        ("Take your time. I'm listening.", 1.0),
        ("take your time im listening", 1.0),
        ("take your dime I'm listening", 0.8),
        ("", 0.0),
        ("something else altogether", 0.0),
    ],
)
def test_the_words_of_the_line_are_counted_in_their_order(heard, share):
    assert same_words("Take your time. I'm listening.", heard) == pytest.approx(share)
