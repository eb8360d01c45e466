"""The contrast of every kind of text in the style sheet, measured where it is painted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.storage.settings import Settings, Theme
from desktop_app.storage.shipped import shipped
from desktop_app.ui.theme import Wardrobe
from tests.ui.test_look import contrast

LEAST = 4.5
SHEET = (shipped("assets", "theme") / "app.qss").read_text(encoding="utf-8")
GROUNDS = ("card", "sunken", "advice", "notice", "")
#: Drawn as a mark: it holds no text.
MARKS = {("QPushButton", "lane")}
#: So many letters are painted that some pixels are covered whole.
TEXT = "MMMMM HHHHH"


def _tool(text: str) -> QWidget:
    tool = QToolButton()
    tool.setText(text)
    return tool


def _combo(text: str) -> QWidget:
    combo = QComboBox()
    combo.addItem(text)
    return combo


CLASSES: dict[str, Callable[[str], QWidget]] = {
    "QLabel": QLabel,
    "QPushButton": QPushButton,
    "QToolButton": _tool,
    "QCheckBox": QCheckBox,
    "QComboBox": _combo,
}


def kinds() -> set[tuple[str, str]]:
    """Every class and kind that the style sheet knows a text of."""
    found = set(re.findall(r'(Q\w+)\[kind="([\w-]+)"\]', SHEET))
    return (found | {(name, "") for name in CLASSES}) - MARKS


def samples(page: QWidget) -> Iterator[tuple[str, QWidget]]:
    """Put each kind on each ground, in each state; yields what it is and the widget."""
    layout = QVBoxLayout(page)
    for ground in GROUNDS:
        frame = QFrame()
        frame.setProperty("kind", ground)
        column = QVBoxLayout(frame)
        layout.addWidget(frame)
        for name, kind in sorted(kinds()):
            states = ("", "disabled", "checked") if name == "QPushButton" else ("",)
            for state in states:
                widget = CLASSES[name](TEXT)
                widget.setProperty("kind", kind)
                widget.setEnabled(state != "disabled")
                if isinstance(widget, QPushButton) and state == "checked":
                    widget.setCheckable(True)
                    widget.setChecked(True)
                column.addWidget(widget)
                yield f"{name}[{kind}] {state} on {ground or 'the page'}", widget


def painted_contrast(image: QImage, place: QRect) -> float:
    """The contrast between what most of a place is painted in and what is furthest from it."""
    colours = Counter(
        image.pixelColor(x, y).name()
        for y in range(place.top(), place.bottom() + 1)
        for x in range(place.left(), place.right() + 1)
    )
    ground = colours.most_common(1)[0][0]
    return max(contrast(ground, colour) for colour in colours)


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_every_kind_of_text_stands_out_where_it_is_painted(qtbot, qapp, theme):
    folders = shipped("assets", "fonts"), shipped("assets", "theme")
    wardrobe = Wardrobe(qapp, *folders, Settings(theme=theme))
    page = QWidget()
    page.setObjectName("page")
    qtbot.addWidget(page)
    put = list(samples(page))
    page.adjustSize()
    page.show()
    QApplication.processEvents()
    image = page.grab().toImage()
    low: list[str] = []
    for name, widget in put:
        inside = widget.rect().adjusted(12, 6, -12, -6)
        found = painted_contrast(image, QRect(widget.mapTo(page, inside.topLeft()), inside.size()))
        if found < LEAST:
            low.append(f"{name}: {found:.2f}")
    wardrobe.deleteLater()
    assert len(put) > 100
    assert not low, "\n".join(low)


def test_a_low_contrast_would_be_noticed(qtbot):
    label = QLabel(TEXT)
    label.setStyleSheet("background: #ffffff; color: #999999;")
    qtbot.addWidget(label)
    label.show()
    assert 2.0 < painted_contrast(label.grab().toImage(), label.rect()) < LEAST
