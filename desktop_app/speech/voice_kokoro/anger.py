"""The anger dial: what each setting does to melody, pace, emphasis, timbre and level.

The amounts follow acted anger against the same speakers' neutral voice (RAVDESS, Emo-DB): pitch, level
and spectral balance rise together; the pitch range grows little (a wide range sounds cheerful) and the
rate hardly at all.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from desktop_app.speech.voice_kokoro.graphs import FloatArray, Prosody
from desktop_app.speech.voice_kokoro.phonemes import PRIMARY_STRESS, VOWELS, Phonemes

#: Words that an angry speaker leans on.
STRESSED_WORDS = frozenset(
    {
        "absolutely", "ridiculous", "unacceptable", "nobody", "never", "now", "immediately",
        "refund", "manager", "twice", "everything", "hours", "minutes", "still", "furious", "every",
        "single", "worst", "wrong", "lied", "lying", "disgusting", "incompetent", "terrible", "why",
        "cannot", "enough", "today", "again", "nothing", "always", "useless", "joke", "fix", "stop",
        "money", "gone", "crashed", "fault", "hour", "weeks", "days", "lost", "anybody", "somebody",
        "listen", "no", "not", "can't", "don't", "won't",
    }
)  # fmt: skip
#: From this setting on words are leaned on.
EMPHASIS_FROM = 0.3
#: Full stops become exclamation marks from this setting on.
EXCLAIM_FROM = 0.5
#: F0 below this is Kokoro's way of writing unvoiced.
UNVOICED_BELOW_HZ = 30.0
#: Energy below this is silence and stays so.
_SILENT_ENERGY = -4.0
#: The voice never goes below or above this, in semitones from its neutral mean.
LOWEST_ST, HIGHEST_ST = -12.0, 17.0
_SEMITONE = np.log(2.0) / 12.0


@dataclass(frozen=True)
class Dial:
    """The amounts at one setting."""

    anger: float
    speed: float
    comma_speed: float
    pitch_shift_st: float
    pitch_range: float
    emphasis_st: float
    emphasis_stretch: float
    energy: float
    jitter: float
    timbre: float
    lively: float
    high_shelf_db: float
    presence_db: float
    low_shelf_db: float
    compression: float
    drive: float
    roughness: float
    level_dbfs: float
    gap_s: float


def dial(anger: float) -> Dial:
    """Return the amounts for a setting from 0 (calm) to 1 (furious)."""
    a = float(np.clip(anger, 0.0, 1.0))
    return Dial(
        anger=a,
        speed=1.0 + 0.14 * a,
        comma_speed=1.0 + 0.8 * a,
        pitch_shift_st=5.6 * a**1.1,
        pitch_range=1.0 + 0.08 * a,
        emphasis_st=1.8 * a,
        emphasis_stretch=1.0 + 0.12 * a,
        energy=1.5 * a,
        jitter=0.003 * a,
        timbre=float(np.interp(a, [0.0, 0.66, 1.0], [-0.5, 0.4, 0.6])),
        lively=0.35 * a,
        high_shelf_db=1.8 * a,
        presence_db=1.2 * a,
        low_shelf_db=-1.5 * a,
        compression=1.0 + 1.2 * a,
        drive=1.0 + 0.2 * a,
        roughness=0.15 * max(0.0, (a - 0.5) / 0.5),
        level_dbfs=-29.0 + 12.0 * a,
        gap_s=0.32 - 0.20 * a,
    )


def leaned_on(phonemes: Phonemes, anger: float) -> frozenset[int]:
    """Return the numbers of the words that are emphasised: angry words, and words in capitals."""
    return frozenset(
        number
        for number, word in enumerate(phonemes.words)
        if (word.isupper() and word.isalpha() and len(word) > 3)
        or (anger >= EMPHASIS_FROM and word.lower().strip("'’") in STRESSED_WORDS)
    )


def token_speeds(phonemes: Phonemes, words: frozenset[int], amounts: Dial) -> FloatArray:
    """Return the speed of each token, silent ones at both ends included, shape (symbols + 2,)."""
    speeds = [amounts.speed]
    for symbol, word in zip(phonemes.symbols, phonemes.word_of, strict=True):
        if symbol in ",.!?;:—…":
            speeds.append(amounts.speed * amounts.comma_speed)
        elif word in words and symbol in VOWELS:
            speeds.append(amounts.speed / amounts.emphasis_stretch)
        else:
            speeds.append(amounts.speed)
    return np.array([*speeds, amounts.speed * amounts.comma_speed], dtype=np.float32)


def emphasis(prosody: Prosody, phonemes: Phonemes, words: frozenset[int]) -> npt.NDArray[np.float64]:
    """Return how much each pitch frame is leaned on, 0-1: a hill over each word's stressed syllable."""
    frames = np.arange(len(prosody.pitch_hz))
    hills = np.zeros(len(frames))
    edges = np.concatenate([[0], np.cumsum(prosody.durations)]) * 2
    for word in words:
        tokens = [i + 1 for i, number in enumerate(phonemes.word_of) if number == word]
        if not tokens:
            continue
        stressed = [i for i in tokens if phonemes.symbols[i - 1] == PRIMARY_STRESS]
        first = stressed[0] if stressed else tokens[0]
        start, end = edges[first], edges[min(tokens[-1], first + 3) + 1]
        width = max(4.0, 0.7 * (end - start))
        hills = np.maximum(hills, np.exp(-0.5 * ((frames - (start + end) / 2.0) / width) ** 2))
    return hills


def raised(
    prosody: Prosody,
    neutral_log_hz: float,
    hills: npt.NDArray[np.float64],
    amounts: Dial,
    random: np.random.Generator,
) -> Prosody:
    """Return the prosody with pitch and energy raised.

    Parameters
    ----------
    neutral_log_hz
        Mean of log F0 of the same sentence in the voice's neutral style.
    """
    voiced = prosody.pitch_hz > UNVOICED_BELOW_HZ
    log_hz = np.log(np.maximum(prosody.pitch_hz, 1.0)).astype(np.float64)
    mean = float(log_hz[voiced].mean()) if voiced.any() else neutral_log_hz
    moved = (
        neutral_log_hz
        + amounts.pitch_range * (log_hz - mean)
        + _SEMITONE * (amounts.pitch_shift_st + amounts.emphasis_st * hills)
        + amounts.jitter * random.standard_normal(len(log_hz))
    )
    low, high, soft = neutral_log_hz + LOWEST_ST * _SEMITONE, neutral_log_hz + HIGHEST_ST * _SEMITONE, 0.15
    bent = high - soft + soft * np.tanh((moved - high + soft) / soft)
    moved = np.where(moved > high - soft, bent, np.maximum(moved, low))
    pitch = np.where(voiced, np.exp(moved), prosody.pitch_hz).astype(np.float32)
    louder = prosody.energy + amounts.energy * (1.0 + 0.6 * hills)
    energy = np.where(prosody.energy > _SILENT_ENERGY, louder, prosody.energy).astype(np.float32)
    return Prosody(prosody.durations, pitch, energy, prosody.aligned)


def neutral_log_hz(prosody: Prosody) -> float:
    """Return the mean of log F0 over voiced frames; of 150 Hz where there are none."""
    voiced = prosody.pitch_hz[prosody.pitch_hz > UNVOICED_BELOW_HZ]
    return float(np.log(voiced).mean()) if len(voiced) else float(np.log(150.0))
