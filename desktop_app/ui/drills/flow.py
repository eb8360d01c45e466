"""The drills: what is due, one item after the other, and what comes back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from desktop_app.background.speech_process import SpeechProcess
from desktop_app.core.drill import Attempt, Drill, DrillItem, Verdict
from desktop_app.core.errors import ToneMattersError
from desktop_app.practice.drills.spacing import after_others, due_items, sitting, standings
from desktop_app.storage.drill_files import read_drills
from desktop_app.storage.settings import Settings
from desktop_app.storage.shipped import shipped
from desktop_app.ui.drills.booth import Booth
from desktop_app.ui.drills.exercise import Exercise, TakeExercise
from desktop_app.ui.language import tr
from desktop_app.ui.pages.drills.drills_page import DrillsPage
from desktop_app.ui.services import Services

#: So many items make a sitting of some five minutes.
MOST_ITEMS = {Drill.RANK: 4, Drill.SAY_AFTER: 6, Drill.BOUNDARY: 5, Drill.APOLOGY: 6, Drill.REPEATS: 2}
#: After this no other item is begun, in s.
SITTING_S = 300.0


class DrillsFlow(QObject):
    """Keeps the page of the drills.

    Attributes
    ----------
    left
        The user goes back to the library.
    """

    left = Signal()

    def __init__(
        self,
        services: Services,
        state: Callable[[], tuple[Settings, SpeechProcess | None]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.page: DrillsPage | None = None
        self.booth = Booth(services, state, self)
        self.booth.problem.connect(self._tell)
        self.exercises: dict[Drill, Exercise] = {}
        self._services = services
        self._items: dict[Drill, dict[str, DrillItem]] = {}
        self._attempts: tuple[Attempt, ...] = ()
        self._drill = Drill.RANK
        self._queue: tuple[str, ...] = ()
        self._item: DrillItem | None = None
        self._verdict: Verdict | None = None
        self._begun: list[str] = []
        self._passed = 0
        self._clock = QElapsedTimer()

    @property
    def item(self) -> DrillItem | None:
        """What is practised now."""
        return self._item

    @property
    def queue(self) -> tuple[str, ...]:
        """The items that come after it."""
        return self._queue

    def open(self) -> DrillsPage:
        """Return the page with all drills."""
        if self.page is None:
            self.page = DrillsPage(self._services.look)
            self.page.back_wanted.connect(self._back)
            self.page.next_wanted.connect(self.go_on)
            self.page.overview.start_wanted.connect(self.start)
        self.page.notice.clear()
        self._show_overview(self.page)
        return self.page

    def start(self, drill: Drill) -> None:
        """Begin a sitting."""
        if self.page is None or drill not in self._items:
            return
        self.page.notice.clear()
        self._drill, self._passed = drill, 0
        self._begun.clear()
        self._queue = sitting(
            tuple(self._items[drill]), drill, self._attempts, _now().date(), MOST_ITEMS[drill]
        )
        self._clock.start()
        self._begin_next(self.page)

    def go_on(self) -> None:
        """Go on with the next item, or after the last one to all drills."""
        page = self.page
        if page is None:
            return
        self._end_item()
        if page.closing_text:
            self._show_overview(page)
        elif self._queue and self._clock.elapsed() / 1000.0 < SITTING_S:
            self._begin_next(page)
        else:
            self._show_end(page)

    def leave(self) -> None:
        """Leave the drill; what was said is removed."""
        self._item = None
        for exercise in self.exercises.values():
            if isinstance(exercise, TakeExercise):
                exercise.leave()
        self.booth.leave()

    def _end_item(self) -> None:
        self._item = None
        self.booth.end_item()

    def _back(self) -> None:
        practising = self.page is not None and self.page.practising
        self.leave()
        if self.page is not None and practising:
            self.page.notice.clear()
            self._show_overview(self.page)
        else:
            self.left.emit()

    def _show_overview(self, page: DrillsPage) -> None:
        """Show all drills with what is due; a fault of the files or the database is told."""
        try:
            if not self._items:
                found = read_drills(shipped("assets", "drills"))
                self._items = {drill: {item.id: item for item in items} for drill, items in found.items()}
            self._attempts = self._services.drill_results.all()
        except ToneMattersError as error:
            page.notice.show_text(str(error))
        known = standings(self._attempts)
        today = _now().date()
        page.overview.show_due(
            {
                drill: sum(item in items for item in due_items(drill, known, today))
                for drill, items in self._items.items()
            }
        )
        page.show_overview()

    def _begin_next(self, page: DrillsPage) -> None:
        name, *rest = self._queue
        self._queue = tuple(rest)
        item = self._items[self._drill][name]
        self._item, self._verdict = item, None
        exercise = self._exercise(self._drill)
        page.show_drill(self._drill, exercise.view)
        again = name in self._begun
        self._begun.append(name)
        page.show_place(len(self._begun), len(self._begun) + len(self._queue), again=again)
        page.show_next(ready=False, last=False)
        exercise.begin(item)
        if self._queue:
            exercise.prepare(self._items[self._drill][self._queue[0]])

    def _show_end(self, page: DrillsPage) -> None:
        again = len(
            [
                item
                for item in due_items(self._drill, standings(self._attempts), _now().date())
                if item in self._items[self._drill]
            ]
        )
        passed = tr("Passed: {number} of {all}.", number=self._passed, all=len(self._begun))
        comes = {0: "", 1: tr("One comes back the next time you open this drill.")}.get(
            again, tr("{number} come back the next time you open this drill.", number=again)
        )
        page.show_end(f"{passed} {comes}".strip())

    def _judged(self, verdict: Verdict) -> None:
        """Keep the first verdict on an item: saying it again is for the ear, not for the count."""
        page, item = self.page, self._item
        if page is None or item is None:
            return
        if self._verdict is None:
            self._verdict = verdict
            self._passed += verdict.passed
            self._keep(Attempt(item.drill, item.id, _now(), verdict.passed))
            if not verdict.passed:
                self._queue = after_others(self._queue, item.id)
        late = self._clock.elapsed() / 1000.0 >= SITTING_S
        page.show_next(ready=True, last=late or not self._queue)

    def _keep(self, attempt: Attempt) -> None:
        self._attempts = (*self._attempts, attempt)
        services = self._services
        services.deliveries.when_done(
            services.aside.submit(services.drill_results.add, attempt),
            lambda _nothing: None,
            lambda error: self._tell(str(error)),
        )

    def _exercise(self, drill: Drill) -> Exercise:
        """Return what practises a drill, made at its first use: its charts take a moment to load."""
        for other in self.exercises.values():
            if isinstance(other, TakeExercise):
                other.leave()
        if drill not in self.exercises:
            made = self._made(drill)
            made.judged.connect(self._judged)
            self.exercises[drill] = made
        return self.exercises[drill]

    def _made(self, drill: Drill) -> Exercise:
        look, folder = self._services.look, self._services.locations.spoken / "drills"
        if drill is Drill.RANK:
            from desktop_app.ui.drills.rank import RankExercise

            return RankExercise(look, self.booth, folder, self._services.seed, self)
        if drill is Drill.SAY_AFTER:
            from desktop_app.ui.drills.say_after import SayAfterExercise

            return SayAfterExercise(look, self.booth, folder, self)
        if drill is Drill.REPEATS:
            from desktop_app.ui.drills.repeats import RepeatsExercise

            return RepeatsExercise(look, self.booth, self)
        from desktop_app.ui.drills.reply import ReplyExercise

        return ReplyExercise(look, self.booth, folder, drill, self)

    def _tell(self, sentence: str) -> None:
        if self.page is not None:
            self.page.notice.show_text(sentence)


def _now() -> datetime:
    return datetime.now(UTC).astimezone()
