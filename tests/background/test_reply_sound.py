"""A reply cut from the recording: its overlap with the line, and the line's leak."""

from pathlib import Path

import numpy as np
import pytest

from desktop_app.audio_io.files import resampled, write_clip
from desktop_app.background.messages import PlayedLine
from desktop_app.background.reply_sound import ReplySound, played_line, reply_sound, with_words
from desktop_app.core.transcript import Transcript
from tests.helpers.growing import Recording
from tests.helpers.scripted import LoudIsSpeech, spoken
from tests.helpers.sounds import clip, joined, noise, silence, voice
from tests.tone.test_leak import LINE
from tests.tone.test_turn_taking import end_of_line_s

#: The line begins at 2 s of the recording; its last sound ends here.
LINE_S = 2.0
END_S = LINE_S + end_of_line_s()
DETECTOR = LoudIsSpeech(0.003)


@pytest.fixture
def recording(tmp_path):
    growing = Recording(tmp_path / "call.wav")
    yield growing
    growing.close()


@pytest.fixture
def line(tmp_path):
    path = tmp_path / "line.wav"
    write_clip(clip(LINE), path)
    return path


def spoken_from(at_s: float, whole_s: float = 10.0) -> np.ndarray:
    said = voice(130.0, 2.0, 0.3)
    return joined(silence(at_s), said, silence(whole_s - at_s - 2.0)) + noise(whole_s, 0.0002)


def answered(
    recording: Recording, line: Path | None, start_s: float, transcript: Transcript | None = None
) -> ReplySound:
    """The sound of a reply from here to 9 s."""
    played = PlayedLine(() if line is None else (line,), LINE_S, LINE_S + 4.2)
    sound = reply_sound(recording.path, start_s, 9.0, played, played_line(played, DETECTOR), DETECTOR)
    return with_words(sound, transcript)


def test_an_answer_is_timed_from_the_end_of_the_speech_in_the_line(recording, line):
    recording.add(resampled(spoken_from(END_S + 0.8), 16_000, 48_000))
    found = answered(recording, line, END_S + 0.6)
    assert found.overlap.response_delay_s == pytest.approx(0.8, abs=0.03)
    assert (found.overlap.talk_over_s, found.overlap.interruptions) == (0.0, 0)
    assert found.overlap.stretches == ()
    assert found.leak is None
    assert found.kept.duration_s == found.measured.duration_s == pytest.approx(9.0 - END_S - 0.6, abs=0.001)


def test_talk_over_before_the_reply_counts_but_is_not_drawn(recording, line):
    recording.add(resampled(spoken_from(END_S - 1.0), 16_000, 48_000))
    found = answered(recording, line, END_S - 0.4)
    assert found.overlap.interruptions == 1
    assert found.overlap.response_delay_s == 0.0
    assert found.overlap.talk_over_s is not None
    assert 0.5 < found.overlap.talk_over_s <= 1.03
    assert 0.0 <= found.overlap.stretches[0][0] < 0.2
    assert found.overlap.stretches[-1][1] == pytest.approx(0.4, abs=0.03)


def test_a_line_that_leaks_is_taken_out_of_what_is_measured(recording, line):
    leak = np.pad(0.05 * LINE, (round((LINE_S + 0.2) * 16_000), 160_000))[:160_000]
    recording.add(resampled((spoken_from(END_S + 1.0) + leak).astype(np.float32), 16_000, 48_000))
    found = answered(recording, line, 4.0)
    assert found.overlap.response_delay_s == pytest.approx(0.8, abs=0.03)
    assert found.overlap.talk_over_s == 0.0
    assert found.leak is not None
    assert len(found.leak) == 1 + len(found.measured.samples) // 160
    until = round((END_S + 0.2 - 4.0) * 16_000)
    kept = resampled(found.kept.samples, 48_000, 16_000)
    assert np.mean(found.measured.samples[:until] ** 2) < 0.1 * np.mean(kept[:until] ** 2)


def test_the_words_tell_a_short_answer_from_a_sign_of_listening(recording, line):
    sound = spoken_from(END_S + 1.0)
    at = round((END_S - 1.5) * 16_000)
    sound[at : at + 7200] += voice(130.0, 0.45, 0.3)
    recording.add(resampled(sound, 16_000, 48_000))
    start_s = END_S - 1.5
    for text, interruptions in (("mm-hm", 0), ("no that is wrong", 1)):
        transcript = spoken(text, seconds=0.45)
        found = answered(recording, line, start_s, transcript=transcript)
        assert found.overlap.interruptions == interruptions


@pytest.mark.parametrize("named", ["nothing", "missing", "no sound"])
def test_without_the_lines_sound_the_delay_is_from_when_it_ended(recording, tmp_path, named):
    audio = {"nothing": None, "missing": tmp_path / "gone.opus", "no sound": tmp_path / "text.wav"}[named]
    (tmp_path / "text.wav").write_text("no sound")
    recording.add(resampled(spoken_from(7.0), 16_000, 48_000))
    found = answered(recording, audio, 6.5)
    assert found.overlap.response_delay_s == pytest.approx(7.0 - LINE_S - 4.2, abs=0.03)
    assert (found.overlap.talk_over_s, found.overlap.interruptions) == (None, None)


def test_a_silent_reply_has_no_delay(recording, line):
    recording.add(np.zeros(48_000 * 10))
    for audio in (None, line):
        words = Transcript("scripted", "", None)
        found = answered(recording, audio, 7.0, transcript=words)
        assert found.overlap.response_delay_s is None
