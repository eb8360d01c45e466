"""Choose the one thing to say about a take: sparse, after the turn, personal.

Words that harm come first, then what the step of the call still lacks (acknowledge before you solve),
then what the voice shows; where nothing is amiss, what worked is named.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass

from desktop_app.coaching import targets
from desktop_app.coaching.course import SOLVING, never_solves, solves_first, worn_out
from desktop_app.coaching.phrasebook import ADVICE
from desktop_app.coaching.tone_meets_words import RULES, is_good_news
from desktop_app.core.feedback import Advice, Flag, ToneOnWords
from desktop_app.core.findings import WORSENING, Finding, Label, Sentence, Step, Wording
from desktop_app.core.so_far import CallSoFar
from desktop_app.core.tone import Moment, ToneProfile
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

#: What is said of a flagged measure, the most pressing first.
VOICE_ADVICE: dict[tuple[str, str], str] = {
    ("interruptions", "above"): "let_them_finish",
    ("loudness_swell_db", "above"): "level_rises",
    ("vocal_effort", "above"): "ease_off",
    ("loudness_db", "above"): "ease_off",
    ("words_per_minute", "above"): "slow_down",
    ("articulation_rate_ratio", "above"): "faster_than_usual",
    ("pitch_variation_ratio", "below"): "flatter_than_usual",
    ("pitch_variation_st", "below"): "vary_pitch",
    ("response_delay_s", "above"): "slow_to_answer",
    ("longest_pause_s", "above"): "long_pause",
    ("filled_pauses_per_min", "above"): "fewer_fillers",
    ("phrase_ending_st_s", "above"): "rising_ends",
    ("words_per_minute", "below"): "speak_up_pace",
    ("loudness_db", "below"): "quieter_than_usual",
}
#: So many words at most are quoted of a moment.
_MOST_WORDS = 8


@dataclass(frozen=True)
class _Pen:
    """Writes advice: knows what this customer told, and how often advice was given before."""

    told: str | None
    takes: int

    def write(
        self,
        code: str,
        *,
        words: str = "",
        value: float | None = None,
        between: Sentence | ToneOnWords | Moment | None = None,
    ) -> Advice:
        phrase = ADVICE[code]
        ways = phrase.say_concrete if self.told and phrase.say_concrete else phrase.say_instead
        # The takes of a call go through the ways in turn, so that none is shown twice running.
        way = ways[(zlib.crc32(code.encode()) + self.takes) % len(ways)]
        told = self.told or ""
        return Advice(
            code=code,
            text=phrase.text.format(words=words, value=value),
            say_instead=way.format(told=told, Told=told[:1].upper() + told[1:]),
            start_s=between.start_s if between else None,
            end_s=between.end_s if between else None,
            words=words,
            value=value,
        )

    def about_words(self, code: str, found: tuple[Sentence, Finding]) -> Advice:
        sentence, finding = found
        words = sentence.text[finding.start : finding.end].strip(" ,.;:")
        return self.write(code, words=_short(words), between=sentence)


def advise(
    transcript: Transcript,
    wording: Wording,
    tone: ToneProfile | None,
    before: CallSoFar | None = None,
    on_words: tuple[ToneOnWords, ...] = (),
    flagged: tuple[Flag, ...] = (),
) -> tuple[Advice, ...]:
    """Return the one advice of a take, as a tuple of one.

    Parameters
    ----------
    tone
        None for a written reply.
    before
        The call up to the reply.
    on_words
        Where the tone on a technique works against it.
    flagged
        The measures outside their bands.
    """
    before = before or CallSoFar()
    pen = _Pen(wording.concreteness.told, before.takes)
    if tone is not None and any(problem.code == "no_speech" for problem in tone.quality.problems):
        return (pen.write("nothing_heard"),)
    if not transcript.text.strip():
        return (pen.write("nothing_heard" if tone is not None else "say_more"),)
    for label in WORSENING:
        found = wording.first(label)
        if found is not None:
            return (pen.about_words(label.value, found),)
    advice = _missing_step(wording, before, pen)
    if advice is None and tone is not None:
        advice = _on_words(on_words, tone, pen) or _about_voice(flagged, wording, tone, pen)
    return (advice or _not_concrete(wording, pen) or _praise(wording, pen),)


def _missing_step(wording: Wording, before: CallSoFar, pen: _Pen) -> Advice | None:
    now = {step for step, served in wording.steps.items() if served}
    words = sum(len(sentence.text.split()) for sentence in wording.sentences)
    if not now and words < targets.FEWEST_WORDS:
        return pen.write("say_more")
    if solves_first(wording, before):
        return pen.write("solve_too_soon")
    served = now | before.steps
    if Step.ACKNOWLEDGE not in served and Label.PARAPHRASE not in wording.labels:
        return pen.write("solve_too_soon" if Step.RESPOND in now else "acknowledge_first")
    worn = worn_out(wording, before)
    found = wording.first(worn[0]) if worn else None
    if found is not None and not wording.labels & SOLVING:
        return pen.about_words("said_already", found)
    if never_solves(wording, before):
        return pen.write("say_what_you_do")
    if Step.CLARIFY not in served and Step.RESPOND not in now:
        return pen.write("ask_openly")
    if Step.RESPOND not in served and Step.CLARIFY in before.steps:
        return pen.write("say_what_you_do")
    return None


def _not_concrete(wording: Wording, pen: _Pen) -> Advice | None:
    """Return the advice on a paraphrase that holds nothing of what the customer told."""
    found = wording.first(Label.PARAPHRASE)
    if found is None or wording.concreteness.told is None or wording.concreteness.held:
        return None
    return pen.about_words("be_concrete", found)


def _on_words(found: tuple[ToneOnWords, ...], tone: ToneProfile, pen: _Pen) -> Advice | None:
    """Return the advice on the tone of a technique, with the words it was said on."""
    for code in RULES:
        for entry in found:
            if entry.code == code:
                words = " ".join(
                    word.text for word in tone.words if entry.start_s <= word.start_s < entry.end_s
                )
                return pen.write(code, words=_short(words), value=entry.value, between=entry)
    return None


def _about_voice(flagged: tuple[Flag, ...], wording: Wording, tone: ToneProfile, pen: _Pen) -> Advice | None:
    """Return the advice on the most pressing flagged measure; effort in good news is welcome."""
    found = {(flag.measure, flag.side): flag for flag in flagged}
    for (measure, side), code in VOICE_ADVICE.items():
        flag = found.get((measure, side))
        if flag is None or (code == "ease_off" and is_good_news(wording)):
            continue
        hardest = next((moment for moment in tone.moments if moment.kind == "hardest"), None)
        if code == "ease_off" and hardest is not None:
            return pen.write(code, words=_short(hardest.words), value=flag.value, between=hardest)
        return pen.write(code, value=_shown(flag))
    return None


def _shown(flag: Flag) -> float:
    """Return a flagged value as the phrasebook says it: ratios in percent off the usual."""
    return 100.0 * abs(flag.value - 1.0) if flag.measure.endswith("_ratio") else flag.value


def _short(words: str) -> str:
    """Return the words, the last few of them where they are many."""
    parts = words.split()
    return words if len(parts) <= _MOST_WORDS else "… " + " ".join(parts[-_MOST_WORDS:])


def _praise(wording: Wording, pen: _Pen) -> Advice:
    for label in _PRAISED:
        found = wording.first(label)
        if found is not None:
            return pen.about_words("keep", found)
    return pen.write("keep_going")
