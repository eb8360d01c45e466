"""What every drill does with an item."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.core.drill import DrillItem
from desktop_app.ui.drills.booth import Booth
from desktop_app.ui.widgets.take_row import TakeRow


class Exercise(QObject):
    """One drill: shows an item, and says how a take of it was.

    Attributes
    ----------
    judged
        A ``Verdict``; the first one of an item counts.
    view
        What is shown.
    """

    judged = Signal(object)
    view: QWidget

    def begin(self, item: DrillItem) -> None:
        """Show an item anew."""
        raise NotImplementedError

    def prepare(self, item: DrillItem) -> None:
        """Have made what the next item needs, while this one is practised."""


class TakeExercise(Exercise):
    """A drill in which something is said: joins the row that records with the booth.

    Whether it is this drill's turn is told by ``item``, None while another drill is open.
    """

    def __init__(self, booth: Booth, row: TakeRow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.item: DrillItem | None = None
        self.path: Path | None = None
        self._booth = booth
        self._row = row
        row.start_wanted.connect(self.start)
        row.stop_wanted.connect(booth.stop_recording)
        row.hear_wanted.connect(self._hear_or_stop)
        self._plays: Path | None = None
        booth.recording.connect(self._recording)
        booth.ticked.connect(lambda _seconds, level: row.show_level(level))
        booth.taken.connect(self._taken)
        booth.playing.connect(self._playing)

    def start(self) -> None:
        """Begin to record."""
        self._booth.record()

    def leave(self) -> None:
        """Let go of the item: what comes now is another drill's."""
        self.item = self.path = None

    def took(self, path: Path) -> None:
        """Judge a take."""
        raise NotImplementedError

    def _recording(self, recording: bool) -> None:
        if self.item is not None:
            self._row.show_recording(recording=recording)

    def _taken(self, path: Path, _seconds: float) -> None:
        if self.item is not None:
            self.path = path
            self._row.show_taken()
            self._row.show_judging(judging=True)
            self.took(path)

    def _playing(self, path: Path | None) -> None:
        self._plays = path
        self._row.show_playing(playing=path is not None and path == self.path)

    def _hear_or_stop(self) -> None:
        if self.path is not None and self._plays == self.path:
            self._booth.stop_playing()
        elif self.path is not None:
            self._booth.play(self.path)

    def _judged_no_more(self) -> None:
        """Let the user try again: judging failed, and the fault was told."""
        self._row.show_judging(judging=False)
        self._row.record_button.setFocus()
