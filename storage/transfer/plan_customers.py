"""Rows of a list of customers against the book: new, changed, the same, or maybe twice."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from storage.rules.choices import CustomerStatus, LinkType, PartyRole
from storage.rules.company_fields import own_values
from storage.rules.kinds import KINDS, Kind
from storage.transfer.known_book import KnownBook
from storage.transfer.known_contacts import KnownContacts
from storage.transfer.known_customers import Known, KnownCustomers
from storage.transfer.known_links import known_parents
from storage.transfer.plan import Duplicate, NewId, Outcome, Plan, Step, Write
from storage.transfer.table import text_of
from storage.transfer.understanding import Understood

_FIELDS = KINDS[Kind.CUSTOMER].fields
_OF_THE_ACCOUNTS = ("customer_code", "tax_id")  # what the back office knows better than the rep


def plan_customers(
    book: KnownBook, made: Understood, plan: Plan, *, owner: UUID, new_id: NewId
) -> None:
    """Add a step per row to `plan`."""
    fields = [name for name in made.headers if name in _FIELDS]
    fields += ["custom"] if any(name.startswith("custom.") for name in made.headers) else []
    known = KnownCustomers.of_book(book, fields)
    contacts = KnownContacts.of_book(book) if _has_contacts(made) else None
    parents: list[tuple[int, Known, str]] = []
    defaults = {
        "status": CustomerStatus.PROSPECT.value,
        "party_roles": [PartyRole.CUSTOMER.value],
        "owner_id": owner,
    }
    for line, row in zip(made.lines, made.rows, strict=True):
        if "refused" in row:
            plan.steps.append(Step(line, Outcome.REFUSED))
            continue
        values = customer_values(row)
        name = values.get("name")
        if not name:
            plan.refuse(line, made.headers["name"], "", "row.no_name")
            continue
        same = () if line in plan.keep_both else known.same(values)
        if len(same) > 1:
            _hold_back(plan, line, values, same[0], "name")
            continue
        one = same[0] if same else None
        if one is None and line in plan.leave_out and (alike := known.suspicions(values)):
            step = _hold_back(plan, line, values, alike[0].other, alike[0].reason)
            one = alike[0].other
        elif one is None and plan.only_known:
            plan.refuse(line, made.headers["name"], name, "customer.unknown", name=name)
            continue
        elif one is None:
            step, one = _create(plan, line, values, defaults, known, new_id)
        elif one.line is not None or one.met:
            step = _hold_back(plan, line, values, one, _reason(values, one))
        else:
            one.met = True
            step = _update(plan, line, values, one)
        if contacts is not None:
            _add_contact(step, row, one.id, contacts, new_id)
        if parent := row.get("parent"):
            parents.append((line, one, parent))
    _link_parents(book, plan, parents, known, made.headers.get("parent", ""), new_id)


def customer_values(row: Mapping[str, Any]) -> dict[str, Any]:
    """The row's values as a customer holds them."""
    values = {name: row[name] for name in row if name in _FIELDS}
    if numbers := values.get("phone"):
        values["phone"] = " / ".join(numbers)
    if mails := values.get("email"):
        values["email"] = ", ".join(mails)
    for name in ("latitude", "longitude"):
        if name in values:
            values[name] = float(values[name])
    if own := own_values(row):
        values["custom"] = own
    return values


def _create(
    plan: Plan,
    line: int,
    said: dict[str, Any],
    defaults: Mapping[str, Any],
    known: KnownCustomers,
    new_id: NewId,
) -> tuple[Step, Known]:
    made = new_id()
    for suspicion in known.suspicions(said):
        other = suspicion.other
        plan.duplicates.append(
            Duplicate(
                line,
                said["name"],
                other.values["name"],
                suspicion.reason,
                other_row=other.line,
                other_id=other.id,
                id=made,
                differing=_differing(said, other),
            )
        )
    values = {**defaults, **said}
    one = Known(made, values, line)
    known.add(one)
    step = Step(line, Outcome.CREATED, [Write(Kind.CUSTOMER, made, values)], values["name"])
    plan.steps.append(step)
    return step, one


def _update(plan: Plan, line: int, values: dict[str, Any], one: Known) -> Step:
    changes = {name: value for name, value in values.items() if one.values.get(name) != value}
    if "custom" in changes:  # what the file does not say is kept
        whole = {**(one.values.get("custom") or {}), **changes["custom"]}
        changes["custom"] = whole
        if whole == one.values.get("custom"):
            del changes["custom"]
    if plan.only_known:
        changes = {name: changes[name] for name in _OF_THE_ACCOUNTS if name in changes}
    outcome = Outcome.UPDATED if changes else Outcome.UNCHANGED
    writes = [Write(Kind.CUSTOMER, one.id, changes, new=False)] if changes else []
    step = Step(line, outcome, writes, values["name"])
    plan.steps.append(step)
    return step


def _hold_back(plan: Plan, line: int, values: dict[str, Any], one: Known, reason: str) -> Step:
    plan.duplicates.append(
        Duplicate(
            line,
            values["name"],
            one.values["name"],
            reason,
            other_row=one.line,
            other_id=one.id,
            differing=_differing(values, one),
        )
    )
    step = Step(line, Outcome.HELD_BACK, [], values["name"])
    plan.steps.append(step)
    return step


def _differing(values: Mapping[str, Any], one: Known) -> dict[str, tuple[str, str]]:
    """What the row says otherwise than the record does, the name apart."""
    return {
        name: (_said(value), _said(one.values.get(name)))
        for name, value in values.items()
        if name not in ("name", "custom") and one.values.get(name) != value
    }


def _said(value: Any) -> str:
    return ", ".join(value) if isinstance(value, list) else text_of(value)


def _reason(values: Mapping[str, Any], one: Known) -> str:
    for name in ("customer_code", "tax_id"):
        if values.get(name) and values[name] == one.values.get(name):
            return name
    return "name"


def _has_contacts(made: Understood) -> bool:
    return any(name.startswith("contact.") for name in made.headers)


def _add_contact(
    step: Step, row: Mapping[str, Any], customer: UUID, contacts: KnownContacts, new_id: NewId
) -> None:
    """The person named in the row, if nobody of that name is known there."""
    person = {name[8:]: value for name, value in row.items() if name.startswith("contact.")}
    if not person:
        return
    write = contacts.meet(customer, person, new_id)
    if write is not None:
        step.writes.append(write)
        if step.outcome is Outcome.UNCHANGED:
            step.outcome = Outcome.UPDATED


def _link_parents(
    book: KnownBook,
    plan: Plan,
    parents: list[tuple[int, Known, str]],
    known: KnownCustomers,
    header: str,
    new_id: NewId,
) -> None:
    """A parent company is a link; one that nobody knows is named in it all the same."""
    if not parents:
        return
    there = known_parents(book)
    for line, child, name in parents:
        found = [one for one in known.named(name) if one is not child]
        if len(found) > 1:
            plan.refuse_cell(line, header, name, "customer.two_fit", name=name)
            continue
        if not found:
            plan.refuse_cell(line, header, name, "parent.unknown", name=name)
        other = found[0] if found else None
        key = (child.id, other.id if other is not None else name)
        if key in there:
            continue
        there.add(key)
        values = {
            "customer_id": child.id,
            "type": LinkType.PARENT.value,
            "other_id": other.id if other is not None else None,
            "other_name": other.values["name"] if other is not None else name,
        }
        plan.links.append(Write(Kind.LINK, new_id(), values))
