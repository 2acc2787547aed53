"""The demo's company: its people's windows and its server are processes of their own."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop import demo_profile as demo
from desktop.demo import user_of
from desktop.demo.server import DemoServer
from desktop.opening import DEMO_KEY
from desktop.profile import Profile
from storage.database import Database, World
from storage.models import Customer, OutboxEntry, Person, Visit
from storage.rules.errors import RuleBroken

NOW = datetime(2026, 11, 23, 2, 42, tzinfo=UTC)
SOON = 60.0
SOON_MS = 60_000
Query = Callable[[Session], int]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where the demo of these tests lies, in this process and in its children."""
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(folder))
        patch.setenv("QT_QPA_PLATFORM", "offscreen")
        yield folder


@pytest.fixture(scope="module")
def profiles(home: Path) -> dict[str, Profile]:
    """The profile of everybody, made as the demo makes it."""
    roles = ("rep", "manager", "newcomer")
    return {role: demo.demo_profile(role, "en", reset=False, at=NOW) for role in roles}


def opened(profile: Profile) -> Database:
    return Database(profile.book, DEMO_KEY, World(profile.identity().user))


def customers(profile: Profile) -> int:
    database = opened(profile)
    with database.read() as session:
        found = session.scalar(select(func.count()).select_from(Customer)) or 0
    database.close()
    return found


def test_everybody_sees_a_part_of_the_company_and_knows_its_people(
    profiles: dict[str, Profile],
) -> None:
    found = {role: customers(profile) for role, profile in profiles.items()}
    assert 0 < found["newcomer"] < found["rep"] < found["manager"]
    for role, profile in profiles.items():
        database = opened(profile)
        with database.read() as session:
            me = session.get_one(Person, user_of(role))
            assert me.role in (role, "rep")
        database.close()


def test_the_newcomers_customers_were_handed_over_with_their_history(
    profiles: dict[str, Profile],
) -> None:
    database = opened(profiles["newcomer"])
    with database.read() as session:
        assert set(session.scalars(select(Customer.previous_owner))) == {"Liu Yang"}
        owners = set(session.scalars(select(Customer.owner_id)))
        before = session.scalar(select(func.count()).where(Visit.owner_id != user_of("newcomer")))
    database.close()
    assert owners == {user_of("newcomer")}
    assert before


def test_the_company_is_made_once_and_anew_only_when_no_window_is_open(
    profiles: dict[str, Profile],
) -> None:
    steps: list[int] = []
    demo.demo_profile("rep", "en", reset=False, told=lambda done, _of: steps.append(done))
    assert steps == []
    window = DemoServer.of(profiles["rep"])
    assert window is not None
    window.address()
    with pytest.raises(RuleBroken, match=r"demo\.open"):
        demo.demo_profile("rep", "en", reset=True)
    window.close()


def connected(address: str) -> socket.socket:
    """A connection on which nothing is asked: it lasts for as long as the server does."""
    parts = urlsplit(address)
    return socket.create_connection((parts.hostname or "", parts.port or 0), SOON)


def ended(line: socket.socket) -> bool:
    """Waits until the other end is gone."""
    with line:
        try:
            return line.recv(1) == b""
        except ConnectionResetError:
            return True


def test_the_server_ends_with_the_window_that_started_it_even_if_that_is_killed(
    profiles: dict[str, Profile],
) -> None:
    window = DemoServer.of(profiles["rep"])
    assert window is not None
    script = (
        "import sys; from pathlib import Path; from desktop.demo.server import DemoServer; "
        "server = DemoServer(Path(sys.argv[1])); print(server.address(), flush=True); "
        "sys.stdin.read()"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", script, str(window.folder)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert other.stdout is not None
    address = other.stdout.readline().strip()
    found = window.address()
    line = connected(address)
    other.kill()
    other.communicate()
    assert found == address
    assert ended(line)
    mine = window.address()
    line = connected(mine)
    window.close()
    assert mine != address
    assert ended(line)


def start(role: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "desktop", "--lang", "en", "demo", "--as", role])


def waiting(session: Session) -> int:
    pending = select(func.count()).where(OutboxEntry.state == "pending")
    return session.scalar(pending) or 0


def done_visits(session: Session) -> int:
    day = datetime(2026, 11, 23, tzinfo=UTC)
    done = select(func.count()).where(Visit.status == "done", Visit.started_at >= day)
    return session.scalar(done) or 0


@pytest.fixture
def look(profiles: dict[str, Profile]) -> Iterator[Callable[[str, Query], int]]:
    """Looks into somebody's book while his window is open."""
    books = {role: opened(profiles[role]) for role in ("rep", "manager")}

    def found(role: str, query: Query) -> int:
        with books[role].read() as session:
            return query(session)

    yield found
    for book in books.values():
        book.close()


def test_what_the_rep_did_today_reaches_the_managers_window(
    qtbot: QtBot, look: Callable[[str, Query], int]
) -> None:
    assert (look("rep", waiting), look("manager", done_visits)) == (2, 0)
    windows = [start("rep")]
    try:
        qtbot.waitUntil(lambda: look("rep", waiting) == 0, timeout=SOON_MS)
        windows.append(start("manager"))
        qtbot.waitUntil(lambda: look("manager", done_visits) == 1, timeout=SOON_MS)
    finally:
        for window in windows:
            os.kill(window.pid, signal.SIGTERM)
            window.wait(SOON)
