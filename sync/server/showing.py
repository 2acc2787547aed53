"""What a laptop wants to see, all of it at one moment."""

from sqlalchemy import Connection

from sync.protocol.messages import Answer, Ask, Compare, Page, Pull
from sync.server import digest, freshness, pull
from sync.server.push import Device


def show(connection: Connection, device: Device, ask: Ask, answer: Answer) -> None:
    """Add to the answer what is asked for."""
    if ask.removal is not None:
        answer.removal = pull.confirms(connection, device.person, ask.removal)
    if ask.pull is None:
        return
    answer.page = pull.page(connection, device, ask.pull)
    if answer.page.complete is not None:
        answer.laptops = freshness.of_others(connection, device.person)
    if not _nothing_new(ask.pull, answer.page):
        if answer.page.complete is not None and ask.compare == Compare():
            # What it will hold once it has shown this page.
            answer.sums = digest.of_person(connection, device.person)
        return
    if ask.compare is not None:
        digest.compare(connection, device.person, ask.compare, answer)
    if ask.fetch is not None:
        answer.rows = digest.fetch(connection, device.person, ask.fetch)


def _nothing_new(wanted: Pull, page: Page) -> bool:
    """Whether the laptop has read everything: only then can both sides be compared."""
    done = page.complete
    return bool(done and wanted.cursor and not wanted.token and not page.rows and not done.revoked)
