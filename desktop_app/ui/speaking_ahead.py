"""Has the voice speak, while the user reads, what the chosen customer brings no sound for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop_app.background.messages import Event, SpeakAhead, SpokenAhead
from desktop_app.background.speech_process import SpeechProcess
from desktop_app.core.scenario import Scenario
from desktop_app.practice.render import unspoken
from desktop_app.ui.pages.library_page import LibraryPage
from desktop_app.ui.services import Services


class SpeakingAhead(QObject):
    """Follows what is chosen in the library; a call breaks it off.

    Parameters
    ----------
    speech
        Gives the speech process, None before it is started.
    """

    def __init__(
        self,
        services: Services,
        page: LibraryPage,
        speech: Callable[[], SpeechProcess | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._page = page
        self._speech = speech
        self._scenario: Scenario | None = None
        page.chosen.connect(self._chosen)
        services.deliveries.noticed.connect(self._on_event)

    def go_on(self) -> None:
        """Speak what is still missing of the chosen customer; nothing of any other."""
        speech = self._speech()
        if speech is None or self._scenario is None:
            return
        scenario = self._services.library.with_sounds(self._scenario)
        missing = unspoken(scenario, self._services.locations.spoken)
        speech.tell(SpeakAhead(scenario.id, missing, scenario.persona.voice))
        self._page.show_unspoken(len(missing))

    def _chosen(self, scenario: Scenario) -> None:
        self._scenario = scenario
        self.go_on()

    def _on_event(self, event: Event) -> None:
        if (
            not isinstance(event, SpokenAhead)
            or self._scenario is None
            or event.scenario != self._scenario.id
        ):
            return
        self._page.show_unspoken(event.left)
        if event.fault:
            self._page.notice.show_text(event.fault)
