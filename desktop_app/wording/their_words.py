"""Turn what the customer said into the agent's words: "my system crashed" becomes "your system crashed".

Used to make a suggestion concrete. Only a plain statement that stays true when an agent says it is taken;
otherwise there is none.
"""

from __future__ import annotations

import re

from desktop_app.wording.facts import facts_of

_CLAUSE_END = re.compile(
    r"[.!?…;:]+[\"”’]?\s+|,\s+(?=(?:and|but|so|because|then|now)\b)|\s+[–—-]\s+|[.!?…;:]+[\"”’]?$"
)
_LEADING = re.compile(
    r"^(?:(?:and|but|so|because|then|now|well|look|listen|yes|no|right|okay|oh|all|basically|honestly|"
    r"actually|i mean|you know|this morning it was|first|finally),?\s+)+",
    re.IGNORECASE,
)
#: First a pair of words, then a word: the customer's side becomes the agent's.
_TURNED = {
    "i am": "you are",
    "i was": "you were",
    "i'm": "you're",
    "i've": "you've",
    "i'd": "you'd",
    "i'll": "you'll",
    "we're": "you're",
    "we've": "you've",
    "i": "you",
    "me": "you",
    "my": "your",
    "mine": "yours",
    "myself": "yourself",
    "we": "you",
    "us": "you",
    "our": "your",
    "ours": "yours",
}
_OURS = re.compile(r"\b(?:i|me|my|mine|we|us|our|i'm|i've|we've)\b", re.IGNORECASE)
#: A clause with one of these is not a plain statement, or not one that an agent can repeat.
_UNFIT = re.compile(
    r"\b(?:you|your|yours|you're|you've|you'd|you'll|yourself|what|why|who|when|how|which|if|don't|do|does|can't|"
    r"won't|want|need|demand|expect|hell|damn|bloody|stupid|idiots?|useless|rubbish|pathetic|joke|lying|liars?|"
    r"sick|tired|say|said|tell|told|think|thought|know|guess|suppose|swear|hope|wish|promise|care|understand|"
    r"would|could|should|will|shall|not|they|he|she|him|her|them|fault|please|thanks|hello|hi|name)\b",
    re.IGNORECASE,
)
#: What happened is told in the past or the present perfect; a noun alone is no statement.
_VERB = re.compile(
    r"\b(?:was|were|is|are|has|have|had|'ve|got|went|lost|came|broke|paid|bought|ordered|waited|rang|called|"
    r"missed|cost|sent|took|left|\w{3,}ed)\b|\b(?:i|we)'(?:ve|m)\b",
    re.IGNORECASE,
)
_FEWEST_WORDS, _MOST_WORDS = 4, 13


def played_back(said: str) -> str | None:
    """Return what the customer told in one clause, as the agent would say it; None where nothing fits.

    Returns
    -------
    A statement in lower case at its beginning and without a full stop, such as "your whole system crashed".
    """
    best: tuple[int, str] | None = None
    for raw in _CLAUSE_END.split(said.replace("’", "'")):
        clause = _LEADING.sub("", raw.strip(" ,\"“”'"))
        words = clause.split()
        if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS or _UNFIT.search(clause):
            continue
        if not _OURS.search(clause) or not _VERB.search(clause):
            continue
        worth = 2 * len(facts_of(clause)) - len(words) // 5
        if best is None or worth > best[0]:
            best = worth, clause
    return None if best is None else _turned(best[1])


def _turned(clause: str) -> str:
    """Return the clause with the first person made the second."""
    words: list[str] = []
    pieces = clause.split()
    at = 0
    while at < len(pieces):
        pair = " ".join(pieces[at : at + 2]).lower()
        if pair in _TURNED:
            words.append(_TURNED[pair])
            at += 2
            continue
        core = pieces[at].strip(",").lower()
        turned = _TURNED.get(core)
        if turned is not None:
            words.append(turned + pieces[at][len(core) :] if pieces[at].endswith(",") else turned)
        elif at == 0 and pieces[0][1:].islower() and pieces[0].lower() in _OPENERS:
            words.append(pieces[0].lower())
        else:
            words.append(pieces[at])
        at += 1
    return " ".join(words)


#: Words whose capital is only that of a sentence's beginning.
_OPENING_WORDS = """
the a an this that these those it there nothing nobody everything all half every after before since last
yesterday one two three four five six seven eight nine ten twelve twenty
"""
_OPENERS = frozenset(_OPENING_WORDS.split())
