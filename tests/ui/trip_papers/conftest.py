"""The papers of a trip, opened and taken down again."""

import pytest

from tests.ui.a_day import desk
from tests.ui.trip_papers.a_trip import Trip
from ui.kit.page import keep_drafts


@pytest.fixture
def trip(qapp, tmp_path):
    with desk(tmp_path) as made:
        shown = Trip(made)
        yield shown
        keep_drafts(shown.pane)
        made.settle()
        shown.pane.close()
        shown.pane.deleteLater()
