"""Why something is not measured, what hides the voice in a recording, and the mend, in words."""

from __future__ import annotations

#: Why a measure is not given.
REASONS: dict[str, str] = {
    "quiet_voice": "you practised in a quiet voice",
    "no_baseline": "it needs your baseline, a short reading in your usual voice",
    "not_in_a_call": "it is measured in a call, against the customer's line",
    "too_few_phrases": "it takes at least three phrases",
    "too_short": "there was too little speech",
    "no_speech": "no speech was found",
    "noisy": "the background was too loud",
    "clipped": "the microphone was overloaded",
    "damaged": "the recording is damaged",
    "other_voices": "other people were heard in the pauses",
    "narrow_band": "the sound came down a telephone line",
    "words_unsure": "the words were not understood well enough",
    "leak": "the customer's voice came from your loudspeaker",
    "other_device": "your baseline was measured with another microphone",
    "no_kind_line": "your baseline holds no kind line",
}

#: What hides the voice in a recording.
PROBLEMS: dict[str, str] = {
    "no_speech": "No speech was found in this take",
    "too_short": "There was less than 1.5 seconds of voiced speech",
    "noisy": "The background was nearly as loud as your voice",
    "clipped": "The microphone was overloaded",
    "damaged": "The recording holds samples that are no sound",
    "other_voices": "Other people were heard in your pauses",
    "narrow_band": "The sound has no more than a telephone line's range",
    "words_unsure": "Few of the words could be made out",
    "leak": "The microphone hears the customer's voice from your loudspeaker",
}

#: What to do about it.
MENDS: dict[str, str] = {
    "check_microphone": "check that the right microphone is chosen and not muted",
    "say_more": "say a full sentence or two",
    "move_closer": "move closer to the microphone, or find a quieter place",
    "turn_down": "turn the microphone's level down, or move back a little",
    "quieter_place": "find a place where nobody else is heard",
    "record_again": "record it again",
    "wide_microphone": "use a microphone rather than a telephone line to see spectral balance and effort",
    "use_headset": "use a headset, or turn the loudspeaker down",
    "speak_clearly": "speak a little slower, nearer to the microphone",
}
