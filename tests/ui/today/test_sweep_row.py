"""A row of the sweep in a narrow pane."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.today.sweep_row import MARGIN, SweepRowWidget, SweepText

REASONS = ((1, "moved"), (2, "nobody there"), (3, "ran out of time"), (4, "type a line instead"))


@pytest.mark.parametrize("lead", ["Not visited", ""])
def test_what_does_not_fit_beside_the_other_choices_stands_below_them(qtbot: QtBot, lead: str):
    text = SweepText("1", "11:00", "Huaxin", "Wang", "Nothing yet", "muted", (), REASONS, lead=lead)
    row = SweepRowWidget(text)
    qtbot.addWidget(row)
    heights: list[int] = []
    for width in (900, 360):
        row.resize(width, row.height())
        row.show()
        qtbot.waitExposed(row)
        row.grab()
        boxes = {digit: box for box, digit in row._boxes}
        assert list(boxes) == [1, 2, 3, 4]
        assert all(box.right() <= width - MARGIN for box in boxes.values())
        assert boxes[4].bottom() < row.height()
        heights.append(row.height())
        with qtbot.waitSignal(row.digit_pressed) as pressed:
            qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=boxes[4].center())
        assert pressed.args == ["1", 4]
    assert heights[0] < heights[1]
