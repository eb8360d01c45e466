"""What the customer has to say to what was asked and offered: a clause, or answers to two questions."""

from __future__ import annotations

from desktop_app.core.findings import Label
from desktop_app.core.scenario import Clause, Meets, Slot, Solution, Stage
from desktop_app.customer import cues
from desktop_app.customer.draft import Draft
from desktop_app.customer.matches import LeftOpen
from desktop_app.customer.taking_in import TakenIn

#: From this trust on the customer lets on what they really need.
OPENS_UP = 0.3
#: Most facts that one turn tells.
_MOST_ANSWERS = 2
#: What is asked so once all is agreed is answered with a yes.
_YES = (LeftOpen.YES_OR_NO, LeftOpen.LEAVE, LeftOpen.CONSENT, LeftOpen.ODD)
#: A question of this kind is rather not for something told already that it is but near to.
_ELSE = (
    LeftOpen.CHOICE,
    LeftOpen.TIME,
    LeftOpen.LEAVE,
    LeftOpen.CONSENT,
    LeftOpen.CONFIRMATION,
    LeftOpen.ODD,
)
#: A question of this kind is rather for something told already, if it comes near to that.
_ABOUT = (LeftOpen.DETAIL, LeftOpen.DATA)
#: A statement of fewer words tells nothing that could be followed up.
_STATES_WORDS = 4
#: A yes or a no with more words to it says something else.
_BRIEF = 9


def too_soon(draft: Draft) -> bool:
    """Tell whether a solution comes before the customer was heard; it is refused for that once."""
    return (
        bool(draft.taken.offered)
        and draft.before.stage is Stage.VENTING
        and "heard" not in draft.states
        and "refused" not in draft.states
        and draft.before.turn == 0
        and not draft.taken.harms
        and draft.hot
        and _offers_what_is_needed(draft)
    )


def content(draft: Draft) -> list[Clause]:
    """Return the clauses of the answer's middle, and note what they settle."""
    if "waits_for_time" in draft.states and not _offers_what_is_needed(draft):
        timed = _on_time(draft)
        if timed is not None:
            return [timed]
    if draft.before.accepted is not None and not _better_offered(draft):
        return _once_settled(draft)
    if draft.taken.offered:
        taken_up = _one(_on_offers(draft))
        return [*taken_up, *_asked_beside(draft)][:_MOST_ANSWERS]
    return _on_questions(draft) or _one(_on_the_rest(draft))


def _asked_beside(draft: Draft) -> list[Clause]:
    """Return the answer to what is asked, in so many words, beside an offer."""
    taken = draft.taken
    clearly = [fact for fact in taken.asked if fact in taken.asked_clearly]
    new = [fact for fact in clearly if f"told:{fact}" not in draft.states]
    if clearly:
        return draft.tells((new or clearly)[0])[-1:]
    if Label.FIND_NEED in taken.sure and "need_said" not in draft.states:
        if draft.newly_accepted:
            draft.states.add("need_said")
            return _one(draft.pick(Slot.CONTENT, "need"))
        return _one(_need(draft)) if draft.mood.trust >= OPENS_UP else []
    suits = draft.newly_accepted and taken.left_open is LeftOpen.TIME
    return _one(draft.pick(Slot.CONTENT, LeftOpen.TIME)) if suits else []


def _better_offered(draft: Draft) -> bool:
    """Tell whether something they would rather have is offered than what had been accepted."""
    before, scenario = draft.before.accepted, draft.scenario
    if before is None or scenario.solution(before).meets is not Meets.NEED:
        return _offers_what_is_needed(draft)
    needed = [solution.id for solution in scenario.solutions if solution.meets is Meets.NEED]
    rather = needed[: needed.index(before)]
    return draft.taken.gives_choice and any(name in rather for name in draft.taken.offered)


def _offers_what_is_needed(draft: Draft) -> bool:
    return any(draft.scenario.solution(name).meets is Meets.NEED for name in draft.taken.offered)


def _once_settled(draft: Draft) -> list[Clause]:
    """Return what is said once a way forward is accepted and no new one is offered."""
    taken = draft.taken
    if "card_ready" in draft.states and cues.READY.search(taken.text) and not taken.harms:
        draft.states.discard("card_ready")
        return _one(draft.pick(Slot.CONTENT, "card_read"))
    if taken.left_open is LeftOpen.CARD:
        draft.states.add("card_ready")
    if taken.asked_surely and not (_asks_for_more(draft) and taken.ends_asking):
        return _facts(draft)
    if Label.FIND_NEED in taken.labels and "need_said" not in draft.states:
        draft.states.add("need_said")
        return _one(draft.pick(Slot.CONTENT, "need"))
    if _asks_for_more(draft):
        return _one(draft.pick(Slot.CONTENT, "anything_else"))
    occasion = _left_open_once_settled(taken)
    if _is_about_a_fact(draft, occasion):
        return _facts(draft)
    if occasion is None and taken.ends_asking and cues.ENDS_WITH_WH.search(taken.text):
        occasion = LeftOpen.DETAIL
    if occasion is None and taken.harms and Label.FIND_NEED not in taken.labels:
        return []
    return _one(draft.pick(Slot.CONTENT, occasion or ("agreed" if taken.ends_asking else "settled")))


def _is_about_a_fact(draft: Draft, occasion: LeftOpen | None) -> bool:
    """Tell whether a question is rather for a fact that it is near to, once all is agreed."""
    taken = draft.taken
    untold = {fact for fact in taken.asked if f"told:{fact}" not in draft.states}
    if untold if not taken.offered else untold & taken.asked_clearly:
        return True
    is_so = draft.taken.left_open is LeftOpen.YES_OR_NO and bool(taken.asked_clearly)
    known = is_so or occasion in _ABOUT or (occasion is None and (taken.ends_asking or not taken.offered))
    return bool(taken.asked) and known


def _left_open_once_settled(taken: TakenIn) -> LeftOpen | None:
    """Return the occasion of an answer to what is asked that nothing known answers."""
    if taken.left_open in _YES:
        return LeftOpen.CONSENT
    if taken.left_open is LeftOpen.THEIRS:
        return LeftOpen.DATA
    if taken.left_open is None and Label.CHECK_AGREEMENT in taken.labels:
        return LeftOpen.CONSENT
    return taken.left_open


def _asks_for_more(draft: Draft) -> bool:
    """Tell whether the agent asks whether there is anything else."""
    return cues.MORE.search(draft.taken.text) is not None


def _on_offers(draft: Draft) -> Clause | None:
    offered = [draft.scenario.solution(name) for name in draft.taken.offered]
    draft.states |= {f"offered:{solution.id}" for solution in offered}
    for meets in (Meets.NEED, Meets.ASK, Meets.NOTHING):
        # Of several that fit the one that the scenario names first is the one they would rather have.
        fitting = [s for s in draft.scenario.solutions if s in offered and s.meets is meets]
        if not fitting:
            continue
        if meets is Meets.NEED:
            also_asked = draft.taken.gives_choice and any(s.meets is Meets.ASK for s in offered)
            return _on_what_is_needed(draft, fitting[0], also_asked=also_asked)
        if meets is Meets.ASK:
            return _on_what_was_asked(draft, fitting[0])
        return draft.pick(Slot.CONTENT, f"{fitting[0].id}.weak")
    return None


def _on_what_is_needed(draft: Draft, solution: Solution, *, also_asked: bool) -> Clause | None:
    timely = cues.holds_any(draft.taken.text, solution.good_times)
    if solution.good_times and not timely:
        late = cues.holds_any(draft.taken.offering.get(solution.id, ""), solution.bad_times)
        draft.states.add("waits_for_time")
        return draft.pick(Slot.CONTENT, f"{solution.id}.{'late' if late else 'when'}")
    return _accept(draft, solution, draft.pick(Slot.CONTENT, "both") if also_asked else None)


def _on_what_was_asked(draft: Draft, solution: Solution) -> Clause | None:
    if draft.before.accepted is not None:
        return None
    if "need_said" in draft.states:
        refused = draft.pick(Slot.CONTENT, f"{solution.id}.refuse")
        return refused if refused is not None else _accept(draft, solution)
    if draft.mood.trust >= OPENS_UP and "hinted" not in draft.states:
        hint = draft.pick(Slot.CONTENT, f"{solution.id}.hint")
        if hint is not None:
            draft.states |= {"hinted", "need_said"}
            return hint
    return _accept(draft, solution)


def _on_time(draft: Draft) -> Clause | None:
    """Return what is said when the time comes that an offer had left open."""
    for solution in draft.scenario.solutions:
        if solution.good_times and f"offered:{solution.id}" in draft.states:
            if cues.holds_any(draft.taken.text, solution.good_times):
                return _accept(draft, solution)
            if cues.holds_any(draft.taken.text, solution.bad_times):
                return draft.pick(Slot.CONTENT, f"{solution.id}.late")
    return None


def _still_when(draft: Draft) -> Clause | None:
    """Return the question for the time that an offer leaves open, again."""
    open_offers = (s for s in draft.scenario.solutions if s.good_times and f"offered:{s.id}" in draft.states)
    asked = (draft.pick(Slot.CONTENT, f"{solution.id}.when") for solution in open_offers)
    return next((clause for clause in asked if clause is not None), None)


def _accept(draft: Draft, solution: Solution, clause: Clause | None = None) -> Clause | None:
    before = draft.before.accepted
    if before is not None and clause is None and draft.scenario.solution(before).meets is Meets.ASK:
        clause = draft.pick(Slot.CONTENT, "switch")
    if "waits_for_time" in draft.states and clause is None:
        clause = draft.pick(Slot.CONTENT, "in_time")
    draft.accepted = solution.id
    draft.newly_accepted = True
    draft.stage = Stage.CLOSING
    draft.states -= {
        "waits_for_time",
        "gets:need",
        "gets:ask",
        *(s for s in draft.states if s.startswith("on:")),
    }
    draft.states |= {"accepted", f"on:{solution.id}", f"gets:{solution.meets.value}"}
    return clause or draft.pick(Slot.CONTENT, f"{solution.id}.accept")


def _on_questions(draft: Draft) -> list[Clause]:
    taken, labels = draft.taken, draft.taken.labels
    keeps_it = draft.mood.trust < OPENS_UP and bool(taken.asked)
    if Label.FIND_NEED in labels and not keeps_it:
        return _one(_need(draft))
    if taken.asked:
        return _facts(draft)
    if Label.OPEN_QUESTION in labels or taken.listens:
        if draft.mood.trust >= OPENS_UP and "story_begun" in draft.states and "need_said" not in draft.states:
            need = _need(draft)
            if need is not None:
                return [need]
        return _one(_story(draft))
    return []


def _story(draft: Draft) -> Clause | None:
    draft.states.add("story_begun")
    return draft.pick(Slot.CONTENT, "story") or draft.pick(Slot.CONTENT, "story_done")


def _need(draft: Draft) -> Clause | None:
    if "need_said" in draft.states:
        return draft.pick(Slot.CONTENT, "need_again")
    if draft.mood.trust < OPENS_UP:
        return draft.pick(Slot.CONTENT, "need_hidden")
    draft.states.add("need_said")
    return draft.pick(Slot.CONTENT, "need")


def _facts(draft: Draft) -> list[Clause]:
    """Return the answers: to what is new before what was told already, and of that only one."""
    taken = draft.taken
    new = [fact for fact in taken.asked if f"told:{fact}" not in draft.states]
    if not new and taken.asked_surely.isdisjoint(taken.asked) and Label.OPEN_QUESTION in taken.labels:
        return _one(_story(draft))
    if not new and taken.left_open in _ELSE and taken.asked_surely.isdisjoint(taken.asked):
        # What is but near to something told already is rather something else.
        return _one(draft.pick(Slot.CONTENT, taken.left_open))
    told = [fact.id for fact in draft.scenario.facts if fact.id in new[:_MOST_ANSWERS]]
    return [clause for fact in told or taken.asked[:1] for clause in draft.tells(fact)]


def _on_the_rest(draft: Draft) -> Clause | None:
    taken, labels = draft.taken, draft.taken.labels
    if _asks_for_more(draft) and taken.ends_asking:
        return draft.pick(Slot.CONTENT, "anything_else")
    if Label.ESCALATE_OFFER in taken.sure:
        draft.states.add("escalated")
        return draft.pick(Slot.CONTENT, "escalate")
    if taken.ends_asking and Label.CHECK_AGREEMENT in labels and Label.PARAPHRASE not in labels:
        return _on_check(draft)
    if Label.FOLLOW_UP in taken.sure:
        return draft.pick(Slot.CONTENT, "callback")
    if taken.vague:
        return draft.pick(Slot.CONTENT, "vague")
    if taken.left_open is not None and not taken.holds:
        return draft.pick(Slot.CONTENT, taken.left_open)
    replied = _on_yes_or_no(draft)
    if replied is not None:
        return replied
    if taken.read_out is not None and f"told:{taken.read_out}" in draft.states:
        return draft.pick(Slot.CONTENT, "known")
    return None


def follow_up(draft: Draft) -> Clause | None:
    """Return what is said to a statement that nothing else answers: what it means for the customer."""
    taken = draft.taken
    says_little = taken.words < _STATES_WORDS or taken.listens or taken.holds
    if draft.accepted is not None or says_little:
        return None
    return draft.pick(Slot.CONTENT, "so_what")


def _on_yes_or_no(draft: Draft) -> Clause | None:
    """Return what is said to a bare yes or no to what the customer asked."""
    taken = draft.taken
    if not draft.before.asked_back or taken.labels or draft.accepted is not None or taken.words > _BRIEF:
        return None
    if cues.SAYS_YES.search(taken.text):
        return draft.pick(Slot.CONTENT, "said_yes")
    return draft.pick(Slot.CONTENT, "said_no") if cues.SAYS_NO.search(taken.text) else None


def _on_check(draft: Draft) -> Clause | None:
    """Return what is said when the agent asks whether that is right."""
    if "waits_for_time" in draft.states:
        return _still_when(draft)
    return draft.pick(Slot.CONTENT, draft.taken.left_open or "check_nothing")


def _one(clause: Clause | None) -> list[Clause]:
    return [] if clause is None else [clause]
