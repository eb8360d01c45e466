"""Set a boundary, or apologise: answer, and hear whether it holds."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from desktop_app.background.messages import ReviewDrillTake, Speak
from desktop_app.coaching.names import LABELS
from desktop_app.core.drill import Drill, DrillItem
from desktop_app.core.findings import WORSENING
from desktop_app.core.turn import TurnReview
from desktop_app.practice.drills.deliveries import customers_line
from desktop_app.practice.drills.replies import judge_apology, judge_boundary
from desktop_app.ui.drills.booth import Booth
from desktop_app.ui.drills.exercise import TakeExercise
from desktop_app.ui.drills.words import not_told_text, verdict_text
from desktop_app.ui.language import tr
from desktop_app.ui.look import Look
from desktop_app.ui.pages.drills.reply_view import ReplyView

_JUDGES = {Drill.BOUNDARY: judge_boundary, Drill.APOLOGY: judge_apology}


class ReplyExercise(TakeExercise):
    """One thing to be answered."""

    def __init__(
        self, look: Look, booth: Booth, folder: Path, drill: Drill, parent: QObject | None = None
    ) -> None:
        self.view: ReplyView = ReplyView(look, drill)
        super().__init__(booth, self.view.take, parent)
        self._folder = folder
        self._judge = _JUDGES[drill]
        self._line: Path | None = None
        self.view.line_wanted.connect(self._play_line)

    def begin(self, item: DrillItem) -> None:
        """Show an item; a customer is heard at once."""
        self.item, self.path, self._line = item, None, None
        self.view.begin(item)
        self.view.take.record_button.setFocus()
        if item.voice:
            self.view.show_line(ready=False)
            saying = customers_line(item, self._folder)
            self._booth.ask(Speak((saying,), item.voice), lambda _nothing: self._came(saying.path))

    def prepare(self, item: DrillItem) -> None:
        """Have the next customer's line spoken."""
        if item.voice:
            self._booth.prepare(Speak((customers_line(item, self._folder),), item.voice))

    def took(self, path: Path) -> None:
        """Have a reply reviewed."""
        self.view.feedback.clear()
        request = ReviewDrillTake(path, self._booth.baseline())
        self._booth.ask(request, self._reviewed, self._judged_no_more)

    def _came(self, path: Path) -> None:
        self._line = path
        self.view.show_line(ready=True)
        self._play_line()

    def _play_line(self) -> None:
        if self._line is not None:
            self._booth.play(self._line)

    def _reviewed(self, review: TurnReview) -> None:
        if self.item is None:
            return
        verdict = self._judge(review)
        self.view.take.show_judging(judging=False)
        self.view.feedback.show_verdict(
            verdict_text(verdict, self.item),
            passed=verdict.passed,
            instead=self.item.say_instead,
            not_told=not_told_text(verdict.not_told),
            more=_more(review),
        )
        self.judged.emit(verdict)


def _more(review: TurnReview) -> tuple[str, ...]:
    """Return what was heard, and what of it helps; what harms is told by the verdict."""
    if not review.transcript.text:
        return ()
    lines = [tr("Heard: “{words}”", words=review.transcript.text)]
    found = ", ".join(tr(LABELS[label]) for label in sorted(review.wording.labels - set(WORSENING)))
    if found:
        lines.append(tr("Found in it: {names}.", names=found))
    effort = None if review.tone is None else review.tone.measures.vocal_effort
    if effort is not None:
        value = f"{effort:+.1f}".replace("-", "−")
        lines.append(tr("Vocal effort {value}; up to +1 is your usual.", value=value))
    return tuple(lines)
