"""What the plan form understands."""

from datetime import date, time
from uuid import UUID

import pytest

from tests.storage.a_day import TODAY, ZONE, at
from ui.planning.presenter import PlanDraft, present, read_day, read_time

SOMEBODY = UUID(int=1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("14:30", time(14, 30)),
        ("1430", time(14, 30)),
        ("930", time(9, 30)),
        ("9", time(9)),
        ("14点30", time(14, 30)),
        ("１４：３０", time(14, 30)),
        ("9h", time(9)),
        ("25:00", None),
        ("9:75", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_time_is_read_as_people_type_it(text, expected):
    assert read_time(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", TODAY),
        ("周三", date(2026, 11, 25)),
        ("next Fri", date(2026, 12, 4)),
        ("2026-11-30", date(2026, 11, 30)),
        ("下周", None),
        ("whenever", None),
    ],
)
def test_a_day_is_read_as_people_type_it(text, expected):
    assert read_day(text, TODAY) == expected


def test_a_whole_form_can_be_saved():
    plan = present(PlanDraft(SOMEBODY, "周三", "14:30"), TODAY, ZONE)
    assert plan.can_save
    assert plan.at == at(14.5, date(2026, 11, 25))


def test_each_field_says_what_is_missing():
    plan = present(PlanDraft(None, "2026-11-01", "?"), TODAY, ZONE)
    assert plan.problems == {
        "customer": "plan.no_customer",
        "day": "plan.day_past",
        "time": "plan.no_time",
    }
    assert present(PlanDraft(SOMEBODY, "?", "9"), TODAY, ZONE).problems == {"day": "plan.no_day"}
