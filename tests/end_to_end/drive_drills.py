"""Click through every drill in the real window and write down what was seen, as JSON.

Runs in a process of its own: ``python -m tests.end_to_end.drive_drills FOLDER`` with a display and a sound
server in the environment. FOLDER holds what is spoken into the virtual microphone: ``say-after.wav``,
``boundary.wav``, ``apology.wav`` and ``telling.wav``.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from desktop_app.app import build
from desktop_app.core.drill import Delivery, Drill
from desktop_app.storage.drill_results import DrillResults
from desktop_app.storage.locations import Locations
from desktop_app.ui.drills.exercise import TakeExercise
from tests.end_to_end.drive import click, picture, sit_down, wait
from tests.helpers.sound_server import say_into_microphone


class DrillDrive:
    """One item of each drill."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.application = QApplication.instance() or QApplication([])
        self.window = build(self.application, Locations(folder / "data"))  # type: ignore[arg-type]
        self.flow = self.window.drills
        self.seen: dict[str, dict[str, object]] = {}

    def run(self) -> None:
        """Do everything and write ``seen.json``."""
        window = self.window
        sit_down(window)
        click(window.library_page.drills_button)
        for drill in Drill:
            self.practise(drill)
        window._services.aside.submit(lambda: None).result()
        results = DrillResults(window._services.locations.history).all()
        kept = {"attempts": [[each.drill.value, each.item, each.passed] for each in results]}
        takes = window._services.locations.drill_takes
        left = [path.name for path in takes.glob("*")]
        window.close()
        seen = {**self.seen, **kept, "takes_left": left}
        (self.folder / "seen.json").write_text(json.dumps(seen))

    def practise(self, drill: Drill) -> None:
        """Do the first item of a drill, note what is said of it, and go back."""
        page = self.flow.page
        assert page is not None
        click(page.overview.buttons[drill])
        exercise: Any = self.flow.exercises[drill]
        assert self.flow.item is not None
        note: dict[str, object] = {"item": self.flow.item.id}
        if drill is Drill.RANK:
            self.rank(exercise)
            note["rows"] = {row.delivery: row.text for row in exercise.view.rows}
        else:
            if drill in (Drill.SAY_AFTER, Drill.BOUNDARY):
                self.hear_to_the_end()
            for number in range(3 if drill is Drill.REPEATS else 1):
                name = "telling" if drill is Drill.REPEATS else drill.value
                self.say(exercise, self.folder / f"{name}.wav")
                if drill is Drill.REPEATS:
                    wait(_told(exercise, number + 1), "the telling")
        feedback = exercise.view.feedback
        wait(feedback.isVisible, f"the feedback on {drill}")
        note["feedback"] = feedback.text
        note["notice"] = page.notice.text
        if drill is Drill.SAY_AFTER:
            note["chart"] = exercise.view.chart.accessibleDescription()
        picture(self.window, self.folder / f"{drill.value}.png")
        self.seen[drill.value] = note
        click(page.back_button)

    def rank(self, exercise: Any) -> None:
        """Hear all four, bring them into their order, and check."""
        view = exercise.view
        wait(view.rows[0].isVisible, "the four to be spoken")
        for row in view.rows:
            click(row.play_button)
            self.hear_to_the_end()
        for place, delivery in enumerate(Delivery):
            while exercise.order.index(delivery) > place:
                click(next(row for row in view.rows if row.delivery is delivery).up_button)
        click(view.check_button)

    def hear_to_the_end(self) -> None:
        """Wait until a sound has begun to play and is over."""
        booth = self.flow.booth
        wait(lambda: booth._player is not None and booth._player._playback is not None, "a sound to play")
        wait(lambda: booth._player is not None and booth._player._playback is None, "the sound to end")

    def say(self, exercise: TakeExercise, path: Path) -> None:
        """Say something into the virtual microphone, between two presses of the button."""
        button = exercise._row.record_button
        wait(button.isEnabled, "the button")
        click(button)
        wait(lambda: self.flow.booth._recorder is not None, "the recording")
        recorder = self.flow.booth._recorder
        assert recorder is not None
        spoken = say_into_microphone(path, dict(os.environ))
        wait(lambda: spoken.poll() is not None, "it to be said")
        ended_s = recorder.seconds + 0.5  # what was said is still on its way, and a room has its quiet
        wait(lambda: recorder.seconds >= ended_s, "the end of it to arrive")
        click(button)


def _told(exercise: Any, number: int) -> Callable[[], bool]:
    return lambda: len(exercise.tellings) == number


if __name__ == "__main__":
    DrillDrive(Path(sys.argv[1])).run()
