"""Replies that come with a scenario: spoken by the app's own voice, for a call without a microphone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import tomli
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from desktop_app.core.errors import ScenarioError
from desktop_app.core.scenario import Scenario

FILE_NAME = "replies.toml"


@dataclass(frozen=True)
class BundledReplies:
    """The replies, one a turn, with the files in which they are spoken."""

    voice: str
    anger: float
    texts: tuple[str, ...]
    paths: tuple[Path, ...]


class _Replies(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    voice: str
    anger: Annotated[float, Field(ge=0.0, le=1.0)]
    replies: Annotated[list[Annotated[str, Field(min_length=1)]], Field(min_length=1)]


def bundled_replies(scenario: Scenario) -> BundledReplies:
    """Return the replies of a scenario.

    Raises
    ------
    ScenarioError
        If it has none, or they break the format.
    """
    path = scenario.folder / FILE_NAME
    try:
        checked = _Replies.model_validate(tomli.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError as error:
        raise ScenarioError(
            f"The scenario “{scenario.id}” brings no replies of its own", "name some with --replies"
        ) from error
    except (OSError, UnicodeDecodeError, tomli.TOMLDecodeError, ValidationError) as error:
        raise ScenarioError(f"{path} cannot be used", "mend it, or name replies with --replies") from error
    folder = scenario.folder / "replies"
    paths = tuple(folder / f"reply-{number}.opus" for number in range(1, len(checked.replies) + 1))
    return BundledReplies(checked.voice, checked.anger, tuple(checked.replies), paths)
