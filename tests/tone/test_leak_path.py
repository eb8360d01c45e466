import numpy as np
import pytest

from desktop_app.tone.leak_path import EARLIEST_S, LATEST_S, find_arrival, heard_through
from tests.helpers.sounds import noise, rms_dbfs


def late(sound: np.ndarray, samples: int, length: int) -> np.ndarray:
    return np.pad(sound, (samples, length))[:length]


PLAYED = noise(3.0, 0.1, 1).astype(np.float64)


@pytest.mark.parametrize("delay_s", [EARLIEST_S + 0.01, -0.05, 0.0, 0.17, LATEST_S - 0.01])
def test_the_delay_is_found_to_the_sample(delay_s):
    microphone = late(PLAYED, round((0.5 + delay_s) * 16_000), 80_000)
    arrival = find_arrival(microphone, PLAYED, 0.5)
    assert arrival is not None
    assert arrival.delay_s == pytest.approx(delay_s, abs=1.5 / 16_000)
    assert arrival.drift == 0.0


@pytest.mark.parametrize("drift", [-100e-6, -40e-6, 40e-6, 100e-6])
def test_the_drift_is_found(drift):
    at = np.arange(100_000)
    slow = np.interp(at / (1.0 + drift), at, np.pad(noise(5.0, 0.1, 1), (0, 20_000)))
    arrival = find_arrival(slow, noise(5.0, 0.1, 1).astype(np.float64), 0.0)
    assert arrival is not None
    assert arrival.drift == pytest.approx(drift, abs=5e-6)


def test_a_delayed_quieter_sound_comes_out_whole():
    microphone = 0.05 * late(PLAYED, 2000, 60_000)
    arrival = find_arrival(microphone, PLAYED, 0.1)
    assert arrival is not None
    heard = heard_through(microphone, PLAYED, arrival, 0.1)
    assert rms_dbfs(heard - microphone) < rms_dbfs(microphone) - 20.0


@pytest.mark.parametrize("length", [0, 1, 100, 4000])
def test_what_is_too_short_or_silent_does_not_arrive(length):
    assert find_arrival(np.zeros(length), PLAYED, 0.0) is None
    assert find_arrival(PLAYED, np.zeros(length), 0.0) is None
