"""The library: the practice calls, and what the chosen one is about."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.about import NAME
from desktop_app.coaching.names import CHALLENGES
from desktop_app.core.scenario import BANDS, Scenario
from desktop_app.practice.progress import results
from desktop_app.storage.history import PastCall
from desktop_app.ui.language import tr
from desktop_app.ui.look import Look
from desktop_app.ui.pages.call_list import MOST_DIFFICULT, CallList
from desktop_app.ui.widgets.call_options import CallOptions
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.icon_button import IconButton
from desktop_app.ui.widgets.notice import Notice
from desktop_app.ui.widgets.scrolling import scrolling_column, scrolling_page
from desktop_app.ui.widgets.text import card, clear, label

#: The width of the list of calls, at the usual and at the largest text.
_LEFT_PX = (400, 520)


class LibraryPage(QWidget):
    """Choose a call.

    Attributes
    ----------
    start_wanted
        The user starts a call: its ``Scenario`` and the name of its intensity.
    chosen
        A ``Scenario`` is shown.
    settings_wanted, progress_wanted, drills_wanted, theme_wanted
        The user opens the settings, their progress or the drills, or changes between light and dark.
    """

    start_wanted = Signal(object, object)
    chosen = Signal(object)
    settings_wanted = Signal()
    baseline_wanted = Signal()
    progress_wanted = Signal()
    drills_wanted = Signal()
    theme_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._look = look
        self._scenario: Scenario | None = None
        self._intensity = QButtonGroup(self)
        self.notice = Notice(look)
        layout = scrolling_page(self)
        layout.setContentsMargins(32, 24, 32, 28)
        layout.setSpacing(16)
        layout.addLayout(self._header())
        layout.addWidget(self.notice)
        columns = QHBoxLayout()
        columns.setSpacing(20)
        columns.addWidget(self._left())
        columns.addWidget(self._right(), 1)
        layout.addLayout(columns, 1)

    def show_scenarios(self, scenarios: Sequence[Scenario]) -> None:
        """List the calls and choose the one to practise next."""
        self.calls.show_scenarios(scenarios)
        if scenarios:
            self.start_button.setFocus()
        self.start_button.setEnabled(bool(scenarios))

    def show_history(self, calls: Sequence[PastCall]) -> None:
        """Show how each call went so far; they come newest first."""
        self.calls.show_results(results(calls))

    def show_engine(self, text: str) -> None:
        """Say how far the speech engine is."""
        self._engine.setText(text)

    def show_unspoken(self, left: int) -> None:
        """Say how much of the chosen customer's voice is still to be made."""
        told = tr("Their voice is being made: {left} lines to go. You can start at once.", left=left)
        last = tr("Their voice is being made: one line to go. You can start at once.")
        self._unspoken.setText(last if left == 1 else told)
        self._unspoken.setVisible(left > 0)

    def _header(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(20)
        titles = QVBoxLayout()
        titles.setSpacing(2)
        titles.addWidget(label(NAME, "display", wrap=True))
        line = tr("They speak first. You answer aloud. Then you hear how it came across.")
        titles.addWidget(label(line, "quiet", wrap=True))
        row.addLayout(titles, 1)
        self.theme_button = IconButton(self._look, "moon")
        self.theme_button.setToolTip(tr("Light or dark"))
        self.theme_button.setAccessibleName(tr("Change between light and dark"))
        self.theme_button.clicked.connect(self.theme_wanted)
        self._look.wardrobe.changed.connect(self._theme_icon)
        self._theme_icon()
        self.settings_button = IconButton(self._look, "settings", tr("Settings"))
        self.settings_button.clicked.connect(self.settings_wanted)
        self.baseline_button = IconButton(self._look, "audio-lines", tr("Your usual voice"))
        self.baseline_button.setToolTip(tr("Read for a minute, so that you are compared with yourself"))
        self.baseline_button.clicked.connect(self.baseline_wanted)
        self.progress_button = IconButton(self._look, "activity", tr("Progress"))
        self.progress_button.setToolTip(tr("You first against you now, and all your calls"))
        self.progress_button.clicked.connect(self.progress_wanted)
        self.drills_button = IconButton(self._look, "target", tr("Drills"))
        self.drills_button.setToolTip(tr("Five minutes for the ear and the voice"))
        self.drills_button.clicked.connect(self.drills_wanted)
        buttons = FlowLayout()
        for button in (
            self.drills_button,
            self.progress_button,
            self.baseline_button,
            self.theme_button,
            self.settings_button,
        ):
            buttons.addWidget(button)
        row.addLayout(buttons)
        self._look.stack_when_large(row)
        return row

    def _theme_icon(self) -> None:
        self.theme_button.set_icon("sun" if self._look.tokens.dark else "moon")

    def _left(self) -> QWidget:
        frame, inside = card(margin=18)
        self._look.keep_width(frame, *_LEFT_PX)
        inside.addWidget(label(tr("Practice calls"), "heading", wrap=True))
        self.calls = CallList()
        self.calls.chosen.connect(self._choose)
        inside.addWidget(self.calls, 1)
        return frame

    def _right(self) -> QWidget:
        frame, layout = card(margin=28, spacing=14)
        area, about = scrolling_column(tr("About this call"), spacing=12)
        layout.addWidget(area, 1)
        self._title = label("", "title", wrap=True)
        self._who = label("", "quiet", wrap=True)
        self._summary = label("", "body", wrap=True)
        self._chips = FlowLayout()
        about.addWidget(self._title)
        about.addWidget(self._who)
        about.addLayout(self._chips)
        about.addWidget(self._summary)
        about.addSpacing(6)
        about.addWidget(label(tr("What you know"), "heading", wrap=True))
        self._briefing = QVBoxLayout()
        self._briefing.setSpacing(8)
        about.addLayout(self._briefing)
        about.addSpacing(6)
        about.addWidget(label(tr("A good call"), "heading", wrap=True))
        self._goals = QVBoxLayout()
        self._goals.setSpacing(8)
        about.addLayout(self._goals)
        layout.addLayout(self._intensities())
        self.options = CallOptions()
        layout.addWidget(self.options)
        self._unspoken = label("", "quiet", wrap=True)
        self._unspoken.hide()
        layout.addWidget(self._unspoken)
        bottom = QHBoxLayout()
        self._engine = label("", "quiet", wrap=True)
        bottom.addWidget(self._engine, 1)
        self.start_button = IconButton(self._look, "phone", tr("Start the call"), "primary")
        self.start_button.setEnabled(False)
        self.start_button.clicked.connect(self._start)
        bottom.addWidget(self.start_button)
        layout.addLayout(bottom)
        return frame

    def _intensities(self) -> FlowLayout:
        """Return the row in which one chooses how hard the call begins."""
        self._intensity_row = FlowLayout()
        return self._intensity_row

    def _show_intensities(self, scenario: Scenario) -> None:
        for button in self._intensity.buttons():
            self._intensity.removeButton(button)
        self._intensity_row.clear()
        self._intensity_row.addWidget(label(tr("They begin"), "quiet"))
        usual = scenario.intensity(None)
        for intensity in scenario.intensities:
            button = QPushButton(intensity_text(intensity.name))
            button.setProperty("kind", "choice")
            button.setProperty("intensity", intensity.name)
            button.setCheckable(True)
            button.setChecked(intensity is usual)
            self._intensity.addButton(button)
            self._intensity_row.addWidget(button)

    def _choose(self, scenario: Scenario) -> None:
        self._scenario = scenario
        self._show_intensities(scenario)
        self._title.setText(scenario.title)
        self._who.setText(f"{scenario.persona.name}, {scenario.persona.role}")
        self._summary.setText(scenario.summary)
        self._chips.clear()
        difficulty = tr("Difficulty {number} of {most}", number=scenario.difficulty, most=MOST_DIFFICULT)
        self._chips.addWidget(label(difficulty, "pill"))
        for challenge in scenario.challenges:
            self._chips.addWidget(label(tr(CHALLENGES[challenge]), "pill"))
        for trained in scenario.trains:
            self._chips.addWidget(label(trained, "chip"))
        clear(self._briefing)
        for fact in scenario.briefing:
            self._briefing.addWidget(briefing_row(fact))
        clear(self._goals)
        for goal in scenario.goals:
            self._goals.addWidget(briefing_row(goal))
        self.show_unspoken(0)
        self.chosen.emit(scenario)

    def _start(self) -> None:
        if self._scenario is not None:
            chosen = self._intensity.checkedButton()
            self.start_wanted.emit(self._scenario, None if chosen is None else chosen.property("intensity"))


def intensity_text(name: str) -> str:
    """Return what a scenario calls one of its intensities; the usual names in the language of the window."""
    return tr(BANDS[BANDS.index(name)]) if name in BANDS else name.replace("-", " ")


def briefing_row(fact: str) -> QWidget:
    """Return one fact of a briefing, with a mark before it."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(10)
    mark = label("•", "quiet")
    layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    layout.addWidget(label(fact, "body", wrap=True), 1)
    return row
