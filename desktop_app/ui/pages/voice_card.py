"""How a reply was said: its charts, its hardest and best moments, its measures, and ways to hear it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.coaching.names import MEASURES
from desktop_app.coaching.reasons import MENDS, PROBLEMS
from desktop_app.coaching.sentences import against_sentence, moment_sentence, not_measured_sentence
from desktop_app.core.tone import Moment, ToneProfile
from desktop_app.core.turn import Turn, TurnReview
from desktop_app.practice.hear_again import HeardAs
from desktop_app.speech.transcribe_sphinx import WARNING
from desktop_app.ui.charts.take_chart import TakeChart
from desktop_app.ui.hearing import Wanted
from desktop_app.ui.language import tr
from desktop_app.ui.look import Look
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.icon_button import IconButton
from desktop_app.ui.widgets.text import clear, label
from desktop_app.ui.widgets.wrapped_button import WrappedButton

WAYS = {
    HeardAs.TAKE: "As you said it",
    HeardAs.WORDS_REMOVED: "Words removed",
    HeardAs.HUM: "Hummed",
    HeardAs.SLOWER: "Slower",
    HeardAs.KINDER: "Kinder, in your voice",
    HeardAs.KINDER_MOMENT: "Only the hardest moment kinder",
}
#: Measures stand side by side, fewer where texts are large.
_COLUMNS, _FEW_COLUMNS, _LARGE = 4, 2, 1.3
_MARGIN_PX = 20


class VoiceCard(QFrame):
    """Shows the voice of one turn.

    Attributes
    ----------
    play_wanted
        The user wants to hear something (a ``Wanted``).
    stop_wanted
        The user stops the playing.
    """

    play_wanted = Signal(object)
    stop_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._look = look
        self._turn: Turn | None = None
        self._playing = False
        self._position_s = 0.0
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN_PX, _MARGIN_PX, _MARGIN_PX, _MARGIN_PX)
        layout.setSpacing(10)
        layout.addLayout(self._header())
        self.problems_label = label("", "body", wrap=True)
        layout.addWidget(self.problems_label)
        self.chart = TakeChart(look.tokens)
        self.chart.sought.connect(self._seek)
        layout.addWidget(self.chart, 1)
        self._moments = QVBoxLayout()
        self._moments.setSpacing(8)
        layout.addLayout(self._moments)
        self._measures = QGridLayout()
        self._measures.setHorizontalSpacing(18)
        self._measures.setVerticalSpacing(10)
        layout.addLayout(self._measures)
        self.against_label = label("", "quiet", wrap=True)
        layout.addWidget(self.against_label)
        self.missing_label = label("", "quiet", wrap=True)
        layout.addWidget(self.missing_label)

    @property
    def moment_buttons(self) -> list[QPushButton]:
        """A button for each moment, in the order of the take."""
        return self.findChildren(QPushButton, "moment")

    def show_turn(self, turn: Turn) -> None:
        """Show the voice of a turn; nothing for a written reply."""
        if self._playing:
            self.stop_wanted.emit()
        self._turn = turn
        review, tone = turn.review, turn.review.tone
        self.setVisible(review.tracks is not None)
        self.chart.show_take(review.tracks, tone)
        self.show_position(0.0)
        self.show_playing(playing=False)
        self._show_problems(review)
        self._offer_ways(tone)
        clear(self._moments)
        clear(self._measures)
        if tone is not None:
            for moment in tone.moments:
                self._moments.addWidget(self._moment_button(moment))
            self._show_measures(tone)
        self.against_label.setText(against_sentence(tone, tr))
        missing = not_measured_sentence(tone, tr)
        self.missing_label.setText(missing)
        self.missing_label.setVisible(bool(missing))

    def show_position(self, at_s: float) -> None:
        """Move the playhead."""
        self._position_s = at_s
        self.chart.set_position(at_s)
        total = 0.0 if self._turn is None else self._turn.review.seconds
        self.time_label.setText(tr("{at} of {total} s", at=f"{min(at_s, total):.1f}", total=f"{total:.1f}"))

    def show_playing(self, *, playing: bool) -> None:
        """Show whether the take is being played."""
        self._playing = playing
        self.play_button.set_icon("pause" if playing else "play")
        self.play_button.set_text(tr("Pause") if playing else tr("Hear it"))

    def show_making(self, *, making: bool) -> None:
        """Show that a version of the take is being made."""
        self.play_button.setEnabled(not making)
        if making:
            self.play_button.set_text(tr("Making it…"))
        else:
            self.show_playing(playing=self._playing)

    def wear(self) -> None:
        """Take on another theme."""
        self.chart.wear(self._look.tokens)

    def _header(self) -> FlowLayout:
        row = FlowLayout(gap=12)
        row.addWidget(label(tr("Your voice"), "heading"))
        self.time_label = label("", "quiet")
        row.addWidget(self.time_label)
        self.way_box = QComboBox()
        self.way_box.setAccessibleName(tr("How to hear the take"))
        self.way_box.setAccessibleDescription(tr("How to hear the take"))
        self.way_box.activated.connect(lambda _index: self._way_chosen())
        row.addWidget(self.way_box)
        self.play_button = IconButton(self._look, "play", tr("Hear it"))
        self.play_button.clicked.connect(self._play_or_stop)
        row.addWidget(self.play_button)
        return row

    def _offer_ways(self, tone: ToneProfile | None) -> None:
        """Offer the ways that this take can be heard in; the kinder ones need a baseline."""
        self.way_box.clear()
        kinder = tone is not None and tone.baseline is not None
        hardest = kinder and tone is not None and any(moment.kind == "hardest" for moment in tone.moments)
        for way in HeardAs:
            if (way is HeardAs.KINDER and not kinder) or (way is HeardAs.KINDER_MOMENT and not hardest):
                continue
            self.way_box.addItem(tr(WAYS[way]), way.value)
        told = "" if kinder else tr("A reading of your usual voice lets you hear it kinder.")
        self.way_box.setToolTip(told)

    def _show_problems(self, review: TurnReview) -> None:
        problems = [] if review.tone is None else review.tone.quality.problems
        sentences = [f"{tr(PROBLEMS[p.code])}: {tr(MENDS[p.mend])}." for p in problems]
        if review.transcript.warning:
            known = review.transcript.warning == WARNING
            sentences.append(f"{tr(WARNING) if known else review.transcript.warning}.")
        self.problems_label.setText(" ".join(sentences))
        self.problems_label.setVisible(bool(sentences))

    def _moment_button(self, moment: Moment) -> QPushButton:
        button = WrappedButton(moment_sentence(moment, tr), "moment")
        button.setObjectName("moment")
        button.setIcon(self._look.icon("play"))
        button.setToolTip(tr("Hear these two seconds"))
        button.clicked.connect(lambda: self._want(moment.start_s, moment.end_s))
        return button

    def _show_measures(self, tone: ToneProfile) -> None:
        columns = _COLUMNS if self._look.wardrobe.text_scale < _LARGE else _FEW_COLUMNS
        found = [(code, getattr(tone.measures, code)) for code in MEASURES]
        shown = [(code, value) for code, value in found if value is not None]
        for place, (code, value) in enumerate(shown):
            cell = QWidget()
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            number = f"{value:.{MEASURES[code].decimals}f} {tr(MEASURES[code].unit)}".strip()
            column.addWidget(label(number.replace("-", "−"), "number"))
            column.addWidget(label(tr(MEASURES[code].name), "quiet", wrap=True))
            self._measures.addWidget(cell, place // columns, place % columns)

    # -- hearing it

    def _way_chosen(self) -> None:
        self._want(0.0)

    def _play_or_stop(self) -> None:
        if self._playing:
            self.stop_wanted.emit()
        elif self._turn is not None:
            at_end = self._position_s >= self._turn.review.seconds - 0.1
            self._want(0.0 if at_end else self._position_s)

    def _seek(self, at_s: float) -> None:
        self.show_position(at_s)
        if self._playing:
            self._want(at_s)

    def _want(self, from_s: float, until_s: float | None = None) -> None:
        if self._turn is not None and self._turn.recording is not None:
            way = HeardAs(self.way_box.currentData())
            self.play_wanted.emit(Wanted(self._turn, way, from_s, until_s))
