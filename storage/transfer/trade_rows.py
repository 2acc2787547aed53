"""What one row of purchases, payments or deals says, as records of the book."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from storage.rules.choices import DealStage, DealStatus
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from storage.rules.money import Money
from storage.rules.text import fold

_Row = Mapping[str, Any]
_Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class TradeKind:
    """How rows of one kind are checked, read and told apart."""

    kind: Kind
    number: str
    number_is_unique: bool
    check: Callable[[_Row], None]
    records: Callable[[_Row], list[_Values]]
    numbered: Callable[[_Row], tuple[Any, ...] | None]
    content: Callable[[_Row], tuple[Any, ...]]
    title: Callable[[_Row], str]
    completed: Callable[[_Values, UUID], _Values]


def _as_they_are(values: _Values, _owner: UUID) -> _Values:
    return dict(values)


def _money(values: _Values, money: Money | None) -> _Values:
    if money is not None:
        values["amount_minor"] = money.minor
        values["currency"] = money.currency
    return values


def _picked(row: _Row, *names: str) -> _Values:
    return {name: row[name] for name in names if row.get(name) is not None}


# Purchases


def _check_purchase(row: _Row) -> None:
    if row.get("bought_on") is None:
        raise RuleBroken("row.no_date", field="bought_on")
    if not any(row.get(name) for name in ("product", "product_code", "amount")):
        raise RuleBroken("purchase.empty", field="product")


def _purchase(row: _Row) -> list[_Values]:
    values = _picked(row, "bought_on", "unit", "order_no", "note")
    quantity: Decimal | None = row.get("quantity")
    if quantity is not None:
        values["quantity"] = float(quantity)
    money: Money | None = row.get("amount")
    price: Money | None = row.get("unit_price")
    if money is None and price is not None:
        times = Decimal(1) if quantity is None else quantity
        money = Money(int((price.minor * times).to_integral_value()), price.currency)
    return [_money(values, money)]


def _purchase_number(values: _Row) -> tuple[Any, ...] | None:
    if not values.get("order_no"):
        return None
    product = fold(values.get("product_name") or "")
    return ("number", values["customer_id"], values["order_no"], product)


def _purchase_content(values: _Row) -> tuple[Any, ...]:
    return (
        *("content", values["customer_id"], values.get("order_no"), values.get("bought_on")),
        *(values.get("product_name"), values.get("quantity"), values.get("amount_minor")),
    )


PURCHASE = TradeKind(
    Kind.PURCHASE,
    "order_no",
    False,
    _check_purchase,
    _purchase,
    _purchase_number,
    _purchase_content,
    lambda values: str(values.get("order_no") or values.get("product_name") or ""),
    _as_they_are,
)

# Payments


def _check_payment(row: _Row) -> None:
    if row.get("amount") is None and row.get("received_amount") is None:
        raise RuleBroken("row.no_amount", field="amount")
    if row.get("received_on") is None:
        if row.get("due_on") is None:
            raise RuleBroken("row.no_date", field="received_on")
        if row.get("received_amount") and row["received_amount"] == row.get("amount"):
            raise RuleBroken("payment.no_received_date", field="received_amount")


def _payment(row: _Row) -> list[_Values]:
    """What came in, and what of the sum due is still open: one record or two."""
    due: Money | None = row.get("amount")
    received: Money | None = row.get("received_amount")
    day = row.get("received_on")
    if received is None or due is None:
        values = _picked(row, "due_on", "received_on", "invoice_no", "note")
        return [_money(values, due if received is None else received)]
    records: list[_Values] = []
    if received.minor and day is not None:
        values = _picked(row, "due_on", "received_on", "invoice_no", "note")
        records.append(_money(values, received))
    open_minor = due.minor - received.minor
    if open_minor or not records:
        values = _picked(row, "due_on", "invoice_no", "note")
        records.append(_money(values, Money(open_minor, due.currency)))
    return records


def _payment_number(values: _Row) -> tuple[Any, ...] | None:
    if not values.get("invoice_no"):
        return None
    came_in = values.get("received_on") is not None
    return ("number", values["customer_id"], values["invoice_no"], came_in)


def _payment_content(values: _Row) -> tuple[Any, ...]:
    return (
        *("content", values["customer_id"], values.get("invoice_no"), values.get("due_on")),
        *(values.get("received_on"), values.get("amount_minor")),
    )


PAYMENT = TradeKind(
    Kind.PAYMENT,
    "invoice_no",
    False,
    _check_payment,
    _payment,
    _payment_number,
    _payment_content,
    lambda values: str(values.get("invoice_no") or ""),
    _as_they_are,
)

# Deals


def _check_deal(row: _Row) -> None:
    if not any(row.get(name) for name in ("title", "product", "deal_no", "product_code")):
        raise RuleBroken("row.no_title", field="title")


def _deal(row: _Row) -> list[_Values]:
    values = _picked(
        row,
        *("deal_no", "opened_on", "expected_on", "source", "owner_name", "lost_reason"),
        *("winner", "note"),
    )
    values["title"] = row.get("title") or row.get("product") or row.get("deal_no")
    stage, status = row.get("stage") or (None, None)
    if stage is not None:
        values["stage"] = str(stage)
    if status is not None:
        values["status"] = str(status)
    closed = row.get("closed_on")
    if closed is not None:
        if status in (DealStatus.WON, DealStatus.LOST):
            values["closed_on"] = values["stage_since"] = closed
        else:
            values.setdefault("expected_on", closed)
    if (chance := row.get("probability")) is not None:
        percent = chance * 100 if chance < 1 else chance
        if 0 <= percent <= 100:
            values["probability"] = int(percent)
    return [_money(values, row.get("amount"))]


def _deal_number(values: _Row) -> tuple[Any, ...] | None:
    number = values.get("deal_no")
    return ("number", number) if number else None


def _deal_content(values: _Row) -> tuple[Any, ...]:
    return (
        *("content", values["customer_id"], values.get("deal_no"), fold(values["title"])),
        *(values.get("opened_on"), values.get("amount_minor")),
    )


def _completed_deal(values: _Values, owner: UUID) -> _Values:
    """A new deal is open and at the beginning unless the file says otherwise."""
    whole: _Values = {"status": DealStatus.OPEN.value, **values}
    if whole["status"] == DealStatus.OPEN:
        whole.setdefault("stage", DealStage.IDENTIFIED.value)
    if whole.get("opened_on") is not None:
        whole.setdefault("stage_since", whole["opened_on"])
    if "owner_name" not in whole:
        whole["owner_id"] = owner
    return whole


DEAL = TradeKind(
    Kind.DEAL,
    "deal_no",
    True,
    _check_deal,
    _deal,
    _deal_number,
    _deal_content,
    lambda values: str(values.get("deal_no") or values.get("title") or ""),
    _completed_deal,
)
