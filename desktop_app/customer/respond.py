"""The customer answers a reply: the mood moves, and clauses are put together. Pure, seeded, replayable.

What is said is a reaction to how they were just treated, the content (an answer, or what they think of an
offer) and a push for what they still want, in that order; not every turn has all three.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

from desktop_app.core.findings import WORSENING, Label
from desktop_app.core.heard import Heard
from desktop_app.core.mood import Mood, MoodChange, MoodReason
from desktop_app.core.scenario import Clause, EndingKind, Intensity, Line, LinePart, Scenario, Slot, Stage
from desktop_app.customer.content import content, follow_up, too_soon
from desktop_app.customer.draft import Draft
from desktop_app.customer.endings import NO_TRUST, PARTING, ending, settled, wants_supervisor
from desktop_app.customer.mood import moved, softened
from desktop_app.customer.push import push
from desktop_app.customer.reaction import reaction
from desktop_app.customer.state import CustomerState, band_of
from desktop_app.customer.taking_in import TakenIn, take_in

#: Replies after which the customer stops telling and starts explaining, heard or not.
VENTS_FOR = 3
_CIRCLES, _DEMAND = -0.08, -0.10
_FURIOUS = 3
#: What is told of what they need stands by itself.
_OPENS_UP = frozenset({"need", "need_again", "need_hidden"})
#: A boundary is accepted at once by somebody who is less angry than this, or trusts more than this.
_CIVIL_ANGER, _CIVIL_TRUST = 0.75, 0.3


@dataclass(frozen=True)
class Answer:
    """What the customer says to a reply, and what it made of them; ``ending`` is set when it is the last."""

    line: Line
    state: CustomerState
    change: MoodChange
    taken: TakenIn
    ending: EndingKind | None = None


def begin(scenario: Scenario, intensity: Intensity, seed: int) -> tuple[CustomerState, Line]:
    """Return the customer at the start of a call, and the line that opens it."""
    band = band_of(intensity.mood.anger)
    state = CustomerState(intensity.mood, intensity.temperament * scenario.persona.temperament, band)
    openings = [clause for clause in scenario.clauses if clause.slot is Slot.OPENING]
    fitting = [clause for clause in openings if band in clause.heat.bands] or openings
    opening = random.Random(seed).choice(fitting)  # noqa: S311 - not for secrets
    states = frozenset(f"told:{fact}" for fact in opening.tells)
    return replace(state, said=frozenset({opening.id}), states=states), line_of([opening], band)


def respond(scenario: Scenario, state: CustomerState, heard: Heard, seed: int) -> Answer:
    """Return the customer's answer to a reply. The same arguments give the same answer."""
    taken = take_in(heard, scenario)
    mood, reasons = moved(scenario, state, taken, heard.manner)
    band = band_of(mood.anger, state.band)
    draft = Draft(scenario, state, taken, mood, band, seed)
    _note(draft)
    soon = too_soon(draft)
    _move_on(draft, soon=soon)
    _settle_boundary(draft)
    middle = _soon(draft) if soon else content(draft)
    again = any(f"told:{fact}" in state.states for fact in taken.asked_surely)
    opens_up = any(clause.occasion in _OPENS_UP for clause in middle)
    first = reaction(draft, heard.manner, answers=bool(middle), refuses=soon or again or opens_up)
    if first is not None and taken.harms:
        # Who resents what was said does not weigh up a poor offer as well.
        middle = [clause for clause in middle if not clause.occasion.endswith(".weak")]
    end = ending(draft, goes_on=any(clause.occasion not in PARTING for clause in middle))
    extra: list[MoodReason] = []
    last: Clause | None = None
    if end is None and wants_supervisor(draft):
        last = draft.pick(Slot.PUSH, "supervisor")
        extra.append(MoodReason("demands_supervisor", "patience", _DEMAND))
        middle = middle if taken.asked else []
    demanded = last is not None
    said = [clause for clause in (first, *middle) if clause is not None]
    if end is None and last is None and not said:
        said = [clause for clause in (follow_up(draft),) if clause is not None]
    if end is None and last is None:
        last, circles = _push(draft, said, first)
        extra += circles
    said += [] if last is None else [last]
    if end is None and not said:
        end = EndingKind.HANGS_UP if draft.accepted is None else settled(draft)
    if end is EndingKind.BOUNDARY_HELD:
        said = []
    if end is not None:
        said = [clause for clause in said if clause.slot is not Slot.REACTION or not end.resolved]
        said.append(_closing_clause(draft, end))
    mood, reasons = _with(mood, reasons, extra)
    after = _after(draft, mood, said, demanded=demanded)
    return Answer(line_of(said, band), after, MoodChange(state.mood, mood, reasons), taken, end)


def line_of(clauses: list[Clause], band: int) -> Line:
    """Return clauses as the line that is spoken in a band of anger."""
    return Line(tuple(LinePart(c.id, c.text, c.sound_in(band)) for c in clauses), band)


def _note(draft: Draft) -> None:
    """Note what the reply leaves behind."""
    taken = draft.taken
    if taken.warm:
        draft.states.add("heard")
    if taken.told:
        draft.states.add("informed")
    if Label.GOODWILL in taken.labels:
        draft.states.add("goodwill")
    draft.states.discard("on_hold")
    if taken.holds:
        draft.states.add("on_hold")


def _move_on(draft: Draft, *, soon: bool) -> None:
    """Move the call to its next stage."""
    if soon:
        draft.states.add("refused")
    elif draft.taken.offered and draft.stage is not Stage.CLOSING:
        draft.stage = Stage.NEGOTIATING
        draft.states.add("offered")
    elif draft.stage is Stage.VENTING and ("heard" in draft.states or draft.before.turn + 1 >= VENTS_FOR):
        draft.stage = Stage.EXPLAINING


def _soon(draft: Draft) -> list[Clause]:
    refusal = draft.pick(Slot.CONTENT, "refuse_venting")
    return [] if refusal is None else [refusal]


def _settle_boundary(draft: Draft) -> None:
    """Note a calm boundary, and whether it is kept; hostile words undo that."""
    if Label.HOSTILE in draft.taken.labels:
        draft.states.discard("civil")
    if Label.SET_BOUNDARY in draft.taken.labels and not draft.taken.harms:
        draft.states.add("boundary_set")
        if draft.mood.anger < _CIVIL_ANGER or draft.mood.trust >= _CIVIL_TRUST:
            draft.states.add("civil")


def _push(draft: Draft, said: list[Clause], first: Clause | None) -> tuple[Clause | None, list[MoodReason]]:
    """Return the push; where nothing at all is left to say the customer says so, and patience drops."""
    on_hold = draft.taken.holds and bool(said) and not draft.taken.asked
    on_hold = on_hold or (Label.ESCALATE_OFFER in draft.taken.labels and len(said) > (first is not None))
    furious = draft.band == _FURIOUS and draft.before.turn > 0 and draft.taken.harms
    last = push(draft, said, on_hold=on_hold, only_reacts=furious and said == [first])
    if said or last is not None:
        return last, []
    if draft.accepted is not None and not draft.taken.harms:
        return draft.pick(Slot.CONTENT, "settled"), []
    if draft.accepted is not None:
        return None, []
    circles = draft.pick(Slot.PUSH, "circles")
    return circles, [MoodReason("circles", "patience", _CIRCLES)]


def _closing_clause(draft: Draft, end: EndingKind) -> Clause:
    fitting = [c for c in draft.scenario.clauses if c.slot is Slot.ENDING and c.occasion == end]
    return draft.pick(Slot.ENDING, end) or fitting[0]


def _with(
    mood: Mood, reasons: tuple[MoodReason, ...], extra: list[MoodReason]
) -> tuple[Mood, tuple[MoodReason, ...]]:
    """Return the mood with what the answer itself takes of patience."""
    patience = mood.patience
    counted = []
    for reason in extra:
        after = max(0.0, patience + reason.amount)
        counted.append(replace(reason, amount=after - patience))
        patience = after
    return replace(mood, patience=patience), (*reasons, *(r for r in counted if r.amount))


def _after(draft: Draft, mood: Mood, said: list[Clause], *, demanded: bool) -> CustomerState:
    before, taken = draft.before, draft.taken
    uses = dict(before.uses)
    for label in taken.labels:
        if label not in WORSENING:
            uses[label] = uses.get(label, 0) + 1
    low = before.low_trust + 1 if mood.trust < NO_TRUST else 0
    return replace(
        before,
        mood=mood,
        band=draft.band,
        stage=draft.stage,
        turn=before.turn + 1,
        uses=uses,
        states=frozenset(draft.states | {"supervisor"} if demanded else draft.states),
        said=frozenset(draft.said),
        accepted=draft.accepted,
        asked_back=bool(said) and said[-1].asks,
        low_trust=low,
        demands=before.demands + demanded,
        question_run=0 if softened(taken) else before.question_run + taken.questions,
        told=draft.told,
        closing=before.closing + 1 if before.accepted is not None and not draft.newly_accepted else 0,
    )
