"""How a call ends. Pure functions."""

from __future__ import annotations

from desktop_app.core.findings import WORSENING, Label
from desktop_app.core.scenario import EndingKind, Meets
from desktop_app.customer import cues
from desktop_app.customer.draft import Draft
from desktop_app.customer.weights import ACKNOWLEDGING, SOLVING

#: A call is over after so many replies, whatever came of it.
LONGEST_CALL = 16
#: A warm ending needs so much trust and no more anger than this; a loyal one more trust and a goodwill.
WARM_TRUST, WARM_ANGER, LOYAL_TRUST = 0.55, 0.6, 0.55
#: With less trust than this the customer wants somebody else.
NO_TRUST = 0.15
#: A manager is demanded no earlier than in this reply.
DEMANDS_FROM = 3
#: Occasions of answers with which a settled call may end.
PARTING = frozenset({"agreed", "anything_else", "confirms", "settled"})
#: Trust that grows by so much in a reply stops the demand.
_GAINS = 0.03
_MOST_DEMANDS, _HANGS_UP_FROM, _MOST_CLOSING = 2, 5, 3


def ending(draft: Draft, *, goes_on: bool) -> EndingKind | None:
    """Return how the call ends with this answer, or None while it goes on.

    Parameters
    ----------
    goes_on
        The answer has a middle that is no word of parting.
    """
    found = _by_boundary(draft) or _by_supervisor(draft) or _by_hanging_up(draft)
    found = found or _by_parting(draft, goes_on=goes_on)
    if found is None and draft.before.turn + 1 >= LONGEST_CALL:
        return EndingKind.UNRESOLVED if draft.accepted is None else settled(draft)
    return found


def _by_boundary(draft: Draft) -> EndingKind | None:
    """Return the ending where somebody abusive was asked twice, calmly, to stop, and did not."""
    labels, states = draft.taken.labels, draft.before.states
    if not draft.scenario.abusive or "boundary_set" not in states or "civil" in states or not draft.hot:
        return None
    asks = Label.SET_BOUNDARY in labels and labels.keys().isdisjoint(WORSENING)
    ends = asks or bool(cues.ENDS_CALL.search(draft.taken.text))
    return EndingKind.BOUNDARY_HELD if ends else None


def _by_supervisor(draft: Draft) -> EndingKind | None:
    """Return the ending where a manager is offered and agreed to, or had been demanded again and again."""
    before, taken = draft.before, draft.taken
    if before.accepted is not None or taken.offered:
        return None
    agreed = "escalated" in before.states and not _helps_on(draft)
    insisted = before.demands >= _MOST_DEMANDS and Label.ESCALATE_OFFER in taken.labels
    return EndingKind.SUPERVISOR if agreed or insisted else None


def _helps_on(draft: Draft) -> bool:
    """Tell whether the agent goes on helping, though a manager was agreed on."""
    helping = {Label.PARAPHRASE, Label.OPEN_QUESTION, Label.FIND_NEED, Label.EXPLAIN_QUESTION, Label.ACT_NOW}
    return bool(draft.taken.questions) or not draft.taken.labels.keys().isdisjoint(helping)


def _by_hanging_up(draft: Draft) -> EndingKind | None:
    before, taken = draft.before, draft.taken
    solving = draft.newly_accepted or bool(taken.offered) or (draft.accepted is not None and not taken.harms)
    if solving:
        return None
    helps = not taken.labels.keys().isdisjoint(ACKNOWLEDGING | SOLVING)
    insisted = (
        before.demands >= _MOST_DEMANDS
        and draft.mood.trust < NO_TRUST
        and before.turn + 1 >= _HANGS_UP_FROM
        and not helps
    )
    return EndingKind.HANGS_UP if draft.mood.patience <= 0.0 or insisted else None


def _by_parting(draft: Draft, *, goes_on: bool) -> EndingKind | None:
    """Return the ending where all is said: a way forward is accepted and assured, or the agent parts."""
    before, taken = draft.before, draft.taken
    if draft.newly_accepted:
        return None
    if before.accepted is not None:
        if "waits_for_time" in draft.states:
            return None
        over = not taken.asked and not goes_on
        return _closing(draft) if over else None
    if taken.harms and cues.ENDS_CALL.search(taken.text):
        return EndingKind.HANGS_UP
    parts = bool(cues.PARTS.search(taken.text)) and before.turn > 0
    ends = bool(cues.ENDS_CALL.search(taken.text)) and Label.SET_BOUNDARY not in taken.labels
    return EndingKind.UNRESOLVED if parts or ends else None


def wants_supervisor(draft: Draft) -> bool:
    """Tell whether the customer demands a manager now."""
    before, taken = draft.before, draft.taken
    gained = draft.mood.trust - before.mood.trust
    return (
        before.low_trust >= 1
        and draft.mood.trust < NO_TRUST
        and before.turn + 1 >= DEMANDS_FROM
        and draft.accepted is None
        and not taken.offered
        and not taken.holds
        and gained < _GAINS
        and Label.ESCALATE_OFFER not in taken.labels
    )


def _closing(draft: Draft) -> EndingKind | None:
    """Return how a settled call ends: after an exchange of assurance, if the agent wants nothing more."""
    taken, labels = draft.taken, draft.taken.labels
    if taken.harms:
        return None
    closing = draft.before.closing + 1
    assures = not labels.keys().isdisjoint(
        {
            Label.CHECK_AGREEMENT,
            Label.FOLLOW_UP,
            Label.GOODWILL,
            Label.THANK,
            Label.TAKE_OWNERSHIP,
            Label.ACT_NOW,
        }
    )
    if cues.PARTS.search(taken.text) or cues.MORE.search(taken.text) or closing >= _MOST_CLOSING:
        return settled(draft)
    if "?" in taken.text and Label.CHECK_AGREEMENT not in labels:
        return None
    done = bool(cues.CONFIRMS.search(taken.text)) or assures
    waits = cues.TELLS_TO_ACT.search(taken.text) or cues.GOES_ON.search(taken.text)
    return settled(draft) if done and not waits else None


def settled(draft: Draft) -> EndingKind:
    """Return how a call ends in which a way forward was accepted."""
    mood = draft.mood
    if draft.accepted is None or draft.scenario.solution(draft.accepted).meets is not Meets.NEED:
        return EndingKind.RESOLVED_FLATLY
    if mood.trust < WARM_TRUST or mood.anger >= WARM_ANGER:
        return EndingKind.RESOLVED_WARILY
    loyal = "goodwill" in draft.states and mood.trust >= LOYAL_TRUST
    return EndingKind.RESOLVED_WITH_GOODWILL if loyal else EndingKind.RESOLVED
