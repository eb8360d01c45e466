"""Your usual voice: a passage and a kind line to read, and what was measured in them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.audio_io.recorder import Level
from desktop_app.coaching.reading import KIND_LINE, PASSAGE
from desktop_app.core.baseline import Baseline, VoiceMeasures
from desktop_app.ui.baseline_flow import Part
from desktop_app.ui.language import tr
from desktop_app.ui.look import Look
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.icon_button import IconButton
from desktop_app.ui.widgets.level_meter import LevelMeter
from desktop_app.ui.widgets.notice import Notice
from desktop_app.ui.widgets.page_header import PageHeader
from desktop_app.ui.widgets.scrolling import scrolling_page
from desktop_app.ui.widgets.text import card, clear, label

_WIDEST_PX = 920
_STEPS = {
    Part.READING: ("1", PASSAGE),
    Part.KIND_LINE: ("2", KIND_LINE),
}
HEADINGS = {
    Part.READING: "Read this aloud, as you speak on an ordinary day",
    Part.KIND_LINE: "Then say this line as kindly as you can",
}


class BaselinePage(QWidget):
    """Shows what to read; the flow records and measures.

    Attributes
    ----------
    back_wanted
        The user goes back to the library.
    start_wanted
        The user begins to read a ``Part``.
    stop_wanted
        The user has read it.
    measure_wanted
        The user wants the readings measured.
    """

    back_wanted = Signal()
    start_wanted = Signal(object)
    stop_wanted = Signal()
    measure_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._look = look
        self._recording: Part | None = None
        self.notice = Notice(look)
        self.buttons: dict[Part, IconButton] = {}
        self._states = {part: label("", "quiet") for part in Part}
        layout = scrolling_page(self)
        layout.setContentsMargins(24, 20, 24, 24)
        layout.setSpacing(14)
        header = PageHeader(
            look,
            tr("Your usual voice"),
            tr("A minute of reading. Every measure is held against it. Only numbers are kept."),
        )
        self.back_button = header.back_button
        self.back_button.clicked.connect(self.back_wanted)
        layout.addWidget(header)
        layout.addWidget(self.notice)
        layout.addWidget(self._inside(), 1)
        look.wardrobe.changed.connect(self.meter.wear)

    def begin(self, saved: Baseline | None) -> None:
        """Show the page anew, with what is kept already."""
        self.notice.clear()
        self.show_recording(None)
        for part in Part:
            self._states[part].setText("")
        self.measure_button.setEnabled(False)
        self.measure_button.set_text(tr("Measure and keep it"))
        self._result.setVisible(saved is not None)
        if saved is not None:
            self.show_baseline(saved)

    def show_recording(self, part: Part | None) -> None:
        """Show which part is being recorded."""
        self._recording = part
        for each, button in self.buttons.items():
            button.setEnabled(part in (None, each))
            button.set_icon("square" if each is part else "mic")
            button.set_text(tr("I have read it") if each is part else tr("Start reading"))
        self.meter.setVisible(part is not None)
        if part is not None:
            self._states[part].setText(tr("Listening…"))

    def show_level(self, seconds: float, level: Level) -> None:
        """Follow the voice."""
        self.meter.show_level(level)
        if self._recording is not None:
            self._states[self._recording].setText(tr("Listening, {seconds} s", seconds=f"{seconds:.0f}"))

    def show_taken(self, part: Part, seconds: float) -> None:
        """Show that a part lies ready."""
        self._states[part].setText(tr("Recorded, {seconds} s", seconds=f"{seconds:.0f}"))
        if part is Part.READING:
            self.measure_button.setEnabled(True)

    def show_measuring(self, *, measuring: bool) -> None:
        """Show that the readings are being measured."""
        self.measure_button.setEnabled(not measuring)
        self.measure_button.set_text(tr("Measuring…") if measuring else tr("Measure and keep it"))

    def show_baseline(self, baseline: Baseline) -> None:
        """Show what was measured."""
        clear(self._numbers)
        if baseline.device:
            with_device = tr(
                "Kept. Read on {date}, with {device}.", date=baseline.measured_on, device=baseline.device
            )
            self._kept.setText(with_device)
        else:
            self._kept.setText(tr("Kept. Read on {date}.", date=baseline.measured_on))
        columns = [(tr("Your usual voice"), baseline.usual)]
        if baseline.kind is not None:
            columns.append((tr("Your kind line"), baseline.kind))
        for column, (heading, voice) in enumerate(columns, 1):
            self._numbers.addWidget(label(heading, "quiet", wrap=True), 0, column)
            for row, (name, number) in enumerate(_numbers(voice), 1):
                if column == 1:
                    self._numbers.addWidget(label(name, wrap=True), row, 0)
                self._numbers.addWidget(label(number, "number"), row, column)
        self._result.show()

    def _inside(self) -> QWidget:
        inside = QWidget()
        outer = QHBoxLayout(inside)
        outer.setContentsMargins(0, 0, 8, 0)
        middle = QWidget()
        middle.setMaximumWidth(_WIDEST_PX)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for part in Part:
            column.addWidget(self._step(part))
        self.meter = LevelMeter(self._look.tokens)
        column.addWidget(self.meter)
        self.measure_button = IconButton(self._look, "check", tr("Measure and keep it"), "primary")
        self.measure_button.clicked.connect(self.measure_wanted)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.measure_button)
        column.addLayout(row)
        self._result, layout = card(margin=20, spacing=8)
        self._kept = label("", "heading", wrap=True)
        layout.addWidget(self._kept)
        self._numbers = QGridLayout()
        self._numbers.setHorizontalSpacing(36)
        self._numbers.setVerticalSpacing(6)
        self._numbers.setColumnStretch(0, 1)
        layout.addLayout(self._numbers)
        column.addWidget(self._result)
        column.addStretch(1)
        outer.addStretch(1)
        outer.addWidget(middle, 8)
        outer.addStretch(1)
        return inside

    def _step(self, part: Part) -> QWidget:
        number, text = _STEPS[part]
        frame, layout = card(margin=20, spacing=10)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(label(number, "pill"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(tr(HEADINGS[part]), "heading", wrap=True), 1)
        doing = FlowLayout(gap=12)
        doing.addWidget(self._states[part])
        button = IconButton(self._look, "mic", tr("Start reading"))
        button.clicked.connect(lambda: self._pressed(part))
        self.buttons[part] = button
        doing.addWidget(button)
        row.addLayout(doing)
        self._look.stack_when_large(row)
        layout.addLayout(row)
        layout.addWidget(label(text, "reading", wrap=True))
        return frame

    def _pressed(self, part: Part) -> None:
        if self._recording is part:
            self.stop_wanted.emit()
        else:
            self.start_wanted.emit(part)


def _numbers(voice: VoiceMeasures) -> tuple[tuple[str, str], ...]:
    """Return the measures as they are read: name, and number with unit."""
    level = "–" if voice.loudness_dbfs is None else f"{voice.loudness_dbfs:.1f} dBFS"
    rate = voice.articulation_rate_syl_s
    semitones = tr("{number} st", number=f"{voice.pitch_variation_st:.1f}")
    rows = (
        (tr("Pitch, median"), f"{voice.pitch_median_hz:.0f} Hz"),
        (tr("Pitch variation"), semitones),
        (tr("Active level"), level),
        (tr("Alpha ratio"), f"{voice.alpha_ratio_db:.1f} dB"),
        (tr("Articulation rate"), "–" if rate is None else tr("{number} syllables/s", number=f"{rate:.1f}")),
    )
    return tuple((name, number.replace("-", "−")) for name, number in rows)
