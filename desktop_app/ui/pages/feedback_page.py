"""After the call: one thing to take away, and every turn to read, see and hear."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.coaching.names import ENDINGS
from desktop_app.coaching.sentences import untimely_sentence
from desktop_app.core.scenario import Scenario
from desktop_app.core.turn import FinishedCall, Turn
from desktop_app.practice.recall import recall
from desktop_app.ui.advice_text import advice_text
from desktop_app.ui.charts.mood_course import MoodCourse
from desktop_app.ui.language import tr
from desktop_app.ui.look import Look
from desktop_app.ui.pages.call_view import CallView
from desktop_app.ui.pages.recall_card import RecallCard
from desktop_app.ui.pages.turn_view import TurnView
from desktop_app.ui.widgets.breath_guide import BreathGuide
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.icon_button import IconButton
from desktop_app.ui.widgets.notice import Notice
from desktop_app.ui.widgets.page_header import PageHeader
from desktop_app.ui.widgets.scrolling import scrolling_column, scrolling_page
from desktop_app.ui.widgets.step_lanes import StepLanes
from desktop_app.ui.widgets.text import card, clear, label
from desktop_app.ui.widgets.wrapped_button import WrappedButton

#: The width of the column at the left, at the usual and at the largest text.
_LEFT_PX = (264, 420)
#: Endings after which one may want to breathe.
HARD_ENDINGS = frozenset({"hangs_up", "boundary_held", "supervisor"})
NOT_ABOUT_YOU = (
    "They were angry at what happened to them, and you were the one who picked up. It is not about you.",
    "What you can keep: one sentence that you would say again.",
)


class FeedbackPage(QWidget):
    """Shows a finished call.

    Attributes
    ----------
    back_wanted, again_wanted
        The user goes back to the library, or practises the same call again.
    play_wanted
        The user wants to hear something (a ``Wanted``).
    stop_wanted
        The user stops the playing.
    rewind_wanted
        The user goes back to a turn: the ``Scenario``, the ``FinishedCall``, its number, the turn's.
    hear_call_wanted
        The user wants to hear the ``FinishedCall``: from when, and until when (None: to its end), in s.
    correct_wanted, dispute_wanted, delete_take_wanted
        The user changes something: the ``FinishedCall``, its number, the ``Turn``, and the words; the score's
        code, its value and the objection; nothing more.
    """

    back_wanted = Signal()
    again_wanted = Signal(object, object)
    rewind_wanted = Signal(object, object, int, int)
    hear_call_wanted = Signal(object, float, object)
    correct_wanted = Signal(object, int, object, str)
    dispute_wanted = Signal(object, int, object, str, int, str)
    delete_take_wanted = Signal(object, int, object)
    play_wanted = Signal(object)
    stop_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._look = look
        self._call: FinishedCall | None = None
        self._scenario: Scenario | None = None
        self._number: int | None = None
        self._chooser = QButtonGroup(self)
        self.notice = Notice(look)
        self.turn_view = TurnView(look)
        self.turn_view.play_wanted.connect(self.play_wanted)
        self.turn_view.stop_wanted.connect(self.stop_wanted)
        self.turn_view.rewind_wanted.connect(self._rewind)
        self.call_view = CallView(look)
        self.call_view.stop_wanted.connect(self.stop_wanted)
        self._connect_changes()
        layout = scrolling_page(self)
        layout.setContentsMargins(24, 20, 24, 24)
        layout.setSpacing(14)
        layout.addWidget(self._header())
        layout.addWidget(self.notice)
        columns = QHBoxLayout()
        columns.setSpacing(18)
        columns.addWidget(self._left())
        self._views = QStackedWidget()
        self._views.addWidget(self.turn_view)
        self._views.addWidget(self.call_view)
        columns.addWidget(self._views, 1)
        layout.addLayout(columns, 1)

    @property
    def shown_turn(self) -> Turn | None:
        """The turn that is shown."""
        return self.turn_view.turn

    def show_call(self, call: FinishedCall, scenario: Scenario) -> None:
        """Show a call, its first turn open."""
        self._call, self._scenario, self._number = call, scenario, None
        self.turn_view.show_kept(kept=False)
        self._tries.hide()
        known = call.ending in ENDINGS
        self._title.setText(tr(ENDINGS[call.ending][0]) if known else call.ending)
        self._sentence.setText(tr(ENDINGS[call.ending][1]) if known else "")
        self.lanes.show_lanes(call.review, len(call.turns))
        untimely = [untimely_sentence(found, tr) for found in call.review.untimely]
        self._untimely.setText("\n".join(untimely))
        self._untimely.setVisible(bool(untimely))
        score = call.review.scores.overall
        self._score.setText("" if score is None else tr("Overall {score} of 100", score=score))
        self._take_away.setText(
            advice_text(call.review.advice[0]) if call.review.advice else tr("Nothing stood in the way.")
        )
        self.anger.show_changes([turn.mood for turn in call.turns])
        self._list_turns(call)
        self.recall.show_questions(recall(call, scenario, tr))
        self.breath.stop()
        self.hard.setVisible(call.ending in HARD_ENDINGS)
        self._before.setText(scenario.debrief.before)
        self._after.setText(scenario.debrief.after(call.ending))
        self._their_side.setVisible(call.ending != "stopped")

    def show_kept(self, call: FinishedCall, number: int) -> None:
        """Note that a call is in the history, by its number; only then can one go back to a turn of it."""
        if call is self._call:
            self._number = number
            self.turn_view.show_kept(kept=True)

    def show_changed(self, call: FinishedCall, made: FinishedCall, number: int) -> None:
        """Show a call as it was changed, at the turn that is open."""
        turn = self.turn_view.turn
        if call is not self._call or self._scenario is None or turn is None:
            return
        self.show_call(made, self._scenario)
        self.show_kept(made, number)
        self.choose_turn(turn.number)

    def _connect_changes(self) -> None:
        own = self.turn_view.own
        self.call_view.play_wanted.connect(
            lambda from_s, until_s: self.hear_call_wanted.emit(self._call, from_s, until_s)
        )
        own.correct_wanted.connect(
            lambda words: self.correct_wanted.emit(self._call, self._number, self.turn_view.turn, words)
        )
        own.dispute_wanted.connect(
            lambda score, value, reason: self.dispute_wanted.emit(
                self._call, self._number, self.turn_view.turn, score, value, reason
            )
        )
        own.delete_wanted.connect(
            lambda: self.delete_take_wanted.emit(self._call, self._number, self.turn_view.turn)
        )

    def show_first_try(self, call: FinishedCall, first: FinishedCall) -> None:
        """Show how the call ended that this one goes back to, beside how this one ended."""
        if call is not self._call or call.rewound is None:
            return
        self._tries.show()
        self._tries_text.setText(
            tr(
                "You went back to turn {turn}.\nThen: {then}\nNow: {now}",
                turn=call.rewound.turn,
                then=_outcome(first),
                now=_outcome(call),
            )
        )

    def _rewind(self) -> None:
        turn = self.turn_view.turn
        if self._call is not None and self._number is not None and turn is not None:
            self.rewind_wanted.emit(self._scenario, self._call, self._number, turn.number)

    def choose_turn(self, number: int) -> None:
        """Open a turn by its number, from 1."""
        if self._call is not None and 1 <= number <= len(self._call.turns):
            self._chooser.buttons()[number - 1].setChecked(True)
            self._views.setCurrentWidget(self.turn_view)
            self.anger.show_turn(number)
            customer = "" if self._scenario is None else self._scenario.persona.name
            self.turn_view.show_turn(self._call.turns[number - 1], customer)

    def show_whole(self) -> None:
        """Open the whole call."""
        if self._call is not None:
            self.stop_wanted.emit()
            self.whole_button.setChecked(True)
            self.call_view.show_call(self._call)
            self._views.setCurrentWidget(self.call_view)

    def _list_turns(self, call: FinishedCall) -> None:
        for button in self._chooser.buttons():
            self._chooser.removeButton(button)
        clear(self._turns)
        for turn in call.turns:
            score = turn.review.scores.overall
            text = tr("Turn {number}", number=turn.number)
            if score is not None:
                text = f"{text}\n{tr('Overall {score}', score=score)}"
            button = WrappedButton(text, "turn")
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, number=turn.number: self.choose_turn(number))
            self._chooser.addButton(button)
            self._turns.addWidget(button)
        self.whole_button = WrappedButton(tr("The whole call"), "turn")
        self.whole_button.setCheckable(True)
        self.whole_button.clicked.connect(self.show_whole)
        self._chooser.addButton(self.whole_button)
        self._turns.insertWidget(0, self.whole_button)
        self.whole_button.setEnabled(bool(call.turns))
        if call.turns:
            self.choose_turn(1)
        else:
            self.turn_view.show_nothing()

    def _header(self) -> QWidget:
        header = PageHeader(self._look)
        self.back_button, self._title, self._sentence = header.back_button, header.title, header.line
        self.back_button.clicked.connect(self.back_wanted)
        self._score = label("", "heading")
        self.again_button = IconButton(self._look, "phone", tr("Call again"), "primary")
        self.again_button.clicked.connect(self._again)
        right = FlowLayout(gap=14)
        right.addWidget(self._score)
        right.addWidget(self.again_button)
        header.row.addLayout(right)
        return header

    def _again(self) -> None:
        if self._call is not None:
            self.again_wanted.emit(self._scenario, self._call.intensity)

    def _left(self) -> QWidget:
        left = QWidget()
        self._look.keep_width(left, *_LEFT_PX)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        frame, inside = card("advice", margin=16, spacing=6)
        inside.addWidget(label(tr("Take away"), "heading", wrap=True))
        self._take_away = label("", "body", wrap=True)
        inside.addWidget(self._take_away)
        column.addWidget(frame)
        steps, inside = card(margin=16, spacing=8)
        inside.addWidget(label(tr("Steps of the call"), "heading", wrap=True))
        self.lanes = StepLanes()
        self.lanes.turn_chosen.connect(self.choose_turn)
        inside.addWidget(self.lanes)
        self._untimely = label("", "quiet", wrap=True)
        inside.addWidget(self._untimely)
        inside.addWidget(label(tr("Their anger, turn by turn"), "heading", wrap=True))
        self.anger = MoodCourse(self._look.tokens)
        self.anger.turn_chosen.connect(self.choose_turn)
        self._look.wardrobe.changed.connect(lambda: self.anger.wear(self._look.tokens))
        inside.addWidget(self.anger)
        column.addWidget(steps)
        area, below = scrolling_column(tr("The turns of this call"), spacing=14)
        self._tries, inside = card(margin=16, spacing=8)
        inside.addWidget(label(tr("Then and now"), "heading", wrap=True))
        self._tries_text = label("", "body", wrap=True)
        inside.addWidget(self._tries_text)
        below.addWidget(self._tries)
        self.hard, inside = card(margin=16, spacing=8)
        inside.addWidget(label(tr("That was a hard one"), "heading", wrap=True))
        for at in range(len(NOT_ABOUT_YOU)):
            inside.addWidget(label(tr(NOT_ABOUT_YOU[at]), "quiet", wrap=True))
        self.breath = BreathGuide()
        inside.addWidget(self.breath)
        below.addWidget(self.hard)
        self._turns = QVBoxLayout()
        self._turns.setSpacing(8)
        below.addLayout(self._turns)
        self.recall = RecallCard()
        below.addWidget(self.recall)
        self._their_side, inside = card(margin=16, spacing=8)
        inside.addWidget(label(tr("Their side of it"), "heading", wrap=True))
        self._before = label("", "quiet", wrap=True)
        self._after = label("", "body", wrap=True)
        inside.addWidget(self._before)
        inside.addWidget(self._after)
        below.addWidget(self._their_side)
        column.addWidget(area, 1)
        return left


def _outcome(call: FinishedCall) -> str:
    """Return how a call ended, in words: the ending, the customer's anger, the score."""
    parts = [tr(ENDINGS[call.ending][0]) if call.ending in ENDINGS else call.ending]
    if call.turns:
        parts.append(tr("anger {anger:.2f}", anger=call.turns[-1].mood.after.anger))
    if call.review.scores.overall is not None:
        parts.append(tr("overall {score}", score=call.review.scores.overall))
    return ", ".join(parts)
