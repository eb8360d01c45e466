"""``baseline``, and reviews against what it measured."""

import json

import pytest

from tests.helpers.sounds import joined, noise, silence, voice

SORRY = "I'm so sorry, that must be awful. What happened?"


def reading(peak: float = 0.2, f0_hz: float = 200.0):
    return joined(silence(0.4), voice(f0_hz, 2.0, peak=peak), silence(0.4)) + noise(2.8, 1e-4)


@pytest.fixture
def usual(wav):
    return wav("usual.wav", samples=reading())


def test_what_is_printed_is_what_analyze_takes(command, scripted, wav, usual, tmp_path):
    scripted(SORRY)
    printed = command("baseline", usual, "--json")
    assert printed.json["kind"] is None
    assert printed.json["usual"]["pitch_median_hz"] == pytest.approx(200.0, rel=0.01)
    saved = tmp_path / "b.json"
    saved.write_text(json.dumps(printed.json), encoding="utf-8")
    review = command("analyze", usual, "--baseline", str(saved), "--json").json
    assert review["tone"]["baseline"] == "usual"
    for measure in ("pitch_level_st", "loudness_db", "spectral_balance_db", "vocal_effort"):
        assert review["tone"]["measures"][measure] == pytest.approx(0.0, abs=1e-3)
    louder = command("analyze", wav("l.wav", samples=reading(0.4)), "--baseline", str(saved), "--json").json
    assert louder["tone"]["measures"]["loudness_db"] == pytest.approx(6.0, abs=0.3)
    assert louder["tone"]["measures"]["spectral_balance_db"] == pytest.approx(0.0, abs=0.3)


def test_a_saved_baseline_is_found_by_its_name(command, scripted, usual):
    scripted(SORRY)
    result = command("baseline", usual, "--kind", usual, "--save", "Anna", "--device", "Headset")
    assert result.code == 0
    assert "The baseline is saved in" in result.err
    assert "rough baseline" in result.err
    assert result.out.startswith("Anna: pitch 200 Hz")
    measures = command("analyze", usual, "--baseline", "Anna", "--json").json["tone"]["measures"]
    assert measures["kind_distance"] == pytest.approx(0.0, abs=0.1)
    sentence = command("analyze", usual, "--baseline", "Bert").sentence
    assert sentence == "There is no baseline “Bert”: choose one of Anna."


@pytest.mark.parametrize(
    ("samples", "fault"),
    [
        (silence(3.0), "No speech was found"),
        (joined(silence(0.5), voice(200.0, 0.6), silence(0.5)), "too little speech"),
    ],
)
def test_a_reading_that_makes_no_baseline_is_one_sentence(command, scripted, wav, data, samples, fault):
    scripted("hello")
    result = command("baseline", wav("r.wav", samples=samples), "--save", "me")
    assert fault in result.sentence
    assert not (data / "baselines").exists()


@pytest.mark.parametrize("text", ["", "{}", "[1]", "nonsense", '{"form": "tone-matters-baseline-1"}'])
def test_a_file_that_holds_no_baseline_is_one_sentence(command, scripted, usual, tmp_path, text):
    scripted(SORRY)
    path = tmp_path / "b.json"
    path.write_text(text, encoding="utf-8")
    assert "holds no baseline" in command("analyze", usual, "--baseline", str(path)).sentence


def test_a_name_without_letters_is_one_sentence(command, scripted, usual):
    scripted(SORRY)
    assert "cannot name a baseline" in command("baseline", usual, "--save", "***").sentence
