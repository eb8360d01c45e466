"""A PortAudio without sound cards, for every test of this room."""

import sys
from typing import Any

import pytest

from tests.helpers.fake_device import fake_portaudio


def device(name: str, inputs: int, outputs: int, rate: float = 48_000.0) -> dict[str, Any]:
    return {
        "name": name,
        "hostapi": 0,
        "max_input_channels": inputs,
        "max_output_channels": outputs,
        "default_samplerate": rate,
    }


@pytest.fixture(autouse=True)
def portaudio(monkeypatch):
    module = fake_portaudio(
        [
            device("Fake microphone", 1, 0),
            device("Fake speaker", 0, 2, 44_100.0),
            device("Headset", 2, 2, 16_000.0),
        ]
    )
    monkeypatch.setitem(sys.modules, "sounddevice", module)
    return module
