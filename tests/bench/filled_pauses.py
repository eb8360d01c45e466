"""Filled pauses put into human speech at known places: how many are found, and how many in untouched speech.

Run with `python -m tests.bench.filled_pauses [FIRST STRIDE SEED]`; needs the human voices beside the checkout
(../shared/data).

Into every clip of read speech in which there is a place for it (a quiet spot between two recognised words)
one filled pause is put at the level of the speech: by turns a vowel made by source and filter at the
speaker's own median pitch, and one of nine Kokoro voices that holds on to "uh", "um" or "er". Both are voiced
for 0.3-0.8 s, with up to 0.3 s of the clip's own faint noise before and after. The clip is then recognised
anew by Whisper base, as a take is.

    recall: share of those put in that are overlapped by one found, by at least half of the shorter's length.
    false alarms: those found in the untouched clips, a minute of sound.

Both are given twice, with the recognised words and by the sound alone, and with the processor time that the
finding takes once the tracks are there.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import numpy as np

from desktop_app.audio_io.files import read_clip, resampled
from desktop_app.core.clip import ANALYSIS_RATE_HZ, AudioClip, Samples
from desktop_app.core.ports import Transcriber
from desktop_app.core.tone import FRAME_STEP_S, ToneTracks
from desktop_app.core.transcript import Transcript
from desktop_app.practice.engines import build_meter
from desktop_app.speech.transcribe_whisper import WhisperTranscriber
from desktop_app.speech.voice_kokoro.graphs import SAMPLES_PER_PITCH_FRAME
from desktop_app.speech.voice_kokoro.voice import KokoroVoice
from desktop_app.speech.weights import WeightsStore
from desktop_app.storage.shipped import shipped
from desktop_app.tone.filled_pauses import filled_pauses
from desktop_app.tone.profile import ToneMeter
from tests.conftest import DATA
from tests.helpers.fillers import Filled, made_filler, places, put_in

LEAST_RECALL = 0.85
MOST_ALARMS_PER_MIN = 0.3
#: Below this share of its peak a spoken filler's ends are silence.
_SILENT = 0.03


@dataclass(frozen=True, eq=False)
class Take:
    """One clip, what was recognised in it and its tracks."""

    name: str
    clip: AudioClip
    transcript: Transcript
    tracks: ToneTracks

    def found(self, transcript: Transcript) -> tuple[tuple[float, float], ...]:
        """Return the filled pauses found in it with what was recognised, or with less."""
        return filled_pauses(self.clip, self.tracks, transcript)


@dataclass(frozen=True, eq=False)
class Planted:
    """A take with a filled pause put in, and of which kind."""

    kind: str
    where_s: tuple[float, float]
    take: Take

    def heard(self, transcript: Transcript) -> bool:
        """Return whether it is found."""
        start, end = self.where_s
        return any(
            min(end, b) - max(start, a) >= 0.5 * min(end - start, b - a)
            for a, b in self.take.found(transcript)
        )


@dataclass
class Tally:
    """What was found with one kind of transcript; add to it take by take."""

    name: str
    minutes: float = 0.0
    alarms: int = 0
    heard: dict[str, int] = field(default_factory=lambda: {"made": 0, "spoken": 0})
    planted: dict[str, int] = field(default_factory=lambda: {"made": 0, "spoken": 0})

    def add_untouched(self, take: Take, transcript: Transcript) -> None:
        """Count the false alarms of a take and name them."""
        self.minutes += take.clip.duration_s / 60.0
        for start, end in take.found(transcript):
            self.alarms += 1
            print(f"filled pauses, {self.name}: false alarm in {take.name} at {start:.2f}-{end:.2f} s")

    def add_planted(self, one: Planted, transcript: Transcript) -> None:
        """Count one that was put in; name it where it is missed."""
        kind = "made" if one.kind.startswith("made") else "spoken"
        heard = one.heard(transcript)
        self.heard[kind] += heard
        self.planted[kind] += 1
        if not heard:
            start, end = one.where_s
            print(
                f"filled pauses, {self.name}: missed {one.kind} in {one.take.name} at {start:.2f}-{end:.2f} s"
            )

    def show(self, recall: str, alarms: str) -> None:
        """Print the figures, each with its target."""
        for kind, count in self.planted.items():
            print(f"filled pauses, {self.name}: {kind}, {self.heard[kind]} of {count} found")
        heard, planted = sum(self.heard.values()), sum(self.planted.values())
        print(f"filled pauses, {self.name}: recall {heard / planted:.3f} ({heard} of {planted}{recall})")
        print(
            f"filled pauses, {self.name}: {self.alarms / self.minutes:.2f} false alarms a minute "
            f"({self.alarms} in {self.minutes:.1f} min{alarms})"
        )


class Bench:
    """The engines and what is made with them."""

    def __init__(self, threads: int = 1) -> None:
        weights = WeightsStore()
        self._meter: ToneMeter = build_meter(weights, threads)
        self._transcriber: Transcriber = WhisperTranscriber(weights, "base", threads)
        self._voice = KokoroVoice(weights, shipped("assets", "voices"), threads)

    def take(self, name: str, clip: AudioClip) -> Take:
        """Recognise and measure a clip."""
        return Take(name, clip, self._transcriber.transcribe(clip), self._meter.tracks(clip))

    def planted(self, take: Take, number: int) -> Planted | None:
        """Return the take with a filled pause put in, or None where there is no place for it."""
        random = np.random.default_rng(number)
        free = places(take.tracks, take.transcript)
        if not free:
            return None
        word = ("uh", "um", "er")[number // 2 % 3]
        seconds = float(random.uniform(0.3, 0.8))
        if number % 2:
            name, filler = self._spoken(word, number, seconds)
        else:
            pitch_hz = float(np.nanmedian(take.tracks.pitch_hz))
            name, filler = f"made {word}", made_filler(word, pitch_hz, seconds, number)
        level = float(np.sqrt(np.mean(np.square(take.clip.samples[_inside(take.tracks, take.clip)]))))
        filler = np.asarray(filler * level / np.sqrt(np.mean(np.square(filler))), dtype=np.float32)
        gaps = (float(random.uniform(0.0, 0.3)), float(random.uniform(0.0, 0.3)))
        filled: Filled = put_in(take.clip, float(random.choice(free)), filler, gaps, number)
        return Planted(name, filled.where_s, self.take(take.name, filled.clip))

    def _spoken(self, word: str, number: int, seconds: float) -> tuple[str, Samples]:
        """Return a filler that Kokoro holds until its voiced part is about as long as asked, at 16 kHz.

        Only the vowel and the hum are slowed. A word said alone falls by half an octave, as a statement
        does, where filled pauses are nearly level (Shriberg 2001): a tenth of the melody is kept, on a
        fall of 1.5 st a second.
        """
        voice = self._voice
        info = voice.voices[number // 6 % len(voice.voices)]  # each voice says all three words
        (phonemes,) = voice._reader.sentences(f"{word},")
        style = voice._styles.style(info.id, len(phonemes.symbols))
        held = np.array([False, *(symbol in "ʌɜm" for symbol in phonemes.symbols), False])
        speed = np.ones(len(held), dtype=np.float32)
        for _ in range(4):
            prosody = voice._graphs.prosody(phonemes.tokens, style, speed)
            pitch_hz = np.maximum(prosody.pitch_hz, 1.0)
            middle_hz = float(np.median(pitch_hz[pitch_hz > 50.0]))
            fall_st = -1.5 * np.arange(len(pitch_hz)) * SAMPLES_PER_PITCH_FRAME / 24_000
            level_hz = middle_hz * (pitch_hz / middle_hz) ** 0.1 * 2.0 ** (fall_st / 12.0)
            flat = replace(prosody, pitch_hz=np.where(pitch_hz > 50.0, level_hz, 0.0).astype(np.float32))
            sound = voice._graphs.decode(flat, style)
            loud = np.flatnonzero(np.abs(sound) > _SILENT * np.max(np.abs(sound)))
            sound = resampled(sound[loud[0] : loud[-1] + 1], 24_000, ANALYSIS_RATE_HZ)
            pitch_hz = self._meter.pitch_tracker.track(AudioClip(sound, ANALYSIS_RATE_HZ))
            voiced_s = float(np.isfinite(pitch_hz).sum()) * FRAME_STEP_S
            speed[held] = np.clip(speed[held] * max(voiced_s, 0.1) / seconds, 0.1, 2.0)
        return f"{info.id} {word}", sound


def _inside(tracks: ToneTracks, clip: AudioClip) -> np.ndarray:
    """Return the samples inside speech, as a mask of shape (samples,)."""
    mask = np.repeat(tracks.speech, 160)[: len(clip.samples)]
    return np.pad(mask, (0, len(clip.samples) - len(mask)))


def untouched(bench: Bench, first: int = 0, stride: int = 1) -> Iterator[Take]:
    """Yield the takes of read speech as they are."""
    lines = (DATA / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    files = [str(json.loads(line)["file"]) for line in lines]
    for file in [f for f in files if f.split("/")[0] in {"librispeech", "commonvoice"}][first::stride]:
        yield bench.take(file, read_clip(DATA / file, ANALYSIS_RATE_HZ))


def main(arguments: list[str]) -> int:
    """Measure and print the figures; return 1 where the voices are absent."""
    if not (DATA / "manifest.jsonl").is_file():
        print("the human voices are not beside this checkout (../shared/data): nothing measured")
        return 1
    first, stride, seed = map(int, arguments) if arguments else (0, 1, 0)
    bench, spent_s, sound_s = Bench(), 0.0, 0.0
    with_words, alone, nothing = Tally("with words"), Tally("sound alone"), Transcript("none", "", None)
    for number, take in enumerate(untouched(bench, first, stride), seed):
        begun = time.process_time()
        take.found(take.transcript)
        spent_s += time.process_time() - begun
        sound_s += take.clip.duration_s
        with_words.add_untouched(take, take.transcript)
        alone.add_untouched(take, nothing)
        planted = bench.planted(take, number)
        if planted is not None:
            with_words.add_planted(planted, planted.take.transcript)
            alone.add_planted(planted, nothing)
        sys.stdout.flush()
    with_words.show(f"; at least {LEAST_RECALL}", f"; at most {MOST_ALARMS_PER_MIN}")
    alone.show("", "")
    print(f"filled pauses: {1000.0 * spent_s / sound_s:.2f} ms of processor time a second of sound")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
