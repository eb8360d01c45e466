"""Play a sound again and again: the phone that rings, the room that murmurs."""

from __future__ import annotations

import functools
from collections.abc import Callable
from concurrent.futures import Executor

from PySide6.QtCore import QObject, QTimer

from desktop_app.audio_io.player import Playing
from desktop_app.core.clip import AudioClip
from desktop_app.core.errors import ToneMattersError
from desktop_app.ui.call_sound import CallSound, stop_aside
from desktop_app.ui.futures import Deliveries

LOOK_EVERY_MS = 100


class SoundLoop(QObject):
    """Plays one sound over and over; a speaker that does not play is passed over in silence."""

    def __init__(self, deliveries: Deliveries, aside: Executor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._deliveries = deliveries
        self._aside = aside
        self._play: Callable[[], Playing] | None = None
        self._playback: Playing | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    @property
    def plays(self) -> bool:
        """Whether it was started and not stopped."""
        return self._play is not None

    def start(self, sound: CallSound, make: Callable[[], AudioClip]) -> None:
        """Play what ``make`` returns, aside, until it is stopped."""
        self.stop()
        clip = functools.cache(make)
        self._play = lambda: sound.play(clip(), 0.0)
        self._timer.start()
        self._once(self._play)

    def stop(self) -> None:
        """Fall silent."""
        self._play = None
        self._timer.stop()
        if self._playback is not None:
            stop_aside(self._aside, self._playback)
            self._playback = None

    def _look(self) -> None:
        if self._play is not None and self._playback is not None and self._playback.finished:
            self._playback = None
            self._once(self._play)

    def _once(self, play: Callable[[], Playing]) -> None:
        self._deliveries.when_done(
            self._aside.submit(play), lambda playback: self._began(play, playback), self._not_begun
        )

    def _began(self, play: Callable[[], Playing], playback: Playing) -> None:
        if self._play is play:
            self._playback = playback
        else:
            stop_aside(self._aside, playback)

    def _not_begun(self, _error: ToneMattersError) -> None:
        """Leave it at the picture; what is amiss is told when the customer cannot be heard."""
