"""What words are worth to the customer. They gave believable paths when whole calls were read aloud."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from desktop_app.core.findings import Label

#: (anger, trust) that a label moves, before everything else is weighed in.
WEIGHTS: Final[Mapping[Label, tuple[float, float]]] = {
    Label.ACKNOWLEDGE_FEELING: (-0.08, 0.09),
    Label.APOLOGISE: (-0.05, 0.05),
    Label.THANK: (-0.02, 0.02),
    Label.AGREE: (-0.06, 0.06),
    Label.PARAPHRASE: (-0.07, 0.09),
    Label.OPEN_QUESTION: (-0.02, 0.03),
    Label.VERIFY: (0.0, 0.0),
    Label.EXPLAIN_QUESTION: (-0.03, 0.05),
    Label.FIND_NEED: (-0.05, 0.07),
    Label.TAKE_OWNERSHIP: (-0.05, 0.08),
    Label.ACT_NOW: (-0.06, 0.07),
    Label.OFFER_OPTIONS: (-0.05, 0.06),
    Label.GOODWILL: (-0.04, 0.06),
    Label.ESCALATE_OFFER: (-0.03, 0.03),
    Label.FOLLOW_UP: (-0.03, 0.06),
    Label.CHECK_AGREEMENT: (-0.02, 0.03),
    Label.SET_BOUNDARY: (-0.03, 0.0),
    Label.REASSURE: (-0.02, 0.02),
    Label.HOSTILE: (0.20, -0.16),
    Label.CALM_DOWN: (0.15, -0.08),
    Label.BLAME_CUSTOMER: (0.14, -0.11),
    Label.POLICY_SHIELD: (0.10, -0.09),
    Label.DEFLECT: (0.09, -0.09),
    Label.DISMISS: (0.09, -0.08),
    Label.DEFEND: (0.09, -0.07),
    Label.NON_APOLOGY: (0.07, -0.06),
    Label.JARGON: (0.04, -0.04),
    Label.OVERPROMISE: (0.02, -0.05),
}
SOLVING: Final = frozenset(
    {
        Label.ACT_NOW,
        Label.OFFER_OPTIONS,
        Label.GOODWILL,
        Label.ESCALATE_OFFER,
        Label.FOLLOW_UP,
        Label.TAKE_OWNERSHIP,
        Label.CHECK_AGREEMENT,
    }
)
ACKNOWLEDGING: Final = frozenset({Label.ACKNOWLEDGE_FEELING, Label.APOLOGISE, Label.THANK, Label.AGREE})
#: What touches each trigger of training text B: labels, and events of the call.
TRIGGERS: Final[Mapping[str, frozenset[str]]] = {
    "unheard": frozenset(
        {"interrupted", "talked_over", "asked_again", Label.DEFEND, Label.NON_APOLOGY, Label.DEFLECT}
    ),
    "undervalued": frozenset({"silence", Label.POLICY_SHIELD, Label.DISMISS}),
    "disrespected": frozenset(
        {"flat", "raised_voice", Label.CALM_DOWN, Label.BLAME_CUSTOMER, Label.JARGON, Label.HOSTILE}
    ),
}
TRIGGER_FACTOR: Final = 1.5
#: What the first, second, third and any further use of a technique in a call is worth.
REPETITION: Final = (1.0, 0.5, 0.2, 0.0)
#: A good word beside a harmful one earns this share.
BESIDE_HARM: Final = 0.3
#: The replies until a call is old: solving weighs more and acknowledging less towards it.
LONG_CALL_TURNS: Final = 6
#: One reply's words move anger no further than this, up and down; nor do voice and course of the call.
MOST_UP, MOST_DOWN, MOST_BESIDES = 0.20, 0.16, 0.15
#: Anger and distrust grow less from here on towards their ends of the scale.
ANGER_LEFT, TRUST_LEFT = 0.3, 0.25
