"""Filled pauses, from sounds that are made and words whose times are known."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from desktop_app.audio_io.files import read_clip
from desktop_app.core.clip import AudioClip
from desktop_app.core.tone import ToneTracks
from desktop_app.core.transcript import Transcript, Word
from desktop_app.practice.engines import build_meter
from desktop_app.speech.transcribe_whisper import WhisperTranscriber
from desktop_app.speech.weights import WeightsStore
from desktop_app.tone.filled_pauses import (
    FILLER,
    allowed_change_db,
    deepest_dip_db,
    filled_pauses,
    spectral_change,
    written_fillers,
)
from desktop_app.tone.frames import spectrogram
from tests.helpers.fillers import made_filler, places, put_in
from tests.helpers.sounds import clip, joined, noise, silence, voice

NOTHING = Transcript("t", "", None)


def said(*words: tuple[str, float, float]) -> Transcript:
    return Transcript("t", "", 0.9, tuple(Word(text, start, end, 0.9) for text, start, end in words))


def take(samples: np.ndarray, pitch_hz: float) -> tuple[AudioClip, ToneTracks]:
    """A sound and its tracks, with one pitch wherever it is loud."""
    sound = clip(samples)
    spectrum = spectrogram(sound)
    level = 10 * np.log10(spectrum.power.sum(axis=1) + 1e-12)
    loud = level > -45
    hz = np.where(loud, pitch_hz, np.nan)
    return sound, ToneTracks(hz, level, np.zeros(len(hz)), loud)


@pytest.mark.parametrize("kind", ["uh", "er", "um"])
@pytest.mark.parametrize("hz", [100.0, 210.0])
@pytest.mark.parametrize("seconds", [0.35, 0.7])
def test_a_vowel_that_stands_still_is_found_where_it_is(kind, hz, seconds):
    sound = joined(silence(1.0), made_filler(kind, hz, seconds, seed=1), silence(1.0))
    ((start, end),) = filled_pauses(*take(sound, hz), NOTHING)
    assert start == pytest.approx(1.0, abs=0.06)
    assert end == pytest.approx(1.0 + seconds, abs=0.06)


def test_a_short_vowel_is_none():
    sound = joined(silence(1.0), made_filler("uh", 120.0, 0.18, seed=1), silence(1.0))
    assert filled_pauses(*take(sound, 120.0), NOTHING) == ()


def test_a_voice_that_goes_through_vowels_is_none():
    # a tenth of a second each, on one pitch
    vowels = [made_filler(kind, 120.0, 0.1, seed=1) for kind in ("uh", "m", "er", "m", "uh", "m")]
    assert filled_pauses(*take(joined(silence(1.0), *vowels, silence(1.0)), 120.0), NOTHING) == ()


def test_a_voice_whose_pitch_moves_is_none():
    sound, tracks = take(joined(silence(1.0), made_filler("uh", 120.0, 0.5, seed=1), silence(1.0)), 120.0)
    moving = tracks.pitch_hz * 2 ** (np.arange(len(tracks.pitch_hz)) * 0.01 * 12 / 12)  # 12 st a second
    tracks = ToneTracks(moving, tracks.loudness_dbfs, tracks.spectral_balance_db, tracks.speech)
    assert filled_pauses(sound, tracks, NOTHING) == ()


def with_speech(tracks: ToneTracks, speech: np.ndarray) -> ToneTracks:
    return ToneTracks(tracks.pitch_hz, tracks.loudness_dbfs, tracks.spectral_balance_db, speech)


def wavering(depth: float) -> tuple[AudioClip, ToneTracks]:
    """A level voice amid speech; its spectrum wavers by a change in 50 ms between sure and impossible."""
    vowel = made_filler("uh", 120.0, 0.4, seed=1)
    dark = voice(120.0, 0.4, slope_db=-15)
    share = depth * 0.5 * (1 + np.sin(2 * np.pi * 8 * np.arange(len(vowel)) / 16_000))
    sound, tracks = take(joined(silence(1.0), (1 - share) * vowel + share * dark, silence(1.0)), 120.0)
    return sound, with_speech(tracks, np.ones(len(tracks.speech), dtype=bool))


def unsure() -> tuple[AudioClip, ToneTracks]:
    """The steadiest of these that needs words which leave it time."""
    return next(
        (sound, tracks)
        for sound, tracks in map(wavering, np.arange(0.05, 1.0, 0.05))
        if np.median(spectral_change(spectrogram(sound))[100:140]) > allowed_change_db(0.42, 0.0)
    )


def test_the_words_on_a_vowel_decide_where_the_sound_does_not():
    sound, tracks = unsure()
    # "calm" says itself in the 0.4 s it lasts; the second one is stretched over a second
    assert filled_pauses(sound, tracks, said(("calm", 1.0, 1.4))) == ()
    assert len(filled_pauses(sound, tracks, said(("calm", 0.7, 1.8)))) == 1
    assert len(filled_pauses(sound, tracks, said(("well", 0.1, 0.6), ("then", 1.6, 2.0)))) == 1


def test_the_silence_before_a_take_is_no_time_left_for_a_filled_pause():
    sound, tracks = unsure()
    words = said(("calm", 0.0, 1.4))
    assert len(filled_pauses(sound, tracks, words)) == 1
    assert filled_pauses(sound, with_speech(tracks, tracks.time_s > 0.95), words) == ()


def test_a_consonant_inside_is_a_dip_and_ends_it():
    vowel = made_filler("uh", 120.0, 0.5, seed=1)
    closed = np.ones(len(vowel))
    closed[3500:4200] = 0.03
    assert len(filled_pauses(*take(joined(silence(1.0), vowel, silence(1.0)), 120.0), NOTHING)) == 1
    sound = clip(joined(silence(1.0), vowel * closed, silence(1.0)))
    _, tracks = take(joined(silence(1.0), vowel, silence(1.0)), 120.0)
    level_db = 10 * np.log10(spectrogram(sound).power.sum(axis=1) + 1e-12)
    assert deepest_dip_db(level_db[105:145]) > 13
    tracks = ToneTracks(tracks.pitch_hz, level_db, tracks.spectral_balance_db, tracks.speech)
    assert filled_pauses(sound, tracks, NOTHING) == ()


@pytest.mark.parametrize(
    ("level_db", "dip_db"),
    [
        ([], 0),
        ([-20], 0),
        ([-20, -30], 0),
        ([-30, -20, -30], 0),
        ([-20, -32, -25], 7),
        ([-9, -12, -9, -30, -10], 20),
    ],
)
def test_a_dip_is_how_far_the_level_falls_below_both_sides(level_db, dip_db):
    assert deepest_dip_db(np.array(level_db, dtype=np.float64)) == dip_db


@pytest.mark.parametrize("text", ["um", "Um,", "uh...", "Uhm", "er", "Erm.", "hmm", "mm", "ah"])
def test_what_is_written_as_one_is_one(text):
    sound, tracks = take(noise(2.0, 0.001), 120.0)
    found = filled_pauses(sound, tracks, said(("so", 0.1, 0.3), (text, 0.5, 0.8)))
    assert found == ((0.5, 0.8),)


@pytest.mark.parametrize(
    "text", ["hum", "her", "a", "arm", "I'm", "umbrella", "hurry", "—", "error", "U", "M.", "uh-huh"]
)
def test_other_words_are_none(text):
    sound, tracks = take(noise(2.0, 0.001), 120.0)
    assert filled_pauses(sound, tracks, said((text, 0.5, 0.8))) == ()
    assert not FILLER.fullmatch(text.lower())


@pytest.mark.parametrize("texts", [("mm", "-hmm."), ("Uh", "-huh,"), ("uh-huh",), ("Mm-hmm",)])
def test_an_answer_is_none(texts):
    words = [(text, 0.5 + 0.2 * number, 0.7 + 0.2 * number) for number, text in enumerate(texts)]
    assert written_fillers(said(("so", 0.0, 0.4), *words, ("well", 1.0, 1.3))) == []


def test_found_and_written_are_one():
    sound = joined(silence(1.0), made_filler("um", 120.0, 0.6, seed=1), silence(1.0))
    ((start, end),) = filled_pauses(*take(sound, 120.0), said(("um,", 0.8, 1.4)))
    assert start == 0.8
    assert end == pytest.approx(1.6, abs=0.06)


@pytest.mark.parametrize("samples", [0, 1, 160, 800, 4000])
def test_the_shortest_takes_have_none(samples):
    sound, tracks = take(np.zeros(samples), 120.0)
    assert filled_pauses(sound, tracks, NOTHING) == ()
    assert len(spectral_change(spectrogram(sound))) == 1 + samples // 160


@pytest.mark.parametrize("level", [0.0, 1e-30, 1e-6, 1.0, 1e6])
def test_any_level_gives_a_result(level):
    sound = clip(level * voice(120.0, 1.0))
    frames = np.zeros(101)
    tracks = ToneTracks(frames + 120.0, frames, frames, np.ones(101, dtype=bool))
    for start_s, end_s in filled_pauses(sound, tracks, NOTHING):
        assert 0.0 <= start_s < end_s <= 1.01


@given(
    arrays(np.float64, st.integers(0, 150), elements=st.sampled_from([np.nan, 100.0, 100.0, 103.0, 300.0])),
    st.sampled_from([0.0, 1e-4, 0.3]),
    st.lists(st.tuples(st.sampled_from(["um", "well", "4719", "—", ""]), st.floats(0, 2), st.floats(0, 2))),
)
def test_any_take_gives_stretches_in_order_and_apart(pitch_hz, level, words):
    pitch_hz = np.append(pitch_hz, np.nan)
    sound = clip(noise((len(pitch_hz) - 1) * 0.01, level))
    frames = np.full(len(pitch_hz), -30.0)
    tracks = ToneTracks(pitch_hz, frames, frames, np.isfinite(pitch_hz))
    heard, end_s = [], 0.0
    for text, gap_s, length_s in words:
        heard.append((text, end_s + gap_s, end_s + gap_s + length_s))
        end_s = heard[-1][2]
    found = filled_pauses(sound, tracks, said(*heard))
    assert all(start_s <= end_s for start_s, end_s in found)
    assert all(before[1] < after[0] for before, after in itertools.pairwise(found))


def test_a_hum_of_ten_seconds_is_one():
    sound = clip(voice(120.0, 10.0))
    frames = np.zeros(1001)
    tracks = ToneTracks(frames + 120.0, frames, frames, np.ones(1001, dtype=bool))
    ((start_s, end_s),) = filled_pauses(sound, tracks, NOTHING)
    assert start_s == 0.0
    assert end_s == pytest.approx(10.01)


def test_digits_take_longer_to_say_than_letters():
    # "calm" leaves more than enough of its second, the order number 4719 needs all of it
    sound, tracks = unsure()
    assert len(filled_pauses(sound, tracks, said(("calm", 0.7, 1.8)))) == 1
    assert filled_pauses(sound, tracks, said(("4719", 0.7, 1.8))) == ()


def test_a_steady_sound_does_not_change_and_level_alone_is_no_change():
    steady = voice(200.0, 1.0)
    swelling = steady * np.linspace(0.2, 1.0, len(steady))
    for sound in (steady, swelling):
        assert np.all(spectral_change(spectrogram(clip(sound)))[10:-10] < 0.5)


def test_a_step_in_the_spectrum_is_a_change_for_its_own_time_only():
    change = spectral_change(
        spectrogram(clip(joined(voice(200.0, 0.5, slope_db=-3), voice(200.0, 0.5, slope_db=-12))))
    )
    assert change[45:56].max() > 4
    assert change[10:40].max() < 0.5
    assert change[60:90].max() < 0.5


def test_a_filler_is_put_in_where_it_says():
    speech = clip(joined(voice(150.0, 1.0), silence(0.2), voice(150.0, 1.0)))
    filled = put_in(speech, 1.1, made_filler("uh", 150.0, 0.5, seed=2), (0.1, 0.2), seed=3)
    assert filled.where_s == pytest.approx((1.2, 1.7))
    assert filled.clip.duration_s == pytest.approx(speech.duration_s + 0.8, abs=1e-3)
    assert np.max(np.abs(filled.clip.between(1.1, 1.2).samples)) < 0.01
    assert np.max(np.abs(filled.clip.between(1.3, 1.6).samples)) > 0.3


def test_places_are_quiet_spots_between_words():
    _, tracks = take(joined(voice(150.0, 1.0), silence(0.2), voice(150.0, 1.0)), 150.0)
    assert places(tracks, said(("one", 0.0, 1.05), ("two", 1.15, 2.2))) == pytest.approx([1.1], abs=0.1)
    assert places(tracks, said(("one", 0.0, 0.4), ("two", 0.5, 1.0))) == []


@pytest.mark.engines
def test_one_put_into_a_human_voice_is_found_and_none_without(human_clips):
    meter = build_meter(WeightsStore(), threads=1)
    transcriber = WhisperTranscriber(WeightsStore(), "tiny.en", threads=1)

    def found(sound: AudioClip) -> tuple[tuple[float, float], ...]:
        return filled_pauses(sound, meter.tracks(sound), transcriber.transcribe(sound))

    hit = false = count = 0
    for number, entry in enumerate(human_clips("librispeech")[2:10:2]):
        sound = read_clip(entry["path"], 16_000)
        tracks, transcript = meter.tracks(sound), transcriber.transcribe(sound)
        false += len(filled_pauses(sound, tracks, transcript))
        free = places(tracks, transcript)
        if free:
            filler = made_filler("uh", float(np.nanmedian(tracks.pitch_hz)), 0.5, number)
            filled = put_in(sound, free[0], 0.3 * filler, (0.1, 0.15), number)
            start_s, end_s = filled.where_s
            count += 1
            hit += any(a < end_s - 0.2 and b > start_s + 0.2 for a, b in found(filled.clip))
    assert count >= 3
    assert hit == count
    assert false == 0
