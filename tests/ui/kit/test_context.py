from pytestqt.qtbot import QtBot

from storage.commands.records import create
from storage.rules.kinds import Kind
from storage.search import search
from ui.kit.context import Context


def names(context: Context, text: str = "Huaxin") -> list[str]:
    with context.database.read() as session:
        return [hit.title for hit in search(session, text)]


def add(context: Context, qtbot: QtBot) -> None:
    with qtbot.waitSignal(context.wishes.toast_requested) as told:
        context.do(
            lambda session: create(session, Kind.CUSTOMER, {"name": "Huaxin", "status": "active"}),
            "Customer added",
        )
    assert told.args[0] == "Customer added"
    assert told.args[1] is not None


def test_what_was_done_can_be_undone_and_done_again(qtbot: QtBot, context: Context):
    add(context, qtbot)
    assert names(context) == ["Huaxin"]
    with qtbot.waitSignal(context.wishes.toast_requested) as told:
        context.undo()
    assert told.args == ["Undone: Customer added", None]
    assert names(context) == []
    with qtbot.waitSignal(context.wishes.toast_requested) as told:
        context.redo()
    assert told.args == ["Done again: Customer added", None]
    assert names(context) == ["Huaxin"]


def test_undo_takes_back_one_thing_after_the_other(qtbot: QtBot, context: Context):
    add(context, qtbot)
    add(context, qtbot)
    for left in (1, 0):
        with qtbot.waitSignal(context.wishes.toast_requested):
            context.undo()
        assert len(names(context)) == left
    assert not context.can_undo()
    context.undo()


def test_a_toast_undoes_its_own_transaction_and_no_other(qtbot: QtBot, context: Context):
    with qtbot.waitSignal(context.wishes.toast_requested) as told:
        context.do(
            lambda session: create(session, Kind.CUSTOMER, {"name": "First", "status": "active"}),
            "one",
        )
    first = told.args[1]
    add(context, qtbot)
    with qtbot.waitSignal(context.wishes.toast_requested):
        context.undo_one(first)
    assert names(context, "First") == []
    assert names(context) == ["Huaxin"]


def test_the_day_is_the_one_where_the_rep_is(context: Context):
    assert context.today().isoformat() == "2026-11-24"
