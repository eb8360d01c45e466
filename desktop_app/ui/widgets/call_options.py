"""How a call is practised: watched, silently, in a quiet voice. A choice stays until it is changed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.storage.settings import Settings
from desktop_app.ui.language import tr
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.text import label


class CallOptions(QWidget):
    """A row of choices, each named as its setting.

    Attributes
    ----------
    changed
        A setting's name, and whether it is on.
    """

    changed = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = FlowLayout(self)
        row.addWidget(label(tr("You practise"), "quiet"))
        self.buttons: dict[str, QPushButton] = {}
        for name, text, told in (
            (
                "audience",
                tr("being watched"),
                tr("Other customers are in the room, to be seen and heard murmuring. Put your headset on."),
            ),
            (
                "captions_only",
                tr("reading them"),
                tr("For a silent office: what they say is shown, not heard"),
            ),
            (
                "quiet_voice",
                tr("in a quiet voice"),
                tr("For an office where others work: how loud you are is not scored"),
            ),
        ):
            button = QPushButton(text)
            button.setProperty("kind", "choice")
            button.setCheckable(True)
            button.setToolTip(told)
            button.setAccessibleDescription(told)
            button.clicked.connect(lambda on, name=name: self.changed.emit(name, on))
            self.buttons[name] = button
            row.addWidget(button)

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""
        for name, button in self.buttons.items():
            button.setChecked(getattr(settings, name))
