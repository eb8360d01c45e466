"""What the customer still wants: the last of the three parts of what they say."""

from __future__ import annotations

from desktop_app.core.scenario import Clause, Slot, Stage
from desktop_app.customer.draft import Draft

#: A turn of more words needs no push.
_LONG_TURN_WORDS = 18
#: A calm customer who has answered says no more than this.
_CALM_TURN_WORDS = 8
_ANNOYED = 1
#: So many times the customer asks for assurance once a way forward is accepted.
_CLOSING_PUSHES = 2
#: What says by itself what is wanted, or that nothing is.
_SAYS_ENOUGH = frozenset({"need_hidden", "anything_else", "said_yes", "said_no", "card", "so_what"})


def push(draft: Draft, said: list[Clause], *, on_hold: bool, only_reacts: bool) -> Clause | None:
    """Return the push, or None where none is due.

    Parameters
    ----------
    said
        The reaction and the middle.
    on_hold
        The customer was asked to wait and has agreed.
    only_reacts
        The reaction was to harm, and the customer is furious: nothing more comes.
    """
    if on_hold or only_reacts:
        return None
    if said and (said[-1].asks or said[-1].occasion in _SAYS_ENOUGH):
        return None
    words = sum(len(clause.text.split()) for clause in said)
    if draft.stage is Stage.CLOSING:
        return draft.pick(Slot.PUSH, Stage.CLOSING) if draft.before.closing < _CLOSING_PUSHES else None
    middle = any(clause.slot is Slot.CONTENT for clause in said)
    if middle and any(clause.slot is Slot.REACTION for clause in said):
        return None
    if middle and words > _LONG_TURN_WORDS:
        return None
    if middle and draft.band <= _ANNOYED and words > _CALM_TURN_WORDS:
        return None
    return draft.pick(Slot.PUSH, draft.stage)
