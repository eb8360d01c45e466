"""The page of the drills: all of them, or the one that is practised."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.core.drill import Drill
from desktop_app.ui.drills.words import drill_name, drill_task, place_text
from desktop_app.ui.language import tr
from desktop_app.ui.look import Look
from desktop_app.ui.pages.drills.overview import DrillsOverview
from desktop_app.ui.widgets.icon_button import IconButton
from desktop_app.ui.widgets.notice import Notice
from desktop_app.ui.widgets.page_header import PageHeader
from desktop_app.ui.widgets.scrolling import scrolling_page
from desktop_app.ui.widgets.text import card, label

_WIDEST_PX = 1040


class DrillsPage(QWidget):
    """Shows the drills; the flow says what is practised.

    Attributes
    ----------
    back_wanted
        The user goes back: from a drill to all drills, from there to the library.
    next_wanted
        The user wants the next item, or at the end of a sitting all drills.
    """

    back_wanted = Signal()
    next_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.notice = Notice(look)
        self.overview = DrillsOverview(look)
        layout = scrolling_page(self)
        layout.setContentsMargins(32, 24, 32, 24)
        layout.setSpacing(18)
        self._header = PageHeader(look)
        self._header.back_button.clicked.connect(self.back_wanted)
        self._place = label("", "pill")
        self._header.row.addWidget(self._place, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._header)
        layout.addWidget(self.notice)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._in_the_middle(self.overview))
        self._stack.addWidget(self._in_the_middle(self._practice(look)))
        layout.addWidget(self._stack, 1)
        self.show_overview()

    @property
    def back_button(self) -> IconButton:
        """The button that leads back."""
        return self._header.back_button

    @property
    def practising(self) -> bool:
        """Whether a drill is open."""
        return self._stack.currentIndex() == 1

    @property
    def closing_text(self) -> str:
        """What is said at the end of a sitting; empty before."""
        return self._closing.text() if self._end.isVisible() else ""

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the drill in which something is due."""
        super().showEvent(event)
        if not self.practising:
            self.overview.buttons[self.overview.first].setFocus()

    def show_overview(self) -> None:
        """Show all drills."""
        self._header.title.setText(tr("Drills"))
        self._header.line.setText(tr("Five minutes at most, one thing at a time. What you say is not kept."))
        self._header.back_button.set_text(tr("Library"))
        self._place.hide()
        self._stack.setCurrentIndex(0)
        self.overview.buttons[self.overview.first].setFocus()

    def show_drill(self, drill: Drill, view: QWidget) -> None:
        """Show a drill with its view; a view once shown is kept."""
        self._header.title.setText(drill_name(drill))
        self._header.line.setText(drill_task(drill))
        self._header.back_button.set_text(tr("Drills"))
        if self._views.indexOf(view) < 0:
            self._views.addWidget(view)
        self._views.setCurrentWidget(view)
        self._views.show()
        self._end.hide()
        self._stack.setCurrentIndex(1)

    def show_place(self, place: int, of: int, *, again: bool) -> None:
        """Show where one is in the sitting, and whether the item is one that comes back."""
        text = place_text(place, of)
        self._place.setText(tr("{place} · once more", place=text) if again else text)
        self._place.show()

    def show_next(self, *, ready: bool, last: bool) -> None:
        """Show whether one can go on."""
        self.next_button.setVisible(ready)
        self.next_button.set_text(tr("Finish") if last else tr("Next"))
        if ready:
            self.next_button.setFocus()

    def show_end(self, text: str) -> None:
        """Show how the sitting went."""
        self._views.hide()
        self._closing.setText(text)
        self._end.show()
        self._place.hide()
        self.next_button.show()
        self.next_button.set_text(tr("All drills"))
        self.next_button.setFocus()

    def _practice(self, look: Look) -> QWidget:
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        self._views = QStackedWidget()
        layout.addWidget(self._views, 1)
        self._end, about = card(margin=24, spacing=10)
        about.addWidget(label(tr("That was it"), "title"))
        self._closing = label("", "body", wrap=True)
        about.addWidget(self._closing)
        self._end.hide()
        layout.addWidget(self._end)
        row = QHBoxLayout()
        row.addStretch(1)
        self.next_button = IconButton(look, "arrow-right", tr("Next"), "primary")
        self.next_button.clicked.connect(self.next_wanted)
        row.addWidget(self.next_button)
        layout.addLayout(row)
        layout.addStretch(0)
        return inside

    def _in_the_middle(self, widget: QWidget) -> QScrollArea:
        widget.setMaximumWidth(_WIDEST_PX)
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 6, 0)
        row.addStretch(1)
        row.addWidget(widget, 20)
        row.addStretch(1)
        area = QScrollArea()
        area.setAccessibleName(tr("Drills"))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        return area
