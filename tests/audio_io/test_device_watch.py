import os
import sys
from types import SimpleNamespace

import pytest

from desktop_app.audio_io import device_watch
from desktop_app.audio_io.device_watch import NoWatch, PulseWatch, standing_for, watch_source
from desktop_app.audio_io.devices import Device
from desktop_app.core.errors import AudioDeviceError
from tests.helpers.fake_device import microphone

ALSA = Device("default", "ALSA", 1, 0, 48_000)


class PulseError(Exception):
    """What pulsectl raises."""


class Server:
    """A sound server with recording streams of several processes."""

    def __init__(self, name: str) -> None:
        self.streams: dict[int, tuple[int, int]] = {}
        self.silent = False
        self.closed = False
        self.chosen = "headset"

    def source_output_list(self):
        if self.silent:
            raise PulseError("timeout")
        return [
            SimpleNamespace(index=index, source=source, proplist={"application.process.id": str(pid)})
            for index, (source, pid) in self.streams.items()
        ]

    def server_info(self):
        return SimpleNamespace(default_source_name=self.chosen, default_sink_name="speaker")

    def sink_list(self):
        return [] if self.silent else [SimpleNamespace(name="speaker", description="USB Speaker")]

    def source_list(self):
        sources = (
            ("webcam", "Webcam", None),
            ("headset", "USB Headset", None),
            ("speaker.monitor", "Monitor of Speaker", "speaker"),
        )
        return [
            SimpleNamespace(name=name, description=text, monitor_of_sink_name=sink)
            for name, text, sink in sources
            if not self.silent
        ]

    def close(self):
        self.closed = True

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.closed = True


@pytest.fixture
def server(monkeypatch):
    made: list[Server] = []

    def connect(name: str) -> Server:
        made.append(Server(name))
        return made[-1]

    monkeypatch.setitem(sys.modules, "pulsectl", SimpleNamespace(Pulse=connect, PulseError=PulseError))
    monkeypatch.setattr(device_watch, "ASK_EVERY_S", 0.0)
    watch = PulseWatch()
    return watch, made[0]


def test_our_stream_on_another_source_has_moved(server):
    watch, pulse = server
    pulse.streams = {1: (10, os.getpid()), 2: (10, 1)}
    assert not watch.moved()
    pulse.streams[2] = (11, 1)
    assert not watch.moved()
    pulse.streams[1] = (11, os.getpid())
    assert watch.moved()


def test_a_server_that_does_not_answer_says_nothing(server):
    watch, pulse = server
    pulse.streams = {1: (10, os.getpid())}
    assert not watch.moved()
    pulse.silent = True
    assert not watch.moved()
    watch.close()
    assert pulse.closed


def test_the_server_is_asked_once_a_second_only(server, monkeypatch):
    watch, pulse = server
    monkeypatch.setattr(device_watch, "ASK_EVERY_S", 1000.0)
    pulse.streams = {1: (10, os.getpid())}
    assert not watch.moved()
    pulse.streams = {1: (11, os.getpid())}
    assert not watch.moved()


def test_only_linux_with_a_sound_server_is_watched(server, monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    assert isinstance(watch_source(ALSA), PulseWatch)
    assert isinstance(watch_source(microphone()), NoWatch)
    monkeypatch.setitem(sys.modules, "pulsectl", None)
    assert isinstance(watch_source(ALSA), NoWatch)
    monkeypatch.setattr(sys, "platform", "win32")
    watch = watch_source(ALSA)
    assert not watch.moved()
    watch.close()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has these sound servers")
def test_default_is_named_by_what_it_stands_for(server):
    assert standing_for(ALSA, "input").title == "USB Headset"
    assert standing_for(ALSA, "output").title == "USB Speaker"
    assert standing_for(ALSA, "input").key == ALSA.key
    assert standing_for(Device("hw:1 Webcam", "ALSA", 1, 0, 48_000), "input").title == "hw:1 Webcam"
    assert standing_for(Device("default", "MME", 1, 0, 48_000), "input").title == "default"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has these sound servers")
def test_a_server_that_knows_no_source_leaves_the_name(monkeypatch):
    silent = Server("x")
    silent.silent = True
    monkeypatch.setitem(sys.modules, "pulsectl", SimpleNamespace(Pulse=lambda _name: silent))
    assert standing_for(ALSA, "input") == standing_for(ALSA, "output") == ALSA


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has these sound servers")
def test_what_a_speaker_plays_is_no_microphone(server, monkeypatch):
    _, pulse = server
    pulse.chosen = "speaker.monitor"
    monkeypatch.setitem(sys.modules, "pulsectl", SimpleNamespace(Pulse=lambda _name: pulse))
    with pytest.raises(AudioDeviceError, match=r"No microphone was found: .* only what the speaker plays"):
        standing_for(ALSA, "input")
