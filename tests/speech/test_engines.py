"""The real engines on sounds with a known answer and on human voices."""

import numpy as np
import pytest

from desktop_app.audio_io.files import read_clip
from desktop_app.core.findings import Label
from desktop_app.core.transcript import Transcript
from desktop_app.practice.engines import build_meter, build_reviewer, warm
from desktop_app.speech import voice_activity
from desktop_app.speech.pitch_swift_f0 import SwiftF0Tracker
from desktop_app.speech.transcribe_sphinx import WARNING, SphinxTranscriber
from desktop_app.speech.transcribe_whisper import WhisperTranscriber
from desktop_app.speech.voice_activity import SileroVoiceActivity
from desktop_app.speech.weights import ALL, WeightsStore
from desktop_app.tone.pitch import semitones
from desktop_app.tone.speech_activity import speech_track
from tests.helpers.sounds import clip, glide, joined, noise, silence, sine, times, voice

pytestmark = pytest.mark.engines

WEIGHTS = WeightsStore()


@pytest.fixture(scope="module")
def tracker():
    return SwiftF0Tracker(WEIGHTS)


@pytest.fixture(scope="module")
def whisper():
    return WhisperTranscriber(WEIGHTS, "tiny.en")


@pytest.fixture(scope="module")
def detector():
    return SileroVoiceActivity(WEIGHTS)


def read_aloud(human_clips, number: int):
    """A clip of read speech and its words."""
    entry = human_clips("librispeech")[number]
    return read_clip(entry["path"], 16_000), str(entry["text"]).split()


def word_errors(said: list[str], heard: str) -> float:
    """Word error rate, by edit distance."""
    words = [word.strip('.,!?;:"“”').lower() for word in heard.split()]
    row = list(range(len(words) + 1))
    for n, one in enumerate(said, 1):
        diagonal, row[0] = row[0], n
        for m, other in enumerate(words, 1):
            diagonal, row[m] = row[m], min(row[m] + 1, row[m - 1] + 1, diagonal + (one != other))
    return row[-1] / len(said)


@pytest.mark.parametrize("file", ALL, ids=lambda file: file.name)
def test_the_installed_weights_are_the_published_ones(file):
    assert WEIGHTS.read(file)


@pytest.mark.parametrize("hz", [80.0, 120.0, 220.0, 350.0, 500.0])
def test_a_steady_voice_has_its_pitch(tracker, hz):
    track = tracker.track(clip(voice(hz, 1.0)))[10:-10]
    assert np.mean(np.isfinite(track)) > 0.95
    assert abs(float(np.nanmedian(semitones(track, hz)))) < 0.2


@pytest.mark.parametrize(("from_hz", "to_hz"), [(100, 200), (300, 150)])
def test_a_glide_is_followed_within_half_a_semitone(tracker, from_hz, to_hz):
    pitch = glide(from_hz, to_hz, 2.0)
    track = tracker.track(clip(voice(pitch, 2.0)))[10:-10]
    true = pitch[::160][10 : 10 + len(track)]
    track = track[: len(true)]
    off = np.abs(12 * np.log2(track / true))
    assert np.mean(np.isfinite(track)) > 0.95
    assert np.nanpercentile(off, 95) < 0.5


def test_vibrato_has_its_variation(tracker):
    pitch = 200 * 2 ** (1.5 * np.sin(2 * np.pi * 3 * times(2.0)) / 12)
    track = tracker.track(clip(voice(pitch, 2.0)))[10:-10]
    assert np.nanstd(semitones(track, 200.0)) == pytest.approx(1.5 / np.sqrt(2), rel=0.15)


@pytest.mark.parametrize("sound", [silence(1.0), noise(1.0, 0.05)], ids=["silence", "noise"])
def test_silence_and_noise_have_no_pitch(tracker, sound):
    assert np.mean(np.isfinite(tracker.track(clip(sound)))) < 0.05


@pytest.mark.parametrize("samples", [0, 1, 100, 255, 256, 1600, 4640])
def test_there_is_a_pitch_every_10_ms_however_short_the_clip(tracker, samples):
    assert len(tracker.track(clip(voice(200.0, 0.5)[:samples]))) == 1 + samples // 160


def test_pitch_as_it_comes_in_is_the_pitch_of_the_whole(tracker):
    sound, live, pairs = voice(220.0, 2.0), tracker.live(), []
    for first in range(0, len(sound), 800):
        pairs += live.push(sound[first : first + 800])
    at, hz = np.array(pairs).T
    assert np.all(np.diff(at) > 0)
    assert at[-1] > 1.5
    assert np.nanmedian(hz) == pytest.approx(220.0, rel=0.01)


def test_pitch_agrees_with_the_laryngograph(tracker, human_clips):
    gross, voiced = 0, 0
    for entry in human_clips("fda")[:6]:
        track = tracker.track(read_clip(entry["path"], 16_000))
        reference = np.loadtxt(entry["path"].parent.parent / str(entry["reference"]))
        found = track[np.minimum(np.round(np.arange(len(reference)) * 1.5).astype(int), len(track) - 1)]
        both = (reference > 0) & np.isfinite(found)
        voiced += both.sum()
        gross += np.sum(np.abs(found[both] / reference[both] - 1) > 0.2)
    assert voiced > 200
    assert gross / voiced < 0.05


def test_speech_is_found_in_a_human_voice(detector, human_clips):
    spoken, _ = read_aloud(human_clips, 2)
    sound = joined(silence(1.0), spoken.samples, silence(1.0))
    track = speech_track(clip(sound), detector)
    assert not track[:80].any()
    assert not track[-60:].any()
    assert np.mean(track[100:-100]) > 0.6


def test_whole_takes_and_live_chunks_agree_and_leave_each_other_alone(detector, human_clips):
    spoken, _ = read_aloud(human_clips, 2)
    chunks = spoken.samples[: len(spoken.samples) // 512 * 512].reshape(-1, 512)
    half = len(chunks) // 2
    detector.reset()
    alone = [detector.probability(chunk) for chunk in chunks]
    detector.reset()
    first = [detector.probability(chunk) for chunk in chunks[:half]]
    whole = detector.probabilities(chunks.ravel())
    rest = [detector.probability(chunk) for chunk in chunks[half:]]
    assert first + rest == alone
    assert np.mean((whole > 0.5) == (np.array(alone) > 0.5)) > 0.9


def test_a_take_heard_in_parts_is_heard_the_same(detector, human_clips, monkeypatch):
    spoken, _ = read_aloud(human_clips, 2)
    samples = spoken.samples[: len(spoken.samples) // 512 * 512]
    whole = detector.probabilities(samples)
    monkeypatch.setattr(voice_activity, "MOST_CHUNKS", 7)
    assert detector.probabilities(samples) == pytest.approx(whole, abs=1e-4)
    assert len(detector.probabilities(np.zeros(0, dtype=np.float32))) == 0


@pytest.mark.parametrize(
    "sound", [silence(2.0), noise(2.0, 0.01), sine(1000, 2.0)], ids=["silence", "noise", "tone"]
)
def test_what_is_no_voice_is_no_speech(detector, sound):
    assert np.mean(speech_track(clip(sound), detector)) < 0.1


def test_whisper_writes_down_what_is_read(whisper, human_clips):
    sound, said = read_aloud(human_clips, 0)
    heard = whisper.transcribe(sound)
    assert word_errors(said, heard.text) < 0.3
    assert heard.engine == "whisper-tiny.en"
    assert 0.3 < heard.confidence <= 1.0
    times_s = [time_s for word in heard.words for time_s in (word.start_s, word.end_s)]
    assert times_s == sorted(times_s)
    assert times_s[-1] <= sound.duration_s + 0.1


@pytest.mark.parametrize("seconds", [0.0, 0.1, 2.0])
def test_whisper_invents_nothing_for_silence(whisper, seconds):
    assert whisper.transcribe(clip(silence(seconds))).text == ""


def test_whisper_hears_16_khz_only(whisper):
    with pytest.raises(ValueError, match="16 kHz"):
        whisper.transcribe(clip(sine(440, 0.5, rate_hz=48_000), 48_000))


def test_sphinx_s_words_carry_a_warning(human_clips):
    sound, said = read_aloud(human_clips, 2)
    heard = SphinxTranscriber().transcribe(sound)
    assert heard.warning == WARNING
    assert word_errors(said, heard.text) <= 1.0
    assert heard.words
    assert all(0 <= word.start_s < word.end_s <= sound.duration_s + 0.1 for word in heard.words)
    assert not any(mark in heard.text for mark in "<>[]+")


@pytest.mark.parametrize("seconds", [0.0, 0.1, 1.0])
def test_sphinx_invents_nothing_for_silence(seconds):
    heard = SphinxTranscriber().transcribe(clip(silence(seconds)))
    assert (heard.text, heard.confidence, heard.warning) == ("", None, WARNING)


def test_a_calm_voice_and_an_angry_one_are_told_apart_by_numbers(human_clips):
    meter = build_meter(WEIGHTS)
    levels: dict[str, list[float]] = {"calm": [], "angry": []}
    for entry in human_clips("ravdess"):
        if entry["actor"] == 1 and entry["emotion"] in levels:
            sound = read_clip(entry["path"], 16_000)
            level = meter.profile(
                sound, meter.tracks(sound), Transcript("none", "", None)
            ).measures.loudness_dbfs
            if level is not None:
                levels[str(entry["emotion"])].append(level)
    assert np.median(levels["angry"]) - np.median(levels["calm"]) > 6


def test_a_whole_review_of_a_human_voice(human_clips):
    reviewer = build_reviewer(WEIGHTS, "tiny.en")
    warm(reviewer)
    sound, said = read_aloud(human_clips, 1)
    review = reviewer.review(sound, "take.wav")
    assert word_errors(said, review.transcript.text) < 0.4
    assert review.tone is not None
    measures = review.tone.measures
    assert measures.pitch_median_hz is not None
    assert measures.words_per_minute is not None
    assert 60 < measures.pitch_median_hz < 400
    assert 80 < measures.words_per_minute < 260
    assert review.scores.wording is not None
    assert isinstance(review.wording.labels, frozenset)
    assert Label.HOSTILE not in review.wording.labels
