"""The shipped voices: a style for each sentence length, and the direction from quiet to pressed voices."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import numpy as np
import tomli

from desktop_app.core.errors import EngineError, WeightsError
from desktop_app.core.ports import VoiceInfo
from desktop_app.speech.voice_kokoro.graphs import FloatArray

CATALOGUE = "voices.toml"
#: The first half of a style is timbre, the second prosody.
TIMBRE = slice(0, 128)
PROSODY = slice(128, 256)


class VoiceStyles:
    """The voices in a folder, each file verified by its digest in ``voices.toml``.

    Raises
    ------
    WeightsError
        If the catalogue is missing or broken.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        try:
            self._catalogue = tomli.loads((folder / CATALOGUE).read_text(encoding="utf-8"))
        except (OSError, tomli.TOMLDecodeError) as error:
            raise WeightsError(
                f"The list of voices {folder / CATALOGUE} cannot be read",
                "install Tone Matters again",
                missing=True,
            ) from error
        self._loaded: dict[str, FloatArray] = {}

    @property
    def voices(self) -> tuple[VoiceInfo, ...]:
        """Every voice, in the catalogue's order."""
        return tuple(
            VoiceInfo(key, entry["name"], entry["accent"], entry["gender"], "kokoro")
            for key, entry in self._catalogue["voice"].items()
        )

    def gender(self, voice: str) -> str:
        """Return ``woman`` or ``man``.

        Raises
        ------
        EngineError
            If the voice is unknown.
        """
        return str(self._entry(voice)["gender"])

    def style(self, voice: str, phonemes: int) -> FloatArray:
        """Return the voice's style for a sentence of that many phonemes, shape (256,).

        Raises
        ------
        EngineError
            If the voice is unknown.
        WeightsError
            If its file is missing or not the shipped one.
        """
        self._entry(voice)
        table = self._table(voice)
        style: FloatArray = table[min(max(phonemes, 1), len(table)) - 1]
        return style

    def pressed(self, gender: str) -> FloatArray:
        """Return the direction of timbre from quiet to pressed voices of one gender, shape (128,).

        Raises
        ------
        WeightsError
            If the file is missing or not the shipped one.
        """
        direction: FloatArray = self._table("pressed")[0 if gender == "woman" else 1]
        return direction

    def prosody_model(self, gender: str) -> str:
        """Return the voice whose lively prosody anger leans towards."""
        return str(self._catalogue["lively"][gender])

    def _entry(self, voice: str) -> dict[str, str]:
        entries: dict[str, dict[str, str]] = self._catalogue["voice"]
        if voice not in entries:
            raise EngineError(f"There is no voice “{voice}”", f"choose one of {', '.join(entries)}")
        return entries[voice]

    def _table(self, name: str) -> FloatArray:
        if name not in self._loaded:
            path = self._folder / f"{name}.npy"
            try:
                data = path.read_bytes()
            except OSError as error:
                raise WeightsError(
                    f"The voice file {path} is missing", "install Tone Matters again", missing=True
                ) from error
            if hashlib.sha256(data).hexdigest() != self._catalogue["sha256"][name]:
                raise WeightsError(
                    f"The voice file {path} is damaged or not the shipped one", "install Tone Matters again"
                )
            self._loaded[name] = np.load(io.BytesIO(data), allow_pickle=False).astype(np.float32)
        return self._loaded[name]
