"""Respond: ownership, action, options, goodwill, help, follow-up, agreement, boundaries (texts A, B, C, D, E)."""

from __future__ import annotations

from desktop_app.core.findings import Label
from desktop_app.wording.rules.rule import rules

_I_WILL = r"(?:i'll|i will|i'm going to|i am going to|i'm gonna|let me|i'm|i am|we'll|we will|we're going to|we're|i can|i've|i have)"
_WHEN = (
    r"(?:now|right now|right away|straight away|straightaway|immediately|today|tonight|this (?:minute|second|afternoon|"
    r"morning|evening|instant)|as we speak|while (?:we're|we are|you're|i have you)(?: \w+){0,4}|by (?:monday|tuesday|wednesday|"
    r"thursday|friday|saturday|sunday|tomorrow|noon|five|six|the end of (?:the )?(?:day|today)|\d+)|within (?:the |an |one |"
    r"two |\w+ )*(?:hours?|minutes?|days?)|in (?:the next|ten|five|\w+) (?:\w+ )?(?:hours?|minutes?)|before (?:you|we|the)"
    r"(?: \w+){1,4}|first thing(?: tomorrow)?|tomorrow(?: morning)?)"
)
_DO = (
    r"(?:restor\w+|refund\w*|issu\w+|send\w*|sent|replac\w+|cancel\w*|book\w*|fix\w*|process\w*|roll\w*|escalat\w+|open\w*|"
    r"credit\w*|put\w*|arrang\w+|ship\w*|order\w*|start\w*|get\w*|pull\w*|transfer\w*|recover\w*|call\w*|ring\w*|reset\w*|"
    r"updat\w+|correct\w*|rais\w+|dispatch\w*|stop\w*|remov\w+|take|taking|switch\w*|swap\w*|sort\w*|do|doing|run|running|"
    r"bring\w*|check\w*|copy\w*|undo\w*|revers\w+|rebook\w*|reopen\w*)"
)

RESPOND = (
    *rules(
        Label.TAKE_OWNERSHIP,
        r"(?:i'll|i will|i'm going to|i am going to|let me|i'm|i want to|i can) (?:personally |also |be |now )*"
        r"(?:take|taking|see|handle|handling|deal with|dealing with|look after|own|owning|make sure|stay|staying|stick|sort|"
        r"fix|run|follow)(?: \w+){0,6} (?:myself|personally|through|with you|with it|care of (?:this|it|that)|ownership|"
        r"responsibility|on it until|with this)",
        r"(?:i'll|i will|i'm going to|i'm|i am) (?:personally )(?: ?\w+){1,5}",
        r"leave (?:it|this|that) (?:with|to) me",
        r"(?:this|it|that)(?:'s| is) (?:my|on me|mine|down to me|for me to)(?: \w+){0,3}",
        r"i(?:'m| am)? (?:take|taking|own|owning) (?:full |this |personal |that )?(?:responsibility|ownership|this)",
        r"(?:i'm|i am) (?:your|the) (?:point of contact|person (?:for|who|on|dealing))(?: \w+){0,3}",
        r"you(?:'ll| will)? (?:only )?(?:have|need|deal with|be dealing with) (?:to deal with )?me(?: from here| from now on)?",
        r"i'm not (?:going anywhere|letting go|hanging up|leaving)(?: \w+){0,6}",
        unless=r"not my (?:job|problem|department)|someone|somebody",
        confidence=0.85,
    ),
    *rules(
        Label.ACT_NOW,
        rf"{_I_WILL} (?:just |already |also |personally |going to )*{_DO}(?: [\w'$£.]+){{0,10}} {_WHEN}",
        rf"{_WHEN} (?:i'm|i am|i'll|i will|we're|we'll|i can) (?:going to )?{_DO}(?: \w+){{0,6}}",
        r"(?:i'm|i am|we're|we are) (?:just |already )?(?:issuing|restoring|refunding|sending|processing|cancelling|canceling|"
        r"booking|opening|raising|rolling|replacing|starting|putting|pulling|crediting|recovering|arranging|dispatching|"
        r"resetting|stopping|calling|getting)(?: \w+){1,8}",
        r"i've (?:just |already |now )(?:\w+ed|sent|put|rung|begun|taken|got)(?: \w+){1,6}",
        r"let me (?:fix|restore|get|start|put|pull|sort|do|open) (?:\w+ ){1,5}(?:now|right now|straight away|right away|for you)",
        r"(?:you'll|you will) (?:have|get|see|receive) (?:\w+ ){1,6}(?:by|within|in|before|today|tomorrow|this)(?: \w+){0,3}",
        unless=r"(?:someone|somebody) will|look into|i'll (?:call|ring|phone|email|text) you|can't|cannot|"
        r"(?:i'm|i am) (?:getting|calling) (?:upset|angry|tired|annoyed)|let me (?:finish|speak)|before i|"
        r"i'm putting (?:you|up)|not (?:refunding|sending)",
        confidence=0.82,
    ),
    *rules(
        Label.OFFER_OPTIONS,
        r"(?:i|we|you) (?:can|could|'ll|'d) (?:either )?(?:\w+ ){1,14}or (?:\w+ ){1,10}(?:which|whichever|would you|what would|"
        r"it's your|your choice|up to you)(?: \w+){0,4}",
        r"(?:we|i|you) (?:can|could) (?:either )(?:\w+ ){1,14}or(?: \w+){1,8}",
        r"would you (?:rather|prefer|like)(?: \w+){1,14} or(?: \w+){1,8}",
        r"which (?:of those|of these|one|option|would|way)(?: \w+){0,4} (?:would you |do you |you'd |suits |works )?"
        r"(?:prefer|rather|like|suit|suits|works|best|easier)(?: \w+){0,3}",
        r"(?:two|three|a couple of|a few) (?:options|choices|ways|things (?:we|i) can)(?: \w+){0,4}",
        r"whichever (?:suits|you|works|is)(?: \w+){0,3}",
        r"(?:shall|should) (?:i|we)(?: \w+){1,10} or (?:would you|shall|should|do you)(?: \w+){1,8}",
        r"(?:we|i) (?:can|could) (?:\w+ ){2,10}or (?:we|i) (?:can|could)(?: \w+){1,8}",
        confidence=0.88,
    ),
    *rules(
        Label.GOODWILL,
        r"(?:i'd|i would|we'd|we would|i|we)(?: also)? (?:like|want|love) to (?:\w+ ){0,3}(?:offer|give|take|add|credit|throw|waive)"
        r"(?: \w+){0,6} (?:off|free|credit|discount|gift|months?|voucher|refund|waive\w*|on us|charge)(?: \w+){0,4}",
        r"(?:i'll|i will|we'll|let me|i've|i'm|i can|we can|i'm going to)(?: also| just| even)? (?:\w+ing |\w+ed )?(?:add|throw|take|"
        r"give|credit|waive|knock|put|include|pop|apply|crediting|adding|waiving|added|popped|extend)(?: [\w'$£%]+){0,6} "
        r"(?:off your|free|credit|discount|gift|voucher|on us|no charge|at no (?:extra )?(?:cost|charge)|on the house|"
        r"as a thank you|goodwill|(?:next|this) month(?:'s)? (?:bill|fee|subscription)|fee)(?: \w+){0,4}",
        r"(?:on us|on the house|free of charge|at no (?:extra )?(?:cost|charge)|no charge|as a (?:gesture|thank you|goodwill))"
        r"(?: \w+){0,4}",
        r"(?:free|complimentary) (?:month|week|year|gift|upgrade|delivery)s?(?: \w+){0,4}",
        r"make an exception(?: \w+){0,3}",
        unless=r"can't|cannot|won't|no free|isn't free|not free",
        confidence=0.85,
    ),
    *rules(
        Label.ESCALATE_OFFER,
        r"(?:would it help|would you like|shall i|should i|may i|can i|let me|i'd like to|i can|i could|i'll|i'm going to|"
        r"would you prefer)(?: \w+){0,6} (?:bring|brought|get|put|have|ask|involve|fetch|loop|pull|invite|connect|bringing|"
        r"speak to|talk to)(?: \w+){0,4} (?:my |our |a |the |an )(?:\w+ ){0,2}(?:manager|supervisor|specialist|team lead|lead|"
        r"expert|engineer|director|boss|head of \w+)(?: \w+){0,4}",
        unless=r"have to (?:speak|call|talk)|need to (?:speak|call|contact)|no manager|not (?:going to|putting)",
        confidence=0.88,
    ),
    *rules(
        Label.FOLLOW_UP,
        r"(?:i'll|i will|i'm going to|we'll|let me|i|and)(?: personally| also| then)? (?:call|ring|phone|email|e-mail|text|message|"
        r"update|check in with|check back with|write to|be in touch with|get back to|come back to|keep) you(?: \w+){0,8}",
        r"my (?:direct |own |personal )?(?:line|number|extension|email|name)(?:'s| is)(?: \w+){1,6}",
        r"(?:here's|here is|i'll give you|take|let me give you|write down|make a note of) (?:my|your|a|the) (?:\w+ ){0,3}"
        r"(?:number|line|extension|email|reference)(?: \w+){0,4}",
        r"your (?:case |ticket |reference )(?:number |reference )?is(?: \w+){1,4}",
        r"(?:i'll|i will|we'll) (?:check|follow up|be in touch|confirm|touch base)(?: \w+){0,6} (?:make sure|with you|tomorrow|"
        r"monday|tuesday|wednesday|thursday|friday|later|by email|in writing|afterwards|that it)(?: \w+){0,4}",
        r"you'll (?:hear|get a (?:call|text|email|message)|get an (?:email|update))(?: \w+){0,4} (?:me|us|from|today|tomorrow|by|"
        r"confirming|every)(?: \w+){0,4}",
        r"(?:reach|ring|call|email|contact|get) me (?:directly|on|at|any|back)(?: \w+){0,4}",
        unless=r"(?:i'm|i'll) (?:not|never) call|call you (?:back )?when i (?:feel|can be bothered)|call you a|keep you (?:long|here)",
        confidence=0.87,
    ),
    *rules(
        Label.CHECK_AGREEMENT,
        r"(?:does|would|will|is|how does|how would) (?:that|this|it)(?: all| plan)? (?:work|sound|suit|help|be okay|be ok|be all right|"
        r"be alright|seem|okay|ok|all right|alright|be fair|fair|acceptable)(?: \w+){0,5}",
        r"(?:are|would) you (?:be )?(?:happy|comfortable|satisfied|okay|ok|all right|alright)(?: \w+){0,5} (?:with|to|if|for)(?: \w+){0,4}",
        r"(?:is there |have i |did i |was there )(?:anything|left|miss|something)(?: \w+){0,2}(?: else| out| anything| more| further)?(?: \w+){0,4}",
        r"anything else(?: \w+){1,6}",
        r"do(?:es)? (?:you|that) (?:agree|feel (?:right|fair))(?: \w+){0,3}",
        unless=r"anything else (?:you want to complain|to moan)|would you rather",
        confidence=0.88,
    ),
    *rules(
        Label.SET_BOUNDARY,
        r"(?:i need|i'd need|i ask|i'd ask|i would ask|i'm asking|i have to ask|i must ask|please|i'd like|could we|can we|may i ask)"
        r"(?: \w+){0,6} (?:respectful\w*|civil\w*|polite\w*|swear\w*|insult\w*|abus\w+|name.calling|personal|threat\w*|language|"
        r"curs\w+|shout at me)(?: \w+){0,4}",
        r"if (?:the|this|you|that|there)(?: \w+){0,5} (?:abus\w+|insult\w*|threat\w*|language|swear\w*|shouting|continues?|carry on)"
        r"(?: \w+){0,4} (?:i'll|i will|i'll have|we'll|i would|i may)(?: \w+){1,8}",
        r"(?:please )?(?:don't|do not) (?:speak|talk|swear|curse|shout) (?:to|at) (?:me|us|my \w+)(?: like that| that way)?",
        r"(?:i want|i do want|i'd like|i'm here) to help(?: \w+){0,4} but i (?:need|can't|won't|ask|will not)(?: \w+){1,8}",
        unless=r"watch your|idiot|stupid|shut up",
        confidence=0.85,
    ),
    *rules(
        Label.REASSURE,
        r"we(?:'ll| will|'re going to| are going to| can) (?:get|have|sort|fix|work|figure|put|find|solve)(?: \w+){0,3} (?:this|it|"
        r"that|you|your \w+|to the bottom)(?: \w+){0,3} (?:sorted|fixed|right|out|through|solved|resolved|together|of (?:this|it)|back|"
        r"running)(?: \w+){0,3}",
        r"we'll (?:sort|fix|solve) (?:this|it|that)(?: out| together| for you)?",
        r"you(?:'ve| have)? (?:come|called|got|reached|rung|'re through) (?:\w+ )?(?:to )?the right (?:person|place|team|number)",
        r"(?:i'm|i am|we're|we are) here (?:to help|for you)(?: \w+){0,3}",
        r"(?:i|we)(?:'m|'re| am| are)? (?:take|taking|do take) (?:this|that|it|these things)(?: \w+){0,3} (?:very |really |extremely )?seriously",
        r"you're in (?:good|safe) hands",
        r"(?:help's|help is) (?:at hand|on its way)",
        r"you're not (?:on your own|alone)(?: \w+){0,3}",
        r"(?:i'm|we're) on (?:your side|it|this)",
        r"(?:i|we)(?:'ll| will) do (?:everything|all|whatever|my (?:very )?best|our (?:very )?best)(?: \w+){0,5}",
        unless=r"guarantee|never happen again|promise",
        confidence=0.82,
    ),
)
