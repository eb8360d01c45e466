"""All drills, and what is to be done again today."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.core.drill import Drill
from desktop_app.ui.drills.words import drill_line, drill_name, due_text
from desktop_app.ui.icons import SIZE_PX
from desktop_app.ui.language import tr
from desktop_app.ui.look import Look
from desktop_app.ui.widgets.icon_button import IconButton
from desktop_app.ui.widgets.text import card, label

ICONS = {
    Drill.RANK: "headphones",
    Drill.SAY_AFTER: "audio-lines",
    Drill.BOUNDARY: "hand",
    Drill.APOLOGY: "message-square-quote",
    Drill.REPEATS: "clock",
}
_ICON_PX = SIZE_PX + 6


class DrillsOverview(QWidget):
    """A card for each drill.

    Attributes
    ----------
    start_wanted
        The user starts a ``Drill``.
    first
        The drill to begin with: the first in which something is due.
    """

    start_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icons: dict[Drill, QLabel] = {}
        self._due: dict[Drill, QLabel] = {}
        self.buttons: dict[Drill, IconButton] = {}
        self.first = Drill.RANK
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for drill in Drill:
            layout.addWidget(self._card(drill))
        layout.addStretch(1)
        look.wardrobe.changed.connect(self._wear)
        self._wear()

    def show_due(self, due: Mapping[Drill, int]) -> None:
        """Show how many items of each drill are to be done again today."""
        for drill, pill in self._due.items():
            pill.setText(due_text(due.get(drill, 0)))
            pill.setVisible(bool(pill.text()))
            name = tr("Start: {name}", name=drill_name(drill))
            self.buttons[drill].setAccessibleName(f"{name}. {drill_line(drill)} {pill.text()}".strip())
        self.first = next((drill for drill in Drill if due.get(drill)), Drill.RANK)

    def due_of(self, drill: Drill) -> str:
        """Return what is said of a drill's items that are due."""
        return self._due[drill].text()

    def _card(self, drill: Drill) -> QWidget:
        frame, inside = card(margin=18)
        row = QHBoxLayout()
        row.setSpacing(16)
        self._icons[drill] = label()
        self._icons[drill].setFixedWidth(_ICON_PX)
        row.addWidget(self._icons[drill])
        texts = QVBoxLayout()
        texts.setSpacing(3)
        texts.addWidget(label(drill_name(drill), "heading"))
        texts.addWidget(label(drill_line(drill), "quiet", wrap=True))
        row.addLayout(texts, 1)
        self._due[drill] = label("", "pill")
        self._due[drill].hide()
        row.addWidget(self._due[drill], 0, Qt.AlignmentFlag.AlignVCenter)
        button = IconButton(self._look, "play", tr("Start"))
        button.clicked.connect(lambda: self.start_wanted.emit(drill))
        self.buttons[drill] = button
        row.addWidget(button)
        inside.addLayout(row)
        return frame

    def _wear(self) -> None:
        for drill, icon in self._icons.items():
            picture = self._look.icon(ICONS[drill], on="accent")
            icon.setPixmap(picture.pixmap(QSize(_ICON_PX, _ICON_PX), self.devicePixelRatioF()))
