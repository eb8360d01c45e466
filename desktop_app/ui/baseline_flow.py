"""Measure the usual voice: record the reading and the kind line, have them measured, keep the result."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.audio_io.recorder import Recorder
from desktop_app.background.messages import MeasureBaseline
from desktop_app.background.speech_process import SpeechProcess
from desktop_app.coaching.reading import SHORTEST_KIND_LINE_S, SHORTEST_READING_S
from desktop_app.core.baseline import OWN, Baseline
from desktop_app.core.errors import EngineError, InputError, ToneMattersError
from desktop_app.storage.settings import Settings
from desktop_app.ui.call_sound import CallSound
from desktop_app.ui.language import tr
from desktop_app.ui.services import Services

TICK_MS = 50


class Part(StrEnum):
    """What is read."""

    READING = "reading"
    KIND_LINE = "kind-line"


SHORTEST_S = {Part.READING: SHORTEST_READING_S, Part.KIND_LINE: SHORTEST_KIND_LINE_S}


class BaselineFlow(QObject):
    """Records one part at a time, and measures when asked.

    Attributes
    ----------
    recording
        A part (a ``Part``) is being recorded, or None.
    ticked
        While recording, every 50 ms: (seconds, ``Level``).
    taken
        A part was recorded: (``Part``, seconds).
    measuring
        The readings are being measured (True), or no longer (False).
    measured
        The ``Baseline``, kept.
    problem
        A sentence for the user.
    """

    recording = Signal(object)
    ticked = Signal(float, object)
    taken = Signal(object, float)
    measuring = Signal(bool)
    measured = Signal(object)
    problem = Signal(str)

    def __init__(
        self,
        services: Services,
        state: Callable[[], tuple[Settings, SpeechProcess | None]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._state = state
        self._part: Part | None = None
        self._opening = False
        self._recorder: Recorder | None = None
        self._device: str | None = None
        self._files: dict[Part, Path] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)

    @property
    def parts(self) -> frozenset[Part]:
        """The parts that lie ready to be measured."""
        return frozenset(self._files)

    def start(self, part: Part) -> None:
        """Open the microphone and record a part; an earlier recording of it is replaced."""
        if self._part is not None or self._opening:
            return
        self._opening = True
        self._files.pop(part, None)
        settings, _ = self._state()
        path = self._services.locations.baselines / f".{part}.wav"

        def open_aside() -> tuple[CallSound, Recorder]:
            path.parent.mkdir(parents=True, exist_ok=True)
            sound = self._services.open_sound(settings)
            return sound, sound.record(path)

        self._services.deliveries.when_done(
            self._services.aside.submit(open_aside),
            lambda opened: self._began(part, *opened),
            self._not_begun,
        )

    def stop(self) -> None:
        """End the recording under way."""
        recorder, part = self._recorder, self._part
        if recorder is None or part is None:
            return
        self._timer.stop()
        self._recorder = self._part = None
        self.recording.emit(None)
        self._services.deliveries.when_done(
            self._services.aside.submit(recorder.stop),
            lambda _recording: self._stopped(part, recorder),
            lambda error: self.problem.emit(str(error)),
        )

    def measure(self) -> None:
        """Have the readings measured, and keep the baseline."""
        _, speech = self._state()
        reading = self._files.get(Part.READING)
        if reading is None:
            return
        if speech is None:
            fault = EngineError(tr("The speech engine is not running"), tr("start Tone Matters again"))
            self.problem.emit(str(fault))
            return
        request = MeasureBaseline(
            reading,
            self._files.get(Part.KIND_LINE),
            OWN,
            self._device,
            datetime.now(UTC).astimezone().date().isoformat(),
        )
        self.measuring.emit(True)
        self._services.deliveries.when_done(speech.ask(request), self._came, self._failed)

    def leave(self) -> None:
        """Drop the recordings: only the numbers are kept."""
        self.stop()
        self._files.clear()
        for part in Part:
            with contextlib.suppress(OSError):
                (self._services.locations.baselines / f".{part}.wav").unlink(missing_ok=True)

    def _began(self, part: Part, sound: CallSound, recorder: Recorder) -> None:
        self._opening = False
        self._part, self._recorder, self._device = part, recorder, sound.microphone
        self.recording.emit(part)
        self._timer.start()

    def _not_begun(self, error: ToneMattersError) -> None:
        self._opening = False
        self.recording.emit(None)
        self.problem.emit(str(error))

    def _tick(self) -> None:
        recorder = self._recorder
        if recorder is None:
            return
        self.ticked.emit(recorder.seconds, recorder.level)
        if recorder.fault is not None:
            self.problem.emit(str(recorder.fault))
            self.stop()

    def _stopped(self, part: Part, recorder: Recorder) -> None:
        if recorder.seconds < SHORTEST_S[part]:
            fault = InputError(
                tr("That was {seconds} seconds, too little to measure", seconds=f"{recorder.seconds:.0f}"),
                tr("read it to its end"),
            )
            self.problem.emit(str(fault))
            return
        self._files[part] = recorder.path
        self.taken.emit(part, recorder.seconds)

    def _came(self, found: Baseline) -> None:
        self.measuring.emit(False)
        try:
            self._services.baselines.save(found)
        except ToneMattersError as error:
            self.problem.emit(str(error))
            return
        self.measured.emit(found)

    def _failed(self, error: ToneMattersError) -> None:
        self.measuring.emit(False)
        self.problem.emit(str(error))
