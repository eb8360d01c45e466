"""A walk through every page of the window, each with everything that it can show."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtWidgets import QWidget

from desktop_app.audio_io.recorder import Level
from desktop_app.practice.call import Phase
from desktop_app.practice.microphone_check import MicrophoneCheck, MicrophoneFault
from desktop_app.ui.baseline_flow import Part
from desktop_app.ui.dialogs.settings_dialog import SettingsDialog
from desktop_app.ui.microphone_flow import Stage
from tests.helpers.desk import Desk
from tests.helpers.past_calls import past_call
from tests.helpers.shipped_scenarios import shipped_scenario
from tests.helpers.spoken_call import spoken_call
from tests.helpers.voices import baseline

TODAY = date(2026, 3, 2)
LIVE_WORDS = "So what I can do"
#: A turn with harsh words, and the one that shows most of what can be measured.
HARSH, RICH = 2, 1


def tour(desk: Desk) -> Iterator[tuple[str, QWidget]]:
    """Open one page after the other; yields what it is called and what is to be looked at."""
    yield from _welcome(desk)
    yield from _library(desk)
    yield from _baseline(desk)
    yield from _progress(desk)
    yield from _drills(desk)
    yield from _call(desk)
    yield from _feedback(desk)
    yield from _settings(desk)


def _welcome(desk: Desk) -> Iterator[tuple[str, QWidget]]:
    desk.window.show_welcome()
    page = desk.window.welcome_page
    assert page is not None
    page.show_stage(Stage.VOICE)
    page.show_level(Level(-20.0, -12.0, clipped=False))
    yield "welcome", desk.window
    page.show_stage(None)
    page.show_check(MicrophoneCheck(-60.0, -20.0, -30.0, tuple(MicrophoneFault)))
    yield "welcome, checked", desk.window


def _library(desk: Desk) -> Iterator[tuple[str, QWidget]]:
    page = desk.window.library_page
    desk.window.show_library()
    page.show_history([past_call(2, "late-parcel", 44), past_call(1, "late-parcel", 60)])
    page.show_unspoken(12)
    yield "library", desk.window


def _baseline(desk: Desk) -> Iterator[tuple[str, QWidget]]:
    desk.window._show_baseline()
    page = desk.window.baseline_page
    assert page is not None
    page.show_recording(Part.READING)
    page.show_level(23.0, Level(-20.0, -12.0, clipped=False))
    page.show_baseline(baseline(device="Fake microphone"))
    yield "baseline", desk.window


def _progress(desk: Desk) -> Iterator[tuple[str, QWidget]]:
    desk.window._show_progress()
    page = desk.window.progress.page
    assert page is not None
    page.show_calls([past_call(n, overall=40 + 4 * n, days=n / 10) for n in reversed(range(10))], TODAY)
    page.table.selectRow(0)
    yield "progress", desk.window


def _drills(desk: Desk) -> Iterator[tuple[str, QWidget]]:
    desk.window._show_drills()
    yield "drills", desk.window


def _call(desk: Desk) -> Iterator[tuple[str, QWidget]]:
    page, call = desk.window.call_page, spoken_call()
    for push_to_talk, phase in ((True, Phase.LISTENING), (False, Phase.CUSTOMER_SPEAKING)):
        page.begin(shipped_scenario(), push_to_talk=push_to_talk, captions=True, audience=True)
        page.captions.add("customer", call.turns[0].line.text)
        page.captions.add("agent", call.turns[0].review.transcript.text)
        page.captions.show_live(LIVE_WORDS)
        desk.window._show_call()
        page.show_phase(phase, can_retake=True)
        page.show_turn(12)
        page.tick(83.0, Level(-20.0, -3.0, clipped=True), 0.3)
        yield f"call, {phase.name.lower()}", desk.window
    page.show_hold(64.0)
    yield "call, on hold", desk.window
    page.show_hold(None)
    page.show_paused()
    yield "call, paused", desk.window
    page.show_waiting()
    yield "call, waiting", desk.window
    page.show_ringing()
    yield "call, ringing", desk.window


def _feedback(desk: Desk) -> Iterator[tuple[str, QWidget]]:
    desk.window._show_feedback(spoken_call(), shipped_scenario())
    page = desk.window.feedback_page
    assert page is not None
    page.breath.start()
    for button in page.recall.buttons:
        button.click()
    for turn in (HARSH, RICH):
        page.choose_turn(turn)
        for score in ("wording", "unhurried", "calm"):
            page.turn_view.scores.tiles[score].click()
            yield f"feedback, turn {turn}, {score}", desk.window
    page.breath.stop()
    page.show_whole()
    yield "feedback, the whole call", desk.window
    page.show_call(spoken_call(), shipped_scenario())
    yield "feedback", desk.window


def _settings(desk: Desk) -> Iterator[tuple[str, QWidget]]:
    dialog = SettingsDialog(desk.window.settings, (), desk.window)
    dialog.show()
    yield "settings", dialog
    dialog.close()
    dialog.deleteLater()
