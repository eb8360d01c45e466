"""The window without a display, a sound card or models."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Texts are expected in English, whatever the machine speaks.
os.environ["LC_ALL"] = "C.UTF-8"

from desktop_app.storage.settings import Settings, SettingsFile
from tests.helpers.desk import Desk


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return the data folder, not made yet."""
    return tmp_path / "data"


@pytest.fixture
def open_desk(qtbot: QtBot, data: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Desk]]:
    """Return a function that opens the window, with the settings that are given."""
    desks: list[Desk] = []

    def sit_down(*, welcome: bool = False, **settings: object) -> Desk:
        if settings:
            SettingsFile(data / "settings.json").save(Settings.model_validate(settings))
        desks.append(Desk(qtbot, data, monkeypatch, welcome=welcome))
        return desks[-1]

    yield sit_down
    for desk in desks:
        desk.window.close()
        assert desk.speech.closed


@pytest.fixture
def desk(open_desk: Callable[..., Desk]) -> Desk:
    """Return the window as it opens for the first time."""
    return open_desk()
