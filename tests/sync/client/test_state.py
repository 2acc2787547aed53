"""The state of a contact, as it is read and written by the driver."""

from dataclasses import fields

import pytest

from storage.changes import Origin
from storage.models import SyncState
from sync.client.state import Moving, moving, standing_of

_NAMES = [field.name for field in fields(Moving) if field.name != "run"]  # the fence's own


@pytest.mark.parametrize("name", _NAMES)
def test_each_part_of_the_state_lies_in_the_column_of_its_name(company, name):
    book = company.laptop().book
    with book.glance() as driver:
        before = standing_of(driver)
    value = getattr(before, name)
    other = f"{value}?" if isinstance(value, str) else 0 if value == 1 else value + 1
    with book.write(Origin.SERVER) as session, moving(session, before.run) as state:
        setattr(state, name, other)
    with book.read() as session, book.glance() as driver:
        row, after = session.get_one(SyncState, 1), standing_of(driver)
    changed = {n for n in _NAMES if getattr(after, n) != getattr(before, n)}
    assert changed == {name}
    assert getattr(after, name) == getattr(row, name) == other
