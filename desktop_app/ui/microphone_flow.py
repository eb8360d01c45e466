"""Check the microphone: a quiet moment, a sentence, and a line of the customer's."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.audio_io.files import read_clip
from desktop_app.audio_io.player import Playing
from desktop_app.audio_io.recorder import Recorder
from desktop_app.core.clip import RECORDING_RATE_HZ, AudioClip
from desktop_app.core.errors import ToneMattersError
from desktop_app.core.scenario import HOT_BAND, Slot
from desktop_app.practice.microphone_check import MicrophoneCheck, check_microphone
from desktop_app.storage.settings import Settings
from desktop_app.ui.call_sound import CallSound
from desktop_app.ui.services import Services

TICK_MS = 50
#: How long the room is listened to, and then the voice, in seconds of the recording.
QUIET_S, VOICE_S = 2.5, 4.5
#: So much of the customer's line is played at most.
_PLAYED_S = 3.0


class Stage(StrEnum):
    """What the user does now."""

    QUIET = "quiet"
    VOICE = "voice"
    CUSTOMER = "customer"


class MicrophoneFlow(QObject):
    """One check at a time.

    Attributes
    ----------
    staged
        What the user does now (a ``Stage``), or None: nothing.
    ticked
        Every 50 ms: the ``Level``.
    checked
        The ``MicrophoneCheck``.
    problem
        A sentence for the user.
    """

    staged = Signal(object)
    ticked = Signal(object)
    checked = Signal(object)
    problem = Signal(str)

    def __init__(
        self, services: Services, settings: Callable[[], Settings], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._settings = settings
        self._stage: Stage | None = None
        self._opening = False
        self._attempt = 0
        self._recorder: Recorder | None = None
        self._sound: CallSound | None = None
        self._line: AudioClip | None = None
        self._playback: Playing | None = None
        self._played_from_s = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Open the microphone and begin with the quiet moment."""
        if self._stage is not None or self._opening:
            return
        self._opening = True
        attempt, settings = self._attempt, self._settings()

        def open_aside() -> tuple[CallSound, AudioClip | None, Recorder]:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            sound = self._services.open_sound(settings)
            return sound, self._customer(), sound.record(self._path)

        self._services.deliveries.when_done(
            self._services.aside.submit(open_aside),
            lambda opened: self._began(attempt, *opened),
            self._failed,
        )

    def stop(self) -> None:
        """Break the check off, be it while the microphone opens; nothing of it is kept."""
        self._attempt += 1
        recorder, self._recorder = self._recorder, None
        self._end_sound()
        if recorder is not None:
            self._drop_aside(recorder)

    def _drop_aside(self, recorder: Recorder) -> None:
        self._services.deliveries.when_done(
            self._services.aside.submit(self._drop, recorder), lambda _nothing: None, self._failed
        )

    @property
    def _path(self) -> Path:
        return self._services.locations.data / ".check.wav"

    def _customer(self) -> AudioClip | None:
        """Return a customer's first line; None where none has a sound."""
        for scenario in self._services.library.read().scenarios:
            for clause in scenario.clauses:
                path = clause.sound_in(HOT_BAND) if clause.slot is Slot.OPENING else None
                if path is not None and path.is_file():
                    return read_clip(path, RECORDING_RATE_HZ)
        return None

    def _began(self, attempt: int, sound: CallSound, line: AudioClip | None, recorder: Recorder) -> None:
        self._opening = False
        if attempt != self._attempt:
            self._drop_aside(recorder)
            return
        self._sound, self._line, self._recorder = sound, line, recorder
        self._to(Stage.QUIET)
        self._timer.start()

    def _failed(self, error: ToneMattersError) -> None:
        self._opening = False
        self._end_sound()
        self.problem.emit(str(error))

    def _to(self, stage: Stage | None) -> None:
        if stage is not self._stage:
            self._stage = stage
            self.staged.emit(stage)

    def _tick(self) -> None:
        recorder = self._recorder
        if recorder is None:
            return
        self.ticked.emit(recorder.level)
        if recorder.fault is not None:
            fault = recorder.fault
            self.stop()
            self.problem.emit(str(fault))
        elif self._stage is Stage.QUIET and recorder.seconds >= QUIET_S:
            self._to(Stage.VOICE)
        elif self._stage is Stage.VOICE and recorder.seconds >= QUIET_S + VOICE_S:
            self._play(recorder)
        elif self._stage is Stage.CUSTOMER and self._is_played(recorder):
            self._finish(recorder, (self._played_from_s, recorder.seconds))

    def _play(self, recorder: Recorder) -> None:
        """Let the customer be heard; where that cannot be, the check ends without."""
        if self._sound is None or self._line is None:
            self._finish(recorder, None)
            return
        try:
            self._playback = self._sound.play(self._line, 0.0)
        except ToneMattersError as error:
            self._finish(recorder, None)
            self.problem.emit(str(error))
            return
        self._played_from_s = recorder.seconds
        self._to(Stage.CUSTOMER)

    def _is_played(self, recorder: Recorder) -> bool:
        playback = self._playback
        over = playback is None or playback.finished or playback.fault is not None
        return over or recorder.seconds - self._played_from_s >= _PLAYED_S

    def _finish(self, recorder: Recorder, played_s: tuple[float, float] | None) -> None:
        self._recorder = None
        self._end_sound()

        def judge() -> MicrophoneCheck:
            recorder.stop()
            try:
                clip = read_clip(recorder.path, RECORDING_RATE_HZ)
            finally:
                with contextlib.suppress(OSError):
                    recorder.path.unlink(missing_ok=True)
            return check_microphone(clip, QUIET_S, QUIET_S + VOICE_S, played_s)

        self._services.deliveries.when_done(
            self._services.aside.submit(judge), self.checked.emit, self._failed
        )

    def _end_sound(self) -> None:
        self._timer.stop()
        if self._playback is not None:
            self._playback.stop()
            self._playback = None
        self._to(None)

    def _drop(self, recorder: Recorder) -> None:
        recorder.stop()
        with contextlib.suppress(OSError):
            recorder.path.unlink(missing_ok=True)
