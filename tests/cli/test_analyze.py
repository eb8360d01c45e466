"""``analyze`` and ``tracks`` with engines that do as they are told."""

import csv
import json
from pathlib import Path

import pytest

from desktop_app import __version__
from desktop_app.cli import analyzing, engines
from desktop_app.core.errors import WeightsError
from desktop_app.speech import weights
from tests.cli.contract import REVIEW, breaches
from tests.helpers.sounds import silence

SORRY = "I'm so sorry. You need to calm down."


def test_a_review_has_every_key_of_the_contract(command, scripted, wav):
    scripted(SORRY)
    path = wav()
    result = command("analyze", path, "--json")
    assert (result.code, result.err) == (0, "")
    review = result.json
    assert breaches(REVIEW, review) == []
    assert (review["file"], review["seconds"], review["version"]) == (str(path), 2.5, __version__)
    assert review["transcript"]["text"] == SORRY
    assert review["transcript"]["words"][0]["text"] == "I'm"
    labels = {label["label"] for one in review["wording"]["sentences"] for label in one["labels"]}
    assert {"apologise", "calm_down"} <= labels
    assert review["wording"]["steps"]["acknowledge"] is True
    assert len(review["advice"]) == 1
    for score in {line["score"] for line in review["receipt"]}:
        points = sum(line["points"] for line in review["receipt"] if line["score"] == score)
        assert points == pytest.approx(review["scores"][score], abs=1e-6)


def test_what_is_not_known_is_null_never_zero(command, scripted, wav):
    scripted(SORRY)
    review = command("analyze", wav(), "--json").json
    assert review["tone"]["baseline"] is None
    missing = {entry["measure"] for entry in review["tone"]["not_measured"]}
    assert {"response_delay_s", "loudness_db"} <= missing
    for name in missing & set(review["tone"]["measures"]):
        assert review["tone"]["measures"][name] is None
    assert review["scores"]["calm"] is None
    assert review["wording"]["steps"]["pause"] is None


def test_silence_has_no_score_and_no_pitch(command, scripted, wav):
    scripted("never asked")
    review = command("analyze", wav(samples=silence(2.0)), "--json").json
    assert breaches(REVIEW, review) == []
    assert review["transcript"]["text"] == ""
    assert review["transcript"]["confidence"] is None
    assert review["quality"]["snr_db"] is None
    assert set(review["scores"].values()) == {None}
    assert review["receipt"] == []
    assert review["tone"]["measures"]["pauses"] == {"count": None, "mean_s": None, "longest_s": None}


def test_several_files_are_a_list(command, scripted, wav):
    scripted("I'm sorry.", "Calm down.")
    reviews = command("analyze", wav("a.wav"), wav("b.flac"), "--json").json
    assert [review["transcript"]["text"] for review in reviews] == ["I'm sorry.", "Calm down."]


def test_a_file_that_cannot_be_read_is_named_and_the_others_go_on(command, scripted, wav, tmp_path):
    scripted("I'm sorry.")
    result = command("analyze", tmp_path / "none.wav", wav(), "--json")
    assert "There is no file" in result.sentence
    assert [review["transcript"]["text"] for review in result.json] == ["I'm sorry."]


def test_the_customer_s_words_are_kept_beside_the_review(command, scripted, wav):
    scripted("I'm sorry.")
    assert command("analyze", wav(), "--customer", "It broke!", "--json").json["customer"] == "It broke!"


def test_for_people_it_prints_lines(command, scripted, wav):
    scripted(SORRY)
    result = command("analyze", wav())
    assert result.code == 0
    assert f"“{SORRY}”" in result.out
    assert "Apologises: “" in result.out
    assert "Wording 19, Overall" in result.out
    with pytest.raises(json.JSONDecodeError):
        json.loads(result.out)


def broken_files(tmp_path: Path) -> dict[Path, str]:
    (tmp_path / "empty.wav").write_bytes(b"")
    (tmp_path / "text.wav").write_text("just words")
    return {
        tmp_path / "none.wav": "There is no file",
        tmp_path: "There is no file",
        tmp_path / "empty.wav": "is empty (0 bytes)",
        tmp_path / "text.wav": "is no sound file that can be read",
    }


@pytest.mark.parametrize("subcommand", ["analyze", "tracks"])
def test_a_file_that_holds_no_sound_is_one_sentence(command, tmp_path, monkeypatch, subcommand):
    def never(*_):
        raise AssertionError("no engine is needed to see that")

    monkeypatch.setattr(engines, "build_reviewer", never)
    monkeypatch.setattr(analyzing, "build_meter", never)
    for path, fault in broken_files(tmp_path).items():
        result = command(subcommand, path, *(["--json"] if subcommand == "analyze" else []))
        assert result.out == ""
        assert fault in result.sentence
        assert str(path) in result.sentence


def test_an_unknown_baseline_is_one_sentence(command, wav):
    result = command("analyze", wav(), "--baseline", "mine", "--json")
    mend = "measure one with `tone-matters baseline`"
    assert result.sentence == f"There is no baseline “mine”: {mend}."
    assert result.out == ""


def test_tracks_are_rows_every_10_ms(command, scripted, wav):
    scripted("words")
    result = command("tracks", wav(), "--csv")
    assert (result.code, result.err) == (0, "")
    header, *rows = csv.reader(result.out.splitlines())
    assert header == ["time_s", "pitch_hz", "loudness_dbfs", "spectral_balance_db", "speech"]
    assert [float(row[0]) for row in rows] == [n / 100 for n in range(251)]
    for _, pitch, loudness, _, speech in rows:
        assert speech in ("0", "1")
        assert float(loudness) < 0
        assert pitch == ("200.00" if speech == "1" else "")
    assert {row[4] for row in rows} == {"0", "1"}
    assert command("tracks", wav()).out == result.out


def test_a_models_folder_with_a_wrong_file_is_refused(command, wav, tmp_path):
    folder = tmp_path / "models" / "swift-f0"
    folder.mkdir(parents=True)
    (folder / "model.onnx").write_bytes(b"not the published one")
    result = command("--models", folder.parent, "tracks", wav())
    assert result.out == ""
    assert "swift-f0/model.onnx are damaged or not the published ones" in result.sentence
    assert str(folder) in result.sentence
    assert weights.SWIFT_F0.sha256[:12] in result.sentence


def test_missing_weights_name_the_package_to_install(command, wav, monkeypatch):
    monkeypatch.setattr(weights, "_in_wheel", lambda package, inside: None)
    result = command("tracks", wav())
    assert result.out == ""
    assert "weights swift-f0/model.onnx are missing: install the package swift-f0" in result.sentence


def test_a_model_folder_of_one_s_own_must_be_there(command, wav, tmp_path):
    result = command("analyze", wav(), "--model", tmp_path / "none")
    assert "There is no model folder" in result.sentence


def test_a_fault_of_ours_is_a_sentence_too_and_its_details_go_to_the_log(
    command, wav, scripted, monkeypatch, data
):
    def broken(*_):
        raise ZeroDivisionError("one over nothing")

    monkeypatch.setattr(engines, "build_reviewer", broken)
    result = command("analyze", wav())
    assert result.code == 1
    log = data / "tone-matters.log"
    assert result.err == (
        "tone-matters: Something went wrong inside Tone Matters (ZeroDivisionError): "
        f"the details are in {log}.\n"
    )
    assert "one over nothing" in log.read_text()
    assert "Traceback" in log.read_text()


def test_a_fault_of_ours_is_told_even_where_no_log_can_be_written(command, wav, monkeypatch, data):
    def broken(*_):
        raise ZeroDivisionError("one over nothing")

    monkeypatch.setattr(engines, "build_reviewer", broken)
    data.write_text("a file in the folder's place")
    result = command("analyze", wav())
    assert result.code == 1
    assert "(ZeroDivisionError: one over nothing)" in result.err
    assert "Traceback" not in result.err


def test_stopped_by_the_keyboard_it_says_nothing(command, wav, monkeypatch):
    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(engines, "build_reviewer", stop)
    assert command("analyze", wav()).code == 130


def test_every_error_of_the_family_is_a_sentence(command, wav, monkeypatch):
    def missing(*_):
        raise WeightsError("The weights are missing", "install them")

    monkeypatch.setattr(engines, "build_reviewer", missing)
    assert command("analyze", wav(), "--json").sentence == "The weights are missing: install them."
