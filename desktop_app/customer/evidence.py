"""Words that bear out what a reply does, where the learned part alone is not believed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from desktop_app.core.findings import Label
from desktop_app.customer.cues import any_of

#: What bears out that a reply harms, for harm that is not believed without. Contempt has no such words.
HARMS: Final[Mapping[Label, re.Pattern[str]]] = {
    Label.BLAME_CUSTOMER: any_of(
        "you (?:should|shouldn'?t|ought|must|could'?ve|could have|forgot|failed)",
        "you (?:didn'?t|never) (?!get|have|deserve|receive|ask|had|got)",
        "you can'?t expect",
        "your (?:own )?(?:fault|mistake|responsibility|doing)",
        "why didn'?t you",
        "if you(?:'d| had)? (?:just |only )?(?:paid|read|called|rung|checked|listened|kept|bothered)",
        "(?:on|down to) you",
    ),
    Label.DEFEND: any_of(
        "(?:i|we)(?: really)? (?:never|always|did|didn'?t|don'?t|do)",
        "not (?:my|our) (?:fault|job|problem)",
        "don'?t blame",
        "not (?:true|right|what)",
        "actually",
        "in fairness",
    ),
    Label.POLICY_SHIELD: any_of(
        r"polic\w+",
        "rules?",
        "terms",
        "(?:system|computer|screen) (?:won'?t|doesn'?t|says|said|only|needs|can'?t|will|has)",
        "procedure",
        "can'?t",
        "cannot",
        "nothing (?:i|we) can",
        "unable",
        "not able",
        "not allowed",
        "won'?t let",
    ),
    Label.NON_APOLOGY: any_of("but", "if", "you feel", "for any", "that you'?re", "you'?re upset"),
    Label.DISMISS: any_of(
        "but",
        "only",
        "just",
        "at least",
        "not (?:that|so|exactly|the end)",
        "(?:not a|no) big",
        "happens",
        "every(?:one|body)",
        "fuss",
        "worse",
        "hardly",
        "now and then",
        "take it or leave",
        "it'?s (?:a|one) (?:small|little|single|few)",
        "get over",
        "move on",
    ),
    Label.CALM_DOWN: any_of(
        r"calm\w*",
        r"relax\w*",
        r"shout\w*",
        r"yell\w*",
        "stop",
        "tone",
        "voice down",
        "(?:lower|keep|raising) your voice",
        "(?<!you don't )(?<!you dont )raise your voice",
        "upset",
        "emotional",
        "settle down",
        "temper",
        "breathe?",
        "worked up",
        "no need",
        "easy",
    ),
    Label.DEFLECT: any_of(
        "their",
        "them",
        "they",
        "you'?ll have to",
        "you need to",
        "not (?:my|our)",
        "another",
        "department",
        "team",
        "somebody else",
        "someone else",
        "call",
        "ring",
    ),
}
#: Contempt in so many words; a sentence that gushes needs them to be taken for it.
INSULTS: Final = any_of(
    "deaf", "blind", "stupid", r"idiot\w*", "genius", "buddy", "boo hoo", "spare me", r"whin\w*", r"moan\w*",
    r"shut \w*", "for heaven'?s sake", "for god'?s sake", "nobody cares", "who cares", "needy", "cheapskate",
    "grow up", "ridiculous", "pathetic", "drama(?:tic)?", "your majesty", "royalty", "hang up", "get lost",
    "waste (?:my|our) time", "fool", "crazy", "silly",
)  # fmt: skip
#: Agreement in so many words.
AGREES: Final = any_of(
    "right", r"agree\w*", "true", "fair", "understand", "would be too", "don'?t blame you", "same",
    "exactly", "point", "of course", "absolutely", "no doubt",
)  # fmt: skip
#: Words without which a technique is not plain enough to be answered; the others have no such words.
PLAINLY: Final[Mapping[Label, re.Pattern[str]]] = {
    Label.APOLOGISE: any_of("sorry", r"apolog\w*", r"regret\w*", "forgive", "pardon", "(?:my|our) fault"),
    Label.GOODWILL: any_of(
        "free", r"credit\w*", "vouchers?", "coupons?", "gifts?", "extra", r"discount\w*", "on (?:us|me|top)",
        "on the house", "bonus", "miles", "for (?:the|your|all the) trouble", "throw in", "no charge",
        "points",
        "complimentary", "make up for", "treat", "goodwill", "(?:pounds|dollars|euros) off", "upgrade",
        "as (?:a )?thank", "baklava", "breakfast", "tank", "months?", "tray", "blankets?", "boutonniere",
    ),
    Label.PARAPHRASE: any_of("you(?:'ve|'re|'d|r)?", "he", "she", "they", "his", "hers?", "their", "^so"),
    Label.AGREE: AGREES,
    Label.THANK: any_of(r"thank\w*", "grateful", r"appreciat\w*", "cheers"),
    Label.OVERPROMISE: any_of(
        r"promis\w*", r"guarantee\w*", "never", "always", "everything", "anything", "hundred", "certain",
        "whatever", "immediately", "instantly", "every",
    ),
    Label.CALM_DOWN: any_of(
        r"calm\w*", r"relax\w*", r"shout\w*", r"yell\w*", "your (?:tone|voice)", "(?<!i'm )upset",
        "emotional",
        "settle", "temper", "breathe?",
        "worked up", "no need", "easy", "quiet", r"dramatic\w*", "hysterical",
        "cool (?:it|down|off)", "get a grip", "stop",
    ),
    Label.POLICY_SHIELD: any_of(
        r"(?:our|company|store|house|standard|returns?|refund) polic\w+", r"against polic\w+", r"policy for",
        r"polic(?:y|ies) (?:is|are|says?|states?|requires?|does|do|on|that|applies|apply|won'?t)", "rules?",
        "terms", "procedures?", "process", "can'?t", "cannot", "unable", "not able", "not allowed",
        "not permitted", "won'?t", "agreement", "required?", "guidelines?", "regulations?", "systems?",
        r"authori[sz]ed", "exceptions?", "only",
    ),
}  # fmt: skip
