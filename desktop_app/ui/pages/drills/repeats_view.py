"""The same explanation three times, each time shorter, and the three beside each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop_app.coaching.targets import TELLINGS_S
from desktop_app.core.drill import DrillItem
from desktop_app.practice.drills.repeats import Telling, kept_content
from desktop_app.ui.language import tr
from desktop_app.ui.look import Look
from desktop_app.ui.pages.library_page import briefing_row
from desktop_app.ui.widgets.drill_feedback import DrillFeedback
from desktop_app.ui.widgets.take_row import TakeRow
from desktop_app.ui.widgets.text import card, clear, label, set_kind


class RepeatsView(QWidget):
    """Shows one explanation."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.take = TakeRow(look)
        self.feedback = DrillFeedback(look)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        frame, inside = card(margin=20, spacing=12)
        self._text = label("", "reading", wrap=True)
        inside.addWidget(self._text)
        self._points = QVBoxLayout()
        self._points.setSpacing(6)
        inside.addLayout(self._points)
        row = QHBoxLayout()
        row.setSpacing(8)
        self._steps = [label("", "chip") for _ in TELLINGS_S]
        for step in self._steps:
            row.addWidget(step)
        row.addStretch(1)
        self.left = label("", "number")
        row.addWidget(self.left)
        inside.addLayout(row)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        self._bar.setAccessibleName(tr("Time left"))
        inside.addWidget(self._bar)
        inside.addWidget(self.take)
        layout.addWidget(frame)
        layout.addWidget(self.feedback)
        self._table, about = card(margin=16, spacing=8)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(30)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 2)
        for column in range(1, len(TELLINGS_S) + 1):
            self._grid.setColumnStretch(column, 1)
        about.addLayout(self._grid)
        layout.addWidget(self._table)
        layout.addStretch(1)

    def begin(self, item: DrillItem) -> None:
        """Show an explanation that was not told yet."""
        self._text.setText(item.text)
        clear(self._points)
        for point in item.points:
            self._points.addWidget(briefing_row(point.say))
        self.take.begin()
        self.feedback.clear()
        self._table.hide()
        self.show_telling(0)

    def show_telling(self, number: int) -> None:
        """Show which telling comes next, from 0; after the last one none does."""
        for at, (step, limit_s) in enumerate(zip(self._steps, TELLINGS_S, strict=True)):
            seconds = tr("{value:.0f} s", value=limit_s)
            step.setText(tr("{seconds}, told", seconds=seconds) if at < number else seconds)
            set_kind(step, "chip-good" if at < number else "pill" if at == number else "chip")
        if number < len(TELLINGS_S):
            self.take.record_button.set_text(tr("Tell it in {value:.0f} s", value=TELLINGS_S[number]))
            self.show_time(0.0, TELLINGS_S[number])
        else:
            self.take.record_button.set_text(tr("Begin anew"))
            self.left.setText("")
        self._bar.setVisible(number < len(TELLINGS_S))

    def show_time(self, seconds: float, limit_s: float) -> None:
        """Count down."""
        left_s = max(0.0, limit_s - seconds)
        self.left.setText(tr("{value:.0f} s left", value=left_s))
        self._bar.setRange(0, round(limit_s * 10))
        self._bar.setValue(round(left_s * 10))

    def show_tellings(self, item: DrillItem, tellings: Sequence[Telling]) -> None:
        """Show the tellings beside each other."""
        clear(self._grid)
        for column, limit_s in enumerate(TELLINGS_S[: len(tellings)], 1):
            self._grid.addWidget(label(tr("{value:.0f} s", value=limit_s), "quiet"), 0, column)
        for row, (name, values) in enumerate(_rows(item, tellings), 1):
            self._grid.addWidget(label(name), row, 0)
            for column, value in enumerate(values, 1):
                self._grid.addWidget(label(value, "heading"), row, column, Qt.AlignmentFlag.AlignLeft)
        kept = kept_content(tellings)
        if kept is not None:
            text = tr(
                "Of the telling words of the first, {value:.0f} % came again in the last.", value=100 * kept
            )
            self._grid.addWidget(label(text, "quiet", wrap=True), len(_rows(item, tellings)) + 1, 0, 1, 4)
        self._table.setAccessibleDescription(
            " ".join(f"{name}: {', '.join(values)}." for name, values in _rows(item, tellings))
        )
        self._table.show()


def _rows(item: DrillItem, tellings: Sequence[Telling]) -> list[tuple[str, list[str]]]:
    """Return what is told of the tellings: its name, and a value for each."""
    rates = [each.articulation_rate_syl_s for each in tellings]
    longest = [each.longest_pause_s for each in tellings]
    return [
        (tr("Points told"), [f"{sum(each.points)} / {len(item.points)}" for each in tellings]),
        (tr("Words"), [str(each.words) for each in tellings]),
        (tr("Articulation rate, syllables/s"), ["–" if rate is None else f"{rate:.1f}" for rate in rates]),
        (tr("Pauses"), [str(each.pauses) for each in tellings]),
        (tr("Longest pause, s"), ["–" if pause is None else f"{pause:.1f}" for pause in longest]),
        (tr("Filled pauses"), [str(each.filled_pauses) for each in tellings]),
    ]
