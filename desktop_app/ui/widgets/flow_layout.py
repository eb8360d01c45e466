"""A layout that puts widgets side by side and goes on in the next row, like words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Left to right, then down, each row on one line through its middle; what is hidden takes no room.

    Parameters
    ----------
    gap
        Between two items, and between two rows, in pixels.
    fill
        The items of a row share its whole width, each a little wider than it needs.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = 6, *, fill: bool = False) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._fill = fill
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item (Qt's own call)."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return an item, or None."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return no direction: the layout takes what it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return True: narrower is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that a width leads to, in pixels."""
        rows = self._rows(width)
        return sum(_height(row) for row in rows) + self._gap * max(0, len(rows) - 1)

    def setGeometry(self, rect: QRect) -> None:
        """Lay the items into a rectangle."""
        super().setGeometry(rect)
        y = rect.y()
        for row in self._rows(rect.width()):
            left = rect.width() - self._width(row)
            extra = max(0, left) // len(row) if self._fill else 0
            x = rect.x()
            for item in row:
                size = item.sizeHint() + QSize(extra, 0)
                lower = (_height(row) - size.height()) // 2
                item.setGeometry(QRect(QPoint(x, y + lower), size))
                x += size.width() + self._gap
            y += _height(row) + self._gap

    def sizeHint(self) -> QSize:
        """Return the size of one row with every item."""
        row = self._shown()
        return QSize(self._width(row), _height(row))

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.sizeHint())
        return size

    def clear(self) -> None:
        """Remove every item with its widget."""
        while (item := self.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _width(self, row: list[QLayoutItem]) -> int:
        """Return what a row takes, in pixels."""
        return sum(item.sizeHint().width() for item in row) + self._gap * max(0, len(row) - 1)

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        """Return the items row by row, as many in each as fit a width."""
        rows: list[list[QLayoutItem]] = []
        for item in self._shown():
            if rows and self._width([*rows[-1], item]) <= width:
                rows[-1].append(item)
            else:
                rows.append([item])
        return rows


def _height(row: list[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in row), default=0)
