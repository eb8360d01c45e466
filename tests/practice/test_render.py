"""Lines and replies to sound files."""

from dataclasses import replace

import pytest
import soundfile

from desktop_app.core.errors import EngineError, StorageError
from desktop_app.core.scenario import Beat, Line
from desktop_app.practice.render import ANGER_OF_BAND, OPUS_RATE_HZ, render_lines, render_replies
from desktop_app.storage.bundled_replies import BundledReplies
from tests.helpers.calls import line, scenario
from tests.helpers.scripted import HummingVoice


@pytest.fixture
def play(tmp_path):
    """A scenario in a folder of its own."""
    return replace(scenario(), folder=tmp_path)


def test_every_line_is_rendered_in_the_persona_s_voice(play, tmp_path):
    done: list[Line] = []
    voice = HummingVoice()
    assert render_lines(play, voice, done.append) == len(play.lines)
    assert done == list(play.lines)
    assert {name for _, name, _, _ in voice.spoken} == {"am_michael"}
    files = sorted(path.name for path in (tmp_path / "lines").iterdir())
    assert files == sorted(f"{one.id}.opus" for one in play.lines)
    info = soundfile.info(tmp_path / "lines" / files[0])
    assert (info.samplerate, info.format, info.channels) == (OPUS_RATE_HZ, "OGG", 1)
    assert info.duration == pytest.approx(1.0, abs=0.03)


@pytest.mark.parametrize("band", range(4))
def test_a_line_sounds_as_angry_as_its_band(tmp_path, band):
    beats = (Beat("one", (replace(line("only"), anger_band=band),)),)
    voice = HummingVoice()
    render_lines(replace(scenario(), folder=tmp_path, beats=beats, endings=()), voice)
    assert voice.spoken == [("A line.", "am_michael", ANGER_OF_BAND[band], False)]
    assert list(ANGER_OF_BAND) == sorted(ANGER_OF_BAND)


def test_only_what_is_missing_is_rendered(play, tmp_path):
    render_lines(play, HummingVoice())
    (tmp_path / "lines" / "b1-any.opus").unlink()
    kept = (tmp_path / "lines" / "open-1.opus").stat().st_mtime_ns
    done: list[Line] = []
    voice = HummingVoice()
    assert render_lines(play, voice, done.append) == 1
    assert len(voice.spoken) == 1
    assert len(done) == len(play.lines)
    assert (tmp_path / "lines" / "open-1.opus").stat().st_mtime_ns == kept
    assert render_lines(play, voice, anew=True) == len(play.lines)


def test_a_voice_that_fails_leaves_whole_files_only(tmp_path):
    beats = (Beat("one", (line("a"), line("b", text="unspeakable"), line("c"))),)
    with pytest.raises(EngineError, match="fell silent"):
        render_lines(replace(scenario(), folder=tmp_path, beats=beats), HummingVoice())
    assert [path.name for path in (tmp_path / "lines").iterdir()] == ["a.opus"]


def test_a_folder_that_cannot_be_written_is_an_error(play, tmp_path):
    (tmp_path / "lines").write_text("a file in the folder's place")
    with pytest.raises(StorageError, match="cannot be written"):
        render_lines(play, HummingVoice())


def test_replies_are_rendered_once(tmp_path):
    paths = tuple(tmp_path / "replies" / f"reply-{n}.opus" for n in (1, 2))
    replies = BundledReplies("bf_emma", 0.2, ("One.", "Two."), paths)
    voice = HummingVoice()
    assert render_replies(replies, voice) == paths
    assert voice.spoken == [("One.", "bf_emma", 0.2, False), ("Two.", "bf_emma", 0.2, False)]
    assert all(soundfile.info(path).samplerate == OPUS_RATE_HZ for path in paths)
    paths[0].unlink()
    render_replies(replies, voice)
    assert [text for text, *_ in voice.spoken] == ["One.", "Two.", "One."]
