"""The table of all finished calls, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop_app.coaching.names import ENDINGS
from desktop_app.storage.history import PastCall
from desktop_app.ui.language import moment_text, tr

COLUMNS = ("When", "Call", "How it ended", "Overall")
#: A day that takes as much room as any, and what a cell has around its text, in pixels.
_LONG_DAY = datetime(2026, 9, 28, 20, 48).astimezone()
_AROUND_PX = 24
_Index = QModelIndex | QPersistentModelIndex


class PastCallsModel(QAbstractTableModel):
    """Shows calls without a widget for each, so that a year of them opens at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.calls: tuple[PastCall, ...] = ()

    def show_calls(self, calls: Sequence[PastCall]) -> None:
        """Show other calls."""
        self.beginResetModel()
        self.calls = tuple(calls)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return the number of calls (Qt's own call)."""
        return 0 if parent is not None and parent.isValid() else len(self.calls)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Return the number of columns (Qt's own call)."""
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: ANN401
        """Return a heading (Qt's own call)."""
        named = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return tr(COLUMNS[section]) if named else None

    def data(self, index: _Index, role: int = 0) -> Any:  # noqa: ANN401
        """Return a cell's text, or its words for a screen reader (Qt's own call)."""
        call, column = self.calls[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _cells(call)[column]
        if role == Qt.ItemDataRole.TextAlignmentRole and column == len(COLUMNS) - 1:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None


class PastCallsTable(QTableView):
    """The calls, one of them chosen.

    Attributes
    ----------
    call_chosen
        Another call is chosen: a ``PastCall``, or None.
    open_wanted
        The user wants to look at the chosen call again: a double click, or the return key.
    remove_wanted
        The user wants the chosen call deleted.
    """

    call_chosen = Signal(object)
    open_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = PastCallsModel(self)
        self.setModel(self._model)
        self.setAccessibleName(tr("All your calls"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.horizontalHeader().setHighlightSections(False)
        for column, mode in enumerate(
            (
                QHeaderView.ResizeMode.Fixed,
                QHeaderView.ResizeMode.Stretch,
                QHeaderView.ResizeMode.Fixed,
                QHeaderView.ResizeMode.Fixed,
            )
        ):
            self.horizontalHeader().setSectionResizeMode(column, mode)
        self.doubleClicked.connect(lambda _index: self.open_wanted.emit())
        self.selectionModel().currentRowChanged.connect(lambda *_rows: self.call_chosen.emit(self.call))

    @property
    def call(self) -> PastCall | None:
        """The call that is chosen."""
        row = self.currentIndex().row()
        return self._model.calls[row] if 0 <= row < len(self._model.calls) else None

    def show_calls(self, calls: Sequence[PastCall]) -> None:
        """Show the calls, newest first; none is chosen."""
        self._model.show_calls(calls)
        self.call_chosen.emit(None)

    def changeEvent(self, event: QEvent) -> None:
        """Make room for texts of another size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Make room for the texts."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the columns but the titles' the width of their longest text, and the rows their height."""
        wide = QFontMetrics(self.font()).horizontalAdvance
        head = QFontMetrics(self.horizontalHeader().font()).horizontalAdvance
        longest = (moment_text(_LONG_DAY), "", *(tr(ENDINGS[code][0]) for code in ENDINGS))
        columns = {0: longest[:1], 2: longest[2:], 3: ("100",)}
        for column, texts in columns.items():
            named = head(tr(COLUMNS[column]))
            self.setColumnWidth(column, _AROUND_PX + max(named, *(wide(text) for text in texts)))
        self.verticalHeader().setDefaultSectionSize(round(2.1 * QFontMetrics(self.font()).height()))
        self.setMinimumHeight(5 * self.verticalHeader().defaultSectionSize())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the delete and the return key."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.call is not None:
            self.open_wanted.emit()
            return
        if event.key() == Qt.Key.Key_Delete and self.call is not None:
            self.remove_wanted.emit()
            return
        super().keyPressEvent(event)


def _cells(call: PastCall) -> tuple[str, str, str, str]:
    heading = tr(ENDINGS[call.ending][0]) if call.ending in ENDINGS else call.ending
    score = "–" if call.scores.overall is None else str(call.scores.overall)
    return moment_text(call.started_at), call.title, heading, score
