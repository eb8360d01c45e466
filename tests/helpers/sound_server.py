"""A real PulseAudio server with a virtual microphone and speaker, for tests of the real sound path."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path

NEEDED = ("pulseaudio", "pactl", "paplay", "parecord")
MICROPHONE, MICROPHONE_FEED, SPEAKER = "vmic", "vmicfeed", "vspk"
_PATIENCE_S = 20.0

_SERVER = """\
load-module module-native-protocol-unix auth-anonymous=1 socket={run}/pulse/native
load-module module-null-sink norewinds=1 sink_name=vspk rate=48000 channels=2
load-module module-null-sink norewinds=1 sink_name=vmicfeed rate=48000 channels=1
load-module module-remap-source master=vmicfeed.monitor source_name=vmic
set-default-sink vspk
set-default-source vmic
"""
_ALSA = """\
</usr/share/alsa/alsa.conf>
pcm.!default { type pulse }
ctl.!default { type pulse }
"""


def missing() -> list[str]:
    """Return the programs that are needed and not installed."""
    return [program for program in NEEDED if shutil.which(program) is None]


class SoundServer:
    """A server of its own, in a folder of its own."""

    def __init__(self, run: Path) -> None:
        self._run = run
        (run / "pulse").mkdir(parents=True)
        run.chmod(0o700)
        (run / "server.pa").write_text(_SERVER.format(run=run))
        (run / "asound.conf").write_text(_ALSA)
        self.environment = os.environ | {
            "XDG_RUNTIME_DIR": str(run),
            "PULSE_RUNTIME_PATH": str(run / "pulse"),
            "PULSE_SERVER": f"unix:{run}/pulse/native",
            "ALSA_CONFIG_PATH": str(run / "asound.conf"),
        }
        self._log = (run / "server.log").open("wb")
        self._server = subprocess.Popen(
            [
                "pulseaudio", "-n", "-F", str(run / "server.pa"), "--daemonize=no", "--exit-idle-time=-1",
                "--disallow-exit=yes", "--use-pid-file=no", "--realtime=no", "--high-priority=no",
            ],
            env=self.environment,
            stdout=self._log,
            stderr=self._log,
        )  # fmt: skip
        limit = time.monotonic() + _PATIENCE_S
        while MICROPHONE not in self.control("list", "short", "sources"):
            assert time.monotonic() < limit, (run / "server.log").read_text()
            time.sleep(0.05)

    def control(self, *arguments: str) -> str:
        """Return what ``pactl`` answers, or an empty string while the server does not answer."""
        return control(self.environment, *arguments)

    def stop(self) -> None:
        """End the server."""
        self._server.terminate()
        self._server.wait(_PATIENCE_S)
        self._log.close()


def control(environment: dict[str, str], *arguments: str) -> str:
    """Return what ``pactl`` answers, or an empty string while the server does not answer."""
    done = subprocess.run(["pactl", *arguments], env=environment, capture_output=True, text=True, check=False)
    return done.stdout if done.returncode == 0 else ""


def unplug_microphone(environment: dict[str, str]) -> None:
    """Take the virtual microphone away; what is left is what the speakers play."""
    control(environment, "unload-module", "module-remap-source")


def plug_in_microphone(environment: dict[str, str]) -> None:
    """Give the virtual microphone back, as the one the server chooses."""
    master, name = f"master={MICROPHONE_FEED}.monitor", f"source_name={MICROPHONE}"
    control(environment, "load-module", "module-remap-source", master, name)
    control(environment, "set-default-source", MICROPHONE)


def take_off_headset(environment: dict[str, str]) -> None:
    """Let the virtual microphone hear what the virtual speaker plays."""
    control(
        environment, "load-module", "module-loopback", f"source={SPEAKER}.monitor", f"sink={MICROPHONE_FEED}"
    )


def put_on_headset(environment: dict[str, str]) -> None:
    """Let the virtual microphone hear the speaker no more."""
    control(environment, "unload-module", "module-loopback")


def say_into_microphone(path: Path, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    """Play a sound file into the virtual microphone."""
    return subprocess.Popen(
        ["paplay", "--latency-msec=40", "-d", MICROPHONE_FEED, str(path)], env=environment
    )


def record_speaker(path: Path, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    """Record what the virtual speaker receives until the process is ended."""
    return subprocess.Popen(
        [
            "parecord",
            "-d",
            f"{SPEAKER}.monitor",
            "--file-format=wav",
            "--channels=1",
            "--rate=48000",
            str(path),
        ],
        env=environment,
    )
