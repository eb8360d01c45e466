"""Render a scenario's lines, and its bundled replies, to sound once, so that a call needs no synthesis."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop_app.audio_io.files import resampled, write_clip
from desktop_app.core.clip import AudioClip
from desktop_app.core.ports import Voice
from desktop_app.core.scenario import Line, Scenario
from desktop_app.storage.bundled_replies import BundledReplies
from desktop_app.storage.scenario_files import line_audio

#: The voice's anger dial for the bands simmering, annoyed, angry and furious.
ANGER_OF_BAND = (0.15, 0.4, 0.7, 0.95)
#: Opus takes a few rates only.
OPUS_RATE_HZ = 48_000


def render_lines(
    scenario: Scenario, voice: Voice, done: Callable[[Line], None] = lambda _line: None, *, anew: bool = False
) -> int:
    """Render every line that has no sound yet (all of them with ``anew``); return how many were rendered.

    Raises
    ------
    EngineError
        If the voice is unknown or fails.
    StorageError
        If the sound cannot be written.
    """
    count = 0
    for line in scenario.lines:
        path = line_audio(scenario.folder, line.id)
        if anew or not path.is_file():
            anger = ANGER_OF_BAND[line.anger_band]
            write_clip(_for_opus(voice.speak(line.text, scenario.persona.voice, anger)), path)
            count += 1
        done(line)
    return count


def render_replies(replies: BundledReplies, voice: Voice) -> tuple[Path, ...]:
    """Render the bundled replies that have no sound yet, and return the files."""
    for text, path in zip(replies.texts, replies.paths, strict=True):
        if not path.is_file():
            write_clip(_for_opus(voice.speak(text, replies.voice, replies.anger)), path)
    return replies.paths


def _for_opus(clip: AudioClip) -> AudioClip:
    return AudioClip(resampled(clip.samples, clip.sample_rate_hz, OPUS_RATE_HZ), OPUS_RATE_HZ)
