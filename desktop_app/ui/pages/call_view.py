"""The whole call on one clock: look at it, click anywhere, hear both sides from there, word by word."""

from __future__ import annotations

import html

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_app.core.mood import MoodChange
from desktop_app.core.turn import FinishedCall
from desktop_app.practice.timeline import Timeline, timeline
from desktop_app.ui.charts.call_timeline import CallTimeline
from desktop_app.ui.charts.mood_course import turn_text
from desktop_app.ui.language import tr
from desktop_app.ui.look import Look
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.icon_button import IconButton
from desktop_app.ui.widgets.text import label

_MARGIN_PX = 20
#: Words shown around the one being said.
_WORDS_BEFORE, _WORDS_AFTER = 6, 12


class CallView(QFrame):
    """Shows a call from its start to its end.

    Attributes
    ----------
    play_wanted
        The user wants to hear the call: from when, and until when or to its end (None), in s.
    stop_wanted
        The user stops the playing.
    """

    play_wanted = Signal(float, object)
    stop_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._look = look
        self._call: Timeline | None = None
        self._changes: list[MoodChange] = []
        self._position_s = 0.0
        self._playing = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN_PX, _MARGIN_PX, _MARGIN_PX, _MARGIN_PX)
        layout.setSpacing(10)
        layout.addLayout(self._header())
        self.chart = CallTimeline(look.tokens)
        self.chart.sought.connect(self._seek)
        layout.addWidget(self.chart, 1)
        self.words_label = label("", "agent", wrap=True)
        self.words_label.setTextFormat(Qt.TextFormat.RichText)
        self.words_label.setMinimumHeight(52)
        layout.addWidget(self.words_label)
        self.reasons_label = label("", "quiet", wrap=True)
        layout.addWidget(self.reasons_label)
        self.legend_label = label(
            tr(
                "Grey: they speak. Red: both at once. Green and pale red: your best and hardest two seconds. "
                "Dashed: your usual voice."
            ),
            "quiet",
            wrap=True,
        )
        layout.addWidget(self.legend_label)
        look.wardrobe.changed.connect(lambda: self.chart.wear(look.tokens))

    def show_call(self, call: FinishedCall) -> None:
        """Show a call."""
        self._call, self._changes = timeline(call), [turn.mood for turn in call.turns]
        tones = [turn.review.tone for turn in call.turns if turn.review.tone is not None]
        usual = next((tone.baseline.usual for tone in tones if tone.baseline is not None), None)
        self.chart.show_call(self._call, usual)
        self.part_button.setChecked(False)
        self.play_button.setEnabled(any(turn.recording is not None for turn in call.turns))
        self.show_playing(playing=False)
        self.show_position(0.0)

    def show_position(self, at_s: float) -> None:
        """Move the playhead, and show the words that are being said."""
        self._position_s = at_s
        self.chart.set_position(at_s)
        if self._call is not None:
            self.time_label.setText(
                tr("{at:.1f} of {total:.1f} s", at=min(at_s, self._call.seconds), total=self._call.seconds)
            )
            self.words_label.setText(self._words_at(self._call, at_s))
            turn = self._call.turn_at(at_s)
            if turn <= len(self._changes):
                self.reasons_label.setText(turn_text(turn, self._changes[turn - 1]))

    def show_playing(self, *, playing: bool) -> None:
        """Show whether the call is being played."""
        self._playing = playing
        self.play_button.set_icon("pause" if playing else "play")
        self.play_button.set_text(tr("Pause") if playing else tr("Hear the call"))

    def _header(self) -> FlowLayout:
        row = FlowLayout(gap=12)
        row.addWidget(label(tr("The whole call"), "heading"))
        self.time_label = label("", "quiet")
        row.addWidget(self.time_label)
        self.part_button = IconButton(self._look, "target", tr("A part only"))
        self.part_button.setToolTip(tr("Choose a part of the call in the chart, and hear that alone"))
        self.part_button.setCheckable(True)
        self.part_button.toggled.connect(lambda chosen: self.chart.choose_region(chosen=chosen))
        row.addWidget(self.part_button)
        self.play_button = IconButton(self._look, "play", tr("Hear the call"))
        self.play_button.clicked.connect(self._play_or_stop)
        row.addWidget(self.play_button)
        return row

    def _play_or_stop(self) -> None:
        if self._playing:
            self.stop_wanted.emit()
        elif self.part_button.isChecked():
            start_s, end_s = self.chart.region.getRegion()
            self.play_wanted.emit(max(0.0, start_s), float(end_s))
        elif self._call is not None:
            at_end = self._position_s >= self._call.seconds - 0.1
            self.play_wanted.emit(0.0 if at_end else self._position_s, None)

    def _seek(self, at_s: float) -> None:
        self.show_position(at_s)
        if self._playing:
            self.play_wanted.emit(at_s, None)

    def _words_at(self, call: Timeline, at_s: float) -> str:
        """Return the words around a time, the one being said marked; their line while they speak."""
        place = call.word_at(at_s)
        if place is None:
            line = next((line for line in call.lines if line.start_s <= at_s < line.end_s), None)
            return "" if line is None else f"<i>{html.escape(line.words)}</i>"
        turn = call.words[place].turn
        around = range(max(0, place - _WORDS_BEFORE), min(len(call.words), place + _WORDS_AFTER))
        return " ".join(
            self._marked(html.escape(call.words[at].text))
            if at == place
            else html.escape(call.words[at].text)
            for at in around
            if call.words[at].turn == turn
        )

    def _marked(self, word: str) -> str:
        tokens = self._look.tokens
        return f'<span style="background:{tokens.accent_soft}; color:{tokens.accent};">{word}</span>'
