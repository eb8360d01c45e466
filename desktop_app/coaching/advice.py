"""Choose the one thing to say about a take: sparse, after the turn, personal.

Words that harm come first, then what the step of the call still lacks (acknowledge before you solve),
then what the voice shows; where nothing is amiss, what worked is named.
"""

from __future__ import annotations

import hashlib

from desktop_app.coaching import targets
from desktop_app.coaching.phrasebook import ADVICE
from desktop_app.core.feedback import Advice
from desktop_app.core.findings import WORSENING, Finding, Label, Sentence, Step, Wording
from desktop_app.core.tone import ToneMeasures, ToneProfile
from desktop_app.core.transcript import Transcript

#: What is most worth keeping, first.
_PRAISED: tuple[Label, ...] = (
    Label.ACKNOWLEDGE_FEELING,
    Label.PARAPHRASE,
    Label.TAKE_OWNERSHIP,
    Label.FIND_NEED,
    Label.OFFER_OPTIONS,
    Label.ACT_NOW,
    Label.FOLLOW_UP,
    Label.APOLOGISE,
    Label.AGREE,
    Label.OPEN_QUESTION,
    Label.SET_BOUNDARY,
)


def advise(
    transcript: Transcript,
    wording: Wording,
    tone: ToneProfile | None,
    steps_before: frozenset[Step] = frozenset(),
) -> tuple[Advice, ...]:
    """Return the one advice of a take, as a tuple of one.

    Parameters
    ----------
    tone
        None for a written reply.
    steps_before
        The steps of the call that earlier replies have served.
    """
    seed = transcript.text
    if tone is not None and any(problem.code == "no_speech" for problem in tone.quality.problems):
        return (_advice("nothing_heard", seed),)
    if not transcript.text.strip():
        return (_advice("nothing_heard" if tone is not None else "say_more", seed),)
    for label in WORSENING:
        found = wording.first(label)
        if found is not None:
            return (_about_words(label.value, found, seed),)
    advice = _missing_step(wording, steps_before, seed) or (
        _about_voice(tone.measures, seed) if tone else None
    )
    return (advice or _praise(wording, seed),)


def _missing_step(wording: Wording, before: frozenset[Step], seed: str) -> Advice | None:
    now = {step for step, served in wording.steps.items() if served}
    words = sum(len(sentence.text.split()) for sentence in wording.sentences)
    if not now and words < targets.FEWEST_WORDS:
        return _advice("say_more", seed)
    if Step.ACKNOWLEDGE not in now | before and Label.PARAPHRASE not in wording.labels:
        return _advice("solve_too_soon" if Step.RESPOND in now else "acknowledge_first", seed)
    if Step.CLARIFY not in now | before and Step.RESPOND not in now:
        return _advice("ask_openly", seed)
    if Step.RESPOND not in now | before and Step.CLARIFY in before:
        return _advice("say_what_you_do", seed)
    return None


def _about_voice(measures: ToneMeasures, seed: str) -> Advice | None:
    longest = measures.pauses.longest_s if measures.pauses else None
    checks = (
        ("level_rises", measures.loudness_swell_db, targets.LOUDNESS_SWELL.above(measures.loudness_swell_db)),
        ("slow_down", measures.words_per_minute, targets.SPEAKING_RATE.above(measures.words_per_minute)),
        (
            "vary_pitch",
            measures.pitch_variation_st,
            targets.PITCH_VARIATION.below(measures.pitch_variation_st),
        ),
        (
            "slow_to_answer",
            measures.response_delay_s,
            targets.RESPONSE_DELAY.above(measures.response_delay_s),
        ),
        ("long_pause", longest, targets.LONGEST_PAUSE.above(longest)),
        ("speak_up_pace", measures.words_per_minute, targets.SPEAKING_RATE.below(measures.words_per_minute)),
    )
    for code, value, amiss in checks:
        if amiss:
            return _advice(code, seed, value=value)
    return None


def _praise(wording: Wording, seed: str) -> Advice:
    for label in _PRAISED:
        found = wording.first(label)
        if found is not None:
            return _about_words("keep", found, seed)
    return _advice("keep_going", seed)


def _about_words(code: str, found: tuple[Sentence, Finding], seed: str) -> Advice:
    sentence, finding = found
    return _advice(code, seed, words=sentence.text[finding.start : finding.end].strip(" ,.;:"), at=sentence)


def _advice(
    code: str, seed: str, *, words: str = "", value: float | None = None, at: Sentence | None = None
) -> Advice:
    phrase = ADVICE[code]
    pick = int.from_bytes(hashlib.sha256(seed.encode()).digest()[:4]) % len(phrase.say_instead)
    return Advice(
        code=code,
        text=phrase.text.format(words=words, value=value),
        say_instead=phrase.say_instead[pick],
        start_s=at.start_s if at else None,
        end_s=at.end_s if at else None,
    )
