"""Baselines on disk: a file for each person and input device, checked when it is read."""

from __future__ import annotations

import re
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from desktop_app.core.baseline import Baseline, VoiceMeasures
from desktop_app.core.errors import InputError
from desktop_app.storage.atomic import write_whole

#: The first words of every file say what it is, and in which form.
FORM = "tone-matters-baseline-1"

_Hz = Annotated[float, Field(gt=0.0, lt=2000.0, allow_inf_nan=False)]
_Db = Annotated[float, Field(gt=-200.0, lt=200.0, allow_inf_nan=False)]
_Rate = Annotated[float, Field(gt=0.0, lt=1000.0, allow_inf_nan=False)]


class _Voice(BaseModel):
    model_config = ConfigDict(extra="ignore")

    pitch_median_hz: _Hz
    pitch_upper_hz: _Hz
    pitch_variation_st: Annotated[float, Field(ge=0.0, lt=60.0, allow_inf_nan=False)]
    loudness_dbfs: _Db | None
    alpha_ratio_db: _Db
    body_balance_db: _Db
    presence_balance_db: _Db
    articulation_rate_syl_s: _Rate | None
    words_per_minute: _Rate | None
    voiced_s: Annotated[float, Field(ge=0.0, allow_inf_nan=False)]


class _File(BaseModel):
    model_config = ConfigDict(extra="ignore")

    form: str
    name: Annotated[str, Field(min_length=1)]
    device: str | None
    usual: _Voice
    kind: _Voice | None
    measured_on: str


def baseline_document(baseline: Baseline) -> dict[str, Any]:
    """Return a baseline as its file holds it and ``tone-matters baseline --json`` prints it."""
    return {"form": FORM, **asdict(baseline)}


def read_baseline(path: Path) -> Baseline:
    """Return the baseline in a file.

    Raises
    ------
    InputError
        If there is none, or it is not of the form.
    """
    import json

    try:
        return _baseline(json.loads(path.read_bytes()))
    except OSError as error:
        raise InputError(f"There is no baseline {path} that can be read", "check the name") from error
    except (ValueError, ValidationError) as error:
        raise InputError(f"{path} holds no baseline", "measure one with `tone-matters baseline`") from error


def _baseline(document: object) -> Baseline:
    file = _File.model_validate(document)
    if file.form != FORM:
        raise ValueError(f"unknown form {file.form!r}")
    kind = None if file.kind is None else VoiceMeasures(**file.kind.model_dump())
    return Baseline(file.name, file.device, VoiceMeasures(**file.usual.model_dump()), kind, file.measured_on)


class Baselines:
    """The folder of baselines."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def save(self, baseline: Baseline) -> Path:
        """Write a baseline in the place of the one for the same person and device; return its file.

        Raises
        ------
        InputError
            If the name holds no letter or digit.
        StorageError
            If it cannot be written.
        """
        import json

        path = self._folder / f"{_slug(baseline.name)}--{_slug(baseline.device or 'any')}.json"
        write_whole(path, json.dumps(baseline_document(baseline), ensure_ascii=False, indent=2).encode())
        return path

    def find(self, name: str, device: str | None = None) -> Baseline | None:
        """Return a person's baseline: for this device, or else the newest for another one, or None.

        Raises
        ------
        InputError
            If a file of theirs is not of the form.
        """
        found = [read_baseline(path) for path in sorted(self._folder.glob(f"{_slug(name)}--*.json"))]
        newest_first = sorted(found, key=lambda one: one.measured_on, reverse=True)
        same = [one for one in newest_first if one.device == device]
        return next(iter(same or newest_first), None)

    def names(self) -> tuple[str, ...]:
        """Return whose baselines there are, in order; files that are not of the form are passed over."""
        found = set()
        for path in self._folder.glob("*.json"):
            try:
                found.add(read_baseline(path).name)
            except InputError:
                continue
        return tuple(sorted(found))


def _slug(name: str) -> str:
    slug = re.sub(r"[^\w]+", "-", name.lower()).strip("-")
    if not slug:
        raise InputError(f"“{name}” cannot name a baseline", "use letters or digits")
    return slug
