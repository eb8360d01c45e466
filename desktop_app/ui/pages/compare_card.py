"""Take A against take B: other answers to the same line, seen and heard beside the one that counts."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout, QWidget

from desktop_app.coaching.sentences import scores_given
from desktop_app.core.turn import Turn
from desktop_app.practice.hear_again import HeardAs
from desktop_app.ui.charts.compare_chart import CompareChart
from desktop_app.ui.hearing import Wanted
from desktop_app.ui.language import tr
from desktop_app.ui.look import Look
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.icon_button import IconButton
from desktop_app.ui.widgets.text import label

_MARGIN_PX = 20


class CompareCard(QFrame):
    """Shows what was answered before, where something was.

    Attributes
    ----------
    play_wanted
        The user wants to hear something (a ``Wanted``).
    """

    play_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._turn: Turn | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN_PX, _MARGIN_PX, _MARGIN_PX, _MARGIN_PX)
        layout.setSpacing(10)
        row = FlowLayout(gap=12)
        row.addWidget(label(tr("Take A against take B"), "heading"))
        self.takes_box = QComboBox()
        self.takes_box.setAccessibleName(tr("Which earlier take to compare with"))
        self.takes_box.setAccessibleDescription(tr("Which earlier take to compare with"))
        self.takes_box.activated.connect(lambda _index: self._show())
        row.addWidget(self.takes_box)
        self.first_button = IconButton(look, "play", tr("Hear A"))
        self.first_button.clicked.connect(lambda: self._hear(self._first))
        self.second_button = IconButton(look, "play", tr("Hear B"))
        self.second_button.clicked.connect(lambda: self._hear(self._turn))
        row.addWidget(self.first_button)
        row.addWidget(self.second_button)
        layout.addLayout(row)
        self.words_label = label("", "agent", wrap=True)
        layout.addWidget(self.words_label)
        self.chart = CompareChart(look.tokens)
        layout.addWidget(self.chart)
        self.scores_label = label("", "body", wrap=True)
        layout.addWidget(self.scores_label)
        layout.addWidget(
            label(
                tr("Dashed: A, the earlier take, laid on the words of B. The line: B, the one that counts."),
                "quiet",
                wrap=True,
            )
        )
        look.wardrobe.changed.connect(lambda: self.chart.wear(look.tokens))
        self.hide()

    def show_turn(self, turn: Turn) -> None:
        """Show the earlier takes of a turn, the latest of them first; nothing where there is none."""
        self._turn = turn
        self.takes_box.clear()
        for number in range(len(turn.earlier), 0, -1):
            self.takes_box.addItem(tr("A: take {number}", number=number), number - 1)
        self.takes_box.setVisible(len(turn.earlier) > 1)
        self.setVisible(bool(turn.earlier))
        if turn.earlier:
            self._show()

    @property
    def _first(self) -> Turn | None:
        place = self.takes_box.currentData()
        return None if self._turn is None or place is None else self._turn.earlier[place]

    def _show(self) -> None:
        first, second = self._first, self._turn
        if first is None or second is None:
            return
        self.words_label.setText(tr("A: “{words}”", words=first.review.transcript.text))
        self.chart.show_takes(first, second)
        before = dict(scores_given(first.review.scores, tr))
        both = [
            tr("{score} {before} → {now}", score=name, before=before[name], now=value)
            for name, value in scores_given(second.review.scores, tr)
            if name in before
        ]
        self.scores_label.setText(", ".join(both))
        self.first_button.setEnabled(first.recording is not None)
        self.second_button.setEnabled(second.recording is not None)

    def _hear(self, take: Turn | None) -> None:
        if take is not None:
            self.play_wanted.emit(Wanted(take, HeardAs.TAKE, 0.0))
