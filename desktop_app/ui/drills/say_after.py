"""Say it after: hear the model, say the line, see both melodies."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from desktop_app.background.messages import CompareMelody, SpeakDeliveries
from desktop_app.core.drill import ContourLikeness, Delivery, DrillItem, SpokenDelivery
from desktop_app.practice.drills.say_after import judge_melody
from desktop_app.ui.drills.booth import Booth
from desktop_app.ui.drills.exercise import TakeExercise
from desktop_app.ui.drills.words import verdict_text
from desktop_app.ui.language import tr
from desktop_app.ui.look import Look
from desktop_app.ui.pages.drills.say_after_view import SayAfterView


class SayAfterExercise(TakeExercise):
    """One line of a model."""

    def __init__(self, look: Look, booth: Booth, folder: Path, parent: QObject | None = None) -> None:
        self.view: SayAfterView = SayAfterView(look)
        super().__init__(booth, self.view.take, parent)
        self._folder = folder
        self._model: Path | None = None
        self.view.model_wanted.connect(self._play_model)

    def begin(self, item: DrillItem) -> None:
        """Show a line; its model is spoken where it was not yet, and heard at once."""
        self.item, self.path, self._model = item, None, None
        self.view.begin(item)
        self._booth.ask(self._request(item), self._came)

    def prepare(self, item: DrillItem) -> None:
        """Have the next model spoken."""
        self._booth.prepare(self._request(item))

    def took(self, path: Path) -> None:
        """Hold a take against the model."""
        if self.item is None or self._model is None:
            return
        self.view.feedback.clear()
        request = CompareMelody(path, self._model, self.item.text)
        self._booth.ask(request, self._compared, self._judged_no_more)

    def _request(self, item: DrillItem) -> SpeakDeliveries:
        return SpeakDeliveries(item, (Delivery.WARM,), self._folder)

    def _came(self, spoken: tuple[SpokenDelivery, ...]) -> None:
        self._model = spoken[0].path
        self.view.show_model(ready=True)
        self.view.take.record_button.setFocus()
        self._play_model()

    def _play_model(self) -> None:
        if self._model is not None:
            self._booth.play(self._model)

    def _compared(self, likeness: ContourLikeness) -> None:
        if self.item is None:
            return
        verdict = judge_melody(likeness)
        self.view.take.show_judging(judging=False)
        self.view.show_likeness(likeness)
        self.view.feedback.show_verdict(
            verdict_text(verdict, self.item), passed=verdict.passed, more=_more(likeness)
        )
        self.judged.emit(verdict)


def _more(likeness: ContourLikeness) -> tuple[str, ...]:
    """Return how alike the two were, in numbers."""
    if likeness.correlation is None or likeness.rms_st is None:
        return ()
    alike = tr("Correlation of the two melodies: {value:.2f} (1 is the same).", value=likeness.correlation)
    apart = tr("They differ by {value:.1f} st RMS.", value=likeness.rms_st)
    lines = [f"{alike} {apart}".replace("-", "−")]
    if likeness.variation_ratio is not None:
        moved = tr(
            "Your pitch varied {value:.1f} times as much as the model's.", value=likeness.variation_ratio
        )
        pace = tr("You spoke {value:.1f} times as fast.", value=likeness.rate_ratio)
        lines.append(f"{moved} {pace}")
    return tuple(lines)
