"""What to say of words that harm and of steps that are missing, with eight ways or more of doing better.

``{words}`` is what the agent said, ``{told}`` what the customer told, turned to the agent's side ("your
system crashed"), ``{Told}`` the same at the beginning of a sentence.
"""

from __future__ import annotations

from desktop_app.coaching.phrase import Phrase

HARMFUL_PHRASES: dict[str, Phrase] = {
    "hostile": Phrase(
        "“{words}” turns the call into a fight. Leave it out, and go back to the problem.",
        (
            "I want to get this right for you. Tell me what you need first.",
            "You've had a bad day with us. Let me start with what's broken.",
            "Let's get back to your problem. What is it stopping you from doing?",
            "That came out wrong. What matters is what happened to you, so let's look at that.",
            "You rang for help, and help is what you'll get. Where shall I begin?",
            "I'm on your side of this. Tell me the part that hurts most.",
            "Let me put this straight with you. What has to happen today?",
            "You deserve a proper answer. Give me a moment, and I'll find it.",
        ),
        (
            "{Told}. Let me see what I can do about that.",
            "You told me {told}. That's what I'm going to work on.",
            "{Told}, and that's what counts now. Let me help.",
        ),
    ),
    "calm_down": Phrase(
        "“{words}” usually makes people louder. Name what they are facing instead.",
        (
            "You've every reason to be upset. Tell me everything, I'm listening.",
            "I can hear how much this has cost you. Take your time, I'm with you.",
            "This would upset anyone. Tell me what happened, from the start.",
            "I'd be angry too. Go on, I want to hear all of it.",
            "You've had to fight for this far too long. I'm listening now.",
            "That's a lot to carry on one day. Tell me, and I'll write it down.",
            "I hear you. This matters, and you have my full attention.",
            "Of course you're upset, after all that. Let me hear it in your words.",
        ),
        (
            "{Told}. Anyone would be upset. Tell me more.",
            "I can hear how hard this is: {told}. I'm listening.",
            "No wonder you're angry, when {told}.",
        ),
    ),
    "blame_customer": Phrase(
        "“{words}” puts the fault on them. Whoever caused it, they need it solved.",
        (
            "However it happened, I'm going to help you put it right.",
            "Let's leave how it happened for later. What do you need first?",
            "You shouldn't have had to deal with this. Let me see what I can restore.",
            "We could have made that clearer. Let me sort out where it stands now.",
            "It's easily done, and it can be mended. I'll do it with you.",
            "Whatever led to it, you're stuck, and that's what I want to change.",
            "Let's look at it together and see what can be saved.",
            "Never mind how it came about. Here is what I can do from here.",
        ),
        (
            "{Told}, and that's not where you should be left. Let me help.",
            "However it came about, {told}. Let me work on that.",
            "{Told}. Let's see how to get you out of that.",
        ),
    ),
    "policy_shield": Phrase(
        "“{words}” tells them what you can't do. Say what you can, as a choice.",
        (
            "Here's what I can do for you today: one, or the other. Which suits you?",
            "I can't change that part, but I can start this for you right now.",
            "Let me tell you what I can do, and you choose what helps most.",
            "That way is closed to me. There is another, and I'd like to try it for you.",
            "Let me ask somebody who may decide this, and come back to you by four.",
            "I can't do all of it, but this much I can do at once.",
            "There's an exception for cases like yours. Let me ask for it.",
            "What I can offer is this. Tell me whether it would help.",
        ),
        (
            "{Told}. Let me look for what I can do about it.",
            "I see that {told}. Here's what is in my hands.",
            "{Told}, so a plain no won't do. Let me find what I can offer.",
        ),
    ),
    "deflect": Phrase(
        "“{words}” sends them away. Stay their person, and fetch the help yourself.",
        (
            "I'll speak to them for you and call you back myself by five.",
            "Leave that with me. I'll get the right person on this line with us.",
            "You won't have to ring anyone else. I'll see this through.",
            "It's in their hands, but you're in mine. I'll chase it now.",
            "Let me ring them while you wait, and tell them all of it, so you don't have to.",
            "I'll find out who has it, and you'll hear the answer from me.",
            "That needs a colleague. I'll explain it to her first, then bring her in.",
            "I'll own this from here. What number can I reach you on?",
        ),
        (
            "{Told}, and you've rung enough people. I'll take it from here.",
            "I'll tell them myself that {told}, so you needn't say it again.",
            "{Told}. I'll stay on this until it's settled.",
        ),
    ),
    "dismiss": Phrase(
        "“{words}” takes the feeling back. Stop before the “but”, or start a new sentence.",
        (
            "I understand how much this matters. Let me tell you what I'm doing about it.",
            "That's a real loss. Here is what I can do right now.",
            "I see why this can't wait. Let's start with the most urgent part.",
            "It isn't small at all. Tell me what it has meant for your day.",
            "You waited, and it didn't come. I'm sorry. Let me find out where it is.",
            "I hear that this is serious for you, so it's serious for me.",
            "I can see what this spoilt. Let me try to save what can be saved.",
            "This has gone on long enough. Here's what happens next.",
        ),
        (
            "{Told}. That's no small thing. Let me act on it.",
            "I understand: {told}. Here is what I'll do.",
            "{Told}, and I see what that means for you.",
        ),
    ),
    "defend": Phrase(
        "“{words}” argues the point. They don't need who was right, they need what comes next.",
        (
            "I see why it looks that way. Let me put it right.",
            "You're telling me it went wrong for you, and that's what counts. Let me help.",
            "Thank you for telling me. Let me look at what happened to you.",
            "That's not what you should have heard from us. Let me start again.",
            "You heard it differently, and I understand why. What do you need now?",
            "I wasn't clear, then. Here it is in plain words.",
            "From where you stand that was wrong. Let me see what I can change.",
            "Let's leave who said what. I'd rather spend the time on mending it.",
        ),
        (
            "{Told}. Seen from there, I'd say the same. Let me help.",
            "What I take from this is that {told}. Let me put it right.",
            "{Told}, whoever said what. Let's mend that.",
        ),
    ),
    "non_apology": Phrase(
        "“{words}” is sorry for their feeling, not for what happened. Say sorry for the thing itself.",
        (
            "I'm sorry we let you down. This should not have happened.",
            "I'm sorry that our mistake cost you this.",
            "I apologise. You trusted us with this, and we didn't look after it.",
            "We got this wrong, and I'm sorry.",
            "I'm sorry you were left waiting without a word from us.",
            "That was our doing. I apologise for what it has cost you.",
            "I'm sorry. You did everything right, and we didn't.",
            "Please accept my apology: this is not how we should have treated you.",
        ),
        (
            "{Told}. I'm sorry for that.",
            "I'm sorry that {told}.",
            "I apologise: {told}, and it should never have come to that.",
        ),
    ),
    "jargon": Phrase(
        "“{words}” is our word, not theirs. Say it in theirs.",
        (
            "The part that stores your records stopped half-way. I'm having it repaired.",
            "In plain words: something on our side broke, and I'm getting it mended.",
            "Our engineers are putting your records back from a copy.",
            "Your request is waiting with the people who can approve it. I'll ask them now.",
            "It means that your payment has left us and not arrived yet.",
            "The people who look after this need a day. I'll tell you as soon as they've done it.",
            "Put simply, two of our lists don't agree, and yours is the right one.",
            "What it comes down to for you is this: it will work again by tonight.",
        ),
        (
            "Let me say that in plain words. {Told}, and I'm having that mended.",
            "Without our words for it: {told}, and here is why.",
            "{Told}. Let me tell you simply what went wrong.",
        ),
    ),
    "overpromise": Phrase(
        "“{words}” is more than anyone can keep. Promise the next step, with a time.",
        (
            "I can't promise it'll never fail, but I can call you at noon with where we are.",
            "What I can promise is this: you'll hear from me by five, whatever happens.",
            "I'll check it myself tomorrow morning and tell you what I find.",
            "I'll do all I can, and I'll tell you honestly if it isn't enough.",
            "I can't speak for the weather or the van, but I'll watch it for you all day.",
            "The first step is done today. The next I'll confirm by four.",
            "I don't know yet whether it can be saved. I'll know by three, and ring you.",
            "I expect it on Thursday. If it slips, you'll hear it from me first.",
        ),
        (
            "{Told}. I can't undo that, but I can tell you by noon what we've done about it.",
            "I know that {told}, so I'll only promise what I can keep: a call by five.",
            "{Told}. The next step is mine, and I'll ring you when it's done.",
        ),
    ),
}

STEP_PHRASES: dict[str, Phrase] = {
    "acknowledge_first": Phrase(
        "They were not heard yet. Say what this has meant for them before anything else.",
        (
            "I can hear how frustrating this is, and I'm sorry it landed on you.",
            "That must have been awful, finding it like that. I'm sorry.",
            "You've every reason to be upset about this. I'm sorry we let you down.",
            "What a day you've had. I'm sorry we're the cause of it.",
            "Anyone would have had enough by now. Thank you for telling me.",
            "You were counting on us, and we weren't there. I'm sorry.",
            "I'd feel just the same in your place.",
            "That's the last thing you needed today, and I'm sorry.",
        ),
        (
            "{Told}. I can see why you've had enough.",
            "I'm so sorry: {told}, and nobody should have to go through that.",
            "{Told}. That must have been hard.",
        ),
    ),
    "solve_too_soon": Phrase(
        "A solution came before the story. Let them feel heard first, then offer it.",
        (
            "Before I tell you what I can do: I can see what this has cost you.",
            "I'm sorry, that's a terrible way to start a day. May I tell you what I can do?",
            "Let me make sure I've understood what you lost, and then I'll tell you my plan.",
            "First of all, I'm sorry. You've been let down, and I want to hear how it hit you.",
            "I can see why you're angry. When you're ready, I've an idea how to mend it.",
            "That's been hard on you. Let me tell you what I have in mind.",
            "You've waited long enough to be heard, so go on. After that I'll say what I can do.",
            "No wonder you're upset. I've something to offer, once I know I've got it all.",
        ),
        (
            "{Told}, and I'm sorry. Now let me tell you what I can do.",
            "First: {told}, and that's awful. Here is what I suggest.",
            "I can see what it means that {told}. May I tell you my plan?",
        ),
    ),
    "ask_openly": Phrase(
        "They are heard. Now ask one open question to learn what matters most.",
        (
            "Tell me what you saw when it happened.",
            "What worries you most about this right now?",
            "Walk me through what you need to have back first.",
            "What would make the biggest difference to you today?",
            "How has it affected the rest of your day?",
            "What have you tried so far, so that I don't ask it of you again?",
            "Take me back to when it began. What happened?",
            "What would a good end to this look like for you?",
        ),
        (
            "So {told}. What happened just before that?",
            "{Told}. What do you need most now?",
            "You said {told}. How does that leave you today?",
        ),
    ),
    "say_what_you_do": Phrase(
        "They know you care. Now say one thing you are doing, and by when.",
        (
            "I'm starting on this now, and I'll call you at six to tell you where we are.",
            "I'm getting it restored as we speak. You'll hear from me within the hour.",
            "Here's what happens next: I do this today, and I check it with you tomorrow at noon.",
            "I've just put it through. You'll see it by Friday.",
            "I'm ringing the depot this minute, and I'll stay on the line with you.",
            "I'll take this over myself, and the first step is done before we hang up.",
            "I'm sending it out again today, by courier, and I'll watch it until it's with you.",
            "Right now I'm writing to the people who can release it. By three I'll have their answer.",
        ),
        (
            "{Told}, so I'm starting on that now, and I'll ring you by six.",
            "Because {told}, I'm putting this first. You'll hear from me within the hour.",
            "{Told}. I'm on it now, and tomorrow at noon I check it with you.",
        ),
    ),
    "say_more": Phrase(
        "That was very short, and left them nothing to hold on to. Give them one full sentence.",
        (
            "I'm sorry, that sounds awful. Tell me what happened.",
            "I'm with you. Let me look at this with you now.",
            "Thank you for telling me. Let me see what I can do about it.",
            "I hear you. Give me a moment, and I'll look at what went wrong.",
            "That's bad, and I'm sorry. What do you need first?",
            "I've got that. Let me say it back, so that I'm sure I have it right.",
            "You shouldn't have had to ring about this. I'll take it from here.",
            "I see. Here is what I'll do about it.",
        ),
        (
            "{Told}. I'm sorry, let me look at it with you.",
            "So {told}. Have I got that right?",
            "I hear you: {told}. Let me see what I can do.",
        ),
    ),
    "keep_going": Phrase(
        "Nothing in the way. Next time, name what this has meant for them in their own words.",
        (
            "You've waited all morning for this. I can see why you've had enough.",
            "This came on the worst possible day for you. I'm sorry.",
            "You planned your day around us, and we weren't there.",
            "You've told this three times now. I've got it, and it stays with me.",
            "It's not the money, it's being left in the dark. I see that.",
            "You trusted us with this, and it cost you.",
            "You did your part. We didn't do ours.",
            "That left you with nothing to show them. I'm sorry.",
        ),
        (
            "{Told}. I can see what that did to your day.",
            "So {told}. I'm sorry.",
            "{Told}, and you had every right to count on us.",
        ),
    ),
    "be_concrete": Phrase(
        "“{words}” could be said to anybody. Put their own facts into it.",
        (),
        (
            "So {told}. Is that right?",
            "Let me check I have it: {told}.",
            "What I've heard is that {told}. Did I miss anything?",
            "{Told}, and you'd like that put right today. Have I got it?",
            "If I've understood, {told}.",
            "You're telling me that {told}, yes?",
            "Right, so {told}. What else should I know?",
            "I've written down that {told}. Is that the whole of it?",
        ),
    ),
    "said_already": Phrase(
        "“{words}” was right the first time. By now they want to hear what happens next.",
        (
            "Here's what I've done while we were talking.",
            "Let me tell you where this stands, and what comes next.",
            "The next step is mine, and it will be done by four.",
            "I'm putting it through now. You'll have it in writing before we hang up.",
            "Let's decide it now. Which way would you like it settled?",
            "I've asked for it to be sent today. I'll ring you when it's on its way.",
            "What else do you need from me to be able to plan your day?",
            "I'll stop saying it and show you. This is what I'm doing.",
        ),
        (
            "You told me {told}. Here is what I'm doing about it now.",
            "{Told}, so this is the next step, and it's mine.",
            "Because {told}, I'm starting with that.",
        ),
    ),
}
