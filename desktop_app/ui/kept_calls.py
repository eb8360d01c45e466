"""Open calls that were kept, with everything that was found in them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop_app.core.errors import InputError, ToneMattersError
from desktop_app.core.scenario import Scenario
from desktop_app.core.turn import FinishedCall
from desktop_app.practice.kept_call import finished_call, with_recordings
from desktop_app.practice.rewind import first_try
from desktop_app.storage.history import PastCall
from desktop_app.ui.language import tr
from desktop_app.ui.services import Services


class KeptCalls(QObject):
    """Reads aside.

    Attributes
    ----------
    opened
        A call is there to be shown: the ``FinishedCall``, its ``Scenario``, its number.
    first_try
        The call is there which another one goes back to: both ``FinishedCall``, the other one first.
    problem
        A sentence for the user.
    """

    opened = Signal(object, object, int)
    first_try = Signal(object, object)
    problem = Signal(str)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services

    def open(self, past: PastCall) -> None:
        """Open a call that was kept."""

        def read() -> tuple[FinishedCall, Scenario]:
            text = self._services.history.whole(past.id)
            if text is None:
                raise InputError(
                    tr("This call was kept by an older version and cannot be opened"),
                    tr("its numbers are in the table"),
                )
            return with_recordings(finished_call(text)), self._services.library.get(past.scenario_id)

        self._services.deliveries.when_done(
            self._services.aside.submit(read), lambda found: self.opened.emit(*found, past.id), self._failed
        )

    def find_first_try(self, call: FinishedCall) -> None:
        """Look for the call that a call goes back to; where it is gone there is nothing to compare."""

        def found(first: FinishedCall | None) -> None:
            if first is not None:
                self.first_try.emit(call, first)

        self._services.deliveries.when_done(
            self._services.aside.submit(first_try, self._services.history, call), found, self._failed
        )

    def _failed(self, error: ToneMattersError) -> None:
        self.problem.emit(str(error))
