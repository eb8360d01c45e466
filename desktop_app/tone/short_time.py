"""The short-time Fourier transform with its phases, and the way back: for taking a sound out of another.

``frames`` keeps power alone, on the clock of the tracks; here frames overlap by three quarters, so that a
filter can be told apart from frame to frame.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

#: 32 ms every 8 ms at 16 kHz.
WINDOW_SAMPLES, STEP_SAMPLES = 512, 128

Sound = npt.NDArray[np.float64]
Spectra = npt.NDArray[np.complex128]

_WINDOW = np.hanning(WINDOW_SAMPLES + 1)[:-1]
#: The squared windows of all frames over one sample add up to this.
_SUM = 1.5


def spectra(sound: Sound) -> Spectra:
    """Return the spectra of a sound at 16 kHz, shape (frames, 257); its ends are inside whole frames."""
    padded = np.pad(sound, (WINDOW_SAMPLES, WINDOW_SAMPLES + -len(sound) % STEP_SAMPLES))
    frames = np.lib.stride_tricks.sliding_window_view(padded, WINDOW_SAMPLES)[::STEP_SAMPLES]
    return np.asarray(np.fft.rfft(frames * _WINDOW))


def sound_from(frames: Spectra, samples: int) -> Sound:
    """Return the first ``samples`` of the sound whose ``spectra`` these are, changed or not."""
    parts = np.fft.irfft(frames, WINDOW_SAMPLES) * (_WINDOW / _SUM)
    blocks = parts.reshape(len(parts), WINDOW_SAMPLES // STEP_SAMPLES, STEP_SAMPLES)
    sound = np.zeros((len(parts) + blocks.shape[1] - 1, STEP_SAMPLES))
    for block in range(blocks.shape[1]):
        sound[block : block + len(parts)] += blocks[:, block]
    return np.asarray(sound.ravel()[WINDOW_SAMPLES : WINDOW_SAMPLES + samples])
