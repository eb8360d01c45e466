"""From the start of the process to the first window, and what that process had to import for it.

Run with `python -m tests.bench.first_window`; needs a display, or Xvfb, which it then starts.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time

from tests.helpers.display import Display

RUNS = 5
HEAVY = ("librosa", "scipy", "onnxruntime", "faster_whisper", "ctranslate2", "numba")
_CHILD = """
import sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop_app.app import build
from desktop_app.storage.locations import Locations
application = QApplication([])
window = build(application, Locations(Path(sys.argv[1])))
window.show()
while not window.windowHandle().isExposed():
    application.processEvents()
application.processEvents()
print(time.time() - float(sys.argv[2]), [name for name in sys.argv[3:] if name in sys.modules], flush=True)
window.close()
"""


def first_window(environment: dict[str, str]) -> tuple[float, str]:
    """Start the app once; return the seconds to its window and the heavy modules it imported."""
    with tempfile.TemporaryDirectory() as data:
        begun = time.time()
        done = subprocess.run(
            [sys.executable, "-c", _CHILD, data, str(begun), *HEAVY],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
    seconds, imported = done.stdout.splitlines()[-1].split(" ", 1)
    return float(seconds), imported


def main() -> None:
    """Measure and print the figures."""
    display = None if "DISPLAY" in os.environ else Display()
    environment = dict(os.environ)
    if display is not None:
        environment |= {"DISPLAY": display.name, "QT_QPA_PLATFORM": "xcb"}
    try:
        first_window(environment)  # warms the disk
        runs = [first_window(environment) for _ in range(RUNS)]
    finally:
        if display is not None:
            display.stop()
    seconds = sorted(run[0] for run in runs)
    print(
        f"first window: median {statistics.median(seconds):.2f} s, {seconds[0]:.2f} to {seconds[-1]:.2f} s "
        f"over {RUNS} warm starts (at most 1.0)"
    )
    print(f"first window: heavy modules imported: {runs[-1][1]} (none)")


if __name__ == "__main__":
    main()
