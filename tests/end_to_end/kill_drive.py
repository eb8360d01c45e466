"""A call in the real window that is to be killed, or whose speech process is; it says how far it has come.

Runs in a process of its own: ``python -m tests.end_to_end.kill_drive FOLDER HOW AFTER_S REPLY…``. HOW is
``app`` (the one who started it kills this process), ``speech`` (it kills its speech process AFTER_S seconds
into the call, and goes on) or ``resume`` (it goes on with the call that broke off).
Each line that is printed is JSON: the seconds recorded and the replies taken so far, the seconds since the
call began, and since a reply was last taken (0 before the first).
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.app import build
from desktop_app.storage.locations import Locations
from tests.end_to_end.drive import click, my_turn, sit_down, take_call, wait
from tests.helpers.sound_server import say_into_microphone

TELL_EVERY_MS = 50


class KillDrive:
    """A call that is told of, step by step."""

    def __init__(self, folder: Path, how: str, after_s: float, replies: list[Path]) -> None:
        self.how = how
        self.after_s = after_s
        self.replies = replies
        self.application = QApplication([])
        self.window = build(self.application, Locations(folder / "data"))
        self.killed = False
        self.replies_told = 0
        self.replied_s = 0.0
        self.timer = QTimer()
        self.timer.setInterval(TELL_EVERY_MS)
        self.timer.timeout.connect(self.tell)

    def run(self) -> None:
        """Begin the call, or go on with it, and answer to its end."""
        window = self.window
        sit_down(window)
        if self.how == "resume":
            notice = window.library_page.notice
            wait(lambda: "broke off" in notice.text, "the offer to go on")
            click(notice.action_button)
            wait(lambda: window.calls.controller, "the call")
        else:
            take_call(window)
        self.begun_s = time.monotonic()
        self.timer.start()
        for reply in self.replies:
            if not self.answer(reply):
                break
        if window.calls.controller is not None and window.calls.controller.call.ending is None:
            click(window.call_page.end_button)
        wait(lambda: window.feedback_page is not None and window.feedback_page.isVisible(), "the feedback")
        page = window.feedback_page
        assert page is not None
        wait(lambda: page._number is not None, "the call to be kept")
        assert page._call is not None
        words = [turn.review.transcript.text for turn in page._call.turns]
        print(json.dumps({"turns": words, "notice": page.notice.text}), flush=True)
        window.close()

    def answer(self, reply: Path) -> bool:
        """Wait for the turn, answer it, and wait until it is taken; return False when the call is over."""
        controller = my_turn(self.window)
        if controller is None:
            return False
        turns = len(controller.call.exchanges)
        spoken = say_into_microphone(reply, dict(os.environ))
        wait(lambda: len(controller.call.exchanges) > turns, "the reply to be taken")
        spoken.wait()
        return True

    def tell(self) -> None:
        """Say how far the call has come; kill the speech process when its time is there."""
        controller = self.window.calls.controller
        if controller is None:
            return
        now_s, replies = time.monotonic(), len(controller.call.exchanges)
        if replies != self.replies_told:
            self.replies_told, self.replied_s = replies, now_s
        so_far = {
            "recorded_s": controller._recorder.seconds,
            "replies": replies,
            "since_begun_s": now_s - self.begun_s,
            "since_reply_s": now_s - self.replied_s if replies else 0.0,
        }
        print(json.dumps(so_far), flush=True)
        speech = self.window.speech
        if self.how == "speech" and not self.killed and now_s - self.begun_s > self.after_s:
            assert speech is not None
            assert speech.pid is not None
            self.killed = True
            os.kill(speech.pid, signal.SIGKILL)


if __name__ == "__main__":
    KillDrive(Path(sys.argv[1]), sys.argv[2], float(sys.argv[3]), [Path(p) for p in sys.argv[4:]]).run()
