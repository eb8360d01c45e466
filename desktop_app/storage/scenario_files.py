"""Read scenarios from their folders; every fault named with file, place and mend."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from desktop_app.core.errors import ScenarioError
from desktop_app.core.findings import Label
from desktop_app.core.mood import Mood
from desktop_app.core.scenario import Beat, Ending, Line, Persona, Scenario
from desktop_app.storage.toml_lines import line_of

FILE_NAME = "scenario.toml"
TREATMENTS = frozenset({"any", "better", "worse", *(label.value for label in Label)})

Share = Annotated[float, Field(ge=0.0, le=1.0)]
Identifier = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Text = Annotated[str, Field(min_length=1, max_length=600)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Line(_Strict):
    id: Identifier
    text: Text
    anger_band: Annotated[int, Field(ge=0, le=3)]
    after: Annotated[list[str], Field(min_length=1)] = ["any"]
    min_anger: Share = 0.0
    max_anger: Share = 1.0

    @field_validator("after")
    @classmethod
    def _known_treatments(cls, after: list[str]) -> list[str]:
        unknown = sorted(set(after) - TREATMENTS)
        if unknown:
            raise ValueError(f"after names {', '.join(unknown)}, which is no treatment or label")
        return after


class _Beat(_Strict):
    name: Text
    line: Annotated[list[_Line], Field(min_length=1)]


class _Ending(_Strict):
    name: Identifier
    max_anger: Share = 1.0
    min_trust: Share = 0.0
    early: bool = False
    line: _Line


class _Persona(_Strict):
    name: Text
    role: Text
    voice: Text
    trigger: Literal["unheard", "undervalued", "disrespected"]
    temperament: Annotated[float, Field(ge=0.3, le=2.0)] = 1.0


class _Mood(_Strict):
    anger: Share
    trust: Share
    patience: Share


class _Scenario(_Strict):
    format: Literal[1]
    id: Identifier
    title: Text
    trade: Text
    difficulty: Annotated[int, Field(ge=1, le=5)]
    trains: Annotated[list[Text], Field(min_length=1)]
    summary: Text
    briefing: Annotated[list[Text], Field(min_length=1)]
    persona: _Persona
    mood: _Mood
    beat: Annotated[list[_Beat], Field(min_length=2)]
    ending: Annotated[list[_Ending], Field(min_length=2)]

    @model_validator(mode="after")
    def _whole(self) -> _Scenario:
        ids = [line.id for beat in self.beat for line in beat.line] + [
            ending.line.id for ending in self.ending
        ]
        twice = sorted({name for name in ids if ids.count(name) > 1})
        if twice:
            raise ValueError(f"the line id {twice[0]} is used twice")
        if not any(ending.early for ending in self.ending) or all(ending.early for ending in self.ending):
            raise ValueError("one ending needs early = true and one needs early = false")
        return self


class ScenarioLibrary:
    """The scenarios found in some folders, each a folder of its own with a ``scenario.toml``."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folders)

    def paths(self) -> tuple[Path, ...]:
        """Return the folder of every scenario, by name."""
        found = {
            path.parent.name: path.parent
            for folder in self._folders
            for path in sorted(folder.glob(f"*/{FILE_NAME}"))
        }
        return tuple(found[name] for name in sorted(found))

    def all(self) -> tuple[Scenario, ...]:
        """Return every scenario.

        Raises
        ------
        ScenarioError
            If one of them breaks the format.
        """
        return tuple(load_scenario(path) for path in self.paths())

    def get(self, scenario_id: str) -> Scenario:
        """Return a scenario by its id.

        Raises
        ------
        ScenarioError
            If there is none by that id, or it breaks the format.
        """
        for path in self.paths():
            if path.name == scenario_id:
                return load_scenario(path)
        known = ", ".join(path.name for path in self.paths()) or "none"
        raise ScenarioError(f"There is no scenario “{scenario_id}”", f"choose one of these: {known}")


def load_scenario(folder: Path) -> Scenario:
    """Read the scenario in a folder (or its ``scenario.toml`` itself).

    Raises
    ------
    ScenarioError
        If the file is missing or breaks the format; the message names the file, the place and the fault.
    """
    path = folder / FILE_NAME if folder.is_dir() else folder
    try:
        source = path.read_text(encoding="utf-8")
        checked = _Scenario.model_validate(tomllib.loads(source))
    except OSError as error:
        raise ScenarioError(
            f"There is no scenario at {path}", "name a folder that holds a scenario.toml"
        ) from error
    except UnicodeDecodeError as error:
        raise ScenarioError(f"{path} is not UTF-8 text", "save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise ScenarioError(f"{path}: {error}", "mend that line") from error
    except ValidationError as error:
        raise ScenarioError(f"{path}, {_first_fault(error, source)}", "mend it and check again") from error
    return _built(checked, path.parent)


def _first_fault(error: ValidationError, source: str) -> str:
    """Return the first fault as words: its line, where it has one, its place, and what is wrong."""
    fault = error.errors()[0]
    words = [str(part + 1) if isinstance(part, int) else part for part in fault["loc"]]
    message = fault["msg"].removeprefix("Value error, ")
    number = line_of(fault["loc"], source)
    line = f"line {number}, " if number else ""
    return f"{line}{'.'.join(words) or 'the whole file'}: {message[0].lower()}{message[1:]}"


def _built(checked: _Scenario, folder: Path) -> Scenario:
    return Scenario(
        id=checked.id,
        title=checked.title,
        trade=checked.trade,
        difficulty=checked.difficulty,
        trains=tuple(checked.trains),
        summary=checked.summary,
        briefing=tuple(checked.briefing),
        persona=Persona(**checked.persona.model_dump()),
        opening_mood=Mood(**checked.mood.model_dump()),
        beats=tuple(
            Beat(beat.name, tuple(_line(line, folder) for line in beat.line)) for beat in checked.beat
        ),
        endings=tuple(
            Ending(end.name, _line(end.line, folder), end.max_anger, end.min_trust, end.early)
            for end in checked.ending
        ),
        folder=folder,
    )


def line_audio(folder: Path, line_id: str) -> Path:
    """Return where a line's rendered sound belongs."""
    return folder / "lines" / f"{line_id}.opus"


def _line(line: _Line, folder: Path) -> Line:
    audio = line_audio(folder, line.id)
    return Line(
        id=line.id,
        text=line.text,
        anger_band=line.anger_band,
        after=tuple(line.after),
        min_anger=line.min_anger,
        max_anger=line.max_anger,
        audio=audio if audio.is_file() else None,
    )
