"""Hear and rank: play the four, move them, check."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from desktop_app.background.messages import SpeakDeliveries
from desktop_app.core.drill import Delivery, Drill, DrillItem, SpokenDelivery
from desktop_app.practice.drills.ranking import judge_ranking, shuffled
from desktop_app.ui.drills.booth import Booth
from desktop_app.ui.drills.exercise import Exercise
from desktop_app.ui.drills.words import verdict_text
from desktop_app.ui.look import Look
from desktop_app.ui.pages.drills.rank_view import RankView


class RankExercise(Exercise):
    """One line in four deliveries.

    Parameters
    ----------
    folder
        Where what was spoken is kept.
    seed
        Gives the number after which they are shuffled.
    """

    def __init__(
        self, look: Look, booth: Booth, folder: Path, seed: Callable[[], int], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.view: RankView = RankView(look)
        self.order: list[Delivery] = []
        self._booth = booth
        self._folder = folder
        self._seed = seed
        self._item: DrillItem | None = None
        self._spoken: dict[Delivery, SpokenDelivery] = {}
        self._heard: set[Delivery] = set()
        self.view.play_wanted.connect(self._play)
        self.view.moved.connect(self._move)
        self.view.check_wanted.connect(self._check)
        booth.playing.connect(self._playing)

    def begin(self, item: DrillItem) -> None:
        """Show a line; it is spoken where it was not yet."""
        self._item = item
        self._heard.clear()
        self._spoken = {}
        self.order = list(shuffled(item, self._seed()))
        self.view.begin(item)
        self._booth.ask(self._request(item), self._came)

    def prepare(self, item: DrillItem) -> None:
        """Have the next line spoken."""
        self._booth.prepare(self._request(item))

    def _request(self, item: DrillItem) -> SpeakDeliveries:
        return SpeakDeliveries(item, tuple(Delivery), self._folder)

    def _came(self, spoken: tuple[SpokenDelivery, ...]) -> None:
        self._spoken = {one.delivery: one for one in spoken}
        self._numbers = {delivery: number for number, delivery in enumerate(self.order, 1)}
        self.view.show_order(self.order, self._numbers)
        self.view.show_ready(left=len(self.order))
        self.view.rows[0].play_button.setFocus()

    def _play(self, delivery: Delivery) -> None:
        if delivery in self._spoken:
            self._heard.add(delivery)
            self._booth.play(self._spoken[delivery].path)
            if self.view.check_button.isVisible():
                self.view.show_ready(left=len(Delivery) - len(self._heard))

    def _playing(self, path: Path | None) -> None:
        playing = next((one.delivery for one in self._spoken.values() if one.path == path), None)
        self.view.show_playing(playing)

    def _move(self, delivery: Delivery, step: int) -> None:
        place = self.order.index(delivery)
        self.order.insert(place + step, self.order.pop(place))
        self.view.show_order(self.order, self._numbers)
        self.view.focus_on(delivery, step)

    def _check(self) -> None:
        if self._item is None:
            return
        assert self._item.drill is Drill.RANK
        verdict = judge_ranking(self.order)
        self.view.show_solution(self._spoken)
        self.view.feedback.show_verdict(verdict_text(verdict, self._item), passed=verdict.passed)
        self.judged.emit(verdict)
