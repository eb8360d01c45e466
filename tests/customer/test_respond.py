from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.findings import Finding, Label, Sentence, Wording
from desktop_app.core.heard import Heard, Manner
from desktop_app.core.mood import Mood
from desktop_app.core.scenario import EndingKind, Scenario, Slot
from desktop_app.customer.endings import LONGEST_CALL
from desktop_app.customer.respond import Answer, begin, respond
from tests.helpers.calls import clause, heard, replies, scenario

KIND = heard(Label.ACKNOWLEDGE_FEELING, Label.APOLOGISE)
SETTLE = heard(Label.ACT_NOW, offers="repair")
GOODBYE = heard(Label.FOLLOW_UP, text="I'll text you, bye now")


def play(told: Scenario, *said: Heard, seed: int = 0, intensity: str | None = None) -> list[Answer]:
    """The customer's answers, up to the end of the call."""
    state, _ = begin(told, told.intensity(intensity), seed)
    answers: list[Answer] = []
    for reply in said:
        answers.append(respond(told, state, reply, seed))
        state = answers[-1].state
        if answers[-1].ending is not None:
            break
    return answers


def parts(answer: Answer) -> list[str]:
    return [part.text for part in answer.line.parts]


@given(st.lists(replies(), min_size=LONGEST_CALL, max_size=LONGEST_CALL), st.integers(0, 99), st.booleans())
def test_any_call_ends_and_says_nothing_twice(said, seed, abusive):
    told = scenario(abusive=abusive)
    answers = play(told, *said, seed=seed)
    assert answers[-1].ending is not None
    words = [part.id for answer in answers for part in answer.line.parts]
    assert len(words) == len(set(words))
    assert all(0 < len(answer.line.parts) <= 5 for answer in answers)


@given(st.lists(replies(), max_size=6), st.integers(0, 99))
def test_the_same_replies_and_seed_give_the_same_call(said, seed):
    assert play(scenario(), *said, seed=seed) == play(scenario(), *said, seed=seed)


def test_the_opening_fits_the_intensity():
    told = scenario()
    openings = {name: begin(told, told.intensity(name), 0)[1] for name in ("annoyed", "furious")}
    assert openings["annoyed"].text == "open cool"
    assert openings["furious"].text == "open hot"
    assert openings["annoyed"].anger_band < openings["furious"].anger_band


def test_a_question_is_answered_and_the_second_time_more_curtly():
    first, second = play(scenario(), heard(asks="number"), heard(asks="number"))
    assert "the number" in parts(first)
    assert [t for t in parts(second) if "number" in t or "told" in t] == ["told you", "the number, again"]


def test_what_was_not_asked_is_not_answered():
    (answer,) = play(scenario(), KIND)
    assert not any(text.startswith("the ") for text in parts(answer))


def test_a_clause_that_tells_only_what_is_known_is_not_said():
    open_question = heard(Label.OPEN_QUESTION)
    first, second = play(scenario(), heard(asks="when"), open_question)
    assert "the when" in parts(first)
    assert "story one" not in parts(second)
    assert "story one" in parts(play(scenario(), open_question)[0])


def test_a_solution_before_being_heard_is_refused_once():
    first, second = play(scenario(), SETTLE, SETTLE)
    assert "too soon" in parts(first)
    assert first.state.accepted is None
    assert "yes, repair it" in parts(second)
    assert second.state.accepted == "repair"


def test_a_solution_after_being_heard_is_taken():
    _, second = play(scenario(), KIND, SETTLE)
    assert "yes, repair it" in parts(second)


def test_what_was_asked_for_no_longer_does_once_the_need_is_said():
    warm = scenario(mood=Mood(0.5, 0.6, 0.9))
    *_, refused = play(warm, KIND, heard(Label.FIND_NEED), heard(Label.ACT_NOW, offers="refund"))
    assert "not the money" in parts(refused)


def test_the_need_shows_to_somebody_who_is_trusted():
    ask = heard(Label.FIND_NEED)
    assert "not telling" in parts(play(scenario(mood=Mood(0.7, 0.1, 0.9)), ask)[0])
    assert "the need" in parts(play(scenario(mood=Mood(0.5, 0.6, 0.9)), ask)[0])


def test_a_clause_that_takes_up_words_needs_to_have_heard_them():
    quoted = play(scenario(), heard(Label.CALM_DOWN, text="calm yourself"))[0]
    assert "don't tell me to calm down" in parts(quoted)
    other = play(scenario(), heard(Label.CALM_DOWN, text="stop shouting"))[0]
    assert "don't tell me to calm down" not in parts(other)


def test_a_clause_waits_for_its_states():
    extra = clause(Slot.REACTION, "thank", "after the offer", needs=("offered",), unless=("accepted",))
    thanks = heard(Label.THANK)
    assert "after the offer" not in parts(play(scenario(extra), thanks)[0])
    refused_first = play(scenario(extra), KIND, heard(Label.ACT_NOW, offers="refund"), thanks)
    assert "after the offer" not in parts(refused_first[-1])


def test_a_warm_call_ends_resolved_and_goodwill_makes_it_loyal():
    warm = scenario(mood=Mood(0.5, 0.5, 0.9))
    assert play(warm, KIND, SETTLE, GOODBYE)[-1].ending is EndingKind.RESOLVED
    gift = heard(Label.GOODWILL, Label.FOLLOW_UP)
    assert play(warm, KIND, SETTLE, gift)[-1].ending is EndingKind.RESOLVED_WITH_GOODWILL


def test_a_call_that_was_cold_ends_wary_and_one_that_met_the_ask_flat():
    cold = scenario(mood=Mood(0.8, 0.1, 0.9))
    assert play(cold, heard(), heard(), SETTLE, GOODBYE)[-1].ending is EndingKind.RESOLVED_WARILY
    flat = play(cold, heard(), heard(), heard(Label.ACT_NOW, offers="refund"), GOODBYE)
    assert flat[-1].ending is EndingKind.RESOLVED_FLATLY


def test_hostile_play_ends_in_a_hang_up():
    answers = play(scenario(), *[heard(Label.HOSTILE, Label.BLAME_CUSTOMER)] * LONGEST_CALL)
    assert answers[-1].ending is EndingKind.HANGS_UP
    assert any("get me your manager" in parts(answer) for answer in answers)


def test_a_manager_who_is_offered_and_wanted_takes_over():
    answers = play(
        scenario(), KIND, heard(Label.ESCALATE_OFFER), heard(Label.THANK, text="putting you through")
    )
    assert answers[-1].ending is EndingKind.SUPERVISOR


def test_parting_with_nothing_solved_is_unresolved():
    assert play(scenario(), KIND, heard(text="bye now"))[-1].ending is EndingKind.UNRESOLVED


def test_a_boundary_that_is_not_kept_ends_the_call_of_an_abusive_customer_alone():
    boundary = heard(Label.SET_BOUNDARY, text="please don't speak to me like that")
    raging = Mood(0.98, 0.05, 0.9)
    assert (
        play(scenario(mood=raging, abusive=True), boundary, boundary)[-1].ending is EndingKind.BOUNDARY_HELD
    )
    assert play(scenario(mood=raging), boundary, boundary)[-1].ending is None
    calmer = scenario(mood=Mood(0.6, 0.4, 0.9), abusive=True)
    assert "civil" in play(calmer, boundary)[-1].state.states


def test_a_bare_yes_or_no_to_what_the_customer_asked_is_taken_up():
    told = scenario(
        clause(Slot.CONTENT, "said_yes", "then how"), clause(Slot.CONTENT, "said_no", "then what")
    )
    state, _ = begin(told, told.intensity(None), 0)
    for asked_back, text, taken_up in (
        (True, "Yes, certainly.", ["then how"]),
        (True, "No.", ["then what"]),
        (True, "Purple, perhaps.", []),
        (False, "Yes, certainly.", []),
    ):
        answer = respond(told, replace(state, asked_back=asked_back), heard(text=text), 0)
        assert [part for part in parts(answer) if part.startswith("then")] == taken_up


@given(st.integers(0, 99))
def test_a_story_is_told_in_its_order(seed):
    wary = Mood(0.7, 0.2, 0.9)
    told = scenario(*(clause(Slot.CONTENT, "story", f"then {number}") for number in range(3)), mood=wary)
    answers = play(told, *[heard(Label.OPEN_QUESTION)] * 3, seed=seed)
    assert [parts(a)[0] for a in answers if a.ending is None][:3] == ["story one", "then 0", "then 1"]


def test_a_technique_that_is_not_plain_is_not_reacted_to():
    told, text = scenario(), "I'm sorry about that"
    unsure = Wording((Sentence(text, (Finding(Label.APOLOGISE, 0.6, 0, len(text)),)),))
    assert "sorry, is it" in parts(play(told, heard(Label.APOLOGISE, text=text))[0])
    assert "sorry, is it" not in parts(play(told, Heard(text, unsure, (), Manner()))[0])
    assert "sorry, is it" not in parts(play(told, heard(Label.APOLOGISE, text="that was bad"))[0])


def test_a_time_that_was_left_open_is_taken_when_it_comes():
    told = scenario(
        clause(Slot.CONTENT, "repair.when", "by when"), clause(Slot.CONTENT, "in_time", "that will do")
    )
    timed = replace(told.solutions[0], good_times=("today",), bad_times=("monday",))
    told = replace(told, solutions=(timed, *told.solutions[1:]))
    _, when, taken = play(told, KIND, SETTLE, heard(text="It will be there today, not Monday."))
    assert "by when" in parts(when)
    assert parts(taken)[0] == "that will do"
    assert taken.state.accepted == "repair"


def test_what_is_asked_in_so_many_words_beside_an_offer_is_answered():
    offer = heard(Label.ACT_NOW, offers="repair", text="mend it")
    question = heard(asks="number")
    assert offer.meant is not None
    assert question.meant is not None
    both = Heard(
        f"{offer.text}. {question.text}",
        Wording((*offer.wording.sentences, *question.wording.sentences)),
        (*offer.meant, *question.meant),
        Manner(),
    )
    _, taken = play(scenario(), KIND, both)
    assert parts(taken)[:2] == ["yes, repair it", "the number"]


def test_an_excuse_and_a_statement_are_answered_as_such():
    told = scenario(
        clause(Slot.REACTION, "unhelpful", "no use to me"), clause(Slot.CONTENT, "so_what", "and so?")
    )
    excuse = heard(Label.DEFEND, text="we never said anything of the kind")
    assert parts(play(told, excuse)[0])[0] == "no use to me"
    assert parts(play(told, heard(text="the van has a blue door"))[0]) == ["and so?"]
    assert "and so?" not in parts(play(told, heard(text="right"))[0])


def test_what_is_asked_beside_an_offer_is_answered_too():
    offer, question = heard(Label.ACT_NOW, offers="repair"), heard(asks="number")
    both = Heard(
        f"{offer.text}. {question.text}",
        Wording((*offer.wording.sentences, *question.wording.sentences)),
        (*offer.meant, *question.meant),
    )
    assert parts(play(scenario(), KIND, both)[1])[:2] == ["yes, repair it", "the number"]


def test_once_all_is_agreed_a_statement_is_noted_and_a_proposal_agreed_to():
    told = scenario(clause(Slot.CONTENT, "settled", "good"), clause(Slot.CONTENT, "agreed", "yes, do"))
    for text, answered in (
        ("It is on its way now.", "good"),
        ("Shall it come to the same place?", "yes, do"),
    ):
        assert answered in parts(play(told, KIND, SETTLE, heard(text=text))[2])


def test_who_is_insulted_once_all_is_agreed_ends_the_call():
    insult = heard(Label.HOSTILE, text="you are a fool")
    assert play(scenario(), KIND, SETTLE, *[insult] * 6)[-1].ending in {
        EndingKind.RESOLVED,
        EndingKind.RESOLVED_WARILY,
    }


def test_of_two_things_asked_beside_an_offer_the_new_one_is_told():
    def asked_with_offer(*facts: str) -> Heard:
        replies = [heard(Label.ACT_NOW, offers="repair"), *(heard(asks=fact) for fact in facts)]
        return Heard(
            ". ".join(reply.text for reply in replies),
            Wording(tuple(s for reply in replies for s in reply.wording.sentences)),
            tuple(m for reply in replies for m in reply.meant),
        )

    first, second = play(scenario(), heard(asks="number"), asked_with_offer("number", "when"))
    assert "the number" in parts(first)
    assert parts(second)[:2] == ["yes, repair it", "the when"]
    (only,) = play(scenario(mood=Mood(0.4, 0.4, 0.9)), asked_with_offer("number", "when"))
    assert parts(only)[:2] == ["yes, repair it", "the number"]
