"""Rows of a price list against the products of the book."""

from typing import Any
from uuid import UUID

from storage.rules.kinds import Kind
from storage.rules.money import Money
from storage.rules.text import fold
from storage.transfer.known_book import KnownBook
from storage.transfer.plan import Duplicate, NewId, Outcome, Plan, Step, Write
from storage.transfer.understanding import Understood

_FIELDS = ("name", "code", "line", "unit", "price_minor", "currency", "cycle_days")


def plan_products(book: KnownBook, made: Understood, plan: Plan, *, new_id: NewId) -> None:
    """Add a step per row to `plan`; a product is known by its code, else by its name."""
    known: dict[str, dict[str, Any]] = {}
    for product in book.records(Kind.PRODUCT, _FIELDS):
        _add(known, product)
    for line, row in zip(made.lines, made.rows, strict=True):
        if "refused" in row or not row.get("name"):
            if "refused" in row:
                plan.steps.append(Step(line, Outcome.REFUSED))
            else:
                plan.refuse(line, made.headers["name"], "", "row.no_name")
            continue
        values = {name: row[name] for name in ("name", "code", "line", "unit") if row.get(name)}
        price: Money | None = row.get("price")
        if price is not None:
            values |= {"price_minor": price.minor, "currency": price.currency}
        if row.get("cycle_days") and 1 <= row["cycle_days"] <= 3660:
            values["cycle_days"] = int(row["cycle_days"])
        plan.steps.append(_step(plan, line, values, known, new_id))


def _step(
    plan: Plan, line: int, values: dict[str, Any], known: dict[str, dict[str, Any]], new_id: NewId
) -> Step:
    title = values["name"]
    code = values.get("code")
    there = (known.get(f"code {fold(code)}") if code else None) or known.get(fold(title))
    if there is None:
        product: UUID = new_id()
        _add(known, {"id": product, "at": line, **values})
        whole = {"active": True, **values}
        return Step(line, Outcome.CREATED, [Write(Kind.PRODUCT, product, whole)], title)
    if "at" in there:
        other = Duplicate(line, title, there["name"], "name", there["at"], there["id"])
        plan.duplicates.append(other)
        return Step(line, Outcome.HELD_BACK, [], title)
    changes = {name: value for name, value in values.items() if there.get(name) != value}
    if not changes:
        return Step(line, Outcome.UNCHANGED, [], title)
    return Step(
        line, Outcome.UPDATED, [Write(Kind.PRODUCT, there["id"], changes, new=False)], title
    )


def _add(known: dict[str, dict[str, Any]], product: dict[str, Any]) -> None:
    known.setdefault(fold(product["name"]), product)
    if product.get("code"):
        known.setdefault(f"code {fold(product['code'])}", product)
