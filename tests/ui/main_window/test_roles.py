"""The rail fits the role: what somebody never does is not there."""

from dataclasses import replace

import pytest

from tests.ui.conftest import settle
from ui.main_window.offered import window_actions
from ui.main_window.sections import entries, home_of

RAILS = {
    "office": ["customers", "import", "sync", "settings"],
    "admin": ["customers", "administration", "import", "sync", "settings"],
}


@pytest.mark.parametrize("role", RAILS)
def test_a_role_that_visits_nobody_has_no_pages_of_visits(open_window, role):
    window = open_window()
    context = window.context
    context.person = replace(context.person, role=role)
    context.wishes.person_changed.emit()
    settle(context)
    shown = [name for name, item in window._frame._items.items() if item.isVisible()]
    assert shown == RAILS[role]
    assert not window._frame._log.isVisible()
    offered = {action.id for action in window_actions(window, context)}
    assert not offered & {"log", "go.today", "go.visits"}
    assert {f"go.{name}" for name in RAILS[role]} <= offered


@pytest.mark.parametrize("role", RAILS)
def test_the_keys_count_what_is_on_the_rail(role):
    keys = [entry.key for entry in entries(role) if not entry.below]
    assert keys == [f"Alt+{n}" for n in range(1, len(keys) + 1)]


def test_a_managers_day_begins_with_the_three_questions_and_an_administrators_with_the_company():
    assert [home_of(role) for role in ("rep", "manager", "office", "admin")] == [
        "today", "team", "customers", "administration"
    ]  # fmt: skip


@pytest.mark.parametrize("role", ["", *RAILS, "rep", "manager"])
def test_a_page_that_a_role_does_not_have_is_the_one_its_day_begins_with(open_window, role):
    window = open_window()
    window.context.person = replace(window.context.person, role=role)
    for name in ("today", "team", "administration", "nowhere"):
        window.show_page(name)
        settle(window.context)
        has = name in {entry.name for entry in entries(role)}
        assert window._pages.name == (name if has else home_of(role))


def test_the_manager_has_the_team_where_the_rep_has_the_mirror():
    rep, manager = entries("rep"), entries("manager")
    differing = [(one, other) for one, other in zip(rep, manager, strict=True) if one != other]
    assert [(one.name, other.name) for one, other in differing] == [("mirror", "team")]
    assert differing[0][0].key == differing[0][1].key
    assert "administration" not in {entry.name for entry in entries("rep")}
