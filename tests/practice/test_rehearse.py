"""A whole call against replies that lie ready."""

from dataclasses import replace
from pathlib import Path

import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.errors import InputError, SoundFileError
from desktop_app.core.findings import Step, Wording
from desktop_app.core.heard import Manner, Meant
from desktop_app.core.mood import Mood
from desktop_app.core.scenario import EndingKind, Line, LinePart, Slot
from desktop_app.practice.line_sound import GAP_S
from desktop_app.practice.manner import manner_of
from desktop_app.practice.rehearse import (
    SECONDS_PER_WORD,
    Reply,
    line_seconds,
    read_replies,
    rehearse,
)
from desktop_app.practice.review import Reviewer
from desktop_app.tone.profile import ToneMeter
from desktop_app.tone.syllables import SyllableCounter
from tests.helpers.calls import clause, line, no_reviewer, nothing_meant, scenario
from tests.helpers.scripted import LoudIsSpeech, SamePitch, ScriptedTranscriber
from tests.helpers.sounds import joined, silence, sine
from tests.helpers.words import techniques

SORRY = "I'm so sorry, that must be awful. What happened?"
CALM_DOWN = "You need to calm down, it's our policy."


def written(*texts: str) -> list[Reply]:
    return [Reply(None, text) for text in texts]


@pytest.fixture
def sound(tmp_path):
    def write(name: str, seconds: float = 2.0):
        path = tmp_path / name
        soundfile.write(path, joined(silence(0.3), sine(300, seconds - 0.6, 0.2), silence(0.3)), 16_000)
        return path

    return write


def scripted(*heard: str) -> Reviewer:
    meter = ToneMeter(SamePitch(), LoudIsSpeech(), SyllableCounter())
    return Reviewer(ScriptedTranscriber(*heard), meter, techniques())


def offers_repair(wording: Wording) -> tuple[Meant, ...]:
    """Tell that whoever says "fix" offers the repair."""
    return tuple(
        Meant({}, {"repair": 0.9} if "fix" in sentence.text else {"~service": 0.9})
        for sentence in wording.sentences
    )


def test_a_call_with_written_replies_runs_to_its_end():
    told = written(SORRY, "I'll fix it for you right now.", "I'll call you tomorrow, bye.", "never needed")
    call = rehearse(scenario(), told, no_reviewer, techniques, offers_repair, seed=5)
    assert (call.scenario_id, call.title, call.seed, call.intensity) == ("test", "A test", 5, "angry")
    assert [turn.number for turn in call.turns] == [1, 2, 3]
    assert call.ending.startswith("resolved")
    assert call.closing is not None
    assert call.closing.text.endswith(f"end {call.ending}")
    assert call.started_at.tzinfo is not None
    assert [turn.recording for turn in call.turns] == [None, None, None]


def test_moods_and_times_follow_one_another():
    call = rehearse(scenario(), written(SORRY, CALM_DOWN, SORRY), no_reviewer, techniques, nothing_meant)
    assert call.turns[0].mood.before == scenario().intensity(None).mood
    assert call.turns[0].line_start_s == 0.0
    for one, other in zip(call.turns, call.turns[1:], strict=False):
        assert one.mood.after == other.mood.before
        assert one.line_start_s < one.line_end_s == other.line_start_s
    assert call.turns[1].mood.after.anger > call.turns[1].mood.before.anger


def test_the_tone_of_spoken_replies_reaches_the_customer(sound):
    reviewer = scripted("What happened?")
    call = rehearse(scenario(), [Reply(sound("one.wav"))], lambda: reviewer, techniques, nothing_meant)
    tone = call.turns[0].review.tone
    assert tone is not None
    assert manner_of(tone, 2.0).seconds == 2.0
    assert manner_of(None, 2.0) == Manner()
    rushed = replace(tone, measures=replace(tone.measures, vocal_effort=3.0, articulation_rate_ratio=1.3))
    assert (manner_of(rushed, 2.0).effort, manner_of(rushed, 2.0).rate_ratio) == (3.0, 1.3)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_replies_that_run_out_stop_the_call(count):
    call = rehearse(scenario(), written(*[SORRY] * count), no_reviewer, techniques, nothing_meant)
    assert (call.ending, call.closing, len(call.turns)) == ("stopped", None, count)
    assert (call.review.scores.wording is None) is (count == 0)


def test_a_customer_out_of_patience_hangs_up_and_the_other_replies_are_not_needed():
    call = rehearse(
        scenario(mood=Mood(0.7, 0.3, 0.05)), written(CALM_DOWN, SORRY), no_reviewer, techniques, nothing_meant
    )
    assert (call.ending, len(call.turns)) == (EndingKind.HANGS_UP, 1)


def test_replies_as_sound_are_heard_one_after_the_other(sound):
    paths = [sound("one.wav", 2.0), sound("two.flac", 3.0)]
    seen: list[int] = []
    reviewer = scripted("I'm sorry.", "What happened?")
    call = rehearse(
        scenario(),
        [Reply(path) for path in paths],
        lambda: reviewer,
        techniques,
        nothing_meant,
        progress=seen.append,
    )
    assert seen == [1, 2]
    assert [turn.review.transcript.text for turn in call.turns] == ["I'm sorry.", "What happened?"]
    assert [turn.recording for turn in call.turns] == paths
    assert [turn.review.file for turn in call.turns] == [str(path) for path in paths]
    first, second = call.turns
    assert second.line_start_s == pytest.approx(first.line_end_s + 2.0, abs=0.01)


def test_sound_and_written_replies_may_be_mixed(sound):
    replies = [Reply(None, "I'm sorry."), Reply(sound("two.wav"))]
    reviewer = scripted("What happened?")
    call = rehearse(scenario(), replies, lambda: reviewer, techniques, nothing_meant)
    assert [turn.review.transcript.text for turn in call.turns] == ["I'm sorry.", "What happened?"]
    assert [turn.review.tone is None for turn in call.turns] == [True, False]
    assert call.review.steps[Step.ACKNOWLEDGE] is True
    assert call.review.steps[Step.CLARIFY] is True


def test_a_reply_that_cannot_be_read_is_an_error(tmp_path):
    with pytest.raises(SoundFileError, match="There is no file"):
        rehearse(scenario(), [Reply(tmp_path / "none.wav")], no_reviewer, techniques, nothing_meant)


@settings(max_examples=25)
@given(st.integers(0, 10_000), st.lists(st.sampled_from([SORRY, CALM_DOWN, "Hm.", ""]), max_size=4))
def test_the_same_seed_and_replies_give_the_same_call(seed, texts):
    calls = [
        rehearse(scenario(), written(*texts), no_reviewer, techniques, nothing_meant, seed) for _ in range(2)
    ]
    first, second = (replace(call, started_at=calls[0].started_at) for call in calls)
    assert first == second


def test_another_seed_may_take_another_course():
    two = scenario(clause(Slot.OPENING, "opening", "another"))
    openings = {
        rehearse(two, written(SORRY), no_reviewer, techniques, nothing_meant, seed).turns[0].line.text
        for seed in range(20)
    }
    assert openings == {"open hot", "another"}


def of_sounds(*paths: Path) -> Line:
    """A line whose clauses have been rendered."""
    return Line(tuple(LinePart(path.stem, "words", path) for path in paths), 2)


def test_a_line_lasts_as_long_as_its_sound_or_its_words(sound, tmp_path):
    assert line_seconds(line("one two three")) == pytest.approx(3 * SECONDS_PER_WORD)
    assert line_seconds(of_sounds(sound("line.wav", 4.0), sound("more.wav", 2.0))) == pytest.approx(
        6.0 + GAP_S
    )
    broken = tmp_path / "broken.opus"
    broken.write_bytes(b"")
    for audio in (broken, tmp_path / "none.opus"):
        with pytest.raises(SoundFileError, match=r"is no sound file|There is no file"):
            line_seconds(of_sounds(audio))


def test_replies_are_read_a_line_each(tmp_path):
    path = tmp_path / "replies.TXT"
    path.write_text("  One. \n\n\tTwo – “quoted”.\r\n", encoding="utf-8")
    assert read_replies([tmp_path / "a.wav", path]) == [
        Reply(tmp_path / "a.wav"),
        Reply(None, "One."),
        Reply(None, "Two – “quoted”."),
    ]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (None, "There is no file"),
        (b"", "holds no reply"),
        (b"\n \n", "holds no reply"),
        (b"\xe9", "not UTF-8"),
    ],
)
def test_replies_that_cannot_be_read_are_a_sentence(tmp_path, content, fault):
    path = tmp_path / "replies.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError, match=fault):
        read_replies([path])
