"""The sentences of the coach: short, kind, concrete. Other rooms give codes; words are made here.

They speak of words and of acoustics, never of emotions in the voice. ``{words}`` stands for what the
agent said.
"""

from __future__ import annotations

from desktop_app.coaching.phrase import Phrase
from desktop_app.coaching.phrases_voice import VOICE_PHRASES

_WORD_PHRASES: dict[str, Phrase] = {
    "hostile": Phrase(
        "“{words}” turns the call into a fight. Leave it out, and go back to the problem.",
        (
            "I want to get this right for you. Tell me what you need first.",
            "You've had a bad day with us. Let me start with what's broken.",
            "Let's get back to your problem. What is it stopping you from doing?",
        ),
    ),
    "calm_down": Phrase(
        "“{words}” usually makes people louder. Name what they are facing instead.",
        (
            "You've every reason to be upset. Tell me everything, I'm listening.",
            "I can hear how much this has cost you. Take your time, I'm with you.",
            "This would upset anyone. Tell me what happened, from the start.",
        ),
    ),
    "blame_customer": Phrase(
        "“{words}” puts the fault on them. Whoever caused it, they need it solved.",
        (
            "However it happened, I'm going to help you put it right.",
            "Let's leave how it happened for later. What do you need first?",
            "You shouldn't have had to deal with this. Let me see what I can restore.",
        ),
    ),
    "policy_shield": Phrase(
        "“{words}” tells them what you can't do. Say what you can, as a choice.",
        (
            "Here's what I can do for you today: one, or the other. Which suits you?",
            "I can't change that part, but I can start this for you right now.",
            "Let me tell you what I can do, and you choose what helps most.",
        ),
    ),
    "deflect": Phrase(
        "“{words}” sends them away. Stay their person, and fetch the help yourself.",
        (
            "I'll speak to them for you and call you back myself by five.",
            "Leave that with me. I'll get the right person on this line with us.",
            "You won't have to ring anyone else. I'll see this through.",
        ),
    ),
    "dismiss": Phrase(
        "“{words}” takes the feeling back. Stop before the “but”, or start a new sentence.",
        (
            "I understand how much this matters. Let me tell you what I'm doing about it.",
            "That's a real loss. Here is what I can do right now.",
            "I see why this can't wait. Let's start with the most urgent part.",
        ),
    ),
    "defend": Phrase(
        "“{words}” argues the point. They don't need who was right, they need what comes next.",
        (
            "I see why it looks that way. Let me put it right.",
            "You're telling me it went wrong for you, and that's what counts. Let me help.",
            "Thank you for telling me. Let me look at what happened to you.",
        ),
    ),
    "non_apology": Phrase(
        "“{words}” is sorry for their feeling, not for what happened. Say sorry for the thing itself.",
        (
            "I'm sorry we let you down. This should not have happened.",
            "I'm sorry that our mistake cost you this.",
            "I apologise. You trusted us with this, and we didn't look after it.",
        ),
    ),
    "jargon": Phrase(
        "“{words}” is our word, not theirs. Say it in theirs.",
        (
            "The part that stores your records stopped half-way. I'm having it repaired.",
            "In plain words: something on our side broke, and I'm getting it mended.",
            "Our engineers are putting your records back from a copy.",
        ),
    ),
    "overpromise": Phrase(
        "“{words}” is more than anyone can keep. Promise the next step, with a time.",
        (
            "I can't promise it'll never fail, but I can call you at noon with where we are.",
            "What I can promise is this: you'll hear from me by five, whatever happens.",
            "I'll check it myself tomorrow morning and tell you what I find.",
        ),
    ),
    "acknowledge_first": Phrase(
        "They were not heard yet. Say what this has meant for them before anything else.",
        (
            "I can hear how frustrating this is, and I'm sorry it landed on you.",
            "That must have been awful, finding it like that. I'm sorry.",
            "You've every reason to be upset about this. I'm sorry we let you down.",
        ),
    ),
    "solve_too_soon": Phrase(
        "A solution came before the story. Let them feel heard first, then offer it.",
        (
            "Before I tell you what I can do: I can see what this has cost you.",
            "I'm sorry, that's a terrible way to start a day. May I tell you what I can do?",
            "Let me make sure I've understood what you lost, and then I'll tell you my plan.",
        ),
    ),
    "ask_openly": Phrase(
        "They are heard. Now ask one open question to learn what matters most.",
        (
            "Tell me what you saw when it happened.",
            "What worries you most about this right now?",
            "Walk me through what you need to have back first.",
        ),
    ),
    "say_what_you_do": Phrase(
        "They know you care. Now say one thing you are doing, and by when.",
        (
            "I'm starting on this now, and I'll call you at six to tell you where we are.",
            "I'm getting it restored as we speak. You'll hear from me within the hour.",
            "Here's what happens next: I do this today, and I check it with you tomorrow at noon.",
        ),
    ),
    "say_more": Phrase(
        "That was very short, and left them nothing to hold on to. Give them one full sentence.",
        (
            "I'm sorry, that sounds awful. Tell me what happened.",
            "I'm with you. Let me look at this with you now.",
            "Thank you for telling me. Let me see what I can do about it.",
        ),
    ),
    "nothing_heard": Phrase(
        "No speech was found in this take. Check that the right microphone is chosen, and try again.",
        ("",),
    ),
    "keep": Phrase(
        "This works: “{words}”. Keep it, and say it just as clearly next time.",
        ("",),
    ),
    "keep_going": Phrase(
        "Nothing in the way. Next time, name what this has meant for them in their own words.",
        (
            "So you lost the order because you couldn't open the quotes. I'm sorry.",
            "You've waited all morning for this. I can see why you've had enough.",
            "This came on the worst possible day for you. I'm sorry.",
        ),
    ),
}

#: What is said for each code.
ADVICE: dict[str, Phrase] = _WORD_PHRASES | VOICE_PHRASES
