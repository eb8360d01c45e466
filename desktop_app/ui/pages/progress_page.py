"""Progress: oneself first against oneself now, and every call, to look at and to delete."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desktop_app.coaching.names import SCORES
from desktop_app.practice.progress import Change, change, days_practised, scores_of
from desktop_app.storage.history import PastCall
from desktop_app.ui.charts.progress_chart import ProgressChart
from desktop_app.ui.language import tr
from desktop_app.ui.look import Look
from desktop_app.ui.pages.past_calls import PastCallsTable
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.icon_button import IconButton
from desktop_app.ui.widgets.notice import Notice
from desktop_app.ui.widgets.page_header import PageHeader
from desktop_app.ui.widgets.scrolling import scrolling_page
from desktop_app.ui.widgets.text import card, label

#: Days looked back on.
WITHIN_DAYS = 28
_TILE_COLUMNS = 2


class ProgressPage(QWidget):
    """Shows how practice goes.

    Attributes
    ----------
    back_wanted
        The user goes back to the library.
    open_wanted
        The user wants to look at a ``PastCall`` again.
    export_wanted
        The user wants a ``PastCall`` as a file.
    remove_wanted, remove_all_wanted
        The user wants a ``PastCall`` deleted, or everything.
    """

    back_wanted = Signal()
    open_wanted = Signal(object)
    export_wanted = Signal(object)
    remove_wanted = Signal(object)
    remove_all_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._look = look
        self.notice = Notice(look)
        layout = scrolling_page(self)
        layout.setContentsMargins(32, 24, 32, 28)
        layout.setSpacing(16)
        header = PageHeader(look, tr("Your progress"))
        self.back_button, self._summary = header.back_button, header.line
        self.back_button.clicked.connect(self.back_wanted)
        layout.addWidget(header)
        layout.addWidget(self.notice)
        columns = QHBoxLayout()
        columns.setSpacing(20)
        columns.addWidget(self._scores(), 1)
        columns.addWidget(self._calls(), 1)
        look.stack_when_large(columns)
        layout.addLayout(columns, 1)
        look.wardrobe.changed.connect(lambda: self.chart.wear(look.tokens))

    def show_calls(self, calls: Sequence[PastCall], today: date) -> None:
        """Show all calls, newest first."""
        self._summary.setText(_summary(calls, today))
        self.chart.show_scores(scores_of(calls, "overall"))
        for score, tile in self.tiles.items():
            tile.setText(_tile(tr(SCORES[score]), change(scores_of(calls, score))))
        self.table.show_calls(calls)
        self.remove_all_button.setEnabled(bool(calls))
        self.saved_label.hide()

    def show_saved(self, path: Path) -> None:
        """Say where a call was saved."""
        self.saved_label.setText(tr("Saved as {path}", path=path))
        self.saved_label.show()

    def _scores(self) -> QWidget:
        frame, layout = card(margin=20, spacing=12)
        layout.addWidget(label(tr("You first, you now"), "heading", wrap=True))
        self.chart = ProgressChart(self._look.tokens)
        layout.addWidget(self.chart, 1)
        layout.addWidget(
            label(
                tr(
                    "A dot is a call's overall score; the line is the mean of the latest five. "
                    "In brackets: where the difference lies, nine times in ten."
                ),
                "quiet",
                wrap=True,
            )
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(8)
        names = ("overall", *(score for score in SCORES if score != "overall"))
        self.tiles = {score: label("", "body", wrap=True) for score in names}
        for at, tile in enumerate(self.tiles.values()):
            grid.addWidget(tile, at // _TILE_COLUMNS, at % _TILE_COLUMNS)
        layout.addLayout(grid)
        return frame

    def _calls(self) -> QWidget:
        frame, layout = card(margin=20, spacing=12)
        layout.addWidget(label(tr("All your calls"), "heading", wrap=True))
        self.table = PastCallsTable()
        layout.addWidget(self.table, 1)
        self.saved_label = label("", "quiet", wrap=True)
        self.saved_label.hide()
        layout.addWidget(self.saved_label)
        row = FlowLayout()
        self.open_button = IconButton(self._look, "folder-open", tr("Open"), "primary")
        self.open_button.setToolTip(tr("Read, see and hear this call again"))
        self.open_button.clicked.connect(lambda: self._emit(self.open_wanted))
        self.table.open_wanted.connect(lambda: self._emit(self.open_wanted))
        self.export_button = IconButton(self._look, "download", tr("Export"))
        self.export_button.setToolTip(
            tr("Save this call as a sheet to print, a page, a table, captions, a Praat TextGrid or JSON")
        )
        self.export_button.clicked.connect(lambda: self._emit(self.export_wanted))
        self.remove_button = IconButton(self._look, "trash-2", tr("Delete this call"))
        self.remove_button.clicked.connect(lambda: self._emit(self.remove_wanted))
        self.table.remove_wanted.connect(lambda: self._emit(self.remove_wanted))
        for button in (self.open_button, self.export_button, self.remove_button):
            button.setEnabled(False)
            self.table.call_chosen.connect(lambda call, button=button: button.setEnabled(call is not None))
            row.addWidget(button)
        self.remove_all_button = IconButton(self._look, "trash-2", tr("Delete everything"))
        self.remove_all_button.clicked.connect(self.remove_all_wanted)
        row.addWidget(self.remove_all_button)
        layout.addLayout(row)
        return frame

    def _emit(self, wanted: SignalInstance) -> None:
        """Say what is wanted of the chosen call."""
        if self.table.call is not None:
            wanted.emit(self.table.call)


def _summary(calls: Sequence[PastCall], today: date) -> str:
    if not calls:
        return tr("After your first call this page fills. It stays on this computer.")
    days = days_practised(calls, today, WITHIN_DAYS)
    number = tr("One call") if len(calls) == 1 else tr("{number} calls", number=len(calls))
    return tr(
        "{calls}. You practised on {days} of the last {within} days. It stays on this computer.",
        calls=number,
        days=days,
        within=WITHIN_DAYS,
    )


def _tile(name: str, found: Change | None) -> str:
    """Return a score's change in words, with how sure it is."""
    if found is None:
        return tr("{score}: after four calls", score=name)
    values = f"{name}: {found.first:.0f} → {found.latest:.0f}"
    between = tr("{low} to {high}", low=_signed(found.low), high=_signed(found.high))
    return f"{values}, {_signed(found.difference) if found.sure else tr('not sure yet')} ({between})"


def _signed(points: float) -> str:
    return f"{points:+.0f}".replace("-", "−").replace("+0", "0").replace("−0", "0")
