"""The table: found by typing, ordered by its heads, filtered by chips, kept as views."""

import threading

from PySide6.QtCore import Qt

from storage.changes import ChangeSet, Origin
from storage.commands import records
from storage.queries import customers as queries
from storage.rules.kinds import Kind
from tests.ui.customers.conftest import Customers
from ui.customers.presenter import Chosen, Part


def test_typing_pinyin_initials_finds_the_customer(customers: Customers):
    customers.page.search()
    customers.type("huaxin")
    assert customers.names() == ["Huaxin Precision"]
    customers.press(Qt.Key.Key_Escape)
    assert len(customers.names()) == 100


def test_nobody_fits_says_so_and_shows_all_again(customers: Customers):
    customers.page.search()
    customers.type("zzzz")
    shown = customers.page.list._lists.currentWidget()
    assert shown.title.text() == "Nobody fits"
    shown.button.click()
    customers.settle()
    assert customers.page.list.table.isVisible()


def test_a_header_orders_the_table_and_a_second_click_turns_it_around(customers: Customers):
    header = customers.page.list.table.horizontalHeader()
    before = customers.names()
    header.sectionClicked.emit(0)
    assert customers.names() == sorted(
        customers.names(), key=lambda name: name.casefold(), reverse=True
    )
    header.sectionClicked.emit(0)
    assert customers.names() == before


def test_a_chip_narrows_the_table_down_until_it_is_removed(customers: Customers):
    bar = customers.page.list.bar
    everybody = customers.page.list.model.rowCount()
    bar.view_requested.emit(customers.page.list.view.toggled(Chosen(Part.STATUSES, "lost")))
    lost = customers.page.list.model.rowCount()
    assert 0 < lost < everybody
    [chip] = [w for w in bar.findChildren(type(bar.children()[-1])) if hasattr(w, "removed")][:1]
    chip.removed.emit()
    assert customers.page.list.model.rowCount() == everybody


def test_the_filter_menu_offers_what_there_is(customers: Customers):
    menu = customers.page.list.bar.filter_menu()
    offered = [action.text() for action in menu.actions() if action.text()]
    assert {"Status", "Tier", "City", "Next step overdue", "Mine"} <= set(offered)
    overdue = next(one for one in menu.actions() if one.text() == "Next step overdue")
    overdue.trigger()
    assert customers.page.list.view.overdue


def test_a_view_is_saved_under_a_name_and_found_again(customers: Customers):
    page = customers.page
    page.list.show_view(page.list.view.toggled(Chosen(Part.TIERS, "platinum")))
    page.list.save_view_requested.emit()
    customers.form().form.field("name").set_value("my platinum")
    customers.form().save()
    customers.settle()
    page.list.show_view(page.list.view.cleared())
    view = next(
        action for action in page.list.bar.views_menu().actions() if action.text() == "my platinum"
    )
    view.trigger()
    assert page.list.view.tiers == ("platinum",)
    page.list.bar.forget_requested.emit("my platinum")
    texts = [action.text() for action in page.list.bar.views_menu().actions()]
    assert "my platinum" not in texts


def test_the_pane_follows_the_selection(customers: Customers):
    customers.page.list.table.setFocus()
    customers.press(Qt.Key.Key_Down)
    assert customers.page.list.detail.title.text() == customers.names()[1]
    assert customers.page.list.detail.story.sentence.text().endswith(".")


def test_enter_opens_the_story_and_esc_leads_back_to_the_same_line(customers: Customers):
    customers.page.list.table.setFocus()
    customers.press(Qt.Key.Key_Down)
    name = customers.names()[1]
    customers.press(Qt.Key.Key_Return)
    assert customers.page.in_story()
    assert customers.page.story.head.title.text() == name
    customers.press(Qt.Key.Key_Escape)
    assert not customers.page.in_story()
    assert customers.page.list.table.current_row().short_name == name


def test_delete_takes_a_customer_away_and_undo_brings_it_back(customers: Customers):
    customers.page.list.table.setFocus()
    first, *_ = customers.names()
    customers.press(Qt.Key.Key_Delete)
    assert first not in customers.names()
    customers.context.undo()
    customers.settle()
    assert customers.names()[0] == first


def test_what_others_change_appears_by_itself(customers: Customers):
    from storage.commands.customers import edit_customer

    customer_id = customers.find("Huaxin")
    customers.context.tasks.write(
        lambda session: edit_customer(session, customer_id, {"short_name": "AAA first"})
    )
    customers.settle()
    assert customers.names()[0] == "AAA first"


def test_every_order_has_an_action_of_its_own(customers: Customers):
    ids = [action.id for action in customers.page.page_actions()]
    assert {"customers.sort.name", "customers.sort.next_on", "customers.sort.tier"} <= set(ids)


def test_a_broad_search_shows_who_comes_first_and_counts_the_rest_behind(
    customers: Customers, monkeypatch
):
    monkeypatch.setattr("ui.customers.table.FIRST", 3)
    page = customers.page
    heads: list[str] = []
    page.list.model.modelReset.connect(lambda: heads.append(page.list.head.meta.text()))
    page.list.show_view(page.list.view.searching("a"))
    customers.settle()
    assert heads[0] == "more than 3 shown"
    assert page.list.model.rowCount() > 3
    assert page.list.head.meta.text() == f"{page.list.model.rowCount()} shown"


def test_who_is_selected_stays_so_while_others_arrive_and_nobody_else_in_between(
    customers: Customers,
):
    table = customers.page.list.table
    table.select_place(5)
    selected = table.current_row().id
    chosen: list[object] = []
    table.row_chosen.connect(lambda row: chosen.append(row.id))
    customers.context.do(
        lambda session: records.create(session, Kind.CUSTOMER, {"name": "AAA first of all"})
    )
    customers.settle()
    assert table.currentIndex().row() == 6
    assert set(chosen) == {selected}


def test_rows_that_arrive_are_not_counted_by_the_thread_of_the_window(
    customers: Customers, monkeypatch
):
    counted: list[bool] = []
    plain = queries.count

    def count(*given, **named) -> int:
        counted.append(threading.current_thread() is threading.main_thread())
        return plain(*given, **named)

    monkeypatch.setattr(queries, "count", count)
    shown = customers.page.list.model.rowCount()
    with customers.context.database.write(Origin.SERVER) as session:
        records.create(session, Kind.CUSTOMER, {"name": "Arrived"})
    customers.settle()
    assert customers.page.list.model.rowCount() == shown + 1
    assert customers.page.list.head.meta.text() == str(shown + 1)
    assert counted
    assert not any(counted)


def test_another_order_of_what_is_not_counted_yet_is_counted_in_the_end(
    customers: Customers, monkeypatch
):
    monkeypatch.setattr("ui.customers.table.FIRST", 3)
    page = customers.page
    page.list.focus_search()
    customers.type("a")
    found = page.list.model.rowCount()
    page.list.show_view(page.list.view.searching(""))
    customers.settle()
    page.list.show_view(page.list.view.searching("a"))
    page.list.show_view(page.list.view.sorted_by("city", False))
    customers.settle()
    assert page.list.model.rowCount() == found > 3
    assert page.list.head.meta.text() == f"{found} shown"


def test_cities_are_counted_once_it_is_quiet_not_with_each_share_that_arrives(
    customers: Customers, monkeypatch
):
    counted: list[object] = []
    monkeypatch.setattr("storage.queries.customers.cities", lambda session: counted.append(1) or [])
    arrived = ChangeSet(Origin.SERVER, 0, {Kind.CUSTOMER: {customers.find("Huaxin")}})
    for _ in range(3):
        customers.context.changes.changed.emit(arrived)
    customers.settle()
    assert counted == []
    customers.page.list._places_soon.timeout.emit()
    customers.settle()
    assert counted == [1]
