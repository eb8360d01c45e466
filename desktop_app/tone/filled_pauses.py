"""Filled pauses ("uh", "um", "er"), found in the sound, because recognisers drop or misread most of them.

A filled pause is a voice that stands still: pitch within ``MOST_SPREAD_ST`` and a spectrum that hardly
changes for ``SHORTEST_S`` and more (Goto, Itou & Hayamizu 1999 find them by the same two signs). Vowels of
ordinary words can stand still too. What tells them apart is time: recognised words that lie on a filled pause
last longer than saying them takes, because the recogniser stretched them over it, or there is no word at all.
And the voice does not dip inside it, as it does in a consonant between two vowels on one pitch.
``python -m tests.bench.filled_pauses`` measures how many are found and how often one is found that is none.

Only level stretches have their spectrum looked at, one by one, so that an hour takes little time and memory.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from desktop_app.core.clip import AudioClip
from desktop_app.core.tone import FRAME_STEP_S, ToneTracks
from desktop_app.core.transcript import Transcript, Word
from desktop_app.tone.frames import Spectrogram, spectrogram
from desktop_app.tone.level_pitch import level_stretches

#: A shorter vowel is part of a word (docs/tone.md).
SHORTEST_S = 0.25
#: Highest minus lowest pitch of a voice that stands still, in semitones (docs/tone.md).
MOST_SPREAD_ST = 1.2
#: What a recogniser writes for a filled pause.
FILLER = re.compile(r"u+[hm]+|e+r+m*|h+m+|mm+|a+h+")

#: The bands in which change is measured: eight, evenly spaced in log frequency.
_BAND_EDGES_HZ = np.geomspace(150.0, 5000.0, 9)
#: Bands this far below the loudest one of their frame are noise, in dB.
_BAND_RANGE_DB = 40.0
#: Frames over which power is averaged, and frames between which change is measured: 50 ms each.
_SMOOTH_FRAMES, _LAG_FRAMES = 5, 5
#: Sound beside a stretch that its outermost frames look at, in s.
_BESIDE_S = 0.1
#: A longer stretch is judged by its beginning.
_JUDGED_S = 3.0

#: A level that falls this far below what comes before and after it is a consonant's, in dB.
DEEPEST_DIP_DB = 13.0
#: Change allowed to a stretch of the shortest length whose words leave no time for it, in dB in 50 ms.
STEADY_DB = 1.85
#: More is allowed the longer it lasts, in dB a second, up to a stretch of the second figure.
LENGTH_DB_PER_S, LONGEST_COUNTED_S = 4.5, 0.5
#: More is allowed the more time its words leave, and less the less, in dB a second, up to so many seconds.
ROOM_DB_PER_S, MOST_ROOM_S = 2.5, 0.3
#: What a letter of a word takes to say: a quick 16 letters a second.
_LETTER_S = 0.06
#: A digit is a word of about so many letters.
_LETTERS_A_DIGIT = 4
#: Words that overlap a stretch by less do not lie on it.
_TOUCH_S = 0.03


def filled_pauses(
    clip: AudioClip, tracks: ToneTracks, transcript: Transcript
) -> tuple[tuple[float, float], ...]:
    """Return start and end in s of every filled pause, in order and apart.

    Parameters
    ----------
    clip
        The take, at 16 kHz.
    tracks
        Of the same take.
    transcript
        Of the same take; what it writes as "um", "uh" and the like counts as well. Without words, the
        sound alone decides.
    """
    speaking = np.flatnonzero(tracks.speech) * FRAME_STEP_S
    words = _within(transcript.words, speaking[0], speaking[-1]) if len(speaking) else ()
    found = [
        (first * FRAME_STEP_S, last * FRAME_STEP_S)
        for first, last in level_stretches(tracks.pitch_hz, MOST_SPREAD_ST, SHORTEST_S)
        if deepest_dip_db(tracks.loudness_dbfs[first:last]) <= DEEPEST_DIP_DB
        and _stands_still(clip, first * FRAME_STEP_S, last * FRAME_STEP_S, words)
    ]
    return _joined(found + written_fillers(transcript))


def written_fillers(transcript: Transcript) -> list[tuple[float, float]]:
    """Return start and end in s of what was recognised as a filled pause.

    "Mm-hmm" and "uh-huh" are answers; recognisers may give them as two words, the second with the hyphen.
    """
    following = [word.text for word in transcript.words[1:]] + [""]
    return [
        (word.start_s, word.end_s)
        for word, after in zip(transcript.words, following, strict=False)
        if FILLER.fullmatch(_letters(word)) and not word.text.startswith("-") and not after.startswith("-")
    ]


def spectral_change(spectrum: Spectrogram) -> npt.NDArray[np.float64]:
    """Return how much the spectrum's shape changes in 50 ms around each frame, in dB, shape (frames,).

    The root of the mean square, over eight bands of 150-5000 Hz, of the difference in level against the
    frame's own mean level; louder or softer alone is no change. 0 at the ends, where there is no 50 ms.
    """
    bands = [spectrum.band(low, high) for low, high in itertools.pairwise(_BAND_EDGES_HZ)]
    kernel = np.ones(_SMOOTH_FRAMES) / _SMOOTH_FRAMES
    power = np.stack([np.convolve(band, kernel, "same")[: len(band)] for band in bands], axis=1)
    floor = power.max(axis=1, keepdims=True, initial=0.0) * 10.0 ** (-_BAND_RANGE_DB / 10.0)
    level_db = 10.0 * np.log10(np.maximum(power, floor) + 1e-14)
    shape_db = level_db - level_db.mean(axis=1, keepdims=True)
    change = np.zeros(len(shape_db))
    if len(shape_db) > _LAG_FRAMES:
        step = np.sqrt(np.mean((shape_db[_LAG_FRAMES:] - shape_db[:-_LAG_FRAMES]) ** 2, axis=1))
        change[_LAG_FRAMES // 2 : _LAG_FRAMES // 2 + len(step)] = step
    return change


def allowed_change_db(length_s: float, room_s: float) -> float:
    """Return the most that the spectrum of a filled pause changes in 50 ms, in dB.

    Parameters
    ----------
    length_s
        Of the level stretch.
    room_s
        Time that the words on the stretch leave over for it; below 0 where they need some of its own.
    """
    longer_s = min(length_s, LONGEST_COUNTED_S) - SHORTEST_S
    room_s = min(max(room_s, -MOST_ROOM_S), MOST_ROOM_S)
    return STEADY_DB + LENGTH_DB_PER_S * longer_s + ROOM_DB_PER_S * room_s


def deepest_dip_db(level_db: npt.NDArray[np.float64]) -> float:
    """Return how far a level of shape (n,) falls below what comes before and after, at most; 0 for none."""
    if len(level_db) == 0:
        return 0.0
    before = np.maximum.accumulate(level_db)
    after = np.maximum.accumulate(level_db[::-1])[::-1]
    return float(np.max(np.minimum(before, after) - level_db))


def _stands_still(clip: AudioClip, start_s: float, end_s: float, words: tuple[Word, ...]) -> bool:
    """Return whether the spectrum is steady enough for a stretch's length and the words that lie on it."""
    allowed_db = allowed_change_db(end_s - start_s, _room_s(start_s, end_s, words))
    return _change_db(clip, start_s, end_s) <= allowed_db


def _change_db(clip: AudioClip, start_s: float, end_s: float) -> float:
    """Return the median change of the spectrum in a stretch, in dB in 50 ms."""
    end_s = min(end_s, start_s + _JUDGED_S)
    from_s = max(0.0, start_s - _BESIDE_S)
    change_db = spectral_change(spectrogram(clip.between(from_s, end_s + _BESIDE_S)))
    first = round((start_s - from_s) / FRAME_STEP_S)
    return float(np.median(change_db[first : first + round((end_s - start_s) / FRAME_STEP_S)]))


def _within(words: tuple[Word, ...], start_s: float, end_s: float) -> tuple[Word, ...]:
    """Return the words cut to the time of speech: recognisers let the first one begin with the take."""
    return tuple(
        replace(word, start_s=max(word.start_s, start_s), end_s=min(word.end_s, end_s)) for word in words
    )


def _room_s(start_s: float, end_s: float, words: tuple[Word, ...]) -> float:
    """Return the time in s that the words on a stretch leave over, beside it, for more than being said."""
    if not words:
        return 0.0
    room_s, on_it = 0.0, False
    first = bisect_right(words, start_s, key=lambda word: word.end_s)
    past = bisect_left(words, end_s, key=lambda word: word.start_s)
    for word in words[first:past]:
        overlap_s = min(end_s, word.end_s) - max(start_s, word.start_s)
        if overlap_s > _TOUCH_S and not FILLER.fullmatch(_letters(word)):
            on_it = True
            room_s += word.end_s - word.start_s - overlap_s - _saying_s(word)
    return room_s if on_it else MOST_ROOM_S


def _letters(word: Word) -> str:
    return "".join(character for character in word.text.lower() if character.isalnum())


def _saying_s(word: Word) -> float:
    """Return the time in s that saying a word takes."""
    letters = _letters(word)
    digits = sum(letter.isdigit() for letter in letters)
    return _LETTER_S * (len(letters) + (_LETTERS_A_DIGIT - 1) * digits)


def _joined(stretches: list[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    """Return the stretches in order, those that overlap or touch made one."""
    joined: list[tuple[float, float]] = []
    for start_s, end_s in sorted(stretches):
        if joined and start_s <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end_s))
        else:
            joined.append((start_s, end_s))
    return tuple(joined)
