"""Sentences so worn that they mean one thing only: language is closed here, and a list surer than a model."""

from __future__ import annotations

from desktop_app.core.findings import Label
from desktop_app.wording.corpus import as_recognised

_STOCK: dict[Label, tuple[str, ...]] = {
    Label.CALM_DOWN: ("calm down", "relax", "take it easy", "stop shouting", "please calm down"),
    Label.DEFEND: ("don't blame me", "don't look at me", "I never said that", "I'm only doing my job"),
    Label.POLICY_SHIELD: ("rules are rules", "that's our policy", "there's nothing I can do"),
    Label.DEFLECT: ("that's not my department", "not my department", "that's not my job"),
    Label.NON_APOLOGY: ("I'm sorry you feel that way", "sorry you feel that way"),
    Label.DISMISS: ("these things happen", "it's no big deal", "it's not a big deal"),
    Label.APOLOGISE: ("I'm sorry", "I'm so sorry", "I'm really sorry", "I apologise", "I apologize"),
    Label.THANK: ("thank you for telling me", "thank you for your patience", "thanks for waiting"),
    Label.AGREE: ("you're right", "you're absolutely right", "you're quite right"),
    Label.TAKE_OWNERSHIP: ("leave it with me", "leave that with me", "I'll take care of it"),
    Label.CHECK_AGREEMENT: ("does that work for you", "is that okay with you", "how does that sound"),
}
_LABEL_OF = {as_recognised(phrase): label for label, phrases in _STOCK.items() for phrase in phrases}


def stock_label(sentence: str) -> Label | None:
    """Return the label of a sentence that is nothing but a stock phrase, None of any other."""
    return _LABEL_OF.get(as_recognised(sentence))
