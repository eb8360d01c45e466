"""What every widget needs to look right, handed down from the top: theme and icons."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QBoxLayout, QWidget

from desktop_app.storage.settings import LARGEST_TEXT_PERCENT
from desktop_app.ui.icons import Icons
from desktop_app.ui.theme import Wardrobe
from desktop_app.ui.tokens import Tokens

#: From this share of the usual on texts are large: less of them fits side by side.
LARGE_TEXT = 1.5


@dataclass(frozen=True)
class Look:
    """The theme worn now, and the icons in its colours."""

    wardrobe: Wardrobe
    icons: Icons

    @property
    def tokens(self) -> Tokens:
        """The colours worn now."""
        return self.wardrobe.tokens

    def keep_width(self, widget: QWidget, usual_px: int, most_px: int) -> None:
        """Fix a widget's width: at the usual size of texts, growing to another at the largest."""

        def fit() -> None:
            share = (self.wardrobe.text_scale - 1.0) / (LARGEST_TEXT_PERCENT / 100 - 1.0)
            widget.setFixedWidth(round(usual_px + share * (most_px - usual_px)))

        fit()
        self.wardrobe.changed.connect(fit)

    def stack_when_large(self, row: QBoxLayout) -> None:
        """Put what stands side by side one below the other where texts are large."""

        def fit() -> None:
            beside = self.wardrobe.text_scale < LARGE_TEXT
            row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

        fit()
        self.wardrobe.changed.connect(fit)

    def icon(self, name: str, *, on: str = "text") -> QIcon:
        """Return an icon in the colour of a token."""
        return self.icons.icon(name, str(getattr(self.tokens, on)))
