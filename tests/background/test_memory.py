"""What is free goes back to the system."""

import subprocess
import sys

import pytest

SCRIPT = """
from pathlib import Path
import numpy as np
from desktop_app.background.memory import give_back, keep_together

def resident_mb():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6

keep_together()
held = [np.ones(12_000) for _ in range(2000)]
kept = held[-1]
full = resident_mb()
del held
give_back()
print(full - resident_mb())
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only glibc keeps what it was given back")
def test_a_hundred_megabytes_go_back():
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)
    assert float(done.stdout) > 100.0
