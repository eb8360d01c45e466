import numpy as np
import pytest

from desktop_app.core.errors import InputError
from desktop_app.practice.baseline import baseline_for, measure_baseline, other_device
from desktop_app.practice.review import Reviewer
from desktop_app.tone.profile import ToneMeter
from desktop_app.tone.syllables import SyllableCounter
from tests.helpers.scripted import LoudIsSpeech, SamePitch, ScriptedTranscriber
from tests.helpers.sounds import clip, joined, silence, voice
from tests.helpers.voices import USUAL, baseline
from tests.helpers.words import techniques

READING = joined(silence(0.4), voice(200.0, 3.0, peak=0.2), silence(0.4))


def measure(*readings: np.ndarray, kind: np.ndarray | None = None):
    engines = Reviewer(
        ScriptedTranscriber("one two three four five six seven eight nine"),
        ToneMeter(SamePitch(200.0), LoudIsSpeech(), SyllableCounter()),
        techniques(),
    )
    kind_line = None if kind is None else clip(kind)
    sounds = [clip(reading) for reading in readings]
    return measure_baseline(engines, sounds, kind_line, name="me", device="Headset", measured_on="2026-01-01")


def test_a_reading_gives_every_number():
    found = measure(READING, kind=READING * 0.5)
    assert (found.name, found.device, found.measured_on) == ("me", "Headset", "2026-01-01")
    assert found.usual.pitch_median_hz == pytest.approx(200.0)
    assert found.usual.articulation_rate_syl_s == pytest.approx(10 / 3.0, rel=0.1)
    assert found.kind is not None
    assert found.usual.loudness_dbfs - found.kind.loudness_dbfs == pytest.approx(6.0, abs=0.1)


def test_several_readings_are_pooled():
    assert measure(READING, READING).usual.voiced_s == pytest.approx(6.0, abs=0.2)


@pytest.mark.parametrize(
    ("reading", "fault"),
    [
        (silence(2.0), "The reading makes no baseline. No speech"),
        (np.clip(READING * 20, -1, 1), "overloaded"),
        (joined(silence(0.5), voice(200.0, 0.5), silence(0.5)), "too little speech"),
    ],
)
def test_what_cannot_be_measured_is_said(reading, fault):
    with pytest.raises(InputError, match=fault):
        measure(reading)


def test_a_kind_line_that_cannot_be_measured_is_named():
    with pytest.raises(InputError, match="The kind line makes no baseline"):
        measure(READING, kind=silence(2.0))


@pytest.mark.parametrize(
    ("own", "used", "other"),
    [("A", "A", False), ("A", "B", True), ("A", None, False), (None, "A", False), (None, None, False)],
)
def test_another_device_is_noticed(own, used, other):
    saved = baseline(device=own)
    assert other_device(saved, used) is other
    found = baseline_for(saved, used, ())
    assert found is not None
    assert (found.usual.loudness_dbfs is None) is other


def test_without_one_the_first_turns_stand_in():
    found = baseline_for(None, "A", [USUAL])
    assert found is not None
    assert found.provisional
    assert baseline_for(None, "A", []) is None
