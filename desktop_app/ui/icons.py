"""Lucide icons in the theme's colours."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

SIZE_PX = 18
#: Drawn larger than shown, so that icons stay sharp on dense screens.
_DENSITY = 3


class Icons:
    """The shipped icons, drawn in a colour.

    Parameters
    ----------
    folder
        Holds an SVG file for each name, drawn in ``currentColor``.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def pixmap(self, name: str, colour: str, size_px: int = SIZE_PX) -> QPixmap:
        """Return an icon as a picture."""
        source = (self._folder / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
        picture = QPixmap(QSize(size_px, size_px) * _DENSITY)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        QSvgRenderer(QByteArray(source.encode())).render(painter)
        painter.end()
        picture.setDevicePixelRatio(_DENSITY)
        return picture

    def icon(self, name: str, colour: str, size_px: int = SIZE_PX) -> QIcon:
        """Return an icon for a button."""
        return QIcon(self.pixmap(name, colour, size_px))
