"""PocketSphinx through SpeechRecognition: the last resort, where Whisper cannot be had.

It mistakes about six words in ten (61 % word error on read speech), so every transcript carries a warning.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from desktop_app.core.clip import AudioClip
from desktop_app.core.errors import EngineError
from desktop_app.core.transcript import Transcript, Word

WARNING = "PocketSphinx mistakes about six words in ten: read the transcript with care"
#: Clips shorter than this hold no word, and Sphinx invents one for them, as it does for silence.
SHORTEST_CLIP_S = 0.2
#: Sphinx's own frames, a second.
_FRAMES_PER_S = 100
_NOT_WORDS = ("<", "[", "++")


class SphinxTranscriber:
    """Speech to words with PocketSphinx, behind the port ``Transcriber``.

    Raises
    ------
    EngineError
        If it is not installed.
    """

    name = "pocketsphinx"

    def __init__(self) -> None:
        try:
            import pocketsphinx  # noqa: F401 - SpeechRecognition imports it at its first use
            import speech_recognition
        except ImportError as error:
            raise EngineError("PocketSphinx is not installed", "install Tone Matters again") from error
        self._library = speech_recognition
        self._recognizer = speech_recognition.Recognizer()

    def transcribe(self, clip: AudioClip) -> Transcript:
        """Recognise a clip at 16 kHz; an empty transcript where nothing was said.

        Raises
        ------
        EngineError
            If the engine fails.
        """
        if clip.duration_s < SHORTEST_CLIP_S or not np.any(clip.samples):
            return Transcript(self.name, "", None, warning=WARNING)
        samples = np.clip(np.round(clip.samples * 32768.0), -32768, 32767).astype("<i2")
        data = self._library.AudioData(samples.tobytes(), clip.sample_rate_hz, 2)
        try:
            decoder: Any = self._recognizer.recognize_sphinx(data, show_all=True)
        except self._library.UnknownValueError:
            return Transcript(self.name, "", None, warning=WARNING)
        except self._library.RequestError as error:
            raise EngineError(f"PocketSphinx failed ({error})", "install Tone Matters again") from error
        words = tuple(
            Word(
                segment.word.split("(")[0],
                segment.start_frame / _FRAMES_PER_S,
                (segment.end_frame + 1) / _FRAMES_PER_S,
                0.0,
            )
            for segment in decoder.seg() or ()
            if not segment.word.startswith(_NOT_WORDS)
        )
        confidence = 0.0 if words else None
        return Transcript(self.name, " ".join(w.text for w in words), confidence, words, warning=WARNING)
