import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from desktop_app.tone.turn_taking import exact_speech, turn_taking
from tests.helpers.scripted import LoudIsSpeech
from tests.helpers.sounds import clip, joined, noise, silence, voice
from tests.tone.test_leak import LINE, heard

#: A chunk of the detector holds speech where a tenth of it is loud.
DETECTOR = LoudIsSpeech(0.003)


def reply(at_s: float, seconds: float = 2.0, whole_s: float = 8.0) -> np.ndarray:
    said = voice(130.0, seconds, 0.3)
    return joined(silence(at_s), said, silence(whole_s - at_s - seconds)) + noise(whole_s, 0.0002)


def end_of_line_s() -> float:
    return float(np.flatnonzero(exact_speech(clip(LINE), DETECTOR))[-1] + 1) * 0.01


@pytest.mark.parametrize("gain_db", [None, -20.0, -30.0])
@pytest.mark.parametrize("after_s", [0.4, 1.13])
def test_the_response_delay_is_exact_with_a_leak_and_without(gain_db, after_s):
    late_s = 0.0 if gain_db is None else 0.21
    line_end_s = 0.3 + late_s + end_of_line_s()
    sound = reply(line_end_s + after_s)
    if gain_db is not None:
        sound = sound + heard(LINE, 0.3 + late_s, 8.0, gain_db)
    found = turn_taking(clip(sound), clip(LINE), 0.3, DETECTOR)
    assert found.leak.found == (gain_db is not None)
    assert found.overlap.response_delay_s == pytest.approx(after_s, abs=0.03)
    assert found.overlap.talk_over_s == 0.0
    assert found.overlap.interruptions == 0


@pytest.mark.parametrize("gain_db", [-200.0, -20.0])
def test_an_interruption_is_found_with_a_leak_and_without(gain_db):
    line_end_s = 0.3 + end_of_line_s()
    sound = reply(line_end_s - 0.8) + heard(LINE, 0.3, 8.0, gain_db)
    found = turn_taking(clip(sound), clip(LINE), 0.3, DETECTOR)
    assert found.overlap.interruptions == 1
    assert found.overlap.response_delay_s == 0.0
    assert np.flatnonzero(found.agent)[0] * 0.01 == pytest.approx(line_end_s - 0.8, abs=0.03)
    assert found.overlap.stretches[0][0] == pytest.approx(line_end_s - 0.8, abs=0.03)


def test_a_line_that_began_before_the_recording_counts_from_its_start():
    customer = turn_taking(clip(silence(3.0)), clip(LINE), -1.0, DETECTOR).customer
    np.testing.assert_array_equal(customer, exact_speech(clip(LINE), DETECTOR)[100:401])


@given(
    arrays(np.float32, st.integers(0, 2000), elements=st.floats(width=32)),
    arrays(np.float32, st.integers(0, 2000), elements=st.floats(width=32)),
    st.floats(-1.0, 1.0),
)
def test_any_two_sounds_give_a_result(recording, line, at_s):
    found = turn_taking(clip(recording), clip(line), at_s, DETECTOR)
    assert len(found.agent) == len(found.customer) == 1 + len(recording) // 160
