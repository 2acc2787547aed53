"""When a visit added in a hurry is planned for."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from storage.rules.planning import next_free
from tests.storage.a_day import TODAY, ZONE, at


def test_the_next_half_hour_that_is_free_is_taken():
    assert next_free(TODAY, at(8), [], ZONE) == at(9)
    assert next_free(TODAY, at(9.2), [], ZONE) == at(9.5)
    assert next_free(TODAY, at(8), [at(9), at(11), None], ZONE) == at(12.5)


def test_a_day_that_is_over_takes_it_at_its_last_hour():
    assert next_free(TODAY, at(20), [], ZONE) == at(18)


@given(st.floats(0, 23.9), st.lists(st.floats(0, 23.9), max_size=8))
def test_a_visit_is_never_planned_into_another_or_into_the_past_while_there_is_room(now, taken):
    others = [at(hour) for hour in taken]
    found = next_free(TODAY, at(now), others, ZONE)
    assert at(9) <= found <= at(18)
    if found < at(18):
        assert found >= at(now)
        assert all(abs(found - other) >= timedelta(minutes=90) for other in others)
