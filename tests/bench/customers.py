"""How the customers of the library react, over every scenario.

Run with `python -m tests.bench.customers [SCENARIO …]`; needs nothing but the checkout.
It prints a figure a line:

    excellent, awful: of the turns answered with a reply rated 5, those that lower anger (or keep it at
        nothing); of those answered with a reply rated 1, those that raise it (or keep it at its most).
    endings: whether the excellent call is resolved, and the awful one ends in a hang-up or with a
        supervisor.
    louder, faster: of the same calls with 2 more units of effort (some 6 dB) and a rate of 1.2, those that
        end at higher anger.
    cost: choosing a line, matching a reply, reading the library.
"""

from __future__ import annotations

import statistics
import sys
import time
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop_app.core.heard import Heard, Manner
from desktop_app.core.scenario import EndingKind, Scenario
from desktop_app.core.transcript import Transcript
from desktop_app.customer.respond import Answer, begin, respond
from desktop_app.practice.engines import build_matching, build_techniques
from desktop_app.practice.matching import ScenarioMatcher
from desktop_app.storage.scenario_files import shipped_library
from desktop_app.wording.techniques import TechniqueFinder

CALLS = Path(__file__).with_name("calls")
LOUD_AND_FAST = Manner(effort=2.0, rate_ratio=1.2, pitch_variation_ratio=1.0)
USUAL = Manner(effort=0.0, rate_ratio=1.05, pitch_variation_ratio=1.0)
SEEDS = (1, 2, 3)
NEXT_LINE_MS, LIBRARY_MS = 10.0, 150.0


@dataclass
class Played:
    """What came of one call: its answers, and the ending."""

    answers: list[Answer]

    @property
    def ending(self) -> EndingKind | None:
        """How it ended; None where the replies ran out."""
        return self.answers[-1].ending

    @property
    def anger(self) -> float:
        """The anger at its end."""
        return self.answers[-1].change.after.anger


class Player:
    """Plays calls of a scenario with replies that are labelled once."""

    def __init__(self, scenario: Scenario, techniques: TechniqueFinder, matcher: ScenarioMatcher) -> None:
        self._scenario, self._techniques, self._matcher = scenario, techniques, matcher
        self._known: dict[str, Heard] = {}
        self.line_ms: list[float] = []
        self.match_ms: list[float] = []

    def heard(self, text: str) -> Heard:
        """Return a reply as the customer hears it."""
        if text not in self._known:
            wording = self._techniques.label_reply(Transcript("written", text, None))
            began = time.perf_counter()
            meant = self._matcher.meant(wording)
            self.match_ms.append(1e3 * (time.perf_counter() - began))
            self._known[text] = Heard(text, wording, meant)
        return self._known[text]

    def play(self, replies: list[str], seed: int, intensity: str, manner: Manner = USUAL) -> Played:
        """Return the call that the replies lead to."""
        state, _ = begin(self._scenario, self._scenario.intensity(intensity), seed)
        answers = []
        for text in replies:
            heard = self.heard(text)
            began = time.perf_counter()
            answer = respond(self._scenario, state, Heard(text, heard.wording, heard.meant, manner), seed)
            self.line_ms.append(1e3 * (time.perf_counter() - began))
            answers.append(answer)
            state = answer.state
            if answer.ending is not None:
                break
        return Played(answers)


def main() -> int:
    """Print every figure."""
    began = time.perf_counter()
    library = shipped_library()
    scenarios = [s for s in library.all() if not sys.argv[1:] or s.id in sys.argv[1:]]
    read_ms = 1e3 * (time.perf_counter() - began)
    techniques, matching = build_techniques(), build_matching()
    lowered, raised, louder = [], [], []
    resolved, lost = [], []
    line_ms, match_ms = [], []
    for scenario in scenarios:
        path = CALLS / f"{scenario.id}.toml"
        if not path.is_file():
            print(f"{scenario.id}: no rated replies")
            continue
        rated = tomllib.loads(path.read_text("utf-8"))
        player = Player(scenario, techniques, matching.matcher(scenario))
        for intensity in (intensity.name for intensity in scenario.intensities):
            for seed in SEEDS:
                good = player.play(rated["excellent"], seed, intensity)
                bad = player.play(rated["awful"], seed, intensity)
                loud = player.play(rated["excellent"], seed, intensity, LOUD_AND_FAST)
                lowered += [(scenario.id, a) for a in good.answers]
                raised += [(scenario.id, a) for a in bad.answers]
                resolved.append((scenario.id, intensity, good.ending))
                lost.append((scenario.id, intensity, bad.ending))
                louder.append(loud.anger > good.anger)
        line_ms += player.line_ms
        match_ms += player.match_ms
    _on_turns("excellent", "lower", lowered, wanted=lambda b, a: a < b or a <= 0.0)
    _on_turns("awful", "raise", raised, wanted=lambda b, a: a > b or a >= 1.0)
    good_ends = [e for e in resolved if e[2] is not None and e[2].resolved]
    bad_ends = [e for e in lost if e[2] in (EndingKind.HANGS_UP, EndingKind.SUPERVISOR)]
    print(f"endings: {len(good_ends)} of {len(resolved)} excellent calls are resolved")
    print(f"endings: {len(bad_ends)} of {len(lost)} awful calls end in a hang-up or with a supervisor")
    for name, ends, fine in (("excellent", resolved, good_ends), ("awful", lost, bad_ends)):
        for scenario_id, intensity, end in sorted({e for e in ends if e not in fine}, key=str):
            print(f"  {name}: {scenario_id} ({intensity}) ended {end}")
    print(f"louder, faster: {sum(louder)} of {len(louder)} calls end at higher anger")
    print(
        f"cost: a line is chosen in {statistics.median(line_ms):.1f} ms, at most {max(line_ms):.1f} "
        f"(at most {NEXT_LINE_MS:.0f}); a reply is matched in {statistics.median(match_ms):.0f} ms"
    )
    print(f"cost: {len(scenarios)} scenarios are read in {read_ms:.0f} ms (at most {LIBRARY_MS:.0f})")
    return 0


def _on_turns(
    name: str, verb: str, turns: list[tuple[str, Answer]], wanted: Callable[[float, float], bool]
) -> None:
    right = [wanted(a.change.before.anger, a.change.after.anger) for _, a in turns]
    share = sum(right) / max(1, len(right))
    print(f"{name}: {sum(right)} of {len(right)} replies {verb} anger ({share:.1%}, at least 95 %)")
    seen = set()
    for (scenario_id, answer), fine in zip(turns, right, strict=True):
        if not fine and answer.taken.text not in seen:
            seen.add(answer.taken.text)
            labels = ", ".join(sorted(answer.taken.labels)) or "no label"
            print(f"  {scenario_id}: {answer.taken.text[:110]} ({labels})")


if __name__ == "__main__":
    raise SystemExit(main())
