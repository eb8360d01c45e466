"""Begin calls, show them on the call page, and keep what comes of them."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from desktop_app.audio_io.recorder import Recorder
from desktop_app.background.messages import KeepCall
from desktop_app.background.speech_process import SpeechProcess
from desktop_app.core.baseline import OWN, Baseline
from desktop_app.core.errors import ToneMattersError
from desktop_app.core.scenario import Scenario
from desktop_app.core.turn import FinishedCall
from desktop_app.practice.baseline import baseline_for, other_device
from desktop_app.practice.export.documents import call_document
from desktop_app.storage.recordings import CallFolder
from desktop_app.storage.settings import Settings
from desktop_app.ui.call_controller import CallController
from desktop_app.ui.call_sound import CallSound
from desktop_app.ui.pages.call_page import CallPage
from desktop_app.ui.services import Services


class CallFlow(QObject):
    """One call after the other.

    Attributes
    ----------
    busy
        A call is being opened or runs (True), or another may begin (False).
    begun
        The call runs.
    reviewed
        A call with at least one turn is over: the ``FinishedCall`` and its ``Scenario``.
    left
        A call ended without a turn, or did not begin.
    problem
        A sentence for the user.

    Parameters
    ----------
    state
        Gives the settings and the speech process as they are now.
    """

    busy = Signal(bool)
    begun = Signal()
    reviewed = Signal(object, object)
    left = Signal()
    problem = Signal(str)

    def __init__(
        self,
        services: Services,
        page: CallPage,
        state: Callable[[], tuple[Settings, SpeechProcess | None]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.controller: CallController | None = None
        self._services = services
        self._page = page
        self._state = state
        self._opening = False
        self._told = ""
        page.retake_wanted.connect(lambda: self._with_call(CallController.retake))
        page.end_wanted.connect(lambda: self._with_call(CallController.stop))
        page.pause_wanted.connect(lambda: self._with_call(CallController.toggle_pause))
        page.key_down.connect(lambda: self._with_call(CallController.key_down))
        page.key_up.connect(lambda: self._with_call(CallController.key_up))

    def start(self, scenario: Scenario, intensity: str | None = None) -> None:
        """Open microphone and speaker, then begin the call."""
        if self._opening or self.controller is not None:
            return
        self._opening = True
        self.busy.emit(True)
        settings, _ = self._state()
        services = self._services
        folder = services.recordings.new_call(scenario.id, datetime.now(UTC).astimezone())

        def open_aside() -> tuple[Scenario, CallSound, Recorder]:
            sound = services.open_sound(settings)
            return services.library.with_sounds(scenario), sound, sound.record(folder.running)

        services.deliveries.when_done(
            services.aside.submit(open_aside),
            lambda opened: self._begin(intensity, folder, *opened),
            self._not_begun,
        )

    def close(self) -> None:
        """End the call, because the window closes; its recording stays as it is."""
        if self.controller is not None:
            self.controller.finished.disconnect(self._finished)
            self.controller.stop()
            self.controller = None

    def _with_call(self, do: Callable[[CallController], None]) -> None:
        if self.controller is not None:
            do(self.controller)

    def _begin(
        self,
        intensity: str | None,
        folder: CallFolder,
        scenario: Scenario,
        sound: CallSound,
        recorder: Recorder,
    ) -> None:
        settings, speech = self._state()
        services = self._services
        if speech is None:
            services.aside.submit(recorder.stop)
            return
        baseline, remark = self._baseline(sound.microphone)
        controller = CallController(
            scenario,
            services.seed(),
            settings,
            sound,
            recorder,
            speech,
            services.deliveries,
            services.aside,
            folder,
            services.locations.spoken,
            baseline,
            intensity,
            self,
        )
        self._join(controller)
        self._page.begin(scenario, push_to_talk=controller.push_to_talk, captions=settings.captions)
        self._page.notice.show_text(remark)
        self._opening = False
        self.controller = controller
        controller.start()
        self.begun.emit()

    def _baseline(self, microphone: str) -> tuple[Baseline | None, str]:
        """Return the user's baseline, fit for the microphone, and a sentence where it is amiss."""
        try:
            saved = self._services.baselines.find(OWN, microphone)
        except ToneMattersError as error:
            return None, str(error)
        remark = ""
        if saved is not None and other_device(saved, microphone):
            remark = (
                f"Your usual voice was measured with {saved.device}. With another microphone "
                "your level is not compared: measure it again before your next call."
            )
        return baseline_for(saved, microphone, ()), remark

    def _not_begun(self, error: ToneMattersError) -> None:
        self._opening = False
        self.busy.emit(False)
        self.left.emit()
        self.problem.emit(str(error))

    def _join(self, controller: CallController) -> None:
        page, captions, call = self._page, self._page.captions, controller.call
        controller.phase_changed.connect(lambda phase: page.show_phase(phase, can_retake=call.can_retake))
        controller.paused.connect(lambda paused: page.show_paused(paused=paused, phase=controller.phase))
        controller.line_started.connect(lambda line: captions.add("customer", line.text))
        controller.line_started.connect(lambda _line: page.show_turn(call.turn))
        controller.words_so_far.connect(captions.show_live)
        controller.reply_taken.connect(lambda text: captions.add("agent", text))
        controller.turn_dropped.connect(lambda: captions.drop_last(2))
        controller.problem.connect(page.notice.show_text)
        controller.ticked.connect(page.tick)
        controller.pitch.connect(page.strip.add_pitch)
        controller.finished.connect(self._finished)

    def _finished(self, call: FinishedCall) -> None:
        controller, self.controller = self.controller, None
        self.busy.emit(False)
        if controller is None:
            return
        problems = [self._page.notice.text]
        if call.turns:
            problems.append(self._keep(call, controller))
            self.reviewed.emit(call, controller.call.scenario)
        else:
            problems.append(self._keep_or_remove(controller))
            self.left.emit()
        controller.deleteLater()
        self._told = ""
        self._tell(*problems)

    def _tell(self, *problems: str) -> None:
        """Tell what is wrong with the call that is over, beside what was told of it already."""
        self._told = "\n".join(filter(None, (self._told, *problems)))
        self.problem.emit(self._told)

    def _keep(self, call: FinishedCall, controller: CallController) -> str:
        """Keep a call in the history; return a sentence if that failed."""
        self._compress(controller)
        try:
            self._services.history.add(
                call_document(call),
                title=call.title,
                started_at=call.started_at,
                folder=controller.folder.path,
            )
        except ToneMattersError as error:
            return str(error)
        return ""

    def _keep_or_remove(self, controller: CallController) -> str:
        """Remove the recording of a call in which nobody spoke; keep any other, and say where."""
        if controller.heard_anything:
            self._compress(controller)
            kept = controller.folder.path
            return f"The call ended before a reply was finished. Its recording is kept in {kept}."
        with contextlib.suppress(OSError):
            controller.folder.running.unlink(missing_ok=True)
            controller.folder.path.rmdir()
        return ""

    def _compress(self, controller: CallController) -> None:
        _, speech = self._state()
        if speech is not None:
            folder = controller.folder
            self._services.deliveries.when_done(
                speech.ask(KeepCall(folder.running, folder.whole)),
                lambda _path: None,
                lambda error: self._tell(str(error)),
            )
