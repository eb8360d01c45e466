import json
from dataclasses import replace

import pytest

from desktop_app.core.errors import InputError
from desktop_app.storage.baselines import Baselines, baseline_document, read_baseline
from tests.helpers.voices import baseline, voice_like


@pytest.fixture
def saved(tmp_path):
    return Baselines(tmp_path / "baselines")


@pytest.mark.parametrize(
    "kept",
    [
        baseline(),
        baseline("Zoë Müller", "USB Headset (2)", kind=True),
        replace(baseline(), usual=voice_like(loudness_dbfs=None, words_per_minute=None)),
    ],
)
def test_what_is_saved_is_read_back(saved, kept):
    path = saved.save(kept)
    assert read_baseline(path) == kept
    assert saved.find(kept.name, kept.device) == kept
    assert saved.names() == (kept.name,)


def test_each_device_has_its_own(saved):
    old, new = baseline(device="Old"), replace(baseline(device="New"), measured_on="2026-05-01")
    saved.save(old)
    saved.save(new)
    assert saved.find("me", "Old") == old
    assert saved.find("me", "New") == new
    assert saved.find("me", "Another") == new
    assert saved.find("you") is None


def test_a_new_reading_replaces_the_old(saved):
    saved.save(baseline())
    later = replace(baseline(), measured_on="2026-06-01")
    saved.save(later)
    assert saved.find("me") == later


@pytest.mark.parametrize(
    "change",
    [
        {"form": "other"},
        {"name": ""},
        {"usual": None},
        {"usual": {"pitch_median_hz": -5.0}},
        {"usual": {"pitch_median_hz": "nan"}},
        {"kind": {}},
    ],
)
def test_a_file_of_another_form_is_refused(tmp_path, change):
    document = baseline_document(baseline())
    for key, value in change.items():
        document[key] = document[key] | value if isinstance(value, dict) and document[key] else value
    path = tmp_path / "b.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(InputError, match="holds no baseline"):
        read_baseline(path)


def test_a_missing_file_is_a_sentence(tmp_path):
    with pytest.raises(InputError, match="There is no baseline"):
        read_baseline(tmp_path / "none.json")


def test_a_folder_that_is_not_there_holds_none(saved):
    assert saved.find("me") is None
    assert saved.names() == ()


def test_a_broken_file_does_not_hide_the_others(saved, tmp_path):
    saved.save(baseline("Anna"))
    (tmp_path / "baselines" / "x--any.json").write_text("nonsense", encoding="utf-8")
    assert saved.names() == ("Anna",)
