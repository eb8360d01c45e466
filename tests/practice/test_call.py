import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.findings import Label, Step
from desktop_app.core.mood import Mood
from desktop_app.core.scenario import EndingKind, Slot
from desktop_app.practice.call import Call, Phase
from tests.helpers.calls import clause, heard, replies, scenario

GOOD = heard(Label.APOLOGISE, Label.ACKNOWLEDGE_FEELING)
BAD = heard(Label.HOSTILE, Label.CALM_DOWN)
SETTLE = heard(Label.ACT_NOW, offers="repair")
ASSURE = heard(Label.FOLLOW_UP, text="bye now")
#: Replies that settle the call, in order.
WHOLE = (GOOD, SETTLE, ASSURE)

EVENTS = {
    "connect": Phase.CONNECTING,
    "line_finished": Phase.CUSTOMER_SPEAKING,
    "speech_started": Phase.LISTENING,
    "reply_ended": Phase.REPLYING,
    "nothing_heard": Phase.THINKING,
}


def call_in(phase: Phase) -> Call:
    call = Call(scenario())
    path = {
        Phase.CONNECTING: (),
        Phase.CUSTOMER_SPEAKING: ("connect",),
        Phase.LISTENING: ("connect", "line_finished"),
        Phase.REPLYING: ("connect", "line_finished", "speech_started"),
        Phase.THINKING: ("connect", "line_finished", "speech_started", "reply_ended"),
        Phase.ENDED: ("stop",),
    }[phase]
    for event in path:
        getattr(call, event)()
    assert call.phase is phase
    return call


def reply(call: Call, said=GOOD) -> None:
    call.line_finished()
    call.speech_started()
    call.reply_ended()
    call.reply_heard(said)


@pytest.mark.parametrize("phase", list(Phase))
@pytest.mark.parametrize("event", list(EVENTS))
def test_each_event_belongs_to_one_phase(phase, event):
    call = call_in(phase)
    if EVENTS[event] is phase:
        getattr(call, event)()
        assert call.phase is not phase
    else:
        with pytest.raises(ValueError, match=EVENTS[event].value):
            getattr(call, event)()
        assert call.phase is phase


def test_a_reply_is_heard_only_after_it_ended():
    for phase in set(Phase) - {Phase.THINKING}:
        with pytest.raises(ValueError, match="thinking"):
            call_in(phase).reply_heard(GOOD)


def play(call: Call) -> Call:
    """Settle a call that has just begun."""
    call.connect()
    for said in WHOLE:
        reply(call, said)
    assert call.ending
    return call


def test_a_call_runs_to_its_end():
    call = Call(scenario(mood=Mood(0.5, 0.5, 0.9)))
    assert call.line.text == "open cool"
    play(call)
    assert call.ending is EndingKind.RESOLVED
    assert call.line.text.endswith("end resolved")
    assert call.exchanges[0].line.text == "open cool"
    assert (len(call.exchanges), call.turn) == (3, 4)
    call.line_finished()
    assert call.phase is Phase.ENDED


def test_a_call_begins_as_hard_as_was_chosen():
    assert Call(scenario()).intensity.name == "angry"
    furious = Call(scenario(), intensity="furious")
    assert furious.line.anger_band == 3
    with pytest.raises(KeyError):
        Call(scenario(), intensity="bored")


def test_moods_follow_one_another():
    call = Call(scenario())
    call.connect()
    for said in (GOOD, BAD, GOOD):
        reply(call, said)
    changes = [exchange.change for exchange in call.exchanges]
    assert changes[0].before == call.intensity.mood
    assert all(a.after == b.before for a, b in itertools.pairwise(changes))


def test_a_customer_out_of_patience_hangs_up_early():
    call = Call(scenario(mood=Mood(0.7, 0.3, 0.05)))
    call.connect()
    reply(call, BAD)
    assert call.ending is EndingKind.HANGS_UP
    assert call.line.text.endswith("end hangs_up")


def test_a_long_silence_is_asked_into():
    call = Call(scenario(clause(Slot.PUSH, "still_there", "anybody?")))
    call.connect()
    call.line_finished()
    line = call.nobody_speaks()
    assert line is not None
    assert call.line.text == "open hot"
    assert line.text in ("hello?", "anybody?")
    assert call.phase is Phase.CUSTOMER_SPEAKING
    call.line_finished()
    assert call.nobody_speaks() is not None
    call.line_finished()
    assert call.nobody_speaks() is None
    call.speech_started()


def test_hearing_nothing_goes_back_to_listening_and_counts_no_turn():
    call = call_in(Phase.THINKING)
    call.nothing_heard()
    assert call.phase is Phase.LISTENING
    assert call.turn == 1


def test_a_retake_goes_back_to_the_line_and_to_the_mood():
    call = Call(scenario())
    opening = call.connect()
    reply(call, BAD)
    assert call.retake() is opening
    assert call.exchanges == ()
    reply(call, GOOD)
    fresh = Call(scenario())
    fresh.connect()
    reply(fresh, GOOD)
    assert call.exchanges == fresh.exchanges
    assert call.line == fresh.line


def test_a_retake_during_a_reply_drops_only_that_reply():
    call = Call(scenario())
    call.connect()
    reply(call)
    line = call.line
    call.line_finished()
    call.speech_started()
    assert call.retake() is line
    assert len(call.exchanges) == 1


def test_a_retake_of_the_last_reply_takes_the_ending_back():
    call = play(Call(scenario()))
    line = call.exchanges[-1].line
    assert call.retake() is line
    assert not call.ending
    reply(call, WHOLE[-1])
    assert call.ending


@pytest.mark.parametrize("phase", [Phase.CONNECTING, Phase.CUSTOMER_SPEAKING, Phase.LISTENING])
def test_before_the_first_reply_there_is_nothing_to_say_again(phase):
    call = call_in(phase)
    assert not call.can_retake
    with pytest.raises(ValueError, match="nothing to say again"):
        call.retake()


@pytest.mark.parametrize("phase", list(Phase))
def test_a_call_can_be_stopped_at_any_time(phase):
    call = call_in(phase)
    call.stop()
    assert call.phase is Phase.ENDED
    assert call.ending == "stopped"


def test_stopping_an_ended_call_keeps_its_ending():
    call = play(Call(scenario()))
    ended = call.ending
    call.stop()
    assert call.ending == ended


def test_what_replies_did_adds_up():
    call = Call(scenario())
    call.connect()
    assert (call.so_far.replies, call.so_far.steps) == (0, frozenset())
    reply(call, heard(Label.APOLOGISE))
    reply(call, heard(Label.ACT_NOW))
    assert call.so_far.steps == {Step.ACKNOWLEDGE, Step.RESPOND}
    assert call.so_far.times(Label.APOLOGISE) == 1
    assert call.so_far.customer == call.line.text


@given(st.integers(0, 10_000), st.lists(replies(), min_size=16, max_size=16))
def test_the_same_seed_and_replies_give_the_same_call(seed, said):
    def run() -> tuple[list[str], object, str]:
        call = Call(scenario(), seed)
        lines = [call.connect().id]
        for one in said:
            if call.ending is not None:
                break
            reply(call, one)
            lines.append(call.line.id)
        assert call.ending is not None
        return lines, call.exchanges, call.ending

    assert run() == run()
    assert len(run()[0]) == len(set(run()[0]))
