"""The real spawned process: what becomes of those who wait when it dies or hangs."""

import os
import queue
import signal
from pathlib import Path
from typing import Any

import pytest

from desktop_app.background import speech_process as module
from desktop_app.background.messages import (
    Listen,
    ListeningFailed,
    PlayedLine,
    ReviewReply,
    SpeechSettings,
    StopListening,
)
from desktop_app.background.speech_process import SpeechProcess
from desktop_app.core.errors import EngineError
from desktop_app.core.so_far import CallSoFar

PATIENCE_S = 30.0
pytestmark = pytest.mark.skipif(os.name == "nt", reason="stops and kills the process by POSIX signals")


UNPLAYED = PlayedLine((), 0.0, 0.0)


class Running:
    """A speech process, its events and its restarts."""

    def __init__(self, folder: Path, answer_within_s: float = 60.0) -> None:
        self.folder = folder
        self.events: queue.Queue[Any] = queue.Queue()
        self.restarts: queue.Queue[Any] = queue.Queue()
        settings = SpeechSettings((), folder)
        self.process = SpeechProcess(settings, self.events.put, self.restarts.put, answer_within_s)

    def failing_request(self) -> ReviewReply:
        """A request that fails at once, because its recording is not there."""
        missing = self.folder / "missing.wav"
        return ReviewReply(missing, 0.0, 1.0, self.folder / "take.wav", None, UNPLAYED, CallSoFar())

    def is_alive(self) -> bool:
        with pytest.raises(EngineError, match=r"FileNotFoundError"):
            self.process.ask(self.failing_request()).result(PATIENCE_S)
        return True


@pytest.fixture
def running(tmp_path):
    started = []

    def start(**how) -> Running:
        started.append(Running(tmp_path, **how))
        return started[-1]

    yield start
    for one in started:
        one.process.close()


def test_a_process_that_dies_is_replaced_and_the_waiting_are_told(running):
    one = running()
    first = one.process.pid
    assert one.is_alive()
    os.kill(first, signal.SIGSTOP)
    waiting = [one.process.ask(one.failing_request()) for _ in range(3)]
    os.kill(first, signal.SIGKILL)
    for future in waiting:
        with pytest.raises(EngineError, match="The speech engine stopped: it is being started again"):
            future.result(PATIENCE_S)
    assert one.restarts.get(timeout=PATIENCE_S) is True
    assert one.process.pid != first
    assert one.is_alive()


def test_a_process_that_hangs_is_killed_and_replaced(running):
    one = running(answer_within_s=1.0)
    first = one.process.pid
    os.kill(first, signal.SIGSTOP)
    with pytest.raises(EngineError, match="The speech engine stopped"):
        one.process.ask(one.failing_request()).result(PATIENCE_S)
    assert one.restarts.get(timeout=PATIENCE_S) is True
    with pytest.raises(ProcessLookupError):
        os.kill(first, 0)


def test_a_process_that_dies_too_often_is_given_up(running, monkeypatch):
    monkeypatch.setattr(module, "MOST_RESTARTS", 0)
    one = running()
    os.kill(one.process.pid, signal.SIGKILL)
    assert one.restarts.get(timeout=PATIENCE_S) is False
    with pytest.raises(EngineError, match="The speech engine stopped: start Tone Matters again"):
        one.process.ask(one.failing_request()).result(PATIENCE_S)
    one.process.tell(StopListening())


def test_a_fault_comes_back_as_a_sentence_and_the_process_lives_on(running):
    one = running()
    first = one.process.pid
    assert one.is_alive()
    one.process.tell(Listen(7, one.folder / "missing.wav", 0.0, 1.0, UNPLAYED))
    event = one.events.get(timeout=PATIENCE_S)
    assert isinstance(event, ListeningFailed)
    assert event.listening == 7
    assert "cannot be read (No such file or directory)" in event.fault
    assert one.process.pid == first
    assert one.restarts.empty()


def test_closing_ends_the_process_and_tells_the_waiting(running):
    one = running()
    pid = one.process.pid
    os.kill(pid, signal.SIGSTOP)
    future = one.process.ask(one.failing_request())
    module_timeout, module.CLOSE_TIMEOUT_S = module.CLOSE_TIMEOUT_S, 0.2
    try:
        one.process.close()
    finally:
        module.CLOSE_TIMEOUT_S = module_timeout
    with pytest.raises(EngineError):
        future.result(PATIENCE_S)
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    one.process = SpeechProcess(SpeechSettings((), one.folder), one.events.put, one.restarts.put)


def test_a_future_that_nobody_wants_any_more_does_no_harm(running):
    one = running()
    future = one.process.ask(one.failing_request())
    assert not future.cancel()
    assert one.is_alive()
