"""The feedback on one take of a drill: passed or not yet, one reason, and more on request."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.language import tr
from desktop_app.ui.look import Look
from desktop_app.ui.widgets.icon_button import IconButton
from desktop_app.ui.widgets.text import clear, label, set_kind


class DrillFeedback(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "advice")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(12)
        self._chip = label("", "chip-good")
        row.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignVCenter)
        self._sentence = label("", "quote", wrap=True)
        row.addWidget(self._sentence, 1)
        self.more_button = IconButton(look, "info", tr("More"))
        self.more_button.setCheckable(True)
        self.more_button.toggled.connect(self._show_more)
        row.addWidget(self.more_button)
        layout.addLayout(row)
        self._instead = label("", "body", wrap=True)
        layout.addWidget(self._instead)
        self._not_told = label("", "quiet", wrap=True)
        layout.addWidget(self._not_told)
        self._more = QWidget()
        self._lines = QVBoxLayout(self._more)
        self._lines.setContentsMargins(0, 4, 0, 0)
        self._lines.setSpacing(4)
        layout.addWidget(self._more)
        self.clear()

    @property
    def text(self) -> str:
        """Everything that is said but what is said on request."""
        shown = (self._chip, self._sentence, self._instead, self._not_told)
        return " ".join(each.text() for each in shown if each.text())

    def clear(self) -> None:
        """Hide it."""
        for each in (self._chip, self._sentence, self._instead, self._not_told):
            each.setText("")
        self.more_button.setChecked(False)
        self._more.hide()
        self.hide()

    def show_verdict(
        self, sentence: str, *, passed: bool, instead: str = "", not_told: str = "", more: Sequence[str] = ()
    ) -> None:
        """Show what is said of a take.

        Parameters
        ----------
        instead
            A way of saying it, shown where it is not passed yet.
        not_told
            What could not be told.
        more
            Lines that are shown on request.
        """
        self._chip.setText(tr("Passed") if passed else tr("Not yet"))
        set_kind(self._chip, "chip-good" if passed else "chip-bad")
        self._sentence.setText(sentence)
        say = tr("You could say: “{words}”", words=instead)
        self._instead.setText(say if instead and not passed else "")
        self._instead.setVisible(bool(self._instead.text()))
        self._not_told.setText(not_told)
        self._not_told.setVisible(bool(not_told))
        clear(self._lines)
        for line in more:
            self._lines.addWidget(label(line, "quiet", wrap=True))
        self.more_button.setVisible(bool(more))
        self.more_button.setChecked(False)
        self._more.hide()
        self.setAccessibleName(self.text)
        self.show()

    def _show_more(self, shown: bool) -> None:
        self._more.setVisible(shown)
        self.more_button.set_text(tr("Less") if shown else tr("More"))
