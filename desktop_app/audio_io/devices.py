"""Microphones and speakers: listed in a child process, remembered by name, opened by name.

The list is made in a child process because a broken ALSA set-up makes PortAudio abort the process
that asks; a child's death is only an error.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from desktop_app.core.child_process import child_command
from desktop_app.core.errors import AudioDeviceError

Direction = Literal["input", "output"]
#: The hidden subcommand of the app that prints the list.
LIST_COMMAND = "list-devices"
LIST_TIMEOUT_S = 15.0


@dataclass(frozen=True)
class Device:
    """An audio device as PortAudio names it.

    Attributes
    ----------
    rate_hz
        Its own default rate.
    stands_for
        The device behind it, as the sound server names it, where this one is only "the default"; or empty.
    """

    name: str
    host_api: str
    inputs: int
    outputs: int
    rate_hz: int
    default_input: bool = False
    default_output: bool = False
    stands_for: str = ""

    @property
    def key(self) -> str:
        """The name under which the device is remembered."""
        return f"{self.name} ({self.host_api})"

    @property
    def title(self) -> str:
        """The name a user knows it by."""
        return self.stands_for or self.name


def list_devices(command: Sequence[str] | None = None) -> tuple[Device, ...]:
    """Return every device, asked for in a child process.

    Raises
    ------
    AudioDeviceError
        If the sound system cannot be asked.
    """
    fault = "The sound system does not answer"
    mend = "check that a sound server runs and that PortAudio is installed"
    try:
        answer = subprocess.run(  # noqa: S603 - our own command
            list(command or child_command(LIST_COMMAND)),
            capture_output=True,
            timeout=LIST_TIMEOUT_S,
            check=True,
            stdin=subprocess.DEVNULL,
        )
        return tuple(Device(**entry) for entry in json.loads(answer.stdout.splitlines()[-1]))
    except (OSError, subprocess.SubprocessError, ValueError, TypeError, IndexError) as error:
        raise AudioDeviceError(fault, mend) from error


def print_devices() -> None:
    """Print the list as one line of JSON; runs in the child process."""
    print(json.dumps([asdict(device) for device in known_devices()]))


def known_devices() -> tuple[Device, ...]:
    """Return PortAudio's list as it stands in this process.

    Raises
    ------
    AudioDeviceError
        If PortAudio is not installed.
    """
    portaudio = _portaudio()
    apis = [str(api["name"]) for api in portaudio.query_hostapis()]
    first_in, first_out = portaudio.default.device[0], portaudio.default.device[1]
    return tuple(
        Device(
            name=str(entry["name"]),
            host_api=apis[entry["hostapi"]],
            inputs=int(entry["max_input_channels"]),
            outputs=int(entry["max_output_channels"]),
            rate_hz=round(entry["default_samplerate"]),
            default_input=index == first_in,
            default_output=index == first_out,
        )
        for index, entry in enumerate(portaudio.query_devices())
    )


def refresh() -> None:
    """Make PortAudio look at the devices anew. Only while no stream is open."""
    portaudio = _portaudio()
    portaudio._terminate()  # noqa: SLF001 - the library's documented way
    portaudio._initialize()  # noqa: SLF001


def choose(devices: Sequence[Device], direction: Direction, key: str | None) -> Device:
    """Return the device remembered as ``key``, or the system's default.

    Raises
    ------
    AudioDeviceError
        If there is no such device, or none at all.
    """
    able = [device for device in devices if (device.inputs if direction == "input" else device.outputs) > 0]
    word = "microphone" if direction == "input" else "speaker"
    if not able:
        raise AudioDeviceError(f"No {word} was found", f"plug in a {word} or a headset and try again")
    if key is not None:
        for device in able:
            if device.key == key:
                return device
        raise AudioDeviceError(
            f"The {word} “{key}” is not there", "plug it in, or choose another one in the settings"
        )
    defaults = [d for d in able if (d.default_input if direction == "input" else d.default_output)]
    return defaults[0] if defaults else able[0]


def index_of(device: Device) -> int:
    """Return the device's place in this process's list.

    Raises
    ------
    AudioDeviceError
        If it has gone.
    """
    for index, known in enumerate(known_devices()):
        if known.key == device.key:
            return index
    raise AudioDeviceError(f"The device “{device.title}” has gone", "plug it in again, or choose another one")


def _portaudio() -> Any:  # noqa: ANN401 - the library has no types
    try:
        import sounddevice
    except OSError as error:
        raise AudioDeviceError("PortAudio is not installed", "install libportaudio2") from error
    return sounddevice
