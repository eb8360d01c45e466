"""The practice calls to choose from: what is hardest, what comes next, and how each went so far."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QPushButton, QVBoxLayout, QWidget

from desktop_app.coaching.names import CHALLENGES
from desktop_app.core.scenario import Challenge, Scenario
from desktop_app.practice.next_call import next_call
from desktop_app.practice.progress import Result
from desktop_app.ui.language import tr
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.scrolling import scrolling_column
from desktop_app.ui.widgets.text import clear, label
from desktop_app.ui.widgets.wrapped_button import WrappedButton

MOST_DIFFICULT = 5
ALL_TRADES = "All trades"


class CallList(QWidget):
    """Lists the scenarios, the one to practise next first.

    Attributes
    ----------
    chosen
        The user chose a ``Scenario``.
    hardest_changed
        What is hardest for the user now: a tuple of ``Challenge``.
    """

    chosen = Signal(object)
    hardest_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scenarios: tuple[Scenario, ...] = ()
        self._results: Mapping[str, Result] = {}
        self._chooser = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(label(tr("What is hardest for you?"), "quiet", wrap=True))
        chips = FlowLayout()
        self.chips: dict[Challenge, QPushButton] = {}
        for challenge in CHALLENGES:
            text = tr(CHALLENGES[challenge])
            chip = QPushButton(text)
            chip.setProperty("kind", "choice")
            chip.setCheckable(True)
            chip.setAccessibleName(tr("{challenge}: hard for me", challenge=text))
            chip.clicked.connect(self._hardest_chosen)
            self.chips[challenge] = chip
            chips.addWidget(chip)
        layout.addLayout(chips)
        self.trade_box = QComboBox()
        self.trade_box.setAccessibleName(tr("Trade"))
        self.trade_box.setAccessibleDescription(tr("Trade"))
        self.trade_box.addItem(tr(ALL_TRADES))
        self.trade_box.currentIndexChanged.connect(self._list)
        layout.addWidget(self.trade_box)
        area, self._rows = scrolling_column(tr("Practice calls"))
        layout.addWidget(area, 1)

    @property
    def hardest(self) -> tuple[Challenge, ...]:
        """What is hardest for the user."""
        return tuple(challenge for challenge, chip in self.chips.items() if chip.isChecked())

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The calls that are listed, a button each."""
        return tuple(button for button in self._chooser.buttons() if isinstance(button, QPushButton))

    def set_hardest(self, hardest: Collection[Challenge]) -> None:
        """Show what is hardest for the user."""
        for challenge, chip in self.chips.items():
            chip.setChecked(challenge in hardest)
        self._list()

    def show_scenarios(self, scenarios: Sequence[Scenario]) -> None:
        """List the calls, and choose the one to practise next."""
        self._scenarios = tuple(scenarios)
        trades = sorted({scenario.trade for scenario in scenarios})
        self.trade_box.blockSignals(True)
        self.trade_box.clear()
        self.trade_box.addItems([tr(ALL_TRADES), *trades])
        self.trade_box.blockSignals(False)
        self._list()

    def show_results(self, results: Mapping[str, Result]) -> None:
        """Show how each call went so far."""
        self._results = results
        self._list()

    def _hardest_chosen(self) -> None:
        self.hardest_changed.emit(self.hardest)
        self._list()

    def _list(self) -> None:
        """List what fits, the next call first and chosen."""
        for button in self._chooser.buttons():
            self._chooser.removeButton(button)
        clear(self._rows)
        trade = self.trade_box.currentText() if self.trade_box.currentIndex() > 0 else None
        shown = [s for s in self._scenarios if trade in (None, s.trade)]
        first = next_call(shown, self._results, self.hardest)
        if first is None:
            return
        for scenario in (first, *(s for s in shown if s is not first)):
            self._rows.addWidget(self._row(scenario, is_next=scenario is first))
        self.buttons[0].setChecked(True)
        self.chosen.emit(first)

    def _row(self, scenario: Scenario, *, is_next: bool) -> QPushButton:
        dots = "●" * scenario.difficulty + "○" * (MOST_DIFFICULT - scenario.difficulty)
        result = result_text(self._results.get(scenario.id))
        head = tr("Next for you: {title}", title=scenario.title) if is_next else scenario.title
        text = f"{head}\n{scenario.persona.name} · {scenario.trade}\n{dots}   {result}"
        button = WrappedButton(text, "scenario")
        hard = ", ".join(tr(CHALLENGES[challenge]) for challenge in scenario.challenges)
        difficulty = tr("Difficulty {number} of {most}", number=scenario.difficulty, most=MOST_DIFFICULT)
        button.setAccessibleName(
            f"{head}. {scenario.persona.name}, {scenario.trade}. {hard}. {difficulty}. {result}"
        )
        button.setCheckable(True)
        button.clicked.connect(lambda _checked=False: self.chosen.emit(scenario))
        self._chooser.addButton(button)
        return button


def result_text(result: Result | None) -> str:
    """Return how a call went so far, in few words."""
    if result is None:
        return tr("not played yet")
    best, last = result.best.scores.overall, result.last.scores.overall
    if best is None:
        if result.times == 1:
            return tr("played once")
        return tr("played {times} times", times=result.times)
    if result.times == 1 or last is None:
        return tr("best {best}", best=best)
    return tr("best {best}, last {last}", best=best, last=last)
