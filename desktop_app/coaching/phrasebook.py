"""The sentences of the coach: short, kind, concrete. Other rooms give codes; words are made here.

They speak of words and of acoustics, never of emotions in the voice. ``{words}`` stands for what the
agent said.
"""

from __future__ import annotations

from desktop_app.coaching.phrase import Phrase
from desktop_app.coaching.phrases_voice import VOICE_PHRASES
from desktop_app.coaching.phrases_words import HARMFUL_PHRASES, STEP_PHRASES

_OTHER_PHRASES: dict[str, Phrase] = {
    "nothing_heard": Phrase(
        "No speech was found in this take. Check that the right microphone is chosen, and try again.",
        ("",),
    ),
    "keep": Phrase(
        "This works: “{words}”. Keep it, and say it just as clearly next time.",
        ("",),
    ),
}

#: What is said for each code.
ADVICE: dict[str, Phrase] = HARMFUL_PHRASES | STEP_PHRASES | VOICE_PHRASES | _OTHER_PHRASES
