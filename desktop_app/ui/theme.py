"""Dress the app: fonts, palette and style sheet, light or dark, with larger texts for who wants them."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desktop_app.storage.settings import Settings, Theme
from desktop_app.ui.tokens import DARK, LIGHT, Tokens

FAMILY = "Inter"
BASE_POINTS = 10.5
_FONT_SIZE = re.compile(r"font-size: (\d+)px")


class Wardrobe(QObject):
    """Holds the theme that is worn, and changes it.

    Attributes
    ----------
    changed
        Emitted with the new tokens after a change, so that painted widgets repaint.
    text_scale
        The size of all texts, as a share of the usual: 1 to 2.
    still
        Whether nothing is to move but what shows a level.
    """

    changed = Signal(object)

    def __init__(self, app: QApplication, fonts: Path, sheets: Path, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self._sheets = sheets
        self._sheet = (sheets / "app.qss").read_text(encoding="utf-8")
        self._theme = settings.theme
        self.text_scale = settings.text_scale_percent / 100
        self.still = settings.reduced_motion
        for path in sorted(fonts.glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(path))
        app.setStyle("Fusion")
        self.tokens = self._chosen()
        self._dress()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    def follow(self, settings: Settings) -> None:
        """Change to what the user set."""
        self._theme = settings.theme
        self.still = settings.reduced_motion
        resized = self.text_scale != settings.text_scale_percent / 100
        self.text_scale = settings.text_scale_percent / 100
        self._change(anyway=resized)

    def wear(self, theme: Theme) -> None:
        """Change to a theme."""
        self._theme = theme
        self._change()

    def toggle(self) -> Theme:
        """Change to the other of light and dark, and return it."""
        self.wear(Theme.LIGHT if self.tokens.dark else Theme.DARK)
        return self._theme

    def _system_changed(self) -> None:
        if self._theme is Theme.SYSTEM:
            self._change()

    def _change(self, *, anyway: bool = False) -> None:
        tokens = self._chosen()
        if anyway or tokens is not self.tokens:
            self.tokens = tokens
            self._dress()
            self.changed.emit(tokens)

    def _chosen(self) -> Tokens:
        if self._theme is Theme.SYSTEM:
            dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
            return DARK if dark else LIGHT
        return DARK if self._theme is Theme.DARK else LIGHT

    def _dress(self) -> None:
        font = QFont(FAMILY)
        font.setPointSizeF(BASE_POINTS * self.text_scale)
        self._app.setFont(font)
        self._app.setPalette(palette(self.tokens))
        self._app.setStyleSheet(style_sheet(self._sheet, self.tokens, self._sheets, self.text_scale))


def style_sheet(template: str, tokens: Tokens, folder: Path, text_scale: float = 1.0) -> str:
    """Return the style sheet with each ``$name`` replaced by that colour, ``$chevron`` by a picture.

    Parameters
    ----------
    text_scale
        What each font size is multiplied by.
    """
    chevron = folder / f"chevron-{'dark' if tokens.dark else 'light'}.svg"
    template = template.replace("$chevron", chevron.as_posix())
    for name, value in sorted(vars(tokens).items(), key=lambda item: -len(item[0])):
        template = template.replace(f"${name}", str(value))
    return _FONT_SIZE.sub(lambda found: f"font-size: {round(int(found[1]) * text_scale)}px", template)


def palette(tokens: Tokens) -> QPalette:
    """Return the palette for what the style sheet does not reach."""
    roles = {
        QPalette.ColorRole.Window: tokens.ground,
        QPalette.ColorRole.WindowText: tokens.text,
        QPalette.ColorRole.Base: tokens.card,
        QPalette.ColorRole.AlternateBase: tokens.sunken,
        QPalette.ColorRole.Text: tokens.text,
        QPalette.ColorRole.PlaceholderText: tokens.quiet,
        QPalette.ColorRole.Button: tokens.card,
        QPalette.ColorRole.ButtonText: tokens.text,
        QPalette.ColorRole.Highlight: tokens.accent_strong,
        QPalette.ColorRole.HighlightedText: tokens.on_accent,
        QPalette.ColorRole.ToolTipBase: tokens.card,
        QPalette.ColorRole.ToolTipText: tokens.text,
        QPalette.ColorRole.Link: tokens.accent,
    }
    dressed = QPalette()
    for role, colour in roles.items():
        dressed.setColor(role, QColor(colour))
    return dressed
