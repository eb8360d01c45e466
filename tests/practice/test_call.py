import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.findings import Label, Step
from desktop_app.core.mood import Mood
from desktop_app.practice.call import Call, Phase
from tests.helpers.calls import WORDINGS, said, scenario

GOOD = said(Label.APOLOGISE, Label.ACKNOWLEDGE_FEELING)
BAD = said(Label.HOSTILE, Label.CALM_DOWN)

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


def reply(call: Call, wording=GOOD) -> None:
    call.line_finished()
    call.speech_started()
    call.reply_ended()
    call.reply_heard(wording)


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


def test_a_call_runs_to_its_end():
    call = Call(scenario())
    opening = call.connect()
    assert opening is call.line
    assert opening.id.startswith("open")
    lines: list[str] = []
    while call.ending is None:
        assert call.turn == len(lines) + 1
        reply(call)
        lines.append(call.line.id)
    assert lines == ["b1-sorry", "b2-better", "end-won" if call.ending == "won" else "end-lost"]
    assert len(call.exchanges) == 3
    call.line_finished()
    assert call.phase is Phase.ENDED


def test_moods_follow_one_another():
    call = Call(scenario())
    call.connect()
    for wording in (GOOD, BAD, GOOD):
        reply(call, wording)
    changes = [exchange.change for exchange in call.exchanges]
    assert changes[0].before == call.scenario.opening_mood
    assert all(a.after == b.before for a, b in itertools.pairwise(changes))


def test_a_customer_out_of_patience_hangs_up_early():
    call = Call(scenario(mood=Mood(0.7, 0.3, 0.15)))
    call.connect()
    reply(call, BAD)
    assert call.ending == "hung-up"
    assert call.line.id == "end-hung-up"


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
    call = Call(scenario())
    call.connect()
    while call.ending is None:
        reply(call)
    line = call.exchanges[-1].line
    assert call.retake() is line
    assert not call.ending
    reply(call)
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
    call = Call(scenario())
    call.connect()
    while call.ending is None:
        reply(call)
    ended = call.ending
    call.stop()
    assert call.ending == ended


def test_what_replies_did_adds_up():
    call = Call(scenario())
    call.connect()
    assert (call.so_far.replies, call.so_far.steps) == (0, frozenset())
    reply(call, said(Label.APOLOGISE))
    reply(call, said(Label.ACT_NOW))
    assert call.so_far.steps == {Step.ACKNOWLEDGE, Step.RESPOND}
    assert call.so_far.times(Label.APOLOGISE) == 1
    assert call.so_far.customer == call.line.text


@given(st.integers(0, 10_000), st.lists(WORDINGS, min_size=6, max_size=6))
def test_the_same_seed_and_replies_give_the_same_call(seed, wordings):
    def run() -> tuple[list[str], object, str]:
        call = Call(scenario(), seed)
        lines = [call.connect().id]
        for wording in wordings:
            if call.ending is not None:
                break
            reply(call, wording)
            lines.append(call.line.id)
        assert call.ending is not None
        return lines, call.exchanges, call.ending

    assert run() == run()
    assert len(run()[0]) == len(set(run()[0]))
