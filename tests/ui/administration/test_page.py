"""People, teams, laptops and handing over: asked of the server, told in words."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from storage.commands.records import create
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from tests.ui.administration.conftest import (
    CHEN,
    EAST,
    LAPTOP,
    SALES,
    XIAO,
    ZHOU,
    PretendedServer,
)
from ui.administration.customer_picker import CustomerPicker
from ui.administration.page import PARTS, AdministrationPage
from ui.administration.panel import AskPanel
from ui.kit.context import Context

Answered = Callable[[], None]


def panel_of(page: AdministrationPage) -> AskPanel:
    open_ = [one for one in page.window().findChildren(AskPanel) if one.isVisible()]
    assert len(open_) == 1
    return open_[0]


def spoken(rows: Any) -> list[str]:
    return [row.text.spoken() for row in rows.rows()]


def test_people_are_listed_with_role_team_and_what_is_known_of_their_laptops(page):
    said = spoken(page.people.rows)
    assert said[3].startswith("Zhou Yuan, zhou@example.com · East · 42 customer")
    assert "Rep" in said[3]
    assert "7 change" in said[3]
    assert "no laptop yet" in said[2]


def test_typing_narrows_the_list_by_name_mail_and_team(page):
    page.people.search.setText("east zhou")
    page.people._show()
    assert [row.text.key for row in page.people.rows.rows()] == [ZHOU]
    assert not page.people.more.isVisible()
    page.people.search.setText("nobody of the kind")
    page.people._show()
    assert page.people.more.text() == "Nobody fits"


def test_a_person_is_added_and_stands_in_the_list(
    page, server: PretendedServer, answered: Answered, qtbot
):
    with qtbot.waitSignal(page._context.sync.sync_requested):
        page.people.add()
        panel = panel_of(page)
        panel.form.set_values(
            {"name": " New One ", "email": "new@example.com", "team": EAST, "role": "rep",
             "password": "a good password"}
        )  # fmt: skip
        panel.save()
        answered()
    assert server.asked == [
        ("add_person", "New One", "new@example.com", "rep", EAST, "a good password")
    ]
    assert any(said.startswith("New One") for said in spoken(page.people.rows))


def test_what_is_missing_or_refused_is_said_beside_its_field_and_what_was_typed_stays(
    page, server: PretendedServer, answered: Answered
):
    page.people.add()
    panel = panel_of(page)
    panel.save()
    assert panel.form._problems["name"].text()
    panel.form.set_values({"name": "N", "email": "zhou@example.com", "password": "x" * 12})
    server.refusal = RuleBroken("admin.email_taken", email="zhou@example.com")
    panel.save()
    answered()
    assert "zhou@example.com" in panel.form._problems["email"].text()
    assert panel.isVisible()
    server.refusal = RuleBroken("line.no_answer")
    panel.save()
    answered()
    assert "network" in panel.form.general.text()
    assert panel.form.field("name").value() == "N"


def test_name_role_and_team_of_a_person_change(page, server: PretendedServer, answered: Answered):
    page.people.edit(ZHOU)
    panel = panel_of(page)
    assert panel.form.values() == {"name": "Zhou Yuan", "role": "rep", "team": EAST}
    panel.form.set_values({"role": "manager", "team": SALES})
    panel.save()
    answered()
    assert server.asked == [("edit_person", ZHOU, "Zhou Yuan", "manager", SALES)]


def test_somebody_is_disabled_with_or_without_the_books_on_the_laptops(
    page, server: PretendedServer, answered: Answered
):
    page.people._ask_state(server.now.people[2])
    panel = panel_of(page)
    panel.form.set_values({"wipe": True})
    panel.save()
    answered()
    assert server.asked == [("set_active", ZHOU, False, True)]


def test_teams_stand_below_the_one_above_them(page):
    said = spoken(page.teams.rows)
    assert [one.strip().split(",")[0] for one in said] == ["Sales", "East"]
    assert "led by Chen Gang" in said[0]


def test_a_team_cannot_be_put_below_itself(page):
    page.teams.edit(SALES)
    parents = panel_of(page).form.field("parent")
    assert [parents.itemData(n) for n in range(parents.count())] == [None]


def test_a_team_is_added_and_removed(page, server: PretendedServer, answered: Answered):
    page.teams.add()
    panel = panel_of(page)
    panel.form.set_values({"name": "North", "parent": SALES, "manager": CHEN})
    panel.save()
    answered()
    page.teams.edit(EAST)
    page.teams._ask_remove(panel_of(page), server.now.teams[0])
    panel_of(page).save()
    answered()
    assert server.asked == [("add_team", "North", SALES, CHEN), ("remove_team", EAST)]


def test_a_laptop_is_shut_out_only_by_whoever_types_whose_it_is(
    page, server: PretendedServer, answered: Answered
):
    page.show_part("laptops")
    page.laptops.revoke(LAPTOP.id)
    panel = panel_of(page)
    panel.save()
    assert (server.asked, panel.save_button.isEnabled()) == ([], False)
    field = panel.form.field("confirm")
    QTest.keyClicks(field, "Zhou Yuan")
    panel.save()
    answered()
    assert server.asked == [("revoke", LAPTOP.id, False)]


def test_handing_over_shows_first_what_moves_and_who_sees_it_then(
    page, server: PretendedServer, answered: Answered
):
    page.show_part("handover")
    pane = page.handover
    assert not pane.move_button.isVisible()
    pane.giver.set_value(ZHOU)
    pane.taker.set_value(XIAO)
    pane.which.set_value("K001\n\nHuaxin\nK001")
    pane.look()
    answered()
    assert server.asked == [("preview", ZHOU, XIAO, ["K001", "Huaxin"])]
    assert "120 visit" in pane.records.text()
    assert "export" not in pane.records.text()
    assert (pane.gain.text(), pane.lose.text()) == (
        "Will see them: Xiao Li", "Will no longer see them: Zhou Yuan"
    )  # fmt: skip
    assert "K999" in pane.lacking.text()
    assert "Chengyuan" in pane.lacking.text()
    assert "7 change" in pane.unsent.text()
    pane.move_customers()
    answered()
    assert server.asked[1] == ("assign", ZHOU, XIAO, ["K001", "Huaxin"], True)
    assert pane.result.text().startswith("42 customer")
    assert not pane.move_button.isVisible()


@pytest.fixture
def four_customers(page, context: Context, answered: Answered) -> None:
    with context.database.write() as session:
        for name, code, owner in (
            ("Huaxin", "K001", ZHOU),
            ("Twin", "", ZHOU),
            ("Twin", "K003", ZHOU),
            ("Boda & Sons", "", ZHOU),
            ("Another's", "K009", CHEN),
        ):
            values = {"name": name, "owner_id": owner} | ({"customer_code": code} if code else {})
            create(session, Kind.CUSTOMER, values)
    page.show_part("handover")
    answered()


def picker_of(page, answered: Answered) -> CustomerPicker:
    page.handover.pick()
    answered()
    (picker,) = [one for one in page.findChildren(CustomerPicker) if one.isVisible()]
    return picker


def test_customers_to_hand_over_are_chosen_from_a_list(page, four_customers, answered: Answered):
    pane = page.handover
    pane.pick()
    assert pane.form._problems["giver"].text()
    pane.giver.set_value(ZHOU)
    pane.which.set_value("K001\nNobody we know")
    picker = picker_of(page, answered)
    shown = [(tick.text(), tick.isChecked()) for tick in picker.ticks]
    assert sorted(shown) == [
        ("Boda && Sons", False), ("Huaxin · K001", True), ("Twin", False), ("Twin · K003", False),
    ]  # fmt: skip
    QTest.keyClicks(picker.words, "boda")
    (tick,) = picker.ticks
    tick.click()
    QTest.keyClick(picker.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert set(pane.which.value().splitlines()) == {"K001", "Boda & Sons", "Nobody we know"}
    assert not picker.isVisible()


def test_customers_of_one_name_are_told_apart_by_code_or_id(
    page, four_customers, answered: Answered
):
    page.handover.giver.set_value(ZHOU)
    picker = picker_of(page, answered)
    QTest.keyClicks(picker.words, "twin")
    assert len(picker.ticks) == 2
    for tick in picker.ticks:
        tick.click()
    picker._take()
    first, second = sorted(page.handover.which.value().splitlines(), key=len)
    assert (first, len(second)) == ("K003", 32)


def test_what_was_seen_does_not_hold_for_another_choice(
    page, server: PretendedServer, answered: Answered
):
    pane = page.handover
    pane.look()
    assert pane.form._problems["giver"].text()
    pane.giver.set_value(ZHOU)
    pane.taker.set_value(XIAO)
    pane.look()
    answered()
    assert pane._seen is not None
    pane.taker.set_value(CHEN)
    pane.form.edited.emit()
    pane.move_customers()
    assert [what[0] for what in server.asked] == ["preview"]


def test_without_the_server_the_last_known_list_is_shown_and_says_so(
    page, context: Context, server: PretendedServer, answered: Answered
):
    server.refusal = RuleBroken("line.no_answer")
    page.ask_server()
    answered()
    assert page.trouble.isVisible()
    assert "last known list" in page.trouble.text()
    assert len(page.people.rows.rows()) == 4
    assert not page.people.add_button.isEnabled()
    page.people.edit(ZHOU)
    assert not [one for one in page.findChildren(AskPanel) if one.isVisible()]


def test_a_page_that_never_reached_the_server_shows_what_the_book_knows(
    qtbot, context: Context, answered: Answered
):
    with context.database.write() as session:
        team = create(session, Kind.TEAM, {"name": "East"})
        create(session, Kind.PERSON, {"name": "Zhou", "role": "rep", "team_id": team})
    page = AdministrationPage(context)
    qtbot.addWidget(page)
    page.show()
    page.activate()
    answered()
    assert any(said.startswith("Zhou, East") for said in spoken(page.people.rows))
    assert "not signed in" in page.trouble.text()


@pytest.mark.parametrize("part", PARTS)
def test_every_part_is_reached_by_keyboard_and_has_names_for_screen_readers(page, part):
    page.show_part(part)
    main = page.main_widget()
    main.setFocus()
    assert main.hasFocus()
    assert main.accessibleName()


def test_escape_leaves_a_panel_and_nothing_is_asked(page, server: PretendedServer):
    page.people.add()
    panel = panel_of(page)
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert server.asked == []
