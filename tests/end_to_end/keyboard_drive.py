"""The desk by keyboard alone: a call, a turn tried again, both takes heard, exports, deletion.

Runs in a process of its own: ``python -m tests.end_to_end.keyboard_drive FOLDER REPLY REPLY``; what was seen
is printed as one line of JSON.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from desktop_app.app import build
from desktop_app.practice.export.formats import SUFFIXES
from desktop_app.storage.locations import Locations
from desktop_app.ui.pages.feedback_page import FeedbackPage
from tests.end_to_end.drive import my_turn, wait
from tests.helpers.sound_server import say_into_microphone

#: More stops than any page has.
MOST_TABS = 150


class KeyboardDrive:
    """Somebody without a mouse."""

    def __init__(self, folder: Path, replies: list[Path]) -> None:
        self.folder = folder
        self.replies = replies
        self.application = QApplication([])
        self.window = build(self.application, Locations(folder / "data"))

    def press(self, widget: QWidget) -> None:
        """Go to a widget with the tab key, and press it."""
        window = self.window
        for _ in range(MOST_TABS):
            if window.focusWidget() is widget:
                break
            QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        else:
            raise SystemExit(f"the tab key does not come to {widget.accessibleName()!r}")
        QTest.keyClick(widget, Qt.Key.Key_Space)

    def run(self) -> None:
        """Do everything."""
        window = self.window
        window.show()
        assert window.welcome_page is not None
        self.press(window.welcome_page.done_button)
        wait(lambda: "Ready" in window.library_page._engine.text(), "the speech engine")
        self.press(window.library_page.start_button)
        wait(window.call_page.answer_button.isVisible, "the phone to ring")
        self.press(window.call_page.answer_button)
        wait(lambda: window.calls.controller, "the call")
        for reply in self.replies:
            self.answer(reply)
        self.press(window.call_page.end_button)
        page = self.feedback()
        first = page._call
        assert first is not None
        page.choose_turn(2)
        self.press(page.turn_view.rewind_button)
        wait(lambda: window.calls.controller, "the turn to be tried again")
        controller = window.calls.controller
        assert controller is not None
        mood = controller.call.exchanges[-1].change.after
        self.answer(self.replies[0])
        self.press(window.call_page.end_button)
        wait(lambda: page.isVisible() and page._call is not first, "the second try")
        wait(lambda: page._number is not None and page._tries.isVisible(), "both tries")
        second = page._call
        assert second is not None
        page.choose_turn(2)
        compare = page.turn_view.compare
        moved: list[float] = []
        window.hearing.moved.connect(moved.append)
        for button in (compare.first_button, compare.second_button):
            moved.clear()
            self.press(button)
            wait(lambda: moved and moved[-1] > 0.5, "a take to be heard")
        seen = {
            "same_mood": mood == first.turns[1].mood.before,
            "turns": len(second.turns),
            "compared": compare.isVisible(),
            "tries": page._tries_text.text(),
        }
        self.press(page.back_button)
        self.press(window.library_page.progress_button)
        print(json.dumps(seen | self.export_and_delete()), flush=True)
        window.close()

    def answer(self, reply: Path) -> None:
        """Answer a line aloud."""
        controller = my_turn(self.window)
        assert controller is not None
        turns = len(controller.call.exchanges)
        spoken = say_into_microphone(reply, dict(os.environ))
        wait(lambda: len(controller.call.exchanges) > turns, "the reply to be taken")
        spoken.wait()
        wait(lambda: not controller._reviews.pending, "its review")

    def feedback(self) -> FeedbackPage:
        """Wait for the feedback of a call that is kept, and return its page."""
        window = self.window
        wait(lambda: window.feedback_page is not None and window.feedback_page.isVisible(), "the feedback")
        page = window.feedback_page
        assert page is not None
        wait(lambda: page._number is not None, "the call to be kept")
        return page

    def export_and_delete(self) -> dict[str, object]:
        """Export the latest call in every format, then delete it."""
        window = self.window
        page = window.progress.page
        assert page is not None
        page.table.selectRow(0)
        call = page.table.call
        assert call is not None
        sizes = {}
        for kind, suffix in SUFFIXES.items():
            path = self.folder / f"call{suffix}"
            window.progress._export(call, kind, path)
            wait(path.is_file, f"the export as {kind}")
            sizes[kind.value] = path.stat().st_size
        before = len(window._services.history.all())
        self.press(page.remove_button)
        box = page.findChild(QMessageBox)
        assert isinstance(box, QMessageBox)
        QTest.keyClick(next(b for b in box.buttons() if "Delete" in b.text()), Qt.Key.Key_Space)
        wait(lambda: len(window._services.history.all()) == before - 1, "the call to be deleted")
        return {
            "sizes": sizes,
            "left": before - 1,
            "folders": len(list(self.folder.glob("data/recordings/*"))),
        }


if __name__ == "__main__":
    KeyboardDrive(Path(sys.argv[1]), [Path(path) for path in sys.argv[2:]]).run()
