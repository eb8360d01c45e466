"""What makes things worse (training texts A, B, C, D)."""

from __future__ import annotations

from desktop_app.core.findings import Label
from desktop_app.wording.rules.rule import rules

_QUOTED = r"not (?:going to|gonna|about to|here to|saying|telling)|wouldn't (?:say|tell|dream)|won't (?:say|tell)|never (?:say|tell)"

WORSENING_RULES = (
    *rules(
        Label.CALM_DOWN,
        r"(?:you |just |please |sir |madam |ma'am |look |listen |okay |now )*(?:need to |have to |must |should |got to )?"
        r"(?:calm|settle|simmer|cool|quieten) (?:yourself )?(?:down|it)(?! (?:the|a|your|my) (?:system|server|bill|payment))",
        r"calm yourself",
        r"(?:there's|there is|there was) no (?:need|reason|call|point)(?: \w+){0,2} (?:to|for|in) (?:be |being |get |getting |you to "
        r"|all |so |that )*(?:upset|angry|shout\w*|rais\w+|rude|emotional|aggressive|worked up|yell\w*|tears|tone|cross|hostile|that)",
        r"(?:please |just |can you |could you |would you |will you |you need to |you can )*(?:stop|quit) (?:shouting|yelling|screaming|raising|"
        r"being so|getting so|crying|panicking|worrying)",
        r"(?:lower|keep) your voice(?: down)?",
        r"(?:don't|do not|try not to|do try not to) (?:be|get) (?:so |all |too )?(?:upset|angry|emotional|worked up|cross|hysterical|agitated|dramatic)",
        r"(?:just |please |hey |oh )*(?:relax|chill|chill out|take it easy|easy tiger|deep breaths?|take a (?:deep )?breath|get a grip|"
        r"compose yourself)(?=\W|$)(?! (?:room|and enjoy))",
        r"you're (?:overreacting|being (?:hysterical|dramatic|emotional|too emotional))",
        unless=_QUOTED + r"|tell you to calm|i'll calm|i need to calm|told you to calm|asked? you to calm",
        confidence=0.92,
    ),
    *rules(
        Label.POLICY_SHIELD,
        r"(?:that's|that is|it's|it is|this is|because of|against|that would be against) (?:just |simply |only |clearly )?(?:our|the|company|"
        r"a|store|standard) (?:\w+ )?(?:policy|policies|rules?|procedure|terms|the way it is)",
        r"(?:our|the|company|under our|per our|as per our|according to (?:our|the)) (?:\w+ )?(?:policy|policies|rules?|terms|procedures?|terms and "
        r"conditions) (?:says?|states?|is|are|don't|doesn't|do not|does not|won't|clearly|prevents?|means?|requires?|only)(?: \w+){0,6}",
        r"(?:there's|there is) nothing (?:\w+ )?(?:i|we|anyone) can do(?: \w+){0,4}",
        r"nothing (?:i|we) can do(?: about \w+)?",
        r"(?:i|we) (?:can't|cannot|can not|am not able to|'m not able to|'m not allowed to|am not allowed to|are not able to|aren't able to|"
        r"'re not able to|don't|won't|'m unable to|are unable to|am unable to) (?:just |really |actually )?(?:do that|do anything|help you|help with that|refund|make exceptions|do refunds|"
        r"change (?:that|it)|override|authori[sz]e|offer|give you|process|restore|recover|do returns|take returns|accept)(?: \w+){0,6}",
        r"(?:the )?(?:system|computer) (?:won't|doesn't|does not|will not|can't|isn't) (?:let|allow|letting|allowing|permit)(?: \w+){0,4}",
        r"(?:not|isn't|wasn't) (?:covered|allowed|permitted|possible|eligible)(?: \w+){0,5}",
        r"(?:rules are rules|those are the rules|that's the rules|that's the rule|my hands are tied|that's just how it is|that is how it is|"
        r"end of (?:story|discussion)|that's the way it is)",
        unless=rf"{_QUOTED}|but (?:what )?i can|what i can do|here's what|can do is|instead|what (?:is )?our policy|"
        r"(?:policy|rules?) (?:lets|allows?|gives)|can't imagine|cannot imagine|can't apologi|i can (?:though|offer|give)|however",
        confidence=0.9,
    ),
    *rules(
        Label.BLAME_CUSTOMER,
        r"(?:you|you'd|you've|you really) (?:should|ought to|could)(?: of|'ve| have) (?:\w+ )?(?:read|checked|backed|called|told|known|"
        r"reported|asked|kept|done|noticed|said|thought|saved|followed|updated|rung|\w+ed)(?: \w+){0,6}",
        r"you (?:must have|must've|must of|probably|clearly|obviously|presumably)(?: have)? (?:\w+ )?(?:entered|clicked|done|deleted|dropped|"
        r"missed|forgot\w*|typed|made|pressed|put|didn't|ignored|used|broke\w*|given|got|not|changed|installed)(?: \w+){0,6}",
        r"(?:that's|that is|it's|this is|it is|sounds like|it was) (?:your|a user|user|on your|all your|down to your|a customer|on)"
        r"(?: own)? (?:fault|mistake|error|responsibility|doing|problem|end|side|you)(?: \w+){0,2}",
        r"(?:you|you're the one who|you are the one who) (?:didn't|did not|never|failed to|forgot to|neglected to) (?:back|read|check|follow|"
        r"tell|call|reply|update|pay|save|report|keep|sign|cancel|send|make|install|bother|give|listen)(?: \w+){0,6}",
        r"if you(?:'d| had| would have|'d have)(?: only| just| actually| bothered to)? (?:read|checked|backed|called|followed|told|listened|"
        r"reported|done|kept|updated|\w+ed)(?: \w+){0,8}",
        r"(?:what did you do|why didn't you|why did you not|why would you)(?: \w+){1,8}",
        r"you (?:broke|caused|did this|brought (?:this|it) on)(?: \w+){0,4}",
        unless=rf"{_QUOTED}|not (?:your|saying)|isn't your|wasn't your|you should have (?:been|had|got|received|never)|you should never|"
        r"you didn't (?:deserve|do anything)|you did nothing|what did you do (?:next|when|after|before|just)|if you'd (?:like|rather|prefer)",
        confidence=0.88,
    ),
    *rules(
        Label.DEFLECT,
        r"(?:that's|that is|it's|it is|this is|that would be|that's really|it was) (?:\w+ )?(?:not|isn't|wasn't) (?:my|our|us|me|a)"
        r"(?: \w+)? ?(?:problem|department|job|fault|responsibility|area|team|issue|end|us)?",
        r"(?:that's|that is|it's|this is) (?:the |a |an )(?:\w+ )?(?:courier|supplier|warehouse|bank|vendor|manufacturer|engineering|engineer|driver|billing|"
        r"sales|developers?|other team|provider|third.party|tech|technical|carrier|hosting)\w*(?:'s)? (?:\w+ )?(?:problem|fault|issue|job|"
        r"responsibility|thing|department|matter|mistake)",
        r"(?:you'll|you will|you)(?: just)? (?:have|need|'ll need|want|would have|'d have|got) to (?:call|ring|speak to|contact|talk to|ask|email|go to|"
        r"take (?:it|that) up with|chase|phone|write to|try)(?: \w+){1,8}",
        r"take (?:it|that|this) up with(?: \w+){1,4}",
        r"(?:i|we) (?:don't|do not|didn't) (?:handle|deal with|do|make|write|build|manage|work on) (?:that|this|those|the)(?: \w+){0,4}",
        r"(?:not|isn't) my department",
        r"(?:i'm just|i am just|i only|i just) (?:the|a|work|answer|take)(?: \w+){1,5}",
        r"blame (?:the|them|it on)(?: \w+){0,4}",
        unless=rf"{_QUOTED}|is not a problem|isn't a problem|not a problem|you won't have to|you don't (?:have|need) to|so you don't|without you",
        confidence=0.85,
    ),
    *rules(
        Label.NON_APOLOGY,
        r"(?:sorry|apologi[sz]e|apologies|soz|regret)(?: \w+){0,3} (?:if|that if)(?: \w+){1,8}",
        r"(?:i'm |we're |i am )?(?:sorry|regret) (?:that )?(?:you|ur|you're|your)(?: are| were|'re)?(?: all| so)? ?(?:feel|felt|think|thought|"
        r"believe|see it|are upset|feeling|found|find|not happy|weren't|aren't|were not|not a fan|took it|got upset|didn't like|don't like)(?: \w+){0,5}",
        r"(?:i'm |we're |i am |i |so |very )*(?:sorry|apologi[sz]e)(?: about that| for that| and all)? but(?: \w+){1,8}",
        r"(?:i'm )?sorry(?: \w+){1,10} but (?:that's|it's|there's|i|we|you|the|our)(?: \w+){1,6}",
        r"sorry (?:for|about) any (?:inconvenience|confusion|upset|trouble)(?: (?:this|that|it) (?:may|might)(?: \w+){0,4})?",
        r"(?:mistakes were made|if anyone (?:feels|felt|was)(?: \w+){0,6})",
        unless=r"sorry but (?:could|can|may|would) (?:you|i)|sorry but i (?:will|'ll|am going|'m going)|but (?:what )?i (?:can|will|'m going|'ll)",
        confidence=0.88,
    ),
    *rules(
        Label.DISMISS,
        r"(?:i|we) (?:do |can |totally |completely |fully |really |'ve )*(?:understand|hear you|get it|get that|appreciate that|see that|see your point|"
        r"understand that|hear what you're saying|sympathi[sz]e|appreciate your|know|get)(?: \w+){0,8} but(?: \w+){1,4}",
        r"(?:it's|it is|that's|it was|its|only been|they're|this is) (?:only|just) (?:a |an |one |two |three |ten |\w+ )*(?:days?|weeks?|hours?|minutes?|"
        r"pounds?|dollars?|quid|file|data|parcel|update|scratch|dust|\w+ late|spreadsheet|records?|numbers|computer|bit of \w+)(?: late)?",
        r"(?:it's|that's|this is|it is|it's really|its) (?:really )?not (?:that|such|a|really|exactly)(?: a)? (?:big|bad|serious|huge|deal|urgent|the end|important|"
        r"a big)(?: deal| problem| of a deal| of the world)?",
        r"(?:not the end of the world|no big deal|worse things (?:happen|have)|you'll (?:survive|live|get over it)|first world problem\w*|"
        r"these things happen|it happens|happens all the time|everyone (?:has|gets|had)(?: \w+){1,4}|it could be worse|could have been worse)",
        r"(?:you're|you are) (?:overreacting|making (?:a|too much|such)(?: \w+){1,5}|exaggerating|blowing(?: \w+){1,4})",
        r"(?:most|other|our other) (?:customers|people|clients|users) (?:don't|wouldn't|haven't|didn't|are fine|never|manage)(?: \w+){0,5}",
        unless=rf"{_QUOTED}|not (?:just|only)|isn't (?:just|only)|but (?:let me|here's|i'm going to|i'll|what i can|i want to)",
        confidence=0.83,
    ),
    *rules(
        Label.DEFEND,
        r"(?:that's|that is|that was|it's) not (?:what (?:i|we) (?:said|meant|did)|true|how (?:it|this)|fair|right|what happened)(?: \w+){0,3}",
        r"(?:don't|do not|you can't|you cannot|stop) (?:blame|blaming|shout at|yell at|take it out on|have a go at) (?:me|us)(?: \w+){0,4}",
        r"(?:i|we) (?:didn't|did not|never|haven't) (?:do|did|said|say|done|cause|caused|touch|delete|deleted|lose|lost|break|broke|promise|promised|write|made|"
        r"make|change|lie|lied)(?: \w+){0,6}",
        r"(?:it's|it is|it was|that's|this is|that wasn't|this isn't|it isn't|it wasn't) (?:not )?(?:my|our|us|me)(?: own)? (?:not |fault|doing|mistake)"
        r"(?:(?<=fault)|(?<=doing)|(?<=mistake))",
        r"(?:i'm|i am|we're|we are) (?:just|only) (?:doing|trying to do) (?:my|our) job",
        r"(?:i|we) (?:already |just |clearly |did |have already |'ve already )+(?:told|tell|explained|warned|said|notified|announced)(?: you)?(?: \w+){0,6}",
        r"(?:you're|you are) (?:wrong|mistaken|not listening|lying|confused)(?: \w+){0,4}",
        r"(?:our|the) (?:\w+ )?(?:update|software|system|records|product|service|side) (?:works?|is|was|are|worked) (?:\w+ )?(?:fine|correct|perfect\w*|tested|working)(?: \w+){0,4}",
        r"actually (?:we|i) (?:did|do|have|never)(?: \w+){0,5}",
        unless=rf"{_QUOTED}|not fair (?:on|to) you|(?:it's|it is|that's|it was|this is) (?:my|our) (?:fault|mistake|doing)|that's not right and|"
        r"not fair that you|that's not right(?:,| that)|we didn't (?:do|keep|give you|tell you|warn you|deliver)|you're not wrong|already told (?:us|me)",
        confidence=0.8,
    ),
    *rules(
        Label.OVERPROMISE,
        r"(?:i |we |i can |i'll |i do |i absolutely |that's |it's )*(?:guarantee|guaranteed|promise|swear|garantee)(?: \w+){0,10} "
        r"(?:never|always|again|perfect\w*|every|ever|hundred percent|100%|100 percent|all (?:of )?(?:it|your)|everything|back)(?: \w+){0,5}",
        r"(?:this|it|that|you)(?:'ll| will| won't| will never) (?:never )(?:ever )?(?:happen|have|see|be|lose|go)(?: \w+){0,4}(?: again)?",
        r"(?:it|this|that) won't (?:ever )?happen again",
        r"(?:a |one )?(?:hundred|100)(?: percent|%|per cent)? (?:guarantee\w*|certain|sure)",
        r"(?:i )?(?:guarantee|swear on)(?: \w+){0,6}",
        unless=r"can't (?:promise|guarantee)|cannot (?:promise|guarantee)|won't (?:promise|guarantee)|not going to promise|don't want to promise|"
        r"what i can promise|never happen to you like|make sure|under guarantee|the guarantee|your guarantee",
        confidence=0.85,
    ),
    *rules(
        Label.JARGON,
        r"(?:the |our |your |a |an )?(?:RMA|SLA|L[1-4]|tier.?[1-4]|API|SQL|DNS|ETL|CRUD|SSO|SaaS|backend|back.end|schema|cron|webhook|"
        r"regression|hot.?fix|rollback|migration script|instance|tenant|sandbox|stack trace|root.cause analysis|RCA|Jira|backlog|"
        r"sprint|production environment|prod|staging|middleware|deprecated|provision\w*|SKU|WMS|PMS|ASN|KPI|OOO|GUID|payload|cache|"
        r"endpoint|latency|escalation matrix|queue)(?: \w+){0,4}",
        unless=r"which means|that means|meaning|in plain|in other words|in the (?:phone |call )?queue|the queue|phone queue",
        confidence=0.75,
    ),
    *rules(
        Label.HOSTILE,
        r"(?:you're|you are|are you|what an?|don't be|stop being|you|what a) (?:such |an? |so |being |total |complete |just |bloody |deaf |some kind of |really )*"
        r"(?:idiot|stupid|moron|dumb|fool|thick|ridiculous|pathetic|useless|clueless|rude|crazy|insane|liar|joke|genius|clown|child|baby|deaf|ignorant|incompetent)",
        r"(?:shut up|watch your (?:mouth|tone|language)|get lost|get stuffed|screw you|go away|get over it|grow up|cry me a river|boo hoo|"
        r"poor you|poor baby|whatever|good luck with that|suit yourself|like i care|i don't care|who cares|i couldn't care less|"
        r"not my problem|so what|big deal|well done you|good for you|deal with it|tough luck|too bad|give me a break|oh please)",
        r"(?:do i (?:look|sound) like|do you (?:even|want me to)|can you even|are you (?:even )?(?:listening|deaf|serious|finished|done))(?: \w+){0,6}",
        r"(?:people|customers) like you(?: \w+){0,4}",
        r"(?:how dare you|who do you think you are)(?: \w+){0,4}",
        r"(?:maybe|perhaps) (?:next time )?(?:you should |if you |try )(?:\w+ )?(?:learn|reading|read|listen|listening|think|stayed|thinking|a brain)(?: \w+){0,6}",
        r"(?:i'm|i am) (?:hanging up|sick of|done with|tired of) (?:on |of )?(?:you|this|your|listening)(?: \w+){0,4}",
        unless=rf"{_QUOTED}|don't care (?:who|how|what it|about the cost)|not (?:a )?(?:stupid|ridiculous)|whatever (?:it|you|works|happen|suits|we|i)|"
        r"that's ridiculous of us|stupid (?:update|question)|so what (?:i|happened|would|did|we|you|the|can|are|is|was)|do you want me to|"
        r"i want to help",
        confidence=0.85,
    ),
)
