import functools
import threading

import numpy as np
import pytest

from desktop_app.audio_io import player as module
from desktop_app.audio_io.player import Playback
from desktop_app.audio_io.watchdog import Watchdog
from desktop_app.core.errors import AudioDeviceError
from tests.helpers.fake_device import Opener, StreamThatDoesNotStart, StreamThatNeverStops, speaker
from tests.helpers.sounds import clip, noise, sine

SECOND = clip(noise(3.0, 0.1)[:48_000], 48_000)


def playing(sound=SECOND, rate_hz: int = 48_000, from_s: float = 0.0):
    opener = Opener()
    playback = Playback(sound, speaker(rate_hz), from_s, opener)
    return playback, opener.stream


def all_of(stream) -> np.ndarray:
    blocks, over = [], False
    while not over:
        block, over = stream.fetch()
        blocks.append(block)
    return np.concatenate(blocks)


def test_every_sample_is_played_on_every_channel_and_silence_after():
    playback, stream = playing()
    played = all_of(stream)
    for channel in played.T:
        np.testing.assert_array_equal(channel[:48_000], SECOND.samples)
        assert not np.any(channel[48_000:])
    assert playback.finished
    assert playback.fault is None


@pytest.mark.parametrize("rate_hz", [8_000, 16_000, 44_100, 96_000])
def test_any_device_s_rate_plays_the_same_tone_for_the_same_time(rate_hz):
    playback, stream = playing(clip(sine(1000, 1.0, rate_hz=48_000), 48_000), rate_hz)
    played = all_of(stream)[:rate_hz, 0]
    assert playback.position_s == pytest.approx(1.0, abs=0.001)
    assert np.argmax(np.abs(np.fft.rfft(played))) == 1000


@pytest.mark.parametrize(("from_s", "left"), [(0.25, 36_000), (1.0, 0), (9.0, 0), (-1.0, 48_000)])
def test_playing_starts_where_it_is_told(from_s, left):
    playback, stream = playing(from_s=from_s)
    assert playback.position_s == pytest.approx(min(1.0, max(0.0, from_s)))
    played = all_of(stream)[:left, 0]
    np.testing.assert_array_equal(played, SECOND.samples[48_000 - left :])


def test_position_and_level_follow_the_sound():
    playback, stream = playing(clip(sine(1000, 1.0, peak=0.5, rate_hz=48_000), 48_000))
    stream.fetch(4800)
    assert playback.position_s == pytest.approx(0.1)
    assert playback.level == pytest.approx(0.5 / np.sqrt(2), rel=0.01)
    all_of(stream)
    assert playback.level == 0.0


def test_stopping_is_at_once_and_can_be_done_again():
    playback, stream = playing()
    stream.fetch()
    playback.stop()
    playback.stop()
    assert playback.finished
    assert stream.calls == ["start", "abort", "close"]
    stream.end()
    assert playback.fault is None


def test_a_speaker_that_goes_away_is_a_fault():
    playback, stream = playing()
    stream.fetch()
    stream.end()
    assert playback.finished
    assert isinstance(playback.fault, AudioDeviceError)
    assert "“Fake speaker” stopped" in str(playback.fault)


def test_a_speaker_that_stops_asking_is_a_fault(monkeypatch, wait_until):
    monkeypatch.setattr(module, "Watchdog", functools.partial(Watchdog, limit_s=0.05))
    playback, stream = playing()
    stream.fetch()
    assert playback.fault is None
    wait_until(lambda: playback.fault is not None)
    assert not playback.finished
    playback.stop()


def test_a_speaker_that_does_not_start_is_a_sentence():
    with pytest.raises(AudioDeviceError, match="“Fake speaker” does not start"):
        Playback(SECOND, speaker(), 0.0, Opener(make=StreamThatDoesNotStart))


def test_a_driver_that_hangs_holds_nobody_up(monkeypatch, wait_until):
    monkeypatch.setattr(module, "CLOSE_TIMEOUT_S", 0.05)
    opener = Opener(make=StreamThatNeverStops)
    playback = Playback(SECOND, speaker(), 0.0, opener)
    playback.stop()
    assert playback.finished
    opener.stream.let_go.set()
    wait_until(lambda: not [t for t in threading.enumerate() if t.name == "player stop"])


def test_portaudio_opens_the_device_at_its_own_rate(portaudio):
    Playback(SECOND, speaker(44_100)).stop()
    (how,) = portaudio.opened
    assert (how["device"], how["samplerate"], how["blocksize"], how["channels"]) == (1, 44_100, 882, 2)


def test_portaudio_s_refusal_is_a_sentence(portaudio):
    portaudio.query_devices()[1]["rates"] = [1]
    with pytest.raises(AudioDeviceError, match="“Fake speaker” cannot be opened"):
        Playback(SECOND, speaker())
