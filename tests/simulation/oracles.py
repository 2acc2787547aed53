"""What must hold of a fleet, during its life and once it has come to rest (`sync.md` 1.16)."""

import json
from datetime import timedelta

from sqlalchemy import select, text

from storage.models import Staged
from storage.rules.kinds import KINDS, Kind
from sync.client.contract import Receipt
from sync.client.publish import sums_here
from sync.client.queue import PENDING
from sync.server import digest
from sync.server.store import history, operations, parked, rows
from tests.simulation.fleet import Fleet
from tests.simulation.laptop import Laptop
from tests.simulation.ledger import words
from tests.simulation.losses import check_no_false_conflict, check_nothing_lost_unrecorded
from tests.simulation.outbox import (
    Entry,
    answered,
    emptied,
    everything,
    something_waits,
    waiting,
)
from tests.simulation.slots import MANAGER
from tests.simulation.views import (
    asked,
    base,
    dump,
    every_root,
    held,
    plain,
    shown_as_answered,
    state,
    value_of,
    visible,
    visible_roots,
)

QUIET_AFTER = 3  # rounds
_NOT_KNOWN = "SELECT value FROM json_each(?) EXCEPT SELECT uid FROM device_op"
SHARED = {kind for kind, spec in KINDS.items() if not spec.stays}


def watch(fleet: Fleet) -> None:
    """Check at every request and after every contact what can be checked then."""

    def at_checkpoint(laptop: Laptop) -> None:
        assert not laptop.book.is_in_use(), "a book is held open while the server is asked"
        mine = state(laptop)
        if mine.epoch != fleet.ledger.epochs[-1]:
            note_what_has_left(fleet, laptop)
        if laptop.looked != laptop.book.commits:
            laptop.looked = laptop.book.commits
            check_view_keeps_own_edits(fleet, laptop)
            check_acknowledged_is_kept(fleet, laptop)
        here = (laptop.number, mine.cursor)
        if mine.lane >= 0 or mine.doubt or here == laptop.checked:
            return
        if asked(fleet, "SELECT epoch, seq FROM tenant_clock") != [(mine.epoch, mine.cursor)]:
            return
        laptop.checked = here
        check_base_is_the_servers_view(fleet, laptop)

    fleet.at_checkpoint = at_checkpoint
    fleet.at_receipt = lambda laptop, receipt: check_nothing_was_mended(fleet, laptop, receipt)


def come_to_rest(fleet: Fleet) -> None:
    """Everybody talks to the server over a good line; after three rounds nobody has news."""
    fleet.now += timedelta(days=10)  # however often it was set back
    for laptop in fleet.laptops:
        laptop.line.deliver_late()
    for _ in range(QUIET_AFTER + 1):
        moved = 0
        for laptop in fleet.laptops:
            receipt = fleet.contact(laptop)
            assert receipt is not None, "a good line gave no answer"
            assert receipt.agreed is not False, "laptop and server hold different records"
            moved += receipt.pushed + receipt.pulled + receipt.revoked
        if not moved:
            return
    raise AssertionError("it never gets quiet")


def check(fleet: Fleet) -> None:
    """All that must hold at rest."""
    for laptop in fleet.laptops:
        check_convergence(fleet, laptop)
        check_queue_drained(laptop)
        check_digests_equal(fleet, laptop)
        check_no_revoked_byte(fleet, laptop)
        check_foreign_keys(laptop)
        check_book_is_sound(fleet, laptop)
    check_nobody_began_an_epoch(fleet)
    check_sight(fleet)
    check_nothing_private_left(fleet)
    check_parked_is_awaited(fleet)
    check_every_change_arrived_once(fleet)
    check_nothing_lost_unrecorded(fleet)
    check_no_false_conflict(fleet)


def check_base_is_the_servers_view(fleet: Fleet, laptop: Laptop) -> None:
    """(a) What the book holds as confirmed is what the server shows at the same clock."""
    theirs = visible(fleet, laptop.person)
    ours = base(laptop)
    assert ours.keys() == theirs.keys(), "the confirmed records are not those of the server"
    for key, doc in theirs.items():
        assert ours[key] in (doc, plain(doc)), (
            f"the confirmed image of a {key[0]} is not the server's"
        )


def check_acknowledged_is_kept(fleet: Fleet, laptop: Laptop) -> None:
    """What a book counts as answered is in the server's file, as long as none was put back."""
    uids = answered(laptop.book)
    if not uids or asked(fleet, "SELECT epoch FROM tenant_clock") != [(state(laptop).epoch,)]:
        return
    lost = {uid for (uid,) in asked(fleet, _NOT_KNOWN, json.dumps(list(uids)))}
    assert not lost or lost <= emptied(laptop.book), (
        "an answer was given, and the server does not have what it was about"
    )


def check_nobody_began_an_epoch(fleet: Fleet) -> None:
    """History goes back when a copy is put back, and at no laptop's word."""
    epoch = asked(fleet, "SELECT epoch FROM tenant_clock")
    began = fleet.ledger.epochs[-1]
    assert epoch == [(began,)], "somebody was believed that the server had gone back"


def check_sight(fleet: Fleet) -> None:
    """Whose customers a person sees is what the owners and the teams say."""
    live = "SELECT id, doc FROM sync_row WHERE kind = 'customer'"
    owners = {record: fleet.parsed(doc)["owner_id"] for record, doc in asked(fleet, live)}
    for laptop in fleet.laptops:
        books = {laptop.person.hex}
        if laptop.person == MANAGER:
            books |= {rep.hex for rep in fleet.team}
        wanted = {record for record, owner in owners.items() if owner in books}
        seen = visible_roots(fleet, laptop.person) & owners.keys()
        assert seen == wanted, "somebody sees what is not his, or not what is"


def check_convergence(fleet: Fleet, laptop: Laptop) -> None:
    """(b) At rest the book shows what the server shows this person, and nothing else."""
    theirs = visible(fleet, laptop.person)
    ours = held(laptop, SHARED)
    assert ours == theirs, "the book is not the view"


def check_every_change_arrived_once(fleet: Fleet) -> None:
    """(c) Every uid that could arrive has, exactly once."""
    with fleet.server.connect() as connection:
        query = select(operations.c.uid).where(operations.c.res != "repeated")
        known = list(connection.execute(query).scalars())
    erased = set[str]().union(*(emptied(laptop.book) for laptop in fleet.laptops))
    lost = fleet.ledger.wanted - set(known) - erased
    assert not lost, f"{len(lost)} changes never arrived"
    assert len(known) == len(set(known)), "a change was applied twice"


def check_view_keeps_own_edits(fleet: Fleet, laptop: Laptop) -> None:
    """(e) What was typed here and not confirmed yet stands on the screen, whatever came since."""
    if not something_waits(laptop.book):
        return
    passed = shown_as_answered(fleet, laptop)
    entries = [entry for entry in waiting(laptop.book) if entry.uid not in passed]
    if not entries:
        return
    shown = held(laptop, {Kind(entry.kind) for entry in entries} | {Kind.CUSTOMER})
    last: dict[tuple[str, str, str], tuple[Entry, object]] = {}
    for entry in entries:
        for values in entry.fields.values():
            for name, value in values.items():
                last[entry.kind, entry.id, name] = entry, value
    for (kind, record, name), (entry, value) in last.items():
        doc = shown.get((kind, record))
        if doc is None or "deleted_at" in doc or value_of(doc, name) == value:
            continue
        had_left = (entry.uid, name) in laptop.left
        assert had_left, f"an unconfirmed {kind}.{name} left the screen"
    gone = {entry.id for entry in entries if entry.op == "delete"}
    for entry in entries:
        if entry.uid in fleet.ledger.sent_again:
            continue
        parent = shown.get((Kind.CUSTOMER.value, entry.root))
        own = entry.root in (entry.id, laptop.person.hex) or parent is not None
        if entry.op == "create" and entry.state == PENDING and entry.id not in gone and own:
            assert (entry.kind, entry.id) in shown, f"an unsent {entry.kind} left the screen"


def note_what_has_left(fleet: Fleet, laptop: Laptop) -> None:
    """What was once answered may have left the screen long before it is to be sent again.

    A laptop that has not heard yet that the server was put back still shows what it did before:
    another value by its answer, by what others wrote after it, or none of a customer who left.
    """
    before = [entry for entry in everything(laptop.book) if entry.uid in fleet.ledger.sent_again]
    shown = held(laptop, {Kind(entry.kind) for entry in before}) if before else {}
    for entry in before:
        doc = shown.get((entry.kind, entry.id), {})
        for values in entry.fields.values():
            left = {(entry.uid, n) for n, value in values.items() if value_of(doc, n) != value}
            laptop.left |= left


def check_no_revoked_byte(fleet: Fleet, laptop: Laptop) -> None:
    """(f) No word typed about a customer whom this person no longer sees is in his book."""
    gone = every_root(fleet) - visible_roots(fleet, laptop.person)
    root_of = {**fleet.hands.private, **fleet.ledger.root_of_word}
    tables = dump(laptop)
    with laptop.book.read() as session:
        refused = {Kind.REFUSAL.value}  # the author's own words, kept for the author
        assert session.scalars(select(Staged.id)).all() == [], "a stage was left behind"
    for table, content in tables.items():
        if table in refused:
            continue
        revoked = {word for word in words(content) if root_of.get(word) in gone}
        assert not revoked, f"{table} still has words of a customer who left: {sorted(revoked)}"


def check_nothing_private_left(fleet: Fleet) -> None:
    """Drafts and private notes are nowhere on the server."""
    with fleet.server.connect() as connection:
        kept = [list(connection.execute(select(table)).all()) for table in (rows, history)]
    assert not words(repr(kept)) & fleet.hands.private.keys(), "the server has a private word"


def check_nothing_was_mended(fleet: Fleet, laptop: Laptop, receipt: Receipt) -> None:
    """(h) Once they agree, the two sides do not come apart again by themselves.

    Unless the server was put back, the book turns out to be a copy, or work of its was refused.
    """
    refused = "SELECT count(*) FROM sync_row WHERE kind = 'refusal' AND root = ?"
    ((device, epoch),) = laptop.book.look("SELECT device_id, epoch FROM sync_state")
    today = (device, epoch, *asked(fleet, refused, laptop.person.hex))
    assert not receipt.repaired or today != laptop.agreed, "they had come apart, and were mended"
    if receipt.agreed:
        laptop.agreed = today


def check_parked_is_awaited(fleet: Fleet) -> None:
    """(g) What waits on the server waits for something that is not there."""
    with fleet.server.connect() as connection:
        there = select(parked.c.uid).where(parked.c.waits_for.in_(select(rows.c.id)))
        assert connection.execute(there).first() is None, "what was parked is forgotten"


def check_queue_drained(laptop: Laptop) -> None:
    """(g) Nothing waits any more."""
    assert not something_waits(laptop.book), "the queue did not drain"


def check_digests_equal(fleet: Fleet, laptop: Laptop) -> None:
    """(h) Both sides count and sum the same."""
    with fleet.server.connect() as connection, laptop.book.read() as session:
        theirs = digest.of_person(connection, laptop.person.hex)
        assert sums_here(session) == theirs, "the digests differ"


def check_foreign_keys(laptop: Laptop) -> None:
    """No record hangs on one that is not there."""
    with laptop.book.read() as session:
        orphans = session.execute(text("PRAGMA foreign_key_check")).all()
    assert orphans == [], "a record hangs on nothing"


def check_book_is_sound(fleet: Fleet, laptop: Laptop) -> None:
    """Search index, timeline, sums and outbox are what the records say, to the last gram."""
    differed = laptop.book.look("SELECT kind, ids FROM finding WHERE code = 'differed'")
    assert differed == [], f"both sides came apart without a reason: {differed}"
    found = laptop.book.findings((fleet.now + laptop.skew).date())
    assert found == [], f"the book is not sound: {[str(finding) for finding in found]}"
