"""The outcome of an import as one plain object, for machines."""

from collections.abc import Callable
from typing import Any

from storage.transfer.plan import Outcome, Plan
from storage.transfer.reasons import reason
from storage.transfer.table import Refusal
from storage.transfer.writing import Imported


def planned(plan: Plan, say: Callable[[Refusal], str] = reason) -> dict[str, Any]:
    """What an import would do."""
    return _object(plan, {outcome: plan.count(outcome) for outcome in Outcome}, say)


def imported(done: Imported, say: Callable[[Refusal], str] = reason) -> dict[str, Any]:
    """What an import did."""
    return _object(done.plan, done.counts, say)


def refused_file(file: str, why: str) -> dict[str, Any]:
    """A file of which nothing could be read, and why."""
    return {
        "file": file,
        "encoding": None,
        "kind": None,
        "rows": 0,
        "created": 0,
        "updated": 0,
        "unchanged": 0,
        "duplicates": 0,
        "refused": [{"row": None, "column": None, "value": None, "reason": why}],
    }


def _object(
    plan: Plan, counts: dict[Outcome, int], say: Callable[[Refusal], str]
) -> dict[str, Any]:
    return {
        "file": plan.file,
        "encoding": plan.encoding,
        "kind": str(plan.kind),
        "rows": plan.rows,
        "created": counts[Outcome.CREATED],
        "updated": counts[Outcome.UPDATED],
        "unchanged": counts[Outcome.UNCHANGED],
        "duplicates": plan.suspected_rows(),
        "refused": [
            {
                "row": refusal.row,
                "column": refusal.column,
                "value": refusal.value,
                "reason": say(refusal),
            }
            for refusal in plan.refusals
        ],
    }
