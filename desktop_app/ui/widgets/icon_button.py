"""A push button with an icon that follows the theme."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.ui.icons import SIZE_PX
from desktop_app.ui.look import Look

_ICON_ON = {"primary": "on_accent", "danger": "on_danger"}


class IconButton(QPushButton):
    """A button of one of the style sheet's kinds: ``""``, ``primary``, ``danger`` or ``plain``."""

    def __init__(
        self, look: Look, icon: str, text: str = "", kind: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._icon_name = icon
        self._kind = kind
        self.setProperty("kind", kind)
        self.set_text(text)
        look.wardrobe.changed.connect(self._wear)
        self._wear()

    def set_text(self, text: str) -> None:
        """Show another text, a little apart from the icon."""
        self.setText(f" {text}" if text else "")
        self.setAccessibleName(text)

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        if name != self._icon_name:
            self._icon_name = name
            self._wear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the return key press it, too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def _wear(self) -> None:
        side = round(SIZE_PX * self._look.wardrobe.text_scale)
        self.setIconSize(QSize(side, side))
        self.setIcon(self._look.icon(self._icon_name, on=_ICON_ON.get(self._kind, "text")))
