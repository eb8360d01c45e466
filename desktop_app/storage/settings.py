"""The user's settings, checked when they are read."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from desktop_app.core.errors import StorageError
from desktop_app.core.scenario import Challenge
from desktop_app.storage.atomic import write_whole

#: How long recordings may be kept, in days; 0 keeps them until they are deleted by hand.
SHORTEST_KEPT_DAYS, LONGEST_KEPT_DAYS = 0, 365
#: The shortest and longest silence that may end a reply, in seconds.
SHORTEST_TURN_END_S, LONGEST_TURN_END_S = 0.5, 3.0
#: The size of all texts, in percent of the usual.
SMALLEST_TEXT_PERCENT, LARGEST_TEXT_PERCENT = 100, 200


class Theme(StrEnum):
    """How the window looks."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Language(StrEnum):
    """What the texts of the window are written in."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"


class TalkMode(StrEnum):
    """What begins and ends a reply: the voice itself, or a key held down."""

    HANDS_FREE = "hands_free"
    PUSH_TO_TALK = "push_to_talk"


class Settings(BaseModel):
    """Everything the user can set. Devices are remembered by name, None is the system's default."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    language: Language = Language.SYSTEM
    theme: Theme = Theme.SYSTEM
    text_scale_percent: Annotated[int, Field(ge=SMALLEST_TEXT_PERCENT, le=LARGEST_TEXT_PERCENT)] = 100
    reduced_motion: bool = False
    talk_mode: TalkMode = TalkMode.HANDS_FREE
    turn_end_silence_s: Annotated[float, Field(ge=SHORTEST_TURN_END_S, le=LONGEST_TURN_END_S)] = 1.2
    captions: bool = True
    captions_only: bool = False
    quiet_voice: bool = False
    audience: bool = False
    ring: bool = True
    microphone: str | None = None
    speaker: str | None = None
    telephone: bool = False
    recogniser: Literal["base", "tiny.en"] = "base"
    keep_recordings_days: Annotated[int, Field(ge=SHORTEST_KEPT_DAYS, le=LONGEST_KEPT_DAYS)] = 30
    hardest: tuple[Challenge, ...] = ()
    welcomed: bool = False


class SettingsFile:
    """The settings on disk.

    Attributes
    ----------
    problem
        A sentence for the user when the file could not be used; the defaults then stand in.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.problem: StorageError | None = None

    def load(self) -> Settings:
        """Return the settings; the defaults where there are none, or none that can be used."""
        try:
            return Settings.model_validate_json(self._path.read_bytes())
        except FileNotFoundError:
            return Settings()
        except (OSError, ValidationError):
            self.problem = StorageError(
                f"The settings in {self._path} cannot be used", "the usual ones apply; set yours again"
            )
            return Settings()

    def save(self, settings: Settings) -> None:
        """Write the settings.

        Raises
        ------
        StorageError
            If they cannot be written.
        """
        write_whole(self._path, settings.model_dump_json(indent=2).encode())
