"""Four deliveries of a line: made once, and acoustically different in the intended directions."""

from __future__ import annotations

import functools
from typing import Any

import numpy as np
import pytest

from desktop_app.core.clip import AudioClip
from desktop_app.core.drill import Delivery, Drill, DrillItem
from desktop_app.core.errors import EngineError
from desktop_app.practice.drills.deliveries import (
    DIALS,
    DeliverySpeaker,
    customers_line,
    delivery_path,
    evenly_spoken,
)
from desktop_app.practice.engines import build_meter
from desktop_app.speech.voice_kokoro.voice import KokoroVoice
from desktop_app.speech.weights import WeightsStore
from desktop_app.storage.drill_files import read_drills
from desktop_app.storage.shipped import shipped
from desktop_app.tone.profile import ToneMeter
from desktop_app.tone.syllables import SyllableCounter
from tests.helpers.scripted import LoudIsSpeech, SamePitch
from tests.helpers.sounds import joined, silence, voice

ITEM = DrillItem("line", Drill.RANK, "I can send a new one today.", "af_heart")
RANKED = read_drills(shipped("assets", "drills"))[Drill.RANK]


class Buzzing:
    """A voice that says everything as one buzz, and notes how often it was asked."""

    def __init__(self) -> None:
        self.asked: list[float] = []

    def speak(self, text, name, anger=0.0, *, phone=False, seed=0):
        if text == "unspeakable":
            raise EngineError("The voice fell silent", "try again")
        self.asked.append(anger)
        return AudioClip(np.asarray(joined(silence(0.5), voice(200.0, 1.5, 0.3), silence(0.5))), 16_000)


@pytest.fixture
def buzzing():
    return Buzzing()


@pytest.fixture
def speaker(buzzing):
    return DeliverySpeaker(lambda: buzzing, ToneMeter(SamePitch(), LoudIsSpeech(), SyllableCounter()))


def test_a_line_is_spoken_once_for_each_setting_of_the_dial_and_kept(speaker, buzzing, tmp_path):
    first = speaker.spoken(ITEM, tuple(Delivery), tmp_path)
    assert buzzing.asked == sorted(set(DIALS.values()))
    assert [one.delivery for one in first] == list(Delivery)
    assert all(one.path.is_file() for one in first)
    assert speaker.spoken(ITEM, tuple(Delivery), tmp_path) == first
    assert len(buzzing.asked) == 2, "what lies there is not spoken again"


def test_one_delivery_alone_is_spoken_alone(speaker, buzzing, tmp_path):
    (warm,) = speaker.spoken(ITEM, (Delivery.WARM,), tmp_path)
    assert warm.path == delivery_path(tmp_path, ITEM, Delivery.WARM)
    assert buzzing.asked == [0.0]
    assert len(list(tmp_path.iterdir())) == 2, "the line and the voice at rest"


def test_a_changed_text_or_voice_is_another_sound(tmp_path):
    changed = DrillItem("line", Drill.RANK, "Another text.", "af_heart")
    other = DrillItem("line", Drill.RANK, ITEM.text, "bf_emma")
    paths = {delivery_path(tmp_path, item, Delivery.WARM) for item in (ITEM, changed, other)}
    assert len(paths) == 3
    assert len({customers_line(item, tmp_path).path for item in (ITEM, changed, other)}) == 3


def test_a_voice_that_fails_leaves_nothing_behind(speaker, tmp_path):
    with pytest.raises(EngineError, match="fell silent"):
        speaker.spoken(DrillItem("x", Drill.RANK, "unspeakable", "af_heart"), (Delivery.WARM,), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_customer_s_line_is_spoken_furious(tmp_path):
    saying = customers_line(ITEM, tmp_path)
    assert (saying.text, saying.band) == (ITEM.text, 3)
    assert saying.path.name.endswith(".furious.opus")


def test_a_known_text_is_a_transcript_with_times():
    words = evenly_spoken("one two three four", 2.0).words
    assert [(word.start_s, word.end_s) for word in words] == [(0.0, 0.5), (0.5, 1.0), (1.0, 1.5), (1.5, 2.0)]


@functools.cache
def engines() -> tuple[KokoroVoice, ToneMeter]:
    return KokoroVoice(WeightsStore(), shipped("assets", "voices")), build_meter(WeightsStore())


@pytest.mark.engines
@pytest.mark.parametrize("item", RANKED, ids=lambda item: item.id)
def test_the_four_differ_in_the_intended_directions(item, tmp_path):
    voice, meter = engines()
    spoken = DeliverySpeaker(lambda: voice, meter).spoken(item, tuple(Delivery), tmp_path)
    found: dict[Delivery, Any] = {one.delivery: one.measures for one in spoken}
    print("\n" + "\n".join(f"{item.id} {name}: {measures}" for name, measures in found.items()))
    warm, flat, rushed, curt = (found[delivery] for delivery in Delivery)
    others = {id(warm): (flat, rushed, curt), id(rushed): (warm, flat, curt)}
    # flat: its pitch moves by less than a third of the warm one's, and less than every other one's
    assert flat.pitch_variation_st < 1.0
    assert flat.pitch_variation_st < warm.pitch_variation_st / 3.0
    assert flat.pitch_variation_st < min(rushed.pitch_variation_st, curt.pitch_variation_st) / 1.5
    # rushed: a quarter and more syllables a second than the warm one; the warm one is the slowest
    assert rushed.articulation_rate_syl_s > 1.25 * warm.articulation_rate_syl_s
    assert all(rushed.articulation_rate_syl_s > 1.08 * o.articulation_rate_syl_s for o in others[id(rushed)])
    assert all(warm.articulation_rate_syl_s < o.articulation_rate_syl_s for o in others[id(warm)])
    # curt: beyond the dead-band of vocal effort, which the other three stay in
    assert curt.vocal_effort > max(1.0, *(o.vocal_effort + 1.0 for o in (warm, flat, rushed)))
    assert all(abs(o.vocal_effort) < 1.5 for o in (warm, flat, rushed))
    # endings: the curt one drops more than twice as steeply as the warm one, the flat one stays level
    assert curt.ending_st_s < 2.0 * warm.ending_st_s < 0.0
    assert abs(flat.ending_st_s) < 3.0
