"""A push button whose text goes on in the next line where it is wider than the button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

#: What Qt leaves between an icon and the text, and what it rounds, in pixels.
_ICON_GAP_PX, _ROUNDING_PX = 4, 2


class WrappedButton(QPushButton):
    """Takes the width it is given; its height follows its text."""

    def __init__(self, text: str, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = text
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        super().setText(text)

    def text(self) -> str:
        """Return the text, without the breaks that its width leads to."""
        return self._whole

    def setText(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        self._wrap()

    def minimumSizeHint(self) -> QSize:
        """Return the height of the text as it is broken, in no width of its own."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the text anew."""
        super().resizeEvent(event)
        self._wrap()

    def changeEvent(self, event: QEvent) -> None:
        """Break the text anew after a change of its font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._wrap()

    def _wrap(self) -> None:
        broken = "\n".join(
            line for paragraph in self._whole.split("\n") for line in self._lines(paragraph, self._room_px())
        )
        if broken != super().text():
            super().setText(broken)

    def _room_px(self) -> int:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        icon = 0 if self.icon().isNull() else self.iconSize().width() + _ICON_GAP_PX
        return inside.width() - icon - _ROUNDING_PX

    def _lines(self, paragraph: str, room_px: int) -> list[str]:
        measure = self.fontMetrics().horizontalAdvance
        lines: list[str] = []
        for word in paragraph.split(" "):
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and measure(longer) <= room_px:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines
