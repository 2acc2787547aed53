"""What a laptop wants to see, all of it at one moment."""

from typing import Final

from sqlalchemy import BigInteger, BindParameter, Connection, and_, bindparam, select

from sync.protocol.messages import Answer, Ask, Compare, Page, Pull
from sync.server import bulk, digest, freshness, pull
from sync.server.people import Device
from sync.server.prepared import Prepared
from sync.server.pull import NOTHING, Own
from sync.server.store import TENANT, history, operations


def show(connection: Connection, device: Device, ask: Ask, answer: Answer) -> None:
    """Add to the answer what is asked for."""
    if ask.removal is not None:
        answer.removal = pull.confirms(connection, device.person, ask.removal)
    if ask.pull is None:
        return
    answer.page = pull.page(connection, device, ask.pull, _brought(connection, device, ask))
    if answer.page.complete is not None:
        answer.laptops = freshness.of_others(connection, device.person)
    if not _nothing_new(ask.pull, answer.page):
        if answer.page.complete is not None and _is_of_all(ask.compare):
            # What it will hold once it has shown this page.
            answer.sums = digest.of_person(connection, device.person)
        return
    if ask.compare is not None:
        digest.compare(connection, device.person, ask.compare, answer)
    if ask.fetch is not None:
        answer.rows = digest.fetch(connection, device.person, ask.fetch)


def _is_of_all(wanted: Compare | None) -> bool:
    return wanted is not None and not wanted.kinds and not wanted.buckets


def _brought(connection: Connection, device: Device, ask: Ask) -> Own:
    """The records that the laptop changed itself from a number on, and at which clocks.

    This request may repeat an earlier one, and earlier ones brought what no pull has shown yet.
    """
    ops = ask.push.ops if ask.push is not None else []
    first = ask.pull.echo if ask.pull is not None and pull.may_echo(ask.pull) else 0
    if not first or device.last_n - first >= pull.MOST_ECHOED:
        return NOTHING
    numbers = {"laptop": device.id, "first": first, "last": device.last_n}
    if ops and ops[0].n <= first:
        found = _TAKEN.all(connection, **numbers)
        return Own(frozenset(op.id for op in ops), frozenset(row.seq for row in found))
    found = _DONE.all(connection, **numbers)
    return Own(frozenset(row.id for row in found), frozenset(row.seq for row in found))


def _number(name: str) -> BindParameter[int]:
    return bindparam(name, type_=BigInteger)


_NUMBERED: Final = and_(
    operations.c.tenant == TENANT, operations.c.device == bulk.given("laptop"),
    operations.c.n.between(_number("first"), _number("last")),
)  # fmt: skip
_TAKEN: Final = Prepared(select(operations.c.seq).distinct().where(_NUMBERED))
_DONE: Final = Prepared(
    select(operations.c.seq, history.c.id).where(
        _NUMBERED, history.c.tenant == operations.c.tenant, history.c.seq == operations.c.seq,
        history.c.uid == operations.c.uid,
    )
)  # fmt: skip


def _nothing_new(wanted: Pull, page: Page) -> bool:
    """Whether the laptop has read everything: only then can both sides be compared."""
    done = page.complete
    return bool(
        done
        and wanted.cursor
        and not wanted.token
        and not (page.rows or page.echoes or done.revoked)
    )
