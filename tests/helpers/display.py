"""An X display that no one sees, for real windows."""

from __future__ import annotations

import os
import shutil
import subprocess


def available() -> bool:
    """Tell whether Xvfb is installed."""
    return shutil.which("Xvfb") is not None


class Display:
    """An Xvfb server on the first free number."""

    def __init__(self, width: int = 1280, height: int = 800) -> None:
        told, tell = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(tell), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"],
            pass_fds=(tell,),
            stderr=subprocess.DEVNULL,
        )
        os.close(tell)
        with os.fdopen(told) as answer:
            self.name = f":{answer.readline().strip()}"

    def stop(self) -> None:
        """End the server."""
        self._server.terminate()
        self._server.wait(20.0)
