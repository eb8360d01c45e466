"""Lines and replies to sound files."""

from dataclasses import replace

import pytest
import soundfile

from desktop_app.core.errors import EngineError, StorageError
from desktop_app.core.scenario import Slot
from desktop_app.practice.render import (
    ANGER_OF_BAND,
    OPUS_RATE_HZ,
    Saying,
    render_lines,
    render_replies,
    sayings,
)
from desktop_app.storage.bundled_replies import BundledReplies
from tests.helpers.calls import clause, scenario
from tests.helpers.scripted import HummingVoice


@pytest.fixture
def play(tmp_path):
    """A scenario in a folder of its own."""
    return replace(scenario(), folder=tmp_path)


def test_everything_is_rendered_in_every_band_it_may_be_said_in(play):
    done: list[Saying] = []
    voice = HummingVoice()
    wanted = sayings(play)
    assert render_lines(play, voice, done.append) == len(wanted)
    assert tuple(done) == wanted
    assert {name for _, name, _, _ in voice.spoken} == {"am_michael"}
    bands = {clause.text: {s.band for s in wanted if s.clause == clause.id} for clause in play.sayings}
    assert bands["open hot"] == {2, 3}
    assert bands["open cool"] == {1}
    assert bands["story one"] == {1, 2}
    assert {(s.text, ANGER_OF_BAND[s.band]) for s in wanted} == {
        (text, anger) for text, _, anger, _ in voice.spoken
    }
    assert list(ANGER_OF_BAND) == sorted(ANGER_OF_BAND)
    info = soundfile.info(wanted[0].path)
    assert (info.samplerate, info.format, info.channels) == (OPUS_RATE_HZ, "OGG", 1)
    assert info.duration == pytest.approx(1.0, abs=0.03)


def test_what_many_say_lies_beside_the_scenarios_by_voice(tmp_path):
    shared = clause(Slot.REACTION, "thank", "many say so", shared=True)
    play = scenario(shared, folder=tmp_path / "test")
    paths = {saying.path for saying in sayings(play) if saying.text == "many say so"}
    assert {path.parent for path in paths} == {tmp_path / "shared" / "am_michael"}
    assert {path.suffixes[0] for path in paths} == {".angry"}
    answer = scenario(clause(Slot.CONTENT, "again", "many say so", shared=True), folder=tmp_path / "test")
    assert {s.band for s in sayings(answer) if s.text == "many say so"} == {1}


def test_a_band_without_sound_of_its_own_takes_the_nearest(tmp_path):
    spoken = clause(Slot.PUSH, "venting", "words", sounds={1: tmp_path / "1", 2: tmp_path / "2"})
    assert [spoken.sound_in(band) for band in range(4)] == [tmp_path / name for name in "1122"]
    assert replace(spoken, sounds={1: tmp_path / "1", 3: tmp_path / "3"}).sound_in(2) == tmp_path / "3"
    assert replace(spoken, sounds={}).sound_in(2) is None


def test_only_what_is_missing_is_rendered_and_what_is_no_longer_said_goes(play):
    render_lines(play, HummingVoice())
    first, second, *_ = sayings(play)
    first.path.unlink()
    kept = second.path.stat().st_mtime_ns
    old = second.path.with_name("old-words.angry.opus")
    old.write_bytes(second.path.read_bytes())
    done: list[Saying] = []
    voice = HummingVoice()
    assert render_lines(play, voice, done.append) == 1
    assert len(voice.spoken) == 1
    assert len(done) == len(sayings(play))
    assert second.path.stat().st_mtime_ns == kept
    assert not old.exists()
    assert render_lines(play, voice, anew=True) == len(sayings(play))


def test_a_voice_that_fails_leaves_whole_files_only(play, tmp_path):
    broken = replace(
        play, clauses=(*play.clauses[:2], clause(Slot.PUSH, "venting", "unspeakable"), *play.clauses[2:])
    )
    with pytest.raises(EngineError, match="fell silent"):
        render_lines(broken, HummingVoice())
    assert len(list((tmp_path / "lines").iterdir())) == 3


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
