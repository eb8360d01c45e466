"""Whisper through SpeechRecognition: one loaded model, words with times.

The model is kept loaded, because SpeechRecognition's own entry point loads it anew at every call.
Whisper drops filled pauses and tidies restarts, so those are looked for in the sound, not here.
"""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any, Literal

import numpy as np

from desktop_app.core.clip import ANALYSIS_RATE_HZ, AudioClip
from desktop_app.core.errors import EngineError, WeightsError
from desktop_app.core.levelling import levelled
from desktop_app.core.transcript import Transcript, Word
from desktop_app.speech.weights import WHISPER_BASE, WHISPER_TINY, WeightsStore

Model = Literal["base", "tiny.en"]

#: Width of the beam search: as many words right as with 5, and sooner.
BEAM_SIZE = 3
#: Clips shorter than this hold no word, and Whisper invents one for them.
SHORTEST_CLIP_S = 0.2
#: What the model hears at once. A clip that fits needs no time marks between segments, and without them
#: fewer words are wrong (15.0 % against 15.8 on read speech); word times come from the attention either way.
WINDOW_S = 30.0

#: Of a clip of at most 17 s so many frames of 10 ms are read: as many words right as with all 30 s (12.4 %
#: wrong in 80 clips with either), in half the time. With 12 s Whisper makes words up.
SHORT_FRAMES = 2000
_SHORT_SAMPLES = 17 * ANALYSIS_RATE_HZ


class WhisperTranscriber:
    """Speech to words with a Whisper model, behind the port ``Transcriber``.

    Parameters
    ----------
    weights
        Where the weights are found.
    model
        ``base``, ``tiny.en`` for small machines, or a folder with a CTranslate2 Whisper model of your own.
    threads
        Processor threads to use.

    Raises
    ------
    WeightsError
        If the model's files are missing or not the published ones.
    EngineError
        If the engine is not installed or refuses the model.
    """

    def __init__(self, weights: WeightsStore, model: Model | Path = "base", threads: int = 2) -> None:
        self._name = f"whisper-{model.name if isinstance(model, Path) else model}"
        if isinstance(model, Path):
            contents = _own_model(model)
        else:
            files = WHISPER_BASE if model == "base" else WHISPER_TINY
            contents = {file.name.rsplit("/", 1)[1]: weights.read(file) for file in files}
        try:
            from faster_whisper import WhisperModel
            from speech_recognition.recognizers.whisper_local.base import WhisperCompatibleRecognizer
            from speech_recognition.recognizers.whisper_local.faster_whisper import TranscribableAdapter
        except ImportError as error:
            raise EngineError("Whisper is not installed", "install Tone Matters again") from error
        try:
            loaded = WhisperModel(
                self._name, device="cpu", compute_type="int8", cpu_threads=threads, files=contents
            )
        except (RuntimeError, ValueError, OSError) as error:
            raise EngineError(
                f"Whisper cannot load its model ({error})", "install Tone Matters again"
            ) from error
        self._recognizer = WhisperCompatibleRecognizer(TranscribableAdapter(_OneWindow(loaded)))

    @property
    def name(self) -> str:
        """``whisper-base`` or ``whisper-tiny.en``."""
        return self._name

    def transcribe(self, clip: AudioClip) -> Transcript:
        """Recognise a clip at 16 kHz; an empty transcript where nothing was said.

        Raises
        ------
        EngineError
            If the model fails.
        """
        if clip.duration_s < SHORTEST_CLIP_S or not np.any(clip.samples):
            return Transcript(self._name, "", None)
        data = _audio_data(levelled(clip))
        try:
            result = self._recognizer.recognize(
                data,
                show_dict=True,
                language="en",
                beam_size=BEAM_SIZE,
                word_timestamps=True,
                without_timestamps=clip.duration_s < WINDOW_S,
            )
        except (RuntimeError, ValueError) as error:
            raise EngineError(
                f"Whisper failed ({error})", "say it again, or start Tone Matters again"
            ) from error
        return _transcript(self._name, result)


class _OneWindow:
    """A Whisper model that stops after the first window of a clip that fits into one.

    The library goes on from the last word's end, and would hear the silence after it as more words. It also
    fills every clip with silence to 30 s, and reading that is most of the work; of a short clip 20 s are
    read.
    """

    def __init__(self, model: Any) -> None:  # noqa: ANN401 - the library has no types
        self._model = model
        self._encode = model.encode

    def _encode_shortly(self, features: Any) -> Any:  # noqa: ANN401 - the library has no types
        return self._encode(features[..., :SHORT_FRAMES])

    def transcribe(self, audio: Any, **options: Any) -> tuple[Any, Any]:  # noqa: ANN401
        self._model.encode = self._encode_shortly if len(audio) <= _SHORT_SAMPLES else self._encode
        segments, info = self._model.transcribe(audio, **options)
        return itertools.islice(segments, 1) if options["without_timestamps"] else segments, info


def _own_model(folder: Path) -> dict[str, bytes]:
    """Return the files of a model that the user brings; nobody published a digest for them."""
    try:
        return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}
    except OSError as error:
        raise WeightsError(
            f"There is no model folder {folder}", "name base, tiny.en or a folder with a Whisper model"
        ) from error


def _audio_data(clip: AudioClip) -> Any:  # noqa: ANN401 - the library has no types
    """Return the clip as SpeechRecognition takes it: 16-bit samples."""
    if clip.sample_rate_hz != ANALYSIS_RATE_HZ:
        raise ValueError("Whisper hears 16 kHz")
    from speech_recognition.audio import AudioData

    samples = np.clip(np.round(clip.samples * 32768.0), -32768, 32767).astype("<i2")
    return AudioData(samples.tobytes(), clip.sample_rate_hz, 2)


def _transcript(engine: str, result: dict[str, Any]) -> Transcript:
    words = tuple(
        Word(word.word.strip(), float(word.start), float(word.end), float(word.probability))
        for segment in result["segments"]
        for word in segment.words or ()
        if word.word.strip()
    )
    if not words:
        return Transcript(engine, "", None)
    confidence = sum(word.confidence for word in words) / len(words)
    return Transcript(engine, " ".join(word.text for word in words), confidence, words)
