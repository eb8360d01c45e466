"""Record a take with one button, see one's level meanwhile, and hear the take."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.audio_io.recorder import Level
from desktop_app.ui.language import tr
from desktop_app.ui.look import Look
from desktop_app.ui.widgets.icon_button import IconButton
from desktop_app.ui.widgets.level_meter import LevelMeter
from desktop_app.ui.widgets.text import label


class TakeRow(QWidget):
    """The row under what is to be said.

    Attributes
    ----------
    start_wanted, stop_wanted
        The user begins to speak, and has spoken.
    hear_wanted
        The user wants to hear the take, or to stop hearing it.
    """

    start_wanted = Signal()
    stop_wanted = Signal()
    hear_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recording = self._taken = self._opening = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        self.record_button = IconButton(look, "mic", tr("Say it"), "primary")
        self.record_button.clicked.connect(self._pressed)
        layout.addWidget(self.record_button)
        self.meter = LevelMeter(look.tokens)
        policy = self.meter.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.meter.setSizePolicy(policy)
        look.wardrobe.changed.connect(lambda: self.meter.wear(look.tokens))
        layout.addWidget(self.meter, 1)
        self.state = label("", "quiet")
        layout.addWidget(self.state)
        self.hear_button = IconButton(look, "play", tr("Hear your take"))
        self.hear_button.clicked.connect(self.hear_wanted)
        layout.addWidget(self.hear_button)
        self.begin()

    def begin(self) -> None:
        """Show that nothing was said yet."""
        self._taken = False
        self.show_recording(recording=False)
        self.show_playing(playing=False)

    def show_recording(self, *, recording: bool) -> None:
        """Show whether a take is being recorded."""
        self._recording, self._opening = recording, False
        self.record_button.set_icon("square" if recording else "mic")
        self.record_button.setEnabled(True)
        first = tr("Say it again") if self._taken else tr("Say it")
        self.record_button.set_text(tr("I have said it") if recording else first)
        self.state.setText(tr("Listening…") if recording else "")
        self.hear_button.setVisible(self._taken and not recording)
        self.meter.setVisible(recording)

    def show_level(self, level: Level) -> None:
        """Follow the voice."""
        self.meter.show_level(level)

    def show_judging(self, *, judging: bool) -> None:
        """Show that the take is being listened to."""
        self.record_button.setEnabled(not judging)
        self.state.setText(tr("Your take is being measured…") if judging else "")

    def show_taken(self) -> None:
        """Show that a take lies ready to be heard."""
        self._taken = True
        self.show_recording(recording=False)

    def show_playing(self, *, playing: bool) -> None:
        """Show whether the take plays."""
        self.hear_button.set_icon("square" if playing else "play")
        self.hear_button.set_text(tr("Stop") if playing else tr("Hear your take"))

    def _pressed(self) -> None:
        if self._recording:
            self.stop_wanted.emit()
        elif not self._opening:
            self._opening = True  # not disabled: it would lose the keyboard
            self.state.setText(tr("The microphone opens…"))
            self.start_wanted.emit()
