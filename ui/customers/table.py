"""The columns of the customers table, and the pages that it is read in."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject

from storage.queries import customers
from storage.queries.customers import CustomerRow, SortBy
from storage.rules.answers import TOTAL
from storage.rules.choices import CustomerStatus, Tier
from storage.rules.company_fields import CompanyField
from storage.rules.money import DEFAULT_CURRENCY
from storage.search import customer_matches, matches_many
from ui.customers.own_fields import in_words
from ui.customers.presenter import View
from ui.customers.words import CustomerWords
from ui.kit.cells import Cell, Column
from ui.kit.formats import DASH
from ui.kit.marks import mark_for

if TYPE_CHECKING:
    from storage.database import Database, Session
    from ui.kit.context import Context


FIRST = 200
OWN_WIDTH = 110

# How wide the table has to be for a column to be worth its room; the others are always there.
NEEDS: dict[str, int] = {
    SortBy.TIER: 780,
    SortBy.CITY: 700,
    SortBy.OPEN_DEALS: 610,
    SortBy.LAST_VISIT: 510,
}


class CustomerSource:
    """The customers of one view, in its order; each call reads a few rows along an index.

    How many a broad search finds takes far longer to say than who comes first. So while `rough`,
    the count is that of the first rows, until somebody asks for the true one with `count_in`.
    """

    def __init__(
        self,
        database: "Database",
        view: View,
        *,
        today: date,
        now: datetime,
        me: UUID | None,
        count: int | None = None,
        own: bool = False,
    ) -> None:
        """With `own` the rows have the company's fields.

        `count` is given where it is known already: another order has as many rows.
        """
        self._database = database
        self._known_count, self._own = count, own
        self._sort = view.sort
        self._wanted = view.filter(today, now, me)
        self._text = view.text.strip()
        self._many: bool | None = None  # whether the text matches many; asked once
        self._first: Sequence[CustomerRow] = ()
        self.rough = bool(self._text) and count is None

    def count(self) -> int:
        known, self._known_count = self._known_count, None
        if known is not None:
            return known
        if self.rough:
            self._first = self._page(None, 0, FIRST)
            self.rough = len(self._first) == FIRST
            return len(self._first)
        with self._database.read() as session:
            return self.count_in(session)

    def count_in(self, session: "Session") -> int:
        """The true count, however long it takes."""
        matching = self._matching(many=bool(self._many))
        return customers.count(session, self._wanted, matching=matching)

    def fetch(self, after: CustomerRow | None, offset: int, limit: int) -> Sequence[CustomerRow]:
        if after is None and self._first and offset + limit <= len(self._first):
            first, self._first = self._first, ()
            return first[offset : offset + limit]
        return self._page(after, offset, limit)

    def _page(self, after: CustomerRow | None, offset: int, limit: int) -> list[CustomerRow]:
        with self._database.read() as session:
            if self._many is None:
                self._many = bool(self._text) and matches_many(session, self._text)
            return customers.page(
                session,
                self._wanted,
                self._sort,
                matching=self._matching(many=self._many),
                after=after.place if after else None,
                skip=0 if after else offset,  # the row before is the place itself
                limit=limit,
                own=self._own,
            )

    def locate(self, row_id: UUID) -> int | None:
        with self._database.read() as session:
            return customers.position(
                session, row_id, self._wanted, self._sort, matching=self._matching()
            )

    def _matching(self, *, many: bool = False) -> Any:
        return customer_matches(self._text, many=many) if self._text else None


class CustomerColumns(QObject):
    """What each column says of a customer."""

    def __init__(self, context: "Context", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._today = context.today()
        words = CustomerWords(self)
        self._statuses = {
            one.value: Cell(self._short(words.of(one)), chip=True) for one in CustomerStatus
        }
        self._tiers = {one.value: self._short(words.of(one)) for one in Tier}
        self._days: dict[date, str] = {}

    def all(self, own: Sequence[CompanyField] = ()) -> list[Column[CustomerRow]]:
        """The book's columns, and behind them those of the company's fields that were chosen."""
        return [*self._usual(), *(self._of(field) for field in own)]

    def _of(self, field: CompanyField) -> Column[CustomerRow]:
        def cell(row: CustomerRow) -> Cell:
            value = row.own.get(field.key)
            said = DASH if value is None else in_words(value, self._context)
            return Cell(said, "muted")

        return Column(field.label(self._context.language), cell, width=OWN_WIDTH)

    def _usual(self) -> list[Column[CustomerRow]]:
        return [
            Column(self.tr("Customer"), self._name, SortBy.NAME, 170, stretch=True),
            Column(self.tr("Status"), self._status, SortBy.STATUS, 88),
            Column(self.tr("Tier"), self._tier, SortBy.TIER, 72),
            Column(self.tr("City"), self._city, SortBy.CITY, 88),
            Column(self.tr("Last visit"), self._last_visit, SortBy.LAST_VISIT, 78),
            Column(self.tr("Next step"), self._next, SortBy.NEXT_ON, 112),
            Column(self.tr("Open deals"), self._deals, SortBy.OPEN_DEALS, 92, right=True),
            Column(self.tr("Answers"), self._answers, SortBy.ANSWERS, 70, right=True),
        ]

    def _short(self, word: str) -> str:
        """The word of a chip without "customer", which the whole table is about."""
        for tail in (" customer", "客户"):
            word = word.removesuffix(tail)
        return word

    def _name(self, row: CustomerRow) -> Cell:
        mark = mark_for(waits=row.waits, asks=row.asks)
        return Cell(row.short_name or row.name, bold=True, mark=mark)

    def _status(self, row: CustomerRow) -> str | Cell:
        return self._statuses.get(row.status or "", "")

    def _tier(self, row: CustomerRow) -> str:
        return self._tiers.get(row.tier or "", "")

    def _city(self, row: CustomerRow) -> Cell:
        return Cell(row.city or "", "muted")

    def _last_visit(self, row: CustomerRow) -> Cell:
        if row.last_visit_at is None:
            return Cell(DASH, "muted")
        day = row.last_visit_at.astimezone(self._context.zone).date()
        return Cell(self._day(day), "muted")

    def _next(self, row: CustomerRow) -> str | Cell:
        if row.next_on is None:
            return Cell(DASH, "muted")
        late = (self._today - row.next_on).days
        if late > 0:
            return Cell(self.tr("%n day(s) overdue", "", late), "bad")
        return Cell(self._day(row.next_on), "warn" if late == 0 else "text")

    def _deals(self, row: CustomerRow) -> str | Cell:
        if not row.open_deals_minor:
            return Cell(DASH, "muted")
        return self._context.formats.money(row.open_deals_minor, DEFAULT_CURRENCY)

    def _answers(self, row: CustomerRow) -> Cell:
        return Cell(f"{row.answers_known}/{TOTAL}", "muted")

    def _day(self, day: date) -> str:
        """The words for a day; the same few days come again and again while scrolling."""
        words = self._days.get(day)
        if words is None:
            near = abs((day - self._today).days) < 7
            formats = self._context.formats
            words = formats.near_day(day, self._today) if near else formats.day(day, self._today)
            self._days[day] = words
        return words
