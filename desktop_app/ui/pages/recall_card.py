"""What one remembers of the call: three questions, each with its answer a click away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from desktop_app.practice.recall import Recall
from desktop_app.ui.language import tr
from desktop_app.ui.widgets.text import clear, label


class RecallCard(QFrame):
    """Asks first, and shows what is so when the user has answered to themselves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(label(tr("Do you remember?"), "heading", wrap=True))
        layout.addWidget(label(tr("Say it to yourself, then look."), "quiet", wrap=True))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        layout.addLayout(self._rows)
        self.buttons: list[QPushButton] = []

    def show_questions(self, questions: Sequence[Recall]) -> None:
        """Ask; no answer is shown."""
        clear(self._rows)
        self.buttons = []
        for asked in questions:
            self._rows.addWidget(label(asked.question, "body", wrap=True))
            answer = label(asked.answer, "quiet", wrap=True)
            answer.hide()
            button = QPushButton(tr("Show"))
            button.setProperty("kind", "choice")
            button.setAccessibleName(tr("Show the answer: {question}", question=asked.question))
            button.clicked.connect(button.hide)
            button.clicked.connect(answer.show)
            self.buttons.append(button)
            self._rows.addWidget(button)
            self._rows.addWidget(answer)
