"""Begin calls, let them ring, show them on the call page, and keep what comes of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from desktop_app.background.speech_process import SpeechProcess
from desktop_app.core.baseline import OWN, Baseline
from desktop_app.core.errors import InputError, ToneMattersError
from desktop_app.core.scenario import Scenario
from desktop_app.core.turn import FinishedCall
from desktop_app.practice.audience import room_murmur
from desktop_app.practice.baseline import baseline_for, other_device
from desktop_app.practice.call import Phase
from desktop_app.practice.kept_call import UnfinishedCall
from desktop_app.practice.rewind import beside, copy_beginning, course_before, first_try, holds_nothing_new
from desktop_app.practice.ring_tone import ring_tone
from desktop_app.storage.recordings import CallFolder
from desktop_app.storage.settings import Settings, TalkMode
from desktop_app.ui.call_controller import CallController
from desktop_app.ui.call_course import CallStart
from desktop_app.ui.call_keeping import CallKeeping
from desktop_app.ui.call_sound import CallSound, OpenedSound, begin_recording, silent
from desktop_app.ui.language import tr
from desktop_app.ui.pages.call_page import CallPage
from desktop_app.ui.services import Services
from desktop_app.ui.sound_loop import SoundLoop


@dataclass(frozen=True)
class _Wanted:
    """A call that is to begin: a new one, or one whose recording and course are there already."""

    scenario: Scenario
    intensity: str | None
    folder: CallFolder
    started_at: datetime
    course: UnfinishedCall | None = None

    @property
    def broke_off(self) -> bool:
        """Whether it is gone on with, so that what lies in its folder must stay."""
        return self.course is not None and self.course.rewound is None


class CallFlow(QObject):
    """One call after the other.

    Attributes
    ----------
    busy
        A call is being opened or runs (True), or another may begin (False).
    begun
        The phone rings, or a call goes on: its page is to be seen.
    reviewed
        A call with at least one turn is over: the ``FinishedCall`` and its ``Scenario``.
    first_try
        A call was another try: the ``FinishedCall``, and the one it goes back to.
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
    first_try = Signal(object, object)
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
        self.keeping = CallKeeping(services, self)
        self.keeping.problem.connect(self.problem)
        self._services = services
        self._page = page
        self._state = state
        self._ring = SoundLoop(services.deliveries, services.aside, self)
        self._room = SoundLoop(services.deliveries, services.aside, self)
        self._rings_for: tuple[_Wanted, CallSound] | None = None
        self._opening = False
        page.answer_wanted.connect(self.answer)
        page.retake_wanted.connect(lambda: self._with_call(CallController.retake))
        page.end_wanted.connect(self._end_wanted)
        page.pause_wanted.connect(lambda: self._with_call(CallController.toggle_pause))
        page.hold_wanted.connect(lambda: self._with_call(CallController.toggle_hold))
        page.key_down.connect(lambda: self._with_call(CallController.key_down))
        page.key_up.connect(lambda: self._with_call(CallController.key_up))

    # -- how a call can begin

    def start(self, scenario: Scenario, intensity: str | None = None) -> None:
        """Let the phone ring."""
        started_at = datetime.now(UTC).astimezone()
        folder = self._services.recordings.new_call(scenario.id, started_at)
        wanted = _Wanted(scenario, intensity, folder, started_at)
        self._open(wanted, lambda sound: self._rung(wanted, sound))

    def resume(self, scenario: Scenario, folder: CallFolder, course: UnfinishedCall) -> None:
        """Go on with a call that broke off: the customer says their last line again."""
        wanted = _Wanted(scenario, course.intensity, folder, course.started_at, course)
        self._open(wanted, lambda sound: self._record(wanted, sound))

    def rewind(self, scenario: Scenario, call: FinishedCall, number: int, turn: int) -> None:
        """Go back to a turn of a kept call and try again.

        Parameters
        ----------
        number
            The call's number in the history.
        turn
            From 1.
        """
        started_at = datetime.now(UTC).astimezone()
        folder = self._services.recordings.new_call(scenario.id, started_at)
        try:
            course = course_before(call, number, turn, started_at)
        except InputError as error:
            self.problem.emit(str(error))
            return
        wanted = _Wanted(scenario, call.intensity, folder, started_at, course)
        line_start_s = call.turns[turn - 1].line_start_s
        recording = call.turns[turn - 1].recording

        def copy() -> None:
            if recording is not None:
                whole = CallFolder(recording.parent).recording
                copy_beginning(whole, line_start_s, folder.running)

        self._open(wanted, lambda sound: self._record(wanted, sound), copy)

    def _open(
        self,
        wanted: _Wanted,
        then: Callable[[CallSound], None],
        before: Callable[[], None] = lambda: None,
    ) -> None:
        """Look for microphone and speaker, aside."""
        if self._opening or self.controller is not None:
            return
        self._opening = True
        self.busy.emit(True)

        def find() -> CallSound:
            before()
            return self._find()

        self._services.deliveries.when_done(
            self._services.aside.submit(find), then, lambda error: self._not_begun(wanted, error)
        )

    def _find(self) -> CallSound:
        settings, _ = self._state()
        sound = self._services.open_sound(settings)
        return silent(sound) if settings.captions_only else sound

    def _rung(self, wanted: _Wanted, sound: CallSound) -> None:
        settings, _ = self._state()
        self._rings_for = wanted, sound
        if not settings.ring:
            self.answer()
            return
        self._show(wanted.scenario, settings)
        self._page.show_ringing()
        self._ring.start(sound, ring_tone)
        self.begun.emit()

    def _show(self, scenario: Scenario, settings: Settings) -> None:
        """Show the call's page as the user wants it."""
        self._page.begin(
            scenario,
            push_to_talk=settings.talk_mode is TalkMode.PUSH_TO_TALK,
            captions=settings.captions or settings.captions_only,
            audience=settings.audience,
        )

    def answer(self) -> None:
        """Pick up the phone that rings."""
        if self._rings_for is not None:
            (wanted, sound), self._rings_for = self._rings_for, None
            self._ring.stop()
            self._record(wanted, sound)

    def _end_wanted(self) -> None:
        if self._rings_for is not None:
            self._rings_for = None
            self._ring.stop()
            self._opening = False
            self.busy.emit(False)
            self.left.emit()
        else:
            self._with_call(CallController.stop)

    def _record(self, wanted: _Wanted, sound: CallSound) -> None:
        """Open the microphone and read what the lines sound like, aside."""
        services = self._services

        def open_aside() -> tuple[Scenario, OpenedSound]:
            opened = begin_recording(self._find, sound, wanted.folder.running)
            return services.library.with_sounds(wanted.scenario), opened

        services.deliveries.when_done(
            services.aside.submit(open_aside),
            lambda opened: self._begin(wanted, *opened),
            lambda error: self._not_begun(wanted, error),
        )

    def close(self) -> None:
        """End the call, because the window closes; its recording stays as it is."""
        self._ring.stop()
        self._room.stop()
        self._rings_for = None
        if self.controller is not None:
            self.controller.finished.disconnect(self._finished)
            self.controller.stop()
            self.controller = None

    def _with_call(self, do: Callable[[CallController], None]) -> None:
        if self.controller is not None:
            do(self.controller)

    def _begin(self, wanted: _Wanted, scenario: Scenario, opened: OpenedSound) -> None:
        settings, speech = self._state()
        services = self._services
        if speech is None:
            services.aside.submit(opened.recorder.stop)
            return
        baseline, remark = self._baseline(opened.sound.microphone)
        seed = services.seed() if wanted.course is None else wanted.course.seed
        start = CallStart(
            scenario, seed, wanted.intensity, wanted.started_at, wanted.folder, baseline, wanted.course
        )
        controller = CallController(start, settings, opened, speech, services, self)
        self._join(controller)
        self._show(scenario, settings)
        self._page.notice.show_text(remark)
        self._opening = False
        self.controller = controller
        if settings.audience:
            self._room.start(opened.sound, lambda: room_murmur(scenario))
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
            remark = tr(
                "Your usual voice was measured with {device}. With another microphone "
                "your level is not compared: measure it again before your next call.",
                device=saved.device,
            )
        return baseline_for(saved, microphone, ()), remark

    def _not_begun(self, wanted: _Wanted, error: ToneMattersError) -> None:
        if not wanted.broke_off:
            self.keeping.remove(wanted.folder)
        self._opening = False
        self.busy.emit(False)
        self.left.emit()
        self.problem.emit(str(error))

    def _join(self, controller: CallController) -> None:
        page, captions, call = self._page, self._page.captions, controller.call
        controller.phase_changed.connect(lambda phase: self._show_phase(controller, phase))
        controller.paused.connect(lambda _paused: self._show_phase(controller, controller.phase))
        controller.line_started.connect(lambda line: captions.add("customer", line.text))
        controller.line_started.connect(lambda _line: page.show_turn(call.turn))
        controller.words_so_far.connect(captions.show_live)
        controller.reply_taken.connect(lambda text: captions.add("agent", text))
        controller.turn_dropped.connect(lambda: captions.drop_last(2))
        controller.course_changed.connect(lambda course: self.keeping.write_course(controller.folder, course))
        controller.problem.connect(page.notice.show_text)
        controller.ticked.connect(page.tick)
        controller.ticked.connect(
            lambda *_: page.show_hold(controller.hold_s if controller.on_hold else None)
        )
        controller.pitch.connect(page.strip.add_pitch)
        controller.finished.connect(self._finished)

    def _show_phase(self, controller: CallController, phase: Phase) -> None:
        self._page.show_phase(phase, can_retake=controller.call.can_retake)
        if controller.waits_for_device:
            self._page.show_waiting()
        elif controller.is_paused:
            self._page.show_paused()

    def _finished(self, call: FinishedCall) -> None:
        controller, self.controller = self.controller, None
        self._room.stop()
        self.busy.emit(False)
        if controller is None:
            return
        if holds_nothing_new(call) or not call.turns:
            told = (self._page.notice.text, self._keep_or_remove(controller, call))
            self.left.emit()
            self._tell(*told)
        elif call.rewound is None:
            self._keep(controller, call, None)
        else:
            self._services.deliveries.when_done(
                self._services.aside.submit(first_try, self._services.history, call),
                lambda first: self._keep(controller, call, first),
                lambda _error: self._keep(controller, call, None),  # there is nothing to compare
            )
        controller.deleteLater()

    def _keep(self, controller: CallController, call: FinishedCall, first: FinishedCall | None) -> None:
        """Keep a call, and show it; beside the one it goes back to where it is another try."""
        if first is not None:
            call = beside(call, first)
        self.keeping.keep(call, controller.folder, self._state()[1])
        told = self._page.notice.text
        self.reviewed.emit(call, controller.call.scenario)
        self._tell(told)
        if first is not None:
            self.first_try.emit(call, first)

    def _tell(self, *problems: str) -> None:
        told = "\n".join(problem for problem in problems if problem)
        if told:
            self.problem.emit(told)

    def _keep_or_remove(self, controller: CallController, call: FinishedCall) -> str:
        """Remove the recording of a call that holds nothing new; keep any other, and say where."""
        if call.turns or not controller.heard_anything:
            self.keeping.remove(controller.folder)
            return ""
        self.keeping.give_up(controller.folder, self._state()[1])
        return tr(
            "The call ended before a reply was finished. Its recording is kept in {folder}.",
            folder=controller.folder.path,
        )
