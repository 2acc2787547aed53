"""The rows of contacts: who they are, what part they play, when they were last met."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from storage.queries.contacts import ContactRow
from ui.customers.words import CustomerWords
from ui.kit.cells import RowText, Words
from ui.kit.standing_words import part_in_decision

if TYPE_CHECKING:
    from ui.kit.context import Context


def contact_rows(
    people: Sequence[ContactRow], words: CustomerWords, context: "Context"
) -> list[RowText]:
    """Two lines each; who was never met says so in amber."""
    return [_row(one, words, context) for one in people]


def _row(one: ContactRow, words: CustomerWords, context: "Context") -> RowText:
    today, formats = context.today(), context.formats
    if one.last_met_at is None:
        met = Words(words.never_met(), "warn", small=True)
    else:
        day = one.last_met_at.astimezone(context.zone).date()
        near = (today - day).days <= 1
        met_on = formats.near_day(day, today) if near else formats.day(day, today)
        met = Words(met_on, "muted", small=True)
    decides = one.power == "decides"
    title = one.title or one.department or one.phone
    return RowText(
        key=one.id,
        lines=((Words(one.name, bold=True),), (Words(title, "muted", small=True),)),
        right=(
            Words(part_in_decision(one.power, one.attitude), bold=decides, small=not decides),
            met,
        ),
    )
