"""The four steps of a call as lanes: a row a step, a column a turn, a mark where a technique served it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from desktop_app.coaching.names import STEPS, mark_name
from desktop_app.core.feedback import Mark
from desktop_app.core.findings import Step
from desktop_app.core.turn import CallReview
from desktop_app.ui.language import tr
from desktop_app.ui.widgets.text import clear, label

#: Side of a mark in px; so many turns fit beside the steps' names.
_MARK_PX = 14


class StepLanes(QWidget):
    """Shows which step each turn served; a mark opens its turn.

    Signals
    -------
    turn_chosen
        The number of the turn, from 1.
    """

    turn_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(4)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self.marks: dict[tuple[Step, int], QPushButton] = {}

    def show_lanes(self, review: CallReview, turns: int) -> None:
        """Show the lanes of a call of so many turns."""
        clear(self._grid)
        self.marks = {}
        for row, (step, served) in enumerate(
            (step, served) for step, served in review.steps.items() if served is not None
        ):
            name = label(f"{'✓' if served else '–'}  {tr(STEPS[step])}", "lane-done" if served else "quiet")
            done = tr("{step}: done", step=tr(STEPS[step]))
            name.setAccessibleName(done if served else tr("{step}: not yet", step=tr(STEPS[step])))
            name.setMinimumWidth(name.sizeHint().width())
            self._grid.addWidget(name, row, 0)
            for turn in range(1, turns + 1):
                marks = [mark for mark in review.lanes.get(step, ()) if mark.turn == turn]
                self._grid.addWidget(self._cell(step, turn, marks), row, turn, Qt.AlignmentFlag.AlignCenter)

    def _cell(self, step: Step, turn: int, marks: list[Mark]) -> QWidget:
        if not marks:
            empty = label("·", "lane-empty")
            empty.setFixedSize(_MARK_PX, _MARK_PX)
            empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
            return empty
        names = list(dict.fromkeys(tr(mark_name(mark.label)) for mark in marks))
        button = QPushButton()
        button.setProperty("kind", "lane")
        button.setFixedSize(_MARK_PX, _MARK_PX)
        techniques = ", ".join(names)
        button.setToolTip(tr("Turn {number}: {techniques}", number=turn, techniques=techniques))
        button.setAccessibleName(
            tr(
                "{step}, turn {number}: {techniques}",
                step=tr(STEPS[step]),
                number=turn,
                techniques=techniques,
            )
        )
        button.clicked.connect(lambda: self.turn_chosen.emit(turn))
        self.marks[step, turn] = button
        return button
