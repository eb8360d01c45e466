import numpy as np
import pytest

from desktop_app.core.clip import AudioClip
from desktop_app.core.errors import ToneMattersError, WeightsError
from desktop_app.core.transcript import Transcript, Word

CLIP = AudioClip(np.linspace(0, 1, 16_000, endpoint=False, dtype=np.float32), 16_000)


@pytest.mark.parametrize(
    ("samples", "rate_hz"),
    [
        (np.zeros(4), 16_000),
        (np.zeros(4, dtype=np.int16), 16_000),
        (np.zeros((4, 1), dtype=np.float32), 16_000),
        (np.zeros(4, dtype=np.float32), 0),
        (np.zeros(4, dtype=np.float32), -1),
    ],
)
def test_a_clip_is_mono_float32_at_a_rate(samples, rate_hz):
    with pytest.raises(ValueError, match=r"samples must be|must be positive"):
        AudioClip(samples, rate_hz)


@pytest.mark.parametrize(
    ("start_s", "end_s", "seconds"),
    [(0.0, 1.0, 1.0), (0.25, 0.5, 0.25), (-1.0, 0.5, 0.5), (0.5, 9.0, 0.5), (0.5, 0.2, 0.0), (2.0, 3.0, 0.0)],
)
def test_a_part_is_cut_to_what_there_is(start_s, end_s, seconds):
    part = CLIP.between(start_s, end_s)
    assert part.duration_s == pytest.approx(seconds)
    if seconds:
        assert part.samples[0] == pytest.approx(max(0.0, start_s))


def test_an_error_is_one_sentence_or_two():
    assert str(ToneMattersError("It broke")) == "It broke."
    assert str(ToneMattersError("It broke", "mend it")) == "It broke: mend it."
    assert WeightsError("Gone", missing=True).missing


def test_words_belong_where_their_middle_lies():
    words = tuple(Word(str(n), n, n + 1.0, 0.9) for n in range(4))
    found = Transcript("t", "", None, words).words_between(0.5, 2.5)
    assert [word.text for word in found] == ["0", "1"]
