"""Transcribe a reply phrase by phrase, while it is still being spoken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from desktop_app.core.clip import AudioClip
from desktop_app.core.ports import Transcriber
from desktop_app.core.transcript import Transcript, Word

#: Once this much has been said, its words are settled at the next pause and not transcribed again.
SETTLE_AFTER_S = 6.0


class PhraseTranscriber:
    """The transcript of one reply as it grows. Times count from the reply's start.

    Parameters
    ----------
    cut
        Returns the clip at 16 kHz between two times of the reply.
    """

    def __init__(self, transcriber: Transcriber, cut: Callable[[float, float], AudioClip]) -> None:
        self._transcriber = transcriber
        self._cut = cut
        self._settled: tuple[Word, ...] = ()
        self._settled_until_s = 0.0
        self._latest: tuple[float, Transcript] | None = None

    def up_to(self, end_s: float) -> Transcript:
        """Return the transcript of everything up to a pause at ``end_s``.

        Raises
        ------
        EngineError
            If the engine fails.
        """
        if self._latest is not None and self._latest[0] == end_s:
            return self._latest[1]
        from_s = self._settled_until_s
        part = self._transcriber.transcribe(self._cut(from_s, end_s))
        moved = tuple(replace(w, start_s=w.start_s + from_s, end_s=w.end_s + from_s) for w in part.words)
        words = (*self._settled, *moved)
        if end_s - from_s >= SETTLE_AFTER_S:
            self._settled, self._settled_until_s = words, end_s
        confidence = sum(word.confidence for word in words) / len(words) if words else None
        whole = Transcript(part.engine, " ".join(w.text for w in words), confidence, words, part.warning)
        self._latest = (end_s, whole)
        return whole
