"""The customer speaks up while it is the agent's turn."""

import numpy as np

from desktop_app.audio_io.files import write_clip
from desktop_app.background.messages import EndReply, Listen, Meet, PhraseHeard
from desktop_app.core.clip import AudioClip
from desktop_app.practice.call import Phase
from tests.helpers.scripted import spoken
from tests.helpers.shipped_scenarios import all_sounding, shipped_scenario

RATE_HZ = 48_000


def fall_silent_for(desk, seconds: float) -> None:
    """Let the microphone bring nothing for a while."""
    recorder = desk.call._recorder
    until_s = recorder.seconds + seconds
    desk.sound.opener.stream.bring(np.zeros(round(seconds * RATE_HZ), dtype=np.float32))
    desk.wait(lambda: recorder.seconds >= until_s - 0.05)


def test_the_speech_process_gets_to_know_the_customer(desk):
    desk.start_call()
    (met,) = desk.speech.all_asked(Meet)
    assert met.scenario is desk.call.call.scenario


def test_a_long_silence_is_asked_into_twice_and_then_waited_through(desk):
    desk.start_call()
    answered = desk.call.call.line
    said = []
    for _ in range(2):
        desk.hear_line()
        fall_silent_for(desk, 8.0)
        desk.wait(lambda: desk.call.phase is Phase.CUSTOMER_SPEAKING)
        desk.wait(desk.line_plays)
        said.append(desk.window.call_page.captions.texts[-1])
    assert {who for who, _ in said} == {"customer"}
    assert len({text for _, text in said}) == 2
    desk.hear_line()
    fall_silent_for(desk, 8.0)
    assert desk.call.phase is Phase.LISTENING
    assert desk.call.call.line is answered
    desk.begin_reply()
    desk.fall_silent()
    desk.words_come("I'm so sorry, Jake. What happened this morning?")
    desk.wait(lambda: len(desk.call.call.exchanges) == 1)
    assert desk.call.call.exchanges[0].line is answered


def test_what_was_asked_to_wait_waits_longer(desk):
    desk.start_call()
    desk.answer("Bear with me one moment, I'm so sorry, let me look that up.")
    desk.hear_line()
    assert desk.call.call.waits_for_s == 20.0
    fall_silent_for(desk, 8.0)
    assert desk.call.phase is Phase.LISTENING


def test_who_goes_on_and_on_is_cut_short(desk):
    desk.start_call()
    desk.hear_line()
    desk.begin_reply()
    assert desk.speech.all_told(EndReply) == []
    desk.make_sound(desk.call.call.listens_for_s + 1.0)
    desk.wait(lambda: desk.speech.all_told(EndReply))
    (end,) = desk.speech.all_told(EndReply)
    assert end.listening == desk.speech.all_told(Listen)[-1].listening


def test_a_calm_customer_murmurs_once_in_a_long_reply(desk, tmp_path):
    sound = tmp_path / "mm-hm.wav"
    write_clip(AudioClip(np.zeros(RATE_HZ, dtype=np.float32), RATE_HZ), sound)
    desk.window.calls.start(all_sounding(shipped_scenario(), sound))
    desk.wait(lambda: desk.page is desk.window.call_page)
    desk.pick_up()
    desk.wait(desk.line_plays)
    for text in (
        "I'm so sorry, Jake. That must be awful. What happened this morning?",
        "You're right, that should never have happened. What worries you most?",
        "I'm taking care of this myself. So your quotes are blank, and the Delgado brothers come tomorrow.",
    ):
        desk.answer(text)
    assert not desk.call.call._customer.hot
    desk.hear_line()
    desk.begin_reply()
    desk.make_sound(8.0)
    playbacks = len(desk.sound.playbacks)
    for _ in range(2):
        desk.speech.event(PhraseHeard(desk.listening.listening, spoken("words so far")))
    desk.wait(lambda: len(desk.sound.playbacks) == playbacks + 1)
    assert desk.call.phase is Phase.REPLYING
