"""The call's microphone and speaker, opened when a call begins."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.audio_io import devices
from desktop_app.audio_io.device_watch import standing_for
from desktop_app.audio_io.player import Playback, Playing, SilentPlayback
from desktop_app.audio_io.recorder import Recorder
from desktop_app.core.clip import AudioClip
from desktop_app.storage.settings import Settings


@dataclass(frozen=True)
class CallSound:
    """How a call records and plays."""

    record: Callable[[Path], Recorder]
    play: Callable[[AudioClip, float], Playing]
    microphone: str
    speaker: str


@dataclass(frozen=True)
class OpenedSound:
    """The call's microphone and speaker, open; ``again`` opens them anew, aside, after one was unplugged."""

    sound: CallSound
    recorder: Recorder
    again: Callable[[], OpenedSound]


def open_sound(settings: Settings) -> CallSound:
    """Return the microphone and speaker of the settings, looked for anew.

    Raises
    ------
    AudioDeviceError
        If there is none, or the chosen one is not there.
    """
    found = devices.list_devices()
    microphone = standing_for(devices.choose(found, "input", settings.microphone), "input")
    speaker = standing_for(devices.choose(found, "output", settings.speaker), "output")
    devices.refresh()
    return CallSound(
        record=lambda path: Recorder(microphone, path),
        play=lambda clip, from_s: Playback(clip, speaker, from_s),
        microphone=microphone.title,
        speaker=speaker.title,
    )


def stop_aside(aside: Executor, playback: Playing) -> None:
    """Stop what is being played, without waiting for the speaker."""
    try:
        aside.submit(playback.stop)
    except RuntimeError:  # the window has closed meanwhile, and waits for nothing aside any more
        playback.stop()


def silent(sound: CallSound) -> CallSound:
    """Return the sound of a silent office: what is said lasts as long as ever, but is only read."""
    return replace(sound, play=lambda clip, from_s: SilentPlayback(clip.duration_s, from_s))


def begin_recording(find: Callable[[], CallSound], sound: CallSound, path: Path) -> OpenedSound:
    """Return a call's sound with its recording begun, or gone on with.

    Parameters
    ----------
    find
        Looks for microphone and speaker anew.

    Raises
    ------
    AudioDeviceError
        If the microphone cannot be opened.
    StorageError
        If the recording cannot be written.
    """
    return OpenedSound(sound, sound.record(path), lambda: begin_recording(find, find(), path))
