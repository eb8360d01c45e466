"""Clarify: paraphrase, questions, checking facts, finding the need (training texts A, B, D, E)."""

from __future__ import annotations

from desktop_app.core.findings import Label
from desktop_app.wording.rules.rule import rules

CLARIFY = (
    *rules(
        Label.PARAPHRASE,
        r"(?:so )?what i'm hearing (?:is|here is)",
        r"(?:so )?(?:if i've|if i have|if i|let me (?:just )?(?:check|see if|make sure)(?: that)? (?:i've|i have|i)|have i|"
        r"just so i've|to make sure i've|did i) (?:got|get|understand|understood|heard)(?: \w+){0,3}",
        r"(?:let me|can i|may i|i'd like to|just to|i'll just|i want to)(?: just)? (?:play|say|read|repeat|summari[sz]e|recap|"
        r"sum|run|walk)(?: \w+){0,2} (?:back|up|that|this|what)",
        r"(?:in other words|so in short|to recap|to sum up|just to recap)",
        r"so (?:you|your|the|it|they|he|she|we|since|after|on|when|last|this)(?: \w+){2,30}"
        r"(?: is that right| is that it| have i got that(?: right)?| right| correct| yeah| yes| did i get that)(?=\W*$)",
        r"so (?:you|you've|you're|your|the|since|after|on)(?: [\w$£.']+){3,30}(?= and| but| yet)",
        r"(?:it )?sounds like (?:you|the|your|it|this|what)(?: \w+){3,}",
        unless=r"so you (?:can|could|should|need|have to|must|will|know|see|may|might)|so your (?:bill|account|refund|order)"
        r" (?:is|will|runs)|so you'll|so you'd|so what|so how|so the (?:policy|rule|system)|so you get|so the refund",
        confidence=0.75,
    ),
    *rules(
        Label.OPEN_QUESTION,
        r"(?:what|how|when|where|which|who)(?: exactly| precisely)? (?:happened|did|was|were|do|does|is|are|made|makes|has|worries|worried|"
        r"have|had|came|comes|'s|went|goes|else|error|message|kind|sort|part|screen)(?: [\w']+){0,14}",
        r"what's (?:happening|going|gone|it|been)(?: \w+){0,6}",
        r"how's(?: \w+){1,5}",
        r"tell me (?:what|how|when|where|more|about|everything|a bit|a little|exactly|in your)(?: \w+){0,8}",
        r"(?:walk|talk|take) me through(?: \w+){1,6}",
        r"(?:could|can|would|will) you (?:please |just |also )?(?:describe|explain|tell me (?:what|how|when|where|more|about)|"
        r"walk me|talk me|show me|give me an idea)(?: \w+){0,8}",
        r"how long(?: \w+){2,8}",
        unless=r"what (?:would|could|can|do) (?:you|i|we) (?:need|want|do|like)|what matters|what would|what's (?:your|the) "
        r"(?:\w+ )?(?:name|number|email|postcode|address|reference|date|account|code|id|phone)|what(?: \w+){1,2} number|"
        r"how (?:can|may|could) i help|how(?: \w+)? (?:frustrat|upset|awful|difficult|hard|annoy|disappoint)|"
        r"(?:which|what) (?:one |option )?(?:would|do) you (?:prefer|rather)|how (?:does|would) that (?:sound|work|suit)|"
        r"how dare|what do you expect|what did you expect|what is our|what our|that's what|know what|see what|"
        r"(?:see|hear|imagine|understand|tell) how|is what|do what|how stressful",
        confidence=0.82,
    ),
    *rules(
        Label.VERIFY,
        r"(?:what's|what is|what was|whats) (?:your|the|ur) (?:\w+ ){0,3}(?:name|number|email|postcode|zip(?: code)?|address|"
        r"reference|date of birth|account|code|id|phone|surname|order)",
        r"(?:could|can|may|might|would) (?:i|you|we) (?:please |just |also )?(?:have|get|take|give me|confirm|tell me|read me|"
        r"grab|spell|verify|let me have|share)(?: me)? (?:\w+ ){0,4}(?:name|number|email|postcode|zip(?: code)?|address|"
        r"reference|date of birth|account|code|id|phone|surname|details|order|licen[cs]e|version)",
        r"(?:do you|have you)(?: \w+){0,3} (?:have|got|to hand)? ?(?:\w+ ){0,3}(?:order|account|reference|booking|customer|"
        r"case|ticket|serial) (?:number|reference|code|id)(?: \w+){0,3}",
        r"(?:read|give) me the (?:\w+ ){0,3}(?:number|code|reference|digits|id)",
        r"(?:confirm|verify) (?:your|the) (?:\w+ ){0,3}(?:name|number|address|email|details|date|account)",
        r"(?:which|what) (?:\w+ )?(?:number|account|order|version|date)(?: \w+){0,2} (?:is|was|are) (?:it|that|you|this|the)(?: \w+){0,2}",
        unless=r"(?:here's|here is|i'll give you|my|our|it's) (?:\w+ ){0,2}(?:number|email|reference|extension)",
        confidence=0.88,
    ),
    *rules(
        Label.EXPLAIN_QUESTION,
        r"i (?:only |just |'m only |am only )?(?:ask|'m asking|am asking|asking)(?: this| that)? (?:because|so|as|since|to|only)"
        r"(?: \w+){1,8}",
        r"(?:the )?(?:only )?reason (?:i'm|i am|i|for) (?:asking|ask)(?: \w+){0,6}",
        r"(?:i know|i realise|i realize|i appreciate|i understand|i can see) (?:that )?(?:you've|you have|you) (?:already |been |"
        r"gone |probably |told |explained |said |had )+(?:\w+ ){0,6}(?:this|that|it|already|before|times|again|through|everything)",
        r"so (?:that )?(?:i|we) (?:can|don't|only|get|send|fix) (?:\w+ ){1,8}(?:could|can|may|what|would|which|when)",
        r"(?:sorry )?to ask (?:you )?(?:again|this again|all this again)",
        r"(?:it|that|this|the answer) (?:helps|will help|tells|lets) (?:me|us) (?:\w+ ){1,6}",
        confidence=0.8,
    ),
    *rules(
        Label.FIND_NEED,
        r"what (?:would|could|might|can) (?:\w+ ){0,4}(?:make|put|set) (?:\w+ ){0,4}right",
        r"what (?:would|do|can|could|did|were) (?:you|we|i) (?:most |really |ideally )?(?:like|want|need|hoping|hope|do)"
        r"(?: \w+){0,4}(?: to happen| us to do| me to do| from us| from me| for you| right now| most| today| to see| the most)",
        r"what (?:would|do) you (?:need|want)(?: \w+){0,4}",
        r"what (?:would|will|matters|is|'s) (?:\w+ ){0,4}(?:help|matter|matters|most important|important)(?: \w+){0,3}",
        r"what (?:outcome|solution|result)(?: \w+){1,8}",
        r"what (?:would|were) (?:a good|the best|you hoping|an ideal|a fair)(?: \w+){0,6}",
        r"what would you like(?: \w+){0,6}",
        r"how (?:can|could|may|would) (?:i|we) (?:best )?(?:make|put) (?:this|it|things|that) right(?: \w+){0,3}",
        r"how would you (?:like|want) (?:us|me|this|it)(?: \w+){1,6}",
        unless=r"what (?:do|did) you want from me|what do you expect|what do you want me to do",
        confidence=0.88,
    ),
)
