from typing import Any

import pytest

from sync.client.admin import Administration, AdminRefused
from sync.client.wire import Reply
from sync.protocol import administration as asked
from tests.security.company import HOUR, Company, Seat


class Line:
    """The line of a laptop, without a network in between."""

    def __init__(self, company: Company, seat: Seat) -> None:
        self._company, self._seat = company, seat

    def call(self, path: str, body: bytes) -> Reply:
        answer = self._company.post(path, body, self._seat)
        return Reply(answer.status_code, dict(answer.headers), answer.content, "")


@pytest.fixture
def screen(company: Company) -> Administration:
    """The administration of an administrator who is signed in."""
    return Administration(Line(company, company.sign_in("boss")))


@pytest.fixture
def staffed(company: Company, screen: Administration) -> dict[str, str]:
    """A manager who leads the South, with a rep in it, and a rep in no team."""
    manager = screen.do(asked.UserAdd("chen@example.com", "Chen", "manager", "long password"))
    south = screen.do(asked.TeamAdd("South", manager=manager.id))
    company.people |= {"chen": manager.id}
    ids = {"chen": manager.id, "south": south.id}
    for name, team in (("ana", south.id), ("bo", "")):
        ids[name] = company.add(name, "rep", team)
    screen.do(asked.UserPassword(manager.id, "correct horse battery"))
    return ids


def names(rows: list[list[Any]], kind: str) -> set[str]:
    return {row[5]["name"] for row in rows if row[0] == kind}


def test_people_are_there_before_any_laptop_of_theirs(
    screen: Administration, staffed: dict[str, str]
):
    company = screen.company()
    shown = {one.email: (one.role, one.team, one.laptops) for one in company.people}
    assert shown["chen@example.com"] == ("manager", "", 0)
    assert shown["ana@example.com"] == ("rep", staffed["south"], 0)
    (team,) = company.teams
    assert (team.name, team.manager, team.members) == ("South", staffed["chen"], 1)


def test_a_manager_sees_the_books_of_the_team_and_nobody_elses(
    company: Company, screen: Administration, staffed: dict[str, str]
):
    for name in ("ana", "bo"):
        company.sign_in(name)
        company.add_customer(name)
    chen = company.sign_in("chen")
    assert names(company.pull(chen), "customer") == {"Customer of ana"}
    screen.do(asked.UserEdit(staffed["bo"], team=staffed["south"]))
    assert names(company.pull(chen), "customer") == {"Customer of ana", "Customer of bo"}
    screen.do(asked.TeamEdit(staffed["south"], manager=""))
    assert names(company.pull(chen), "customer") == set()


def test_a_managers_manager_sees_all_below(
    company: Company, screen: Administration, staffed: dict[str, str]
):
    head = company.add("head", "manager")
    north = screen.do(asked.TeamAdd("Country", manager=head)).id
    screen.do(asked.TeamEdit(staffed["south"], parent=north))
    company.sign_in("ana")
    company.sign_in("chen")
    company.add_customer("ana")
    company.add_customer("chen")
    assert names(company.pull(company.sign_in("head")), "customer") == {
        "Customer of ana", "Customer of chen",
    }  # fmt: skip


def test_office_and_administrator_see_every_customer_but_no_private_work(
    company: Company, staffed: dict[str, str]
):
    company.add("office", "office")
    ana = company.sign_in("ana")
    company.add_customer("ana")
    task = {"text": {"text": "call"}, "owner_id": {"owner_id": ana.person}}
    assert company.send(ana, "task", fields=task) == "applied"
    for name in ("office", "boss"):
        rows = company.pull(company.sign_in(name))
        assert names(rows, "customer") == {"Customer of ana"}
        assert not [row for row in rows if row[0] == "task"]


def test_handing_over_says_first_what_moves(
    company: Company, screen: Administration, staffed: dict[str, str]
):
    company.sign_in("ana")
    customer = company.add_customer("ana")
    shown = screen.preview(staffed["ana"], staffed["bo"], ["C-ana", "C-nobody"])
    assert (shown.customers, shown.names, shown.records) == (
        1, ["Customer of ana"], {"customer": 1},
    )  # fmt: skip
    assert (shown.gain, shown.lose) == (
        [staffed["bo"]], sorted((staffed["ana"], staffed["chen"])),
    )  # fmt: skip
    assert shown.unmatched == ["C-nobody"]
    wish = asked.Assign(staffed["ana"], staffed["bo"], ["C-ana", "C-nobody"])
    with pytest.raises(AdminRefused) as refused:
        screen.do(wish)
    assert (refused.value.code, refused.value.facts) == ("admin.not_matched", {"count": "1"})
    wish.partial = True
    assert screen.do(wish).moved == 1
    (row,) = [row for row in company.pull(company.sign_in("bo")) if row[0] == "customer"]
    assert (row[1], row[5]["owner_id"], row[5]["previous_owner"]) == (
        customer,
        staffed["bo"],
        "ana",
    )
    assert names(company.pull(company.seats["ana"]), "customer") == set()


def test_a_loan_ends_by_the_servers_clock(
    company: Company, screen: Administration, staffed: dict[str, str]
):
    company.sign_in("ana")
    customer = company.add_customer("ana")
    bo = company.sign_in("bo")
    screen.do(asked.Lend(customer, bo.person, company.now[0] + HOUR))
    assert names(company.pull(bo), "customer") == {"Customer of ana"}
    company.now[0] += HOUR
    bo = company.sign_in("bo")
    assert names(company.pull(bo), "customer") == set()
    assert names(company.pull(company.sign_in("ana")), "customer") == {"Customer of ana"}


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        (asked.UserAdd("ana@example.com", "Ana", "rep", "long password"), "admin.email_taken"),
        (asked.UserAdd("new@example.com", "New", "rep", "short"), "admin.password_short"),
        (asked.UserAdd("new", "New", "rep", "long password"), "malformed"),
        (asked.UserEdit("0" * 32, name="Nobody"), "admin.unknown_person"),
        (asked.TeamAdd("South"), "admin.team_taken"),
        (asked.TeamRemove("0" * 32), "admin.unknown_team"),
        (asked.DeviceRevoke("0" * 32), "admin.unknown_laptop"),
        (asked.Lend("0" * 32, "0" * 32, 1), "admin.unknown_person"),
    ],
)
def test_what_cannot_be_done_is_refused_with_a_code(
    screen: Administration, staffed: dict[str, str], wish: asked.Request, code: str
):
    with pytest.raises(AdminRefused) as refused:
        screen.do(wish)
    assert refused.value.code == code


def test_the_last_administrator_stays_one(
    company: Company, screen: Administration, staffed: dict[str, str]
):
    for wish in (asked.UserState(company.people["boss"], active=False),
                 asked.UserEdit(company.people["boss"], role="rep")):  # fmt: skip
        with pytest.raises(AdminRefused, match=r"admin\.last_admin"):
            screen.do(wish)
    screen.do(asked.UserEdit(staffed["bo"], role="admin"))
    screen.do(asked.UserEdit(company.people["boss"], role="rep"))
    with pytest.raises(AdminRefused, match=r"right\.admin_only"):
        screen.company()


def test_a_team_lies_below_no_team_of_its_own(screen: Administration, staffed: dict[str, str]):
    below = screen.do(asked.TeamAdd("Below", parent=staffed["south"])).id
    with pytest.raises(AdminRefused, match=r"admin\.team_in_itself"):
        screen.do(asked.TeamEdit(staffed["south"], parent=below))
    with pytest.raises(AdminRefused, match=r"admin\.team_not_empty"):
        screen.do(asked.TeamRemove(staffed["south"]))
    screen.do(asked.TeamRemove(below))
    assert [team.name for team in screen.company().teams] == ["South"]
