"""A display and a sound server for the end-to-end tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers import display, sound_server
from tests.helpers.display import Display
from tests.helpers.sound_server import SoundServer


@pytest.fixture(scope="session")
def x_display() -> Iterator[Display]:
    """Return an X display."""
    if not display.available():
        pytest.skip("Xvfb is not installed")
    shown = Display()
    yield shown
    shown.stop()


@pytest.fixture
def sound(tmp_path: Path) -> Iterator[SoundServer]:
    """Return a sound server of this test's own."""
    if absent := sound_server.missing():
        pytest.skip(f"not installed: {', '.join(absent)}")
    server = SoundServer(tmp_path / "sound")
    yield server
    server.stop()
