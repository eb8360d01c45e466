"""Something that happened, or something a customer says, to be answered aloud."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop_app.core.drill import Drill, DrillItem
from desktop_app.ui.language import tr
from desktop_app.ui.look import Look
from desktop_app.ui.widgets.drill_feedback import DrillFeedback
from desktop_app.ui.widgets.icon_button import IconButton
from desktop_app.ui.widgets.take_row import TakeRow
from desktop_app.ui.widgets.text import card, label


class ReplyView(QWidget):
    """Shows one item of the boundary drill or the apology drill.

    Attributes
    ----------
    line_wanted
        The user wants to hear the customer.
    """

    line_wanted = Signal()

    def __init__(self, look: Look, drill: Drill, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.take = TakeRow(look)
        self.feedback = DrillFeedback(look)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        frame, inside = card(margin=20, spacing=14)
        spoken = drill is Drill.BOUNDARY
        inside.addWidget(label(tr("They say") if spoken else tr("What happened"), "quiet"))
        self.text = label("", "reading", wrap=True)
        inside.addWidget(self.text)
        self.line_button = IconButton(look, "play", tr("Hear them"))
        self.line_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.line_button.clicked.connect(self.line_wanted)
        self.line_button.setVisible(spoken)
        inside.addWidget(self.line_button)
        inside.addWidget(self.take)
        layout.addWidget(frame)
        layout.addWidget(self.feedback)
        layout.addStretch(1)

    def begin(self, item: DrillItem) -> None:
        """Show an item that was not answered yet."""
        self.text.setText(f"“{item.text}”" if item.voice else item.text)
        self.take.begin()
        self.feedback.clear()

    def show_line(self, *, ready: bool) -> None:
        """Show whether the customer can be heard."""
        self.line_button.setEnabled(ready)
        self.line_button.set_text(tr("Hear them") if ready else tr("Their voice is being made…"))
