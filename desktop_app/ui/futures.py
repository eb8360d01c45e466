"""Results of the speech process come back to the window's thread by one door, errors too."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop_app.core.errors import EngineError, ToneMattersError
from desktop_app.ui.language import tr


class Deliveries(QObject):
    """Brings results of futures, and events, to the thread this object lives in.

    Attributes
    ----------
    noticed
        An event of the speech process (a message of ``background.messages``).
    restarted
        The speech process died; True when it was replaced, False when it was given up.
    """

    noticed = Signal(object)
    restarted = Signal(bool)
    _done = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._done.connect(self._deliver)

    def when_done(
        self,
        future: Future[Any],
        on_result: Callable[[Any], None],
        on_error: Callable[[ToneMattersError], None],
    ) -> None:
        """Call one of the two in this object's thread once the future is done."""
        future.add_done_callback(lambda done: self._done.emit(done, on_result, on_error))

    def _deliver(
        self,
        future: Future[Any],
        on_result: Callable[[Any], None],
        on_error: Callable[[ToneMattersError], None],
    ) -> None:
        error = future.exception()
        if error is None:
            on_result(future.result())
        elif isinstance(error, ToneMattersError):
            on_error(error)
        else:
            on_error(
                EngineError(
                    tr("Something went wrong inside Tone Matters ({error})", error=type(error).__name__),
                    tr("try again"),
                )
            )
