from desktop_app.coaching.moments import moments
from desktop_app.core.tone import StretchTone


def stretch(start_s: float, effort: float = 0.0, text: str = "", **measures: float) -> StretchTone:
    return StretchTone(
        text,
        start_s,
        start_s + 2.0,
        pitch_level_st=measures.pop("pitch", 0.0),
        pitch_variation_ratio=measures.pop("variation", 1.0),
        loudness_db=measures.pop("loudness", 0.0),
        spectral_balance_db=0.0,
        vocal_effort=effort,
        articulation_rate_ratio=measures.pop("rate", 1.0),
    )


def test_the_hardest_and_the_best_are_named_with_their_words():
    found = moments(
        (stretch(0.0, 0.2, "hello"), stretch(2.0, 4.0, "our policy", loudness=6.3), stretch(4.0, 1.0))
    )
    best, hardest = found
    assert (hardest.kind, hardest.words, hardest.start_s, hardest.end_s) == (
        "hardest",
        "our policy",
        2.0,
        4.0,
    )
    assert [(entry.measure, entry.value) for entry in hardest.because] == [
        ("vocal_effort", 4.0),
        ("loudness_db", 6.3),
    ]
    assert (best.kind, best.words) == ("best", "hello")


def test_they_do_not_overlap_and_come_in_the_order_of_the_take():
    found = moments((stretch(0.0, 2.0), stretch(1.0, 0.0), stretch(2.0, 1.0), stretch(3.0, 0.5)))
    assert [moment.kind for moment in found] == ["hardest", "best"]
    assert found[0].end_s <= found[1].start_s


def test_a_short_take_has_only_a_hardest():
    (only,) = moments((stretch(0.0),))
    assert only.kind == "hardest"
    assert only.because


def test_rushing_is_hard_too():
    found = moments((stretch(0.0), stretch(2.0, rate=1.5), stretch(4.0)))
    (hardest,) = (moment for moment in found if moment.kind == "hardest")
    assert hardest.because[0].measure == "articulation_rate_ratio"


def test_flat_is_not_best():
    found = moments((stretch(0.0, variation=0.2), stretch(2.0, 3.0), stretch(4.0, 0.3)))
    (best,) = (moment for moment in found if moment.kind == "best")
    assert best.start_s == 4.0


def test_without_stretches_there_are_none():
    assert moments(()) == ()
    assert moments((StretchTone("", 0.0, 2.0),))[0].because == ()
