"""One turn: their line, your words with what they carry, pitch and loudness, and the one advice."""

from __future__ import annotations

import html

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.coaching.names import LABELS, MEASURES, anger_band, mood_reason
from desktop_app.coaching.reasons import MENDS, PROBLEMS
from desktop_app.core.findings import WORSENING, Sentence
from desktop_app.core.turn import Turn, TurnReview
from desktop_app.ui.charts.take_chart import TakeChart
from desktop_app.ui.look import Look
from desktop_app.ui.tokens import Tokens
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.icon_button import IconButton
from desktop_app.ui.widgets.text import card, label

_CHART_LEAST_PX, _CHART_MOST_PX, _CHART_SHARE = 280, 480, 0.38
_COLUMNS = 4


class TurnView(QScrollArea):
    """Shows one turn.

    Attributes
    ----------
    play_wanted
        The user plays the take (its path) from a time in seconds.
    stop_wanted
        The user stops the playing.
    """

    play_wanted = Signal(object, float)
    stop_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.turn: Turn | None = None
        self._playing = False
        self._position_s = 0.0
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._inside = inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(14)
        layout.addWidget(self._advice_card())
        layout.addWidget(self._words_card())
        layout.addWidget(self._voice_card())
        layout.addStretch(1)
        self.setWidget(inside)
        look.wardrobe.changed.connect(self._wear)

    @property
    def transcript_text(self) -> str:
        """The reply's words as they are shown, without their marking."""
        return "" if self.turn is None else self.turn.review.transcript.text

    def show_turn(self, turn: Turn, customer: str) -> None:
        """Show a turn."""
        if self._playing:
            self.stop_wanted.emit()
        self.turn = turn
        review = turn.review
        self._inside.show()
        self._theirs.setText(turn.line.text)
        self._theirs_name.setText(customer)
        self._show_words(review)
        self._mood.setText(_mood_text(turn, customer))
        self._show_advice(review)
        self._show_voice(review)
        self.verticalScrollBar().setValue(0)

    def show_nothing(self) -> None:
        """Show that no turn was finished."""
        self.turn = None
        self._inside.hide()

    def show_position(self, at_s: float) -> None:
        """Move the playhead."""
        self._position_s = at_s
        self.chart.set_position(at_s)
        total = 0.0 if self.turn is None else self.turn.review.seconds
        self.time_label.setText(f"{at_s:.1f} of {total:.1f} s")

    def show_playing(self, playing: bool) -> None:
        """Show whether the take is being played."""
        self._playing = playing
        self.play_button.set_icon("pause" if playing else "play")
        self.play_button.set_text("Pause" if playing else "Hear it")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the charts their share of the height."""
        super().resizeEvent(event)
        share = round(_CHART_SHARE * self.viewport().height())
        self.chart.setFixedHeight(min(_CHART_MOST_PX, max(_CHART_LEAST_PX, share)))

    def _advice_card(self) -> QWidget:
        frame, layout = card("advice", margin=20, spacing=6)
        self.advice_label = label("", "quote", wrap=True)
        self.instead_label = label("", "body", wrap=True)
        layout.addWidget(self.advice_label)
        layout.addWidget(self.instead_label)
        return frame

    def _words_card(self) -> QWidget:
        frame, layout = card(margin=20, spacing=8)
        self._theirs_name = label("", "quiet")
        self._theirs = label("", "customer", wrap=True)
        self._mine = label("", "agent", wrap=True)
        self._mine.setTextFormat(Qt.TextFormat.RichText)
        self._mine.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._chips = FlowLayout()
        self._mood = label("", "quiet", wrap=True)
        layout.addWidget(self._theirs_name)
        layout.addWidget(self._theirs)
        layout.addWidget(label("You", "quiet"))
        layout.addWidget(self._mine)
        layout.addLayout(self._chips)
        layout.addWidget(self._mood)
        return frame

    def _voice_card(self) -> QWidget:
        self._voice, layout = card(margin=20, spacing=10)
        row = QHBoxLayout()
        row.addWidget(label("Your voice", "heading"))
        row.addStretch(1)
        self.time_label = label("", "quiet")
        row.addWidget(self.time_label)
        self.play_button = IconButton(self._look, "play", "Hear it")
        self.play_button.clicked.connect(self._play_or_stop)
        row.addWidget(self.play_button)
        layout.addLayout(row)
        self._problems = label("", "body", wrap=True)
        layout.addWidget(self._problems)
        self.chart = TakeChart(self._look.tokens)
        self.chart.sought.connect(self._seek)
        layout.addWidget(self.chart, 1)
        self._measures = QGridLayout()
        self._measures.setHorizontalSpacing(18)
        self._measures.setVerticalSpacing(10)
        layout.addLayout(self._measures)
        return self._voice

    def _show_words(self, review: TurnReview) -> None:
        self._mine.setText(marked(review.wording.sentences, self._look.tokens) or "(nothing was said)")
        self._chips.clear()
        for sentence in review.wording.sentences:
            for finding in sentence.findings:
                kind = "chip-bad" if finding.label in WORSENING else "chip-good"
                chip = label(LABELS[finding.label], kind)
                chip.setToolTip(f"“{sentence.text[finding.start : finding.end]}”")
                self._chips.addWidget(chip)

    def _show_advice(self, review: TurnReview) -> None:
        advice = review.advice[0] if review.advice else None
        self.advice_label.setText(advice.text if advice else "")
        self.instead_label.setText(f"Try: “{advice.say_instead}”" if advice and advice.say_instead else "")
        self.instead_label.setVisible(bool(advice and advice.say_instead))

    def _show_voice(self, review: TurnReview) -> None:
        self._voice.setVisible(review.tracks is not None)
        self.chart.show_take(review.tracks, () if review.tone is None else review.tone.pace)
        self.show_position(0.0)
        self.show_playing(False)
        tone = review.tone
        problems = [] if tone is None else tone.quality.problems
        sentences = [f"{PROBLEMS[p.code]}: {MENDS[p.mend]}." for p in problems]
        if review.transcript.warning:
            sentences.append(f"{review.transcript.warning}.")
        self._problems.setText(" ".join(sentences))
        self._problems.setVisible(bool(sentences))
        while (item := self._measures.takeAt(0)) is not None:
            cell = item.widget()
            if cell is not None:
                cell.setParent(None)
        if tone is None:
            return
        found = [(name, getattr(tone.measures, code)) for code, name in MEASURES.items()]
        shown = [(name, value) for name, value in found if value is not None]
        for place, (name, value) in enumerate(shown):
            cell = QWidget()
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            number = f"{value:.{name.decimals}f}".replace("-", "−")
            column.addWidget(label(f"{number} {name.unit}", "number"))
            column.addWidget(label(name.name, "quiet"))
            self._measures.addWidget(cell, place // _COLUMNS, place % _COLUMNS)

    def _play_or_stop(self) -> None:
        if self._playing:
            self.stop_wanted.emit()
        elif self.turn is not None and self.turn.recording is not None:
            at_end = self._position_s >= self.turn.review.seconds - 0.1
            self.play_wanted.emit(self.turn.recording, 0.0 if at_end else self._position_s)

    def _seek(self, at_s: float) -> None:
        self.show_position(at_s)
        if self._playing and self.turn is not None and self.turn.recording is not None:
            self.play_wanted.emit(self.turn.recording, at_s)

    def _wear(self) -> None:
        self.chart.wear(self._look.tokens)
        if self.turn is not None:
            self._mine.setText(marked(self.turn.review.wording.sentences, self._look.tokens))


def marked(sentences: tuple[Sentence, ...], tokens: Tokens) -> str:
    """Return the sentences as rich text, the words that earned labels marked by colour and weight."""
    return " ".join(_marked_sentence(sentence, tokens) for sentence in sentences)


def _marked_sentence(sentence: Sentence, tokens: Tokens) -> str:
    parts: list[str] = []
    done = 0
    for finding in sentence.findings:
        start = max(done, finding.start)
        if finding.end <= start:
            continue
        bad = finding.label in WORSENING
        ground, colour = (tokens.danger_soft, tokens.danger) if bad else (tokens.good_soft, tokens.good)
        line = "underline" if bad else "none"
        parts.append(html.escape(sentence.text[done:start]))
        parts.append(
            f'<span style="background:{ground}; color:{colour}; font-weight:600; text-decoration:{line};">'
            f"{html.escape(sentence.text[start : finding.end])}</span>"
        )
        done = finding.end
    return "".join(parts) + html.escape(sentence.text[done:])


def _mood_text(turn: Turn, customer: str) -> str:
    """Return how the reply moved the customer, with the strongest reasons."""
    change = turn.mood
    moved = sorted(
        (reason for reason in change.reasons if reason.dimension == "anger"), key=lambda r: -abs(r.amount)
    )
    reasons = ", ".join(f"{mood_reason(r.code).lower()} {r.amount:+.2f}".replace("-", "−") for r in moved[:3])
    before, after = change.before.anger, change.after.anger
    still = "still " if anger_band(before) == anger_band(after) else "now "
    text = f"{customer} is {still}{anger_band(after)}, anger {before:.2f} → {after:.2f}"
    return f"{text}: {reasons}." if reasons else f"{text}."
