"""What every test may use."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

import hypothesis
import pytest

#: Human voices, beside the checkout; absent on other machines.
DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
#: Longest wait for a condition; reached only when it never comes true.
PATIENCE_S = 20.0

hypothesis.settings.register_profile(
    "house", deadline=None, max_examples=60, derandomize=True, print_blob=True, database=None
)
hypothesis.settings.load_profile("house")


@pytest.fixture(scope="session")
def human_clips() -> Callable[[str], list[dict[str, object]]]:
    """Return the manifest entries of one collection, with ``path`` added; skip where there are none."""
    manifest = DATA / "manifest.jsonl"
    if not manifest.is_file():
        pytest.skip("the human voices are not beside this checkout (../shared/data)")
    entries = [json.loads(line) for line in manifest.read_text(encoding="utf-8").splitlines()]

    def of(collection: str) -> list[dict[str, object]]:
        chosen = [entry for entry in entries if str(entry["file"]).startswith(f"{collection}/")]
        return [{**entry, "path": DATA / str(entry["file"])} for entry in chosen]

    return of


@pytest.fixture
def wait_until() -> Callable[[Callable[[], object]], None]:
    """Wait until a condition holds; fail when it never does."""

    def wait(condition: Callable[[], object]) -> None:
        limit = time.monotonic() + PATIENCE_S
        while not condition():
            assert time.monotonic() < limit, "the condition never came true"
            time.sleep(0.005)

    return wait
