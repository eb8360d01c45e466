"""Scenarios in one file, to hand on: a ``.tmscenario`` is a zip of texts and sounds, and nothing else.

What comes in is not trusted: names are held against a list of what may be there, sizes are counted while
reading, and nothing is written into the library before the whole pack has been read and its scenario checked.
"""

from __future__ import annotations

import contextlib
import re
import shutil
import struct
import tempfile
import zipfile
import zlib
from pathlib import Path
from typing import Final

from desktop_app.core.errors import ScenarioError, StorageError
from desktop_app.core.scenario import BANDS, Scenario
from desktop_app.storage.scenario_files import FILE_NAME, LARGEST_BYTES, load_scenario

#: How a pack's name ends.
SUFFIX: Final = ".tmscenario"
#: What may be in a pack.
_ALLOWED = re.compile(rf"scenario\.toml|replies\.toml|lines/[a-z0-9-]{{1,120}}\.(?:{'|'.join(BANDS)})\.opus")
_MOST_FILES, _LARGEST_SOUND_BYTES, _MOST_BYTES = 4_000, 2_000_000, 150_000_000
_OGG = b"OggS"
#: What reading a broken zip file may raise.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    RuntimeError,
    NotImplementedError,
    EOFError,
    ValueError,
    OverflowError,
)
_MEND = "ask for the pack to be exported again"


def export_pack(scenario: Scenario, path: Path) -> Path:
    """Write a scenario and its own sounds as a pack, all of it or nothing; return its path.

    Raises
    ------
    StorageError
        If the file cannot be written.
    """
    if path.suffix != SUFFIX:
        path = path.with_name(path.name + SUFFIX)
    partial = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED) as pack:
            for file in sorted(scenario.folder.rglob("*")):
                name = file.relative_to(scenario.folder).as_posix()
                if file.is_file() and _ALLOWED.fullmatch(name):
                    pack.write(file, name)
        partial.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            partial.unlink()
        fault = f"The file {path} cannot be written ({error.strerror})"
        raise StorageError(fault, "free some space or choose another folder") from error
    return path


def import_pack(path: Path, library: Path, stock: Path) -> Scenario:
    """Put the scenario of a pack into a library; nothing is written where anything is wrong.

    Parameters
    ----------
    library
        The folder of the user's own scenarios.
    stock
        The folder of the shared clauses.

    Raises
    ------
    ScenarioError
        If the file is no pack, holds what a pack may not hold, or its scenario is faulty or there already.
    StorageError
        If the library cannot be written.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="pack-") as place:
            folder = Path(place) / "scenario"
            _unpack(path, folder)
            scenario = load_scenario(folder, stock)
            home = library / scenario.id
            if home.exists():
                raise ScenarioError(f"There is a scenario “{scenario.id}” already", f"move {home} away first")
            library.mkdir(parents=True, exist_ok=True)
            shutil.move(str(folder), home)
    except OSError as error:
        raise StorageError(f"{library} cannot be written ({error.strerror})", "free some space") from error
    return load_scenario(home, stock)


def _unpack(path: Path, folder: Path) -> None:
    """Write the files of a pack into an empty folder."""
    with _opened(path) as pack:
        entries = [entry for entry in pack.infolist() if not entry.is_dir()]
        if len(entries) > _MOST_FILES:
            raise ScenarioError(f"{path} holds more than {_MOST_FILES:,} files", _MEND)
        total = 0
        for entry in entries:
            content = _content(path, pack, entry)
            total += len(content)
            if total > _MOST_BYTES:
                raise ScenarioError(f"{path} is larger than {_MOST_BYTES // 1_000_000} MB unpacked", _MEND)
            target = folder / entry.filename
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    if not (folder / FILE_NAME).is_file():
        raise ScenarioError(f"{path} holds no {FILE_NAME}", _MEND)


def _opened(path: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except (OSError, *_BROKEN) as error:
        raise ScenarioError(f"{path} is no scenario pack", f"name a file that ends in {SUFFIX}") from error


def _content(path: Path, pack: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Return what a file of a pack holds, read no further than such a file may be long."""
    if not _ALLOWED.fullmatch(entry.filename):
        raise ScenarioError(f"{path} holds “{entry.filename[:80]}”, which is no part of a scenario", _MEND)
    sound = entry.filename.endswith(".opus")
    most = _LARGEST_SOUND_BYTES if sound else LARGEST_BYTES
    try:
        with pack.open(entry) as file:
            content = file.read(most + 1)
    except (OSError, *_BROKEN) as error:
        raise ScenarioError(f"“{entry.filename}” in {path} cannot be read", _MEND) from error
    if len(content) > most:
        raise ScenarioError(f"“{entry.filename}” in {path} is too long", _MEND)
    if sound and not content.startswith(_OGG):
        raise ScenarioError(f"“{entry.filename}” in {path} is no Opus sound", _MEND)
    return content
