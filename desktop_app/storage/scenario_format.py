"""The format of ``scenario.toml`` and of shared clauses, checked. docs/scenarios.md explains it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from desktop_app.core.findings import Label
from desktop_app.core.scenario import Challenge, EndingKind, Heat, PhoneLine, Stage

Share = Annotated[float, Field(ge=0.0, le=1.0)]
Identifier = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Text = Annotated[str, Field(min_length=1, max_length=600)]
Words = Annotated[list[Annotated[str, Field(min_length=1, max_length=60)]], Field(max_length=60)]
Texts = Annotated[list[Text], Field(min_length=1, max_length=40)]

#: What may be reacted to besides techniques.
MANNERS = frozenset(
    {
        "interrupted", "talked_over", "silence", "raised_voice", "noticed", "gushing", "flat", "rushed",
        "rambling", "interrogated", "minimal", "hold", "goodwill_early", "told", "unhelpful",
    }
)  # fmt: skip
REACTIONS = MANNERS | {label.value for label in Label}
CONTENTS = frozenset(
    {
        "refuse_venting", "no_match", "again", "known", "check_nothing", "anything_else", "need",
        "need_again", "need_hidden", "settled", "switch", "story", "story_done", "both", "escalate",
        "callback", "vague", "either", "permit", "agreed", "dont_know", "no_more", "data", "evades",
        "keeps_back", "so_what", "confirms", "suits", "card", "card_read", "in_time", "said_yes", "said_no",
    }
)  # fmt: skip
PUSHES = frozenset({*(stage.value for stage in Stage), "circles", "supervisor", "still_there", "murmur"})
#: What the customer says to a solution.
TAKES = ("accept", "when", "late", "hint", "refuse", "weak")
#: States of a call, beside those that name a fact or a solution.
STATES = frozenset(
    {
        "heard", "offered", "refused", "accepted", "need_said", "hinted", "goodwill", "on_hold", "escalated",
        "supervisor", "boundary_set", "civil", "waits_for_time", "gets:need", "gets:ask", "informed",
    }
)  # fmt: skip
_NAMED_STATE = re.compile(r"^(told|on|offered):(.+)$")


class Strict(BaseModel):
    """A table in which every key is known."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class ClauseEntry(Strict):
    """A clause with its conditions; without any it is written as plain text."""

    say: Text
    needs: Words = Field(default_factory=list, alias="if")
    unless: Words = Field(default_factory=list)
    heard: Words = Field(default_factory=list)
    unheard: Words = Field(default_factory=list)
    tells: list[Identifier] = Field(default_factory=list)


def _as_table(said: object) -> object:
    return {"say": said} if isinstance(said, str) else said


#: A clause as plain text, or as a table with conditions.
Said = Annotated[ClauseEntry, BeforeValidator(_as_table)]


class ByHeat(Strict):
    """Clauses for one occasion, by the mood they are written for."""

    hot: list[Said] = Field(default_factory=list, max_length=40)
    cool: list[Said] = Field(default_factory=list, max_length=40)
    any: list[Said] = Field(default_factory=list, max_length=40)

    def entries(self) -> Iterator[tuple[Heat, ClauseEntry]]:
        """Yield each clause with its heat."""
        for heat in Heat:
            for entry in getattr(self, heat.value):
                yield heat, entry


def _one_of(known: frozenset[str]) -> AfterValidator:
    def check(occasion: str) -> str:
        if occasion not in known:
            raise ValueError(f"“{occasion}” is no occasion; there are {', '.join(sorted(known))}")
        return occasion

    return AfterValidator(check)


class Clauses(Strict):
    """The clauses of a scenario, or of a stock that several share."""

    reaction: dict[Annotated[str, _one_of(REACTIONS)], ByHeat] = Field(default_factory=dict)
    content: dict[Annotated[str, _one_of(CONTENTS)], ByHeat] = Field(default_factory=dict)
    push: dict[Annotated[str, _one_of(PUSHES)], ByHeat] = Field(default_factory=dict)


def _as_list(said: object) -> object:
    return [said] if isinstance(said, str | dict) else said


#: What is said at an ending: one clause or several.
Endings = Annotated[list[Said], Field(min_length=1, max_length=12), BeforeValidator(_as_list)]


class StockEntry(Clauses):
    """A stock of shared clauses."""

    format: Literal[2]


class PersonaEntry(Strict):
    """Who calls."""

    name: Text
    role: Text
    voice: Text
    trigger: Literal["unheard", "undervalued", "disrespected"]
    temperament: Annotated[float, Field(ge=0.3, le=2.0)] = 1.0
    weights: dict[Label, Annotated[float, Field(ge=-1.0, le=3.0)]] = Field(default_factory=dict)


class IntensityEntry(Strict):
    """How hard a call begins."""

    anger: Share
    trust: Share
    patience: Share
    temperament: Annotated[float, Field(ge=0.3, le=2.0)] = 1.0


class FactEntry(Strict):
    """Something the customer knows."""

    id: Identifier
    questions: Annotated[list[Text], Field(min_length=2, max_length=40)]
    words: Annotated[str, Field(max_length=300)] = ""
    answer: Text
    again: Text


class SolutionEntry(Strict):
    """A way forward, and what the customer says to it."""

    id: Identifier
    meets: Literal["need", "ask", "nothing"]
    offers: Annotated[list[Text], Field(min_length=2, max_length=40)]
    words: Annotated[str, Field(max_length=300)] = ""
    good_times: Words = Field(default_factory=list)
    bad_times: Words = Field(default_factory=list)
    accept: ByHeat = ByHeat()
    when: ByHeat = ByHeat()
    late: ByHeat = ByHeat()
    hint: ByHeat = ByHeat()
    refuse: ByHeat = ByHeat()
    weak: ByHeat = ByHeat()

    @model_validator(mode="after")
    def _says_what_it_must(self) -> SolutionEntry:
        must = ["weak"] if self.meets == "nothing" else ["accept"]
        must += ["when", "late"] if self.good_times else []
        for take in must:
            if not any(getattr(self, take).entries()):
                raise ValueError(f"the solution “{self.id}” needs something to say in [solution.{take}]")
        return self


class DebriefEntry(Strict):
    """The customer's side of it."""

    before: Text
    resolved: Text
    half: Text
    unresolved: Text


class BesideEntry(Strict):
    """``[beside]``: talk that is near to the scenario, and about nothing it knows."""

    questions: list[Text] = Field(default_factory=list, max_length=100)
    statements: list[Text] = Field(default_factory=list, max_length=100)


class ScenarioEntry(Clauses):
    """A whole ``scenario.toml``."""

    format: Literal[2]
    id: Identifier
    title: Text
    trade: Text
    difficulty: Annotated[int, Field(ge=1, le=5)]
    trains: Texts
    challenges: list[Challenge] = Field(default_factory=list, max_length=len(Challenge))
    summary: Text
    briefing: Texts
    goals: Texts
    news: list[Text] = Field(default_factory=list, max_length=40)
    beside: BesideEntry = Field(default_factory=BesideEntry)
    asks: Text
    need: Text
    abusive: bool = False
    phone: PhoneLine = PhoneLine.CLEAR
    stock: list[Identifier] = Field(default_factory=list)
    persona: PersonaEntry
    intensity: Annotated[dict[Identifier, IntensityEntry], Field(min_length=1, max_length=5)]
    opening: ByHeat
    fact: Annotated[list[FactEntry], Field(min_length=1, max_length=40)]
    solution: Annotated[list[SolutionEntry], Field(min_length=1, max_length=20)]
    ending: dict[EndingKind, Endings]
    debrief: DebriefEntry

    @model_validator(mode="after")
    def _whole(self) -> ScenarioEntry:
        facts, solutions = [f.id for f in self.fact], [s.id for s in self.solution]
        for what, ids in (("fact", facts), ("solution", solutions)):
            twice = sorted({name for name in ids if ids.count(name) > 1})
            if twice:
                raise ValueError(f"the {what} “{twice[0]}” is there twice")
        if not any(solution.meets == "need" for solution in self.solution):
            raise ValueError('one solution must meet the need (meets = "need")')
        if not any(self.opening.entries()):
            raise ValueError("the opening has no line")
        absent = [kind for kind in EndingKind if kind not in self.ending]
        absent = [kind for kind in absent if self.abusive or kind is not EndingKind.BOUNDARY_HELD]
        if absent:
            raise ValueError(f"there is no line for the ending “{absent[0]}”")
        for entry in self._all():
            self._check_states(entry, facts, solutions)
        return self

    def _all(self) -> Iterator[ClauseEntry]:
        groups = [self.opening, *self.reaction.values(), *self.content.values(), *self.push.values()]
        for said in self.ending.values():
            yield from said
        groups += [getattr(solution, take) for solution in self.solution for take in TAKES]
        for group in groups:
            for _, entry in group.entries():
                yield entry

    @staticmethod
    def _check_states(entry: ClauseEntry, facts: list[str], solutions: list[str]) -> None:
        for state in (*entry.needs, *entry.unless):
            named = _NAMED_STATE.match(state)
            known = named[2] in (facts if named[1] == "told" else solutions) if named else state in STATES
            if not known:
                raise ValueError(f"“{entry.say[:40]}”: there is no state “{state}”")
        for fact in entry.tells:
            if fact not in facts:
                raise ValueError(f"“{entry.say[:40]}” tells “{fact}”, which is no fact")
