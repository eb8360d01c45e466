"""Slow breathing, told second by second: four in, six out, three times."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.language import tr
from desktop_app.ui.widgets.text import label

IN_S, OUT_S, BREATHS = 4, 6, 3
SECOND_MS = 1_000


class BreathGuide(QWidget):
    """A button that starts it, and a line that says what to do now. Nothing moves but the words.

    Breathing out longer than in, at about six breaths a minute, calms (Laborde et al. 2022).

    Attributes
    ----------
    done
        The last breath is out.
    """

    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self.line = label("", "body", wrap=True)
        self.line.hide()
        self.button = QPushButton(tr("Breathe for half a minute"))
        self.button.setProperty("kind", "choice")
        self.button.clicked.connect(self.start)
        layout.addWidget(self.line)
        layout.addWidget(self.button)
        self._second = 0
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND_MS)
        self._timer.timeout.connect(self.tick)

    def start(self) -> None:
        """Begin with the first breath."""
        self._second = 0
        self.button.hide()
        self.line.show()
        self._tell()
        self._timer.start()

    def stop(self) -> None:
        """Leave it; the button starts it anew."""
        self._timer.stop()
        self.line.hide()
        self.button.show()

    def tick(self) -> None:
        """Go on by a second."""
        self._second += 1
        if self._second >= BREATHS * (IN_S + OUT_S):
            self.stop()
            self.done.emit()
        else:
            self._tell()

    def _tell(self) -> None:
        breath, second = divmod(self._second, IN_S + OUT_S)
        inward = second < IN_S
        left = IN_S - second if inward else IN_S + OUT_S - second
        values = {"number": breath + 1, "all": BREATHS, "left": left}
        if inward:
            self.line.setText(tr("Breath {number} of {all}: in, {left}", **values))
        else:
            self.line.setText(tr("Breath {number} of {all}: out, {left}", **values))
