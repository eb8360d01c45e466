"""The head of a page that one comes to from the library: the way back, a title and a line beneath it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.language import tr
from desktop_app.ui.look import Look
from desktop_app.ui.widgets.icon_button import IconButton
from desktop_app.ui.widgets.text import label


class PageHeader(QWidget):
    """Shows the head; ``row`` takes what stands at its right."""

    def __init__(self, look: Look, title: str = "", line: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(14)
        self.back_button = IconButton(look, "arrow-left", tr("Library"))
        self.row.addWidget(self.back_button)
        titles = QVBoxLayout()
        titles.setSpacing(2)
        self.title = label(title, "title", wrap=True)
        self.line = label(line, "quiet", wrap=True)
        titles.addWidget(self.title)
        titles.addWidget(self.line)
        self.row.addLayout(titles, 1)
