"""Nothing typed is lost without a record of it, and no record speaks of a loss that was none."""

import json
from typing import Any

from sqlalchemy import select

from storage.rules.kinds import Kind
from sync.server.store import operations, parked, rows
from tests.simulation.fleet import Fleet
from tests.simulation.ledger import Made, by_record, words

WRITING = ("applied", "won", "merged", "parked")


class Outcome:
    """What the server has of everything that was ever typed."""

    def __init__(self, fleet: Fleet) -> None:
        self.ledger = fleet.ledger
        with fleet.server.connect() as connection:
            known = select(operations).where(operations.c.res != "repeated")
            self.results = {row.uid: (row.seq, row.res) for row in connection.execute(known)}
            self.parked = words(list(connection.execute(select(parked.c.op)).scalars()))
            everything = connection.execute(select(rows)).all()
        self.docs = {(row.kind, row.id): json.loads(row.doc) for row in everything}
        self.conflicts = self._docs_of(Kind.CONFLICT)
        self.refused = words(self._docs_of(Kind.REFUSAL))

    def _docs_of(self, kind: Kind) -> list[dict[str, Any]]:
        return [doc for (of, _), doc in self.docs.items() if of == kind.value]

    def knew(self, later: Made, earlier: Made) -> bool:
        """Whether one was typed with the other in view."""
        return later.comes_after(earlier) or self.saw(later, earlier)

    def saw(self, later: Made, earlier: Made) -> bool:
        """Whether the server had shown one to the author of the other."""
        return self.ledger.seen_by(later) >= self.results[earlier.uid][0]

    def had_in_sight(self, later: Made, earlier: Made) -> bool:
        """Whether one was on the screen of the other's author, and not below what he had typed."""
        return self.ledger.shown_to(later) >= self.results[earlier.uid][0]

    def wrote(self, made: Made) -> bool:
        """Whether its value came to stand in the record."""
        _, res = self.results.get(made.uid, (0, "never"))
        return res in WRITING or (res == "lost" and made.groups > 1)


def check_nothing_lost_unrecorded(fleet: Fleet) -> None:
    """(d) Each word that arrived stands in its record, or it is told what became of it."""
    outcome = Outcome(fleet)
    lost = {
        (made.record, made.group): words(
            [doc["other"] for doc in outcome.conflicts if doc["about_id"] == made.record]
        )
        for made in fleet.ledger.made
    }
    for place, all_made in by_record(fleet.ledger.made).items():
        for made in all_made:
            if made.uid not in outcome.results:
                continue
            doc = outcome.docs.get((made.kind, made.record), {})
            told = words(doc) | lost[place] | outcome.refused | outcome.parked
            missing = made.words - told
            if not missing and (made.op != "delete" or _delete_is_told(outcome, made, doc)):
                continue
            overwritten = any(
                outcome.wrote(other)
                and other is not made
                and (outcome.knew(other, made) or _had_in_view(outcome, other, made, missing))
                for other in _others(fleet, made, all_made)
            )
            assert overwritten, f"{made.kind}.{made.group} lost {sorted(missing)} without a word"


def _had_in_view(outcome: Outcome, other: Made, made: Made, missing: frozenset[str]) -> bool:
    """Whether one saw what the other made, although not from him: the same words or deletion."""
    if made.op != "delete":
        return bool(missing) and missing <= other.old
    at, _ = outcome.results[made.uid]
    return any(
        outcome.results.get(one.uid, (at + 1, ""))[0] <= at and outcome.knew(other, one)
        for one in outcome.ledger.made
        if one.op == "delete" and one.record == made.record and one is not made
    )


def _others(fleet: Fleet, made: Made, same_group: list[Made]) -> list[Made]:
    if made.op != "delete":
        return same_group
    return [m for m in fleet.ledger.made if made.record in (m.record, m.root)]


def _delete_is_told(outcome: Outcome, made: Made, doc: dict[str, Any]) -> bool:
    _, res = outcome.results[made.uid]
    if doc.get("deleted_at") is not None or res in ("refused", "parked"):
        return True
    about = {conflict["about_group"] for conflict in outcome.conflicts
             if conflict["about_id"] == made.record}  # fmt: skip
    return "-" in about


def check_no_false_conflict(fleet: Fleet) -> None:
    """Whoever had seen a value may overwrite it: nobody is told of a conflict then."""
    outcome = Outcome(fleet)
    typed: dict[tuple[str, str, str], list[Made]] = {}
    for made in fleet.ledger.made:
        for word in made.words:
            typed.setdefault((made.record, made.group, word), []).append(made)
    cut = by_record(made for made in fleet.ledger.made if made.old and not made.words)
    for doc in outcome.conflicts:
        if doc.get("rule") != "later_edit":
            continue
        about = (doc["about_id"], doc["about_group"])
        sides = [
            [made for word in words(doc[side]) - words(doc["base"])
             for made in typed.get((*about, word), [])]
            + [made for made in cut.get(about, []) if set() < words(doc[side]) <= made.old]
            for side in ("kept", "other")
        ]  # fmt: skip
        # Where the same was typed by several, two of them met.
        met = [(one, two) for one in sides[0] for two in sides[1]
               if one.uid in outcome.results and two.uid in outcome.results]  # fmt: skip
        if doc["about_group"] == "note" and fleet.ledger.restored_at:
            # A text older than the one its author had seen stands there again: the two are put
            # together, and where they overlap it is said.
            continue
        blind = [
            not outcome.had_in_sight(one, two) and not outcome.had_in_sight(two, one)
            for one, two in met
        ]
        assert any(blind) or not met, "a conflict, although one had seen the other"
