"""How near sentences come to each other in what they ask for or offer: all-MiniLM-L6-v2, taught that.

The encoder that was fine-tuned to find techniques no longer tells what a sentence is about; this one was
fine-tuned to (packaging/wording_training/likeness.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from desktop_app.wording.encoder import Encoder, EncoderCard, Floats, read_card
from desktop_app.wording.remembered import Remembered

#: Longer sentences are read as far as this.
_TOKENS = 64
_NAME = "model of sentences"
#: Numbers in a vector.
WIDTH = 384


class LikenessModel:
    """Turns sentences into vectors. Loaded once.

    Parameters
    ----------
    folder
        ``assets/likeness``: ``model.onnx``, ``tokenizer.json`` and ``model.json``.

    Raises
    ------
    WeightsError
        If a file is missing or is not the one the card names.
    """

    def __init__(self, folder: Path) -> None:
        self._encoder = Encoder(folder, _NAME, read_card(folder, EncoderCard, _NAME))
        self._remembered: Remembered[Floats] = Remembered(self._vectors)

    def vectors(self, sentences: Sequence[str]) -> Floats:
        """Return a vector of length 1 a sentence, [sentences, 384]; their products are cosines."""
        return np.array(self._remembered(sentences), dtype=np.float32).reshape(len(sentences), WIDTH)

    def _vectors(self, sentences: Sequence[str]) -> list[Floats]:
        windows = {w.text: w for w in reversed(self._encoder.windows(sentences, _TOKENS))}
        first = [windows[at] for at in range(len(sentences))]
        found = np.zeros((len(sentences), WIDTH), dtype=np.float32)
        for place, (vector,) in self._encoder.run(first):
            found[place] = vector
        return list(found)
