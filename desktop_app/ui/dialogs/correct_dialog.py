"""Set the words of a take right."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.ui.dialogs.written_dialog import WrittenDialog
from desktop_app.ui.language import tr


class CorrectDialog(WrittenDialog):
    """Asks what was really said."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        told = tr(
            "Write what you said. The take is reviewed again with these words, and the first result "
            "stays beside it. How the call went on stays as it was."
        )
        super().__init__(
            tr("Correct the words"), told, tr("What you said"), tr("Review it again"), words, parent
        )
