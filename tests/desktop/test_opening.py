"""The zone the days begin in."""

from pathlib import Path

import pytest

from desktop.opening import local_zone, zone_of
from desktop.profile import Profile


@pytest.mark.parametrize(
    ("named", "found"),
    [("Asia/Shanghai", "Asia/Shanghai"), (":Europe/Berlin", "Europe/Berlin"), ("nowhere", "UTC")],
)
def test_the_zone_is_the_computers_or_utc(monkeypatch: pytest.MonkeyPatch, named: str, found: str):
    monkeypatch.setenv("TZ", named)
    assert local_zone().key == found


def test_the_demo_has_a_place_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("TZ", "Europe/Berlin")
    assert zone_of(Profile(tmp_path)).key == "Europe/Berlin"
    (tmp_path / "demo").write_text("{}")
    assert zone_of(Profile(tmp_path)).key == "Asia/Shanghai"
