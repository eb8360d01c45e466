"""Reading one's usual voice in the window, and what a call then does with it."""

import pytest

from desktop_app.audio_io.recorder import Recorder
from desktop_app.background.messages import MeasureBaseline, ReviewReply, Usual
from desktop_app.core.errors import AudioDeviceError, InputError
from desktop_app.storage.baselines import Baselines
from desktop_app.ui.baseline_flow import SHORTEST_S, Part
from tests.helpers.sounds import sine
from tests.helpers.voices import baseline

SORRY = "I'm so sorry, that must be awful. What happened?"


@pytest.fixture
def page(desk):
    desk.click(desk.window.library_page.baseline_button)
    desk.wait(lambda: desk.page is desk.window.baseline_page)
    return desk.window.baseline_page


def read(desk, page, part: Part, seconds: float | None = None) -> None:
    """Read a part aloud, to its end unless a time is given."""
    wanted_s = SHORTEST_S[part] + 1.0 if seconds is None else seconds
    desk.click(page.buttons[part])
    flow = desk.window.baseline_flow
    desk.wait(lambda: flow._recorder is not None)
    recorder: Recorder = flow._recorder
    desk.sound.opener.stream.bring(sine(300, wanted_s, 0.2, rate_hz=48_000))
    desk.wait(lambda: recorder.seconds >= wanted_s - 0.1)
    desk.click(page.buttons[part])
    desk.wait(lambda: flow._recorder is None)


def test_both_parts_are_read_measured_and_kept(desk, page):
    assert not page.measure_button.isEnabled()
    read(desk, page, Part.READING)
    desk.wait(page.measure_button.isEnabled)
    read(desk, page, Part.KIND_LINE)
    desk.wait(lambda: desk.window.baseline_flow.parts == set(Part))
    desk.click(page.measure_button)
    desk.wait(lambda: "Kept" in page._kept.text())
    (request,) = desk.speech.all_asked(MeasureBaseline)
    assert request.device == "Fake microphone"
    saved = Baselines(desk.data / "baselines").find("me", "Fake microphone")
    assert saved is not None
    assert saved.kind is not None
    desk.click(page.back_button)
    assert not list((desk.data / "baselines").glob(".*.wav")), "a recording was left behind"


def test_a_reading_broken_off_is_not_measured(desk, page):
    read(desk, page, Part.READING, 2.0)
    desk.wait(lambda: "too little to measure" in desk.notice)
    assert not page.measure_button.isEnabled()


def test_a_reading_that_cannot_be_measured_is_a_sentence(desk, page):
    desk.speech.faults[MeasureBaseline] = InputError("The reading makes no baseline", "read it again")
    read(desk, page, Part.READING)
    desk.wait(page.measure_button.isEnabled)
    desk.click(page.measure_button)
    desk.wait(lambda: "makes no baseline: read it again." in desk.notice)
    assert page.measure_button.isEnabled()


def test_without_a_microphone_nothing_is_recorded(desk, page):
    desk.sound.no_devices = AudioDeviceError("No microphone was found", "plug one in")
    desk.click(page.buttons[Part.READING])
    desk.wait(lambda: "No microphone" in desk.notice)
    assert page.buttons[Part.KIND_LINE].isEnabled()


def test_what_was_kept_is_shown_again(desk, page):
    Baselines(desk.data / "baselines").save(baseline(device="Fake microphone"))
    desk.click(page.back_button)
    desk.click(desk.window.library_page.baseline_button)
    assert "2026-02-03" in page._kept.text()


def test_a_call_is_held_against_it(desk):
    Baselines(desk.data / "baselines").save(baseline(device="Fake microphone"))
    desk.start_call()
    assert desk.window.call_page.notice.text == ""
    desk.answer(SORRY)
    (request,) = desk.speech.all_asked(ReviewReply)
    assert request.usual.baseline is not None
    assert request.usual.baseline.usual.loudness_dbfs == -25.0
    assert request.before.customer_rises is True


def test_another_microphone_is_said_and_its_level_not_compared(desk):
    Baselines(desk.data / "baselines").save(baseline(device="Old headset"))
    desk.start_call()
    desk.wait(lambda: "Old headset" in desk.window.call_page.notice.text)
    desk.answer(SORRY)
    (request,) = desk.speech.all_asked(ReviewReply)
    assert request.usual.baseline.usual.loudness_dbfs is None


def test_without_one_the_first_turns_stand_in(desk):
    desk.start_call()
    desk.answer(SORRY)
    desk.answer(SORRY)
    first, second = desk.speech.all_asked(ReviewReply)
    assert first.usual == Usual()
    assert second.usual == Usual(None, (first.take,))


def test_a_broken_file_is_a_sentence_and_the_call_goes_on(desk):
    folder = desk.data / "baselines"
    folder.mkdir(parents=True)
    (folder / "me--fake-microphone.json").write_text("{}", encoding="utf-8")
    desk.start_call()
    desk.wait(lambda: "holds no baseline" in desk.window.call_page.notice.text)
