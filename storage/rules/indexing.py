"""What of a record can be searched for, and when it happened, from its plain values."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from storage.rules.company_fields import texts_in
from storage.rules.kinds import Kind
from storage.rules.names import initials, person_readings, pinyin
from storage.rules.text import fold

Values = Mapping[str, Any]

# The texts of a dated record; a visit is found by anything that was written about it.
TEXTS: dict[Kind, tuple[str, ...]] = {
    Kind.VISIT: (
        *("note", "purpose", "topics", "reaction_quote", "next_step", "problem"),
        *("demo_product", "continue_how", "not_visited_note"),
    ),
    Kind.INTERACTION: ("note",),
    Kind.PURCHASE: ("product_name", "order_no", "note"),
    Kind.PAYMENT: ("invoice_no", "note"),
    Kind.DEAL: ("title", "deal_no", "product_name", "lost_reason", "winner", "note"),
    Kind.PROMISE: ("text",),
    Kind.TASK: ("text",),
    Kind.ANSWER: ("text", "subject"),
    Kind.LOOSE_NOTE: ("text",),
}
PARTIES = (Kind.CUSTOMER, Kind.CONTACT)
_NOT_A_DIGIT = re.compile(r"\D+")


def entry_text(kind: Kind, values: Values) -> str:
    """All that is written in a dated record, folded, its parts on lines of their own."""
    return "\n".join(filter(None, (_folded(values.get(name)) for name in TEXTS[kind])))


def entry_at(kind: Kind, values: Values, otherwise: datetime) -> datetime:
    """When a dated record happened, or is to happen; `otherwise` if it does not say."""
    for name in _WHEN[kind]:
        found = values.get(name)
        if isinstance(found, datetime):
            return found
        if isinstance(found, date):
            return datetime.combine(found, time(12), UTC)
    return otherwise


_WHEN: dict[Kind, tuple[str, ...]] = {
    Kind.VISIT: ("started_at", "planned_at"),
    Kind.INTERACTION: ("at",),
    Kind.PURCHASE: ("bought_on",),
    Kind.PAYMENT: ("received_on", "due_on"),
    Kind.DEAL: ("closed_on", "stage_since", "opened_on"),
    Kind.PROMISE: ("made_on",),
    Kind.TASK: ("done_at", "due_on"),
    Kind.ANSWER: ("answered_on",),
    Kind.LOOSE_NOTE: ("on",),
}


def party_text(kind: Kind, values: Values) -> str:
    """Every way in which a customer or contact is looked for, a line each."""
    if kind is Kind.CUSTOMER:
        names = _present(values, "name", "short_name")
        lines = [*map(fold, names), *_readings(names, lambda name: (pinyin(name),))]
        others = _present(values, "customer_code", "tax_id", "email")
        numbers = _present(values, "phone")
    else:
        names = _present(values, "name")
        lines = [*map(fold, names), *_readings(names, person_readings)]
        others = _present(values, "wechat", "title")
        others += [str(mail.get("address") or "") for mail in _dicts(values.get("emails"))]
        numbers = [str(phone.get("number") or "") for phone in _dicts(values.get("phones"))]
    lines += map(fold, (*others, *texts_in(values.get("custom"))))
    for number in numbers:
        lines += (fold(number), _NOT_A_DIGIT.sub("", number))
    return "\n".join(dict.fromkeys(filter(None, lines)))


def _readings(names: Iterable[str], read: Callable[[str], tuple[str, ...]]) -> Iterable[str]:
    for name in names:
        if not name.isascii():
            yield from read(name)
        yield initials(name)


def _present(values: Values, *names: str) -> list[str]:
    return [value for name in names if (value := values.get(name))]


def _dicts(value: Any) -> list[dict[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _folded(value: Any) -> str:
    if isinstance(value, list):
        return fold(" ".join(str(item) for item in value))
    return fold(value) if isinstance(value, str) else ""
