"""Wait for a device that was unplugged in a call, and open microphone and speaker anew once one is there."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.audio_io.recorder import Recorder
from desktop_app.ui.call_sound import OpenedSound
from desktop_app.ui.futures import Deliveries

LOOK_EVERY_MS = 1000


class LostDevice(QObject):
    """Looks for devices, a second after the last look.

    Attributes
    ----------
    back
        What was opened in their place (``OpenedSound``).

    Parameters
    ----------
    again
        Opens microphone and speaker anew; fails while one is missing.
    """

    back = Signal(object)

    def __init__(
        self,
        again: Callable[[], OpenedSound],
        deliveries: Deliveries,
        aside: Executor,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.lost = False
        self._again = again
        self._deliveries = deliveries
        self._aside = aside
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    def look_for_it(self, recorder: Recorder) -> None:
        """Close what was recording, then look until there is something to go on with."""
        self.lost = True
        closed = self._aside.submit(recorder.stop)
        self._deliveries.when_done(closed, self._look_later, self._look_later)

    def give_up(self) -> None:
        """Look no more."""
        self.lost = False
        self._timer.stop()

    def _look_later(self, _outcome: Any) -> None:  # noqa: ANN401 - a recording, or why there is none
        if self.lost:
            self._timer.start()

    def _look(self) -> None:
        self._deliveries.when_done(self._aside.submit(self._again), self._found, self._look_later)

    def _found(self, opened: OpenedSound) -> None:
        if self.lost:
            self.lost = False
            self.back.emit(opened)
        else:
            self._aside.submit(opened.recorder.stop)
