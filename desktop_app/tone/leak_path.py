"""When a played sound reaches the microphone, and by which path: its delay, its drift and its echoes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from desktop_app.core.clip import ANALYSIS_RATE_HZ
from desktop_app.tone.short_time import STEP_SAMPLES, Sound, sound_from, spectra

#: Between the moment a sound is handed to the sound card and its arrival in the recording, in s. The clock
#: of the recording is read some time after the sound began, hence delays below 0.
EARLIEST_S, LATEST_S = -0.3, 0.6
#: A peak of the correlation this many times as high as its typical height at delays that cannot be is an
#: arrival. Other voices get 2.8, other lines of the customer's voice 5.3, a line of 0.75 s 4.5 at most; a
#: leak 40 dB below a voice that speaks all the while gets 10 and more (tests/bench/overlap.py).
LEAST_PEAK = 8.0
#: Delays this far off, before and after those that can be, tell how high chance reaches.
_CHANCE_S = 2.0
#: Arrivals within half a millisecond count together: neighbouring samples of a peak, and what drift blurs.
_PEAK_SAMPLES = 8
#: What is quieter than this below the loudest of a played sound tells nothing about its arrival.
_QUIET = 10.0 ** (-50.0 / 20.0)
#: The clocks of two sound cards differ by at most this share; by steps of this one it is looked for.
_MOST_DRIFT, _DRIFT_STEP = 150e-6, 2.5e-6
_DRIFT_PART_S = 1.0
_DRIFT_REACH_SAMPLES = 48
#: Another drift than none has to lift the peak by this factor.
_LEAST_GAIN = 1.02

#: How long a room answers, and how often the path is estimated anew with what is known of the other sounds.
_ECHO_S = 0.15
_ROUNDS = 3
#: A frame may precede the arrival, because windows overlap.
_AHEAD_SAMPLES = 64
_BINS_AT_ONCE = 32
_SILENCE = 1e-12


@dataclass(frozen=True)
class Arrival:
    """A played sound in the microphone: how late it begins, in s, and by what share it runs slow."""

    delay_s: float
    drift: float


def find_arrival(microphone: Sound, played: Sound, played_at_s: float) -> Arrival | None:
    """Return when a played sound arrives in the microphone, or None where it does not. Both at 16 kHz.

    Both sounds are made flat in time and frequency before they are correlated, so that a quiet arrival
    below a loud voice counts in all the gaps that the voice leaves (the phase transform of Knapp & Carter
    1976, taken frame by frame).
    """
    until_s = played_at_s + len(played) / ANALYSIS_RATE_HZ + LATEST_S + _CHANCE_S
    microphone = microphone[: max(0, _samples(until_s))]
    flat_played, flat_heard = _flat(played, _QUIET), _flat(microphone, _SILENCE)
    size = 1 << (len(played) + len(microphone) + round(2 * _CHANCE_S * ANALYSIS_RATE_HZ)).bit_length()
    product = np.conj(np.fft.rfft(flat_played, size)) * np.fft.rfft(flat_heard, size)
    correlation = np.fft.irfft(product, size)

    def energy(from_s: float, to_s: float) -> Sound:
        lags = np.arange(_samples(played_at_s + from_s), _samples(played_at_s + to_s))
        squares = correlation[lags % size] ** 2
        return np.convolve(squares, np.ones(_PEAK_SAMPLES) / _PEAK_SAMPLES, "same")

    possible = energy(EARLIEST_S, LATEST_S)
    chance = np.concatenate(
        [energy(EARLIEST_S - _CHANCE_S, EARLIEST_S - 0.1), energy(LATEST_S + 0.3, LATEST_S + _CHANCE_S)]
    )
    peak = int(np.argmax(possible))
    if possible[peak] <= LEAST_PEAK**2 * chance.mean() or chance.mean() <= 0.0:
        return None
    at_s = played_at_s + EARLIEST_S + peak / ANALYSIS_RATE_HZ
    drift, shift_s = _drift(flat_heard, flat_played, _samples(at_s))
    return Arrival(at_s + shift_s - played_at_s, drift)


def heard_through(microphone: Sound, played: Sound, arrival: Arrival, played_at_s: float) -> Sound:
    """Return what of a played sound is in the microphone, shape of ``microphone``.

    In every frequency bin the path is a filter over frames, fitted by least squares. Frames that hold other
    sounds count the less, the louder these are, which the fit itself tells (iteratively reweighted least
    squares), so that a voice above the leak does not spoil it.
    """
    source = np.zeros(len(microphone))
    sound = _stretched(played, 1.0 + arrival.drift)
    first = _samples(played_at_s + arrival.delay_s) - _AHEAD_SAMPLES
    begin, end = max(0, first), min(len(source), first + len(sound))
    if end <= begin:
        return source
    source[begin:end] = sound[begin - first : end - first]
    end = min(len(source), end + _samples(_ECHO_S) + 2 * STEP_SAMPLES)
    heard = _fitted(spectra(microphone[begin:end]), spectra(source[begin:end]))
    result = np.zeros(len(microphone))
    result[begin:end] = sound_from(heard, end - begin)
    return result


def _fitted(
    microphone: npt.NDArray[np.complex128], source: npt.NDArray[np.complex128]
) -> npt.NDArray[np.complex128]:
    """Return the part of the microphone's spectra that follows from the source's, shape (frames, bins)."""
    taps = 1 + round(_ECHO_S * ANALYSIS_RATE_HZ / STEP_SAMPLES)
    frames, bins = source.shape
    late = np.zeros((bins, frames, taps), dtype=np.complex64)
    for tap in range(min(taps, frames)):
        late[:, tap:, tap] = source[: frames - tap].T
    target = microphone.T
    floor = 1e-3 * np.median(np.abs(target) ** 2, axis=1, keepdims=True) + _SILENCE
    usual = np.full(taps, np.mean(np.abs(target) ** 2) / (np.mean(np.abs(source) ** 2) + _SILENCE))
    heard = np.zeros_like(target)
    for _ in range(_ROUNDS):
        weight = 1.0 / (_smooth(np.abs(target - heard) ** 2) + floor)
        path = np.concatenate(
            [
                _weighted_fit(late[some], target[some], weight[some], usual)
                for at in range(0, bins, _BINS_AT_ONCE)
                if (some := slice(at, at + _BINS_AT_ONCE))
            ]
        )
        usual = np.mean(np.abs(path) ** 2, axis=0) + _SILENCE
        heard = np.matmul(late, path[:, :, None].astype(np.complex64))[:, :, 0].astype(np.complex128)
    return np.asarray(heard.T)


def _weighted_fit(
    late: npt.NDArray[np.complex64],
    target: npt.NDArray[np.complex128],
    weight: npt.NDArray[np.float64],
    usual: npt.NDArray[np.float64],
) -> npt.NDArray[np.complex128]:
    """Return the filter of each bin, shape (bins, taps); where the sounds tell nothing, a tap is about 0.

    ``usual`` is the power of each tap as far as it is known beforehand.
    """
    adjoint = np.conj(late * np.sqrt(weight)[:, :, None]).transpose(0, 2, 1).astype(np.complex128)
    weighted = np.conj(adjoint).transpose(0, 2, 1)
    normal = adjoint @ weighted + np.diag(1.0 / usual)
    right = adjoint @ (target * np.sqrt(weight))[:, :, None]
    return np.asarray(np.linalg.solve(normal, right)[:, :, 0])


def _flat(sound: Sound, least: float) -> Sound:
    """Return a sound of equal level in every frame and bin down to ``least`` of its highest amplitude."""
    frames = spectra(sound)
    amplitude = np.abs(frames)
    return sound_from(
        frames / np.maximum(amplitude, least * amplitude.max(initial=0.0) + _SILENCE), len(sound)
    )


def _drift(microphone: Sound, played: Sound, at: int) -> tuple[float, float]:
    """Return the drift of a played sound and by how many s its beginning is shifted; both sounds are flat.

    The sound arrives at about sample ``at`` of the microphone. Parts of a second are correlated each by
    itself; the drift is the slope of the line through their peaks.
    """
    length = _samples(_DRIFT_PART_S)
    reach = np.arange(-_DRIFT_REACH_SAMPLES, _DRIFT_REACH_SAMPLES + 1)
    starts = [
        start
        for start in range(0, len(played), length)
        if at + start >= _DRIFT_REACH_SAMPLES
        and at + start + length + _DRIFT_REACH_SAMPLES <= len(microphone)
    ]
    if len(starts) < 2:
        return 0.0, 0.0
    peaks = []
    for start in starts:
        part = played[start : start + length]
        heard = microphone[at + start + reach[0] : at + start + len(part) + reach[-1]]
        peaks.append(np.convolve(np.correlate(heard, part, "valid"), np.hanning(7)[1:-1], "same"))
    middles = (np.array(starts) + length / 2) / ANALYSIS_RATE_HZ
    steps = round(_MOST_DRIFT / _DRIFT_STEP)
    drifts = np.arange(-steps, steps + 1) * _DRIFT_STEP
    lines = np.array(
        [
            sum(
                np.interp(reach + drift * middle * ANALYSIS_RATE_HZ, reach, peak, left=0.0, right=0.0)
                for middle, peak in zip(middles, peaks, strict=True)
            )
            for drift in drifts
        ]
    )
    heights = np.abs(lines).max(axis=1)
    best, none = int(np.argmax(heights)), steps
    if heights[best] < _LEAST_GAIN * heights[none]:
        best = none
    shift = reach[int(np.argmax(np.abs(lines[best])))]
    return float(drifts[best]), float(shift / ANALYSIS_RATE_HZ)


def _stretched(sound: Sound, factor: float) -> Sound:
    """Return the sound ``factor`` times as long, the factor being near 1."""
    if factor == 1.0:
        return sound
    from scipy.signal import resample_poly

    dense = resample_poly(sound, 4, 1)
    at = np.arange(int(len(sound) * factor)) * (4.0 / factor)
    return np.asarray(np.interp(at, np.arange(len(dense)), dense))


def _smooth(power: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return the mean of each frame and its neighbours, shape (bins, frames) as given."""
    padded = np.pad(power, ((0, 0), (1, 1)), mode="edge")
    return np.asarray((padded[:, :-2] + padded[:, 1:-1] + padded[:, 2:]) / 3.0)


def _samples(seconds: float) -> int:
    return round(seconds * ANALYSIS_RATE_HZ)
