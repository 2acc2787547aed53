"""Rows of a list of contacts, cards among them, against the people of the book."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from storage.transfer.companies import Companies
from storage.transfer.known_book import KnownBook
from storage.transfer.known_contacts import (
    KnownContact,
    KnownContacts,
    changed,
    contact_values,
    mails_of,
    numbers_of,
)
from storage.transfer.partial_days import birthday_of
from storage.transfer.plan import Duplicate, NewId, Outcome, Plan, Step, Write
from storage.transfer.table import Refusal
from storage.transfer.understanding import Understood

_PLACES = ("address", "city", "province", "country")


def plan_contacts(
    book: KnownBook, made: Understood, plan: Plan, *, owner: UUID, new_id: NewId
) -> None:
    """Add a step per row to `plan`; whoever names no company becomes a customer of their own."""
    people = KnownContacts.of_book(book)
    companies = Companies.of_book(book, owner, new_id, only_known=plan.only_known)
    for line, row in zip(made.lines, made.rows, strict=True):
        if "refused" in row:
            plan.steps.append(Step(line, Outcome.REFUSED))
            continue
        values = _values(row, made, plan, line)
        if not values.get("name"):
            plan.refuse(line, made.headers.get("name", ""), "", "row.no_contact_name")
            continue
        _plan_row(plan, line, row, values, people, companies, made)
    if companies.made:
        plan.customers_made = len(companies.made)


def _plan_row(
    plan: Plan,
    line: int,
    row: Mapping[str, Any],
    values: dict[str, Any],
    people: KnownContacts,
    companies: Companies,
    made: Understood,
) -> None:
    company = row.get("customer")
    try:
        customer = companies.find(company, row.get("customer_code"), row.get("city"))
    except RuleBroken as broken:
        column = made.headers.get("customer", "")
        plan.refuse(line, column, str(company or ""), broken.code, **broken.facts)
        return
    shared = people.sharing(values)
    one = None
    if customer is not None:
        one = people.at(customer.id, values["name"])
    elif not company:
        # Without a company, the same name with the same number or address is the same person.
        one = next((p for p, _ in shared if p.values["name"] == values["name"]), None)
    if one is not None and line not in plan.keep_both:
        _meet(plan, line, values, one)
        return
    if line in plan.leave_out and shared:
        plan.duplicates.append(_duplicate(line, values["name"], *shared[0], None))
        plan.steps.append(Step(line, Outcome.HELD_BACK, title=values["name"]))
        return
    step = Step(line, Outcome.CREATED, title=values["name"])
    if customer is None and not company and not (numbers_of(values) or mails_of(values)):
        # Nothing but a name: the person of that name who is a customer of their own.
        alone = companies.known.named(values["name"])
        again = people.at(alone[0].id, values["name"]) if len(alone) == 1 else None
        if again is not None and line not in plan.keep_both:
            _meet(plan, line, values, again)
            return
    if customer is None:
        try:
            customer = companies.make(plan, step.writes, line, company or values["name"], {})
        except RuleBroken as broken:
            plan.refuse(line, made.headers.get("customer", ""), company or "", broken.code)
            return
    whole = {**values, "customer_id": customer.id}
    one = KnownContact(companies.new_id(), whole, line)
    for other, reason in shared:
        plan.duplicates.append(_duplicate(line, values["name"], other, reason, one.id))
    people.add(one)
    step.writes.append(Write(Kind.CONTACT, one.id, whole))
    plan.steps.append(step)


def _meet(plan: Plan, line: int, values: dict[str, Any], one: KnownContact) -> None:
    """The row is somebody known: of the book, or of an earlier row."""
    title = values["name"]
    changes = changed(one.values, values)
    if one.line is not None or one.met:
        differing = {k: (str(v), str(one.values.get(k) or "")) for k, v in changes.items()}
        shown = _duplicate(line, title, one, "name", None)
        plan.duplicates.append(
            Duplicate(
                line, title, shown.other_name, "name", shown.other_row, one.id, None, differing
            )
        )
        plan.steps.append(Step(line, Outcome.HELD_BACK, title=title))
        return
    one.met = True
    writes = [Write(Kind.CONTACT, one.id, changes, new=False)] if changes else []
    outcome = Outcome.UPDATED if changes else Outcome.UNCHANGED
    plan.steps.append(Step(line, outcome, writes, title))


def _duplicate(
    line: int, name: str, other: KnownContact, reason: str, made: UUID | None
) -> Duplicate:
    return Duplicate(line, name, other.values["name"], reason, other.line, other.id, made)


def _values(row: Mapping[str, Any], made: Understood, plan: Plan, line: int) -> dict[str, Any]:
    """The fields of a contact, its name put together and its address in one line."""
    values = contact_values(row)
    name = row.get("name") or _full_name(row)
    name = name or row.get("nickname") or next(iter(numbers_of(values) + mails_of(values)), None)
    if name is None:
        return values
    values["name"] = name
    place = [row[part] for part in _PLACES if row.get(part)]
    if place:
        values["address"] = ", ".join(dict.fromkeys(place))
    if "birth_month" in row and "birthday" not in values:
        try:
            birthday = birthday_of(
                row.get("birth_year"), row.get("birth_month"), row.get("birth_day")
            )
        except RuleBroken as broken:
            value = str(broken.facts.get("value", ""))
            column = made.headers["birth_month"]
            plan.refusals.append(Refusal(line, column, value, broken.code, broken.facts, False))
        else:
            if birthday:
                values["birthday"] = birthday
    family = [
        {"relation": relation, "name": row[relation], "note": ""}
        for relation in ("spouse", "children")
        if row.get(relation)
    ]
    if family:
        values["family"] = family
    return values


def _full_name(row: Mapping[str, Any]) -> str | None:
    """Chinese, Japanese and Korean names begin with the family's and have no space."""
    given, middle, family = (row.get(f"{part}_name") for part in ("given", "middle", "family"))
    parts = [part for part in (given, middle, family) if part]
    if not parts:
        return None
    if all(letter >= "\u3040" for part in parts for letter in part):
        return f"{family or ''}{middle or ''}{given or ''}"
    return " ".join(parts)
