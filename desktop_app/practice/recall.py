"""Three questions after a call, to be answered from memory before the answer is shown. Pure functions.

Recalling what was heard keeps it better than reading it again (Roediger and Karpicke 2006), and a promise
that is not remembered is not kept (training texts A and D: act, and follow up).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from desktop_app.coaching.saying import Say, in_english
from desktop_app.core.findings import Label, Sentence
from desktop_app.core.scenario import Scenario
from desktop_app.core.turn import FinishedCall

#: Techniques with which an agent promises something.
_PROMISING = frozenset({Label.ACT_NOW, Label.FOLLOW_UP, Label.GOODWILL, Label.TAKE_OWNERSHIP})
#: Words that say by when.
_WHEN: Final = re.compile(
    r"\b(?:today|tonight|tomorrow|now|straight away|right away|immediately|noon|midnight"
    r"|this (?:morning|afternoon|evening|week)|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:within|in) (?:an?|the|\w+) (?:hours?|minutes?|days?|weeks?)"
    r"|(?:by|at|before|until) (?:half |quarter |\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve)[\w: ]*"
    r"|(?:an?|one|two|three|ten|twenty|thirty|\d+) (?:hours?|minutes?|business days?))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Recall:
    """A question, and what is so; both to be read as they are."""

    question: str
    answer: str


def recall(call: FinishedCall, scenario: Scenario, say: Say = in_english) -> tuple[Recall, ...]:
    """Return the three questions: what they wanted, what was promised, by when; said by ``say``."""
    promises = [sentence.text for turn in call.turns for sentence in _promises(turn.review.wording.sentences)]
    timed = [_when(text) for text in promises]
    times = list(dict.fromkeys(time for found in timed for time in found))
    return (
        Recall(
            say("What did they ask for, and what did they need?"),
            say("They asked for {asks}. They needed {need}.", asks=scenario.asks, need=scenario.need),
        ),
        Recall(say("What did you promise?"), _quoted(promises) or say("Nothing that they could hold on to.")),
        Recall(say("By when?"), ", ".join(times) or say("You named no time.")),
    )


def _promises(sentences: tuple[Sentence, ...]) -> list[Sentence]:
    return [s for s in sentences if any(finding.label in _PROMISING for finding in s.findings)]


def _when(text: str) -> list[str]:
    return [found[0].strip() for found in _WHEN.finditer(text)]


def _quoted(texts: list[str]) -> str:
    return " ".join(f"“{text}”" for text in texts)
