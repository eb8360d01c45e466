"""``speak``: the customer's voice to a file."""

from __future__ import annotations

import argparse
import contextlib
from dataclasses import asdict

from desktop_app.audio_io.files import resampled, write_clip
from desktop_app.cli.engines import weights_store
from desktop_app.cli.output import print_json
from desktop_app.core.child_process import child_command
from desktop_app.core.clip import AudioClip
from desktop_app.core.errors import EngineError, InputError
from desktop_app.core.ports import Voice, VoiceInfo
from desktop_app.speech.choose import choose_voice
from desktop_app.speech.voice_kokoro.styles import VoiceStyles
from desktop_app.speech.voice_system import SystemVoice
from desktop_app.storage.shipped import shipped

#: Opus takes a few rates only; the other formats keep the voice's own.
OPUS_RATE_HZ = 48_000


def speak(chosen: argparse.Namespace) -> int:
    """Speak the text to the output file, or list the voices.

    Raises
    ------
    InputError
        If the text, the voice or the output is missing.
    EngineError
        If the voice is unknown or the engine fails.
    """
    if chosen.list_voices:
        return _list_voices(as_json=chosen.json)
    if not chosen.text:
        raise InputError("There is no text to speak", "write it after “speak”")
    if chosen.output is None:
        raise InputError("There is no file to write to", "name one with --output")
    clip = _voice(chosen).speak(chosen.text, chosen.voice or "", chosen.anger, phone=chosen.phone)
    if chosen.output.suffix.lower() in (".opus", ".ogg"):
        clip = AudioClip(resampled(clip.samples, clip.sample_rate_hz, OPUS_RATE_HZ), OPUS_RATE_HZ)
    write_clip(clip, chosen.output)
    if chosen.json:
        print_json({"file": str(chosen.output), "seconds": round(clip.duration_s, 3)})
    return 0


def _voice(chosen: argparse.Namespace) -> Voice:
    if chosen.engine == "system":
        system = SystemVoice(child_command())
        if chosen.voice and chosen.voice not in [voice.id for voice in system.voices()]:
            raise EngineError(f"The system has no voice “{chosen.voice}”", "see speak --list-voices")
        return system
    if not chosen.voice:
        raise InputError("There is no voice named", "name one with --voice; see speak --list-voices")
    return choose_voice(weights_store(chosen.models), shipped("assets", "voices"), child_command())


def _list_voices(*, as_json: bool) -> int:
    voices: list[VoiceInfo] = list(VoiceStyles(shipped("assets", "voices")).voices)
    with contextlib.suppress(EngineError):  # a system without speech of its own has no voices to list
        voices += SystemVoice(child_command()).voices()
    if as_json:
        print_json([asdict(voice) for voice in voices])
    else:
        for voice in voices:
            print(f"{voice.id:24} {voice.name:24} {voice.accent:8} {voice.gender:8} {voice.engine}")
    return 0
