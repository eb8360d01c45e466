"""What a report of one call says, in order, as texts and numbers; how it looks is another's.

Only what is known is said. It speaks of words and of acoustics, never of emotions in the voice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop_app.coaching.names import ENDINGS, STEPS, mark_name
from desktop_app.coaching.sentences import anger_reasons, scores_given, untimely_sentence
from desktop_app.core.feedback import Advice
from desktop_app.core.scenario import Persona
from desktop_app.core.turn import FinishedCall
from desktop_app.practice.export.curves import Point, anger_points
from desktop_app.practice.export.sheet_turns import SheetTurn, sheet_turn

#: English names, whatever language the computer speaks.
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
#: What stands under every report.
COLOPHON = "Made on this computer by Tone Matters. It describes words and acoustics, never emotions."


@dataclass(frozen=True)
class Lane:
    """One step of a call: what it is called, whether it was served (None: not measured), its techniques.

    ``cells`` holds the names of the techniques that served it, turn by turn.
    """

    name: str
    served: bool | None
    cells: tuple[tuple[str, ...], ...]

    @property
    def told(self) -> str:
        """The step and how it went, as it is read."""
        if self.served is None:
            return f"{self.name}: not measured"
        return f"{self.name} ✓" if self.served else f"{self.name} – not yet"


@dataclass(frozen=True)
class Sheet:
    """One call as it is read from top to bottom.

    ``subtitle`` is when it was and with whom. ``anger`` is the course of the customer's anger as points of
    ``curves``, ``course`` what moved it, a sentence a turn. ``customer`` is what the customer is called.
    """

    title: str
    subtitle: str
    ending: str
    ending_sentence: str
    scores: tuple[tuple[str, int], ...]
    advice: tuple[Advice, ...]
    lanes: tuple[Lane, ...]
    untimely: tuple[str, ...]
    anger: tuple[Point, ...]
    course: tuple[str, ...]
    turns: tuple[SheetTurn, ...]
    closing: str
    customer: str


def sheet_of(call: FinishedCall, persona: Persona | None) -> Sheet:
    """Return what a report of a call says.

    Parameters
    ----------
    persona
        Who called; None where the scenario is gone.
    """
    customer = "The customer" if persona is None else persona.name
    heading, sentence = ENDINGS.get(call.ending, (call.ending, ""))
    return Sheet(
        title=call.title,
        subtitle=_subtitle(call, persona),
        ending=heading,
        ending_sentence=sentence,
        scores=tuple(scores_given(call.review.scores)),
        advice=call.review.advice,
        lanes=_lanes(call),
        untimely=tuple(untimely_sentence(found) for found in call.review.untimely),
        anger=anger_points([turn.mood for turn in call.turns]),
        course=_course(call),
        turns=tuple(sheet_turn(turn, customer) for turn in call.turns),
        closing="" if call.closing is None else call.closing.text,
        customer=customer,
    )


def in_blocks(lanes: Sequence[Lane], turns: int, most: int) -> list[tuple[range, list[Lane]]]:
    """Return lanes cut into blocks of at most so many turns, with the numbers of the turns of each."""
    blocks = []
    for first in range(0, turns, most):
        end = min(turns, first + most)
        cut = [Lane(lane.name, lane.served, lane.cells[first:end]) for lane in lanes]
        blocks.append((range(first + 1, end + 1), cut))
    return blocks


def _subtitle(call: FinishedCall, persona: Persona | None) -> str:
    parts = [_moment(call.started_at)]
    if persona is not None:
        parts.append(f"{persona.name}, {persona.role}")
    if call.intensity:
        parts.append(f"begins {call.intensity}")
    if call.rewound is not None:
        parts.append(f"another try at call {call.rewound.call}, from turn {call.rewound.turn} on")
    return " · ".join(parts)


def _moment(at: datetime) -> str:
    return f"{at.day} {_MONTHS[at.month - 1]} {at.year}, {at:%H:%M}"


def _lanes(call: FinishedCall) -> tuple[Lane, ...]:
    lanes = []
    for step, served in call.review.steps.items():
        marks = call.review.lanes.get(step, ())
        cells = tuple(
            tuple(dict.fromkeys(mark_name(mark.label) for mark in marks if mark.turn == place))
            for place in range(1, len(call.turns) + 1)
        )
        lanes.append(Lane(STEPS[step], served, cells))
    return tuple(lanes)


def _course(call: FinishedCall) -> tuple[str, ...]:
    told = []
    for turn in call.turns:
        before, after = turn.mood.before.anger, turn.mood.after.anger
        reasons = anger_reasons(turn.mood)
        told.append(f"Turn {turn.number}: {before:.2f} → {after:.2f}" + (f" ({reasons})" if reasons else ""))
    return tuple(told)
