import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from desktop_app.core.levelling import frame_level_db
from desktop_app.core.tone import Quality, QualityProblem, ToneTracks
from desktop_app.tone.leak import active_level_db, find_leak, with_leak, without_leak
from tests.helpers.sounds import clip, glide, joined, noise, rms_dbfs, silence, voice


def spoken(low_hz: float, seed: int, seconds: float = 4.0) -> np.ndarray:
    """Bursts of voice on wandering pitches over a little breath, as different as two people."""
    rng = np.random.default_rng(seed)
    parts: list[np.ndarray] = []
    while sum(map(len, parts)) < seconds * 16_000:
        from_hz, to_hz = low_hz * 2.0 ** rng.uniform(0.0, 0.7, 2)
        length_s = float(rng.uniform(0.12, 0.4))
        tone = voice(glide(from_hz, to_hz, length_s), length_s, 0.3, slope_db=float(rng.uniform(-9.0, -3.0)))
        parts += [tone, silence(float(rng.uniform(0.03, 0.2)))]
    said = joined(*parts)[: round(seconds * 16_000)]
    return said + noise(seconds, 0.003, seed)


def room(decay_s: float = 0.1) -> np.ndarray:
    at_s = np.arange(round(decay_s * 16_000)) / 16_000
    echoes = 0.2 * np.random.default_rng(5).normal(0.0, 1.0, len(at_s)) * 10.0 ** (-3.0 * at_s / decay_s)
    echoes[0] = 1.0
    return echoes


def heard(line: np.ndarray, at_s: float, seconds: float, gain_db: float = 0.0) -> np.ndarray:
    """A line through a room, from some time on in a longer recording."""
    sound = np.zeros(round(seconds * 16_000))
    first = round(at_s * 16_000)
    through = np.convolve(line, room()) * 10.0 ** (gain_db / 20.0)
    sound[first : first + len(through)] = through[: len(sound) - first]
    return sound


LINE, OTHER = spoken(180.0, 1), spoken(100.0, 2)
FLOOR = noise(6.0, 0.0003, 9)


@pytest.mark.parametrize("gain_db", [-10.0, -20.0, -30.0])
@pytest.mark.parametrize(("said_s", "late_s"), [(0.2, 0.13), (0.5, -0.04), (0.0, 0.3)])
def test_a_leak_below_another_voice_is_found_and_taken_out(gain_db, said_s, late_s):
    leak = heard(LINE, said_s + late_s, 6.0, gain_db)
    other = joined(silence(1.0), OTHER, silence(1.0))
    found = find_leak(clip(leak + other + FLOOR), clip(LINE), said_s)
    assert found.found
    assert found.delay_s == pytest.approx(late_s, abs=0.001)
    levels = [active_level_db(frame_level_db(clip(sound))) for sound in (leak, other)]
    assert found.level_db == pytest.approx(levels[0] - levels[1], abs=1.5)
    left = found.rest.samples - other - FLOOR
    assert rms_dbfs(left) < max(rms_dbfs(leak) - 10.0, rms_dbfs(FLOOR))
    level_db = frame_level_db(clip(other))
    assert not found.outweighs[level_db > active_level_db(level_db) - 10.0].any()


def test_where_the_leak_is_alone_its_remains_outweigh_all_else():
    quiet = find_leak(clip(heard(LINE, 0.1, 6.0) + 0.01 * FLOOR), clip(LINE), 0.0)
    level_db = frame_level_db(clip(heard(LINE, 0.1, 6.0)))
    loud = level_db > active_level_db(level_db) - 10.0
    assert np.mean(quiet.outweighs[loud]) > 0.7
    assert not quiet.outweighs[500:].any()


@pytest.mark.parametrize("drift", [-60e-6, 60e-6])
def test_two_sound_cards_may_run_at_different_speeds(drift):
    leak = heard(LINE, 0.2, 6.0, -10.0)
    at = np.arange(len(leak))
    leak = np.interp(at * (1.0 + drift), at, leak)
    found = find_leak(clip(leak + FLOOR), clip(LINE), 0.1)
    assert found.found
    assert rms_dbfs(found.rest.samples - FLOOR) < rms_dbfs(leak) - 15.0


@pytest.mark.parametrize("seed", range(6))
def test_another_voice_is_no_leak(seed):
    microphone = clip(
        joined(silence(0.3), spoken(90.0 + 20.0 * seed, 20 + seed)) + FLOOR[: round(4.3 * 16_000)]
    )
    found = find_leak(microphone, clip(LINE), 0.2)
    assert not found.found
    assert (found.delay_s, found.level_db) == (None, None)
    assert found.rest is microphone
    assert not found.outweighs.any()


def test_a_leak_that_arrives_when_it_cannot_is_none():
    assert not find_leak(clip(heard(LINE, 1.5, 6.0) + FLOOR), clip(LINE), 0.2).found


def test_what_is_buried_far_below_a_voice_is_not_claimed():
    other = joined(silence(1.0), OTHER, silence(1.0))
    assert not find_leak(clip(heard(LINE, 0.3, 6.0, -60.0) + other), clip(LINE), 0.2).found


def test_a_line_that_began_before_the_recording_is_found_too():
    late = heard(LINE, 0.0, 6.0, -20.0)[8000:]
    found = find_leak(clip(late + FLOOR[8000:]), clip(LINE), -0.6)
    assert found.delay_s == pytest.approx(0.1, abs=0.001)


def test_a_leaks_frames_are_taken_from_the_speech_of_a_take():
    nothing = np.zeros(6)
    tracks = ToneTracks(np.full(6, 200.0), nothing, nothing, np.array([0, 1, 1, 1, 1, 0], dtype=bool))
    for mask in ([1, 1, 0, 1], [1, 1, 0, 1, 0, 0, 0, 1]):
        kept = without_leak(tracks, np.array(mask, dtype=bool))
        assert kept.speech.tolist() == [False, False, True, False, True, False]
        assert np.isfinite(kept.pitch_hz).tolist() == kept.speech.tolist()
        assert np.isfinite(kept.spectral_balance_db).tolist() == kept.speech.tolist()


def test_a_leak_is_told_and_hides_nothing():
    quality = with_leak(Quality(30.0, 0.0, 4.0, usable=True))
    assert quality.usable
    assert quality.problems == (QualityProblem("leak", "use_headset"),)


@given(
    arrays(np.float32, st.integers(0, 3000), elements=st.floats(width=32)),
    arrays(np.float32, st.integers(0, 3000), elements=st.floats(width=32)),
    st.floats(-5.0, 5.0),
)
def test_any_two_sounds_give_a_result(microphone, played, at_s):
    found = find_leak(clip(microphone), clip(played), at_s)
    assert len(found.outweighs) == 1 + len(microphone) // 160
    assert len(found.rest.samples) == len(microphone)
    assert np.isfinite(found.rest.samples).all()


@pytest.mark.parametrize("value", [0.0, 1.0, -8.0, np.nan, 1e30])
def test_a_constant_is_no_leak_of_a_voice(value):
    assert not find_leak(clip(np.full(32_000, value)), clip(LINE), 0.0).found
    assert not find_leak(clip(LINE), clip(np.full(32_000, value)), 0.0).found
