"""What one sentence asks for, offers or reads out, by how near it comes to what the scenario knows."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.core.findings import WORSENING, Label
from desktop_app.core.heard import Meant
from desktop_app.core.scenario import Scenario
from desktop_app.customer import cues
from desktop_app.customer.weights import ACKNOWLEDGING

#: Ids of talk that is about no fact and no solution begin so.
BACKGROUND = "~"
#: A sentence so near a question asks it …
ASKS_FACT = 0.64
#: … a part of one, or a sentence that seems to do something else, must be so near, …
ASKS_FACT_SURELY = 0.66
#: … and in an unkind sentence so near.
ASKS_FACT_UNKINDLY = 0.78
#: So near a question it asks for that fact and for nothing about it.
ASKS_JUST_THAT = 0.95
#: So near it is asked clearly enough to be answered beside something else.
ASKS_CLEARLY = 0.8
#: A question further than this from everything known is about something else.
ODD_BELOW = 0.4
#: A sentence so near an offer makes it; without a word that offers it must be nearer.
MAKES_OFFER, MAKES_OFFER_UNCUED = 0.62, 0.76
#: A sentence so near to what the agent knows tells it.
TELLS_NEWS = 0.7
#: A sentence that does nothing else and is so near what the customer would tell reads it out to them.
READS_OUT = 0.65
#: What is asked beside something nearer must be so near.
_ASKS_BESIDE = 0.8
#: So near an offer is made beside another one.
_SURE_OFFER = 0.75
#: Of two offers in one sentence the second is this much further at most, or this much in a longer one.
_CLOSE, _CLOSE_IN_LONG = 0.1, 0.35
_FEW_WORDS, _SHORT_WORDS = 3, 6
#: A sentence with a word that offers, which is this much nearer to what is known, tells only that.
_NEWS_AHEAD = 0.2
#: In a longer sentence only the parts with a word that offers can offer something.
_LONG_SENTENCE_WORDS = 25
#: In one of so many words the parts can offer something besides the whole.
_MEDIUM_SENTENCE_WORDS = 16
#: A sentence of fewer words must come so near to an offer to make it, if it has no word that offers.
_OFFERS_WORDS, _OFFERS_IN_FEW = 5, 0.8
_MOST_FACTS = 2
#: Labels that come with an offer.
_OFFERING = frozenset(
    {
        Label.ACT_NOW,
        Label.OFFER_OPTIONS,
        Label.FOLLOW_UP,
        Label.GOODWILL,
    }
)
#: Labels that are no offer, whatever the sentence is near to …
_REFUSING = frozenset(
    {
        Label.POLICY_SHIELD,
        Label.DEFLECT,
        Label.PARAPHRASE,
        Label.BLAME_CUSTOMER,
        Label.DEFEND,
        Label.DISMISS,
    }
)
#: … and labels of sentences that must come nearer to one to make it: help can be offered rudely.
_RATHER_NOT = frozenset(
    {Label.HOSTILE, Label.CALM_DOWN, Label.NON_APOLOGY, Label.EXPLAIN_QUESTION, Label.VERIFY}
)
_OFFERING_CUES = (cues.OFFERS, cues.PROPOSES, cues.DONE_FOR_THEM)
_ASKING = frozenset({Label.OPEN_QUESTION, Label.VERIFY, Label.FIND_NEED})
#: Labels of questions that ask for no fact, unless they are surely near to one.
_ASKS_ELSE = frozenset({Label.CHECK_AGREEMENT, Label.FIND_NEED, Label.OFFER_OPTIONS, Label.SET_BOUNDARY})
#: What says back what was heard asks for something only in one of its parts.
_SAYS_BACK = frozenset({Label.PARAPHRASE})
_PARTS = re.compile(r"[,;:–—]\s*(?:(?:and|so|but|or|then)\s+)?|\s+(?:and|so|but)\s+", re.IGNORECASE)


#: Ids of the talk that gives the story, the need and what an agent knows.
_OPEN, _NEED, _DATA, NEWS = "~open", "~need", "~data", "~news"


class LeftOpen(StrEnum):
    """A question for nothing that the scenario knows; its value is the occasion of an answer to it."""

    CHOICE = "either"
    TIME = "suits"
    LEAVE = "permit"
    CONSENT = "agreed"
    CONFIRMATION = "confirms"
    DATA = "data"
    CARD = "card"
    DETAIL = "dont_know"
    YES_OR_NO = "evades"
    THEIRS = "keeps_back"
    ODD = "no_match"


@dataclass(frozen=True)
class Asked:
    """What a sentence asks.

    Attributes
    ----------
    facts
        The facts it asks for, with how near it comes to each, the nearest first.
    label
        What it does beside: it asks for the story, or for the need.
    left_open
        What else it asks.
    """

    facts: Mapping[str, float] = field(default_factory=dict)
    label: Label | None = None
    left_open: LeftOpen | None = None

    @property
    def nearness(self) -> float:
        """How near it comes to the nearest."""
        return max(self.facts.values(), default=0.0)


def asks(text: str, labels: Collection[Label]) -> bool:
    """Tell whether a sentence asks something."""
    several = len(text.split()) > 1
    return several and ("?" in text or not _ASKING.isdisjoint(labels) or bool(questions_in(text)))


def proposes(text: str) -> bool:
    """Tell whether a sentence puts a way forward as a question."""
    return bool(cues.PROPOSES.search(text))


def is_long(text: str) -> bool:
    """Tell whether a sentence is long enough to ask one thing and offer another."""
    return len(text.split()) > _LONG_SENTENCE_WORDS


def asks_what_they_think(text: str) -> bool:
    """Tell whether a sentence ends by asking what they think of what it puts."""
    return bool(cues.ASKS_WHAT_THEY_SAY.search(text))


def questions_in(text: str) -> list[str]:
    """Return those parts of a sentence that ask by themselves; a sentence of one part has none but itself."""
    parts = [part.strip() for part in _PARTS.split(text)]
    if len(parts) > 1:
        ends = text.rstrip().endswith("?")
        parts[-1] = parts[-1].rstrip("?") + "?" * ends
    return [
        part
        for at, part in enumerate(parts)
        if len(part.split()) >= _FEW_WORDS
        and (
            part.endswith("?")
            or (cues.ASKS_INDIRECTLY if at else cues.ASKS).search(part)
            or (at and cues.ASKS_INSIDE.search(part))
        )
        and not ((at or not part.endswith("?")) and cues.SUBORDINATE.search(part))
        and not proposes(part)
    ]


def offering_parts(text: str) -> list[str]:
    """Return those parts of a sentence that may offer something: all of it, unless it is long."""
    if len(text.split()) <= _MEDIUM_SENTENCE_WORDS:
        return [text]
    parts = _parts_of(text)
    if not is_long(text):
        return [text, *(part for part in parts if _has_offering_words(part))]
    cued = [] if asks_what_they_think(text) else [part for part in parts if _has_offering_words(part)]
    return cued or parts


def telling_parts(text: str) -> list[str]:
    """Return the parts of a long sentence that may each tell something; none of a short one."""
    return _parts_of(text) if is_long(text) else []


def _parts_of(text: str) -> list[str]:
    return [part.strip() for part in _PARTS.split(text) if len(part.split()) > _FEW_WORDS]


def without_days(sentence: str) -> str:
    """Return a sentence without days and times of day, which say nothing of what is offered."""
    return re.sub(r"\s+", " ", cues.DAYS.sub("", sentence)).strip()


def asked(text: str, meant: Meant, labels: Collection[Label]) -> Asked:
    """Return what a sentence that asks is after."""
    if not meant.questions:
        return Asked()
    if cues.ALL_RIGHT.search(text.strip()):
        return Asked(left_open=LeftOpen.CONSENT)
    short = len(text.split()) < _SHORT_WORDS
    if Label.CHECK_AGREEMENT in labels and short and not cues.BARE_WH.search(text):
        is_so = cues.ASKS_IF_SO.search(text)
        return Asked(left_open=LeftOpen.CONFIRMATION if is_so else LeftOpen.CONSENT)
    if cues.WANTS_YES.search(text):
        return Asked(left_open=LeftOpen.CONSENT)
    facts = _facts_asked(meant, labels)
    if cues.ASKS_IF_THAT_IS_RIGHT.search(text) and max(facts.values(), default=0.0) < ASKS_JUST_THAT:
        return Asked(left_open=LeftOpen.CONSENT)
    if not _SAYS_BACK.isdisjoint(labels):
        parts = [part for part in questions_in(text) if part != text]
        asks_more = not facts and any(cues.ASKS_WH.search(part) for part in parts)
        return Asked(facts, left_open=LeftOpen.DETAIL if asks_more else None)
    by_words = leaves_open(text)
    if by_words in (LeftOpen.CHOICE, LeftOpen.TIME) and max(facts.values(), default=0.0) < ASKS_FACT_UNKINDLY:
        return Asked(left_open=by_words)
    nearest, value = _nearest(meant.questions)
    label = None if facts else _asks_to_tell(text, nearest, value, labels)
    if label is not None:
        return Asked(label=label)
    return Asked(facts, left_open=by_words or _left_open(text, nearest, value, labels))


def _facts_asked(meant: Meant, labels: Collection[Label]) -> dict[str, float]:
    """Return the facts a sentence asks for, the nearest first; what says back asks only in its parts."""
    least = ASKS_FACT if _ASKS_ELSE.isdisjoint(labels) else ASKS_FACT_SURELY
    surely = ASKS_FACT_SURELY
    if not frozenset(WORSENING).isdisjoint(labels):
        least = surely = ASKS_FACT_UNKINDLY
    found: dict[str, float] = {}
    whole = ((meant.questions, least),) if _SAYS_BACK.isdisjoint(labels) else ()
    for near, enough in (*whole, *((part, surely) for part in meant.parts)):
        name, value = _nearest(near)
        if not name.startswith(BACKGROUND) and value > enough:
            found[name] = max(value, found.get(name, 0.0))
    names = sorted(found, key=lambda name: -found[name])[:_MOST_FACTS]
    names = [name for name in names if name == names[0] or found[name] >= _ASKS_BESIDE]
    return {name: found[name] for name in names}


def _asks_to_tell(text: str, nearest: str, value: float, labels: Collection[Label]) -> Label | None:
    """Return the label of a question that is after the story, or the need."""
    if len(text.split()) <= _SHORT_WORDS and cues.BARE_WH.search(text):
        return Label.OPEN_QUESTION
    label = {_OPEN: Label.OPEN_QUESTION, _NEED: Label.FIND_NEED}.get(nearest)
    return label if value > ASKS_FACT and _ASKS_ELSE.isdisjoint(labels) else None


def leaves_open(text: str) -> LeftOpen | None:
    """Return whether a question gives a choice, asks what suits, or asks leave, by its words."""
    if cues.WHAT_SUITS.search(text):
        return LeftOpen.TIME
    wordy = len(text.split()) > _LONG_SENTENCE_WORDS and not cues.PREFERS.search(text)
    asks_what = cues.ASKS_WHAT_IS_SO.search(text) or cues.ASKS_WHICH_THING.search(text)
    if cues.CHOICE.search(text) and not asks_what and not wordy:
        return LeftOpen.CHOICE
    asks_leave = cues.ASKS_LEAVE.search(text) and not cues.WH_BEFORE_LEAVE.search(text)
    asks_leave = asks_leave and not any(cues.ASKS_WH.search(part) for part in questions_in(text))
    return LeftOpen.LEAVE if asks_leave else None


def _left_open(text: str, nearest: str, value: float, labels: Collection[Label]) -> LeftOpen | None:
    """Return what a question asks that comes near to nothing known."""
    given = not {Label.OPEN_QUESTION, Label.FIND_NEED}.isdisjoint(labels)
    if cues.ASKS_IF_SO.search(text):
        return LeftOpen.CONFIRMATION
    if cues.ASKS_IF_RIGHT.search(text):
        return LeftOpen.CONSENT
    if cues.CARD.search(text):
        return LeftOpen.CARD
    if "?" not in text or len(text.split()) <= _FEW_WORDS:
        return None
    wants_yes = bool(cues.ASKS_YES_OR_NO.search(text))
    if cues.ASKS_DATA.search(text) or (nearest == _DATA and not given and not wants_yes):
        return LeftOpen.DATA
    if given:
        return None
    if value < ODD_BELOW:
        return LeftOpen.ODD
    if wants_yes:
        return LeftOpen.YES_OR_NO
    theirs = cues.ABOUT_THEM.search(text) and not cues.ASKS_WHAT_THEY_THINK.search(text)
    return LeftOpen.THEIRS if theirs else LeftOpen.DETAIL


def offered(text: str, meant: Meant, labels: Collection[Label], scenario: Scenario) -> dict[str, float]:
    """Return the solutions a sentence offers, with how near it comes to each."""
    refusing = not _REFUSING.isdisjoint({*labels} - ({Label.PARAPHRASE} if proposes(text) else set()))
    if refusing or not meant.offers or refuses(text):
        return {}
    cued = not _OFFERING.isdisjoint(labels) or _has_offering_words(text)
    cued = cued and _RATHER_NOT.isdisjoint(labels) and not _only_feels(text, labels)
    if not cued and _offers_nothing(text, labels):
        return {}
    if Label.HOSTILE in labels and not cues.DOES_IT.search(text):
        return {}
    least = MAKES_OFFER if cued else MAKES_OFFER_UNCUED
    strongest, best = _nearest({name: value for name, value in meant.offers.items() if name != NEWS})
    if meant.offers.get(NEWS, 0.0) > best + (_NEWS_AHEAD if cued else 0.0):
        return {}
    few = _FEW_WORDS if cued else _OFFERS_WORDS
    if len(text.split()) < few and best < _OFFERS_IN_FEW:
        return {}
    if strongest.startswith(BACKGROUND) or best < least:
        return {}
    known = {solution.id for solution in scenario.solutions}
    several = len(text.split()) > _MEDIUM_SENTENCE_WORDS
    enough = max(least, best - (_CLOSE_IN_LONG if several else _CLOSE))
    enough = max(enough, min(best, _SURE_OFFER)) if several else enough
    close = [name for name, value in meant.offers.items() if name in known and value >= enough]
    several = several or cues.ALTERNATIVES.search(text) is not None
    nearest = sorted(close, key=lambda name: -meant.offers[name])[: 2 if several else 1]
    return {name: meant.offers[name] for name in nearest}


def _has_offering_words(text: str) -> bool:
    return any(cue.search(text) for cue in _OFFERING_CUES)


def _only_feels(text: str, labels: Collection[Label]) -> bool:
    """Tell whether a short sentence is nothing but sorry, or thankful."""
    feeling = {Label.APOLOGISE, Label.ACKNOWLEDGE_FEELING, Label.THANK}
    return len(text.split()) <= _SHORT_WORDS and bool(labels) and feeling.issuperset(labels)


def refuses(text: str) -> bool:
    """Tell whether a sentence says what cannot be had, and nothing that can."""
    return cues.REFUSES.search(text) is not None and cues.BUT_HELPS.search(text) is None


def _offers_nothing(text: str, labels: Collection[Label]) -> bool:
    """Tell whether a sentence without a word that offers is none."""
    agreeing = Label.CHECK_AGREEMENT in labels and Label.EXPLAIN_QUESTION not in labels
    asking = asks(text, labels) and not agreeing and not _is_fragment(text)
    return asking or not ACKNOWLEDGING.isdisjoint(labels)


def _is_fragment(text: str) -> bool:
    """Tell whether a question has no word that makes it one, as in “A driver, tonight?”."""
    return not any(cue.search(text) for cue in (cues.ASKS, cues.ASKS_INDIRECTLY, cues.ASKS_YES_OR_NO))


def is_news(meant: Meant, labels: Collection[Label]) -> bool:
    """Tell whether a sentence tells the customer how things stand."""
    name, value = _nearest(meant.offers)
    return name == NEWS and value > TELLS_NEWS and {Label.PARAPHRASE, *WORSENING}.isdisjoint(labels)


def read_out(meant: Meant) -> str | None:
    """Return the fact that a sentence which asks and offers nothing tells the customer, if it does."""
    name, value = _nearest(meant.answers)
    return name if value > READS_OUT else None


def _nearest(near: Mapping[str, float]) -> tuple[str, float]:
    return max(near.items(), key=lambda item: item[1], default=(BACKGROUND, 0.0))
