"""The manager's page in narrow and in low windows."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.conftest import TODAY, settle
from tests.ui.team.conftest import WANG
from ui.team.check import grid_of
from ui.team.table import columns_of, tells_problems


@pytest.mark.parametrize("width", [720, 900, 1010, 1190])
def test_no_column_of_the_three_questions_lies_on_another(page, width):
    page.resize(width, 400)
    columns = columns_of(width)
    ends = [columns.waiting, columns.due, columns.received, columns.overdue]
    ends += [columns.percent, columns.planned, columns.done]
    first, second, third = columns.groups
    assert columns.as_of < columns.waiting < first < columns.due < columns.overdue < second
    assert second < columns.bar + columns.bar_width < columns.percent < columns.done < third
    assert ends == sorted(ends)
    assert tells_problems(width) == (width > 860)


def test_in_a_low_window_the_comment_can_still_be_written(page):
    page.resize(1190, 408)
    settle(page._context)
    field = page.questions.comments.field
    assert page.height() == 408
    assert field.mapTo(page, field.rect().bottomLeft()).y() <= page.height()
    assert page.questions.table.area.height() >= 28


@pytest.mark.parametrize("width", [560, 917, 1114, 1200])
def test_today_is_on_the_check_board_in_every_window(page, width):
    for days in (1, 5, 9):
        grid = grid_of(width, days)
        assert grid.right(days - 1) <= width - 24
        assert grid.cell >= 84
        assert grid.day_at(grid.right(days - 1)) == days - 1
        assert grid.first == 0 or width < 900
    page.show_tab("check")
    page.resize(width, 400)
    settle(page._context)
    rows = page.check.rows
    QTest.mouseClick(
        rows.row(WANG), Qt.MouseButton.LeftButton, pos=QPoint(rows.grid().right(rows.at) - 4, 10)
    )
    assert rows.days[rows.at] == TODAY
