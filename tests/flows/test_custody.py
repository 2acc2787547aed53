"""A laptop that was lost, and one that was away for too long, with a real server."""

from datetime import UTC, datetime, timedelta

import pytest

from desktop.opening import SystemClock
from desktop.overdue import Overdue, Wiped
from tests.flows.conftest import ServerProcess
from tests.flows.windows import Open


def test_a_lost_laptop_destroys_its_book_at_the_next_contact(
    desk: Open,
    server: ServerProcess,
) -> None:
    lost = desk("ana")
    lost.add_customer("Huaxin Precision")
    lost.sync()
    profile = lost.app.profile
    listed = server.run("device", "list")
    (line,) = [line for line in listed.splitlines() if "ana" in line]
    assert line.endswith(" UTC"), "when it was last in touch tells which laptop is the lost one"
    device = line.split()[0]
    server.run("device", "revoke", device, "--wipe")
    lost.context.sync.sync_requested.emit()
    lost.wait(lambda: isinstance(lost.app.asking, Wiped))
    assert not lost.app.window.isVisible()
    lost.wait(lambda: not profile.book.exists())
    assert not profile.keys.exists()


def test_after_three_weeks_on_an_island_one_contact_opens_the_book_again(
    desk: Open,
    server: ServerProcess,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ahead = [timedelta()]
    monkeypatch.setattr(SystemClock, "now", lambda _self: datetime.now(UTC) + ahead[0])
    away = desk("ana")
    server.kill()
    away.add_customer("Huaxin Precision")
    ahead[0] = timedelta(days=21)
    away.context.sync.sync_requested.emit()
    away.wait(lambda: isinstance(away.app.asking, Overdue))
    assert not away.app.window.isVisible()
    locked = away.app.asking
    assert isinstance(locked, Overdue)
    away.wait(lambda: not away.context.sync.status.running)
    assert locked.state.text().startswith("No network, or the server does not answer.")
    server.start()
    locked.now.click()
    away.wait(away.app.window.isVisible)
    away.wait(lambda: away.waiting() == 0)
    assert away.names() == ["Huaxin Precision"]
