from dataclasses import dataclass, replace
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from ui.kit.cells import Cell, Column
from ui.kit.paged_table import Counted, ListSource, PagedTable
from ui.kit.table_view import TableView


@dataclass(frozen=True)
class Thing:
    id: UUID
    name: str


class Things:
    """A source that remembers what it was asked."""

    def __init__(self, number: int) -> None:
        self.rows = [Thing(UUID(int=i + 1), f"thing {i}") for i in range(number)]
        self.asked: list[tuple[str | None, int]] = []

    def count(self) -> int:
        return len(self.rows)

    def fetch(self, after: Thing | None, offset: int, limit: int) -> list[Thing]:
        self.asked.append((after.name if after else None, offset))
        return self.rows[offset : offset + limit]

    def locate(self, row_id: UUID) -> int | None:
        return next((i for i, row in enumerate(self.rows) if row.id == row_id), None)


COLUMNS: tuple[Column[Thing], ...] = (
    Column("Name", lambda thing: thing.name, key="name", stretch=True),
    Column("Number", lambda thing: Cell(str(thing.id.int), second="below"), right=True),
)


def table(source: Things, parent: QObject | None = None) -> PagedTable[Thing]:
    return PagedTable(COLUMNS, source, parent)


def view_of(qtbot: QtBot, model: PagedTable[Thing]) -> TableView:
    view = TableView(model, name="Things")
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    return view


@pytest.mark.parametrize("number", [0, 1, 99, 100, 101, 250])
def test_the_model_keeps_the_rules_of_qt(qtbot: QtBot, number: int):
    model = table(Things(number))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.rowCount() == number
    model.refresh()


def test_the_number_of_rows_is_known_before_they_are_read(qapp):
    source = Things(100_000)
    model = table(source)
    assert model.rowCount() == 100_000
    assert source.asked == []


def test_going_on_asks_after_the_row_before_and_a_jump_by_its_place(qapp):
    source = Things(1_000)
    model = table(source)
    model.row(0)
    model.row(150)
    model.row(750)
    assert source.asked == [(None, 0), ("thing 99", 100), (None, 700)]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 4_999), max_size=60))
def test_wherever_one_jumps_the_row_is_the_one_of_that_place(places: list[int]):
    source = Things(5_000)
    model = table(source)
    for place in places:
        row = model.row(place)
        assert row is not None
        assert row.name == f"thing {place}"


def test_few_pages_are_kept_however_far_one_scrolls(qapp):
    model = table(Things(20_000))
    for place in range(0, 20_000, 100):
        model.row(place)
    assert len(model._pages) == model.KEPT_PAGES


def test_the_same_rows_are_repainted_in_place(qtbot: QtBot):
    source = Things(300)
    model = table(source)
    model.row(0)
    source.rows[3] = replace(source.rows[3], name="new name")
    with qtbot.waitSignal(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.refresh()
    assert model.index(3, 0).data() == "new name"


def test_other_rows_reset_the_table(qtbot: QtBot):
    source = Things(300)
    model = table(source)
    model.row(0)
    source.rows.insert(0, Thing(UUID(int=9_999), "first"))
    with qtbot.waitSignal(model.modelReset):
        model.refresh()
    assert model.rowCount() == 301
    assert model.index(0, 0).data() == "first"


def test_many_changes_are_one_refresh(qtbot: QtBot):
    source = Things(10)
    model = table(source)
    model.row(0)
    source.asked.clear()
    with qtbot.waitSignal(model.dataChanged):
        for _ in range(50):
            model.refresh_soon()
    assert len(source.asked) == 1


def test_between_counting_and_reading_others_have_a_turn(qtbot: QtBot):
    source = Things(10)
    model = table(source)
    model.row(0)
    source.asked.clear()
    read_by_then: list[int] = []
    plain = source.count

    def count() -> int:
        QTimer.singleShot(0, lambda: read_by_then.append(len(source.asked)))
        return plain()

    source.count = count
    with qtbot.waitSignal(model.dataChanged):
        model.refresh_soon()
    assert read_by_then == [0]
    assert len(source.asked) == 1


def test_who_counts_elsewhere_is_asked_once_at_a_time_and_the_rows_wait_for_it(qapp):
    asked: list[Counted] = []
    model = PagedTable(COLUMNS, Things(10), counting=asked.append)
    for _ in range(3):
        model._soon.timeout.emit()
    assert (len(asked), model.rowCount()) == (1, 10)
    asked.pop()(11)
    assert model.rowCount() == 11


def test_a_count_that_came_to_nothing_or_too_late_changes_nothing(qapp):
    asked: list[Counted] = []
    model = PagedTable(COLUMNS, Things(10), counting=asked.append)
    model._soon.timeout.emit()
    asked.pop()(None)
    model._soon.timeout.emit()
    model.show(Things(5))
    asked.pop()(10)
    assert model.rowCount() == 5


def test_the_selected_row_and_its_place_on_screen_survive_a_reset(qtbot: QtBot):
    source = Things(5_000)
    view = view_of(qtbot, table(source))
    view.select(source.rows[2_000].id)
    offset = view.rowViewportPosition(2_000)
    source.rows[:0] = [Thing(UUID(int=100_000 + i), "before") for i in range(130)]
    view.model().refresh()
    assert view.current_row().name == "thing 2000"
    assert view.currentIndex().row() == 2_130
    assert view.rowViewportPosition(2_130) == offset


@pytest.mark.parametrize(("come", "read"), [(1, 2_000), (130, 2_100)])
def test_one_page_is_read_to_find_the_selected_row_again(qtbot: QtBot, come: int, read: int):
    source = Things(5_000)
    view = view_of(qtbot, table(source))
    view.select(source.rows[2_000].id)
    source.rows[:0] = [Thing(UUID(int=100_000 + i), "before") for i in range(come)]
    source.asked.clear()
    view.model().refresh()
    assert view.currentIndex().row() == 2_000 + come
    assert [offset for _, offset in source.asked] == [read]


def test_where_the_selected_row_was_deleted_its_neighbour_is_selected(qtbot: QtBot):
    source = Things(20)
    view = view_of(qtbot, table(source))
    view.select_place(7)
    del source.rows[7]
    view.model().refresh()
    assert view.current_row().name == "thing 8"


def test_whoever_listens_hears_of_the_row_that_is_selected_now(qtbot: QtBot):
    source = Things(20)
    view = view_of(qtbot, table(source))
    chosen: list[Thing] = []
    view.row_chosen.connect(chosen.append)
    view.select_place(3)
    view.select(source.rows[11].id)
    assert [thing.name for thing in chosen] == ["thing 3", "thing 11"]


def test_a_cut_text_is_told_whole_and_harmless(qtbot: QtBot):
    source = Things(3)
    source.rows[1] = replace(source.rows[1], name="<b>" + "a long name " * 30)
    view = view_of(qtbot, table(source))
    for place, told in ((1, "&lt;b&gt;"), (0, "")):
        spot = view.visualRect(view.model().index(place, 0)).center()
        where = view.viewport().mapToGlobal(spot)
        QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, spot, where))
        assert QToolTip.text().startswith("<qt>" + told if told else "")
    QToolTip.hideText()


def test_the_last_row_can_be_deleted_too(qtbot: QtBot):
    source = Things(1)
    view = view_of(qtbot, table(source))
    view.select_place(0)
    source.rows.clear()
    view.model().refresh()
    assert view.current_row() is None


def test_a_row_that_vanished_since_it_was_counted_is_blank(qtbot: QtBot):
    source = Things(150)
    model = table(source)
    del source.rows[120:]
    view = view_of(qtbot, model)
    view.select_place(149)
    view.grab()
    assert model.index(149, 0).data() == ""


def test_enter_opens_the_selected_row(qtbot: QtBot):
    view = view_of(qtbot, table(Things(5)))
    view.select_place(0)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.row_opened) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args[0].name == "thing 1"


def test_home_and_end_are_the_first_and_the_last_row(qtbot: QtBot):
    view = view_of(qtbot, table(Things(5_000)))
    view.select_place(7)
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.current_row().name == "thing 4999"
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.current_row().name == "thing 0"
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.currentIndex().row() > 3


def test_letters_typed_into_the_list_read_no_rows(qtbot: QtBot):
    source = Things(50_000)
    view = view_of(qtbot, table(source))
    view.setFocus()
    before = len(source.asked)
    qtbot.keyClicks(view, "zzz")
    assert len(source.asked) == before


def test_a_click_on_a_head_asks_to_sort_and_a_second_one_the_other_way_round(qtbot: QtBot):
    view = view_of(qtbot, table(Things(5)))
    wished: list[tuple[str, bool]] = []
    view.sort_requested.connect(lambda key, down: wished.append((key, down)))
    header = view.horizontalHeader()
    header.sectionClicked.emit(0)
    view.model().set_sorted_by("name")
    header.sectionClicked.emit(0)
    header.sectionClicked.emit(1)
    assert wished == [("name", False), ("name", True)]
    assert header.model().headerData(0, Qt.Orientation.Horizontal) == "Name ↑"


def test_what_a_cell_paints_is_also_said(qapp):
    model = table(Things(1))
    assert model.index(0, 1).data() == "1, below"


def test_few_rows_come_from_a_plain_list(qapp):
    rows = Things(3).rows
    model = PagedTable(COLUMNS, ListSource(lambda: rows))
    assert [model.index(i, 0).data() for i in range(3)] == ["thing 0", "thing 1", "thing 2"]
    assert model.place_of(rows[2].id) == 2
