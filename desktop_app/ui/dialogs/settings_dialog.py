"""The settings: microphone, speaker, how a reply ends, the recogniser, the look."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from desktop_app.audio_io.devices import Device
from desktop_app.storage.settings import (
    LONGEST_TURN_END_S,
    SHORTEST_TURN_END_S,
    Settings,
    TalkMode,
    Theme,
)
from desktop_app.ui.widgets.text import label

THEMES = {Theme.SYSTEM: "As the computer", Theme.LIGHT: "Light", Theme.DARK: "Dark"}
MODES = {
    TalkMode.HANDS_FREE: "Hands-free: a silence ends the reply",
    TalkMode.PUSH_TO_TALK: "Push to talk: hold the space bar",
}
LINES = {"clear": "Clear, as if beside you", "telephone": "Over the telephone"}
KEPT_DAYS = {
    "7": "For a week",
    "30": "For 30 days",
    "90": "For 90 days",
    "365": "For a year",
    "0": "Until I delete them",
}
RECOGNISERS = {"base": "Whisper base (better)", "tiny.en": "Whisper tiny (for small machines)"}


class SettingsDialog(QDialog):
    """Shows settings to change; ``settings`` returns what was chosen.

    Attributes
    ----------
    check_wanted
        The user saves what was chosen, and wants the microphone checked.
    """

    check_wanted = Signal()

    def __init__(self, settings: Settings, devices: Sequence[Device], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Settings")
        self.setMinimumWidth(600)
        self._before = settings
        layout = QVBoxLayout(self)
        layout.setContentsMargins(26, 24, 26, 22)
        layout.setSpacing(16)
        layout.addWidget(label("Settings", "title"))
        form = QFormLayout()
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(12)
        self.microphone = _device_box([d for d in devices if d.inputs], settings.microphone)
        self.speaker = _device_box([d for d in devices if d.outputs], settings.speaker)
        self.mode = _box(MODES, settings.talk_mode)
        self.silence = QSlider(Qt.Orientation.Horizontal)
        self.silence.setRange(round(SHORTEST_TURN_END_S * 10), round(LONGEST_TURN_END_S * 10))
        self.silence.setValue(round(settings.turn_end_silence_s * 10))
        silence_label = label(_seconds(self.silence.value()), "body")
        self.silence.valueChanged.connect(lambda tenths: silence_label.setText(_seconds(tenths)))
        silence_row = QWidget()
        row = QHBoxLayout(silence_row)
        row.setContentsMargins(0, 6, 0, 6)
        row.addWidget(self.silence, 1)
        row.addWidget(silence_label)
        self.recogniser = _box(RECOGNISERS, settings.recogniser)
        self.line = _box(LINES, "telephone" if settings.telephone else "clear")
        self.theme = _box(THEMES, settings.theme)
        self.kept = _box(_kept_days(settings.keep_recordings_days), str(settings.keep_recordings_days))
        for text, field in (
            ("Microphone", self.microphone),
            ("Speaker", self.speaker),
            ("Answering", self.mode),
            ("Silence that ends a reply", silence_row),
            ("The caller's line", self.line),
            ("Recogniser", self.recogniser),
            ("Look", self.theme),
            ("Keep recordings", self.kept),
        ):
            field.setAccessibleName(text)
            form.addRow(label(text, "body"), field)
        self.silence.setAccessibleName("Silence that ends a reply, in tenths of a second")
        layout.addLayout(form)
        layout.addWidget(
            label(
                "The recogniser changes when the app starts again. When recordings go, your scores stay.",
                "quiet",
                wrap=True,
            )
        )
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.button(QDialogButtonBox.StandardButton.Save).setProperty("kind", "primary")
        self.check_button = buttons.addButton(
            "Save and check the microphone", QDialogButtonBox.ButtonRole.ActionRole
        )
        self.check_button.clicked.connect(self.accept)
        self.check_button.clicked.connect(self.check_wanted)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.buttons = buttons
        layout.addWidget(buttons)

    @property
    def settings(self) -> Settings:
        """The settings as chosen here."""
        return self._before.model_copy(
            update={
                "microphone": self.microphone.currentData(),
                "speaker": self.speaker.currentData(),
                "talk_mode": TalkMode(self.mode.currentData()),
                "turn_end_silence_s": self.silence.value() / 10,
                "recogniser": self.recogniser.currentData(),
                "telephone": self.line.currentData() == "telephone",
                "theme": Theme(self.theme.currentData()),
                "keep_recordings_days": int(self.kept.currentData()),
            }
        )


def _kept_days(days: int) -> dict[str, str]:
    """Return the choices, with the one that is set if it is another."""
    return KEPT_DAYS if str(days) in KEPT_DAYS else {**KEPT_DAYS, str(days): f"For {days} days"}


def _seconds(tenths: int) -> str:
    return f"{tenths / 10:.1f} s"


def _box(choices: dict[str, str] | dict[Theme, str] | dict[TalkMode, str], chosen: str) -> QComboBox:
    box = QComboBox()
    for value, text in choices.items():
        box.addItem(text, str(value))
    box.setCurrentIndex(box.findData(str(chosen)))
    return box


def _device_box(devices: Sequence[Device], chosen: str | None) -> QComboBox:
    box = QComboBox()
    box.addItem("The computer's default", None)
    for device in devices:
        box.addItem(device.name, device.key)
    if chosen is not None and box.findData(chosen) < 0:
        box.addItem(f"{chosen} (not there now)", chosen)
    box.setCurrentIndex(0 if chosen is None else box.findData(chosen))
    return box
