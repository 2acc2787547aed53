"""Work that was refused and is asked for again: by its author, or by somebody who vouches for it.

It is applied under the right of whoever decides, and the refusal says so; what still breaks a rule
stays refused, with today's reason. A refusal is its author's own work, seen by the managers above
him; where the customer went to somebody else, that one has it too, and accepting it settles both.
"""

from dataclasses import replace
from typing import Any

from storage.rules.choices import RefusalDecision
from storage.rules.kinds import Kind
from sync.protocol.messages import Operation
from sync.server import applying
from sync.server.applying import Author, Refused, Waits
from sync.server.offers import offer_of
from sync.server.telling import owner_of, refusal_of
from sync.server.upcasting import upcast
from sync.server.work import Work

AGAIN = (RefusalDecision.RELEASED, RefusalDecision.RESUBMITTED)


def carry_out(work: Work, author: Author, refusal: str) -> list[tuple[Operation, str]]:
    """Do what was decided about a refusal; returns what was applied, with the results."""
    record = work.load(Kind.REFUSAL, refusal)
    if record is None:
        return []
    again = [_operation(said) for said in record.doc.get("operations", ())]
    if record.doc.get("decision") not in AGAIN or "settled_at" in record.doc:
        if "settled_at" in record.doc and record.doc["owner_id"] == record.doc["created_by"]:
            _settle_twins(work, refusal, again)  # its author put it away
        return []
    # Knowing the server's whole history is nobody's any more: what was seen stays what was seen.
    author = replace(author, device_no=0)
    try:
        with work.inner():
            done = [(op, applying.apply(work, author, upcast(op))) for op in again]
    except (Refused, Waits) as trouble:
        if isinstance(trouble, Refused):
            record.doc["reason"] = trouble.reason
        del record.doc["decision"]
        done = []
    else:
        record.doc["settled_at"] = work.tick.at
        _settle_twins(work, refusal, again)
    work.save(record)
    return done


def _settle_twins(work: Work, refusal: str, done: list[Operation]) -> None:
    """What was decided here nobody else has to decide."""
    if not done:
        return
    uid, owner = done[0].uid, owner_of(work, done[0])
    for key in {refusal_of(uid), offer_of(uid, owner)} - {refusal}:
        twin = work.load(Kind.REFUSAL, key)
        if twin is not None and "settled_at" not in twin.doc:
            twin.doc["settled_at"] = work.tick.at
            work.save(twin)


def _operation(said: dict[str, Any]) -> Operation:
    return Operation(
        n=said.get("n", 0), uid=said.get("uid", ""), g=0, k=said["kind"], id=said["id"],
        root=said.get("root", ""), op=said["op"], b=said.get("b", 0), w=said.get("w", 0),
        f=said["f"], o=said.get("o", {}), s=said.get("s", 1),
    )  # fmt: skip
