"""Acknowledge: feelings, apologies, thanks, agreement (training texts A, B, D, E)."""

from __future__ import annotations

from desktop_app.core.findings import Label
from desktop_app.wording.rules.rule import rules

_FEELING = (
    r"(?:frustrat\w+|upset\w*|angry|annoy\w+|disappoint\w+|worr\w+|stress\w*|awful|horrible|maddening|infuriating|"
    r"upsetting|difficult|hard|painful|scary|frightening|terrifying|exhausting|miserable|let down|furious|gutted|"
    r"unacceptable|inconvenien\w+|rotten|dreadful|terrible|unfair|fed up|heartbreaking|distressing|raging|a nightmare|"
    r"devastat\w+|alarming|mortifying|livid|fuming|unbearable|a blow|a shock|cross)"
)
_BUT = r".*(?:but|however) (?:i|we|you|it|that|the|there|our|this|unfortunately|policy|rules)"

ACKNOWLEDGE = (
    *rules(
        Label.ACKNOWLEDGE_FEELING,
        rf"i (?:can|could) (?:really |only |well |absolutely |fully |completely |certainly )?"
        rf"(?:hear|see|imagine|tell|understand|feel|appreciate) (?:that |how |why |just how |what )?(?:\w+ ){{0,6}}{_FEELING}",
        rf"i (?:really |do |fully |completely |totally |absolutely )?(?:understand|get|appreciate|know|realise|realize|hear) "
        rf"(?:that |how |why |just how )?(?:\w+ ){{0,6}}{_FEELING}",
        rf"(?:that|this|it|losing \w+ \w+|waiting \w+ \w+) (?:must|would|has to|had to|sounds?|must have|would have) "
        rf"(?:be |been |really |so |very |incredibly |absolutely |have been |feel |felt |like )*{_FEELING}",
        rf"(?:anyone|anybody|any one|i|i'd|anyone in your \w+) (?:would|would have|'d) (?:be|feel|have been|have felt) "
        rf"(?:just as |as |really |absolutely |equally )?{_FEELING}",
        r"(?:you're|you are|you have|you've) (?:every|all the) (?:right|reason) to (?:be|feel)(?: \w+)?",
        r"no wonder (?:you|that|you're|your)(?: \w+){1,4}",
        rf"(?:it's|it is|that's|that is|this is) (?:really |so |very |completely |absolutely |totally )?"
        rf"(?:understandable|{_FEELING}) (?:that|to|when|for|having|losing|waiting|what|after)",
        rf"(?:how|so|very|really) (?:\w+ )?{_FEELING} (?:this|that|it) (?:is|was|must be|has been|must have been)",
        r"(?:i'd|i would) (?:feel|be) (?:exactly )?the same(?: way)?",
        r"(?:i )?can(?: only)? imagine (?:how|what|the)(?: \w+){1,5}",
        r"in your (?:shoes|place|position)",
        rf"(?:you|you've|you have|you must|must) (?:must |be |been |have |feel |felt |so |really )*{_FEELING}"
        rf" (?:about|after|by|with|when|that|because)",
        unless=rf"(?:understand|hear you|appreciate|see){_BUT}|i'm sorry you feel|sorry (?:if|that) you(?:'re| are| feel)|"
        r"not (?:say|saying|going to say|about to say)|no need to|don't be",
        confidence=0.88,
    ),
    *rules(
        Label.APOLOGISE,
        r"(?:i'm|i am|we're|we are|i'm just|and i'm) (?:so |very |really |truly |terribly |awfully |deeply |genuinely |"
        r"sincerely |extremely |that |dreadfully |ever so )*sorry",
        r"(?:i|we) (?:do |must |really |sincerely |want to |would like to |can only |wholeheartedly |just want to |truly )*apologi[sz]e",
        r"(?:my|our|please accept (?:my|our)) (?:\w+ )?apolog(?:y|ies)",
        r"apolog(?:y|ies) (?:for|that|about)",
        r"(?:so |very |really )?sorry (?:about|for|that (?:we|this|it|your|the|i)|we|to (?:hear|have)|you've|you have|you had|"
        r"your|this|it)",
        r"(?:please )?forgive (?:us|me)",
        unless=r"sorry(?: \w+){0,2} (?:you feel|you felt|if|you think|you believe|but|you're not|you see it|you found|"
        r"you were not|you weren't|could you|can you|what was|say that|i didn't catch)|apologi[sz]e(?: \w+){0,2} (?:if|but)|"
        r"sorry(?: \w+){1,6} (?:but|though)|not (?:going to|here to) (?:say|apologi[sz]e)",
        confidence=0.95,
    ),
    *rules(
        Label.THANK,
        r"(?:thank you|thanks|many thanks|cheers)(?: so much| very much| a lot| again| ever so much)? "
        r"(?:for|that you|to you for)(?: \w+){1,3}",
        r"(?:i|we) (?:really |do |truly |very much |so )?appreciate (?:you|your|it that you)(?: \w+){1,3}",
        r"(?:i'm|i am|we're|we are) (?:really |so |very |most )?(?:grateful|thankful|glad) (?:that )?(?:you|for)(?: \w+){1,3}",
        r"it helps that you(?: \w+){1,3}",
        unless=r"thank(?:s| you) for nothing|for calling (?:us|the|tone)|appreciate your business",
    ),
    *rules(
        Label.AGREE,
        r"(?:you're|you are|your|ur|no you're|yes you're) (?:quite |absolutely |completely |totally |dead |entirely |so |"
        r"perfectly |100 percent |dead right |spot )?(?:right|on|correct)(?! away)(?= (?:that|this|it|we|the|to|and|about|a|"
        r"i|there|no|should)|[^\w]*$|[,.;!])",
        r"(?:i|we) (?:completely |totally |absolutely |quite |fully |do |couldn't )*agree(?: with you| that| more)?",
        r"(?:that's|that is|it's) (?:a |very |absolutely |completely |quite )*(?:fair|true|valid|good|reasonable)"
        r"(?: point| enough| comment| complaint)?(?=[,.;!]|[^\w]*$| and| that)",
        r"fair (?:point|enough|comment|play)",
        r"(?:this|that|it) (?:should never|shouldn't|should not|ought never to|ought not to) (?:have|ever have) happen(?:ed)?",
        r"you (?:have|make|do have|'ve got|have got) a (?:very |really )?(?:good |fair |valid )?point",
        r"i'm with you(?: on that| there)?",
        unless=r"(?:right|agree|point|fair enough) but|don't agree|not agree|disagree|if you agree|do you agree",
        confidence=0.85,
    ),
)
