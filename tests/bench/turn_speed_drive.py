"""The window's side of ``tests.bench.turn_speed``: calls in the real window, and what was seen, as JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.app import build
from desktop_app.background.messages import PhraseHeard, ReplyEnded, ReplyHeard
from desktop_app.practice.call import Phase
from desktop_app.practice.listen import END_PADDING_S
from desktop_app.storage.locations import Locations
from desktop_app.ui.main_window import MainWindow
from tests.bench.turn_speed import IDLE_S
from tests.end_to_end.drive import LoopProbe, click, my_turn, sit_down, take_call, wait
from tests.end_to_end.idle_loop import longest_gap
from tests.helpers.sound_server import say_into_microphone


class SpeedRun:
    """Answers calls until there were enough turns."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.application = QApplication([])
        self.window: MainWindow = build(self.application, Locations(folder / "data"))
        self.waits_s: list[float] = []
        self.ready: list[bool] = []
        self.gaps_s: list[tuple[float, float]] = []
        self.parts_s: list[dict[str, float]] = []
        self._noticed_s: dict[str, float] = {}
        self.window._services.deliveries.noticed.connect(self._note)

    def run(self, turns: int) -> None:
        """Do everything and write ``seen.json``."""
        window = self.window
        sit_down(window)
        idle = subprocess.Popen(
            [sys.executable, "-m", "tests.end_to_end.idle_loop", str(self.folder / "idle.txt")]
        )
        self.probe = LoopProbe()
        calls = json.loads((self.folder / "calls.json").read_text())
        while len(self.waits_s) < turns:
            for title, replies in calls:
                self.call(title, [Path(reply) for reply in replies], turns)
                if len(self.waits_s) >= turns:
                    break
        idle.terminate()
        idle.wait()
        memory_gb = self.memory_gb()
        seen = {
            "waits_s": self.waits_s,
            "long_reply_wait_s": self.waits_s[0],
            "review_ready": self.ready,
            "gaps_s": self.gaps_s,
            "parts_s": self.parts_s,
            "memory_gb": memory_gb,
            "pages_ms": self.page_changes_ms(),
            "idle_cpu": self.idle_cpu(),
        }
        (self.folder / "seen.json").write_text(json.dumps(seen))
        window.close()

    def _note(self, event: object) -> None:
        """Note when an event came, on the recording's clock."""
        controller = self.window.calls.controller
        if controller is not None and isinstance(event, (PhraseHeard, ReplyEnded, ReplyHeard)):
            self._noticed_s[type(event).__name__] = controller._recorder.seconds

    def call(self, title: str, replies: list[Path], turns: int) -> None:
        """Have one call."""
        window = self.window
        take_call(window, title)
        for reply in replies:
            if len(self.waits_s) >= turns or not self.answer(reply):
                break
        if window.calls.controller is not None and window.calls.controller.call.ending is None:
            click(window.call_page.end_button)
        wait(lambda: window.feedback_page is not None and window.feedback_page.isVisible(), "the feedback")
        window.show_library()

    def answer(self, reply: Path) -> bool:
        """Answer a line; note how soon the next one is heard, and whether the review was ready by its end."""
        controller = my_turn(self.window)
        if controller is None:
            return False
        turns = len(controller.call.exchanges)
        self.probe.restart()
        begun_s = time.monotonic()
        heard: list[float] = []
        note = controller._player.started.connect(lambda *_: heard.append(controller._recorder.seconds))
        spoken = say_into_microphone(reply, dict(os.environ))
        wait(lambda: len(controller.call.exchanges) > turns and heard, "the customer's answer")
        controller._player.started.disconnect(note)
        end_s = controller._course._replies[-1].end_s
        passed_s = end_s - END_PADDING_S + self.window.settings.turn_end_silence_s
        self.waits_s.append(heard[-1] - passed_s)
        self.parts_s.append({name: at_s - passed_s for name, at_s in self._noticed_s.items()})
        wait(
            lambda: not controller._reviews.pending or controller.phase is not Phase.CUSTOMER_SPEAKING,
            "the review, or the line's end",
        )
        self.ready.append(not controller._reviews.pending)
        ended_s = time.monotonic()
        self.gaps_s.append((self.probe.longest_s, longest_gap(self.folder / "idle.txt", begun_s, ended_s)))
        spoken.wait()
        parts = ", ".join(f"{name} {at_s:+.2f}" for name, at_s in sorted(self.parts_s[-1].items()))
        print(f"turn {len(self.waits_s)}: {self.waits_s[-1]:.2f} s ({parts})", flush=True)
        return True

    def page_changes_ms(self) -> dict[str, float]:
        """Return how long each page takes from the wish to its painting, the second time it is opened."""
        window = self.window
        feedback = window.feedback_page
        assert feedback is not None
        assert feedback._call is not None
        assert feedback._scenario is not None
        call, scenario = feedback._call, feedback._scenario
        changes: dict[str, Callable[[], None]] = {
            "progress": window._show_progress,
            "library": window.show_library,
            "welcome": window.show_welcome,
            "usual voice": window._show_baseline,
            "feedback": lambda: window._show_feedback(call, scenario),
        }
        taken: dict[str, float] = {}
        for _ in range(2):
            for page, change in changes.items():
                begun = time.perf_counter()
                change()
                QApplication.processEvents()
                window.repaint()
                taken[page] = 1000.0 * (time.perf_counter() - begun)
        return taken

    def idle_cpu(self) -> float:
        """Return the share of one CPU that both processes take while nothing is done, in percent."""
        self.window.show_library()
        self.probe.stop()
        self.settle(3.0)
        before = self.cpu_s()
        self.settle(IDLE_S)
        return 100.0 * (self.cpu_s() - before) / IDLE_S

    def settle(self, seconds: float) -> None:
        """Run the event loop as the app does."""
        loop = QEventLoop()
        QTimer.singleShot(round(1000 * seconds), loop.quit)
        loop.exec()

    def processes(self) -> list[int]:
        """Return the app's process and those it started that are the app, too."""
        children = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text().split()
        return [os.getpid(), *(int(child) for child in children)]

    def cpu_s(self) -> float:
        """Return the CPU seconds of both processes so far."""
        ticks = 0
        for process in self.processes():
            fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])
        return ticks / os.sysconf("SC_CLK_TCK")

    def memory_gb(self) -> float:
        """Return the memory of both processes (proportional set size)."""
        kilobytes = 0
        for process in self.processes():
            for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    kilobytes += int(line.split()[1])
        return kilobytes / 1e6


if __name__ == "__main__":
    SpeedRun(Path(sys.argv[1])).run(int(sys.argv[2]))
