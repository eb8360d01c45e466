"""What the wording carries: the labels of docs/wording.md and where they were found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Label(StrEnum):
    """The techniques, and what makes things worse."""

    ACKNOWLEDGE_FEELING = "acknowledge_feeling"
    APOLOGISE = "apologise"
    THANK = "thank"
    AGREE = "agree"
    PARAPHRASE = "paraphrase"
    OPEN_QUESTION = "open_question"
    VERIFY = "verify"
    EXPLAIN_QUESTION = "explain_question"
    FIND_NEED = "find_need"
    TAKE_OWNERSHIP = "take_ownership"
    ACT_NOW = "act_now"
    OFFER_OPTIONS = "offer_options"
    GOODWILL = "goodwill"
    ESCALATE_OFFER = "escalate_offer"
    FOLLOW_UP = "follow_up"
    CHECK_AGREEMENT = "check_agreement"
    SET_BOUNDARY = "set_boundary"
    REASSURE = "reassure"
    CALM_DOWN = "calm_down"
    POLICY_SHIELD = "policy_shield"
    BLAME_CUSTOMER = "blame_customer"
    DEFLECT = "deflect"
    NON_APOLOGY = "non_apology"
    DISMISS = "dismiss"
    DEFEND = "defend"
    OVERPROMISE = "overpromise"
    JARGON = "jargon"
    HOSTILE = "hostile"


class Step(StrEnum):
    """The four steps of a call (training text A)."""

    PAUSE = "pause"
    ACKNOWLEDGE = "acknowledge"
    CLARIFY = "clarify"
    RESPOND = "respond"


#: Labels that make things worse, most harmful first.
WORSENING: tuple[Label, ...] = (
    Label.HOSTILE,
    Label.CALM_DOWN,
    Label.BLAME_CUSTOMER,
    Label.POLICY_SHIELD,
    Label.DEFLECT,
    Label.DISMISS,
    Label.DEFEND,
    Label.NON_APOLOGY,
    Label.JARGON,
    Label.OVERPROMISE,
)

STEP_OF: dict[Label, Step] = {
    Label.ACKNOWLEDGE_FEELING: Step.ACKNOWLEDGE,
    Label.APOLOGISE: Step.ACKNOWLEDGE,
    Label.THANK: Step.ACKNOWLEDGE,
    Label.AGREE: Step.ACKNOWLEDGE,
    Label.PARAPHRASE: Step.CLARIFY,
    Label.OPEN_QUESTION: Step.CLARIFY,
    Label.VERIFY: Step.CLARIFY,
    Label.EXPLAIN_QUESTION: Step.CLARIFY,
    Label.FIND_NEED: Step.CLARIFY,
    Label.TAKE_OWNERSHIP: Step.RESPOND,
    Label.ACT_NOW: Step.RESPOND,
    Label.OFFER_OPTIONS: Step.RESPOND,
    Label.GOODWILL: Step.RESPOND,
    Label.ESCALATE_OFFER: Step.RESPOND,
    Label.FOLLOW_UP: Step.RESPOND,
    Label.CHECK_AGREEMENT: Step.RESPOND,
}


@dataclass(frozen=True)
class Finding:
    """One label on a sentence; ``start`` and ``end`` are characters within that sentence."""

    label: Label
    confidence: float
    start: int
    end: int


@dataclass(frozen=True)
class Sentence:
    """A sentence of the reply with its findings; times are None for written replies."""

    text: str
    findings: tuple[Finding, ...] = ()
    start_s: float | None = None
    end_s: float | None = None


@dataclass(frozen=True)
class Concreteness:
    """What the customer told, and what of it the reply plays back.

    Attributes
    ----------
    facts
        The customer's names, times, amounts and things, as they said them.
    held
        Those of them that the reply holds, in whatever form.
    told
        Something the customer told, turned to the agent's side ("your system crashed"), or None.
    """

    facts: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    told: str | None = None


@dataclass(frozen=True)
class Wording:
    """The sentences of one reply, and what the reply does as a whole.

    Attributes
    ----------
    concreteness
        What it plays back, where the customer's line is known.
    owns_failure
        It owns what its own side got wrong.
    formulae
        Its phrases that sound read off a card, as they stand in it.
    """

    sentences: tuple[Sentence, ...]
    concreteness: Concreteness = Concreteness()
    owns_failure: bool = False
    formulae: tuple[str, ...] = ()

    @property
    def labels(self) -> frozenset[Label]:
        """Every label found anywhere in the reply."""
        return frozenset(f.label for s in self.sentences for f in s.findings)

    @property
    def steps(self) -> dict[Step, bool | None]:
        """Which steps the words serve; pausing is heard, not read, so it is None here."""
        served = {STEP_OF[label] for label in self.labels if label in STEP_OF}
        return {step: None if step is Step.PAUSE else step in served for step in Step}

    def first(self, label: Label) -> tuple[Sentence, Finding] | None:
        """Return the first sentence that carries ``label``, with the finding."""
        for sentence in self.sentences:
            for finding in sentence.findings:
                if finding.label is label:
                    return sentence, finding
        return None
