"""A window on a desk without a sound card and without models: what happens is what the test says."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app import app
from desktop_app.audio_io import recorder as recorder_module
from desktop_app.audio_io.player import Playback
from desktop_app.audio_io.recorder import Recorder
from desktop_app.audio_io.watchdog import Watchdog
from desktop_app.background.messages import (
    Listen,
    PhraseHeard,
    ReplyBegan,
    ReplyEnded,
    ReplyHeard,
)
from desktop_app.core.clip import AudioClip
from desktop_app.core.errors import ToneMattersError
from desktop_app.core.heard import Heard
from desktop_app.practice.call import Phase
from desktop_app.practice.engines import build_matching
from desktop_app.practice.matching import Matching, ScenarioMatcher
from desktop_app.practice.review import reply_words
from desktop_app.storage.locations import Locations
from desktop_app.ui.call_controller import CallController
from desktop_app.ui.call_sound import CallSound
from desktop_app.ui.futures import Deliveries
from desktop_app.ui.language import tr
from tests.helpers.fake_device import Opener, microphone
from tests.helpers.scripted import spoken
from tests.helpers.scripted_speech import ScriptedSpeech
from tests.helpers.shipped_scenarios import shipped_scenario
from tests.helpers.sounds import sine
from tests.helpers.words import techniques

#: Longest wait for a condition; reached only when it never comes true.
PATIENCE_MS = 20_000
#: The course that every call takes.
SEED = 1


@functools.cache
def matcher(scenario: str) -> ScenarioMatcher:
    """What tells what a reply asks of a shipped scenario's customer, and offers."""
    return _matching().matcher(shipped_scenario(scenario))


@functools.cache
def _matching() -> Matching:
    return build_matching()


class FakePlayback:
    """A sound that ends when the test says so."""

    def __init__(self, sound: AudioClip, from_s: float) -> None:
        self.clip = sound
        self.position_s = from_s
        self.finished = self.stopped = False
        self.level = 0.1
        self.fault: ToneMattersError | None = None

    def stop(self) -> None:
        self.stopped = self.finished = True


class FakeSound:
    """A microphone and a speaker in the test's hand."""

    def __init__(self) -> None:
        self.opener = Opener()
        self.playbacks: list[FakePlayback] = []
        self.no_devices: ToneMattersError | None = None
        self.no_speaker: ToneMattersError | None = None
        self.opened = 0

    def open(self, _settings: object) -> CallSound:
        if self.no_devices is not None:
            raise self.no_devices
        self.opened += 1
        return CallSound(
            record=lambda path: Recorder(microphone(), path, self.opener),
            play=self._play,
            microphone="Fake microphone",
            speaker="Fake speaker",
        )

    def _play(self, sound: AudioClip, from_s: float) -> Playback:
        if self.no_speaker is not None:
            raise self.no_speaker
        self.playbacks.append(FakePlayback(sound, from_s))
        return cast("Playback", self.playbacks[-1])


class Desk:
    """The window with its scripted surroundings, and the hands of its user."""

    def __init__(
        self, qtbot: QtBot, data: Path, monkeypatch: pytest.MonkeyPatch, *, welcome: bool = False
    ) -> None:
        self.data = data
        self.sound = FakeSound()
        self._qtbot = qtbot
        self._speeches: list[ScriptedSpeech] = []

        def start_speech(_settings: object, _locations: object, deliveries: Deliveries) -> ScriptedSpeech:
            self._speeches.append(ScriptedSpeech(deliveries))
            return self._speeches[-1]

        monkeypatch.setattr(app, "open_sound", self.sound.open)
        monkeypatch.setattr(app, "_speech", start_speech)
        monkeypatch.setattr(app, "random", SimpleNamespace(randrange=lambda _below: SEED))
        monkeypatch.setattr(recorder_module, "Watchdog", functools.partial(Watchdog, limit_s=600.0))
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.window = app.build(application, Locations(data))
        qtbot.addWidget(self.window)
        self.window.show()
        if not welcome:
            self.window.show_library()
        ready = tr("Ready. Put your headset on.")
        self.wait(lambda: self.engine_text == ready and self.window.library_page.calls.buttons)

    @property
    def engine_text(self) -> str:
        return self.window.library_page._engine.text()

    @property
    def speech(self) -> ScriptedSpeech:
        """The latest speech process."""
        return self._speeches[-1]

    @property
    def call(self) -> CallController:
        """The call that runs."""
        assert self.window.calls.controller is not None
        return self.window.calls.controller

    @property
    def page(self) -> QWidget:
        """The page that is open."""
        return cast("QWidget", self.window._pages.currentWidget())

    @property
    def notice(self) -> str:
        """The sentence on the page that is open."""
        return str(self.page.notice.text)  # type: ignore[attr-defined]

    def wait(self, condition: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE_MS)

    def click(self, button: QWidget) -> None:
        assert button.isEnabled()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def start_call(self) -> None:
        """Start the call about the lost sales data, and hear the customer begin."""
        title = shipped_scenario().title
        buttons = self.window.library_page.calls.buttons
        self.click(next(button for button in buttons if title in button.text()))
        self.click(self.window.library_page.start_button)
        self.wait(lambda: self.page is self.window.call_page)
        self.pick_up()
        self.wait(self.line_plays)

    def pick_up(self) -> None:
        """Answer the phone, where it rings."""
        if self.window.calls.controller is None:
            self.click(self.window.call_page.answer_button)
        self.wait(lambda: self.window.calls.controller)

    def line_plays(self) -> bool:
        """Whether the customer is to be heard."""
        playback = self.call._player.playback
        return self.call.phase is Phase.CUSTOMER_SPEAKING and playback is not None

    def hear_line(self) -> None:
        """Let the customer finish; it is the trainee's turn, or the call is over."""
        self.wait(self.line_plays)
        call = self.call
        self.sound.playbacks[-1].finished = True
        self.wait(lambda: call.phase is not Phase.CUSTOMER_SPEAKING)

    def make_sound(self, seconds: float = 1.0) -> None:
        """Speak into the microphone, and wait until it is on disk."""
        recorder = self.call._recorder
        until_s = recorder.seconds + seconds
        self.sound.opener.stream.bring(sine(300, seconds, 0.2, rate_hz=48_000))
        self.wait(lambda: recorder.seconds >= until_s - 0.03)

    @property
    def listening(self) -> Listen:
        """What the speech process was last told to listen to."""
        return cast("Listen", self.speech.all_told(Listen)[-1])

    def begin_reply(self, words_so_far: str = "") -> None:
        """Begin to answer, hands-free."""
        request = self.listening
        self.make_sound()
        self.speech.event(ReplyBegan(request.listening, request.from_s + 0.1))
        self.wait(lambda: self.call.phase is Phase.REPLYING)
        if words_so_far:
            self.speech.event(PhraseHeard(request.listening, spoken(words_so_far)))

    def fall_silent(self) -> None:
        """End the answer; its words are still to come."""
        request, end_s = self.listening, self.call._recorder.seconds
        self.speech.event(ReplyEnded(request.listening, request.from_s + 0.1, end_s))
        self.wait(lambda: self.call.phase is Phase.THINKING)

    def words_come(self, text: str) -> None:
        """Let the words of the answer be recognised."""
        request, end_s = self.listening, self.call._recorder.seconds
        transcript = spoken(text, seconds=1.0)
        wording = reply_words(transcript, techniques()).wording
        heard = Heard(text, wording, matcher(self.call.call.scenario.id).meant(wording))
        self.speech.event(ReplyHeard(request.listening, request.from_s + 0.1, end_s, transcript, heard))

    def answer(self, text: str) -> None:
        """Answer the line that is being said, hands-free."""
        self.hear_line()
        self.begin_reply()
        self.fall_silent()
        call = self.call
        turns = len(call.call.exchanges)
        self.words_come(text)
        self.wait(lambda: len(call.call.exchanges) == turns + 1)

    def see_feedback(self) -> Any:
        """Wait for the feedback page and return it."""
        self.wait(lambda: self.window.feedback_page is not None and self.page is self.window.feedback_page)
        return self.window.feedback_page

    def see_library(self) -> None:
        """Wait until the library is open again."""
        self.wait(lambda: self.window.calls.controller is None and self.page is self.window.library_page)
