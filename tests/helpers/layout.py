"""What is wrong with how widgets lie: texts cut off, widgets out of place, columns that scroll sideways."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

#: More rounds of laying out than any page takes.
_ROUNDS = 6


def settle() -> None:
    """Let every layout come to rest."""
    for _ in range(_ROUNDS):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        QApplication.processEvents()


def faults(root: QWidget) -> list[str]:
    """Everything that is amiss with what is seen of a widget, a line each."""
    found: list[str] = []
    for widget in root.findChildren(QWidget):
        if widget.isVisibleTo(root):
            found += filter(None, (_cut(widget), _beyond(widget, root), _sideways(widget)))
    return found


def _name(widget: QWidget) -> str:
    text = getattr(widget, "text", getattr(widget, "currentText", lambda: ""))()
    return f"{type(widget).__name__} {widget.property('kind') or ''} {str(text)[:50]!r}"


def _cut(widget: QWidget) -> str:
    """Tell of a text that has not the room it needs."""
    if isinstance(widget, QLabel) and widget.text() and widget.property("kind") != "lane-empty":
        if widget.wordWrap():
            needs = widget.heightForWidth(widget.width())
            if widget.height() < needs:
                return f"{_name(widget)} is {widget.height()} of {needs} px high"
            return _cut_word(widget)
        if widget.width() < widget.sizeHint().width() or widget.height() < widget.sizeHint().height():
            return f"{_name(widget)} is {widget.size()} of {widget.sizeHint()}"
    elif isinstance(widget, QAbstractButton) and widget.text():
        needed = widget.sizeHint()
        if widget.width() < needed.width() or widget.height() < needed.height():
            return f"{_name(widget)} is {widget.size()} of {needed}"
    elif isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        field = widget.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, widget
        )
        wide = widget.fontMetrics().horizontalAdvance(widget.currentText())
        if field.width() < wide:
            return f"{_name(widget)} has {field.width()} of {wide} px"
    return ""


def _cut_word(label: QLabel) -> str:
    """Tell of a word that is longer than the line it stands in."""
    if label.textFormat() == Qt.TextFormat.RichText or "/" in label.text():
        return ""
    inside = label.contentsRect().width()
    longest = max(label.text().split(), key=label.fontMetrics().horizontalAdvance, default="")
    wide = label.fontMetrics().horizontalAdvance(longest)
    return f"{_name(label)}: {longest!r} has {inside} of {wide} px" if wide > inside + 1 else ""


def _beyond(widget: QWidget, root: QWidget) -> str:
    """Tell of a widget that reaches beyond its parent; downwards it may, where one can scroll."""
    parent = widget.parentWidget()
    if widget is root or parent is None or widget.isWindow() or not (widget.width() and widget.height()):
        return ""
    scrolls = isinstance(parent.parentWidget(), QAbstractScrollArea)
    place, room = widget.geometry(), parent.rect()
    if place.left() < 0 or place.right() > room.right():
        return f"{_name(widget)} lies at {place.left()} to {place.right()} of {room.right()} px across"
    if not scrolls and (place.top() < 0 or place.bottom() > room.bottom()):
        return f"{_name(widget)} lies at {place.top()} to {place.bottom()} of {room.bottom()} px down"
    return ""


def _sideways(widget: QWidget) -> str:
    if isinstance(widget, QAbstractScrollArea) and widget.horizontalScrollBar().maximum() > 0:
        return f"{_name(widget)} scrolls sideways by {widget.horizontalScrollBar().maximum()} px"
    return ""
