"""The system libraries that Qt and PortAudio need on Linux; Windows and macOS bring their own."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys

from progress import Trouble, say

BASE = ("libgl1", "libegl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1", "libglib2.0-0")
SOUND = ("libportaudio2", "libasound2-plugins", "libpulse0")
DISPLAY = (
    *("libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1", "libxcb-randr0"),
    *("libxcb-render-util0", "libxcb-shape0", "libxcb-xfixes0", "libxcb-xkb1", "libxcb-sync1"),
    *("libxkbcommon-x11-0", "libx11-xcb1"),
)
TESTS = (
    "xvfb",
    "xauth",
    "xdotool",
    "pulseaudio",
    "pulseaudio-utils",
    "sox",
    "espeak-ng",
    "dbus",
    "at-spi2-core",
)
#: The same libraries by the names under which programs load them, for other distributions.
SHARED_OBJECTS = (
    *("libGL.so.1", "libEGL.so.1", "libxkbcommon.so.0", "libdbus-1.so.3", "libfontconfig.so.1"),
    *("libglib-2.0.so.0", "libportaudio.so.2", "libpulse.so.0"),
)
DISPLAY_SHARED_OBJECTS = (
    *("libxcb-cursor.so.0", "libxcb-icccm.so.4", "libxcb-image.so.0", "libxcb-keysyms.so.1"),
    *("libxcb-render-util.so.0", "libxkbcommon-x11.so.0", "libX11-xcb.so.1"),
)


def has_display() -> bool:
    """Return whether a window can be shown."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def see_to(*, tests: bool) -> None:
    """Install what is missing where that is possible; otherwise name the one line to run.

    Raises
    ------
    Trouble
        If the app cannot start without what is missing.
    """
    if not sys.platform.startswith("linux"):
        return
    line = _debian(tests=tests) if shutil.which("dpkg-query") else _elsewhere()
    if line is None:
        return
    if tests:
        say(f"    Some tests may fail or be left out until this is installed: {line}")
    else:
        raise Trouble(f"System libraries are missing; install them with this line and start again: {line}")


def _debian(*, tests: bool) -> str | None:
    """Return the line to run where packages are missing and cannot be installed from here."""
    wanted = [*BASE, *SOUND, *(DISPLAY if tests or has_display() else ()), *(TESTS if tests else ())]
    if importlib.util.find_spec("ensurepip") is None:
        wanted.append(f"python3.{sys.version_info.minor}-venv")
    installed = _installed()
    missing = [name for name in wanted if name not in installed]
    if not missing:
        return None
    line = f"apt-get install --yes --no-install-recommends {' '.join(missing)}"
    if os.geteuid() != 0:
        return f"sudo {line}"
    say(f"    installing {len(missing)} system packages: {' '.join(missing)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "--quiet=2"], line.split()):
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return None
    say(
        "    apt-get could not install them: " + (done.stderr.strip().splitlines() or ["no reason given"])[-1]
    )
    return line


def _installed() -> frozenset[str]:
    """Return the names of all installed packages and of what they stand in for."""
    listing = subprocess.run(
        ["dpkg-query", "--show", "--showformat=${db:Status-Status}\t${Package}, ${Provides}\n"],
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    entries = (line.split("\t", 1) for line in listing.splitlines() if "\t" in line)
    names = (name for status, all_names in entries if status == "installed" for name in all_names.split(","))
    return frozenset(name.split("(")[0].strip() for name in names)


def _elsewhere() -> str | None:
    """Return the line to run where libraries are missing on a distribution without dpkg."""
    wanted = (*SHARED_OBJECTS, *(DISPLAY_SHARED_OBJECTS if has_display() else ()))
    missing = [name for name in wanted if not _loads(name)]
    if not missing:
        return None
    provides = " ".join(f"'{name}()(64bit)'" for name in missing)
    if shutil.which("dnf"):
        return f"sudo dnf install {provides}"
    if shutil.which("zypper"):
        return f"sudo zypper install --capability {provides}"
    return f"(with your package manager) the packages that hold {' '.join(missing)}"


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
