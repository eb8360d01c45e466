"""Click through a whole call in the real window and write down what was seen, as JSON.

Runs in a process of its own: ``python -m tests.end_to_end.drive FOLDER [--reading FILE] REPLY…`` with a
display and a sound server in the environment. Replies are spoken into the virtual microphone, one a turn;
with a reading, the usual voice is read before the call, and the first take is heard kinder after it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.app import build
from desktop_app.core.baseline import OWN
from desktop_app.practice.call import Phase
from desktop_app.practice.hear_again import HeardAs
from desktop_app.storage.locations import Locations
from desktop_app.ui.baseline_flow import Part
from desktop_app.ui.call_controller import CallController
from desktop_app.ui.main_window import MainWindow
from tests.end_to_end.idle_loop import longest_gap
from tests.helpers.sound_server import record_speaker, say_into_microphone

PATIENCE_S = 90.0
#: The call that is practised.
TITLE = "The update that lost the sales data"
PROBE_MS = 5


class LoopProbe:
    """Measures the longest time in which the event loop did not come round."""

    def __init__(self) -> None:
        self.longest_s = 0.0
        self._last_s = time.perf_counter()
        self._timer = QTimer()
        self._timer.setInterval(PROBE_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def stop(self) -> None:
        """Measure no more."""
        self._timer.stop()

    def restart(self) -> None:
        """Forget what was measured."""
        self.longest_s, self._last_s = 0.0, time.perf_counter()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest_s = max(self.longest_s, now - self._last_s)
        self._last_s = now


def wait(condition: Callable[[], object], what: str) -> None:
    """Run the event loop until a condition holds."""
    limit = time.monotonic() + PATIENCE_S
    while not condition():
        if time.monotonic() > limit:
            raise SystemExit(f"waited in vain for: {what}")
        QApplication.processEvents()
        time.sleep(0.001)


def click(widget: QWidget) -> None:
    """Click as a mouse does."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def sit_down(window: MainWindow) -> None:
    """Open the window, leave the first page where it is shown, and wait until everything is ready."""
    window.show()
    if window.welcome_page is not None:
        click(window.welcome_page.done_button)
    wait(lambda: "Ready" in window.library_page._engine.text(), "the speech engine")
    wait(lambda: window.library_page.calls.buttons, "the calls")


def my_turn(window: MainWindow) -> CallController | None:
    """Wait until it is the trainee's turn, and return the call; None when it is over."""
    controller = window.calls.controller
    if controller is None:
        return None
    wait(lambda: controller.phase in (Phase.LISTENING, Phase.ENDED), "my turn")
    return None if controller.phase is Phase.ENDED else controller


def take_call(window: MainWindow, title: str = TITLE) -> None:
    """Choose a call, let the phone ring, and answer it."""
    click(next(button for button in window.library_page.calls.buttons if title in button.text()))
    click(window.library_page.start_button)
    wait(window.call_page.answer_button.isVisible, "the phone to ring")
    click(window.call_page.answer_button)
    wait(lambda: window.calls.controller, "the call")


def picture(window: MainWindow, path: Path) -> None:
    """Keep a screenshot of the window; a new text has its room only after some rounds of the event loop."""
    for _ in range(4):
        QApplication.processEvents()
    window.grab().save(str(path))


class Drive:
    """One call, clicked through."""

    def __init__(self, folder: Path, replies: list[Path], reading: Path | None) -> None:
        self.folder = folder
        self.replies = replies
        self.reading = reading
        self.application = QApplication.instance() or QApplication([])
        self.window = build(self.application, Locations(folder / "data"))  # type: ignore[arg-type]
        self.seen: dict[str, object] = {"platform": self.application.platformName()}  # type: ignore[attr-defined]
        #: (longest gap of the window's event loop, longest gap of an idle process meanwhile), in seconds.
        self.stalls: list[tuple[float, float]] = []

    def run(self) -> None:
        """Do everything and write ``seen.json``."""
        window = self.window
        sit_down(window)
        if self.reading is not None:
            self.read_baseline(self.reading)
        self.probe = LoopProbe()
        idle = subprocess.Popen(
            [sys.executable, "-m", "tests.end_to_end.idle_loop", self.folder / "idle.txt"]
        )
        heard = record_speaker(self.folder / "heard.wav", dict(os.environ))
        take_call(window)
        for reply in self.replies:
            if not self.answer(reply):
                break
        if window.calls.controller is not None and window.calls.controller.call.ending is None:
            click(window.call_page.end_button)
        wait(
            lambda: window.feedback_page is not None and window.feedback_page.isVisible(), "the feedback page"
        )
        for beside in (heard, idle):
            beside.terminate()
            beside.wait()
        self.note_feedback(window)
        self.hear_take(window)
        if self.reading is not None:
            self.hear_kinder(window)
        self.seen["history"] = [call.title for call in window._services.history.recent()]
        self.seen["longest_stalls_s"] = self.stalls
        wait(lambda: list(self.folder.glob("data/recordings/*/call.flac")), "the whole call as FLAC")
        click(window.feedback_page.back_button)  # type: ignore[union-attr]
        self.seen["library_lists"] = len(window._services.history.recent())
        window.close()
        (self.folder / "seen.json").write_text(json.dumps(self.seen))

    def answer(self, reply: Path) -> bool:
        """Wait for the turn, answer it, and wait until it is taken; return False when the call is over."""
        controller = my_turn(self.window)
        if controller is None:
            return False
        turns = len(controller.call.exchanges)
        spoken = say_into_microphone(reply, dict(os.environ))
        wait(lambda: controller.phase is Phase.REPLYING, "the reply to be noticed")
        wait(lambda: controller._now_s > controller._listening.from_s + 2.0, "two seconds of the reply")
        self.picture(f"call-{turns + 1}.png")
        begun_s = time.monotonic()
        self.probe.restart()
        wait(lambda: len(controller.call.exchanges) > turns, "the reply to be taken")
        wait(lambda: not controller._reviews.pending or controller.phase is Phase.ENDED, "the review")
        ended_s = time.monotonic()
        idle_s = longest_gap(self.folder / "idle.txt", begun_s, ended_s)
        self.stalls.append((self.probe.longest_s, idle_s))
        spoken.wait()
        return True

    def note_feedback(self, window: MainWindow) -> None:
        """Write down every turn as the page shows it."""
        page = window.feedback_page
        assert page is not None
        assert page._call is not None
        turns = []
        for turn in page._call.turns:
            page.choose_turn(turn.number)
            QApplication.processEvents()
            tone = turn.review.tone
            assert tone is not None
            turns.append(
                {
                    "customer": page.turn_view._theirs.text(),
                    "transcript": page.turn_view.transcript_text,
                    "advice": page.turn_view.advice_label.text(),
                    "pitch_hz": tone.measures.pitch_median_hz,
                    "loudness_dbfs": tone.measures.loudness_dbfs,
                    "baseline": tone.baseline.name if tone.baseline else None,
                    "effort": tone.measures.vocal_effort,
                    "scores": asdict(turn.review.scores),
                    "response_delay_s": tone.measures.response_delay_s,
                    "recording": str(turn.recording),
                    "line_start_s": turn.line_start_s,
                    "line_end_s": turn.line_end_s,
                }
            )
        self.seen["turns"] = turns
        self.seen["ending"] = page._call.ending
        self.seen["closing"] = page._call.closing.text if page._call.closing else ""
        page.choose_turn(1)
        self.picture("feedback.png")

    def hear_take(self, window: MainWindow) -> None:
        """Play the first take and follow the playhead."""
        page = window.feedback_page
        assert page is not None
        moved: list[float] = []
        voice = page.turn_view.voice
        window.hearing.moved.connect(moved.append)
        click(voice.play_button)
        wait(lambda: moved and moved[-1] > 1.0, "the playhead")
        click(voice.play_button)
        wait(lambda: not voice._playing, "playing to stop")
        self.seen["playhead_s"] = moved[-1]

    def read_baseline(self, reading: Path) -> None:
        """Read the usual voice aloud, have it measured, and go back to the library."""
        window = self.window
        click(window.library_page.baseline_button)
        page = window.baseline_page
        assert page is not None
        flow = window.baseline_flow
        click(page.buttons[Part.READING])
        wait(lambda: flow._recorder is not None, "the recording of the reading")
        spoken = say_into_microphone(reading, dict(os.environ))
        wait(lambda: spoken.poll() is not None, "the reading to be spoken")
        click(page.buttons[Part.READING])
        wait(page.measure_button.isEnabled, "the reading to be taken")
        click(page.measure_button)
        wait(lambda: "Kept" in page._kept.text(), "the baseline")
        self.picture("baseline.png")
        saved = window._services.baselines.find(OWN)
        assert saved is not None
        self.seen["baseline"] = {"device": saved.device, **asdict(saved.usual)}
        click(page.back_button)

    def hear_kinder(self, window: MainWindow) -> None:
        """Hear the first take kinder, and follow the playhead."""
        page = window.feedback_page
        assert page is not None
        voice = page.turn_view.voice
        moved: list[float] = []
        window.hearing.moved.connect(moved.append)
        voice.way_box.setCurrentIndex(voice.way_box.findData(HeardAs.KINDER.value))
        voice.way_box.activated.emit(voice.way_box.currentIndex())
        wait(lambda: moved and moved[-1] > 1.0, "the kinder take")
        click(voice.play_button)
        wait(lambda: not voice._playing, "playing to stop")
        turn = page.turn_view.turn
        assert turn is not None
        assert turn.recording is not None
        self.seen["kinder"] = str(turn.recording.with_name(f"{turn.recording.stem}.{HeardAs.KINDER}.flac"))

    def picture(self, name: str) -> None:
        """Keep a screenshot of the window."""
        picture(self.window, self.folder / name)


if __name__ == "__main__":
    paths = [Path(argument) for argument in sys.argv[1:] if argument != "--reading"]
    read = paths.pop(1) if "--reading" in sys.argv else None
    Drive(paths[0], paths[1:], read).run()
