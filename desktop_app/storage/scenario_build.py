"""From a checked ``scenario.toml`` to the scenario that is played."""

from __future__ import annotations

import functools
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from desktop_app.core.mood import Mood
from desktop_app.core.scenario import (
    BANDS,
    Beside,
    Clause,
    Debrief,
    EndingKind,
    Fact,
    Heat,
    Intensity,
    Meets,
    Persona,
    Scenario,
    Slot,
    Solution,
)
from desktop_app.storage.scenario_format import (
    TAKES,
    ByHeat,
    Clauses,
    FactEntry,
    ScenarioEntry,
    SolutionEntry,
)

#: The folder of a scenario in which its sounds lie …
LINES = "lines"
#: … and the one beside it, a folder a voice, for the sounds of clauses that several scenarios share.
SHARED = "shared"
_ID_WORDS, _ID_DIGITS = 4, 6
#: What the name of a sound ends with.
_SOUND = ".opus"


def built(
    entry: ScenarioEntry, folder: Path, stocks: Mapping[str, Clauses], spoken: Path | None = None
) -> Scenario:
    """Return the scenario.

    Parameters
    ----------
    stocks
        The shared clauses by name; those that the entry names must be among them.
    spoken
        Where the voice has spoken what the scenario brought no sound for, a folder a voice.
    """
    voice = entry.persona.voice
    folders = [] if spoken is None else [spoken / voice]
    sounds = _sounds([*folders, shared_lines_of(folder, voice), lines_of(folder)])
    return Scenario(
        id=entry.id,
        title=entry.title,
        trade=entry.trade,
        difficulty=entry.difficulty,
        challenges=tuple(entry.challenges),
        trains=tuple(entry.trains),
        summary=entry.summary,
        briefing=tuple(entry.briefing),
        goals=tuple(entry.goals),
        persona=Persona(**entry.persona.model_dump()),
        asks=entry.asks,
        need=entry.need,
        abusive=entry.abusive,
        intensities=tuple(
            Intensity(name, Mood(e.anger, e.trust, e.patience), e.temperament)
            for name, e in entry.intensity.items()
        ),
        facts=tuple(_fact(fact, sounds) for fact in entry.fact),
        solutions=tuple(_solution(solution) for solution in entry.solution),
        clauses=tuple(_clauses(entry, stocks, sounds)),
        debrief=Debrief(
            entry.debrief.before, entry.debrief.resolved, entry.debrief.half, entry.debrief.unresolved
        ),
        folder=folder,
        news=tuple(entry.news),
        beside=Beside(tuple(entry.beside.questions), tuple(entry.beside.statements)),
        phone=entry.phone,
    )


@functools.lru_cache(maxsize=20_000)
def clause_id(text: str) -> str:
    """Return the id of a text: its first words, and a digest that changes with every letter of it."""
    words = re.findall(r"[a-z0-9]+", text.lower().replace("'", "").replace("’", ""))[:_ID_WORDS]
    digest = hashlib.sha256(text.encode()).hexdigest()[:_ID_DIGITS]
    return "-".join([*words, digest])


def lines_of(folder: Path) -> Path:
    """Return the folder of a scenario's own sounds."""
    return folder / LINES


def shared_lines_of(folder: Path, voice: str) -> Path:
    """Return the folder of what a voice says in this scenario and others."""
    return folder.parent / SHARED / voice


def sound_name(clause: str, band: int) -> str:
    """Return the name of the sound of a clause in a band of anger."""
    return f"{clause}.{BANDS[band]}{_SOUND}"


def sounds_in(folder: Path) -> dict[str, dict[int, Path]]:
    """Return the sounds that lie in a folder, by clause and band."""
    found: dict[str, dict[int, Path]] = {}
    for path in folder.iterdir() if folder.is_dir() else ():
        name = path.name
        clause, _, band = name.removesuffix(_SOUND).rpartition(".")
        if band in BANDS and name.endswith(_SOUND):
            found.setdefault(clause, {})[BANDS.index(band)] = path
    return found


def _sounds(folders: Iterable[Path]) -> dict[str, dict[int, Path]]:
    """Return the sounds in some folders; of the same clause and band the last one's."""
    found: dict[str, dict[int, Path]] = {}
    for folder in folders:
        for clause, bands in sounds_in(folder).items():
            found.setdefault(clause, {}).update(bands)
    return found


_Sounds = Mapping[str, Mapping[int, Path]]


def _clauses(entry: ScenarioEntry, stocks: Mapping[str, Clauses], sounds: _Sounds) -> Iterator[Clause]:
    yield from _group(Slot.OPENING, "opening", entry.opening, sounds)
    yield from _spoken(entry, sounds)
    for solution in entry.solution:
        for take in TAKES:
            yield from _group(Slot.CONTENT, f"{solution.id}.{take}", getattr(solution, take), sounds)
    for kind in EndingKind:
        group = ByHeat(any=entry.ending.get(kind, []))
        yield from _group(Slot.ENDING, kind.value, group, sounds)
    for name in entry.stock:
        yield from _spoken(stocks[name], sounds, shared=True)


def _spoken(clauses: Clauses, sounds: _Sounds, *, shared: bool = False) -> Iterator[Clause]:
    for slot, groups in (
        (Slot.REACTION, clauses.reaction),
        (Slot.CONTENT, clauses.content),
        (Slot.PUSH, clauses.push),
    ):
        for occasion, group in groups.items():
            yield from _group(slot, occasion, group, sounds, shared=shared)


def _group(
    slot: Slot, occasion: str, group: ByHeat, sounds: _Sounds, *, shared: bool = False
) -> Iterator[Clause]:
    for heat, entry in group.entries():
        identifier = clause_id(entry.say)
        yield Clause(
            id=identifier,
            slot=slot,
            occasion=occasion,
            text=entry.say,
            heat=heat,
            needs=tuple(entry.needs),
            unless=tuple(entry.unless),
            heard=tuple(entry.heard),
            unheard=tuple(entry.unheard),
            tells=tuple(entry.tells),
            shared=shared,
            sounds=sounds.get(identifier, {}),
        )


def _clause(slot: Slot, occasion: str, text: str, heat: Heat, sounds: _Sounds) -> Clause:
    identifier = clause_id(text)
    return Clause(identifier, slot, occasion, text, heat, sounds=sounds.get(identifier, {}))


def _fact(fact: FactEntry, sounds: _Sounds) -> Fact:
    answer = _clause(Slot.CONTENT, fact.id, fact.answer, Heat.ANY, sounds)
    again = _clause(Slot.CONTENT, fact.id, fact.again, Heat.ANY, sounds)
    return Fact(fact.id, tuple(fact.questions), fact.words, answer, again)


def _solution(solution: SolutionEntry) -> Solution:
    return Solution(
        solution.id,
        Meets(solution.meets),
        tuple(solution.offers),
        solution.words,
        tuple(solution.good_times),
        tuple(solution.bad_times),
    )
