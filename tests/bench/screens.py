"""Pictures of every page, in both themes and two sizes, with real content.

Run with `python -m tests.bench.screens FOLDER`. The call that is shown is rehearsed with the scenario's own
replies and real engines.
"""

from __future__ import annotations

import functools
import itertools
import math
import os
import sys
import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.baseline import Baseline
from desktop_app.core.scenario import Scenario
from desktop_app.core.turn import FinishedCall, Turn
from desktop_app.practice.call import Phase
from desktop_app.practice.call_review import review_call
from desktop_app.practice.engines import build_matching, build_reviewer
from desktop_app.practice.export.documents import call_document
from desktop_app.practice.rehearse import Reply, rehearse
from desktop_app.speech.weights import WeightsStore
from desktop_app.storage.bundled_replies import bundled_replies
from desktop_app.storage.drill_results import DrillResults
from desktop_app.storage.history import History
from desktop_app.storage.locations import Locations
from desktop_app.storage.scenario_files import shipped_library
from desktop_app.storage.settings import SettingsFile, Theme
from tests.bench.drill_screens import DrillContent, drill_content, some_attempts, take_drill_pictures
from tests.helpers.pictures import keep_small
from tests.helpers.shipped_scenarios import shipped_scenario
from tests.helpers.words import techniques

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.ui.main_window import MainWindow

SIZES = ((1280, 800), (1920, 1080))
SHOWN_TURN = 2
#: How long a page may take to be painted, in ms.
SETTLE_MS = 100
MONTH_OF_CALLS = 18
#: How long after a line, or before its end, the replies of the call that is shown begin.
DELAYS_S = (0.9, 0.6, -0.8, 0.7)
ENDINGS = ("resolved_warily", "hangs_up", "resolved", "resolved_with_goodwill")


def whole_call(scenario: Scenario) -> FinishedCall:
    """Return a call against the scenario's own replies, timed as if they had been spoken in it."""
    replies = [Reply(path) for path in bundled_replies(scenario).paths]
    call = rehearse(
        scenario,
        replies,
        functools.cache(lambda: build_reviewer(WeightsStore())),
        techniques,
        build_matching().matcher(scenario).meant,
    )
    turns, later_s = [], 0.0
    for turn, delay_s in zip(call.turns, itertools.cycle(DELAYS_S)):
        turns.append(_answered_after(turn, later_s, delay_s))
        later_s += delay_s
    return replace(call, turns=tuple(turns), review=review_call(tuple(turns)))


def _answered_after(turn: Turn, later_s: float, delay_s: float) -> Turn:
    """Return a turn as it is where its line begins later, and the reply so long after it, or in it."""
    tone = turn.review.tone
    assert tone is not None
    over_s = max(0.0, -delay_s)
    measures = replace(
        tone.measures,
        response_delay_s=max(0.0, delay_s),
        talk_over_s=over_s,
        interruptions=1 if over_s else 0,
    )
    tone = replace(tone, measures=measures, overlaps=((0.0, over_s),) if over_s else ())
    return replace(
        turn,
        line_start_s=turn.line_start_s + later_s,
        line_end_s=turn.line_end_s + later_s,
        reply_start_s=turn.reply_start_s + later_s + delay_s,
        review=replace(turn.review, tone=tone),
    )


def baseline_of(call: FinishedCall) -> Baseline:
    """Return the first two turns as if they were the reading and the kind line."""
    voices = [turn.review.tone.voice for turn in call.turns[:2] if turn.review.tone is not None]
    assert voices[0] is not None
    return Baseline("me", "the headset", voices[0], voices[1], "2026-01-31")


def keep_calls(history: History, call: FinishedCall) -> None:
    """Keep a month of calls: the one that was rehearsed, as if it had gone better from day to day."""
    scenarios = shipped_library().all()
    for number in range(MONTH_OF_CALLS):
        scenario = scenarios[number % 5]
        document = call_document(call)
        wobble = (number * 7) % 11 - 5
        document["call"]["scores"] = {
            name: None if value is None else max(0, min(100, value - 30 + 2 * number + wobble))
            for name, value in document["call"]["scores"].items()
        }
        document |= {"scenario": scenario.id, "ending": ENDINGS[number % len(ENDINGS)]}
        days = MONTH_OF_CALLS - 1 - number
        history.add(document, title=scenario.title, started_at=call.started_at - timedelta(days=days))


class Photographer:
    """Shows pages in a window and keeps a picture of each, small enough to be kept beside the code."""

    def __init__(self, folder: Path, window: MainWindow) -> None:
        self.folder = folder
        self.window = window
        self.name = ""

    def shoot(self, page: str, widget: QWidget | None = None) -> None:
        """Keep a picture of the window, or of a dialog, once it is painted."""
        from PySide6.QtTest import QTest

        QTest.qWait(SETTLE_MS)
        keep_small((widget or self.window).grab(), self.folder / f"{page}-{self.name}.png")

    def pages(self, call: FinishedCall, scenario: Scenario, drills: DrillContent) -> None:
        """Show every page."""
        window = self.window
        window.show_welcome()
        self.shoot("welcome")
        window.show_library()
        self.shoot("library")
        told = "“The update that lost the sales data” broke off in the middle. Nothing you said is lost."
        window.library_page.notice.offer(told, "Go on with it", lambda: None)
        self.shoot("library-broke-off")
        window.library_page.notice.clear()
        window._show_baseline()
        assert window.baseline_page is not None
        window.baseline_page.show_baseline(baseline_of(call))
        self.shoot("baseline")
        take_drill_pictures(window, drills, self.folder, self.name)
        window._show_progress()
        self.shoot("progress")
        self.call_page(call, scenario)
        self.feedback(call, scenario)

    def call_page(self, call: FinishedCall, scenario: Scenario) -> None:
        """Show the call: ringing, in the midst of it, and watched."""
        page = self.window.call_page
        page.begin(scenario, push_to_talk=False, captions=True)
        page.show_ringing()
        self.window._show_call()
        self.shoot("call-ringing")
        _fill_call_page(page, call, scenario)
        self.shoot("call")
        page.audience.show()
        page.show_paused()
        self.shoot("call-watched")

    def feedback(self, call: FinishedCall, scenario: Scenario) -> None:
        """Show the feedback: a turn from top to bottom, and the whole call."""
        window = self.window
        window._show_feedback(call, scenario)
        page = window._feedback_page()
        page.show_kept(call, 1)
        page.choose_turn(SHOWN_TURN)
        page.turn_view.voice.show_position(4.2)
        self.shoot("feedback")
        page.turn_view.scores.tiles["calm"].click()
        bar = page.turn_view.verticalScrollBar()
        self.shoot("feedback-receipt")
        bar.setValue(round(0.55 * bar.maximum()))
        self.shoot("feedback-voice")
        bar.setValue(bar.maximum())
        self.shoot("feedback-compare")
        page.show_whole()
        page.call_view.show_position(call.turns[1].reply_start_s + 3.0)
        self.shoot("feedback-whole")

    def dialogs(self, call: FinishedCall) -> None:
        """Show the dialogs, in this theme alone."""
        from desktop_app.ui.dialogs.correct_dialog import CorrectDialog
        from desktop_app.ui.dialogs.dispute_dialog import DisputeDialog
        from desktop_app.ui.dialogs.settings_dialog import SettingsDialog

        review = call.turns[0].review
        dialogs = {
            "settings": SettingsDialog(self.window.settings, (), self.window),
            "correct": CorrectDialog(review.transcript.text, self.window),
            "dispute": DisputeDialog(review.scores, self.window),
        }
        for name, dialog in dialogs.items():
            dialog.show()
            self.shoot(name, dialog)
            dialog.close()


def take_pictures(
    folder: Path, call: FinishedCall, scenario: Scenario, data: Path, drills: DrillContent
) -> None:
    """Show every page in both themes and sizes, and in German once."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from desktop_app.app import build

    application = QApplication([])
    for language in ("en", "de"):
        settings = SettingsFile(data / "settings.json")
        settings.save(settings.load().model_copy(update={"language": language}))
        window = build(application, Locations(data))
        window.show()
        while not window.library_page.calls.buttons:
            QTest.qWait(50)
        camera = Photographer(folder, window)
        for theme in (Theme.LIGHT, Theme.DARK) if language == "en" else (Theme.LIGHT,):
            window._services.look.wardrobe.wear(theme)
            for width, height in SIZES if language == "en" else SIZES[:1]:
                window.resize(width, height)
                camera.name = f"{theme.value}-{width}" if language == "en" else "german"
                camera.pages(call, scenario, drills)
            camera.name = theme.value if language == "en" else "german"
            camera.dialogs(call)
        window.close()


def two_takes(call: FinishedCall) -> FinishedCall:
    """Return a call in which the shown turn was answered before, in the words of another turn."""
    shown = call.turns[SHOWN_TURN - 1]
    first = replace(call.turns[SHOWN_TURN], number=shown.number, line=shown.line)
    turns = tuple(replace(turn, earlier=(first,)) if turn is shown else turn for turn in call.turns)
    return replace(call, turns=turns)


def _fill_call_page(page, call: FinishedCall, scenario: Scenario) -> None:
    from desktop_app.audio_io.recorder import Level

    page.begin(scenario, push_to_talk=False, captions=True)
    for turn in call.turns[:SHOWN_TURN]:
        page.captions.add("customer", turn.line.text)
        page.captions.add("agent", turn.review.transcript.text)
    page.captions.add("customer", call.turns[SHOWN_TURN].line.text)
    page.captions.show_live("I can hear how much hangs on tomorrow")
    page.show_phase(Phase.REPLYING, can_retake=True)
    page.show_turn(SHOWN_TURN + 1)
    tracks = call.turns[SHOWN_TURN].review.tracks
    assert tracks is not None
    for index in range(0, 500, 3):
        loudness = float(tracks.loudness_dbfs[index])
        page.tick(40.0 + index * 0.01, Level(loudness, loudness + 8.0, clipped=False), 0.0)
    pitch = [(40.0 + i * 0.01, float(hz)) for i, hz in enumerate(tracks.pitch_hz[:500])]
    page.strip.add_pitch(tuple((at, hz) for at, hz in pitch if math.isfinite(hz)))


def main() -> None:
    """Rehearse, keep the call in a history of its own, and take the pictures."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    scenario = shipped_scenario()
    call = two_takes(whole_call(scenario))
    with tempfile.TemporaryDirectory() as data:
        keep_calls(History(Path(data) / "history.sqlite3"), call)
        some_attempts(DrillResults(Path(data) / "history.sqlite3"))
        drills = drill_content(baseline_of(call), Path(data) / "spoken" / "drills")
        take_pictures(folder, call, scenario, Path(data), drills)
    print(f"pictures of every page are in {folder}")


if __name__ == "__main__":
    main()
