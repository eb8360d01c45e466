"""Read scenarios from their folders; every fault named with file, line and mend."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import tomli
from pydantic import BaseModel, ValidationError

from desktop_app.core.errors import ScenarioError
from desktop_app.core.scenario import Clause, Scenario
from desktop_app.storage.scenario_build import built, sounds_in
from desktop_app.storage.scenario_format import Clauses, ScenarioEntry, StockEntry
from desktop_app.storage.shipped import shipped
from desktop_app.storage.toml_lines import line_of

FILE_NAME = "scenario.toml"
#: A scenario's text is never longer than this.
LARGEST_BYTES = 1_000_000
_Entry = TypeVar("_Entry", bound=BaseModel)


@dataclass(frozen=True)
class Shelf:
    """The scenarios that can be played, and what is wrong with the others."""

    scenarios: tuple[Scenario, ...]
    faults: tuple[ScenarioError, ...]


class ScenarioLibrary:
    """The scenarios found in some folders, each a folder of its own with a ``scenario.toml``.

    Parameters
    ----------
    stock
        The folder of the clauses that scenarios share.
    spoken
        Where the voice has spoken what scenarios brought no sound for, a folder a voice.
    """

    def __init__(self, folders: Sequence[Path], stock: Path, spoken: Path | None = None) -> None:
        self._folders = tuple(folders)
        self._stock = stock
        self._spoken = spoken

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
        shelf = self.read()
        if shelf.faults:
            raise shelf.faults[0]
        return shelf.scenarios

    def read(self) -> Shelf:
        """Return every scenario that keeps to the format, and the faults of those that do not."""
        stocks: dict[str, Clauses] = {}
        scenarios, faults = [], []
        for path in self.paths():
            try:
                scenarios.append(load_scenario(path, self._stock, stocks, self._spoken))
            except ScenarioError as error:
                faults.append(error)
        return Shelf(tuple(scenarios), tuple(faults))

    def with_sounds(self, scenario: Scenario) -> Scenario:
        """Return a scenario with the sounds that the voice has spoken since it was read."""
        if self._spoken is None:
            return scenario
        sounds = sounds_in(self._spoken / scenario.persona.voice)

        def sounding(clause: Clause) -> Clause:
            return replace(clause, sounds={**sounds.get(clause.id, {}), **clause.sounds})

        facts = (replace(f, answer=sounding(f.answer), again=sounding(f.again)) for f in scenario.facts)
        clauses = (sounding(clause) for clause in scenario.clauses)
        return replace(scenario, clauses=tuple(clauses), facts=tuple(facts))

    def get(self, scenario_id: str) -> Scenario:
        """Return a scenario by its id.

        Raises
        ------
        ScenarioError
            If there is none by that id, or it breaks the format.
        """
        for path in self.paths():
            if path.name == scenario_id:
                return load_scenario(path, self._stock, spoken=self._spoken)
        known = ", ".join(path.name for path in self.paths()) or "none"
        raise ScenarioError(f"There is no scenario “{scenario_id}”", f"choose one of these: {known}")

    def find(self, scenario_id: str) -> Scenario | None:
        """Return a scenario by its id; None where it is gone, or broken."""
        try:
            return self.get(scenario_id)
        except ScenarioError:
            return None

    def customer_name(self, scenario_id: str, otherwise: str) -> str:
        """Return the name of a scenario's customer; another text where the scenario is gone, or broken."""
        scenario = self.find(scenario_id)
        return otherwise if scenario is None else scenario.persona.name


def shipped_stock() -> Path:
    """Return the folder of the clauses that scenarios share."""
    return shipped("assets", "customer", "stock")


def shipped_library(own: Path | None = None, spoken: Path | None = None) -> ScenarioLibrary:
    """Return the scenarios that come with the app, and the user's own where they have a folder."""
    folders = [shipped("audio_scenarios"), *([] if own is None else [own])]
    return ScenarioLibrary(folders, shipped_stock(), spoken)


def load_scenario(
    folder: Path, stock: Path, stocks: dict[str, Clauses] | None = None, spoken: Path | None = None
) -> Scenario:
    """Read the scenario in a folder (or its ``scenario.toml`` itself).

    Parameters
    ----------
    stock
        The folder of the shared clauses.
    stocks
        Those that have been read already, by name; those that are read now are added.
    spoken
        Where the voice has spoken what the scenario brought no sound for, a folder a voice.

    Raises
    ------
    ScenarioError
        If the file is missing or breaks the format; the message names the file, the place and the fault.
    """
    path = folder / FILE_NAME if folder.is_dir() else folder
    entry = _read(path, ScenarioEntry)
    stocks = {} if stocks is None else stocks
    for name in entry.stock:
        if name not in stocks:
            stocks[name] = _stock(name, stock, path)
    return built(entry, path.parent, stocks, spoken)


def _stock(name: str, folder: Path, asked_by: Path) -> Clauses:
    path = folder / f"{name}.toml"
    if not path.is_file():
        known = ", ".join(sorted(p.stem for p in folder.glob("*.toml"))) or "none"
        raise ScenarioError(f"{asked_by}: there is no stock “{name}”", f"choose among these: {known}")
    return _read(path, StockEntry)


def _read(path: Path, form: type[_Entry]) -> _Entry:
    """Return a TOML file, checked."""
    try:
        content = path.read_bytes()
        if len(content) > LARGEST_BYTES:
            raise ScenarioError(f"{path} is too long", f"keep it below {LARGEST_BYTES // 1000} kB")
        source = content.decode("utf-8")
        return form.model_validate(tomli.loads(source))
    except OSError as error:
        raise ScenarioError(
            f"There is no scenario at {path}", "name a folder that holds a scenario.toml"
        ) from error
    except UnicodeDecodeError as error:
        raise ScenarioError(f"{path} is not UTF-8 text", "save it as UTF-8") from error
    except (tomli.TOMLDecodeError, RecursionError) as error:
        fault = str(error) if isinstance(error, tomli.TOMLDecodeError) else "it is nested too deep"
        raise ScenarioError(f"{path}: {fault}", "mend that line") from error
    except ValidationError as error:
        raise ScenarioError(f"{path}, {_first_fault(error, source)}", "mend it and check again") from error


def _first_fault(error: ValidationError, source: str) -> str:
    """Return the first fault as words: its line, where it has one, its place, and what is wrong."""
    fault = error.errors()[0]
    place = tuple(part for part in fault["loc"] if part != "[key]")
    words = [str(part + 1) if isinstance(part, int) else part for part in place]
    message = fault["msg"].removeprefix("Value error, ")
    number = line_of(place, source) or _line_that_holds(message, source)
    line = f"line {number}, " if number else ""
    return f"{line}{'.'.join(words) or 'the whole file'}: {message[0].lower()}{message[1:]}"


def _line_that_holds(message: str, source: str) -> int | None:
    """Return the line that holds what a message quotes first."""
    quoted = re.search("“(.+?)”", message)
    lines = source.split("\n")
    return next((n for n, line in enumerate(lines, 1) if quoted is not None and quoted[1] in line), None)
