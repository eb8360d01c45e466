"""Talk that asks and offers nothing in particular, against which a scenario's own is told apart."""

from __future__ import annotations

from pathlib import Path

import tomli
from pydantic import BaseModel, ConfigDict, ValidationError

from desktop_app.core.errors import ScenarioError


class Background(BaseModel):
    """Examples by kind of talk, for questions and for offers."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    questions: dict[str, list[str]]
    offers: dict[str, list[str]]


def read_background(path: Path) -> Background:
    """Return the background talk that comes with the app.

    Raises
    ------
    ScenarioError
        If it is missing or cannot be read.
    """
    try:
        return Background.model_validate(tomli.loads(path.read_text("utf-8")))
    except (OSError, UnicodeDecodeError, tomli.TOMLDecodeError, ValidationError) as error:
        raise ScenarioError(f"{path} cannot be read", "install the app again") from error
