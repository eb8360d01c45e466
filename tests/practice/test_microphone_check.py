import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.clip import AudioClip
from desktop_app.practice.microphone_check import MicrophoneFault, check_microphone
from tests.helpers.sounds import RATE, joined, noise, silence, sine

RATE_HZ = RATE


def checked(room: float, voice: float, customer: float | None = None):
    """Judge a room of noise (its RMS), a voice and a customer (a sine's peak each)."""
    hiss = noise(2.0, room) if room else silence(2.0, RATE_HZ)
    parts = [hiss, sine(300, 4.0, voice, rate_hz=RATE_HZ) if voice else silence(4.0, RATE_HZ)]
    if customer is not None:
        parts.append(sine(250, 3.0, customer, rate_hz=RATE_HZ) if customer else hiss)
    clip = AudioClip(joined(*parts), RATE_HZ)
    return check_microphone(clip, 2.0, 6.0, None if customer is None else (6.0, clip.duration_s))


def test_a_good_microphone_has_no_fault_and_its_levels():
    found = checked(0.001, 0.2, 0.0)
    assert found.faults == ()
    assert found.voice_dbfs == pytest.approx(20 * np.log10(0.2 / np.sqrt(2)), abs=0.3)
    assert found.room_dbfs == pytest.approx(-60, abs=1.5)


@pytest.mark.parametrize(
    ("room", "voice", "customer", "faults"),
    [
        (0.0, 0.0, None, [MicrophoneFault.SILENT]),
        (0.0, 0.004, None, [MicrophoneFault.QUIET]),
        (0.001, 1.0, None, [MicrophoneFault.CLIPPING]),
        (0.05, 0.2, None, [MicrophoneFault.NOISY]),
        (0.001, 0.2, 0.05, [MicrophoneFault.LOUDSPEAKER]),
        (0.001, 1.0, 0.05, [MicrophoneFault.CLIPPING, MicrophoneFault.LOUDSPEAKER]),
    ],
)
def test_each_fault_is_found_and_no_other(room, voice, customer, faults):
    assert list(checked(room, voice, customer).faults) == faults


def test_a_recording_that_broke_off_is_no_crash():
    found = check_microphone(AudioClip(silence(0.1, RATE_HZ), RATE_HZ), 2.0, 6.0, (6.0, 9.0))
    assert found.faults == (MicrophoneFault.SILENT,)


@given(st.floats(0.02, 0.9))
def test_a_louder_voice_is_never_quieter_to_the_check(amplitude):
    assert checked(0.0005, amplitude * 1.1).voice_dbfs > checked(0.0005, amplitude).voice_dbfs
