"""When a customer can be visited, typed as people write it."""

import pytest

from storage.rules.visiting_hours import read, shown, windows


@pytest.mark.parametrize(
    ("typed", "days", "spans"),
    [
        ("Mon-Fri 9:00-17:00", [1, 2, 3, 4, 5], ["09:00", "17:00"]),
        ("周一至周五 9:00–17:00", [1, 2, 3, 4, 5], ["09:00", "17:00"]),
        ("Tue, Thu 13:30 to 16:00", [2, 4], ["13:30", "16:00"]),
        ("周三、周日 8：30至11：00", [3, 7], ["08:30", "11:00"]),
        ("9:00-12:00", [1, 2, 3, 4, 5, 6, 7], ["09:00", "12:00"]),
    ],
)
def test_hours_are_read_as_they_are_written(typed, days, spans):
    (found,) = read(typed) or []
    assert found["days"] == days
    assert [found["from"], found["to"]] == spans


@pytest.mark.parametrize("typed", ["mornings", "Mon 9-17", "Mon 17:00-9:00", "Mon 25:00-26:00"])
def test_what_is_not_understood_is_not_guessed(typed):
    assert read(typed) is None


def test_nothing_typed_is_nothing_known():
    assert read("  ") == []
    assert windows(None, 1) is None
    assert windows([], 1) is None


def test_a_day_that_is_not_named_is_closed():
    hours = read("Mon 9:00-11:30 14:00-16:00; Tue 10:00-12:00")
    assert windows(hours, 1) == ((540, 690), (840, 960))
    assert windows(hours, 2) == ((600, 720),)
    assert windows(hours, 3) == ()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_is_shown_can_be_typed_again(language):
    hours = read("Mon-Fri 9:00-11:30 14:00-16:00; Sat, Sun 10:00-12:00")
    assert read(shown(hours, language)) == hours
