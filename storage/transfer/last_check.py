"""The last look before a plan is shown: what the registry would refuse stays out by itself.

One value that no field can hold would otherwise keep out the whole batch that it is in.
"""

from collections.abc import Mapping
from typing import Any, cast

from storage.rules.fields import LINE
from storage.rules.kinds import KINDS
from storage.transfer.plan import Outcome, Plan, Step, Write
from storage.transfer.table import text_of


def drop_what_no_field_holds(plan: Plan, headers: Mapping[str, str]) -> None:
    """Take every such value out of its record and note it; its row goes in without it."""
    for step in plan.steps:
        for write in step.writes:
            for problem in KINDS[write.kind].problems(write.values, whole=False):
                _drop(plan, step, write, problem.field, problem.code, problem.facts, headers)
        if step.outcome is Outcome.UPDATED and not any(write.values for write in step.writes):
            step.outcome, step.writes = Outcome.UNCHANGED, []


def _drop(
    plan: Plan,
    step: Step,
    write: Write,
    name: str,
    code: str,
    facts: Mapping[str, object],
    headers: Mapping[str, str],
) -> None:
    values = cast(dict[str, Any], write.values)
    value = values[name]
    if KINDS[write.kind].fields[name].required and isinstance(value, str):
        values[name] = value[:LINE]
    else:
        del values[name]
    shown = text_of(value) if not isinstance(value, list | dict) else str(value)
    others = {fact: said for fact, said in facts.items() if fact not in ("value", "column", "line")}
    plan.refuse_cell(step.line, headers.get(name, name), shown[:80], code, **others)
