"""Rows of purchases, payments and deals against those of the book, each tied to its customer."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from storage.rules.errors import RuleBroken
from storage.rules.file_kinds import FileKind
from storage.rules.kinds import KINDS, Kind
from storage.transfer.companies import Companies
from storage.transfer.known_book import KnownBook
from storage.transfer.known_customers import Known
from storage.transfer.known_products import KnownProducts
from storage.transfer.plan import Duplicate, NewId, Outcome, Plan, Step, Write
from storage.transfer.trade_rows import DEAL, PAYMENT, PURCHASE, TradeKind
from storage.transfer.understanding import Understood

_KINDS: Mapping[FileKind, TradeKind] = {
    FileKind.PURCHASES: PURCHASE,
    FileKind.PAYMENTS: PAYMENT,
    FileKind.DEALS: DEAL,
}
# Where a column of the first name is not there, one of these is what the row lacks.
_INSTEAD: Mapping[str, tuple[str, ...]] = {
    "customer": ("customer_code", "tax_id"),
    "amount": ("received_amount",),
    "received_on": ("due_on",),
    "product": ("product_code", "amount"),
    "title": ("product", "deal_no"),
}
_Values = dict[str, Any]


def plan_trade(
    book: KnownBook, made: Understood, plan: Plan, *, owner: UUID, new_id: NewId
) -> None:
    """Add a step per row to `plan`; a customer that nobody knows is made, and said."""
    trade = _KINDS[made.kind]
    companies = Companies.of_book(book, owner, new_id, only_known=plan.only_known)
    products = KnownProducts.of_book(book, (row.get("product") for row in made.rows))
    numbers = Counter(str(row[trade.number]) for row in made.rows if row.get(trade.number))
    rows = _Rows(plan, made, trade, companies, products, numbers, _existing(book, trade), new_id)
    for line, row in zip(made.lines, made.rows, strict=True):
        if "refused" in row:
            plan.steps.append(Step(line, Outcome.REFUSED))
        else:
            rows.add(line, row)


def _existing(book: KnownBook, trade: TradeKind) -> dict[tuple[Any, ...], list[_Values]]:
    """The book's records of this kind by number and by content."""
    names = [name for name, field in KINDS[trade.kind].fields.items() if field.travels]
    found: dict[tuple[Any, ...], list[_Values]] = {}
    for values in book.records(trade.kind, names):
        for key in (trade.numbered(values), trade.content(values)):
            if key is not None:
                found.setdefault(key, []).append(values)
    return found


@dataclass(slots=True)
class _Rows:
    """Plans one row after the other."""

    plan: Plan
    made: Understood
    trade: TradeKind
    companies: Companies
    products: KnownProducts
    numbers: Counter[str]
    existing: dict[tuple[Any, ...], list[_Values]]
    new_id: NewId

    def add(self, line: int, row: Mapping[str, Any]) -> None:
        plan, headers = self.plan, self.made.headers
        writes: list[Write] = []
        try:
            self.trade.check(row)
            customer = self._customer(line, row, writes)
        except RuleBroken as broken:
            field = str(broken.facts.get("field", "customer"))
            named = (headers[name] for name in (field, *_INSTEAD.get(field, ())) if name in headers)
            value = str(broken.facts.get("name", ""))
            plan.refuse(line, next(named, ""), value, broken.code, **broken.facts)
            return
        records = self.trade.records(row)
        if row.get("received_amount") and row.get("received_on") is None:
            column, value = headers["received_amount"], str(row["received_amount"].amount)
            plan.refuse_cell(line, column, value, "payment.no_received_date")
        outcomes: set[Outcome] = set()
        for values in records:
            values["customer_id"] = customer.id
            self._name_product(line, row, values)
            outcomes.add(self._meet_or_make(line, values, writes))
        # A row of two records that made one of them beside a known one has changed something.
        outcome = outcomes.pop() if len(outcomes) == 1 else Outcome.UPDATED
        plan.steps.append(Step(line, outcome, writes, self.trade.title(records[0])))

    def _customer(self, line: int, row: Mapping[str, Any], writes: list[Write]) -> Known:
        name, code, tax = row.get("customer"), row.get("customer_code"), row.get("tax_id")
        if not (name or code or tax):
            raise RuleBroken("row.no_customer", field="customer")
        customer = self.companies.find(name, code, tax=tax)
        if customer is None and not name:
            said = "customer_code" if code else "tax_id"
            raise RuleBroken("customer.code_unknown", field=said, name=code or tax)
        if customer is None:
            numbers = {"customer_code": code, "tax_id": tax}
            more = {number: value for number, value in numbers.items() if value}
            customer = self.companies.make(self.plan, writes, line, str(name), more)
        if self.trade.kind is Kind.PURCHASE:
            self.plan.customers_bought.add(customer.id)
        return customer

    def _name_product(self, line: int, row: Mapping[str, Any], values: _Values) -> None:
        name, code = row.get("product"), row.get("product_code")
        found = self.products.coded(code) if code else None
        if found is None and name:
            found = self.products.match(name)
        if found is None:
            if code and "product_id" in KINDS[self.trade.kind].fields:
                values["product_name"] = code
            return
        values["product_name"] = found.name
        if found.id is not None:
            values["product_id"] = found.id
        elif found.near:
            column = self.made.headers["product"]
            self.plan.refuse_cell(line, column, found.name, "product.unknown", near=found.near)

    def _meet_or_make(self, line: int, values: _Values, writes: list[Write]) -> Outcome:
        known = None if line in self.plan.keep_both else self._find(values)
        if known is None:
            record = self.new_id()
            whole = self.trade.completed(values, self.companies.owner)
            writes.append(Write(self.trade.kind, record, whole))
            if (key := self.trade.numbered(values)) and self._unique(values):
                self.existing.setdefault(key, []).append({**whole, "id": record, "line": line})
            return Outcome.CREATED
        if "line" in known:
            self.plan.duplicates.append(
                Duplicate(
                    line,
                    self.trade.title(values),
                    self.trade.title(known),
                    self.trade.number,
                    known["line"],
                    known["id"],
                )
            )
            return Outcome.HELD_BACK
        changes = {name: value for name, value in values.items() if known.get(name) != value}
        if not changes:
            return Outcome.UNCHANGED
        writes.append(Write(self.trade.kind, known["id"], changes, new=False))
        return Outcome.UPDATED

    def _find(self, values: _Values) -> _Values | None:
        """The record that the row is: by a number that is one's own, else by all it says."""
        key = self.trade.numbered(values)
        if key is not None and self._unique(values):
            there = self.existing.get(key, ())
            if len(there) == 1:
                return there[0]
            if found := self._owed_until_now(key, values):
                return found
        content = self.trade.content(values)
        return self._take(content)

    def _owed_until_now(self, key: tuple[Any, ...], values: _Values) -> _Values | None:
        """A payment that has come in is the one that was due, if the sum is the same."""
        if self.trade.kind is not Kind.PAYMENT or values.get("received_on") is None:
            return None
        due = self.existing.get((*key[:-1], False), ())
        fitting = [one for one in due if one.get("amount_minor") == values.get("amount_minor")]
        return fitting[0] if len(fitting) == 1 else None

    def _take(self, key: tuple[Any, ...]) -> _Values | None:
        """Equal rows are as many records: each of the book's is met once."""
        there = self.existing.get(key)
        return there.pop(0) if there else None

    def _unique(self, values: _Values) -> bool:
        """A number counts for a record if the file uses it once, or always means one record."""
        number = values.get(self.trade.number)
        return bool(number) and (self.trade.number_is_unique or self.numbers[str(number)] == 1)
