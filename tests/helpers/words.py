"""What finds techniques, loaded once a test process."""

from __future__ import annotations

import functools

from desktop_app.practice.engines import build_techniques
from desktop_app.wording.techniques import TechniqueFinder


@functools.cache
def techniques() -> TechniqueFinder:
    """Return the finder with the model that is shipped."""
    return build_techniques()
