"""Closed lists of English that tell what a reply does, where no learning is needed."""

from __future__ import annotations

import re
from typing import Final


def any_of(*phrases: str) -> re.Pattern[str]:
    """Return what finds one of some phrases, whole."""
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b", re.IGNORECASE)


_A_MOMENT = "(?:moment|second|sec|minute)"
_PART_OF_DAY = "(?:morning|afternoon|evening)"

#: The agent lets the customer go on.
LISTENS: Final = any_of(
    "go on", "carry on", "keep going", "take your time", "tell me more", "i'?m listening", "i'?m with you",
    "all ears", "mm+", "mhm", "uh huh", "you were (?:going to say|saying)", "what were you saying",
    "(?:please|do) (?:stop me|go ahead|finish)",
)  # fmt: skip
#: The agent announces a wait.
HOLDS: Final = any_of(
    "look (?:that|it|this|you|into (?:it|this|that)) up", "bear with", "put you on hold",
    "(?<!they )(?<!to )(?<!you )hold on", "(?:please|just|could you|can you) hold on",
    rf"(?:just a|give me (?:a|one)) {_A_MOMENT}", "one (?:moment|second|sec)",
    "let me (?:just |quickly )?(?:look|check|pull|open|get|have a look|find)",
    "let me (?:just )?see (?:if|what|whether|where|who)",
)  # fmt: skip
_INDIRECTLY = (
    r"tell me|let me ask|i (?:must|have to) ask"
    r"|i(?:'d| would)? (?:just |only )?(?:need|have|want|wanted|like) to (?:know|ask|check)"
    r"|i(?:'m| am| was)? wonder(?:ed|ing)?|(?:i'll|we'll|i|we) (?:also )?need to know|(?:can|could) you"
)
#: A question in so many words, wherever in a sentence it stands.
ASKS_INDIRECTLY: Final = re.compile(rf"^(?:{_INDIRECTLY})\b", re.IGNORECASE)
#: A bare "why?", which is after the story.
BARE_WH: Final = re.compile(
    r"\b(?:why|how so|since when|and then|what then|how come|what happened|(?:what|how) do you mean"
    r"|meaning|what else|such as|like what)\b",
    re.IGNORECASE,
)
#: A text whose last sentence is such a question.
ENDS_WITH_WH: Final = re.compile(
    r"(?:^|[.!?,] )(?:and |so |but )?(?:who|whose|what|when|where|which|how|why)\b[^.!?]*\?$", re.IGNORECASE
)
#: A question that wants more than a yes or a no.
ASKS_WH: Final = re.compile(r"^(?:who|whose|what|when|where|which|how|why)\b", re.IGNORECASE)
#: What hangs on another clause asks nothing by itself.
SUBORDINATE: Final = re.compile(
    r"^(?:when|where|while|if|what|how|that|which|because|once|before|after)"
    r" (?:you|we|i|they|it|he|she|the|your|my|that|an?|our|their|there|this|these|those|people)\b",
    re.IGNORECASE,
)
#: A question by its first words, where no question mark is heard.
ASKS: Final = re.compile(
    r"^(?:(?:and|so|okay|ok|right|um|er|well|now|just|sorry|then)[\s,]+)*"
    rf"(?:{_INDIRECTLY}"
    r"|pick one|choose one|your choice"
    r"|what|what's|whats|when|who|whose|where|which|how|why|walk me|talk me|take me through"
    r"|(?:have|did|do|are|were) you|(?:does|is|was) (?:it|there|that|the|your)|are (?:there|they)"
    r"|has (?:it|the|anyone)|would you mind|may i (?:take|have|ask)"
    r"|(?:can|could) i (?:just )?(?:take|get|have|grab)|if you(?:'ve| have)(?: got)? (?:the|your|a))\b",
    re.IGNORECASE,
)
#: A way forward may be in it.
OFFERS: Final = any_of(
    "(?:i|we) (?:can|could|will|am|are)(?! (?:see|hear|understand|imagine|tell|only imagine))",
    "(?:i|we)'(?:ll|m|re)", "ill", "im",
    "(?:i|we)'?ve(?! (?:just|already|only|never|run|checked|looked|found|got|been|had|seen|read|told|said))",
    "would you (?:rather|like|prefer)", "let me", "how about", "what if", "what about",
    "maybe", "perhaps", "let'?s", "want (?:me|us) to", "(?:i|we) (?:might|may)",
    "(?:might|could|can|shall) (?:our|my)",
    "(?:could|can|will|might|would) be [a-z]+(?:ed|en|t|ne|ade|uilt)", "how(?:'d| would) it be",
    "you(?:'ll|'d) (?:have|get)", "would (?:it help|you be happy|you want)",
    "if you'd (?:rather|like|prefer)",
    "you(?:'re| are|'d be| would be) (?:welcome|free) to", "if it(?:'s| is) easier",
    "(?:i|we|you)'d(?! (?:like|need|love|rather|just like|only))",
    "just (?:come|swing|drop|bring|pop|send)", "(?:i|we) (?:would )?(?:normally|usually)",
    "could (?:telephone|ring|call|meet|come|bring|fetch|collect|drive|send|book|deliver)",
    "(?:he|she|they|it|driver|engineer|courier|somebody|someone)(?:'ll| will| can|'d| would)",
    "replacement", "refund",
)  # fmt: skip
#: A question that puts a way forward.
PROPOSES: Final = any_of(
    "what if", "(?:how|what) about", "would (?:it|that|this) (?:be|do|suit|work|help)",
    "would you (?:rather|like|prefer|consider|take|let|be (?:able|willing|free))",
    "(?:shall|should|could|can|may) (?:i|we|he|she|they|it|the|our|my|somebody)"
    " (?!ask|know|have your|take your|get your|check|just ask)",
    "why don'?t (?:i|we)", "how would it be", "have you thought (?:about|of)",
    "do you want (?:me|us|that|it)", "if (?:i|we) (?!understand|hear|have|may|could|can|see|remember|recall)",
)  # fmt: skip
#: The end of a sentence that has put a way forward.
ASKS_WHAT_THEY_SAY: Final = re.compile(
    r"\b(?:(?:would|will|does|do) (?:that|it|this|you)\b[^,.?]*|how(?:'s| is| about) that[^,.?]*"
    r"|which would you rather)\?$",
    re.IGNORECASE,
)
#: Somebody does something for the customer.
DONE_FOR_THEM: Final = any_of(r"(?:would|could|can|will|'ll) be \w+(?:ed|en|t|ne)")
#: A question that gives a choice, that asks leave, or that wants a yes or a no.
CHOICE: Final = re.compile(
    r"\b(?:(?:pick|choose) (?:one|either)|your choice|which is it|which will it be)\b"
    r"|\b(?:which (?:one|of|would|suits?|do|is|works?)"
    r"|(?<!whether )or (?!not\b|so\b|no\b|do you want to|can we|is there|any|some|what|whatever|else|don'?t"
    r"|doesn'?t|has|have|can i|are you|is (?:that|this|it)))[^?]*\?",
    re.IGNORECASE,
)
#: What asks by itself, wherever in a long sentence it stands.
ASKS_INSIDE: Final = re.compile(
    r"^(?:(?:who|what|when|where|which|how|why)"
    r"(?:'s| (?:is|are|was|were|do|does|did|can|could|would|will|has|have))"
    r"|(?:did|do|does|have|has) (?:you|your|they|he|she|it|the))\b",
    re.IGNORECASE,
)
#: A question after something that happened or is so: no choice to be made.
_SO = r"(?:did|was|were|is|are|has|have|had|do|does|who|what|when|where|why|how)"
ASKS_WHAT_IS_SO: Final = re.compile(
    rf"^(?:(?:and|so|but|okay|right|well|now)[\s,]+)*{_SO}(?:n't)?\b(?! (?:about|if)\b)"
    r"(?!.*\b(?:prefer|rather|suit|like|mean|want|or am i|or shall)\b)",
    re.IGNORECASE,
)
#: A question for which thing of the customer's, though an "or" is in it.
ASKS_WHICH_THING: Final = re.compile(
    r"^(?:(?:and|so|but|okay|right)[\s,]+)*(?:which|what) (?!one\b|of\b|would\b|suits?\b|do\b|is\b|works?\b)",
    re.I,
)
#: Somebody says that they do something.
DOES_IT: Final = any_of(
    "(?:i|we)(?:'ll| will| can|'m| am)", "will be", "you can have", "you'?ll (?:get|have)"
)
#: What tells a choice that is given from things that are so or so.
PREFERS: Final = any_of("would", "prefer", "rather", "suits?", "want", "like", "shall", "should", "could")
#: A question for a time that suits.
WHAT_SUITS: Final = re.compile(
    r"\b(?:(?:what|which) (?:time|day|hour|morning|afternoon|evening|date)|when|how (?:early|soon|late))\b"
    r"[^?.]*"
    r"\b(?:you'll|will you|can you|you can|come"
    r"|suits?|best|better|convenient|works?|good|prefer|like it|like us|like (?:him|her|them)|ideal|handy)\b"
    r"[^.]*\?",
    re.IGNORECASE,
)
#: A statement put as a question, to be told whether it is so.
ASKS_IF_SO: Final = re.compile(
    r",\s*(?:is|was|are|were|do|does|did|has|have|had|will|would|can)(?:n'?t)?"
    r" (?:it|he|she|they|you|that|there|we|i)\b[^?]{0,20}\?|,\s*(?:right|correct)\s*\?"
    r"|\b(?:is|have i got|did i get) (?:that|this|it) (?:right|correct)\s*\?"
    r"|\bis (?:that|this) (?:all|everything|it)\s*\?",
    re.IGNORECASE,
)
#: The same in so many words, whatever else it is near to.
ASKS_IF_THAT_IS_RIGHT: Final = re.compile(
    r"\b(?:is|does|do|will|would) (?:all )?(?:that|this)\b[^.?]*"
    r"\b(?:all right|alright|okay|ok|fine|suit|work|do|good|help|settle)\b[^.?]*\?",
    re.IGNORECASE,
)
#: A question that wants a plain yes, be it said rudely.
WANTS_YES: Final = re.compile(r"\b(?:or not|or don'?t you|or what|yes or no)\s*\?", re.IGNORECASE)
#: A question for what stands in a customer's file.
ASKS_DATA: Final = re.compile(
    r"\b(?:what|which|who|whose|may i|can i|could i|need to know|(?:can|could|would|will|do) you)\b[^.]*"
    r"\b(?:names?|numbers?|address|post ?code|zip|e-?mail|school|bank|street|account|branch|store|shop"
    r"|date of birth|spell(?:ed|ing)?|initials?|surname|model|size)\b"
    r"|\bwho (?:should|shall|does|do) (?:it|that|this|i|we)\b",
    re.IGNORECASE,
)
#: A question about the customer, or about somebody they spoke of.
ABOUT_THEM: Final = any_of("you", "your", "yours", "he", "she", "his", "her", "him", "they", "their", "them")
ASKS_WHAT_THEY_THINK: Final = any_of(
    "think", "know", "reckon", "suppose", "guess", "idea", "remember", "imagine", "believe", "expect"
)
WH_BEFORE_LEAVE: Final = re.compile(
    r"\b(?:what|which|when|where|who|how)\b[^,;.?]*\b(?:can|could|may|might|shall) (?:i|we)\b", re.IGNORECASE
)
#: The agent says what cannot be had.
REFUSES: Final = any_of(
    "(?<!you )can'?t(?! wait)", "cannot", "won'?t(?! (?:cost|take|have|need|be (?:charged|any|a )))",
    "unable", "not able", "not allowed", "doesn'?t (?!matter|cost)",
    "(?:they|we|i) don'?t (?!need|want|mind|charge|ask|think|know|have to)",
    "isn'?t (?:any|available|possible)",
    "should(?:n'?t| not| never) have", "not permitted",
    r"(?:i|we)(?: never|'d never| didn'?t) (?:say|said|promise\w*)", "(?:i|we)'d have to",
    "only (?:by|if|after|through|sees|takes|applies)", "haven'?t authori[sz]ed",
    "before (?:i|we) can", "there(?:'s| is) no(?:body|thing)?"
    "(?! (?:exit |extra )?(?:charge|fee|penalty|cost|need|rush|catch|strings|obligation))",
)  # fmt: skip
BUT_HELPS: Final = any_of("(?:but|so|instead) (?:i|we)(?:'ll| can(?!'?t|not)| will|'m| am)")
#: A boundary is drawn about how the agent is spoken to.
BOUNDARY: Final = any_of(
    "language", "swear(?:ing)?", r"insult\w*", r"abus\w*", r"shout\w*", r"yell\w*", "speak to me",
    "talk to me", "talk(?:ing)? like that", "call(?:ing)? me", "respect(?:ful|fully)?", "continue",
    "end (?:the|this) call", "personal", "names", "tone",
)  # fmt: skip
#: What nobody says to a screen: the number of a card.
CARD: Final = any_of(
    "card number", "long number", "digits", "expiry", "(?:read|give) me the card", "the card for me",
    "card (?:ready|handy|details|to hand)", "pay(?: it)? now", "take (?:the|a|your|that) (?:payment|card)",
)  # fmt: skip
ASKS_LEAVE: Final = any_of(
    "(?:can|could|may|might|shall) (?:i|we) (?!take|have|get|grab|ask (?:why|what|who|when|where|how|which))",
    "would you mind", "do you mind",
    "mind if", "is it (?:all right|alright|okay|ok|fine) if",
)  # fmt: skip
#: The agent asks whether what was said is right, or whether there is anything else.
ASKS_IF_RIGHT: Final = any_of(
    "is (?:that|this|it) (?:all right|alright|okay|ok|fine|right|correct|fair|good)",
    "(?:does|do|will|would) (?:that|it|this) (?:work|suit|sound|help|sit|do)",
    "(?:how|all) (?:does|do) (?:that|this) sound", "have i got (?:that|it|this)", "is that a (?:yes|deal)",
    "what do you (?:think|say|reckon)", "how(?:'s| is| does) that(?: sit| sound| suit)?",
    "are we (?:square|good)", "(?:do|have) we (?:have|got) a deal",
    "agreed", "do you agree", "sound(?:s)? (?:good|fair|all right|okay)", "are you happy with", "want that",
    "(?:settled|set|booked|ready|sorted) for",
    "(?:are|is) (?:we|that|it|everything|you) (?:all )?(?:settled|set|sorted|agreed|done)",
    "shall we (?:start|begin|go|say|do|leave it)", "can we (?:start|begin|say)",
    "(?:does )?that settles? it", "(?:all right|alright|okay|ok|yes|right)(?=\\s*\\?)",
)  # fmt: skip
MORE: Final = re.compile(
    r"\b(?<!for )anything (?:else|further|more)"
    r"(?: (?:i|we|you|that|today|on|for|before|worrying|troubling)\b|\s*[?,.]|$)"
    r"|\b(?:one|any)(?:thing)? more (?:little )?(?:thing )?(?:i|we) can\b"
    r"|\banything (?:else|further|more)\b[^.?]*\?"
    r"|\bis that everything\b|\bwhat else (?:can|could|may)\b"
    r"|\banything (?:that )?(?:you )?(?:still )?need\b",
    re.IGNORECASE,
)
ASKS_YES_OR_NO: Final = re.compile(
    r"(?:^|[,;:.] *|\b(?:and|so|but) )"
    r"(?:is|are|was|were|do|does|did|have|has|had|can|could|will|would|should|shall|may|might)(?:n't)?"
    r" \w+[^?]*\?",
    re.IGNORECASE,
)
#: Warm words in heaps.
GUSHES: Final = any_of(
    "so,? so", "so sorry", "so much", "really", "absolutely", "completely", "totally", "truly", "sincerely",
    "genuinely", "terribly", "deeply", "wonderful", "amazing", "fantastic", "above and beyond", "my goodness",
    "awfully", "precious", "poor,? poor", "poor (?:dear|thing|man|woman|soul)", "darling", "angel", "adore",
    "bless you", "bless your", "lovely,? lovely", "sweet(?:est|ie)?", "honey", "my love", "hero", "melts",
    "treasure", "so very", "delightful", "dear,? dear", "dear (?:mr|mrs|miss|ms)", "(?:you )?clever", "brave",
    "beautiful(?:ly)?", "admire", "oh,? you", "oh my", "oh,? lord", "oh heavens", "perfect(?:ly)?",
    "can only imagine", "from the bottom of my heart",
)  # fmt: skip
#: A promise of nothing in particular.
VAGUE: Final = any_of(
    "everything (?:i|we) can", "(?:my|our) best", "do what (?:i|we) can", "see what (?:i|we) can do",
    "look into (?:it|this|that)", "(?:sort|get) (?:it|this|that|something) (?:out|sorted)", "get back to you",
    "in my power", "be in touch", "(?:someone|somebody) will", "pass (?:it|this|that) on",
)  # fmt: skip
#: The agent says back what they heard, and asks whether they heard it right.
SAYS_BACK: Final = any_of(
    "have i (?:understood|got|missed|heard)", "am i (?:getting|hearing|understanding|missing)",
    "did i (?:get|miss|hear|understand)", "what i'?ve (?:heard|understood)", "what i'?m hearing",
    "(?:is|have) (?:that|i) (?:got )?(?:that |it )?(?:right|correct)",
    "let me (?:say|read|play|tell) (?:it|that|you) back",
)  # fmt: skip
#: The agent wants something done before the call ends.
TELLS_TO_ACT: Final = re.compile(
    r"(?:^|[.!?] )(?:please |now |just |then |so )*"
    r"(?:call|get|fetch|put|read|give|tell|send|take|open|click|check|have|bring|stay|hold)\b",
    re.IGNORECASE,
)
#: The agent is about to do something while the customer stays on the line.
GOES_ON: Final = any_of(
    "(?:i'?ll|i will|i'?m going to) stay (?:on|with|right here)", "stay(?:ing)? on the line", "connecting",
    "hand (?:me |over )?the (?:phone|telephone)", "(?:put|pass) (?:her|him|them|me) (?:on|over)",
    "(?:questions|through it|through them|do (?:it|that|this)|start(?:ing)?)"
    " (?:with (?:her|him|you) )?(?:right )?now",
    "let'?s (?:start|begin|go through)", "ready",
)  # fmt: skip
#: The agent says yes, or no, to what the customer asked; there is little else in the reply.
SAYS_YES: Final = re.compile(
    r"^(?:well|oh|um|er)?,? ?"
    r"(?:yes|yeah|yep|yup|sure|certainly|of course|absolutely|possibly|probably|maybe|perhaps"
    r"|that can be done|i can(?: do that)?|we can(?: do that)?|it is|there is|i will|we will|no problem)\b",
    re.IGNORECASE,
)
SAYS_NO: Final = re.compile(
    r"^(?:well|oh|um|er)?,? ?(?:no(?! one)|nope|i can'?t|we can'?t|not really|afraid not)\b", re.IGNORECASE
)
#: The agent gives their name; what a customer who asks for it would have heard.
GIVES_NAME: Final = re.compile(
    r"\b(?:[Mm]y name's|[Mm]y name is|I'm|I am|[Tt]his is|[Ii]t's|ask for me,?|call me) [A-Z][a-z]+\b"
)
NAMED: Final = "my name"
#: Ways forward are put to be chosen from.
GIVES_CHOICE: Final = any_of("or", "which", "rather", "prefer", "either", "instead", "pick")
#: The agent is ready for what the customer is about to read out.
READY: Final = any_of(
    "go ahead", "ready", "go on", "fire away", "yes", "yeah", "sure", "card", "number", "read"
)
#: A short question that wants assent to what came before it.
ALL_RIGHT: Final = re.compile(
    r"^(?:is (?:that|this) )?(?:all right|alright|okay|ok|good|fine|yes|deal)"
    r"(?: with you| by you| for you)?\s*\?$",
    re.IGNORECASE,
)
#: A goodbye.
PARTS: Final = any_of(
    "bye", "goodbye", "take care(?! of)", "speak (?:soon|later|then|tomorrow)",
    f"have a (?:good|nice|lovely|great) (?:day|weekend|one|rest|{_PART_OF_DAY})",
)  # fmt: skip
#: The agent confirms what was agreed, or says yes to what the customer asked.
CONFIRMS: Final = any_of(
    "text", "e-?mail", "message", "write", "written", "in writing", r"confirm\w*", "my name",
    "(?:call|ring|phone) you", "reference", "direct (?:line|number)", "yes", "yeah", "of course", "certainly",
    "will do", "absolutely", "sure", "you have my word", "no problem", "definitely",
)  # fmt: skip
#: The agent says that the call will end.
ENDS_CALL: Final = any_of(
    "(?:end|ending|finish|close|terminate) (?:the|this|our) (?:call|conversation)", "hang(?:ing)? up",
    "put the phone down",
)  # fmt: skip
#: Days and times, which say nothing of what is offered.
DAYS: Final = any_of(
    "(?:by |on |until |before |this |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    f"(?: {_PART_OF_DAY})?",
    f"(?:by |until )?(?:tomorrow|today|tonight|this {_PART_OF_DAY})",
)  # fmt: skip
#: Two ways forward in one sentence.
ALTERNATIVES: Final = re.compile(r",? \b(?:or|and then|or else)\b ", re.IGNORECASE)


def holds_any(text: str, words: tuple[str, ...]) -> bool:
    """Tell whether a text holds one of some words or phrases, whole; ``*`` at the end stands for any letters.

    Apostrophes may be left out, as a recogniser does.
    """
    plain = _plain(text)
    return any(_phrase(_plain(word)).search(plain) for word in words)


def _plain(text: str) -> str:
    return re.sub("['\u2019]", "", text)


def _phrase(word: str) -> re.Pattern[str]:
    stem = word.strip().lower()
    end = r"\w*" if stem.endswith("*") else ""
    parts = [re.escape(part) for part in stem.rstrip("*").split()]
    return re.compile(r"(?<!\w)" + r"\s+".join(parts) + end + r"(?!\w)", re.IGNORECASE)
