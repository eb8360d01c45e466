"""How long a year's history takes to open: 2,000 calls, in the window.

Run with `python -m tests.bench.year_of_calls`. Printed, a figure a line, in ms: the library with the
results of every call, and the page of progress (its first opening apart, which loads the charts).
"""

from __future__ import annotations

import json
import os
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop_app.storage.history import History
from desktop_app.storage.locations import Locations
from desktop_app.storage.scenario_files import shipped_library
from tests.golden import call as golden

CALLS, MOST_MS = 2_000, 200


def main() -> None:
    """Print the figures."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from desktop_app.app import build

    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        fill(History(data / "history.sqlite3"))
        window = build(application, Locations(data))
        window.show()
        while not (window.library_page.calls.buttons and "Ready" in window.library_page._engine.text()):
            application.processEvents()

        def shown(show: Callable[[], object]) -> float:
            began = time.perf_counter()
            show()
            application.processEvents()
            return (time.perf_counter() - began) * 1000

        library = shown(window.show_library)
        first, again = shown(window._show_progress), shown(window._show_progress)
        print(f"library with {CALLS} calls: {library:.0f} ms (at most {MOST_MS})")
        print(
            f"progress with {CALLS} calls: {again:.0f} ms (at most {MOST_MS}), {first:.0f} ms the first time"
        )
        window.close()


def fill(history: History) -> None:
    """Keep a year of calls."""
    document = json.loads(golden.FILE.read_text(encoding="utf-8"))
    scenarios = shipped_library().all()
    began = datetime(2025, 1, 1, 9, 0, tzinfo=UTC)
    for number in range(CALLS):
        scenario = scenarios[number % len(scenarios)]
        document["call"]["scores"]["overall"] = 40 + number % 50
        history.add(
            document | {"scenario": scenario.id},
            title=scenario.title,
            started_at=began + timedelta(hours=4 * number),
        )


if __name__ == "__main__":
    main()
