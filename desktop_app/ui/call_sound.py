"""The call's microphone and speaker, opened when a call begins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop_app.audio_io import devices
from desktop_app.audio_io.device_watch import source_name
from desktop_app.audio_io.player import Playback
from desktop_app.audio_io.recorder import Recorder
from desktop_app.core.clip import AudioClip
from desktop_app.storage.settings import Settings


@dataclass(frozen=True)
class CallSound:
    """How a call records and plays."""

    record: Callable[[Path], Recorder]
    play: Callable[[AudioClip, float], Playback]
    microphone: str
    speaker: str


def open_sound(settings: Settings) -> CallSound:
    """Return the microphone and speaker of the settings, looked for anew.

    Raises
    ------
    AudioDeviceError
        If there is none, or the chosen one is not there.
    """
    found = devices.list_devices()
    microphone = devices.choose(found, "input", settings.microphone)
    speaker = devices.choose(found, "output", settings.speaker)
    devices.refresh()
    return CallSound(
        record=lambda path: Recorder(microphone, path),
        play=lambda clip, from_s: Playback(clip, speaker, from_s),
        microphone=source_name(microphone),
        speaker=speaker.name,
    )
