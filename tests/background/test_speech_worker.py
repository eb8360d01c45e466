"""The speech process from inside: its main thread takes requests and never works."""

import threading
from types import SimpleNamespace
from typing import Any

import pytest

from desktop_app.background import speech_worker as module
from desktop_app.background.messages import (
    Answered,
    EndReply,
    Listen,
    ListeningFailed,
    Meet,
    PlayedLine,
    Quit,
    ReplyBegan,
    ReplyEnded,
    ReplyHeard,
    Speak,
    SpeakAhead,
    SpeechSettings,
    SpokenAhead,
    StopListening,
    Warm,
)
from desktop_app.background.speech_worker import SpeechWorker
from desktop_app.core.errors import WeightsError
from desktop_app.practice.render import Saying
from tests.helpers.calls import scenario
from tests.helpers.growing import PATIENCE_S, Events, Recording, loud, quiet
from tests.helpers.scripted import HummingVoice, LiveSamePitch, LoudIsSpeech, ScriptedTranscriber
from tests.helpers.words import techniques

UNPLAYED = PlayedLine((), 0.0, 0.0)


class Building:
    """Notes which thread builds engines, and builds none before the test lets it."""

    def __init__(self) -> None:
        self.threads: list[str] = []
        self.begun, self.allowed = threading.Event(), threading.Event()
        self.fault: Exception | None = None

    def reviewer(self, *_: Any) -> Any:
        self.begun.set()
        assert self.allowed.wait(PATIENCE_S)
        self._note()
        return SimpleNamespace(transcriber=ScriptedTranscriber("I'm so sorry"), techniques=techniques())

    def activity(self, *_: Any) -> Any:
        self._note()
        return LoudIsSpeech()

    def pitch(self, *_: Any) -> Any:
        self._note()
        return SimpleNamespace(live=LiveSamePitch)

    def _note(self) -> None:
        self.threads.append(threading.current_thread().name)
        if self.fault is not None:
            raise self.fault


@pytest.fixture
def building(monkeypatch):
    made = Building()
    monkeypatch.setattr(module, "build_reviewer", made.reviewer)
    monkeypatch.setattr(module, "SileroVoiceActivity", made.activity)
    monkeypatch.setattr(module, "SwiftF0Tracker", made.pitch)
    monkeypatch.setattr(module, "warm", lambda reviewer: None)
    return made


@pytest.fixture
def events():
    return Events()


@pytest.fixture
def worker(building, events, tmp_path):
    made = SpeechWorker(SimpleNamespace(send=events.send), SpeechSettings((), tmp_path))  # type: ignore[arg-type]
    yield made
    building.allowed.set()
    made.close()


@pytest.fixture
def recording(tmp_path):
    growing = Recording(tmp_path / "call.wav")
    yield growing
    growing.close()


def test_listening_waits_for_the_engines_on_the_heavy_thread(worker, building, events, recording):
    worker.serve(0, Listen(1, recording.path, 0.0, 1.0, UNPLAYED))
    assert building.begun.wait(PATIENCE_S)
    recording.add(quiet(0.5), loud(2.0), quiet(1.5))
    assert worker.serve(0, Quit()) is False  # the main thread is free all the while
    building.allowed.set()
    assert events.until(ReplyHeard).transcript.text == "I'm so sorry"
    assert len(building.threads) == 3
    assert all(name.startswith("heavy") for name in building.threads)


def test_once_the_engines_are_there_listening_begins_at_once(worker, building, events, recording):
    building.allowed.set()
    worker.serve(1, Warm())
    assert events.next() == Answered(1, "scripted")
    assert len(building.threads) == 3
    done = threading.Event()
    worker._heavy.submit(done.wait, PATIENCE_S)  # a long review
    recording.add(loud(1.0))
    worker.serve(0, Listen(1, recording.path, 0.0, 1.0, UNPLAYED))
    assert isinstance(events.next(), ReplyBegan)
    done.set()


def test_what_was_stopped_while_the_engines_were_built_is_not_followed(worker, building, events, recording):
    worker.serve(0, Listen(1, recording.path, 0.0, 1.0, UNPLAYED))
    assert building.begun.wait(PATIENCE_S)
    worker.serve(0, StopListening())
    building.allowed.set()
    worker._heavy.submit(lambda: None).result(PATIENCE_S)
    assert worker._listener is None
    worker.serve(0, Listen(2, recording.path, 0.0, 1.0, UNPLAYED))
    recording.add(loud(1.0))
    assert events.next() == ReplyBegan(2, 0.0)
    assert len(building.threads) == 3


def test_a_key_let_go_while_the_engines_were_built_ends_the_reply(worker, building, events, recording):
    worker.serve(0, Listen(1, recording.path, 0.0, None, UNPLAYED))
    assert building.begun.wait(PATIENCE_S)
    recording.add(loud(2.0))
    worker.serve(0, EndReply(9, 0.5))  # of a reply long gone
    worker.serve(0, EndReply(1, 1.8))
    building.allowed.set()
    assert events.until(ReplyEnded).end_s == 1.8
    assert events.until(ReplyHeard).transcript.text == "I'm so sorry"


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        (WeightsError("The weights are missing", "install them"), "The weights are missing"),
        (ImportError("no such library"), "The speech engine failed (ImportError)"),
    ],
)
def test_engines_that_cannot_be_built_come_back_as_a_sentence(
    worker, building, events, recording, fault, sentence
):
    building.fault = fault
    building.allowed.set()
    worker.serve(0, Listen(4, recording.path, 0.0, 1.0, UNPLAYED))
    failed = events.next()
    assert isinstance(failed, ListeningFailed)
    assert (failed.listening, failed.fault) == (4, sentence)
    building.fault = None
    recording.add(loud(1.0))
    worker.serve(0, Listen(5, recording.path, 0.0, 1.0, UNPLAYED))
    assert events.next() == ReplyBegan(5, 0.0)


def sayings_in(folder, *texts: str) -> tuple[Saying, ...]:
    return tuple(Saying(text, text, 1, folder / f"{text}.annoyed.opus") for text in texts)


def test_a_scenario_is_spoken_ahead_one_saying_after_the_other(worker, events, tmp_path):
    worker._voice = HummingVoice()
    one, two = sayings_in(tmp_path, "one", "two")
    worker.serve(0, SpeakAhead("mine", (one, two), "am_michael"))
    assert [events.next(), events.next()] == [SpokenAhead("mine", 1), SpokenAhead("mine", 0)]
    assert one.path.is_file()
    assert two.path.is_file()
    worker.serve(3, Speak((one,), "am_michael"))  # which is there
    assert events.next() == Answered(3, None)
    assert [text for text, *_ in worker._voice.spoken] == ["one", "two"]


def test_a_call_breaks_speaking_ahead_off(worker, events, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "build_matching", lambda: SimpleNamespace(matcher=lambda _scenario: None))
    worker._voice = HummingVoice()
    busy = threading.Event()
    worker._heavy.submit(busy.wait, PATIENCE_S)
    worker.serve(0, SpeakAhead("mine", sayings_in(tmp_path, "one", "two"), "am_michael"))
    worker.serve(5, Meet(scenario()))
    busy.set()
    assert events.next() == Answered(5, None)
    worker._heavy.submit(lambda: None).result(PATIENCE_S)
    assert not list(tmp_path.glob("*.opus"))


def test_a_voice_that_fails_ends_speaking_ahead_with_a_sentence(worker, events, tmp_path):
    worker._voice = HummingVoice()
    worker.serve(0, SpeakAhead("mine", sayings_in(tmp_path, "unspeakable", "two"), "am_michael"))
    told = events.next()
    assert (told.left, told.fault) == (0, "The voice fell silent: try again.")
    worker._heavy.submit(lambda: None).result(PATIENCE_S)
    assert not list(tmp_path.glob("*.opus"))
