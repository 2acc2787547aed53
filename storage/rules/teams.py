"""Who is below whom: the people of the teams that somebody leads, and of all teams under those."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class TeamOf:
    """A team with the one above it and the person who leads it."""

    id: UUID
    parent: UUID | None
    manager: UUID | None


def below(manager: UUID, team_of: Mapping[UUID, UUID | None], teams: Iterable[TeamOf]) -> set[UUID]:
    """The people in the manager's teams and under them, the managers of those included."""
    under: dict[UUID | None, list[TeamOf]] = defaultdict(list)
    led: list[TeamOf] = []
    for team in teams:
        under[team.parent].append(team)
        if team.manager == manager:
            led.append(team)
    members: dict[UUID | None, list[UUID]] = defaultdict(list)
    for person, team_id in team_of.items():
        members[team_id].append(person)
    found: set[UUID] = set()
    done: set[UUID] = set()
    while led:
        team = led.pop()
        if team.id in done:
            continue
        done.add(team.id)
        found.update(members[team.id])
        led += under[team.id]
        found.update(other.manager for other in under[team.id] if other.manager)
    return found - {manager}
