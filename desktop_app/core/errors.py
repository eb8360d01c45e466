"""The one family of errors that may reach a user, each a sentence naming the fault and the mend."""

from __future__ import annotations


class ToneMattersError(Exception):
    """A fault the user can understand and mend.

    Parameters
    ----------
    fault
        What is wrong, as one sentence without a full stop at the end.
    mend
        What the user can do about it, as one sentence without a full stop; may be empty.
    """

    def __init__(self, fault: str, mend: str = "") -> None:
        self.fault = fault
        self.mend = mend
        super().__init__(fault, mend)

    def __str__(self) -> str:
        return f"{self.fault}: {self.mend}." if self.mend else f"{self.fault}."


class AudioDeviceError(ToneMattersError):
    """A microphone or speaker is missing, busy, or went away."""


class SoundFileError(ToneMattersError):
    """A sound file is missing, empty, or holds no sound that can be read."""


class StorageError(ToneMattersError):
    """The data folder cannot be written, or the disk is full."""


class WeightsError(ToneMattersError):
    """A weights file is missing, or its digest is not the one its makers published.

    ``missing`` tells the first case from the second.
    """

    def __init__(self, fault: str, mend: str = "", *, missing: bool = False) -> None:
        super().__init__(fault, mend)
        self.missing = missing


class EngineError(ToneMattersError):
    """A speech engine is not installed or failed at its work."""


class ScenarioError(ToneMattersError):
    """A scenario is unknown, or its file breaks the format."""


class InputError(ToneMattersError):
    """What was typed or piped in is not of the expected form."""


class SpeechError(ToneMattersError):
    """A take holds too little voice for what is to be made of it."""
