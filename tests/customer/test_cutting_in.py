from dataclasses import replace

from desktop_app.core.scenario import Slot
from desktop_app.customer.cutting_in import ASKS_TIMES, murmur, still_there
from desktop_app.customer.respond import begin
from tests.helpers.calls import clause, scenario


def test_a_long_silence_is_asked_into_and_then_waited_through():
    told = scenario(*(clause(Slot.PUSH, "still_there", f"hello {n}?") for n in range(4)))
    state, _ = begin(told, told.intensity(None), 0)
    said = []
    while (found := still_there(told, state, 0)) is not None:
        state, line = found
        said.append(line.text)
    assert len(said) == ASKS_TIMES == len(set(said))


def test_a_customer_who_is_not_hot_murmurs():
    told = scenario()
    state, _ = begin(told, told.intensity("annoyed"), 0)
    found = murmur(told, state, 0)
    assert found is not None
    assert found.text == "mm-hm"
    assert murmur(told, replace(state, band=3), 0) is None
