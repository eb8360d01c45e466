"""A screen reader reads and operates the real window: AT-SPI over D-Bus, from another process."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.end_to_end.drive_accessible import ANSWER
from tests.helpers import at_spi
from tests.helpers.at_spi import Node, Reader
from tests.helpers.display import Display

pytestmark = [pytest.mark.xdist_group("accessibility"), pytest.mark.timeout(180)]

#: Longest wait for a condition, in seconds; reached only when it never comes true.
PATIENCE_S = 20.0
TITLE = "The update that lost the sales data"
STATE = "Who has the word: "
REPLY = "I'm so sorry, Jake. What did you see this morning?"
#: What can be used, whether or not the keyboard goes there.
USED = {
    "push button",
    "check box",
    "combo box",
    "radio button",
    "slider",
    "spin button",
    "table",
    "text",
    "entry",
}


class Ears:
    """The window as it is heard, and the hands of who hears it."""

    def __init__(self, folder: Path, display: str) -> None:
        environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        driver = [sys.executable, "-m", "tests.end_to_end.drive_accessible", str(folder)]
        self._errors = (folder / "errors.txt").open("w+")
        self._process = subprocess.Popen(
            ["dbus-run-session", "--", *driver],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
        )
        self._reader = Reader(self._answer())
        self.window = self.wait(
            lambda: next(iter(self._reader.applications()), None), "the window on the bus"
        )

    def close(self) -> None:
        """Close the window, and wait for its end."""
        self._reader.close()
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(PATIENCE_S)
        assert self._process.stdout is not None
        self._process.stdout.close()
        self._errors.close()

    def tell(self, line: str) -> None:
        """Say what happens in the room, and wait until it has."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()
        answer = self._answer()
        assert answer == "done", self._told()

    def find(self, name: str | re.Pattern[str], role: str = "") -> Node:
        """Wait for something by its name, or the beginning of it."""
        pattern = name if isinstance(name, re.Pattern) else re.compile(re.escape(name))

        def wanted(node: Node) -> bool:
            return bool(pattern.match(node.name)) and role in ("", node.role) and node.enabled

        return self.wait(lambda: at_spi.first(lambda: self.window, wanted), f"{role} {pattern.pattern}")

    def press(self, name: str, role: str = "push button") -> None:
        """Press something by its name."""
        self.find(name, role).press()

    def nameless(self) -> list[str]:
        """Return what can be used or reached by the keyboard here and has no name, or no role."""
        found = []
        for node in self.window.walk():
            role = node.role
            if (node.focusable or role in USED) and (
                not node.name.strip() or role in ("", "unknown", "invalid")
            ):
                found.append(f"{role} {node.path} “{node.description}”")
        return found

    def wait(self, found: Callable[[], Node | None], what: str) -> Node:
        """Wait until something is found."""
        limit = time.monotonic() + PATIENCE_S
        while (node := found()) is None:
            assert time.monotonic() < limit, f"waited in vain for {what}; heard: {self._heard()}"
            time.sleep(0.02)
        return node

    def _heard(self) -> list[str]:
        return [node.name for node in self.window.walk() if node.name]

    def _answer(self) -> str:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line.startswith(ANSWER):
                return line.removeprefix(ANSWER).strip()
        pytest.fail(f"the window is gone: {self._told()}")

    def _told(self) -> str:
        """Return what the window told of its faults."""
        self._errors.seek(0)
        return self._errors.read()[-2000:]


@pytest.fixture
def ears(tmp_path: Path, x_display: Display) -> Iterator[Ears]:
    if absent := at_spi.missing():
        pytest.skip(f"not installed: {', '.join(absent)}")
    heard = Ears(tmp_path, x_display.name)
    yield heard
    heard.close()


def start_call(ears: Ears) -> None:
    """Choose the call, and let the phone ring."""
    ears.press(TITLE, "check box")
    ears.find(TITLE, "label")
    ears.press("Start the call")
    ears.find(f"{STATE}Ringing")


def test_a_call_is_practised_by_ear_alone(ears: Ears) -> None:
    start_call(ears)
    ears.press("Answer")
    ears.find(f"{STATE}They speak")
    ears.find("Customer: Finally! Do you have any idea what your update did last night?", "label")

    ears.press("A moment")
    ears.find(f"{STATE}Held. Take your time.")
    ears.press("Go on")
    ears.find(f"{STATE}They speak")
    ears.tell("hear")
    ears.find(f"{STATE}Your turn: answer aloud")
    ears.press("Hold")
    ears.find(re.compile(rf"{STATE}On hold for \d+ s"))
    ears.press("Come back")
    ears.find(f"{STATE}Your turn: answer aloud")

    meter = ears.find("Level of your voice in dBFS", "progress bar")
    quiet = meter.value
    ears.tell("begin I'm so sorry")
    ears.find(f"{STATE}Recording you")
    ears.find("You: I'm so sorry", "label")
    assert -60.0 <= quiet < meter.value <= 0.0
    strip = ears.find("Your voice: level and pitch")
    ears.wait(
        lambda: strip if re.match(r"level up to −\d+ dBFS", strip.description) else None, "the strip in words"
    )
    ears.tell(f"end {REPLY}")
    ears.find(f"You: {REPLY}", "label")

    ears.press("End call")
    ears.find("Take away", "label")
    ears.find(re.compile(r"Overall \d+ of 100"), "label")
    ears.find(re.compile(r"You spoke at \d+ words a minute; above 190 it is hard to take in"), "label")
    assert ears.find(re.compile(r"Wording: \d+ of 100"), "check box").focusable
    ears.find("Calm: not scored, ", "check box")
    ears.find(re.compile(r"Their anger. Turn 1: angry, 0\.\d\d → 0\.\d\d: apologises −0\.\d\d"))
    chart = ears.find("Pitch, loudness and pace of your reply")
    assert re.match(r"2\.6 s long, pitch from 200 to 200 Hz", chart.description)


def test_whatever_can_be_used_has_a_name_and_a_role(ears: Ears) -> None:
    pages: dict[str, list[str]] = {}
    ears.find("Start the call")
    pages["library"] = ears.nameless()
    start_call(ears)
    pages["ringing"] = ears.nameless()
    ears.press("Answer")
    ears.find(f"{STATE}They speak")
    ears.tell("hear")
    ears.find(f"{STATE}Your turn")
    pages["call"] = ears.nameless()
    ears.tell("begin I'm so")
    ears.tell(f"end {REPLY}")
    ears.press("End call")
    ears.find("Take away")
    pages["feedback"] = ears.nameless()
    ears.press("The whole call", "check box")
    ears.find("The call from its start to its end")
    pages["the whole call"] = ears.nameless()
    ears.press("Library")
    ears.press("Progress")
    chart = ears.find("Overall score of your 1 calls: the mean of the first 5 or fewer is")
    assert chart.focusable
    assert ears.find("All your calls", "table").focusable
    pages["progress"] = ears.nameless()
    ears.press("Library")
    ears.press("Drills")
    ears.find("Start: Hear and rank")
    pages["drills"] = ears.nameless()
    ears.press("Start: Hear and rank")
    ears.find("Move number 1 down, colder")
    pages["a drill"] = ears.nameless()
    assert pages == {page: [] for page in pages}
