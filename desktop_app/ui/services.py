"""What the window works with, built once at the top and handed down."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from desktop_app.background.speech_process import SpeechProcess
from desktop_app.storage.baselines import Baselines
from desktop_app.storage.drill_results import DrillResults
from desktop_app.storage.history import History
from desktop_app.storage.locations import Locations
from desktop_app.storage.recordings import Recordings
from desktop_app.storage.scenario_files import ScenarioLibrary
from desktop_app.storage.settings import Settings, SettingsFile
from desktop_app.ui.call_sound import CallSound
from desktop_app.ui.futures import Deliveries
from desktop_app.ui.look import Look


@dataclass(frozen=True)
class Services:
    """Every service of the window.

    Attributes
    ----------
    start_speech
        Starts the speech process; called once the window is shown.
    open_sound
        Finds the microphone and the speaker of the settings; may take a third of a second.
    aside
        Runs what would hold up the window.
    seed
        Gives the seed of the next call.
    """

    look: Look
    locations: Locations
    library: ScenarioLibrary
    settings_file: SettingsFile
    history: History
    baselines: Baselines
    recordings: Recordings
    drill_results: DrillResults
    deliveries: Deliveries
    start_speech: Callable[[Settings], SpeechProcess]
    open_sound: Callable[[Settings], CallSound]
    aside: ThreadPoolExecutor
    seed: Callable[[], int]
