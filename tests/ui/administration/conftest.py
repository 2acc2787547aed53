"""A company on a server that is pretended, and the page that looks after it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from storage.rules.errors import RuleBroken
from tests.ui.conftest import NOW, settle
from ui.administration.page import AdministrationPage
from ui.kit.company import Company, Handover, LaptopLine, PersonLine, TeamLine, Unsent
from ui.kit.context import Context

ADMIN, CHEN, ZHOU, XIAO = (UUID(int=n) for n in (1, 2, 3, 4))
SALES, EAST = UUID(int=21), UUID(int=22)
PEOPLE = (
    PersonLine(ADMIN, "Ada Admin", "ada@example.com", "admin", None, True, 0, 1, NOW, 0),
    PersonLine(CHEN, "Chen Gang", "chen@example.com", "manager", SALES, True, 3, 1, NOW, 0),
    PersonLine(ZHOU, "Zhou Yuan", "zhou@example.com", "rep", EAST, True, 42, 2, NOW, 7),
    PersonLine(XIAO, "Xiao Li", "xiao@example.com", "rep", EAST, True, 0, 0),
)
TEAMS = (TeamLine(EAST, "East", SALES, None), TeamLine(SALES, "Sales", None, CHEN))
LAPTOP = LaptopLine("ab" * 16, 3, ZHOU, "zhou-thinkpad", "active", NOW, NOW, 7)
SEEN = Handover(
    42, ("Huaxin", "Yongjiang"), {"visit": 120, "contact": 90, "export_note": 3}, (XIAO,), (ZHOU,),
    (Unsent(ZHOU, "zhou-thinkpad", 7, NOW),), ("K999",), ("Chengyuan",),
)  # fmt: skip


class PretendedServer:
    """Keeps what it was asked for; `refusal` is raised instead of doing it."""

    def __init__(self) -> None:
        self.asked: list[tuple[Any, ...]] = []
        self.refusal: RuleBroken | None = None
        self.now = Company(PEOPLE, TEAMS)
        self.machines = [LAPTOP]

    def company(self) -> Company:
        self._refuse()
        return self.now

    def laptops(self) -> list[LaptopLine]:
        self._refuse()
        return self.machines

    def preview(self, giver: UUID, taker: UUID, customers: list[str]) -> Handover:
        self._refuse()
        self.asked.append(("preview", giver, taker, customers))
        return SEEN

    def assign(self, giver: UUID, taker: UUID, customers: list[str], *, partial: bool) -> int:
        self._do("assign", giver, taker, customers, partial)
        return 42

    def add_person(
        self, name: str, email: str, role: str, team: UUID | None, password: str
    ) -> None:
        self._do("add_person", name, email, role, team, password)
        new = PersonLine(UUID(int=99), name, email, role, team, True, 0, 0)
        self.now = replace(self.now, people=(*self.now.people, new))

    def edit_person(self, person: UUID, name: str, role: str, team: UUID | None) -> None:
        self._do("edit_person", person, name, role, team)

    def set_active(self, person: UUID, *, active: bool, wipe: bool = False) -> None:
        self._do("set_active", person, active, wipe)

    def set_password(self, person: UUID, password: str) -> None:
        self._do("set_password", person, password)

    def add_team(self, name: str, parent: UUID | None, manager: UUID | None) -> None:
        self._do("add_team", name, parent, manager)

    def edit_team(self, team: UUID, name: str, parent: UUID | None, manager: UUID | None) -> None:
        self._do("edit_team", team, name, parent, manager)

    def remove_team(self, team: UUID) -> None:
        self._do("remove_team", team)

    def revoke(self, laptop: str, *, wipe: bool) -> None:
        self._do("revoke", laptop, wipe)

    def _do(self, *what: Any) -> None:
        self._refuse()
        self.asked.append(what)

    def _refuse(self) -> None:
        if self.refusal is not None:
            raise self.refusal


def all_there(context: Context, qtbot: QtBot) -> None:
    """Wait until server and book have answered everything."""
    qtbot.waitUntil(lambda: not context.administration.busy() and not context.tasks.busy())
    settle(context)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def server() -> PretendedServer:
    return PretendedServer()


@pytest.fixture
def answered(context: Context, qtbot: QtBot) -> Callable[[], None]:
    return lambda: all_there(context, qtbot)


@pytest.fixture
def page(
    qtbot: QtBot, context: Context, server: PretendedServer, answered: Callable[[], None]
) -> AdministrationPage:
    context.person = replace(context.person, role="admin")
    context.administration.use(server)
    made = AdministrationPage(context)
    qtbot.addWidget(made)
    made.resize(1190, 690)
    made.show()
    made.activate()
    answered()
    return made
