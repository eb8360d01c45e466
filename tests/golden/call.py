"""The golden file of a whole call with written replies: what ``rehearse --json`` prints.

After a change that is meant, write it anew with ``python -m tests.golden.call`` and read the difference.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from desktop_app.practice.engines import build_matching
from desktop_app.practice.export.documents import call_document
from desktop_app.practice.rehearse import Reply, rehearse
from tests.helpers.calls import no_reviewer
from tests.helpers.shipped_scenarios import shipped_scenario
from tests.helpers.words import techniques

FILE = Path(__file__).with_name("call.json")
SEED = 1
#: One reply of each temper, so that the mood goes both ways.
REPLIES = (
    "I'm so sorry, Jake. Losing nine weeks of records must be awful. What did you see this morning?",
    "You need to calm down. It's our policy that we don't talk about backups.",
    "You're right, that was unfair of me. So your quotes since September are blank. What worries you most?",
    "I'm having our engineer restore your records from the backup, you'll have them within two hours.",
    "Would you rather have the old records first, or this week's? Does that work for you?",
)


def document() -> dict[str, Any]:
    """Return the call, without what differs between versions and processors."""
    scenario = shipped_scenario()
    replies = [Reply(None, text) for text in REPLIES]
    meant = build_matching().matcher(scenario).meant
    made = call_document(rehearse(scenario, replies, no_reviewer, techniques, meant, SEED))
    for turn in made["turns"]:
        turn["review"]["version"] = "any"
        for sentence in turn["review"]["wording"]["sentences"]:
            for label in sentence["labels"]:
                label["confidence"] = 1.0
    return made


if __name__ == "__main__":
    FILE.write_text(json.dumps(document(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
