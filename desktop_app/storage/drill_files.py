"""The items of the drills: the files of ``assets/drills``, checked when they are read."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Literal

import tomli
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from desktop_app.core.drill import Drill, DrillItem, Point
from desktop_app.core.errors import InputError

_MEND = "mend it, or install Tone Matters again"
#: Drills in which something is heard, and drills in which a good way of answering is told.
_HEARD = frozenset({Drill.RANK, Drill.SAY_AFTER, Drill.BOUNDARY})
_ANSWERED = frozenset({Drill.BOUNDARY, Drill.APOLOGY})

Text = Annotated[str, Field(min_length=1, max_length=300)]
Name = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Point(_Strict):
    say: Text
    heard: Annotated[list[Text], Field(min_length=1, max_length=20)]


class _Item(_Strict):
    id: Name
    text: Text
    voice: Annotated[str, Field(max_length=40)] = ""
    say_instead: Annotated[str, Field(max_length=300)] = ""
    point: Annotated[list[_Point], Field(max_length=8)] = []


class _File(_Strict):
    format: Literal[1]
    drill: Drill
    voice: Annotated[str, Field(max_length=40)] = ""
    item: Annotated[list[_Item], Field(min_length=1, max_length=200)]


def read_drills(folder: Path) -> dict[Drill, tuple[DrillItem, ...]]:
    """Return the items of every drill.

    Raises
    ------
    InputError
        If a file is missing or breaks the format; it names the file and the first fault.
    """
    return {drill: _items(folder / f"{drill.value}.toml", drill) for drill in Drill}


def _items(path: Path, drill: Drill) -> tuple[DrillItem, ...]:
    try:
        file = _File.model_validate(tomli.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise InputError(f"The drill {path} cannot be read ({error.strerror})", _MEND) from error
    except (UnicodeDecodeError, tomli.TOMLDecodeError) as error:
        raise InputError(f"The drill {path} is no TOML file ({error})", _MEND) from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise InputError(f"In the drill {path}, {place}: {first['msg']}", _MEND) from error
    fault = _fault(file, drill)
    if fault:
        raise InputError(f"In the drill {path}, {fault}", _MEND)
    return tuple(_item(entry, file) for entry in file.item)


def _fault(file: _File, drill: Drill) -> str:
    """Return what is wrong with a file as a whole; empty where nothing is."""
    if file.drill is not drill:
        return f"drill: it is “{file.drill}” in the file of “{drill}”"
    twice = _twice(entry.id for entry in file.item)
    if twice is not None:
        return f"item “{twice}” stands twice"
    for entry in file.item:
        if drill in _HEARD and not (entry.voice or file.voice):
            return f"item “{entry.id}” has no voice"
        if drill in _ANSWERED and not entry.say_instead:
            return f"item “{entry.id}” has no say_instead"
        if (drill is Drill.REPEATS) != bool(entry.point):
            return f"item “{entry.id}” has {'no point' if drill is Drill.REPEATS else 'points, for nothing'}"
    return ""


def _twice(names: Iterable[str]) -> str | None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            return name
        seen.add(name)
    return None


def _item(entry: _Item, file: _File) -> DrillItem:
    return DrillItem(
        entry.id,
        file.drill,
        entry.text,
        (entry.voice or file.voice) if file.drill in _HEARD else "",
        entry.say_instead,
        tuple(Point(point.say, tuple(point.heard)) for point in entry.point),
    )
