"""Pictures of every page, in both themes and two sizes, with real content.

Run with `python -m tests.bench.screens FOLDER`. The call that is shown is rehearsed with the scenario's own
replies and real engines.
"""

from __future__ import annotations

import functools
import math
import os
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

from desktop_app.core.baseline import Baseline
from desktop_app.core.scenario import Scenario
from desktop_app.core.turn import FinishedCall
from desktop_app.practice.call import Phase
from desktop_app.practice.engines import build_matching, build_reviewer
from desktop_app.practice.export.documents import call_document
from desktop_app.practice.rehearse import Reply, rehearse
from desktop_app.speech.weights import WeightsStore
from desktop_app.storage.bundled_replies import bundled_replies
from desktop_app.storage.drill_results import DrillResults
from desktop_app.storage.history import History
from desktop_app.storage.locations import Locations
from desktop_app.storage.scenario_files import shipped_library
from desktop_app.storage.settings import Theme
from tests.bench.drill_screens import DrillContent, drill_content, some_attempts, take_drill_pictures
from tests.helpers.shipped_scenarios import shipped_scenario
from tests.helpers.words import techniques

SIZES = ((1280, 800), (1920, 1080))
SHOWN_TURN = 2
MONTH_OF_CALLS = 18
ENDINGS = ("resolved_warily", "hangs_up", "resolved", "resolved_with_goodwill")


def whole_call(scenario: Scenario) -> FinishedCall:
    """Return a call against the scenario's own replies."""
    replies = [Reply(path) for path in bundled_replies(scenario).paths]
    return rehearse(
        scenario,
        replies,
        functools.cache(lambda: build_reviewer(WeightsStore())),
        techniques,
        build_matching().matcher(scenario).meant,
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


def take_pictures(
    folder: Path, call: FinishedCall, scenario: Scenario, data: Path, drills: DrillContent
) -> None:
    """Show every page and keep a picture of each."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from desktop_app.app import build
    from desktop_app.ui.dialogs.settings_dialog import SettingsDialog

    application = QApplication([])
    window = build(application, Locations(data))
    window.show()
    while not window.library_page.calls.buttons:
        QTest.qWait(50)
    for theme in (Theme.LIGHT, Theme.DARK):
        window._services.look.wardrobe.wear(theme)
        for width, height in SIZES:
            window.resize(width, height)
            name = f"{theme.value}-{width}"
            window.show_welcome()
            QTest.qWait(100)
            window.grab().save(str(folder / f"welcome-{name}.png"))
            window.show_library()
            QTest.qWait(100)
            window.grab().save(str(folder / f"library-{name}.png"))
            window._show_baseline()
            assert window.baseline_page is not None
            window.baseline_page.show_baseline(baseline_of(call))
            QTest.qWait(100)
            window.grab().save(str(folder / f"baseline-{name}.png"))
            take_drill_pictures(window, drills, folder, name)
            window._show_progress()
            QTest.qWait(100)
            window.grab().save(str(folder / f"progress-{name}.png"))
            _fill_call_page(window.call_page, call, scenario)
            window._show_call()
            QTest.qWait(100)
            window.grab().save(str(folder / f"call-{name}.png"))
            window._show_feedback(call, scenario)
            page = window._feedback_page()
            page.choose_turn(SHOWN_TURN)
            page.turn_view.voice.show_position(4.2)
            QTest.qWait(100)
            window.grab().save(str(folder / f"feedback-{name}.png"))
            page.turn_view.scores.tiles["calm"].click()
            bar = page.turn_view.verticalScrollBar()
            QTest.qWait(100)
            bar.setValue(bar.maximum() // 2)
            window.grab().save(str(folder / f"feedback-receipt-{name}.png"))
            bar.setValue(bar.maximum())
            QTest.qWait(100)
            window.grab().save(str(folder / f"feedback-voice-{name}.png"))
        dialog = SettingsDialog(window.settings, (), window)
        dialog.show()
        QTest.qWait(100)
        dialog.grab().save(str(folder / f"settings-{theme.value}.png"))
        dialog.close()
    window.close()


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
    call = whole_call(scenario)
    with tempfile.TemporaryDirectory() as data:
        keep_calls(History(Path(data) / "history.sqlite3"), call)
        some_attempts(DrillResults(Path(data) / "history.sqlite3"))
        drills = drill_content(baseline_of(call), Path(data) / "spoken" / "drills")
        take_pictures(folder, call, scenario, Path(data), drills)
    print(f"pictures of every page are in {folder}")


if __name__ == "__main__":
    main()
