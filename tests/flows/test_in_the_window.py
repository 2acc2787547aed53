"""Two laptops and a manager, each in a real window, with a real server between them."""

from uuid import UUID

from PySide6.QtWidgets import QApplication

from storage.models import Visit
from tests.flows.conftest import ServerProcess
from tests.flows.windows import Desk, Open


def shared_customer(one: Desk, other: Desk, **fields: str) -> UUID:
    """A customer that the first adds and the other receives."""
    made = one.add_customer("Huaxin Precision", **fields)
    one.sync()
    other.sync()
    assert other.find("Huaxin Precision") == made
    return made


def test_different_fields_changed_offline_are_both_kept_and_nobody_is_asked(
    desk: Open, server: ServerProcess
) -> None:
    one, two = desk("ana"), desk("ana")
    made = shared_customer(one, two)
    server.kill()
    one.change(made, industry="Bearings")
    two.change(made, phone="021-5555 0100")
    for each in (one, two):
        each.sync()
        assert "1 change waiting to upload · Working offline, everything works" in each.pill()
    server.start()
    for each in (one, two, one):
        each.sync()
    for each in (one, two):
        found = each.customer(made)
        assert found is not None
        assert (found.industry, found.phone) == ("Bearings", "021-5555 0100")
        assert each.cards() == []
        assert "Confirmed by server" in each.pill()
    assert QApplication.activeModalWidget() is None


def test_the_same_field_changed_offline_is_asked_once_and_taken_back_with_one_click(
    desk: Open, server: ServerProcess
) -> None:
    one, two = desk("ana"), desk("ana")
    made = shared_customer(one, two)
    server.kill()
    two.change(made, industry="Printing")
    one.change(made, industry="Bearings")
    server.start()
    for each in (two, one, two):
        each.sync()
    for each in (one, two):
        assert each.pill().startswith("1 record")
    (card,) = one.cards()
    said = one.said(card)
    assert "Huaxin Precision | Industry" in said
    assert "Printing" in said
    assert "Bearings" in said
    kept = industry(one, made)
    card.use.click()
    one.wait(lambda: one.cards() == [])
    assert {kept, industry(one, made)} == {"Bearings", "Printing"}
    one.context.undo()  # one click on the toast
    one.wait(lambda: industry(one, made) == kept)
    one.wait(one.cards)
    one.cards()[0].use.click()
    one.wait(lambda: one.cards() == [])
    one.sync()
    two.sync()
    assert industry(two, made) == industry(one, made) != kept
    assert two.cards() == []


def test_a_customer_deleted_here_and_visited_there_comes_back_and_the_page_says_so(
    desk: Open, server: ServerProcess
) -> None:
    one, two = desk("ana"), desk("ana")
    made = shared_customer(one, two)
    server.kill()
    one.delete(made)
    two.log_visit(made, "saw Mr. Wang, wants an offer")
    assert one.names() == []
    server.start()
    for each in (one, two, one):
        each.sync()
    for each in (one, two):
        assert each.names() == ["Huaxin Precision"]
        assert each.cards() == []  # it is told, and nobody has to decide
        assert "attention" not in each.pill()
        told = each.said(each.sync_page.history)
        assert "Huaxin Precision" in told
        assert "it is here again" in told
    with one.context.database.read() as session:
        (visit,) = session.query(Visit).all()
        assert visit.customer_id == made


def test_a_server_killed_in_mid_sync_loses_and_doubles_nothing(
    desk: Open, server: ServerProcess
) -> None:
    one = desk("ana")
    server.kill()
    names = [f"Customer {n}" for n in range(5)]
    for name in names:
        one.add_customer(name)
    server.start()
    line = one.context.sync
    one.wait(lambda: not line.status.running)
    line.sync_requested.emit()
    assert line.status.running
    server.kill()
    one.wait(lambda: not line.status.running)
    assert one.names() == names
    server.start()
    one.sync()
    assert one.waiting() == 0
    assert not line.status.trouble
    manager = desk("chen")
    manager.sync()
    assert manager.names() == names


def test_a_customer_handed_over_takes_the_unsent_visit_along_and_leaves_the_disk(
    desk: Open, server: ServerProcess
) -> None:
    ana, bo, chen = desk("ana"), desk("bo"), desk("chen")
    made = shared_customer(ana, chen)
    ana.look_at(made)
    ana.context.sync.pause_requested.emit(True)
    ana.log_visit(made, "saw Mr. Wang, wants an offer")
    said = server.run("assign", "--from", "ana@example.com", "--to", "bo@example.com")
    assert said.startswith("1 customer moved")
    ana.context.sync.pause_requested.emit(False)
    ana.sync()
    bo.sync()
    chen.sync()
    assert ana.customer(made) is None
    assert ana.names() == []
    journal = ana.sync_page.journal.said()
    assert any("Huaxin Precision left this computer" in line for line in journal)
    for each in (bo, chen):
        assert each.names() == ["Huaxin Precision"]
        with each.context.database.read() as session:
            (visit,) = session.query(Visit).all()
            assert visit.customer_id == made


def industry(desk: Desk, customer: UUID) -> str | None:
    found = desk.customer(customer)
    return found.industry if found is not None else None
