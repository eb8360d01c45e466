"""``hear``: a take another way, to a file."""

import pytest
import soundfile

from tests.helpers.sounds import joined, silence, voice


@pytest.fixture
def take(wav, scripted):
    scripted("this is our policy")
    return wav("take.wav", samples=joined(silence(0.4), voice(200.0, 2.5, peak=0.2), silence(0.4)))


@pytest.mark.parametrize("way", ["words-removed", "hum"])
def test_the_melody_alone_needs_no_baseline(command, take, tmp_path, way):
    output = tmp_path / "heard.flac"
    assert command("hear", take, "--as", way, "--output", output).code == 0
    assert soundfile.info(output).duration == pytest.approx(3.3, abs=0.05)


@pytest.mark.parametrize("way", ["kinder", "kinder-moment"])
def test_the_kinder_ways_speak_with_the_baseline(command, take, tmp_path, way):
    command("baseline", take, "--save", "me")
    output = tmp_path / "heard.wav"
    assert command("hear", take, "--as", way, "--baseline", "me", "--output", output).code == 0
    assert soundfile.info(output).duration >= 3.2


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (
            ("--as", "kinder", "--output", "x.wav"),
            "A kinder voice needs your usual one",
        ),
        (("--as", "hum", "--output", "x.txt"), "has no ending for sound"),
        (("--as", "kinder", "--baseline", "none", "--output", "x.wav"), "There is no baseline “none”"),
    ],
)
def test_what_is_wrong_is_one_sentence(command, take, arguments, fault):
    assert fault in command("hear", take, *arguments).sentence
