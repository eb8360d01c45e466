from hypothesis import given
from hypothesis import strategies as st

from desktop_app.wording.facts import FactKind, facts_of, held

LINE = (
    "My whole system crashed last night. Nine weeks of sales records, gone! Priya at Mercer rang on Tuesday, "
    "and I lost a forty thousand dollar order."
)


def test_names_times_amounts_and_things_are_facts():
    found = {(fact.kind, fact.words) for fact in facts_of(LINE)}
    assert {
        (FactKind.AMOUNT, "Nine"),
        (FactKind.AMOUNT, "forty thousand"),
        (FactKind.TIME, "Tuesday"),
        (FactKind.NAME, "Mercer"),
        (FactKind.THING, "records"),
        (FactKind.THING, "crashed"),
    } <= found


def test_words_of_every_call_are_no_facts():
    assert facts_of("I want you to help me, this is really not good enough, is it?") == ()


def test_a_fact_is_known_again_however_it_is_written():
    reply = "so the crash on tuesday cost you 9 weeks of recording and a 40,000 order"
    words = [fact.words for fact in held(facts_of(LINE), reply)]
    assert {"crashed", "Tuesday", "Nine", "records", "forty thousand", "order"} <= set(words)


def test_a_reply_for_anybody_holds_nothing():
    assert held(facts_of(LINE), "I understand your issue and I will look into it for you.") == ()


@given(st.text(max_size=150), st.text(max_size=150))
def test_any_text_has_facts_that_it_holds_itself(one, other):
    found = facts_of(one)
    assert held(found, one) == found
    assert set(held(found, other)) <= set(found)
