"""Choose the recogniser: Whisper, and PocketSphinx only where Whisper cannot be had."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

from desktop_app.core.errors import EngineError, WeightsError
from desktop_app.core.ports import Transcriber, Voice
from desktop_app.speech.transcribe_sphinx import SphinxTranscriber
from desktop_app.speech.transcribe_whisper import Model, WhisperTranscriber
from desktop_app.speech.voice_kokoro.voice import KokoroVoice
from desktop_app.speech.voice_system import SystemVoice
from desktop_app.speech.weights import WeightsFile, WeightsStore

_log = logging.getLogger(__name__)


def choose_transcriber(weights: WeightsStore, model: Model | Path = "base", threads: int = 2) -> Transcriber:
    """Return Whisper; where its weights are missing, PocketSphinx, whose transcripts carry a warning.

    Raises
    ------
    WeightsError
        If weights are there but not the published ones: a damaged file is never passed over in silence.
    EngineError
        If neither engine can be had.
    """
    try:
        return WhisperTranscriber(weights, model, threads)
    except WeightsError as error:
        if not error.missing:
            raise
        _log.warning("%s Falling back to PocketSphinx, which mistakes about six words in ten.", error)
    except EngineError as error:
        _log.warning("%s Falling back to PocketSphinx, which mistakes about six words in ten.", error)
    return SphinxTranscriber()


def choose_voice(weights: WeightsStore, voices: Path, command: Sequence[str], threads: int = 2) -> Voice:
    """Return Kokoro; where it cannot be had, the system's own voice, which has no anger dial.

    Parameters
    ----------
    voices
        The folder of voice styles.
    command
        The command that runs this app in a child process.

    Raises
    ------
    WeightsError
        If weights are there but not the published ones.
    """
    try:
        return KokoroVoice(weights, voices, threads)
    except WeightsError as error:
        if not error.missing:
            raise
        _log.warning("%s Falling back to the system's voice, which has no anger dial.", error)
    except EngineError as error:
        _log.warning("%s Falling back to the system's voice, which has no anger dial.", error)
    return SystemVoice(command)


def first_problem(weights: WeightsStore, files: tuple[WeightsFile, ...]) -> WeightsError | None:
    """Return what is wrong with some weights, or None where all are there and are the published ones."""
    try:
        for file in files:
            weights.read(file)
    except WeightsError as error:
        return error
    return None
