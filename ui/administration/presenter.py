"""What the administration shows, without Qt: the company from the book, the tree of teams."""

from collections import Counter
from collections.abc import Iterable, Sequence
from uuid import UUID

from storage.database import Session
from storage.queries import company as known
from storage.queries.company import CustomerRow
from storage.queries.company_fields import definitions
from storage.rules.company_fields import CompanyField
from storage.rules.kinds import Kind
from storage.rules.text import fold
from ui.kit.company import Company, PersonLine, TeamLine


def company_of_book(session: Session) -> Company:
    """The company as the last contact left it."""
    people = (
        PersonLine(one.id, one.name, one.email, one.role, one.team_id, one.active, one.customers)
        for one in known.people(session)
    )
    teams = (
        TeamLine(one.id, one.name, one.parent_id, one.manager_id) for one in known.teams(session)
    )
    return Company(tuple(people), tuple(teams))


def tree(teams: Iterable[TeamLine]) -> list[tuple[int, TeamLine]]:
    """Each team below the one above it, with how deep it lies; none is left out."""
    known_teams = sorted(teams, key=lambda team: fold(team.name))
    ids = {team.id for team in known_teams}
    found: list[tuple[int, TeamLine]] = []
    met: set[UUID] = set()

    def add(team: TeamLine, depth: int) -> None:
        if team.id in met:
            return
        met.add(team.id)
        found.append((depth, team))
        for below in known_teams:
            if below.parent == team.id:
                add(below, depth + 1)

    for team in known_teams:
        if team.parent not in ids:
            add(team, 0)
    for team in known_teams:  # a ring has no top
        add(team, 0)
    return found


def possible_parents(company: Company, team: UUID | None) -> list[tuple[int, TeamLine]]:
    """The teams that this one may lie below: not itself, and none that lies below it."""
    below: set[UUID] = {team} if team is not None else set()
    found: list[tuple[int, TeamLine]] = []
    for depth, one in tree(company.teams):
        if one.id in below or one.parent in below:
            below.add(one.id)
        else:
            found.append((depth, one))
    return found


def matching(company: Company, text: str) -> list[PersonLine]:
    """The people whose name, e-mail or team holds these words; who is shut out comes last."""
    words = fold(text).split()
    found = [
        one
        for one in company.people
        if all(
            word in fold(f"{one.name} {one.email} {company.team_name(one.team)}") for word in words
        )
    ]
    return sorted(found, key=lambda one: (not one.active, fold(one.name)))


def entries(text: str) -> list[str]:
    """The customers that were typed, a line each; none are all of them."""
    return list(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))


def those_with(customers: Sequence[CustomerRow], text: str) -> list[CustomerRow]:
    """The customers whose name, code or city holds these words."""
    words = fold(text).split()
    return [
        one
        for one in customers
        if all(word in fold(f"{one.name} {one.code} {one.city}") for word in words)
    ]


def entry_lines(customers: Sequence[CustomerRow], chosen: Iterable[UUID]) -> list[str]:
    """How the chosen ones are written, a line each: by what no other of them is called."""
    codes = Counter(one.code for one in customers)
    names = Counter(one.name for one in customers)
    known_by = {one.id: one for one in customers}
    lines: list[str] = []
    for one in (known_by[each] for each in chosen):
        by_code, by_name = one.code and codes[one.code] == 1, names[one.name] == 1
        lines.append(one.code if by_code else one.name if by_name else one.id.hex)
    return lines


def those_written(customers: Sequence[CustomerRow], text: str) -> set[UUID]:
    """Which of them the lines already name."""
    lines = set(entries(text))
    return {one.id for one in customers if lines & {one.code, one.name, one.id.hex}}


def fields_of_book(session: Session) -> list[CompanyField]:
    """All fields and lists, customers' before contacts', those in use before the retired."""
    order = (Kind.CUSTOMER, Kind.CONTACT)
    return sorted(
        definitions(session),
        key=lambda one: (order.index(one.for_kind), one.retired, one.is_class, one.position),
    )


def moved(fields: Sequence[CompanyField], field: UUID, by: int) -> list[UUID]:
    """The ids of a field's neighbours in the order after moving it up or down by one."""
    this = next(one for one in fields if one.id == field)
    peers = [
        one.id
        for one in fields
        if (one.for_kind, one.retired, one.is_class) == (this.for_kind, this.retired, this.is_class)
    ]
    place = peers.index(field)
    target = min(max(place + by, 0), len(peers) - 1)
    peers.insert(target, peers.pop(place))
    return peers
