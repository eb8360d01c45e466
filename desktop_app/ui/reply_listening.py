"""Have the speech process follow the recording for one reply after the other, and pass on what it notices."""

from __future__ import annotations

import itertools
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop_app.background.messages import (
    EndReply,
    Event,
    Listen,
    ListeningFailed,
    LiveTone,
    PhraseHeard,
    PlayedLine,
    ReplyBegan,
    ReplyEnded,
    ReplyHeard,
    SpokenAhead,
    StopListening,
    Usual,
)
from desktop_app.background.speech_process import SpeechProcess
from desktop_app.core.errors import EngineError
from desktop_app.ui.futures import Deliveries


class ReplyListening(QObject):
    """Listens for one reply at a time; what comes of an earlier listening is passed over.

    Attributes
    ----------
    began
        A reply began, at a time of the recording in s.
    words
        The reply as far as it is transcribed, a string.
    ended
        The reply is over; its words follow.
    heard
        The words of the whole reply (a ``ReplyHeard``).
    pitch
        New (time in s, F0 in Hz or NaN) pairs of the agent's voice.
    failed
        Listening broke off (an ``EngineError``).
    """

    began = Signal(float)
    words = Signal(str)
    ended = Signal()
    heard = Signal(object)
    pitch = Signal(object)
    failed = Signal(object)

    def __init__(
        self, speech: SpeechProcess, deliveries: Deliveries, path: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._speech = speech
        self._deliveries = deliveries
        self._path = path
        self._numbers = itertools.count(1)
        self._current = 0
        self.from_s = 0.0
        deliveries.noticed.connect(self._on_event)

    @property
    def listens(self) -> bool:
        """Whether a reply is being listened for, or to."""
        return self._current > 0

    def listen(self, from_s: float, silence_s: float | None, line: PlayedLine, usual: Usual) -> None:
        """Listen from a time of the recording on; ``silence_s`` is None where a key ends the reply."""
        self._current = next(self._numbers)
        self.from_s = from_s
        self._speech.tell(Listen(self._current, self._path, from_s, silence_s, line, usual))

    def end_at(self, at_s: float) -> None:
        """End the reply at a time of the recording."""
        self._speech.tell(EndReply(self._current, at_s))

    def stop(self) -> None:
        """Listen no more."""
        self._current = 0
        self._speech.tell(StopListening())

    def close(self) -> None:
        """Take no more events."""
        self._deliveries.noticed.disconnect(self._on_event)

    def _on_event(self, event: Event) -> None:
        if isinstance(event, SpokenAhead) or event.listening != self._current:
            return
        if isinstance(event, LiveTone):
            self.pitch.emit(event.pitch)
        elif isinstance(event, ReplyBegan):
            self.began.emit(event.start_s)
        elif isinstance(event, PhraseHeard):
            self.words.emit(event.transcript.text)
        elif isinstance(event, ReplyEnded):
            self.ended.emit()
        elif isinstance(event, ReplyHeard):
            self.heard.emit(event)
        elif isinstance(event, ListeningFailed):
            self.failed.emit(EngineError(event.fault, event.mend))
