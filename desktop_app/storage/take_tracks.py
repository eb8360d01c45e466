"""The tracks of a take beside its recording, so that its charts are there at once when it is opened again."""

from __future__ import annotations

import zipfile
from dataclasses import asdict, fields
from pathlib import Path

import numpy as np

from desktop_app.core.errors import StorageError
from desktop_app.core.tone import ToneTracks


def tracks_path(take: Path) -> Path:
    """Return where the tracks of a take lie."""
    return take.with_suffix(".npz")


def write_tracks(tracks: ToneTracks, take: Path) -> None:
    """Keep the tracks of a take beside it, at single precision.

    Raises
    ------
    StorageError
        If they cannot be written.
    """
    arrays = {
        name: values if values.dtype == np.bool_ else values.astype(np.float32)
        for name, values in asdict(tracks).items()
    }
    path = tracks_path(take)
    partial = path.with_name(path.name + ".part")
    try:
        with partial.open("wb") as file:
            np.savez_compressed(file, **arrays)
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise StorageError(
            f"The file {path} cannot be written ({error.strerror})", "free some space; the take is kept"
        ) from error


def read_tracks(take: Path) -> ToneTracks | None:
    """Return the tracks of a take; None where they are gone, or no longer tracks."""
    try:
        with np.load(tracks_path(take), allow_pickle=False) as arrays:
            found = {field.name: arrays[field.name] for field in fields(ToneTracks)}
    except (OSError, ValueError, KeyError, zipfile.BadZipFile):
        return None
    return ToneTracks(
        **{
            n: v if v.dtype == np.bool_ or n == "band_power" else v.astype(np.float64)
            for n, v in found.items()
        }
    )
