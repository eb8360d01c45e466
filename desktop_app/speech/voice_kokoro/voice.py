"""The customer's voice: Kokoro with the anger dial, behind the port ``Voice``."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np

from desktop_app.core.clip import AudioClip
from desktop_app.core.errors import EngineError
from desktop_app.core.ports import VoiceInfo
from desktop_app.speech.telephone import telephone
from desktop_app.speech.voice_kokoro import anger as dialling
from desktop_app.speech.voice_kokoro import dsp
from desktop_app.speech.voice_kokoro.graphs import SAMPLE_RATE_HZ, SAMPLES_PER_PITCH_FRAME, KokoroGraphs
from desktop_app.speech.voice_kokoro.phonemes import PhonemeReader, Phonemes
from desktop_app.speech.voice_kokoro.styles import PROSODY, TIMBRE, VoiceStyles
from desktop_app.speech.weights import WeightsStore

#: Below this amplitude a sentence's ends are silence and are cut, but for a breath's length.
_SILENT = 0.004
_LEAD_S, _TAIL_S = 0.03, 0.05
_FULL_STOP = re.compile(r"(?<!\b[Mm]r)(?<!\b[Mm]s)(?<!\b[Dd]r)(?<!\bMrs)(?<=[a-z])\.(?=\s|$)")


class KokoroVoice:
    """Words to speech.

    Parameters
    ----------
    voices
        The folder of voice styles.

    Raises
    ------
    WeightsError
        If weights are missing or not the published ones.
    EngineError
        If the engine is not installed.
    """

    def __init__(self, weights: WeightsStore, voices: Path, threads: int = 2) -> None:
        self._styles = VoiceStyles(voices)
        self._reader = PhonemeReader()
        self._graphs = KokoroGraphs(weights, threads)

    @property
    def voices(self) -> tuple[VoiceInfo, ...]:
        """The voices that can speak."""
        return self._styles.voices

    def speak(
        self, text: str, voice: str, anger: float = 0.0, *, phone: bool = False, seed: int = 0
    ) -> AudioClip:
        """Return the text spoken at 24 kHz; the same arguments give the same samples.

        Raises
        ------
        EngineError
            If the voice is unknown or the text holds nothing to say.
        """
        amounts = dialling.dial(anger)
        if amounts.anger >= dialling.EXCLAIM_FROM:
            text = _FULL_STOP.sub("!", text)
        sentences = self._reader.sentences(text)
        if not sentences:
            raise EngineError("There is nothing to say in this text", "give it some words")
        random = np.random.default_rng(seed)
        gap = np.zeros(round(amounts.gap_s * SAMPLE_RATE_HZ))
        parts = [part for s in sentences for part in (self._sentence(s, voice, amounts, random), gap)]
        sound = _shaped(np.concatenate(parts[:-1]), amounts)
        if phone:
            sound = telephone(sound, SAMPLE_RATE_HZ, seed)
        return AudioClip(dsp.limited(sound).astype(np.float32), SAMPLE_RATE_HZ)

    def _sentence(
        self, phonemes: Phonemes, voice: str, amounts: dialling.Dial, random: np.random.Generator
    ) -> dsp.Sound:
        neutral = self._styles.style(voice, len(phonemes.symbols))
        gender = self._styles.gender(voice)
        lively = self._styles.style(self._styles.prosody_model(gender), len(phonemes.symbols))
        style = neutral.copy()
        style[PROSODY] = (1.0 - amounts.lively) * neutral[PROSODY] + amounts.lively * lively[PROSODY]
        style[TIMBRE] = neutral[TIMBRE] + amounts.timbre * self._styles.pressed(gender)
        words = dialling.leaned_on(phonemes, amounts.anger)
        speeds = dialling.token_speeds(phonemes, words, amounts)
        prosody = self._graphs.prosody(phonemes.tokens, style, speeds)
        hills = dialling.emphasis(prosody, phonemes, words)
        if amounts.anger > 0.0:
            plain = self._graphs.prosody(phonemes.tokens, neutral, np.ones_like(speeds))
            reference = dialling.neutral_log_hz(plain)
            prosody = dialling.raised(prosody, reference, hills, amounts, random)
        sound = self._graphs.decode(prosody, style).astype(np.float64)
        return _trimmed(_rough(sound, hills, amounts.roughness, random))


def _rough(sound: dsp.Sound, hills: dsp.Sound, amount: float, random: np.random.Generator) -> dsp.Sound:
    """Return the sound with the flutter of a strained voice, most where words are leaned on."""
    if amount <= 0.0 or not len(sound):
        return sound
    at = np.arange(len(sound))
    lean = np.interp(at, np.arange(len(hills)) * SAMPLES_PER_PITCH_FRAME, hills)
    drift = np.interp(at, np.linspace(0, len(sound) - 1, 20), random.standard_normal(20))
    phase = 2.0 * np.pi * np.cumsum(65.0 + 10.0 * drift) / SAMPLE_RATE_HZ
    return np.asarray(sound * (1.0 - amount * (0.35 + 0.65 * lean) * (0.5 + 0.5 * np.sin(phase))))


def _trimmed(sound: dsp.Sound) -> dsp.Sound:
    loud = np.flatnonzero(np.abs(sound) > _SILENT)
    if not len(loud):
        return sound
    first = max(0, loud[0] - round(_LEAD_S * SAMPLE_RATE_HZ))
    return np.asarray(sound[first : loud[-1] + round(_TAIL_S * SAMPLE_RATE_HZ)])


def _shaped(sound: dsp.Sound, amounts: dialling.Dial) -> dsp.Sound:
    """Return the sound with the spectrum and level of its setting."""
    if amounts.anger > 0.0:
        sound = dsp.at_level(sound, SAMPLE_RATE_HZ, -20.0)
        sound = dsp.compress(sound, SAMPLE_RATE_HZ, amounts.compression, threshold_db=-26.0)
        sound = dsp.shelf(sound, SAMPLE_RATE_HZ, 900.0, amounts.high_shelf_db, "high")
        sound = dsp.peak(sound, SAMPLE_RATE_HZ, 2900.0, amounts.presence_db, quality=0.9)
        sound = dsp.shelf(sound, SAMPLE_RATE_HZ, 220.0, amounts.low_shelf_db, "low")
        sound = dsp.shelf(sound, SAMPLE_RATE_HZ, 7500.0, -0.8 * amounts.high_shelf_db, "high")
        sound = dsp.at_level(sound, SAMPLE_RATE_HZ, -16.0)
        sound = np.tanh(amounts.drive * sound) / amounts.drive
    return dsp.limited(dsp.at_level(sound, SAMPLE_RATE_HZ, amounts.level_dbfs))
