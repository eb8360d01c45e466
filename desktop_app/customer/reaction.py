"""How the customer takes how they were just treated: at most one clause."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.core.findings import WORSENING, Label
from desktop_app.core.heard import Manner
from desktop_app.core.scenario import Clause, Slot
from desktop_app.customer import manner as voice
from desktop_app.customer.draft import Draft
from desktop_app.customer.mood import interrogates

#: Good treatments that are answered, the one most worth it first.
_ANSWERED = (
    Label.SET_BOUNDARY,
    Label.PARAPHRASE,
    Label.ACKNOWLEDGE_FEELING,
    Label.TAKE_OWNERSHIP,
    Label.APOLOGISE,
    Label.AGREE,
    Label.EXPLAIN_QUESTION,
    Label.REASSURE,
)
#: Once a way forward is accepted only these are.
_ANSWERED_LATE = (Label.SET_BOUNDARY, Label.ACKNOWLEDGE_FEELING, Label.TAKE_OWNERSHIP)
#: In the answer that accepts it, these.
_ANSWERED_ON_ACCEPTING = (Label.SET_BOUNDARY, Label.TAKE_OWNERSHIP)
#: Harm that is answered once a way forward is accepted, and harm that is passed over in a kind reply.
_RESENTED_LATE = (Label.CALM_DOWN,)
_FORGIVEN = (
    Label.DEFEND,
    Label.DEFLECT,
    Label.DISMISS,
    Label.BLAME_CUSTOMER,
    Label.OVERPROMISE,
    Label.JARGON,
)
_KINDNESS = (Label.APOLOGISE, Label.ACKNOWLEDGE_FEELING, Label.REASSURE, Label.PARAPHRASE, Label.AGREE)
#: A technique used so often before is noticed.
_NOTICED_AFTER = 3
_NOTICED = (Label.APOLOGISE, Label.ACKNOWLEDGE_FEELING, Label.REASSURE, Label.THANK)
#: A reply this long is cut short, whatever is in it.
RAMBLES_S = 20.0


def reaction(draft: Draft, manner: Manner, *, answers: bool, refuses: bool) -> Clause | None:
    """Return the reaction.

    Parameters
    ----------
    answers
        The answer has a middle: a question is answered, an offer taken up.
    refuses
        That middle refuses an offer that came too soon.
    """
    for occasion in dict.fromkeys(_occasions(draft, manner, answers=answers, refuses=refuses)):
        clause = draft.pick(Slot.REACTION, occasion)
        if clause is not None:
            return clause
    return None


def _occasions(draft: Draft, manner: Manner, *, answers: bool, refuses: bool) -> Iterator[str]:
    """Yield what may be reacted to: the worst that was said, how it was said, the best that was said."""
    taken = draft.taken
    if manner.interrupted:
        yield "interrupted"
    yield from (label.value for label in WORSENING if label in taken.sure and _is_resented(draft, label))
    yield from _of_the_voice(draft, manner)
    if taken.told and not answers and not taken.harms and draft.accepted is None:
        yield "told"
    yield from _of_the_course(draft, manner, answers=answers)
    if taken.holds and not answers and not taken.harms:
        yield "hold"
    if taken.harms and not answers and draft.accepted is None:
        yield "unhelpful"
    if not refuses and not taken.harms and not (taken.offered and answers and not draft.newly_accepted):
        yield from _good(draft)


def _is_resented(draft: Draft, label: Label) -> bool:
    """Tell whether harm is answered: in a kind reply, or with a way forward in it, much is passed over."""
    taken = draft.taken
    if draft.newly_accepted:
        return False
    if label is Label.HOSTILE:
        return True
    if draft.accepted is not None:
        return label in _RESENTED_LATE
    return label not in _FORGIVEN or taken.sure.isdisjoint(_KINDNESS)


def _of_the_voice(draft: Draft, manner: Manner) -> Iterator[str]:
    if manner.talked_over_s is not None and manner.talked_over_s > voice.TALKED_OVER_S:
        yield "talked_over"
    if voice.too_quiet(manner, announced="on_hold" in draft.before.states):
        yield "silence"
    if voice.raised(manner):
        yield "raised_voice"
    if voice.flat(manner):
        yield "flat"
    if voice.rushed(manner):
        yield "rushed"


def _of_the_course(draft: Draft, manner: Manner, *, answers: bool) -> Iterator[str]:
    taken, uses = draft.taken, draft.before.uses
    again = any(uses.get(label, 0) >= _NOTICED_AFTER and label in taken.labels for label in _NOTICED)
    if again and not answers and not draft.before.asked_back:
        yield "noticed"
    if taken.gushes:
        yield "gushing"
    if draft.accepted is not None:
        return
    if taken.rambles or (manner.seconds is not None and manner.seconds > RAMBLES_S and not taken.offered):
        yield "rambling"
    if interrogates(draft.before, taken) and not (taken.offered or taken.warm):
        yield "interrogated"
    if taken.does_nothing and taken.minimal and not draft.before.asked_back:
        yield "minimal"


def _answered(draft: Draft) -> tuple[Label, ...]:
    if draft.newly_accepted:
        return _ANSWERED_ON_ACCEPTING
    return _ANSWERED if draft.accepted is None else _ANSWERED_LATE


def _good(draft: Draft) -> Iterator[str]:
    taken = draft.taken
    if Label.GOODWILL in taken.sure and not draft.newly_accepted:
        yield "goodwill" if draft.accepted is not None else "goodwill_early"
    for label in _answered(draft):
        needless = label is Label.EXPLAIN_QUESTION and not taken.asked
        says_news = label is Label.PARAPHRASE and taken.told
        if label in taken.sure and not needless and not says_news:
            yield label.value
    if set(taken.labels) == {Label.THANK} and Label.THANK in taken.sure:
        yield Label.THANK.value
