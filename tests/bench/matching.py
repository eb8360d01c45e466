"""How well a reply's questions and offers are matched to what a scenario knows.

Run with `python -m tests.bench.matching`; needs nothing but the checkout. The sentences of ``matching.jsonl``
were written for ten scenarios by hands that had not seen their examples. Printed, a figure a line, over all
and for each scenario: of questions that ask for a fact, and of sentences that offer a solution, the share
that is matched rightly; of those that match nothing, the share that is matched all the same.
"""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

from desktop_app.core.heard import Heard
from desktop_app.core.transcript import Transcript
from desktop_app.customer.taking_in import take_in
from desktop_app.practice.engines import build_matching, build_techniques
from tests.helpers.shipped_scenarios import shipped_scenario

SENTENCES = Path(__file__).with_name("matching.jsonl")
RIGHT_LEAST, FALSE_MOST = 0.88, 0.08


def main() -> int:
    """Print the figures."""
    entries = [json.loads(line) for line in SENTENCES.read_text("utf-8").splitlines()]
    techniques, matching = build_techniques(), build_matching()
    results: dict[tuple[str, str, bool], list[bool]] = defaultdict(list)
    for name in dict.fromkeys(entry["scenario"] for entry in entries):
        scenario = shipped_scenario(name)
        matcher = matching.matcher(scenario)
        for entry in (entry for entry in entries if entry["scenario"] == name):
            wording = techniques.label_reply(Transcript("written", entry["text"], None))
            taken = take_in(Heard(entry["text"], wording, matcher.meant(wording)), scenario)
            found = taken.asked if entry["kind"] == "question" else taken.offered
            known = entry["is"] is not None
            right = entry["is"] in found[:1] if known else bool(found)
            for place in (name, "all"):
                results[place, entry["kind"], known].append(right)
            if right is not known:
                print(
                    f"  {name}: {entry['text']!r} is {entry['is']}, matched {', '.join(found) or 'nothing'}"
                )
    for (place, kind, known), outcomes in sorted(results.items()):
        share = sum(outcomes) / len(outcomes)
        wanted = f"at least {RIGHT_LEAST:.0%}" if known else f"at most {FALSE_MOST:.0%}"
        what = "matched rightly" if known else "that match nothing matched all the same"
        print(f"{place}: {kind}s {what} {share:.1%} of {len(outcomes)} ({wanted})")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
