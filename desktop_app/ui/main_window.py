"""The window: library, call and feedback, one at a time."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from desktop_app.about import NAME
from desktop_app.audio_io.devices import Device, list_devices
from desktop_app.background.messages import Warm
from desktop_app.background.speech_process import SpeechProcess
from desktop_app.core.baseline import OWN
from desktop_app.core.errors import ToneMattersError
from desktop_app.core.scenario import Scenario
from desktop_app.core.turn import FinishedCall
from desktop_app.storage.scenario_files import Shelf
from desktop_app.storage.settings import Settings
from desktop_app.ui.baseline_flow import BaselineFlow
from desktop_app.ui.call_changes import CallChanges
from desktop_app.ui.call_flow import CallFlow
from desktop_app.ui.call_hearing import CallHearing
from desktop_app.ui.call_keeping import LeftBehind
from desktop_app.ui.dialogs.settings_dialog import SettingsDialog
from desktop_app.ui.drills.flow import DrillsFlow
from desktop_app.ui.hearing import Hearing
from desktop_app.ui.kept_calls import KeptCalls
from desktop_app.ui.language import tr
from desktop_app.ui.microphone_flow import MicrophoneFlow
from desktop_app.ui.model_voice import ModelVoice
from desktop_app.ui.pages.baseline_page import BaselinePage
from desktop_app.ui.pages.call_page import CallPage
from desktop_app.ui.pages.library_page import LibraryPage
from desktop_app.ui.pages.welcome_page import WelcomePage
from desktop_app.ui.progress_flow import ProgressFlow
from desktop_app.ui.services import Services
from desktop_app.ui.speaking_ahead import SpeakingAhead

if TYPE_CHECKING:
    from desktop_app.ui.pages.feedback_page import FeedbackPage

SMALLEST = (1100, 720)
FIRST_SIZE = (1280, 800)
#: The recogniser that stands in where Whisper cannot be had.
LAST_RESORT = "pocketsphinx"
#: Loaded aside while the user chooses: its charts take a moment.
FEEDBACK_PAGE = "desktop_app.ui.pages.feedback_page"


class MainWindow(QMainWindow):
    """Joins the pages with the services."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self.settings = services.settings_file.load()
        self.speech: SpeechProcess | None = None
        self.feedback_page: FeedbackPage | None = None
        self.setWindowTitle(NAME)
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST_SIZE)
        self._pages = QStackedWidget()
        self.setCentralWidget(self._pages)
        self.library_page = LibraryPage(services.look)
        self.call_page = CallPage(services.look)
        self._pages.addWidget(self.library_page)
        self._pages.addWidget(self.call_page)
        self.speaking_ahead = SpeakingAhead(services, self.library_page, lambda: self.speech, self)
        self.calls = CallFlow(services, self.call_page, lambda: (self.settings, self.speech), self)
        self.baseline_page: BaselinePage | None = None
        self.baseline_flow = BaselineFlow(services, lambda: (self.settings, self.speech), self)
        self.baseline_flow.problem.connect(self.show_problem)
        self.hearing = Hearing(services, lambda: (self.settings, self.speech), self)
        self.hearing.problem.connect(self.show_problem)
        self.progress = ProgressFlow(services, self)
        self.progress.problem.connect(self.show_problem)
        self.kept_calls = KeptCalls(services, self)
        self.kept_calls.problem.connect(self.show_problem)
        self.changes = CallChanges(services, lambda: self.speech, self)
        self.changes.problem.connect(self.show_problem)
        self.model_voice = ModelVoice(services, lambda: (self.settings, self.speech), self)
        self.model_voice.problem.connect(self.show_problem)
        self.call_hearing = CallHearing(services, lambda: self.settings, self)
        self.call_hearing.problem.connect(self.show_problem)
        self.drills = DrillsFlow(services, lambda: (self.settings, self.speech), self)
        self.drills.left.connect(self.show_library)
        self.welcome_page: WelcomePage | None = None
        self.microphone_flow = MicrophoneFlow(services, lambda: self.settings, self)
        self.microphone_flow.problem.connect(self.show_problem)
        self._connect()
        self._fill_library()
        if not self.settings.welcomed:
            self.show_welcome()
        QTimer.singleShot(0, self._after_showing)

    def show_problem(self, sentence: str) -> None:
        """Show a sentence on the page that is open."""
        notice = getattr(self._pages.currentWidget(), "notice", self.library_page.notice)
        notice.show_text(sentence)

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the call and the speech process."""
        self.calls.close()
        self.baseline_flow.leave()
        self.microphone_flow.stop()
        self.drills.leave()
        self.hearing.stop()
        self.call_hearing.stop()
        self.model_voice.stop()
        if self.speech is not None:
            self.speech.close()
            self.speech = None
        self._services.aside.shutdown()
        super().closeEvent(event)

    def _connect(self) -> None:
        library, call = self.library_page, self.call_page
        library.start_wanted.connect(self.calls.start)
        self.calls.busy.connect(lambda busy: library.start_button.setEnabled(not busy))
        self.calls.begun.connect(self._show_call)
        self.calls.keeping.kept.connect(self._call_kept)
        self.calls.reviewed.connect(self._show_feedback)
        self.calls.left.connect(self.show_library)
        self.calls.problem.connect(self.show_problem)
        library.baseline_wanted.connect(self._show_baseline)
        library.progress_wanted.connect(self._show_progress)
        library.drills_wanted.connect(self._show_drills)
        library.calls.hardest_changed.connect(lambda hardest: self._save(hardest=hardest))
        library.options.changed.connect(lambda name, on: self._save(**{name: on}))
        self.progress.left.connect(self.show_library)
        self.progress.open_wanted.connect(self.kept_calls.open)
        self.kept_calls.opened.connect(self._show_kept)
        self.kept_calls.first_try.connect(self._show_first_try)
        self.calls.first_try.connect(self._show_first_try)
        library.settings_wanted.connect(self._settings_wanted)
        library.theme_wanted.connect(self._theme_wanted)
        call.captions_toggled.connect(lambda shown: self._save(captions=shown))
        self._services.deliveries.restarted.connect(self._speech_restarted)

    def _fill_library(self) -> None:
        problems = [str(p) for p in (self._services.settings_file.problem,) if p is not None]
        try:
            self._services.locations.check_writable()
            self.library_page.show_history(self._services.history.all())
        except ToneMattersError as error:
            problems.append(str(error))
        self.library_page.calls.set_hardest(self.settings.hardest)
        self.library_page.options.show_settings(self.settings)
        self.library_page.notice.show_text("\n".join(problems))

    def _show_scenarios(self, shelf: Shelf) -> None:
        self.library_page.show_scenarios(shelf.scenarios)
        problems = (self.library_page.notice.text, *(str(fault) for fault in shelf.faults))
        self.library_page.notice.show_text("\n".join(problem for problem in problems if problem))
        left_behind = self._services.aside.submit(self.calls.keeping.left_behind)
        # A history that cannot be read is told already.
        self._services.deliveries.when_done(left_behind, self._take_up, lambda _error: None)

    def _take_up(self, left: LeftBehind) -> None:
        """Put away what was kept; tell of a call that broke off, and offer to go on with it."""
        for kept in left.to_put_away:
            self.calls.keeping.compress(kept, self.speech)
        if left.broken_off is None:
            return
        folder, course = left.broken_off
        notice = self.library_page.notice
        scenario = None if course is None else self._services.library.find(course.scenario_id)
        if course is None or scenario is None:
            told = tr(
                "A call was interrupted before its end. Its recording is kept at {path}.", path=folder.running
            )
            notice.show_text("\n".join(filter(None, (notice.text, told))))
            return
        told = tr("“{title}” broke off in the middle. Nothing you said is lost.", title=scenario.title)
        notice.offer(
            "\n".join(filter(None, (notice.text, told))),
            tr("Go on with it"),
            lambda: self.calls.resume(scenario, folder, course),
        )

    def _after_showing(self) -> None:
        """Read the calls once the window stands, start the speech process, and warm it meanwhile."""
        self._services.deliveries.when_done(
            self._services.aside.submit(self._services.library.read), self._show_scenarios, self._no_scenarios
        )
        self.library_page.show_engine(tr("The speech engine is getting ready…"))
        self.speech = self._services.start_speech(self.settings)
        self._services.aside.submit(importlib.import_module, FEEDBACK_PAGE)
        self.progress.expire(self.settings.keep_recordings_days)
        self._warm()

    def _no_scenarios(self, error: ToneMattersError) -> None:
        self.library_page.notice.show_text(str(error))

    def _warm(self) -> None:
        if self.speech is not None:
            self._services.deliveries.when_done(
                self.speech.ask(Warm()),
                self._engine_ready,
                self._engine_failed,
            )

    def _engine_ready(self, recogniser: str) -> None:
        self.library_page.show_engine(tr("Ready. Put your headset on."))
        if recogniser == LAST_RESORT:
            self.show_problem(
                tr(
                    "Whisper is missing, and the recogniser in its place mistakes about six words in ten. "
                    "The command `tone-matters doctor` says what to install."
                )
            )

    def _engine_failed(self, error: ToneMattersError) -> None:
        self.library_page.show_engine(tr("The speech engine is not ready."))
        self.show_problem(str(error))

    def _speech_restarted(self, again: bool) -> None:
        if again:
            self._warm()
            self.speaking_ahead.go_on()
        else:
            self.library_page.show_engine(tr("The speech engine stopped. Start Tone Matters again."))

    # -- the pages

    def show_library(self) -> None:
        """Open the library, with the latest calls."""
        self.hearing.stop()
        self.call_hearing.stop()
        self.model_voice.stop()
        try:
            self.library_page.show_history(self._services.history.all())
        except ToneMattersError as error:
            self.library_page.notice.show_text(str(error))
        self._pages.setCurrentWidget(self.library_page)
        self.library_page.start_button.setFocus()
        self.speaking_ahead.go_on()

    def show_welcome(self) -> None:
        """Open the page of the first start."""
        if self.welcome_page is None:
            self.welcome_page = self._new_welcome_page()
        self.welcome_page.notice.show_text(self.library_page.notice.text)
        self._pages.setCurrentWidget(self.welcome_page)
        self.welcome_page.check_button.setFocus()

    def _new_welcome_page(self) -> WelcomePage:
        page, flow = WelcomePage(self._services.look), self.microphone_flow
        page.check_wanted.connect(page.notice.clear)
        page.check_wanted.connect(flow.start)
        page.settings_wanted.connect(self._settings_wanted)
        page.baseline_wanted.connect(flow.stop)
        page.baseline_wanted.connect(self._welcomed)
        page.baseline_wanted.connect(self._show_baseline)
        page.done.connect(flow.stop)
        page.done.connect(self._welcomed)
        page.done.connect(self.show_library)
        flow.staged.connect(page.show_stage)
        flow.ticked.connect(page.show_level)
        flow.checked.connect(page.show_check)
        self._pages.addWidget(page)
        return page

    def _welcomed(self) -> None:
        self._save(welcomed=True)

    def _show_call(self) -> None:
        self.hearing.stop()
        self.call_hearing.stop()
        self.model_voice.stop()
        self._pages.setCurrentWidget(self.call_page)
        self.call_page.take_focus()

    def _show_baseline(self) -> None:
        """Open the page of the usual voice, made at its first use."""
        self.hearing.stop()
        self.call_hearing.stop()
        self.model_voice.stop()
        if self.baseline_page is None:
            self.baseline_page = self._new_baseline_page()
        saved = None
        try:
            saved = self._services.baselines.find(OWN)
        except ToneMattersError as error:
            self.library_page.notice.show_text(str(error))
        self.baseline_page.begin(saved)
        self._pages.setCurrentWidget(self.baseline_page)

    def _new_baseline_page(self) -> BaselinePage:
        page, flow = BaselinePage(self._services.look), self.baseline_flow
        page.start_wanted.connect(flow.start)
        page.stop_wanted.connect(flow.stop)
        page.measure_wanted.connect(flow.measure)
        page.back_wanted.connect(flow.leave)
        page.back_wanted.connect(self.show_library)
        flow.recording.connect(page.show_recording)
        flow.ticked.connect(page.show_level)
        flow.taken.connect(page.show_taken)
        flow.measuring.connect(lambda measuring: page.show_measuring(measuring=measuring))
        flow.measured.connect(page.show_baseline)
        self._pages.addWidget(page)
        return page

    def _show_progress(self) -> None:
        self.hearing.stop()
        self.call_hearing.stop()
        self.model_voice.stop()
        self._show(self.progress.open())

    def _show_drills(self) -> None:
        self.hearing.stop()
        self.call_hearing.stop()
        self.model_voice.stop()
        self._show(self.drills.open())

    def _show(self, page: QWidget) -> None:
        """Show a page that its flow made."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)

    def _say(self, text: str) -> None:
        self.hearing.stop()
        self.call_hearing.stop()
        self.model_voice.say(text)

    def _call_kept(self, call: FinishedCall, number: int) -> None:
        if self.feedback_page is not None:
            self.feedback_page.show_kept(call, number)

    def _show_kept(self, call: FinishedCall, scenario: Scenario, number: int) -> None:
        self._show_feedback(call, scenario)
        self._call_kept(call, number)
        self.kept_calls.find_first_try(call)

    def _show_first_try(self, call: FinishedCall, first: FinishedCall) -> None:
        if self.feedback_page is not None:
            self.feedback_page.show_first_try(call, first)

    def _show_feedback(self, call: FinishedCall, scenario: Scenario) -> None:
        page = self._feedback_page()
        page.notice.clear()
        page.show_call(call, scenario)
        self._pages.setCurrentWidget(page)

    def _feedback_page(self) -> FeedbackPage:
        """Return the page, made at its first use: its charts take a moment to load."""
        if self.feedback_page is None:
            from desktop_app.ui.pages.feedback_page import FeedbackPage

            page = FeedbackPage(self._services.look)
            page.back_wanted.connect(self.show_library)
            page.again_wanted.connect(self.calls.start)
            page.rewind_wanted.connect(self.calls.rewind)
            page.correct_wanted.connect(self.changes.correct)
            page.dispute_wanted.connect(self.changes.dispute)
            page.delete_take_wanted.connect(self.changes.delete_take)
            self.changes.changed.connect(page.show_changed)
            page.stop_wanted.connect(self.call_hearing.stop)
            page.turn_view.say_wanted.connect(self._say)
            self.model_voice.speaking.connect(lambda saying: page.turn_view.show_saying(saying=saying))
            page.hear_call_wanted.connect(lambda *_: self.hearing.stop())
            page.hear_call_wanted.connect(self.call_hearing.play_call)
            page.play_wanted.connect(lambda _wanted: self.call_hearing.stop())
            page.play_wanted.connect(lambda _wanted: self.model_voice.stop())
            page.hear_call_wanted.connect(lambda *_: self.model_voice.stop())
            self.call_hearing.moved.connect(page.call_view.show_position)
            self.call_hearing.playing.connect(lambda playing: page.call_view.show_playing(playing=playing))
            page.play_wanted.connect(self.hearing.play)
            page.stop_wanted.connect(self.hearing.stop)
            voice = page.turn_view.voice
            self.hearing.moved.connect(voice.show_position)
            self.hearing.playing.connect(lambda playing: voice.show_playing(playing=playing))
            self.hearing.making.connect(lambda making: voice.show_making(making=making))
            self._pages.addWidget(page)
            self.feedback_page = page
        return self.feedback_page

    # -- the settings

    def _theme_wanted(self) -> None:
        self._save(theme=self._services.look.wardrobe.toggle())

    def _settings_wanted(self) -> None:
        self._services.deliveries.when_done(
            self._services.aside.submit(list_devices), self._open_settings, self._open_settings_without
        )

    def _open_settings_without(self, error: ToneMattersError) -> None:
        self.show_problem(str(error))
        self._open_settings(())

    def _open_settings(self, devices: tuple[Device, ...]) -> None:
        dialog = SettingsDialog(self.settings, devices, self)
        dialog.accepted.connect(lambda: self._take_settings(dialog.settings))
        dialog.check_wanted.connect(self.show_welcome)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_settings(self, chosen: Settings) -> None:
        self.hearing.forget_device()
        self._save(**chosen.model_dump())
        self._services.look.wardrobe.follow(self.settings)

    def _save(self, **changes: object) -> None:
        self.settings = Settings.model_validate(self.settings.model_dump() | changes)
        try:
            self._services.settings_file.save(self.settings)
        except ToneMattersError as error:
            self.show_problem(str(error))
