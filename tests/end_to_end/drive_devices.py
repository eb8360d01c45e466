"""Check the microphone at the first start, and pull it out in a call, as JSON of what was seen.

Runs in a process of its own: ``python -m tests.end_to_end.drive_devices FOLDER REPLY [REPLY]`` with a display
and a sound server in the environment. With one reply the microphone is checked; with two there is a call too,
where the first reply is broken off by the microphone and the second is whole.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop_app.app import build
from desktop_app.practice.call import Phase
from desktop_app.storage.locations import Locations
from desktop_app.ui.call_controller import CallController
from desktop_app.ui.language import tr
from desktop_app.ui.microphone_flow import Stage
from desktop_app.ui.pages.welcome_page import STAGES, WelcomePage
from tests.end_to_end.drive import click, my_turn, picture, sit_down, take_call, wait
from tests.helpers.sound_server import (
    plug_in_microphone,
    put_on_headset,
    say_into_microphone,
    take_off_headset,
    unplug_microphone,
)

#: So much of the first reply is said before the microphone is pulled out, in seconds.
SAID_S = 3.0


class DeviceDrive:
    """The first page with and without a headset, then a call whose microphone goes and comes back."""

    def __init__(self, folder: Path, replies: list[Path]) -> None:
        self.folder = folder
        self.replies = replies
        self.environment = dict(os.environ)
        self.application = QApplication.instance() or QApplication([])
        self.window = build(self.application, Locations(folder / "data"))  # type: ignore[arg-type]
        self.seen: dict[str, object] = {}

    def run(self) -> None:
        """Do everything and write ``seen.json``."""
        window = self.window
        window.show()
        page = window.welcome_page
        assert page is not None
        take_off_headset(self.environment)
        self.seen["loudspeakers"] = self.check(page)
        put_on_headset(self.environment)
        self.seen["headset"] = self.check(page)
        picture(window, self.folder / "welcome.png")
        self.seen["left_behind"] = [path.name for path in (self.folder / "data").glob(".check*")]
        if len(self.replies) > 1:
            self.call()
        window.close()
        (self.folder / "seen.json").write_text(json.dumps(self.seen))

    def call(self) -> None:
        """Have a call whose microphone is pulled out."""
        window = self.window
        sit_down(window)
        take_call(window)
        self.lose_it_in_a_reply()
        self.answer()
        click(window.call_page.end_button)
        wait(lambda: window.feedback_page is not None and window.feedback_page.isVisible(), "the feedback")
        assert window.feedback_page is not None
        call = window.feedback_page._call
        assert call is not None
        self.seen["transcripts"] = [turn.review.transcript.text for turn in call.turns]
        self.seen["recordings"] = [str(turn.recording) for turn in call.turns]
        wait(lambda: list(self.folder.glob("data/recordings/*/call.flac")), "the whole call as FLAC")

    def check(self, page: WelcomePage) -> str:
        """Be quiet, speak, be quiet again while the customer speaks; return the verdict."""
        click(page.check_button)
        wait(lambda: page.state_label.text() == tr(STAGES[Stage.VOICE]), "my turn to speak")
        spoken = self.say(self.replies[0])
        wait(lambda: page.state_label.text() == tr(STAGES[Stage.CUSTOMER]), "the customer")
        spoken.terminate()
        spoken.wait()
        wait(page.check_button.isEnabled, "the check to end")
        wait(lambda: page.state_label.text() not in map(tr, STAGES.values()), "the verdict")
        return page.state_label.text()

    def lose_it_in_a_reply(self) -> None:
        """Pull the microphone out while something is said, and plug it in again after a while."""
        call = self.my_call()
        spoken = self.say(self.replies[0])
        wait(lambda: call.phase is Phase.REPLYING, "the reply to be noticed")
        wait(lambda: call._now_s > call._listening.from_s + SAID_S, "some of the reply")
        unplug_microphone(self.environment)
        wait(lambda: call.waits_for_device, "the microphone to be missed")
        spoken.terminate()
        spoken.wait()
        picture(self.window, self.folder / "waits.png")
        self.seen["waits"] = self.window.call_page.notice.text
        wait(lambda: len(call.call.exchanges) == 1, "what was said up to then")
        for _ in range(2):
            wait(lambda: not call._lost._timer.isActive(), "a look for a microphone")
            wait(lambda: call._lost._timer.isActive() or not call.waits_for_device, "nothing to be found")
        self.seen["waits_still"] = call.waits_for_device
        plug_in_microphone(self.environment)
        wait(lambda: not call.waits_for_device, "the microphone to be found")
        self.seen["goes_on"] = self.window.call_page.notice.text

    def answer(self) -> None:
        """Say the second reply to the end."""
        call = self.my_call()
        spoken = self.say(self.replies[1])
        wait(lambda: len(call.call.exchanges) == 2, "the reply to be taken")
        spoken.wait()

    def my_call(self) -> CallController:
        """Wait for one's turn in a call that goes on."""
        call = my_turn(self.window)
        assert call is not None
        return call

    def say(self, path: Path) -> subprocess.Popen[bytes]:
        """Say something into the virtual microphone."""
        return say_into_microphone(path, self.environment)


if __name__ == "__main__":
    DeviceDrive(Path(sys.argv[1]), [Path(path) for path in sys.argv[2:]]).run()
