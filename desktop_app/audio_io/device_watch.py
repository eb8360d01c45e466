"""What the sound server knows of our streams: which source they hear, and that it moved one.

PulseAudio and PipeWire keep a stream alive when its device is unplugged: they move it to another one.
"""

from __future__ import annotations

import os
import sys
import time
from dataclasses import replace
from typing import Protocol

from desktop_app.audio_io.devices import Device, Direction
from desktop_app.core.errors import AudioDeviceError

#: Asking the server costs a millisecond; once a second is enough.
ASK_EVERY_S = 1.0
#: ALSA's names for "ask the sound server".
STAND_INS = ("default", "sysdefault", "pulse", "pipewire")


class DeviceWatch(Protocol):
    """Tells whether a stream still hears the device it was opened on."""

    def moved(self) -> bool:
        """Return True once the stream hears another device than at first."""
        ...

    def close(self) -> None:
        """Stop watching."""
        ...


class NoWatch:
    """Where the system moves no streams."""

    def moved(self) -> bool:
        """Return False."""
        return False

    def close(self) -> None:
        """Do nothing."""


class PulseWatch:
    """Watches this process's recording streams on a PulseAudio or PipeWire server."""

    def __init__(self) -> None:
        import pulsectl

        self._pulse = pulsectl.Pulse("tone-matters-watch")
        self._error: type[Exception] = pulsectl.PulseError
        self._first: dict[int, int] = {}
        self._next_s = 0.0

    def moved(self) -> bool:
        """Return True once one of our streams hears another source than at first."""
        now = time.monotonic()
        if now < self._next_s:
            return False
        self._next_s = now + ASK_EVERY_S
        try:
            streams = {
                stream.index: stream.source
                for stream in self._pulse.source_output_list()
                if stream.proplist.get("application.process.id") == str(os.getpid())
            }
        except (self._error, OSError):
            return False
        return any(self._first.setdefault(index, source) != source for index, source in streams.items())

    def close(self) -> None:
        """Leave the server."""
        self._pulse.close()


def watch_source(device: Device) -> DeviceWatch:
    """Return a watch fit for this system; on Linux without a sound server, one that sees nothing."""
    if not sys.platform.startswith("linux") or device.host_api != "ALSA":
        return NoWatch()
    try:
        return PulseWatch()
    except Exception:  # noqa: BLE001 - no server, no library: PortAudio's own signs remain
        return NoWatch()


def standing_for(device: Device, direction: Direction) -> Device:
    """Return a device with the one it stands for: "default" is whichever the sound server has chosen.

    Raises
    ------
    AudioDeviceError
        If a microphone is wanted, and the server has chosen what a speaker plays, as it does where no
        microphone is left.
    """
    if not sys.platform.startswith("linux") or device.host_api != "ALSA" or device.name not in STAND_INS:
        return device
    try:
        import pulsectl

        with pulsectl.Pulse("tone-matters-name") as pulse:
            server, hears = pulse.server_info(), direction == "input"
            chosen = server.default_source_name if hears else server.default_sink_name
            known = pulse.source_list() if hears else pulse.sink_list()
            behind = next(each for each in known if each.name == chosen)
    except Exception:  # noqa: BLE001 - no server, no library, no such device: PortAudio's own name remains
        return device
    if hears and behind.monitor_of_sink_name is not None:
        raise AudioDeviceError(
            "No microphone was found: the sound server offers only what the speaker plays",
            "plug in a microphone or a headset and try again",
        )
    return replace(device, stands_for=str(behind.description))
