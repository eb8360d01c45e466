"""A take, heard another way: its melody without the words, hummed, or in one's own voice, kinder."""

from __future__ import annotations

from enum import StrEnum

from desktop_app.audio_io.files import resampled
from desktop_app.core.baseline import Baseline
from desktop_app.core.clip import ANALYSIS_RATE_HZ, AudioClip
from desktop_app.core.errors import InputError
from desktop_app.core.tone import Moment
from desktop_app.tone.profile import ToneMeter
from desktop_app.tone.resynthesis.hum import hum
from desktop_app.tone.resynthesis.kinder import kind_target, kinder
from desktop_app.tone.resynthesis.slower import slower
from desktop_app.tone.resynthesis.words_removed import words_removed


class HeardAs(StrEnum):
    """The ways in which a take can be heard."""

    TAKE = "take"
    WORDS_REMOVED = "words-removed"
    HUM = "hum"
    SLOWER = "slower"
    KINDER = "kinder"
    KINDER_MOMENT = "kinder-moment"


def hear_again(
    clip: AudioClip,
    meter: ToneMeter,
    way: HeardAs,
    baseline: Baseline | None = None,
    moment: Moment | None = None,
    articulation_rate_syl_s: float | None = None,
) -> AudioClip:
    """Return a take as it is to be heard, at its own rate.

    Parameters
    ----------
    baseline
        Whose kind line (or, without one, usual voice) ``KINDER`` speaks with.
    moment
        The two seconds that ``KINDER_MOMENT`` changes alone.
    articulation_rate_syl_s
        The take's own, where it was measured; the kinder ways slow it to the target's.

    Raises
    ------
    InputError
        If ``KINDER`` is asked for without a baseline, or ``KINDER_MOMENT`` without a moment.
    """
    if way is HeardAs.TAKE:
        return clip
    at_16k = resampled(clip.samples, clip.sample_rate_hz, ANALYSIS_RATE_HZ)
    tracks = meter.tracks(AudioClip(at_16k, ANALYSIS_RATE_HZ))
    if way is HeardAs.WORDS_REMOVED:
        return words_removed(clip, tracks)
    if way is HeardAs.HUM:
        return hum(clip, tracks)
    if way is HeardAs.SLOWER:
        return slower(clip, tracks)
    if baseline is None:
        raise InputError("Without your usual voice there is no kinder one", "measure your baseline first")
    stretch: tuple[float | None, float | None] = (None, None)
    if way is HeardAs.KINDER_MOMENT:
        if moment is None:
            raise InputError("This take has no hardest moment", "hear the whole take kinder")
        stretch = (moment.start_s, moment.end_s)
    return kinder(
        clip, tracks, kind_target(baseline), *stretch, articulation_rate_syl_s=articulation_rate_syl_s
    )
