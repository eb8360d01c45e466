"""Follow one growing recording in the speech process, and tell the window what happens in it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Executor
from typing import Protocol

import numpy as np

from desktop_app.background.growing_wave import GrowingWave
from desktop_app.background.messages import (
    Event,
    Listen,
    ListeningFailed,
    LiveTone,
    PhraseHeard,
    ReplyBegan,
    ReplyEnded,
    ReplyHeard,
)
from desktop_app.core.clip import ANALYSIS_RATE_HZ, AudioClip, Samples
from desktop_app.core.errors import ToneMattersError
from desktop_app.core.heard import Heard
from desktop_app.core.ports import Transcriber, VoiceActivity
from desktop_app.core.transcript import Transcript
from desktop_app.practice.listen import Happening, Noticed, TurnListener
from desktop_app.practice.phrases import PhraseTranscriber

READ_EVERY_S = 0.05


class LivePitchTracker(Protocol):
    """Pitch of a voice as it comes in."""

    def push(self, samples: Samples) -> list[tuple[float, float]]:
        """Add samples at 16 kHz; return new (time in s, F0 in Hz or NaN) pairs."""
        ...


class HearsReplies(Protocol):
    """How a customer hears replies; times are s of the recording."""

    def prepare(self, start_s: float, end_s: float) -> None:
        """Begin to measure what was said between two times, before its words are known."""
        ...

    def hear(self, transcript: Transcript, start_s: float, end_s: float) -> Heard:
        """Return what was said between two times as the customer hears it."""
        ...


class Listener:
    """Follows one recording on a thread of its own until the reply ends.

    Parameters
    ----------
    ear
        Tells how the customer hears a reply.
    heavy
        Where transcription runs, so that following never waits for it.
    send
        Takes events, from any thread.
    """

    def __init__(
        self,
        request: Listen,
        transcriber: Transcriber,
        ear: HearsReplies,
        activity: VoiceActivity,
        live_pitch: LivePitchTracker,
        heavy: Executor,
        send: Callable[[Event], None],
    ) -> None:
        self._request = request
        self._activity = activity
        self._pitch = live_pitch
        self._heavy = heavy
        self._send = send
        self._wave = GrowingWave(request.path, request.from_s)
        silence_s = float("inf") if request.turn_end_silence_s is None else request.turn_end_silence_s
        self._turn = TurnListener(request.from_s, silence_s)
        self._transcriber = transcriber
        self._ear = ear
        self._ready: tuple[float, Heard] | None = None
        self._phrases: PhraseTranscriber | None = None
        self._newest_pause_s = 0.0
        self._pending = np.zeros(0, dtype=np.float32)
        self._chunk_s = request.from_s
        self._key_let_go_s: float | None = None
        self._stop = threading.Event()
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._follow, name="listener", daemon=True)
        activity.reset()
        self._thread.start()

    def end_reply(self, at_s: float) -> None:
        """End the reply at ``at_s``, once the recording has been read that far."""
        self._key_let_go_s = at_s

    def stop(self) -> None:
        """Forget the recording."""
        self._stop.set()
        self._thread.join()

    def _follow(self) -> None:
        try:
            while not self._stop.wait(READ_EVERY_S):
                if self._step():
                    break
        except Exception as error:  # noqa: BLE001 - a thread's fault must come back too
            self._fail(error)
        finally:
            self._wave.close()

    def _step(self) -> bool:
        """Take in what was recorded since the last step; return True when the reply has ended."""
        with self._lock:
            samples = self._wave.read()
        if len(samples):
            pitch = tuple((t + self._request.from_s, hz) for t, hz in self._pitch.push(samples))
            if pitch:
                self._send(LiveTone(self._request.listening, pitch))
        self._pending = np.concatenate([self._pending, samples])
        size = self._activity.chunk_samples
        while len(self._pending) >= size:
            chunk, self._pending = self._pending[:size], self._pending[size:]
            start_s, self._chunk_s = self._chunk_s, self._chunk_s + size / ANALYSIS_RATE_HZ
            for noticed in self._turn.push(self._activity.probability(chunk), start_s, self._chunk_s):
                if self._tell(noticed):
                    return True
        let_go = self._key_let_go_s
        if let_go is not None and self._wave.until_s >= let_go - READ_EVERY_S:
            return any(self._tell(noticed) for noticed in self._turn.finish(let_go))
        return False

    def _tell(self, noticed: Noticed) -> bool:
        number = self._request.listening
        if noticed.what is Happening.REPLY_BEGAN:
            self._send(ReplyBegan(number, noticed.start_s))
        elif noticed.what is Happening.PAUSED:
            self._newest_pause_s = noticed.end_s
            self._ear.prepare(noticed.start_s, noticed.end_s)
            self._heavy.submit(self._hear_phrase, noticed)
        elif noticed.what is Happening.REPLY_ENDED:
            self._newest_pause_s = noticed.end_s
            self._send(ReplyEnded(number, noticed.start_s, noticed.end_s))
            self._heavy.submit(self._hear_reply, noticed)
            return True
        return False

    def _hear_phrase(self, noticed: Noticed) -> None:
        if self._stop.is_set() or noticed.end_s < self._newest_pause_s:
            return  # more has been said since
        try:
            transcript = self._phrases_from(noticed.start_s).up_to(noticed.end_s - noticed.start_s)
            self._send(PhraseHeard(self._request.listening, transcript))
            self._ready = (noticed.end_s, self._heard(transcript, noticed))
        except Exception as error:  # noqa: BLE001 - a thread's fault must come back too
            self._fail(error)

    def _hear_reply(self, noticed: Noticed) -> None:
        if self._stop.is_set():
            return
        number = self._request.listening
        try:
            transcript = self._phrases_from(noticed.start_s).up_to(noticed.end_s - noticed.start_s)
            ready = self._ready
            heard = ready[1] if ready and ready[0] == noticed.end_s else self._heard(transcript, noticed)
            self._send(ReplyHeard(number, noticed.start_s, noticed.end_s, transcript, heard))
        except Exception as error:  # noqa: BLE001 - a thread's fault must come back too
            self._fail(error)

    def _heard(self, transcript: Transcript, noticed: Noticed) -> Heard:
        return self._ear.hear(transcript, noticed.start_s, noticed.end_s)

    def _phrases_from(self, reply_s: float) -> PhraseTranscriber:
        if self._phrases is None:

            def cut(start_s: float, end_s: float) -> AudioClip:
                with self._lock:
                    return AudioClip(self._wave.between(reply_s + start_s, reply_s + end_s), ANALYSIS_RATE_HZ)

            self._phrases = PhraseTranscriber(self._transcriber, cut)
        return self._phrases

    def _fail(self, error: Exception) -> None:
        if isinstance(error, ToneMattersError):
            self._send(ListeningFailed(self._request.listening, error.fault, error.mend))
        else:
            fault = f"Listening broke off ({type(error).__name__})"
            self._send(ListeningFailed(self._request.listening, fault, "say it again; the recording is kept"))
