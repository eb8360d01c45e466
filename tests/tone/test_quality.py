import numpy as np
import pytest

from desktop_app.core.tone import Quality, ToneTracks
from desktop_app.tone.bands import band_power
from desktop_app.tone.frames import spectrogram
from desktop_app.tone.loudness import loudness_track
from desktop_app.tone.quality import measure_quality
from tests.helpers.sounds import clip, joined, noise, rms_dbfs, silence, sine, voice


def quality(samples: np.ndarray, speech_s: list[tuple[float, float]], voiced: bool = True) -> Quality:
    whole = clip(samples)
    frames = spectrogram(whole)
    at = np.arange(len(frames.power)) * 0.01
    speech = np.zeros(len(at), dtype=bool)
    for start, end in speech_s:
        speech |= (at >= start) & (at < end)
    pitch = np.where(speech & voiced, 200.0, np.nan)
    tracks = ToneTracks(pitch, loudness_track(frames), pitch, speech, band_power(frames))
    return measure_quality(whole, tracks)


def codes(found: Quality) -> list[tuple[str, str]]:
    return [(problem.code, problem.mend) for problem in found.problems]


@pytest.mark.parametrize("snr_db", [5.0, 15.0, 30.0])
def test_the_signal_to_noise_ratio_is_found(snr_db):
    # noise shaped to the band in which A-weighting is flat, so that its level can be stated
    hiss = np.fft.rfft(noise(6.0, 1.0).astype(np.float64))
    hz = np.fft.rfftfreq(6 * 16_000, 1 / 16_000)
    hiss[(hz < 900) | (hz > 1100)] = 0
    background = np.fft.irfft(hiss)
    background *= 0.001 / np.sqrt(np.mean(background**2))
    talk = sine(1000, 3.0, peak=float(np.sqrt(2) * 0.001 * 10 ** (snr_db / 20)))
    sound = background + joined(silence(1.5), talk, silence(1.5))
    # the background's median lies a little under its mean power; speech holds the background too
    expected = 10 * np.log10(10 ** (snr_db / 10) + 1)
    found = quality(sound, [(1.5, 4.5)])
    assert found.snr_db == pytest.approx(expected, abs=2.0)
    assert (("noisy", "move_closer") in codes(found)) == (snr_db < 10)


def test_a_clean_take_is_usable():
    found = quality(joined(silence(1.0), voice(200, 2.0), silence(1.0)), [(1.0, 3.0)])
    assert found.usable
    assert found.problems == ()
    assert found.clipped == 0.0
    assert found.voiced_s == pytest.approx(2.0, abs=0.02)


@pytest.mark.parametrize(("share", "problem"), [(0.004, False), (0.02, True)])
def test_clipping_is_the_share_of_speech_frames_at_full_scale(share, problem):
    sound = sine(300, 10.0, peak=0.5)
    for n in range(round(share * 1000)):
        sound[n * 1600 + 40] = 1.0
    found = quality(sound, [(0.0, 10.0)])
    assert found.clipped == pytest.approx(share, abs=0.0011)
    assert (("clipped", "turn_down") in codes(found)) is problem


def test_an_overdriven_tone_is_clipped_in_every_frame():
    assert quality(np.clip(sine(300, 2.0, peak=1.5), -1, 1), [(0.0, 2.0)]).clipped == pytest.approx(1.0)


def test_clipping_outside_speech_does_not_count():
    sound = joined(np.ones(1600), sine(300, 2.0))
    assert quality(sound, [(0.2, 2.0)]).clipped == 0.0


def test_a_take_without_speech_says_so():
    found = quality(noise(2.0, 0.001), [])
    assert codes(found) == [("no_speech", "check_microphone")]
    assert found.snr_db is None
    assert not found.usable


def test_a_second_of_voice_is_too_short():
    assert codes(quality(joined(voice(200, 1.0), silence(1.0)), [(0.0, 1.0)])) == [("too_short", "say_more")]


def test_whispering_is_too_short_too():
    found = quality(joined(sine(300, 3.0), silence(1.0)), [(0.0, 3.0)], voiced=False)
    assert ("too_short", "say_more") in codes(found)


def test_speech_from_end_to_end_has_a_background_still():
    found = quality(sine(300, 2.0), [(0.0, 3.0)])
    assert found.snr_db is not None
    assert found.snr_db == pytest.approx(0.0, abs=3.0)


@pytest.mark.parametrize("samples", [1, 160, 800, 1599])
def test_the_shortest_takes_are_judged_too(samples):
    sound = sine(1000, 0.1)[:samples]
    assert not quality(sound, []).usable
    assert not quality(sound, [(0.0, 1.0)]).usable


def test_levels_are_those_of_the_sound():
    talk = sine(1000, 2.0, peak=0.1)
    sound = joined(talk, silence(1.0))
    found = quality(sound, [(0.0, 2.0)])
    assert found.snr_db == pytest.approx(rms_dbfs(talk) + 100.0, abs=0.3)


def with_others(others_peak: float, seconds: float = 2.0) -> Quality:
    """A take of 4 s of voice in whose pause other people speak."""
    syllables = 0.5 - 0.45 * np.cos(2 * np.pi * 4.0 * np.arange(round(seconds * 16_000)) / 16_000)
    talk = voice(150, seconds, peak=others_peak) * syllables
    sound = joined(voice(200, 2.0, peak=0.3), talk, voice(200, 2.0, peak=0.3))
    frames = spectrogram(clip(sound))
    at = np.arange(len(frames.power)) * 0.01
    others = (at >= 2.0) & (at < 2.0 + seconds)
    pitch = np.where(others, np.nan, 200.0)
    tracks = ToneTracks(pitch, loudness_track(frames), pitch, ~others, band_power(frames), others)
    return measure_quality(clip(sound), tracks)


def test_other_people_in_the_pauses_are_told():
    assert ("other_voices", "quieter_place") in codes(with_others(0.03))
    assert ("other_voices", "quieter_place") not in codes(with_others(0.03, 0.2))


@pytest.mark.parametrize(("peak", "noisy"), [(0.25, True), (0.03, False)])
def test_other_people_too_near_make_a_take_noisy(peak, noisy):
    assert (("noisy", "move_closer") in codes(with_others(peak))) is noisy


def test_a_crowd_that_fills_every_breath_is_noise():
    crowd = sum(np.roll(voice(hz, 8.0, peak=0.1), 4000 * n) for n, hz in enumerate((110, 140, 190, 230, 270)))
    talk = np.tile(joined(voice(200, 0.7, peak=0.3), silence(0.3)), 8)
    assert ("noisy", "move_closer") in codes(quality(talk + crowd, [(0.0, 8.0)]))
    assert ("noisy", "move_closer") not in codes(quality(talk, [(0.0, 8.0)]))


def test_hiss_in_the_pauses_is_nobody():
    sound = joined(voice(200, 2.0, peak=0.3), silence(1.5), voice(200, 2.0, peak=0.3)) + noise(5.5, 0.01)
    frames = spectrogram(clip(sound))
    at = np.arange(len(frames.power)) * 0.01
    hiss = (at >= 2.0) & (at < 3.5)
    pitch = np.where(hiss, np.nan, 200.0)
    tracks = ToneTracks(pitch, loudness_track(frames), pitch, ~hiss, band_power(frames), hiss)
    assert codes(measure_quality(clip(sound), tracks)) == []
