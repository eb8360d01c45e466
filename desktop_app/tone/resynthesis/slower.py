"""A take, slower: the same voice at the same pitch, with more time to hear every word."""

from __future__ import annotations

from desktop_app.core.clip import AudioClip
from desktop_app.core.tone import ToneTracks
from desktop_app.tone.resynthesis.made_sound import finite, made_clip, need_voice, resampled
from desktop_app.tone.resynthesis.vocoder import spoken, vocoded

#: So many times as long.
SLOWER = 1.5
#: Above 12 kHz a voice holds next to nothing, and the vocoder's time grows with the rate.
_WORK_RATE_HZ = 24_000


def slower(clip: AudioClip, tracks: ToneTracks, factor: float = SLOWER) -> AudioClip:
    """Return a take ``factor`` times as long, at its own rate and pitch.

    Raises
    ------
    SpeechError
        If there is too little voice in it.
    """
    need_voice(tracks)
    rate_hz = clip.sample_rate_hz
    work = resampled(finite(clip), rate_hz, _WORK_RATE_HZ)
    voice = vocoded(work, _WORK_RATE_HZ, tracks.pitch_hz).slowed(factor)
    return made_clip(resampled(spoken(voice), _WORK_RATE_HZ, rate_hz), rate_hz)
