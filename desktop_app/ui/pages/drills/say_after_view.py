"""A line to be said after a model, and one's melody over the model's."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.core.drill import ContourLikeness, DrillItem
from desktop_app.ui.charts.contour_chart import ContourChart
from desktop_app.ui.language import tr
from desktop_app.ui.look import Look
from desktop_app.ui.widgets.drill_feedback import DrillFeedback
from desktop_app.ui.widgets.icon_button import IconButton
from desktop_app.ui.widgets.take_row import TakeRow
from desktop_app.ui.widgets.text import card, label


class SayAfterView(QWidget):
    """Shows one line.

    Attributes
    ----------
    model_wanted
        The user wants to hear the model.
    """

    model_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.take = TakeRow(look)
        self.feedback = DrillFeedback(look)
        self.chart = ContourChart(look.tokens)
        look.wardrobe.changed.connect(lambda: self.chart.wear(look.tokens))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        frame, inside = card(margin=20, spacing=14)
        row = QHBoxLayout()
        row.setSpacing(14)
        self._line = label("", "reading", wrap=True)
        row.addWidget(self._line, 1)
        self.model_button = IconButton(look, "play", tr("Hear the model"))
        self.model_button.clicked.connect(self.model_wanted)
        row.addWidget(self.model_button)
        inside.addLayout(row)
        inside.addWidget(self.take)
        layout.addWidget(frame)
        layout.addWidget(self.feedback)
        self._melody, about = card(margin=16, spacing=8)
        legend = tr("Semitones around each one's own middle. In the band no difference is heard.")
        about.addWidget(label(legend, "quiet", wrap=True))
        about.addWidget(self.chart, 1)
        layout.addWidget(self._melody, 1)
        layout.addStretch(0)

    def begin(self, item: DrillItem) -> None:
        """Show a line whose model is still being made."""
        self._line.setText(f"“{item.text}”")
        self.take.begin()
        self.feedback.clear()
        self._melody.hide()
        self.show_model(ready=False)

    def show_model(self, *, ready: bool) -> None:
        """Show whether the model can be heard."""
        self.model_button.setEnabled(ready)
        self.model_button.set_text(tr("Hear the model") if ready else tr("The model is being spoken…"))
        self.take.record_button.setEnabled(ready)

    def show_likeness(self, likeness: ContourLikeness) -> None:
        """Show both melodies."""
        self.chart.show_likeness(likeness)
        self._melody.show()
