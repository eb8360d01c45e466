"""Three times, shorter: tell it in 40, 30 and 20 seconds, and see the three beside each other."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from desktop_app.background.messages import ReviewDrillTake
from desktop_app.coaching.targets import TELLINGS_S
from desktop_app.core.drill import DrillItem
from desktop_app.core.turn import TurnReview
from desktop_app.practice.drills.repeats import Telling, judge_repeats, telling
from desktop_app.ui.drills.booth import Booth
from desktop_app.ui.drills.exercise import TakeExercise
from desktop_app.ui.drills.words import verdict_text
from desktop_app.ui.look import Look
from desktop_app.ui.pages.drills.repeats_view import RepeatsView


class RepeatsExercise(TakeExercise):
    """One explanation; a telling that cannot be measured is told again."""

    def __init__(self, look: Look, booth: Booth, parent: QObject | None = None) -> None:
        self.view: RepeatsView = RepeatsView(look)
        super().__init__(booth, self.view.take, parent)
        self.tellings: list[Telling] = []
        booth.ticked.connect(self._count_down)

    def begin(self, item: DrillItem) -> None:
        """Show an explanation."""
        self.item, self.path = item, None
        self.tellings.clear()
        self.view.begin(item)
        self.view.take.record_button.setFocus()

    def start(self) -> None:
        """Record the telling that comes next, or after the last one begin anew."""
        if len(self.tellings) == len(TELLINGS_S) and self.item is not None:
            self.begin(self.item)
        self._booth.record(TELLINGS_S[len(self.tellings)])

    def took(self, path: Path) -> None:
        """Have a telling measured."""
        self._booth.ask(ReviewDrillTake(path), self._reviewed, self._not_reviewed)

    def _count_down(self, seconds: float, _level: object) -> None:
        if self.item is not None and len(self.tellings) < len(TELLINGS_S):
            self.view.show_time(seconds, TELLINGS_S[len(self.tellings)])

    def _recording(self, recording: bool) -> None:
        super()._recording(recording)
        if self.item is not None and not recording:
            self.view.show_telling(len(self.tellings))

    def _reviewed(self, review: TurnReview) -> None:
        if self.item is None:
            return
        self.tellings.append(telling(self.item, review))
        self.view.take.show_judging(judging=False)
        self.view.show_telling(len(self.tellings))
        if len(self.tellings) < len(TELLINGS_S):
            self.view.take.record_button.setFocus()
            return
        verdict = judge_repeats(self.item, self.tellings)
        self.view.show_tellings(self.item, self.tellings)
        self.view.feedback.show_verdict(verdict_text(verdict, self.item), passed=verdict.passed)
        self.judged.emit(verdict)

    def _not_reviewed(self) -> None:
        self._judged_no_more()
        self.view.show_telling(len(self.tellings))
