import pytest

from desktop_app.core.findings import Label
from desktop_app.core.heard import Manner
from desktop_app.core.mood import Mood
from desktop_app.core.scenario import Persona
from desktop_app.customer.mood import moved
from desktop_app.customer.state import CustomerState
from desktop_app.customer.taking_in import take_in
from tests.helpers.calls import JAKE, heard, scenario

HEARD = frozenset({"heard"})
ANGRY = CustomerState(Mood(0.75, 0.4, 0.8), states=HEARD)
USUAL = Manner(effort=0.1, rate_ratio=1.05, pitch_variation_ratio=1.0, silence_s=0.8)
KIND = (Label.ACKNOWLEDGE_FEELING, Label.APOLOGISE)


def after(manner: Manner, *labels: Label, state: CustomerState = ANGRY, persona: Persona = JAKE):
    told = scenario(persona=persona)
    return moved(told, state, take_in(heard(*labels), told), manner)


def codes(manner: Manner, *labels: Label, **rest) -> set[str]:
    return {reason.code for reason in after(manner, *labels, **rest)[1]} - {
        "a_turn",
        "nothing_for_me",
        *labels,
    }


def test_a_usual_voice_adds_and_takes_nothing():
    assert codes(USUAL, *KIND) == set()
    assert after(USUAL, *KIND) == after(Manner(), *KIND)


@pytest.mark.parametrize(
    ("manner", "code"),
    [
        (Manner(effort=2.5), "raised_voice"),
        (Manner(rate_ratio=1.2), "rushed"),
        (Manner(pitch_variation_ratio=0.4), "flat"),
        (Manner(interrupted=True), "interrupted"),
        (Manner(talked_over_s=1.5), "talked_over"),
        (Manner(silence_s=5.0), "silence"),
    ],
)
def test_what_grates_leaves_more_anger(manner, code):
    assert codes(manner, *KIND) == {code}
    assert after(manner, *KIND)[0].anger > after(USUAL, *KIND)[0].anger


def test_the_same_words_louder_and_faster_end_at_higher_anger():
    loud = Manner(effort=3.0, rate_ratio=1.2)
    for labels in (KIND, (Label.ACT_NOW,), (Label.PARAPHRASE, Label.OPEN_QUESTION), ()):
        assert after(loud, *labels)[0].anger > after(USUAL, *labels)[0].anger


def test_a_voice_that_comes_down_calms_somebody_who_rages():
    lowered = Manner(effort=-1.0)
    assert codes(lowered) == {"lowered_voice"}
    calm = CustomerState(Mood(0.4, 0.4, 0.8), states=HEARD)
    assert codes(lowered, state=calm) == set()


def test_a_gentle_acknowledgement_counts_more():
    gentle = Manner(effort=-0.2, rate_ratio=0.95)
    assert codes(gentle, *KIND) == {"gentle"}
    assert after(gentle, *KIND)[0].trust > after(USUAL, *KIND)[0].trust
    assert codes(gentle, Label.VERIFY) == set()


def test_what_is_held_against_a_guessed_voice_counts_half():
    sure, guessed = Manner(effort=2.0), Manner(effort=2.0, provisional=True)
    base = after(USUAL)[0].anger
    assert after(guessed)[0].anger - base == pytest.approx((after(sure)[0].anger - base) / 2)


def test_a_silence_that_was_announced_is_free():
    on_hold = CustomerState(Mood(0.75, 0.4, 0.8), states=frozenset({"on_hold"}))
    assert codes(Manner(silence_s=12.0), *KIND, state=on_hold) == set()
    assert codes(Manner(silence_s=25.0), *KIND, state=on_hold) == {"silence"}


def test_being_talked_over_hurts_most_who_feels_unheard():
    unheard = Persona("J", "r", "v", "unheard")
    assert (
        after(Manner(interrupted=True), persona=unheard)[0].anger > after(Manner(interrupted=True))[0].anger
    )
