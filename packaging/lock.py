"""Write the lock files anew: `.venv/bin/python packaging/lock.py` (needs `uv` and a network).

The lock files hold every package, for Python 3.11 to 3.13 on Linux, Windows and macOS, each with its digests.
They are complete, so they are installed with ``--no-deps``.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
HEADER = (
    "# Written by packaging/lock.py from pyproject.toml; change that instead.\n"
    "# Install with: pip install --no-deps --require-hashes -r {name}\n"
)
# On macOS pyttsx3 asks for all of PyObjC, some 160 packages; its driver uses these.
OVERRIDES = "pyobjc ; python_version < '3'\n"
MACOS = (
    "pyobjc-core>=10.3 ; sys_platform == 'darwin'\npyobjc-framework-cocoa>=10.3 ; sys_platform == 'darwin'\n"
)
# The newest version that is built for Python 3.12.
UNBUILT = "pocketsphinx<5.1 ; python_version == '3.12'\n"
# Installs the project itself, without reaching for the network again.
BUILD = "hatchling==1.33.0\neditables>=0.5\n"


def main() -> int:
    """Write both files; keep the versions that still fit unless called with ``--upgrade``."""
    lock("requirements.txt", [])
    lock("requirements-dev.txt", ["--extra", "dev", "--constraint", "packaging/requirements.txt"])
    return 0


def lock(name: str, extra: list[str]) -> None:
    """Write one lock file."""
    path = PROJECT / "packaging" / name
    with tempfile.TemporaryDirectory() as folder:
        added, overrides = Path(folder, "added.in"), Path(folder, "overrides.txt")
        added.write_text(MACOS + UNBUILT + BUILD, encoding="utf-8")
        overrides.write_text(OVERRIDES, encoding="utf-8")
        subprocess.run(
            ["uv", "pip", "compile", "--quiet", "pyproject.toml", str(added), *extra]
            + ["--override", str(overrides), "--universal", "--python-version", "3.11"]
            + ["--fork-strategy", "fewest", "--generate-hashes", "--no-annotate", "--no-header"]
            + ["--no-emit-index-url", "--no-emit-find-links", "--output-file", str(path)]
            + [word for word in sys.argv[1:] if word == "--upgrade"],
            cwd=PROJECT,
            check=True,
        )
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    path.write_text(HEADER.format(name=f"packaging/{name}") + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
