"""What a reply does, as this customer takes it in: techniques, questions, offers. Pure functions."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from desktop_app.core.findings import WORSENING, Finding, Label, Sentence
from desktop_app.core.heard import Heard, Meant
from desktop_app.core.scenario import Scenario
from desktop_app.customer import cues, evidence, matches
from desktop_app.customer.matches import LeftOpen
from desktop_app.customer.weights import ACKNOWLEDGING, SOLVING

#: More words of one reply than this, and nothing in them, are rambling; so are these, and little in them.
RAMBLES_WORDS, RAMBLES_ANYHOW_WORDS = 45, 90
#: Harm that needs words that bear it out in any reply; in a kind one all harm does.
_DOUBTED = frozenset(evidence.HARMS)
#: What a kind reply has in it.
_KIND = frozenset(
    {*ACKNOWLEDGING, Label.PARAPHRASE, Label.TAKE_OWNERSHIP, Label.EXPLAIN_QUESTION} - {Label.THANK}
)
#: What makes a long reply worth its length.
_HELPS = frozenset(
    {
        *SOLVING,
        Label.OPEN_QUESTION,
        Label.FIND_NEED,
        Label.EXPLAIN_QUESTION,
        Label.VERIFY,
    }
)
_GUSHING_WORDS, _GUSHING_LABELS = 3, 3
_FEW_WORDS = 3
#: A longer reply is there for something else.
_HOLDS_WORDS = 25
#: Fewer words say nothing back.
_SAYS_BACK_WORDS = 15
#: Whoever insults, or says back what was heard, is brief: a longer sentence is rather talk that runs on.
_LONG_TALK_WORDS = 30
#: A technique this likely is plain.
_SURE = 0.8
#: So likely contempt is plain without a word that is known for it.
_SURELY_HOSTILE = 0.95
#: Harm that lies in what is told: a question is none of it.
_TOLD_ONLY = frozenset({Label.DISMISS, Label.DEFEND, Label.POLICY_SHIELD, Label.DEFLECT, Label.NON_APOLOGY})
#: Of several offers those are meant that come so near to the nearest.
_BESIDE_BEST = 0.6


@dataclass(frozen=True)
class TakenIn:
    """A reply as it is taken in.

    Attributes
    ----------
    labels
        Its techniques, each with the words that earned it.
    sure
        Those of them that are plain enough to be answered.
    asked, offered
        Facts asked for and solutions offered, in order.
    asked_surely, asked_clearly
        Those of the facts that were asked for in so many words, or nearly so.
    left_open
        What its last question asks, where that is nothing the scenario knows.
    told
        The agent told how things stand.
    read_out
        A fact that the agent read out to the customer.
    questions
        How many questions it holds.
    offering
        The sentences in which each solution is offered.
    """

    text: str
    labels: Mapping[Label, str]
    sure: frozenset[Label] = frozenset()
    asked: tuple[str, ...] = ()
    asked_surely: frozenset[str] = frozenset()
    asked_clearly: frozenset[str] = frozenset()
    offered: tuple[str, ...] = ()
    left_open: LeftOpen | None = None
    told: bool = False
    read_out: str | None = None
    questions: int = 0
    offering: Mapping[str, str] = field(default_factory=dict)

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())

    @property
    def harms(self) -> bool:
        """Whether anything in it makes things worse."""
        return not self.labels.keys().isdisjoint(WORSENING)

    @property
    def warm(self) -> bool:
        """Whether it acknowledges, and does no harm."""
        return not self.harms and not self.labels.keys().isdisjoint({*ACKNOWLEDGING, Label.PARAPHRASE})

    @property
    def ends_asking(self) -> bool:
        """Whether it ends with a question."""
        return self.text.rstrip().endswith("?")

    @property
    def gives_choice(self) -> bool:
        """Whether it puts ways forward to be chosen from."""
        return bool(cues.GIVES_CHOICE.search(self.text))

    @property
    def listens(self) -> bool:
        """Whether it lets the customer go on."""
        return bool(cues.LISTENS.search(self.text)) and not self.harms

    @property
    def holds(self) -> bool:
        """Whether it announces a wait, and little else."""
        return bool(cues.HOLDS.search(self.text)) and self.words <= _HOLDS_WORDS

    @property
    def vague(self) -> bool:
        """Whether it promises nothing in particular."""
        return bool(cues.VAGUE.search(self.text)) and not self.harms

    @property
    def minimal(self) -> bool:
        """Whether there is hardly a word in it."""
        return self.words <= _FEW_WORDS

    @property
    def rambles(self) -> bool:
        """Whether it goes on and on with nothing in it."""
        if self.offered or self.warm:
            return False
        helps = self.asked or self.told or not self.labels.keys().isdisjoint(_HELPS)
        return self.words > (RAMBLES_ANYHOW_WORDS if helps else RAMBLES_WORDS)

    @property
    def gushes(self) -> bool:
        """Whether it lays warmth on thick and does nothing."""
        warm = sum(label in ACKNOWLEDGING or label is Label.REASSURE for label in self.labels)
        thick = len(cues.GUSHES.findall(self.text)) >= _GUSHING_WORDS or warm >= _GUSHING_LABELS
        useful = {Label.PARAPHRASE, Label.OPEN_QUESTION, Label.FIND_NEED, Label.ACT_NOW, Label.TAKE_OWNERSHIP}
        return thick and not self.offered and self.labels.keys().isdisjoint(useful)

    @property
    def does_nothing(self) -> bool:
        """Whether there is nothing in it for the customer."""
        return not any(
            (self.labels, self.asked, self.offered, self.told, self.read_out, self.listens, self.holds)
        )


def take_in(heard: Heard, scenario: Scenario) -> TakenIn:
    """Return what a reply does."""
    sentences = heard.wording.sentences
    meant = heard.meant or (Meant(),) * len(sentences)
    notes = _Notes(scenario)
    kind = _is_kind(heard)
    for sentence, near in zip(sentences, meant, strict=True):
        notes.take(sentence, near, _labels(sentence, kind=kind))
    if _says_back(heard.text, notes.labels):
        notes.labels[Label.PARAPHRASE] = heard.text
        notes.sure.add(Label.PARAPHRASE)
    return notes.taken(heard.text)


class _Notes:
    """Gathers, sentence by sentence, what a reply does."""

    def __init__(self, scenario: Scenario) -> None:
        self.labels: dict[Label, str] = {}
        self.sure: set[Label] = set()
        self._scenario = scenario
        self._asked: dict[str, float] = {}
        self._offered: dict[str, float] = {}
        self._offering: dict[str, str] = {}
        self._left_open: LeftOpen | None = None
        self._read_out: str | None = None
        self._told = False
        self._questions = 0

    def take(self, sentence: Sentence, near: Meant, found: dict[Label, str]) -> None:
        """Note a sentence with its labels."""
        text = sentence.text
        asks = matches.asks(text, found)
        question = matches.asked(text, near, found) if asks else matches.Asked()
        solutions = matches.offered(text, near, found, self._scenario)
        if question.nearness > max(solutions.values(), default=0.0) and not matches.proposes(text):
            solutions = solutions if matches.is_long(text) else {}
        if solutions:
            self._note_offer(text, solutions, asks=asks)
            self._asked |= question.facts if matches.is_long(text) else {}
            found = _fixing(found)
        elif asks:
            self._asked |= question.facts
            surely = question.nearness >= matches.ASKS_JUST_THAT
            self._left_open = None if surely else question.left_open
            found |= {} if question.label is None else {question.label: text}
        elif matches.is_news(near, found):
            self._told = True
        elif not found:
            self._read_out = self._read_out or matches.read_out(near)
        self._questions += asks and found.keys().isdisjoint(
            {Label.CHECK_AGREEMENT, Label.PARAPHRASE, Label.OFFER_OPTIONS}
        )
        for label, words in found.items():
            self.labels.setdefault(label, words)
        self.sure |= {f.label for f in sentence.findings if f.label in found and _is_plain(f, text)}

    def taken(self, text: str) -> TakenIn:
        """Return the whole."""
        best = max(self._offered.values(), default=0.0)
        # Who is rude asks for no answer, unless it is for something known.
        harms = not frozenset(WORSENING).isdisjoint(self.labels)
        open_kinds = (LeftOpen.CARD, LeftOpen.TIME)
        left_open = self._left_open if not harms or self._left_open in open_kinds else None
        nearest = sorted(self._offered, key=lambda name: -self._offered[name])
        return TakenIn(
            text,
            self.labels,
            frozenset(self.sure),
            tuple(self._asked),
            frozenset(name for name, value in self._asked.items() if value > matches.ASKS_JUST_THAT),
            frozenset(name for name, value in self._asked.items() if value > matches.ASKS_CLEARLY),
            tuple(name for name in nearest if self._offered[name] >= _BESIDE_BEST * best),
            left_open,
            self._told,
            self._read_out,
            self._questions,
            self._offering,
        )

    def _note_offer(self, text: str, solutions: dict[str, float], *, asks: bool) -> None:
        for name, value in solutions.items():
            self._offered[name] = max(value, self._offered.get(name, 0.0))
            self._offering[name] = f"{self._offering.get(name, '')} {text}".strip()
        self._left_open = matches.leaves_open(text) if asks else self._left_open


def _is_plain(finding: Finding, text: str) -> bool:
    """Tell whether a technique is plain enough to be answered: likely, and in words that are known for it."""
    brief = len(text.split()) <= _LONG_TALK_WORDS
    if finding.label is Label.PARAPHRASE and not brief:
        return False
    if finding.label is Label.HOSTILE:
        certain = finding.confidence >= _SURELY_HOSTILE and len(text.split()) > _FEW_WORDS
        return brief and (certain or bool(evidence.INSULTS.search(text)))
    if finding.label in _TOLD_ONLY and text.rstrip().endswith("?"):
        return False
    words = evidence.PLAINLY.get(finding.label)
    return finding.confidence >= _SURE and (words is None or bool(words.search(text)))


def _is_kind(heard: Heard) -> bool:
    """Tell whether a reply is kind, be it too kind: harm in it must be borne out by its words."""
    kind = any(
        f.label in _KIND and (f.label is not Label.AGREE or evidence.AGREES.search(sentence.text) is not None)
        for sentence in heard.wording.sentences
        for f in sentence.findings
    )
    kind = kind or heard.wording.owns_failure or bool(cues.SAYS_BACK.search(heard.text))
    return kind or len(cues.GUSHES.findall(heard.text)) >= _GUSHING_WORDS - 1


def _says_back(text: str, labels: Collection[Label]) -> bool:
    """Tell whether a reply says back what was heard, though no sentence of it shows that by itself."""
    harms = not frozenset(WORSENING).isdisjoint(labels)
    long = len(text.split()) >= _SAYS_BACK_WORDS
    return long and not harms and Label.PARAPHRASE not in labels and bool(cues.SAYS_BACK.search(text))


def _labels(sentence: Sentence, *, kind: bool) -> dict[Label, str]:
    """Return the sentence's labels with the words that earned them; one bad act spoils it."""
    found = {f.label: sentence.text[f.start : f.end] for f in sentence.findings}
    if Label.FIND_NEED in found:
        found.pop(Label.OPEN_QUESTION, None)
    if kind and Label.ACKNOWLEDGE_FEELING in found:
        found.pop(Label.DISMISS, None)
    if matches.refuses(sentence.text):
        found.pop(Label.ESCALATE_OFFER, None)
    if not evidence.AGREES.search(sentence.text):
        found.pop(Label.AGREE, None)
    if cues.GUSHES.search(sentence.text) and not evidence.INSULTS.search(sentence.text):
        found.pop(Label.HOSTILE, None)
    if Label.SET_BOUNDARY in found and not cues.BOUNDARY.search(sentence.text):
        found.pop(Label.SET_BOUNDARY)
    harmful = {label: words for label, words in found.items() if label in WORSENING}
    doubted = WORSENING if kind else _DOUBTED
    harmful = {
        label: words
        for label, words in harmful.items()
        if label not in doubted or _borne_out(label, sentence.text)
    }
    if len(harmful) < len(found):
        found = {label: words for label, words in found.items() if label not in WORSENING or label in harmful}
    if harmful:
        questions = {Label.VERIFY, Label.OPEN_QUESTION}
        return harmful | {label: words for label, words in found.items() if label in questions}
    return found


def _fixing(labels: dict[Label, str]) -> dict[Label, str]:
    """Return the labels of a sentence that offers a solution: what is owed is no gift (guide, rule 9)."""
    if Label.GOODWILL not in labels:
        return labels
    rest = {label: words for label, words in labels.items() if label is not Label.GOODWILL}
    return {Label.ACT_NOW: labels[Label.GOODWILL]} | rest


def _borne_out(label: Label, text: str) -> bool:
    """Tell whether the words bear out that a sentence of a kind reply does harm."""
    cue = evidence.INSULTS if label is Label.HOSTILE else evidence.HARMS.get(label)
    return label in (Label.JARGON, Label.OVERPROMISE) or (cue is not None and bool(cue.search(text)))
