"""Label sentences by rule: the plainest forms of each technique, with the words that earned it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from desktop_app.core.findings import WORSENING, Finding, Label, Sentence, Wording
from desktop_app.core.transcript import Transcript
from desktop_app.wording.rules.acknowledge import ACKNOWLEDGE
from desktop_app.wording.rules.clarify import CLARIFY
from desktop_app.wording.rules.respond import RESPOND
from desktop_app.wording.rules.rule import Rule, without_stammer
from desktop_app.wording.rules.worsening import WORSENING_RULES
from desktop_app.wording.sentences import spoken_sentences, written_sentences

ALL_RULES: tuple[Rule, ...] = (*ACKNOWLEDGE, *CLARIFY, *RESPOND, *WORSENING_RULES)

#: When the first label is on a sentence, the others are not (the guide's rules 6, 8, 9, 12 and 15).
EXCLUDES: dict[Label, tuple[Label, ...]] = {
    Label.FIND_NEED: (Label.OPEN_QUESTION,),
    Label.VERIFY: (Label.OPEN_QUESTION,),
    Label.CHECK_AGREEMENT: (Label.OPEN_QUESTION,),
    Label.OFFER_OPTIONS: (Label.CHECK_AGREEMENT, Label.OPEN_QUESTION),
    Label.NON_APOLOGY: (Label.APOLOGISE, Label.ACKNOWLEDGE_FEELING),
    Label.DISMISS: (Label.ACKNOWLEDGE_FEELING,),
    Label.GOODWILL: (Label.ACT_NOW,),
    Label.FOLLOW_UP: (Label.ACT_NOW,),
    Label.SET_BOUNDARY: (Label.REASSURE, Label.CALM_DOWN, Label.DISMISS),
    Label.OVERPROMISE: (Label.REASSURE,),
    Label.DEFLECT: (Label.DEFEND,),
    Label.BLAME_CUSTOMER: (Label.OPEN_QUESTION,),
    Label.HOSTILE: (Label.OPEN_QUESTION,),
}


def label_sentence(sentence: Sentence) -> Sentence:
    """Return the sentence with its findings, one a label, in the order of the words."""
    found: dict[Label, Finding] = {}
    text = without_stammer(sentence.text)
    for rule in ALL_RULES:
        if rule.unless is not None and rule.unless.search(text):
            continue
        match = rule.pattern.search(text)
        if match is None or match.start() == match.end():
            continue
        if rule.label not in found:
            found[rule.label] = Finding(rule.label, rule.confidence, match.start(), match.end())
    kept = _without_excluded(found)
    return replace(sentence, findings=tuple(sorted(kept, key=lambda f: (f.start, f.end, f.label))))


def label_reply(transcript: Transcript) -> Wording:
    """Return the labelled sentences of a reply; a transcript without word times is read as text."""
    sentences = spoken_sentences(transcript.words) if transcript.words else written_sentences(transcript.text)
    return label_sentences(sentences)


def label_sentences(sentences: Iterable[Sentence]) -> Wording:
    """Return the sentences labelled."""
    return Wording(tuple(label_sentence(sentence) for sentence in sentences))


def is_worsening(label: Label) -> bool:
    """Tell whether a label makes things worse."""
    return label in WORSENING


def _without_excluded(found: dict[Label, Finding]) -> list[Finding]:
    dropped = {other for label in found for other in EXCLUDES.get(label, ())}
    return [finding for label, finding in found.items() if label not in dropped]
