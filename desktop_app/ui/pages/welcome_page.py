"""The first start: what stays here, whether the microphone is fit, and the usual voice."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.about import NAME
from desktop_app.audio_io.recorder import SILENCE, Level
from desktop_app.practice.microphone_check import MicrophoneCheck, MicrophoneFault
from desktop_app.ui.language import tr
from desktop_app.ui.look import Look
from desktop_app.ui.microphone_flow import Stage
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.icon_button import IconButton
from desktop_app.ui.widgets.level_meter import LevelMeter
from desktop_app.ui.widgets.notice import Notice
from desktop_app.ui.widgets.scrolling import scrolling_page
from desktop_app.ui.widgets.text import card, label

#: Wider lines are hard to read.
_WIDTH_PX = 860
PRIVACY = (
    "Nothing leaves this computer. The app opens no network connection.",
    "The microphone is open only during a call, this check, or while you read.",
    "Recordings go after 30 days, or when you set it. You can delete them sooner.",
)
STAGES = {
    Stage.QUIET: "Be quiet for a moment: this is your room.",
    Stage.VOICE: "Now say, as on the telephone: “Good morning, how can I help you?”",
    Stage.CUSTOMER: "Be quiet again: this is a customer, and the microphone should not hear it.",
}
FAULTS = {
    MicrophoneFault.SILENT: "Nothing was heard: choose another microphone, or switch yours on.",
    MicrophoneFault.CLIPPING: "Your voice clips: turn the microphone down, or move it beside your mouth.",
    MicrophoneFault.QUIET: "You are hard to hear: move the microphone closer, or turn it up.",
    MicrophoneFault.NOISY: "The room is nearly as loud as you: close the window, or wear a headset.",
    MicrophoneFault.LOUDSPEAKER: "The microphone hears the customer: wear a headset, or turn them down.",
}


class WelcomePage(QWidget):
    """Shows what one should know and check before the first call; all of it can be skipped.

    Attributes
    ----------
    check_wanted
        The user wants the microphone checked.
    settings_wanted
        The user wants to choose another microphone.
    baseline_wanted
        The user wants to read for a minute.
    done
        The user goes on to the calls.
    """

    check_wanted = Signal()
    settings_wanted = Signal()
    baseline_wanted = Signal()
    done = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._look = look
        self.notice = Notice(look)
        column = QWidget()
        column.setMaximumWidth(_WIDTH_PX)
        whole = scrolling_page(self)
        whole.setContentsMargins(0, 0, 0, 0)
        around = QHBoxLayout()
        whole.addLayout(around)
        around.setContentsMargins(32, 24, 32, 28)
        around.addStretch(1)
        around.addWidget(column, 1000)
        around.addStretch(1)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(label(tr("Welcome to {app}", app=NAME), "display", wrap=True))
        line = tr("Three things before the first call. They take two minutes, and you can skip them.")
        layout.addWidget(label(line, "quiet", wrap=True))
        layout.addWidget(self.notice)
        layout.addWidget(self._privacy())
        layout.addWidget(self._microphone())
        layout.addWidget(self._voice())
        layout.addStretch(1)
        layout.addLayout(self._bottom())
        look.wardrobe.changed.connect(lambda: self.meter.wear(look.tokens))

    def show_stage(self, stage: Stage | None) -> None:
        """Say what the user does now."""
        self.check_button.setEnabled(stage is None)
        self.meter.setVisible(stage is not None)
        if stage is not None:
            self.state_label.setText(tr(STAGES[stage]))
        else:
            self.meter.show_level(SILENCE)

    def show_level(self, level: Level) -> None:
        """Follow the voice."""
        self.meter.show_level(level)

    def show_check(self, check: MicrophoneCheck) -> None:
        """Say what was found, with the mend of each fault."""
        measured = tr(
            "Your voice {voice}, the room {room}.",
            voice=_level(check.voice_dbfs),
            room=_level(check.room_dbfs),
        )
        lines = [tr(FAULTS[fault]) for fault in check.faults] or [tr("Your microphone is fine.")]
        self.state_label.setText("\n".join([*lines, measured]))
        self.check_button.set_text(tr("Check it again"))

    def _privacy(self) -> QWidget:
        frame, layout = card(margin=20, spacing=6)
        layout.addWidget(label(tr("1. What stays here"), "heading", wrap=True))
        for at in range(len(PRIVACY)):
            layout.addWidget(label(tr(PRIVACY[at]), "body", wrap=True))
        return frame

    def _microphone(self) -> QWidget:
        frame, layout = card(margin=20, spacing=10)
        layout.addWidget(label(tr("2. Your microphone"), "heading", wrap=True))
        line = tr("Ten seconds: a quiet moment, one sentence, one customer.")
        self.state_label = label(line, "body", wrap=True)
        layout.addWidget(self.state_label)
        self.meter = LevelMeter(self._look.tokens)
        self.meter.hide()
        layout.addWidget(self.meter)
        row = FlowLayout()
        self.check_button = IconButton(self._look, "mic", tr("Check the microphone"), "primary")
        self.check_button.clicked.connect(self.check_wanted)
        self.settings_button = IconButton(self._look, "settings", tr("Choose another"))
        self.settings_button.clicked.connect(self.settings_wanted)
        row.addWidget(self.check_button)
        row.addWidget(self.settings_button)
        layout.addLayout(row)
        return frame

    def _voice(self) -> QWidget:
        frame, layout = card(margin=20, spacing=10)
        layout.addWidget(label(tr("3. Your usual voice"), "heading", wrap=True))
        layout.addWidget(
            label(
                tr(
                    "Read aloud for a minute, and every measure is held against your own usual, "
                    "never against others."
                ),
                "body",
                wrap=True,
            )
        )
        row = QHBoxLayout()
        self.baseline_button = IconButton(self._look, "audio-lines", tr("Read for a minute"))
        self.baseline_button.clicked.connect(self.baseline_wanted)
        row.addWidget(self.baseline_button)
        row.addStretch(1)
        layout.addLayout(row)
        return frame

    def _bottom(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        self.done_button = IconButton(self._look, "arrow-right", tr("To the calls"))
        self.done_button.clicked.connect(self.done)
        row.addWidget(self.done_button)
        return row


def _level(dbfs: float) -> str:
    return f"{dbfs:.0f} dBFS".replace("-", "−")
