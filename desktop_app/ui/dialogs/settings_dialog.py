"""The settings: microphone, speaker, how a reply ends, the recogniser, the language, the look."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
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
    LARGEST_TEXT_PERCENT,
    LONGEST_TURN_END_S,
    SHORTEST_TURN_END_S,
    SMALLEST_TEXT_PERCENT,
    Language,
    Settings,
    TalkMode,
    Theme,
)
from desktop_app.ui.language import tr
from desktop_app.ui.widgets.scrolling import scrolling_column
from desktop_app.ui.widgets.text import is_large, label

#: A language is called by its own name, so that its readers find it.
LANGUAGES = {Language.SYSTEM: "As the computer", Language.ENGLISH: "English", Language.GERMAN: "Deutsch"}
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
#: Percent that a step of the slider of text sizes goes.
TEXT_STEP_PERCENT = 10
_Field = TypeVar("_Field", bound=QWidget)
_LEAST_WIDTH_PX = 600
#: Names of devices may be longer than this.
_MOST_CHARACTERS = 46
#: Above the form and below it lie a title and buttons; beyond the window nothing is of use.
_BESIDE_FORM_PX, _SIDES_PX, _EDGE_PX = 170, 74, 40


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
        self.setWindowTitle(tr("Settings"))
        self._before = settings
        self.microphone = _device_box([d for d in devices if d.inputs], settings.microphone)
        self.speaker = _device_box([d for d in devices if d.outputs], settings.speaker)
        self.mode = _box({mode: tr(MODES[mode]) for mode in MODES}, settings.talk_mode)
        self.silence = _slider(
            SHORTEST_TURN_END_S * 10, LONGEST_TURN_END_S * 10, settings.turn_end_silence_s * 10
        )
        self.recogniser = _box({name: tr(RECOGNISERS[name]) for name in RECOGNISERS}, settings.recogniser)
        self.line = _box(
            {name: tr(LINES[name]) for name in LINES}, "telephone" if settings.telephone else "clear"
        )
        self.kept = _box(_kept_days(settings.keep_recordings_days), str(settings.keep_recordings_days))
        self.language = _box({name: tr(LANGUAGES[name]) for name in LANGUAGES}, settings.language)
        self.theme = _box({theme: tr(THEMES[theme]) for theme in THEMES}, settings.theme)
        self.text_size = _slider(
            SMALLEST_TEXT_PERCENT / TEXT_STEP_PERCENT,
            LARGEST_TEXT_PERCENT / TEXT_STEP_PERCENT,
            settings.text_scale_percent / TEXT_STEP_PERCENT,
        )
        self.motion = _kept_whole(QCheckBox(tr("Nothing moves but the levels")))
        self.motion.setChecked(settings.reduced_motion)
        self.ring = _kept_whole(QCheckBox(tr("The phone rings until you answer")))
        self.ring.setChecked(settings.ring)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(26, 24, 26, 22)
        layout.setSpacing(16)
        layout.addWidget(label(tr("Settings"), "title"))
        self._area, column = scrolling_column(tr("Settings"), spacing=16)
        column.addLayout(self._form())
        told = tr(
            "The language and the recogniser change when the app starts again. "
            "When recordings go, your scores stay."
        )
        column.addWidget(label(told, "quiet", wrap=True))
        layout.addWidget(self._area, 1)
        layout.addWidget(self._buttons())

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
                "language": Language(self.language.currentData()),
                "theme": Theme(self.theme.currentData()),
                "text_scale_percent": self.text_size.value() * TEXT_STEP_PERCENT,
                "reduced_motion": self.motion.isChecked(),
                "ring": self.ring.isChecked(),
                "keep_recordings_days": int(self.kept.currentData()),
            }
        )

    def sizeHint(self) -> QSize:
        """Return the size of the whole form, as far as the window has room for it."""
        inside = self._area.widget()
        assert inside is not None
        width = max(_LEAST_WIDTH_PX, inside.sizeHint().width() + _SIDES_PX, super().sizeHint().width())
        form = inside.heightForWidth(width - _SIDES_PX)
        buttons = self.buttons.sizeHint().height()
        whole = form + buttons + _BESIDE_FORM_PX
        window = self.parentWidget()
        return QSize(width, whole if window is None else min(whole, window.height() - _EDGE_PX))

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(12)
        wraps = (
            QFormLayout.RowWrapPolicy.WrapAllRows
            if is_large(self)
            else QFormLayout.RowWrapPolicy.DontWrapRows
        )
        form.setRowWrapPolicy(wraps)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, field in (
            (tr("Microphone"), self.microphone),
            (tr("Speaker"), self.speaker),
            (tr("A call begins"), self.ring),
            (tr("Answering"), self.mode),
            (tr("Silence that ends a reply"), _with_number(self.silence, _seconds)),
            (tr("The caller's line"), self.line),
            (tr("Recogniser"), self.recogniser),
            (tr("Keep recordings"), self.kept),
            (tr("Language"), self.language),
            (tr("Look"), self.theme),
            (tr("Size of texts"), _with_number(self.text_size, _percent)),
            (tr("Motion"), self.motion),
        ):
            field.setAccessibleName(text)
            form.addRow(label(text, "body"), field)
        self.silence.setAccessibleName(tr("Silence that ends a reply, in tenths of a second"))
        self.text_size.setAccessibleName(tr("Size of texts, in tenths of the usual"))
        return form

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.button(QDialogButtonBox.StandardButton.Save).setProperty("kind", "primary")
        self.check_button = buttons.addButton(
            tr("Save and check the microphone"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.check_button.clicked.connect(self.accept)
        self.check_button.clicked.connect(self.check_wanted)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.buttons = buttons
        return buttons


def _kept_days(days: int) -> dict[str, str]:
    """Return the choices, with the one that is set if it is another."""
    choices = {number: tr(KEPT_DAYS[number]) for number in KEPT_DAYS}
    return {str(days): tr("For {days} days", days=days)} | choices if str(days) not in KEPT_DAYS else choices


def _seconds(tenths: int) -> str:
    return f"{tenths / 10:.1f} s"


def _percent(steps: int) -> str:
    return f"{steps * TEXT_STEP_PERCENT} %"


def _slider(lowest: float, highest: float, value: float) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(round(lowest), round(highest))
    slider.setValue(round(value))
    return slider


def _with_number(slider: QSlider, text: Callable[[int], str]) -> QWidget:
    """Return a slider with its value beside it."""
    number = label(text(slider.value()), "body")
    slider.valueChanged.connect(lambda value: number.setText(text(value)))
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 6, 0, 6)
    row.addWidget(slider, 1)
    row.addWidget(number)
    return both


def _box(choices: Mapping[str, str], chosen: str) -> QComboBox:
    box = QComboBox()
    for value, text in choices.items():
        box.addItem(text, str(value))
    box.setCurrentIndex(box.findData(str(chosen)))
    return _kept_whole(box)


def _device_box(devices: Sequence[Device], chosen: str | None) -> QComboBox:
    box = QComboBox()
    box.addItem(tr("The computer's default"), None)
    for device in devices:
        box.addItem(device.name, device.key)
    if chosen is not None and box.findData(chosen) < 0:
        box.addItem(tr("{device} (not there now)", device=chosen), chosen)
    box.setCurrentIndex(0 if chosen is None else box.findData(chosen))
    return _kept_whole(box)


def _kept_whole(field: _Field) -> _Field:
    """Return a field that is never narrower than its texts, as far as these are not very long."""
    field.ensurePolished()
    most = _MOST_CHARACTERS * field.fontMetrics().averageCharWidth()
    field.setMinimumWidth(min(most, field.sizeHint().width()))
    return field
