"""Four ways of saying a line, to be sorted by ear from warmest to coldest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.core.drill import Delivery, DrillItem, SpokenDelivery
from desktop_app.ui.drills.words import delivery_name, measures_text, why
from desktop_app.ui.language import tr
from desktop_app.ui.look import Look
from desktop_app.ui.widgets.drill_feedback import DrillFeedback
from desktop_app.ui.widgets.icon_button import IconButton
from desktop_app.ui.widgets.text import card, label

#: Wide enough for every number, so that what stands beside the buttons is in line.
_PLAY_PX = 106


class RankView(QWidget):
    """Shows the four in the order they are put in.

    Attributes
    ----------
    play_wanted
        The user wants to hear a ``Delivery``.
    moved
        The user moves a ``Delivery`` by so many places.
    check_wanted
        The user has sorted them.
    """

    play_wanted = Signal(object)
    moved = Signal(object, int)
    check_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows = [_Row(look, self) for _ in Delivery]
        self.feedback = DrillFeedback(look)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        frame, inside = card(margin=20, spacing=10)
        self._line = label("", "reading", wrap=True)
        inside.addWidget(self._line)
        for row in self._rows:
            inside.addWidget(row)
        self._state = label("", "quiet")
        self.check_button = IconButton(look, "check", tr("Check"), "primary")
        self.check_button.clicked.connect(self.check_wanted)
        bottom = QHBoxLayout()
        bottom.addWidget(self._state, 1)
        bottom.addWidget(self.check_button)
        inside.addLayout(bottom)
        layout.addWidget(frame)
        layout.addWidget(self.feedback)
        layout.addStretch(1)
        for number in range(1, len(Delivery) + 1):
            shortcut = QShortcut(QKeySequence(str(number)), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda number=number: self._play_number(number))

    @property
    def rows(self) -> Sequence[_Row]:
        """The rows, warmest place first."""
        return self._rows

    def begin(self, item: DrillItem) -> None:
        """Show a line whose sounds are still being made."""
        self._line.setText(f"“{item.text}”")
        self.feedback.clear()
        self._state.setText(tr("The four are being spoken. This takes a few seconds, once."))
        self.check_button.setEnabled(False)
        self.check_button.show()
        for row in self._rows:
            row.hide()

    def show_order(self, order: Sequence[Delivery], numbers: Mapping[Delivery, int]) -> None:
        """Show the four in an order, each by its number."""
        for place, (row, delivery) in enumerate(zip(self._rows, order, strict=True)):
            row.show_delivery(delivery, numbers[delivery], place)

    def show_ready(self, *, left: int) -> None:
        """Show how many are still to be heard."""
        self._state.setText(tr("Hear all four first.") if left else "")
        self.check_button.setEnabled(left == 0)

    def show_playing(self, playing: Delivery | None) -> None:
        """Show which one plays."""
        for row in self._rows:
            row.show_playing(playing=row.delivery is playing)

    def show_solution(self, spoken: Mapping[Delivery, SpokenDelivery]) -> None:
        """Show which was which, and what was measured."""
        self.check_button.hide()
        self._state.setText(tr("Play them again, and listen for it."))
        for row in self._rows:
            if row.delivery is not None:
                row.show_solution(spoken[row.delivery])

    def focus_on(self, delivery: Delivery, step: int) -> None:
        """Put the focus on the button that moves a delivery on the same way."""
        for row in self._rows:
            if row.delivery is delivery:
                wanted = row.up_button if step < 0 else row.down_button
                (wanted if wanted.isEnabled() else row.play_button).setFocus()

    def _play_number(self, number: int) -> None:
        for row in self._rows:
            if row.number == number and row.delivery is not None:
                self.play_wanted.emit(row.delivery)


class _Row(QFrame):
    """One place: which sound stands in it."""

    def __init__(self, look: Look, view: RankView) -> None:
        super().__init__()
        self.setProperty("kind", "sunken")
        self.delivery: Delivery | None = None
        self.number = 0
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 10)
        layout.setSpacing(12)
        self._place = label("", "quiet")
        self._place.setFixedWidth(80)
        layout.addWidget(self._place)
        self.play_button = IconButton(look, "play")
        self.play_button.setMinimumWidth(_PLAY_PX)
        self.play_button.clicked.connect(lambda: view.play_wanted.emit(self.delivery))
        layout.addWidget(self.play_button)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        self._name = label("", "heading")
        self._measures = label("", "quiet", wrap=True)
        texts.addWidget(self._name)
        texts.addWidget(self._measures)
        layout.addLayout(texts, 1)
        self.up_button, self.down_button = (
            IconButton(look, "arrow-up", tr("Warmer")),
            IconButton(look, "arrow-down", tr("Colder")),
        )
        self.up_button.clicked.connect(lambda: view.moved.emit(self.delivery, -1))
        self.down_button.clicked.connect(lambda: view.moved.emit(self.delivery, 1))
        layout.addWidget(self.up_button)
        layout.addWidget(self.down_button)

    @property
    def text(self) -> str:
        """What the row says once it is solved."""
        return f"{self._name.text()} {self._measures.text()}".strip()

    def show_delivery(self, delivery: Delivery, number: int, place: int) -> None:
        """Show the sound that stands here, by its number alone."""
        self.delivery, self.number = delivery, number
        last = len(Delivery) - 1
        self._place.setText({0: tr("Warmest"), last: tr("Coldest")}.get(place, ""))
        self.show_playing(playing=False)
        self._name.setText("")
        self._measures.setText("")
        self._name.hide()
        self._measures.hide()
        self.up_button.setEnabled(place > 0)
        self.down_button.setEnabled(place < last)
        self.up_button.setAccessibleName(tr("Move number {number} up, warmer", number=number))
        self.down_button.setAccessibleName(tr("Move number {number} down, colder", number=number))
        self.up_button.show()
        self.down_button.show()
        self.show()

    def show_playing(self, *, playing: bool) -> None:
        """Show whether this one plays."""
        self.play_button.set_icon("volume-2" if playing else "play")
        self.play_button.set_text(tr("Play {number}", number=self.number))

    def show_solution(self, spoken: SpokenDelivery) -> None:
        """Show which one it was, and what was measured."""
        self._name.setText(tr("{name}: {why}", name=delivery_name(spoken.delivery), why=why(spoken.delivery)))
        self._measures.setText(measures_text(spoken))
        self._name.show()
        self._measures.show()
        self.up_button.hide()
        self.down_button.hide()
