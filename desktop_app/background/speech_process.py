"""The window's side of the speech process: start it, ask it, replace it when it dies or hangs."""

from __future__ import annotations

import contextlib
import itertools
import multiprocessing
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from desktop_app.background.messages import Answered, Event, Failed, Quit, Request, SpeechSettings
from desktop_app.background.speech_entry import run
from desktop_app.core.errors import EngineError

#: A request that takes longer hangs. Loading on a slow disk and a ten-minute reply stay well within.
ANSWER_WITHIN_S = 180.0
#: More deaths than this within a minute, and it is not started again.
MOST_RESTARTS, RESTART_WINDOW_S = 3, 60.0
CLOSE_TIMEOUT_S = 3.0
_LOOK_EVERY_S = 0.5


@dataclass(frozen=True)
class _Pending:
    future: Future[Any]
    deadline_s: float


class SpeechProcess:
    """One spawned process with all models.

    Parameters
    ----------
    on_event
        Takes every event, on a thread of this class; hand it on to the window's thread.
    on_restart
        Called, on a thread of this class, after the process died and was replaced. The argument is False
        when it died too often and was given up.
    """

    def __init__(
        self,
        settings: SpeechSettings,
        on_event: Callable[[Event], None],
        on_restart: Callable[[bool], None],
        answer_within_s: float = ANSWER_WITHIN_S,
    ) -> None:
        self._settings = settings
        self._on_event = on_event
        self._on_restart = on_restart
        self._answer_within_s = answer_within_s
        self._numbers = itertools.count(1)
        self._pending: dict[int, _Pending] = {}
        self._lock = threading.Lock()
        self._closing = False
        self._given_up = False
        self._deaths: list[float] = []
        self._connection, self._process = self._spawn()
        self._reader = threading.Thread(target=self._read, name="speech process reader", daemon=True)
        self._reader.start()

    @property
    def pid(self) -> int | None:
        """The process's number."""
        return self._process.pid

    def ask(self, request: Request) -> Future[Any]:
        """Send a request; the future brings its result, or an ``EngineError`` with a sentence."""
        future: Future[Any] = Future()
        future.set_running_or_notify_cancel()  # what has been sent cannot be taken back
        with self._lock:
            if self._given_up or self._closing:
                future.set_exception(_stopped(again=False))
                return future
            number = next(self._numbers)
            self._pending[number] = _Pending(future, time.monotonic() + self._answer_within_s)
            self._send(number, request)
        return future

    def tell(self, request: Request) -> None:
        """Send a request that has no result of its own."""
        with self._lock:
            self._send(0, request)

    def close(self) -> None:
        """End the process and wait for it."""
        with self._lock:
            self._closing = True
            self._send(0, Quit())
        self._process.join(CLOSE_TIMEOUT_S)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._reader.join(CLOSE_TIMEOUT_S)
        with self._lock:
            pending, self._pending = self._pending, {}
        _fail(pending, again=False)
        self._connection.close()
        self._process.close()

    def _spawn(self) -> tuple[Connection, BaseProcess]:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=run, args=(theirs, self._settings), name="speech", daemon=True)
        process.start()
        theirs.close()
        return ours, process

    def _send(self, number: int, request: Request) -> None:
        with contextlib.suppress(OSError, ValueError):  # a dead process is noticed by the reader
            self._connection.send((number, request))

    def _read(self) -> None:
        while True:
            try:
                if self._connection.poll(_LOOK_EVERY_S):
                    self._take(self._connection.recv())
                if self._hangs():
                    self._process.kill()
            except (EOFError, OSError):
                if not self._replace():
                    return

    def _take(self, message: Answered | Failed | Event) -> None:
        if isinstance(message, (Answered, Failed)):
            with self._lock:
                pending = self._pending.pop(message.request, None)
            if pending is None:
                return
            if isinstance(message, Answered):
                pending.future.set_result(message.result)
            else:
                pending.future.set_exception(EngineError(message.fault, message.mend))
        else:
            self._on_event(message)

    def _hangs(self) -> bool:
        now = time.monotonic()
        with self._lock:
            return any(now > pending.deadline_s for pending in self._pending.values())

    def _replace(self) -> bool:
        """Start anew after a death; return False when that was wanted, or happened too often."""
        now = time.monotonic()
        self._deaths = [t for t in self._deaths if now - t < RESTART_WINDOW_S] + [now]
        again = len(self._deaths) <= MOST_RESTARTS
        with self._lock:
            if self._closing:
                return False
            pending, self._pending = self._pending, {}
            self._connection.close()
            self._process.join()
            if again:
                self._connection, self._process = self._spawn()
            self._given_up = not again
        _fail(pending, again=again)
        self._on_restart(again)
        return again


def _fail(pending: dict[int, _Pending], *, again: bool) -> None:
    for one in pending.values():
        one.future.set_exception(_stopped(again=again))


def _stopped(*, again: bool) -> EngineError:
    return EngineError(
        "The speech engine stopped", "it is being started again" if again else "start Tone Matters again"
    )
