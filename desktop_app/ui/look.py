"""What every widget needs to look right, handed down from the top: theme and icons."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QIcon

from desktop_app.ui.icons import Icons
from desktop_app.ui.theme import Wardrobe
from desktop_app.ui.tokens import Tokens


@dataclass(frozen=True)
class Look:
    """The theme worn now, and the icons in its colours."""

    wardrobe: Wardrobe
    icons: Icons

    @property
    def tokens(self) -> Tokens:
        """The colours worn now."""
        return self.wardrobe.tokens

    def icon(self, name: str, *, on: str = "text") -> QIcon:
        """Return an icon in the colour of a token."""
        return self.icons.icon(name, str(getattr(self.tokens, on)))
