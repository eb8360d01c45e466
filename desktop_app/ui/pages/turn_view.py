"""One turn: their line, your words with what they carry, pitch and loudness, and the one advice."""

from __future__ import annotations

import html

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.coaching.names import LABELS, TONE_ON_WORDS, anger_band
from desktop_app.coaching.sentences import anger_reasons, facts_sentence
from desktop_app.core.findings import WORSENING, Label, Sentence
from desktop_app.core.turn import Turn, TurnReview
from desktop_app.ui.advice_text import advice_text
from desktop_app.ui.language import tr
from desktop_app.ui.look import Look
from desktop_app.ui.pages.compare_card import CompareCard
from desktop_app.ui.pages.own_card import OwnCard
from desktop_app.ui.pages.voice_card import VoiceCard
from desktop_app.ui.tokens import Tokens
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.icon_button import IconButton
from desktop_app.ui.widgets.score_tiles import ScoreTiles
from desktop_app.ui.widgets.scrolling import Scroller
from desktop_app.ui.widgets.text import card, label

_CHART_LEAST_PX, _CHART_MOST_PX, _CHART_SHARE = 280, 480, 0.38


class TurnView(Scroller):
    """Shows one turn.

    Attributes
    ----------
    play_wanted
        The user wants to hear something (a ``Wanted``).
    stop_wanted
        The user stops the playing.
    rewind_wanted
        The user goes back to the turn and tries again.
    say_wanted
        The user wants to hear a sentence said well.
    """

    play_wanted = Signal(object)
    stop_wanted = Signal()
    rewind_wanted = Signal()
    say_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("What was said in this turn, and how"))
        self._look = look
        self.turn: Turn | None = None
        self._kept = False
        self.voice = VoiceCard(look)
        self.voice.play_wanted.connect(self.play_wanted)
        self.voice.stop_wanted.connect(self.stop_wanted)
        self.compare = CompareCard(look)
        self.compare.play_wanted.connect(self.play_wanted)
        self.own = OwnCard(look)
        self._inside = inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(14)
        layout.addWidget(self._advice_card())
        layout.addWidget(self._words_card())
        layout.addWidget(self._scores_card())
        layout.addWidget(self.voice)
        layout.addWidget(self.compare)
        layout.addWidget(self.own)
        layout.addStretch(1)
        self.setWidget(inside)
        look.wardrobe.changed.connect(self._wear)

    @property
    def transcript_text(self) -> str:
        """The reply's words as they are shown, without their marking."""
        return "" if self.turn is None else self.turn.review.transcript.text

    def show_turn(self, turn: Turn, customer: str) -> None:
        """Show a turn."""
        self.turn = turn
        review = turn.review
        self._inside.show()
        self._theirs.setText(turn.line.text)
        self._theirs_name.setText(customer)
        self._show_words(review)
        self._mood.setText(_mood_text(turn, customer))
        self._show_advice(review)
        self._show_offers()
        self.scores.show_review(review)
        self.voice.show_turn(turn)
        self.compare.show_turn(turn)
        self.verticalScrollBar().setValue(0)

    def show_kept(self, *, kept: bool) -> None:
        """Offer what can be done with a turn of a call that is kept, or not."""
        self._kept = kept
        self._show_offers()

    def _show_offers(self) -> None:
        turn = self.turn
        if turn is not None:
            self.own.show_turn(turn, kept=self._kept)
        there = turn is not None and turn.recording is not None and turn.heard is not None
        self.rewind_button.setEnabled(self._kept and there)

    def show_saying(self, *, saying: bool) -> None:
        """Show whether the model voice is at it."""
        self.say_button.setEnabled(not saying)

    def _say(self) -> None:
        advice = self.turn.review.advice if self.turn is not None else ()
        if advice and advice[0].say_instead:
            self.say_wanted.emit(advice[0].say_instead)

    def show_nothing(self) -> None:
        """Show that no turn was finished."""
        self.turn = None
        self._inside.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the charts their share of the height."""
        super().resizeEvent(event)
        share = round(_CHART_SHARE * self.viewport().height())
        self.voice.chart.setFixedHeight(min(_CHART_MOST_PX, max(_CHART_LEAST_PX, share)))

    def _advice_card(self) -> QWidget:
        frame, layout = card("advice", margin=20, spacing=6)
        self.advice_label = label("", "quote", wrap=True)
        self.instead_label = label("", "body", wrap=True)
        layout.addWidget(self.advice_label)
        layout.addWidget(self.instead_label)
        self.say_button = IconButton(self._look, "volume-2", tr("Hear it said"))
        self.say_button.setToolTip(tr("A model voice says it, moving and unhurried"))
        self.say_button.clicked.connect(self._say)
        layout.addWidget(self.say_button, 0, Qt.AlignmentFlag.AlignLeft)
        return frame

    def _scores_card(self) -> QWidget:
        frame, layout = card(margin=20, spacing=10)
        layout.addWidget(label(tr("Scores"), "heading"))
        self.scores = ScoreTiles()
        layout.addWidget(self.scores)
        return frame

    def _words_card(self) -> QWidget:
        frame, layout = card(margin=20, spacing=8)
        self._theirs_name = label("", "quiet")
        self._theirs = label("", "customer", wrap=True)
        self._mine = label("", "agent", wrap=True)
        self._mine.setTextFormat(Qt.TextFormat.RichText)
        self._mine.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._chips = FlowLayout()
        self._facts = label("", "quiet", wrap=True)
        self._mood = label("", "quiet", wrap=True)
        layout.addWidget(self._theirs_name)
        layout.addWidget(self._theirs)
        layout.addWidget(label(tr("You"), "quiet"))
        layout.addWidget(self._mine)
        layout.addLayout(self._chips)
        layout.addWidget(self._facts)
        layout.addWidget(self._mood)
        self.rewind_button = IconButton(self._look, "skip-back", tr("Try again from here"))
        self.rewind_button.setToolTip(tr("The same call up to this line, with the customer in the same mood"))
        self.rewind_button.clicked.connect(self.rewind_wanted)
        layout.addWidget(self.rewind_button, 0, Qt.AlignmentFlag.AlignLeft)
        return frame

    def _show_words(self, review: TurnReview) -> None:
        self._mine.setText(marked(review.wording.sentences, self._look.tokens) or tr("(nothing was said)"))
        self._chips.clear()
        earned: dict[Label, list[str]] = {}
        for sentence in review.wording.sentences:
            for finding in sentence.findings:
                words = f"“{sentence.text[finding.start : finding.end]}”"
                earned.setdefault(finding.label, []).append(words)
        for technique, quotes in earned.items():
            times = f" ×{len(quotes)}" if len(quotes) > 1 else ""
            chip = label(tr(LABELS[technique]) + times, "chip-bad" if technique in WORSENING else "chip-good")
            chip.setToolTip("\n".join(quotes))
            self._chips.addWidget(chip)
        facts = facts_sentence(review.wording.concreteness, tr)
        self._facts.setText(facts)
        self._facts.setVisible(bool(facts))
        for entry in review.tone_meets_words:
            self._chips.addWidget(label(tr(TONE_ON_WORDS[entry.code]), "chip-bad"))

    def _show_advice(self, review: TurnReview) -> None:
        advice = review.advice[0] if review.advice else None
        self.advice_label.setText(advice_text(advice) if advice else "")
        instead = advice.say_instead if advice else ""
        self.instead_label.setText(tr("Try: “{words}”", words=instead) if instead else "")
        self.instead_label.setVisible(bool(instead))
        self.say_button.setVisible(bool(instead))

    def _wear(self) -> None:
        self.voice.wear()
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
    reasons = anger_reasons(change, tr)
    before, after = change.before.anger, change.after.anger
    values = {
        "name": customer,
        "mood": tr(anger_band(after)),
        "before": f"{before:.2f}",
        "after": f"{after:.2f}",
    }
    if anger_band(before) == anger_band(after):
        text = tr("{name} is still {mood}, anger {before} → {after}", **values)
    else:
        text = tr("{name} is now {mood}, anger {before} → {after}", **values)
    return f"{text}: {reasons}." if reasons else f"{text}."
