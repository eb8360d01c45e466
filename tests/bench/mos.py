"""What listeners would say of a sound's quality, 1-5: DNSMOS P.808 (Reddy, Gopal & Cutler 2021).

The weights come in the package speechmos (Microsoft, MIT); its own module is not imported, because it asks
for packages that it does not name.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import numpy as np

from desktop_app.core.clip import ANALYSIS_RATE_HZ, AudioClip

#: The model hears this much at once; a shorter sound is repeated.
HEARD_S = 9.01
MEL_BANDS, WINDOW_SAMPLES, HOP_SAMPLES = 120, 321, 160


class Listener:
    """DNSMOS P.808, loaded once."""

    def __init__(self) -> None:
        import onnxruntime

        found = importlib.util.find_spec("speechmos")
        if found is None or not found.submodule_search_locations:
            raise SystemExit("speechmos is not installed: pip install -e .[dev]")
        options: Any = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        model = Path(found.submodule_search_locations[0]) / "dnsmos_models" / "model_v8.onnx"
        self._session = onnxruntime.InferenceSession(str(model), options)

    def opinion(self, clip: AudioClip) -> float:
        """Return the mean opinion score of a clip at 16 kHz: the mean over windows a second apart."""
        import librosa

        length = int(HEARD_S * ANALYSIS_RATE_HZ)
        samples = clip.samples
        while len(samples) < length:
            samples = np.append(samples, samples)
        scores = []
        for start in range(0, len(samples) - length + 1, ANALYSIS_RATE_HZ):
            mel = librosa.feature.melspectrogram(
                y=samples[start : start + length - HOP_SAMPLES],
                sr=ANALYSIS_RATE_HZ,
                n_fft=WINDOW_SAMPLES,
                hop_length=HOP_SAMPLES,
                n_mels=MEL_BANDS,
            )
            heard = (librosa.power_to_db(mel, ref=np.max) + 40.0) / 40.0
            result = self._session.run(None, {"input_1": heard.T[None].astype(np.float32)})
            scores.append(float(result[0][0][0]))
        return float(np.mean(scores))
