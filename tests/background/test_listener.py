"""Following a recording with engines that do as they are told."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import pytest

from desktop_app.background.listener import Listener
from desktop_app.background.messages import (
    Listen,
    ListeningFailed,
    PhraseHeard,
    PlayedLine,
    ReplyBegan,
    ReplyEnded,
    ReplyHeard,
)
from desktop_app.core.errors import EngineError
from desktop_app.core.heard import Heard
from desktop_app.core.ports import Transcriber
from desktop_app.core.transcript import Transcript
from tests.helpers.growing import Events, Recording, loud, quiet
from tests.helpers.scripted import CountingTranscriber, LiveSamePitch, LoudIsSpeech, ScriptedTranscriber
from tests.helpers.words import techniques


@pytest.fixture
def recording(tmp_path):
    growing = Recording(tmp_path / "call.wav")
    yield growing
    growing.close()


UNPLAYED = PlayedLine((), 0.0, 0.0)


class WordsAlone:
    """How a customer hears a reply of whom nothing else is known."""

    def __init__(self) -> None:
        self.prepared: list[tuple[float, float]] = []

    def prepare(self, start_s: float, end_s: float) -> None:
        self.prepared.append((start_s, end_s))

    def hear(self, transcript: Transcript, _start_s: float, _end_s: float) -> Heard:
        return Heard(transcript.text, techniques().label_reply(transcript))


@pytest.fixture
def listening(recording):
    """Start listeners, and stop them all in the end."""
    heavy, started = ThreadPoolExecutor(1), []

    def listen(
        transcriber: Transcriber, silence_s: float | None = 1.0, from_s: float = 0.0, **parts: Any
    ) -> tuple[Listener, Events]:
        events = Events()
        engines = {"activity": LoudIsSpeech(), "live_pitch": LiveSamePitch(), **parts}
        request = Listen(7, recording.path, from_s, silence_s, UNPLAYED)
        listener = Listener(request, transcriber, WordsAlone(), heavy=heavy, send=events.send, **engines)
        started.append(listener)
        return listener, events

    yield listen
    for listener in started:
        listener.stop()
    heavy.shutdown()


def test_a_reply_is_followed_from_its_first_sound_to_its_words(recording, listening):
    _, events = listening(ScriptedTranscriber("I'm so sorry"))
    recording.add(quiet(1.0), loud(0.5))
    began = events.next()
    assert isinstance(began, ReplyBegan)
    assert began.start_s == pytest.approx(0.7, abs=0.05)
    recording.add(loud(1.5), quiet(1.5))
    ended = events.until(ReplyEnded)
    assert (ended.listening, ended.start_s) == (7, began.start_s)
    assert ended.end_s == pytest.approx(3.3, abs=0.05)
    heard = events.until(ReplyHeard)
    assert heard.transcript.text == "I'm so sorry"
    assert (heard.start_s, heard.end_s) == (ended.start_s, ended.end_s)


def test_at_a_pause_the_words_so_far_come_and_at_the_end_all_of_them(recording, listening):
    _, events = listening(CountingTranscriber(), silence_s=1.5)
    recording.add(loud(2.0), quiet(0.6))
    phrase = events.until(PhraseHeard)
    assert len(phrase.transcript.words) == 2
    recording.add(loud(2.4), quiet(2.0))
    heard = events.until(ReplyHeard)
    assert len(heard.transcript.words) == 5
    assert heard.start_s == 0.0


def test_the_sound_given_to_the_recogniser_is_the_reply(recording, listening):
    engine = ScriptedTranscriber("words")
    _, events = listening(engine)
    recording.add(quiet(1.0), loud(2.0), quiet(1.5))
    heard = events.until(ReplyHeard)
    clip = engine.clips[-1]
    assert clip.sample_rate_hz == 16_000
    assert clip.duration_s == pytest.approx(heard.end_s - heard.start_s, abs=0.001)
    at_full = np.abs(clip.samples) > 0.25
    assert np.flatnonzero(at_full)[0] / 16_000 == pytest.approx(1.0 - heard.start_s, abs=0.01)


def test_listening_may_begin_in_the_middle(recording, listening):
    recording.add(loud(3.0))
    _, events = listening(ScriptedTranscriber("words"), from_s=3.0)
    recording.add(quiet(1.0), loud(1.0), quiet(1.5))
    assert events.until(ReplyBegan).start_s == pytest.approx(3.7, abs=0.05)
    assert events.until(ReplyHeard).end_s == pytest.approx(5.3, abs=0.05)
    times = [time_s for time_s, _ in events.pitch]
    assert times == sorted(times)
    assert times[0] >= 3.0


def test_in_push_to_talk_the_key_ends_the_reply(recording, listening):
    listener, events = listening(CountingTranscriber(), silence_s=None)
    recording.add(quiet(0.5), loud(1.0), quiet(4.0), loud(0.5))
    assert isinstance(events.next(), ReplyBegan)
    listener.end_reply(6.0)
    ended = events.until(ReplyEnded)
    assert ended.end_s == 6.0
    assert len(events.until(ReplyHeard).transcript.words) == int(6.0 - ended.start_s)


def test_a_key_let_go_before_the_sound_is_on_disk_waits_for_it(recording, listening):
    listener, events = listening(CountingTranscriber(), silence_s=None)
    recording.add(loud(1.0))
    assert isinstance(events.next(), ReplyBegan)
    listener.end_reply(3.0)
    recording.add(loud(1.0))
    recording.add(loud(1.0))
    assert len(events.until(ReplyHeard).transcript.words) in (2, 3)


def test_a_recogniser_s_fault_comes_back_with_its_sentence(recording, listening):
    _, events = listening(ScriptedTranscriber(EngineError("Whisper failed", "say it again")))
    recording.add(loud(2.0), quiet(1.5))
    failed = events.next()
    while not isinstance(failed, ListeningFailed):
        failed = events.next()
    assert (failed.listening, failed.fault, failed.mend) == (7, "Whisper failed", "say it again")


def test_a_fault_nobody_thought_of_comes_back_too(recording, listening):
    class Broken(LiveSamePitch):
        def push(self, samples):
            raise ZeroDivisionError

    _, events = listening(ScriptedTranscriber("words"), live_pitch=Broken())
    recording.add(loud(1.0))
    failed = events.next()
    assert isinstance(failed, ListeningFailed)
    assert failed.fault == "Listening broke off (ZeroDivisionError)"
    assert "the recording is kept" in failed.mend


def test_after_stop_nothing_more_comes(recording, listening):
    engine = ScriptedTranscriber("words")
    listener, events = listening(engine)
    recording.add(loud(1.0))
    assert isinstance(events.next(), ReplyBegan)
    listener.stop()
    recording.add(loud(1.0), quiet(2.0))
    assert not listener._thread.is_alive()
    assert engine.clips == []


def test_a_recording_that_is_not_there_is_an_error(tmp_path):
    request = Listen(1, tmp_path / "missing.wav", 0.0, 1.0, UNPLAYED)
    with ThreadPoolExecutor(1) as heavy, pytest.raises(FileNotFoundError):
        Listener(
            request,
            CountingTranscriber(),
            WordsAlone(),
            LoudIsSpeech(),
            LiveSamePitch(),
            heavy,
            print,
        )
