"""Techniques judged by when they come: heard before solved (training text A), once rather than five times.

The four steps are laid out as lanes over the call, and what came at the wrong time is named.
"""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.coaching.targets import (
    INTERRUPTIONS,
    NOTICED_REPEATS,
    REPLIES_WITHOUT_SOLVING,
    TALK_OVER,
)
from desktop_app.core.feedback import Mark, Untimely
from desktop_app.core.findings import STEP_OF, Label, Step, Wording
from desktop_app.core.so_far import CallSoFar, so_far
from desktop_app.core.tone import ToneProfile

#: Doing something about it; asking whether it suits is no solution by itself.
SOLVING: frozenset[Label] = frozenset(
    {
        Label.ACT_NOW,
        Label.OFFER_OPTIONS,
        Label.GOODWILL,
        Label.ESCALATE_OFFER,
    }
)
#: Being heard: a paraphrase shows it as well as a word on the feeling does.
_HEARD: frozenset[Label] = frozenset(
    {Label.ACKNOWLEDGE_FEELING, Label.APOLOGISE, Label.AGREE, Label.PARAPHRASE}
)


def paused(tone: ToneProfile | None) -> bool | None:
    """Tell whether a reply let the customer finish (training text A, step 1); None where nobody could hear.

    It did where it neither began in their words nor went on over them for longer than is noticed.
    """
    if tone is None or tone.measures.interruptions is None or tone.measures.talk_over_s is None:
        return None
    measures = tone.measures
    return not (TALK_OVER.above(measures.talk_over_s) or INTERRUPTIONS.above(measures.interruptions))


def lanes(
    wordings: Sequence[Wording], tones: Sequence[ToneProfile | None] = ()
) -> dict[Step, tuple[Mark, ...]]:
    """Return each step's marks over the call, in the order of the words.

    Parameters
    ----------
    tones
        How each reply sounded: pausing is heard, not read.
    """
    marks: dict[Step, list[Mark]] = {step: [] for step in Step}
    marks[Step.PAUSE] = [
        Mark(Step.PAUSE, None, turn, None, None, None) for turn, tone in enumerate(tones, 1) if paused(tone)
    ]
    for turn, wording in enumerate(wordings, 1):
        for place, sentence in enumerate(wording.sentences):
            for finding in sentence.findings:
                step = STEP_OF.get(finding.label)
                if step is not None:
                    marks[step].append(
                        Mark(step, finding.label, turn, place, sentence.start_s, sentence.end_s)
                    )
    return {step: tuple(found) for step, found in marks.items()}


def untimely(wordings: Sequence[Wording]) -> tuple[Untimely, ...]:
    """Return what came at the wrong time in a call, in the order of the turns.

    ``solved_first``: a solution before anything showed that the customer was heard. ``repeated``: an apology
    or an acknowledgement said in reply after reply. ``never_solved``: the call went on with no step forward.
    """
    found: list[Untimely] = []
    for place, wording in enumerate(wordings):
        before = so_far(wordings[:place])
        if solves_first(wording, before):
            found.append(Untimely("solved_first", place + 1))
        found += [Untimely("repeated", place + 1, label) for label in worn_out(wording, before)]
    if wordings and never_solves(wordings[-1], so_far(wordings[:-1])):
        found.append(Untimely("never_solved", len(wordings)))
    return tuple(found)


def solves_first(wording: Wording, before: CallSoFar) -> bool:
    """Tell whether a solution comes before anything that shows the customer was heard."""
    if Step.ACKNOWLEDGE in before.steps or before.times(Label.PARAPHRASE):
        return False
    solved, was_heard = _first(wording, SOLVING), _first(wording, _HEARD)
    return solved is not None and (was_heard is None or solved < was_heard)


def worn_out(wording: Wording, before: CallSoFar) -> tuple[Label, ...]:
    """Return the apologies and acknowledgements that have been said so often that they are noticed."""
    worn = (Label.APOLOGISE, Label.ACKNOWLEDGE_FEELING, Label.REASSURE, Label.THANK)
    return tuple(
        label for label in worn if label in wording.labels and before.times(label) >= NOTICED_REPEATS
    )


def never_solves(wording: Wording, before: CallSoFar) -> bool:
    """Tell whether, this far into a call, nothing has been done about the problem yet."""
    served = before.steps | {step for step, done in wording.steps.items() if done}
    return before.replies >= REPLIES_WITHOUT_SOLVING and Step.RESPOND not in served


def _first(wording: Wording, labels: frozenset[Label]) -> tuple[int, int] | None:
    """Return where the first of some labels stands, as (sentence, character)."""
    places = [
        (place, finding.start)
        for place, sentence in enumerate(wording.sentences)
        for finding in sentence.findings
        if finding.label in labels
    ]
    return min(places, default=None)
