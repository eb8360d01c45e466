"""In a quiet voice nothing about loudness is told; the rest is as it was."""

from dataclasses import asdict

from desktop_app.coaching.delivery import delivery_scores
from desktop_app.core.transcript import Transcript
from desktop_app.tone.profile import ToneMeter
from desktop_app.tone.quiet_voice import LOUDNESS, without_loudness
from desktop_app.tone.syllables import SyllableCounter
from tests.helpers.scripted import LoudIsSpeech, SamePitch
from tests.helpers.sounds import clip, joined, silence, sine
from tests.helpers.voices import baseline

METER = ToneMeter(SamePitch(), LoudIsSpeech(), SyllableCounter())


def test_what_depends_on_loudness_goes_and_the_rest_stays():
    take = clip(joined(silence(0.3), sine(300, 3.0, 0.2), silence(0.3)))
    tone = METER.profile(take, METER.tracks(take), Transcript("none", "", None), baseline())
    quiet = without_loudness(tone)
    before, after = asdict(tone.measures), asdict(quiet.measures)
    assert any(before[measure] is not None for measure in LOUDNESS)
    assert all(after[measure] is None for measure in LOUDNESS)
    assert {m: v for m, v in before.items() if m not in LOUDNESS} == {
        m: v for m, v in after.items() if m not in LOUDNESS
    }
    reasons = {entry.measure: entry.reason for entry in quiet.not_measured}
    assert all(measure in reasons for measure in LOUDNESS)
    assert "quiet_voice" in reasons.values()
    assert all(stretch.vocal_effort is None for stretch in quiet.stretches)
    scores, _, missing = delivery_scores(quiet, good_news=False)
    assert scores.get("calm") is None
    assert any(entry.score == "calm" for entry in missing)
