"""Build every service once, join them to the window, and run."""

from __future__ import annotations

import random
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop_app.about import NAME, VERSION
from desktop_app.background.messages import SpeechSettings
from desktop_app.background.speech_process import SpeechProcess
from desktop_app.core.child_process import child_command
from desktop_app.core.errors import ToneMattersError
from desktop_app.storage.baselines import Baselines
from desktop_app.storage.drill_results import DrillResults
from desktop_app.storage.history import History
from desktop_app.storage.locations import Locations, find_locations
from desktop_app.storage.recordings import Recordings
from desktop_app.storage.scenario_files import shipped_library
from desktop_app.storage.settings import Settings, SettingsFile
from desktop_app.storage.shipped import shipped
from desktop_app.ui.call_sound import open_sound
from desktop_app.ui.error_report import log_to, report_to
from desktop_app.ui.futures import Deliveries
from desktop_app.ui.icons import Icons
from desktop_app.ui.language import speak
from desktop_app.ui.look import Look
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.services import Services
from desktop_app.ui.theme import Wardrobe


def start(models: str | None = None) -> int:
    """Run the app and return its exit code.

    Parameters
    ----------
    models
        A folder with weights, searched first.
    """
    application = QApplication(sys.argv[:1])
    locations = find_locations(models=Path(models) if models else None)
    log_to(locations.log)
    try:
        window = build(application, locations)
    except ToneMattersError as error:
        print(f"tone-matters: {error}", file=sys.stderr)
        return 1
    report_to(window.show_problem, locations.log)
    window.show()
    return application.exec()


def build(application: QApplication, locations: Locations) -> MainWindow:
    """Return the window with its services, not yet shown.

    Raises
    ------
    StorageError
        If a file that ships with the app is missing.
    """
    application.setApplicationName(NAME)
    application.setApplicationVersion(VERSION)
    settings_file = SettingsFile(locations.settings)
    settings = settings_file.load()
    speak(application, settings.language, shipped("assets", "i18n"))
    deliveries = Deliveries(application)
    services = Services(
        look=_look(application, settings),
        locations=locations,
        library=shipped_library(locations.scenarios, locations.spoken),
        settings_file=settings_file,
        history=History(locations.history),
        baselines=Baselines(locations.baselines),
        recordings=Recordings(locations.recordings),
        drill_results=DrillResults(locations.history),
        deliveries=deliveries,
        start_speech=lambda settings: _speech(settings, locations, deliveries),
        open_sound=open_sound,
        aside=ThreadPoolExecutor(1, thread_name_prefix="aside"),
        seed=lambda: random.randrange(2**31),  # noqa: S311 - not for secrets
    )
    return MainWindow(services)


def _look(application: QApplication, settings: Settings) -> Look:
    folders = shipped("assets", "fonts"), shipped("assets", "theme")
    wardrobe = Wardrobe(application, *folders, settings)
    return Look(wardrobe, Icons(shipped("assets", "icons")))


def _speech(settings: Settings, locations: Locations, deliveries: Deliveries) -> SpeechProcess:
    return SpeechProcess(
        SpeechSettings(
            models=locations.models,
            voices=shipped("assets", "voices"),
            child_command=tuple(child_command()),
            recogniser=settings.recogniser,
        ),
        deliveries.noticed.emit,
        deliveries.restarted.emit,
    )
