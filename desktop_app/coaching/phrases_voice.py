"""What the coach says of the voice: acoustics against the speaker's own usual, and a way to try it again."""

from __future__ import annotations

from desktop_app.coaching.phrase import Phrase

VOICE_PHRASES: dict[str, Phrase] = {
    "slow_down": Phrase(
        "You spoke at {value:.0f} words a minute; above 190 it is hard to take in. Breathe more often.",
        (
            "Say it again, and stop for a breath after the first sentence.",
            "Try the same words at a walking pace.",
            "Say your first sentence, count one, then say the next.",
        ),
    ),
    "speak_up_pace": Phrase(
        "You spoke at {value:.0f} words a minute; below 110 it can sound unsure. Keep sentences together.",
        (
            "Say the same words, with the pauses only between the sentences.",
            "Try it again a little quicker, as you would tell a colleague.",
            "Run each sentence through to its end before you stop.",
        ),
    ),
    "vary_pitch": Phrase(
        "Your pitch varied by only {value:.1f} semitones. Let it rise on the word that matters.",
        (
            "Say it again and lean on the one word that matters most to them.",
            "Try the same words as if you told them good news.",
            "Let your voice rise on what you are going to do.",
        ),
    ),
    "long_pause": Phrase(
        "There was a silence of {value:.1f} seconds. Tell them what you are doing meanwhile.",
        (
            "Let me look that up, it'll take me ten seconds.",
            "Bear with me a moment, I'm opening your account.",
            "I'm still here, I'm reading what happened.",
        ),
    ),
    "slow_to_answer": Phrase(
        "It took {value:.1f} seconds until you answered. A short sound at once shows that you are there.",
        (
            "Yes, I'm with you.",
            "I hear you. Give me a second to look at this.",
            "Right. I've got that.",
        ),
    ),
    "level_rises": Phrase(
        "Your level rose by {value:.0f} dB over the reply. Bring the last sentence back to where you began.",
        (
            "Say the last sentence again, as quietly as the first.",
            "Take a breath before your last sentence, and say it lower.",
            "Let the end of the reply be its calmest part.",
        ),
    ),
    "let_them_finish": Phrase(
        "You began while they were still speaking. Let them come to the end, then count one.",
        (
            "Go on, I'm listening.",
            "Take your time. I want to hear all of it.",
            "Please finish, I didn't mean to cut in.",
        ),
    ),
    "ease_off": Phrase(
        "Your voice gave more than its usual on “{words}”. Say that part again at your usual level.",
        (
            "Take a breath, and say the same words as if they stood beside you.",
            "Say it again, a little lower and a little slower.",
            "Keep the words, and let the last one come down.",
        ),
    ),
    "faster_than_usual": Phrase(
        "You spoke {value:.0f} % faster than your usual. Give each sentence its own breath.",
        (
            "Say it again, and stop for a breath after the first sentence.",
            "Try the same words at a walking pace.",
            "Say your first sentence, count one, then say the next.",
        ),
    ),
    "flatter_than_usual": Phrase(
        "Your pitch moved {value:.0f} % less than your usual. Lean on the word that matters most to them.",
        (
            "Say it again and let your voice rise on what you are going to do.",
            "Try the same words as if you told a friend.",
            "Pick the one word they care about, and lift it.",
        ),
    ),
    "fewer_fillers": Phrase(
        "You filled {value:.0f} pauses a minute. A short silence sounds surer than an “um”.",
        (
            "When you search for a word, close your mouth and breathe in.",
            "Say the sentence in two halves, with a silent breath between them.",
            "Plan the first five words, then begin.",
        ),
    ),
    "rising_ends": Phrase(
        "Your sentences ended on a rise, which can sound unsure. Let the last word come down.",
        (
            "Say it again, and land on the last word.",
            "Say the last word as if it ended a letter.",
            "Keep the rise for your questions.",
        ),
    ),
    "quieter_than_usual": Phrase(
        "You were {value:.0f} dB off your usual level. Say it as if they sat across the table.",
        (
            "Say it again, with the breath you use for a greeting.",
            "Sit up, breathe in, and say the same words.",
            "Say it to the far side of your desk.",
        ),
    ),
    "apology_rushed": Phrase(
        "“{words}” came faster than your usual, and can sound like a formality. Give it room.",
        (
            "Say sorry, stop for a full second, then go on.",
            "Say it again, slower than feels natural.",
            "Say only the apology, breathe, then what you do about it.",
        ),
    ),
    "apology_loud": Phrase(
        "“{words}” came with more voice than your usual. An apology carries best when it is soft.",
        (
            "Say it again, as softly as you would to a friend.",
            "Breathe out first, then say sorry.",
            "Say the same words at half the voice.",
        ),
    ),
    "good_news_flat": Phrase(
        "“{words}” is good news, and your pitch hardly moved. Let them hear that it is good.",
        (
            "Say it again, and smile on the word that helps them.",
            "Let your voice rise on what they get.",
            "Say it as you would want to hear it.",
        ),
    ),
    "boundary_strained": Phrase(
        "“{words}” came with more voice than your usual. A boundary works best as the calmest line.",
        (
            "Say it again, slower and lower than anything before it.",
            "Breathe out, then say it in your everyday voice.",
            "Say it once, quietly, and stop.",
        ),
    ),
    "question_clipped": Phrase(
        "“{words}” dropped off sharply at the end. A question opens up when its end stays light.",
        (
            "Ask it again, and leave the last word open.",
            "Ask it slower, and wait for the answer.",
            "Ask it as if you had all day.",
        ),
    ),
    "rises_with_customer": Phrase(
        "Their anger rose, and your level with it, by {value:.0f} dB. Hold yours steady.",
        (
            "Begin your next sentence as quietly as your first.",
            "Take a breath before you answer, and start low.",
            "Let the end of the reply be its calmest part.",
        ),
    ),
}
