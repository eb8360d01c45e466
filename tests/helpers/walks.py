"""Random calls: replies of every kind, made up without models, so that thousands of calls take minutes."""

from __future__ import annotations

import random
from collections.abc import Iterator

from desktop_app.core.findings import WORSENING, Finding, Label, Sentence, Wording
from desktop_app.core.heard import Heard, Manner, Meant
from desktop_app.core.scenario import Intensity, Scenario
from desktop_app.customer.respond import Answer, begin, respond

GOOD = tuple(label for label in Label if label not in WORSENING)
SORRY = (Label.APOLOGISE, Label.ACKNOWLEDGE_FEELING, Label.REASSURE, Label.THANK, Label.SET_BOUNDARY)
#: What moods of an agent do: how likely a good and a bad technique, a question, and an offer are.
TEMPERS = {
    "kind": (0.9, 0.02, 0.4, 0.35),
    "clumsy": (0.5, 0.25, 0.4, 0.3),
    "harsh": (0.1, 0.9, 0.15, 0.05),
    "asking": (0.2, 0.05, 0.95, 0.1),
    "idle": (0.1, 0.1, 0.1, 0.1),
    "sorry": (1.0, 0.0, 0.2, 0.1),
}
_TALK = (
    "okay",
    "right",
    "go on, I'm listening",
    "bear with me one moment",
    "is there anything else",
    "I'll look into it",
    "I'll text you tomorrow, bye now",
    "yes, of course, in writing",
    "and so it goes on and on with this and that",
    "truly, absolutely, completely",
    "and this and that and so on " * 9,
)

#: Words that bear out harm, and some good.
_WORDS = {
    Label.APOLOGISE: "I'm sorry",
    Label.THANK: "thank you",
    Label.OVERPROMISE: "I promise",
    Label.SET_BOUNDARY: "with respect",
    Label.BLAME_CUSTOMER: "you should have",
    Label.DEFEND: "we never",
    Label.POLICY_SHIELD: "the rules",
    Label.NON_APOLOGY: "but",
    Label.DISMISS: "at least",
    Label.CALM_DOWN: "your tone",
    Label.DEFLECT: "another team",
    Label.HOSTILE: "are you deaf",
    Label.GOODWILL: "as a gift",
    Label.PARAPHRASE: "so you waited",
    Label.AGREE: "you're right",
}


def walk(scenario: Scenario, seed: int) -> Iterator[Answer]:
    """Yield the answers of one random call."""
    draw = random.Random(f"{scenario.id}:{seed}")
    intensity: Intensity = draw.choice(scenario.intensities)
    temper = TEMPERS[draw.choice(list(TEMPERS))]
    words = sorted({word for clause in scenario.clauses for word in clause.heard})
    times = sorted({time for s in scenario.solutions for time in (*s.good_times, *s.bad_times)})
    state, _ = begin(scenario, intensity, seed)
    while True:
        answer = respond(scenario, state, _reply(scenario, draw, temper, words, times), seed)
        yield answer
        state = answer.state
        if answer.ending is not None:
            return


#: Questions that no scenario has an answer to, with the talk they are near to.
_LEFT_OPEN = (
    ("Would you like the first one or the second one?", "~chat"),
    ("Would you mind waiting for it?", "~chat"),
    ("Would you spell the name of your street?", "~data"),
    ("Was it raining at the time?", "~chat"),
    ("Is there anything else I can do for you?", "~chat"),
    ("When did you last have something to eat?", "~chat"),
    ("How long does it take as a rule?", "~chat"),
    ("What time would suit you?", "~chat"),
    ("Could you read me the card number?", "~data"),
    ("Are we settled for tomorrow?", "~chat"),
    ("It came on Monday, didn't it?", "~chat"),
)
#: Bare answers to what the customer asked.
_YES_OR_NO = ("Yes, certainly.", "No.", "Why, then?")


def _reply(
    scenario: Scenario,
    draw: random.Random,
    temper: tuple[float, float, float, float],
    words: list[str],
    times: list[str],
) -> Heard:
    good, bad, asks, offers = temper
    some = SORRY if temper is TEMPERS["sorry"] else GOOD
    labels = draw.sample(some, draw.choice((1, 1, 2, 3))) if draw.random() < good else []
    if draw.random() < bad:
        labels += draw.sample(WORSENING, draw.choice((1, 1, 2)))
    heard = " ".join(word.rstrip("*") for word in draw.sample(words, min(len(words), draw.randrange(4))))
    if draw.random() < 0.1:
        return _plain(draw.choice(_YES_OR_NO), _manner(draw))
    borne_out = " ".join(_WORDS.get(label, "") for label in labels)
    talk = " ".join(f"{draw.choice(_TALK)} {borne_out} {heard}".split())
    sentences = [(talk, tuple(labels), Meant({"~chat": 0.2}, {"~service": 0.3}))]
    if draw.random() < 0.1:
        known = draw.choice(scenario.facts).id
        sentences.append(("It says so here.", (), Meant({}, {"~service": 0.3}, {known: 0.9})))
    if draw.random() < asks:
        fact = draw.choice(["~open", "~need", "~odd", *(fact.id for fact in scenario.facts)])
        near = {fact: 0.1 if fact == "~odd" else draw.choice((0.7, 1.0))}
        sentences.append(("What about the thing with that?", (), Meant(near, {"~service": 0.3})))
    if draw.random() < 0.1:
        sentences.append(("It was found this morning.", (), Meant({}, {"~news": 0.9})))
    if draw.random() < asks:
        text, kind = draw.choice(_LEFT_OPEN)
        label = draw.choice(((), (Label.CHECK_AGREEMENT,)))
        sentences.append((text, label, Meant({kind: 0.7}, {"~service": 0.1})))
    if draw.random() < offers:
        for solution in draw.sample(scenario.solutions, draw.choice((1, 1, 1, 2))):
            text = f"{draw.choice(('', 'or '))}I can do it {draw.choice([*times, ''])}"
            sentences.append((text, (Label.ACT_NOW,), Meant({}, {solution.id: 0.9, "~service": 0.2})))
    likely = draw.choice((0.9, 0.9, 0.9, 0.7))
    wording = Wording(
        tuple(
            Sentence(t, tuple(Finding(label, likely, 0, len(t)) for label in found))
            for t, found, _ in sentences
        )
    )
    text = " ".join(t for t, _, _ in sentences)
    return Heard(text, wording, tuple(meant for _, _, meant in sentences), _manner(draw))


def _plain(text: str, manner: Manner) -> Heard:
    return Heard(text, Wording((Sentence(text),)), (Meant({"~chat": 0.2}, {"~service": 0.3}),), manner)


def _manner(draw: random.Random) -> Manner:
    if draw.random() < 0.6:
        return Manner()
    return Manner(
        effort=draw.uniform(-1.5, 3.0),
        rate_ratio=draw.uniform(0.8, 1.4),
        pitch_variation_ratio=draw.uniform(0.3, 1.5),
        silence_s=draw.choice((0.5, 1.0, 5.0)),
        talked_over_s=draw.choice((0.0, 0.0, 1.5)),
        interrupted=draw.random() < 0.1,
        seconds=draw.choice((4.0, 10.0, 25.0)),
    )
