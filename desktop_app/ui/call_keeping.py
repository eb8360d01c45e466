"""Keep calls: their course while they run, and what came of them once they are over."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop_app.background.messages import KeepCall
from desktop_app.background.speech_process import SpeechProcess
from desktop_app.core.errors import InputError
from desktop_app.core.turn import FinishedCall
from desktop_app.practice.export.documents import call_document
from desktop_app.practice.kept_call import UnfinishedCall, as_text, unfinished_call
from desktop_app.storage.atomic import write_whole
from desktop_app.storage.recordings import CallFolder
from desktop_app.ui.services import Services


@dataclass(frozen=True)
class LeftBehind:
    """What is found at a start.

    Attributes
    ----------
    to_put_away
        Calls that are in the history, but whose recordings were not put away.
    broken_off
        The latest call that never came to its end, with its course unless that is lost.
    """

    to_put_away: tuple[CallFolder, ...]
    broken_off: tuple[CallFolder, UnfinishedCall | None] | None


class CallKeeping(QObject):
    """Writes aside, one thing after the other.

    Attributes
    ----------
    kept
        A finished call is in the history: the ``FinishedCall`` and its number.
    problem
        A sentence for the user.
    """

    kept = Signal(object, int)
    problem = Signal(str)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services

    def write_course(self, folder: CallFolder, course: UnfinishedCall) -> None:
        """Write down how far a call has come, so that it can be gone on with after a crash."""
        self._aside(lambda: write_whole(folder.course, as_text(course).encode()))

    def left_behind(self) -> LeftBehind:
        """Return what the app's last end left behind; reads files.

        Raises
        ------
        StorageError
            If the history cannot be read.
        """
        kept = {call.folder for call in self._services.history.all()}
        interrupted = self._services.recordings.interrupted()
        broken_off = [folder for folder in interrupted if folder.path not in kept]
        return LeftBehind(
            tuple(folder for folder in interrupted if folder.path in kept),
            (broken_off[-1], _course(broken_off[-1])) if broken_off else None,
        )

    def keep(self, call: FinishedCall, folder: CallFolder, speech: SpeechProcess | None) -> None:
        """Put a finished call into the history, and its recording away."""

        def write() -> int:
            number = self._services.history.add(
                call_document(call),
                title=call.title,
                started_at=call.started_at,
                folder=folder.path,
                whole=as_text(call),
            )
            folder.course.unlink(missing_ok=True)
            return number

        def done(number: int) -> None:
            self.kept.emit(call, number)
            self.compress(folder, speech)

        self._services.deliveries.when_done(
            self._services.aside.submit(write), done, lambda error: self.problem.emit(str(error))
        )

    def remove(self, folder: CallFolder) -> None:
        """Remove the folder of a call in which nobody spoke."""
        self._aside(lambda: self._services.recordings.remove(folder.path))

    def give_up(self, folder: CallFolder, speech: SpeechProcess | None) -> None:
        """Put away the recording of a call that is not kept, to be heard, not to be gone on with."""
        self._aside(lambda: folder.course.unlink(missing_ok=True))
        self.compress(folder, speech)

    def compress(self, folder: CallFolder, speech: SpeechProcess | None) -> None:
        """Turn the recording of a call that is over into a FLAC."""
        if speech is not None:
            self._services.deliveries.when_done(
                speech.ask(KeepCall(folder.running, folder.whole)),
                lambda _path: None,
                lambda error: self.problem.emit(str(error)),
            )

    def _aside(self, work: Callable[[], None]) -> None:
        services = self._services
        services.deliveries.when_done(
            services.aside.submit(work),
            lambda _nothing: None,
            lambda error: self.problem.emit(str(error)),
        )


def _course(folder: CallFolder) -> UnfinishedCall | None:
    with contextlib.suppress(OSError, InputError, UnicodeDecodeError):
        return unfinished_call(folder.course.read_text(encoding="utf-8"))
    return None
