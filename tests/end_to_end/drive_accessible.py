"""The window in a process of its own, for a screen reader in another: run with a FOLDER for its data.

Nobody touches the window here. Speech and sound are scripted; each line of the standard input says what
happens next in the room (``hear``, ``begin WORDS``, ``end WORDS``); ``room: done`` is printed once it has.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication, QSocketNotifier
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.desk import Desk

#: Begins what is answered; services of the bus write to the same output.
ANSWER = "room: "


class Bot:
    """Waits as pytest-qt's bot does, without pytest."""

    def addWidget(self, _widget: QWidget) -> None:  # noqa: N802 - as the bot has it
        """Leave the widget to its application."""

    def waitUntil(self, condition: Callable[[], bool], timeout: int) -> None:  # noqa: N802
        """Run the event loop until a condition holds."""
        limit = time.monotonic() + timeout / 1000
        while not condition():
            if time.monotonic() > limit:
                raise TimeoutError("the condition never came true")
            QCoreApplication.processEvents()
            time.sleep(0.002)


class Room:
    """What happens around the window, told line by line."""

    def __init__(self, folder: Path) -> None:
        self.application = QApplication([])
        self.desk = Desk(cast("QtBot", Bot()), folder, pytest.MonkeyPatch())
        self._notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._told)

    def run(self) -> None:
        """Tell that it is there, and follow what is told."""
        print(ANSWER + os.environ["DBUS_SESSION_BUS_ADDRESS"], flush=True)
        self.application.exec()

    def _told(self) -> None:
        line = sys.stdin.readline()
        if not line:
            self.desk.window.close()
            self.application.quit()
            return
        name, _, rest = line.strip().partition(" ")
        self._notifier.setEnabled(False)
        outcome = "failed"
        try:
            getattr(self, f"_{name}")(rest)
            outcome = "done"
        finally:
            self._notifier.setEnabled(True)
            print(f"{ANSWER}{outcome}", flush=True)

    def _hear(self, _rest: str) -> None:
        """Let the customer finish."""
        self.desk.hear_line()

    def _begin(self, words: str) -> None:
        """Begin to answer, with some words so far."""
        self.desk.begin_reply(words)

    def _end(self, words: str) -> None:
        """End the answer, which turns out to be these words."""
        desk, call = self.desk, self.desk.call
        turns = len(call.call.exchanges)
        desk.fall_silent()
        desk.words_come(words)
        desk.wait(lambda: len(call.call.exchanges) == turns + 1)


if __name__ == "__main__":
    Room(Path(sys.argv[1])).run()
