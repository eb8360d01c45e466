"""The computer's own voice through pyttsx3: the fallback where Kokoro cannot be had.

Each job runs in a process of its own: pyttsx3 loses the first of two queued files, prints to stdout and
can hang. The file it writes is WAV on Windows and Linux and AIFF on macOS, whatever its name says.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from desktop_app.core.clip import AudioClip
from desktop_app.core.errors import EngineError
from desktop_app.core.ports import VoiceInfo

#: The hidden subcommands of the app that run in the child process.
SPEAK_COMMAND, LIST_COMMAND = "system-voice-speak", "system-voice-list"
TIMEOUT_S = 60.0
#: On a busy machine a job in fifty ends before its file is written (espeak-ng); the next one does not.
MOST_TRIES = 3
#: Words a minute, calm and furious: the only dial every system voice has.
CALM_RATE_WPM, FURIOUS_RATE_WPM = 165, 190
_MEND = "install the system's speech voices (on Debian: espeak-ng)"


class SystemVoice:
    """Words to speech with the system's voices, behind the port ``Voice``.

    Parameters
    ----------
    command
        The command that runs this app in a child process, to which a subcommand is added.
    """

    def __init__(self, command: Sequence[str], timeout_s: float = TIMEOUT_S) -> None:
        self._command = tuple(command)
        self._timeout_s = timeout_s

    def voices(self) -> tuple[VoiceInfo, ...]:
        """Return the system's English voices; none where the system has no speech.

        Raises
        ------
        EngineError
            If the system's speech does not answer.
        """
        answer = self._run(LIST_COMMAND)
        return tuple(VoiceInfo(**entry) for entry in json.loads(answer.splitlines()[-1]))

    def speak(
        self, text: str, voice: str, anger: float = 0.0, *, phone: bool = False, seed: int = 0
    ) -> AudioClip:
        """Return the text spoken; anger only quickens it.

        Raises
        ------
        EngineError
            If the text holds nothing to say, or the system's speech fails or hangs.
        """
        if not any(character.isalnum() for character in text):
            raise EngineError("There is nothing to say in this text", "give it some words")
        rate = round(float(np.interp(anger, [0.0, 1.0], [CALM_RATE_WPM, FURIOUS_RATE_WPM])))
        clip = self._spoken(voice, rate, text)
        if not phone:
            return clip
        from desktop_app.speech.telephone import telephone

        line = telephone(clip.samples.astype(np.float64), clip.sample_rate_hz, seed)
        return AudioClip(line.astype(np.float32), clip.sample_rate_hz)

    def _spoken(self, voice: str, rate: int, text: str) -> AudioClip:
        for _ in range(MOST_TRIES):
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "spoken.wav"
                self._run(SPEAK_COMMAND, str(path), voice, str(rate), text)
                clip = _read(path)
            if clip is not None:
                return clip
        raise EngineError("The system's voice wrote no sound", _MEND)

    def _run(self, *arguments: str) -> str:
        try:
            done = subprocess.run(  # noqa: S603 - our own command
                [*self._command, *arguments],
                capture_output=True,
                timeout=self._timeout_s,
                check=True,
                stdin=subprocess.DEVNULL,
                text=True,
            )
        except subprocess.TimeoutExpired as error:
            raise EngineError("The system's voice does not answer", _MEND) from error
        except (OSError, subprocess.CalledProcessError) as error:
            raise EngineError("The system's voice cannot speak", _MEND) from error
        return done.stdout


def _read(path: Path) -> AudioClip | None:
    """Return what the child wrote, read by its header and not its name; None where that is no sound."""
    import soundfile

    try:
        samples, rate = soundfile.read(path, dtype="float32", always_2d=True)
    except (soundfile.LibsndfileError, OSError):
        return None
    if len(samples) == 0:
        return None
    return AudioClip(samples.mean(axis=1, dtype=np.float32), int(rate))


def speak_in_this_process(path: str, voice: str, rate: int, text: str) -> None:
    """Write a text as sound; runs in the child process: one file, one run."""
    import pyttsx3

    engine = pyttsx3.init()
    if voice:
        engine.setProperty("voice", voice)
    engine.setProperty("rate", rate)
    engine.save_to_file(text, path)
    engine.runAndWait()


def list_in_this_process() -> None:
    """Print the English voices as one line of JSON; runs in the child process."""
    import pyttsx3

    engine = pyttsx3.init()
    entries = []
    for voice in engine.getProperty("voices"):
        languages = [_as_text(language) for language in voice.languages or ()]
        english = [tag for tag in languages if tag.lower().startswith("en")]
        if english:
            gender = _as_text(voice.gender or "").lower()
            entries.append(
                {
                    "id": voice.id,
                    "name": voice.name,
                    "accent": english[0],
                    "gender": {"female": "woman", "male": "man"}.get(gender.split("gender")[-1], "unknown"),
                    "engine": "system",
                }
            )
    print(json.dumps(entries))


def _as_text(value: object) -> str:
    return value.decode("utf-8", "replace").lstrip("\x05") if isinstance(value, bytes) else str(value)
