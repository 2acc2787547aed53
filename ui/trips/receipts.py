"""Receipts: what was spent, by day, against the budget by category."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from storage.queries.trips import ExpenseRow, LegRow, StayRow
from storage.rules.coaching_choices import FileUse
from storage.rules.kinds import Kind
from ui.evidence.strip import EvidenceStrip
from ui.kit.actions import bind
from ui.kit.cells import RowText, Tone, Words
from ui.kit.context import Context
from ui.kit.labels import upright_line
from ui.kit.layout import MARGIN, EmptyState, SectionHead, column, row, scrolled
from ui.kit.rows import RowList
from ui.kit.trip_words import TripWords
from ui.trips.costs import CostLine
from ui.trips.desk import TripDesk
from ui.trips.presenter import Board

_CATEGORIES = 400


class TripReceipts(QWidget):
    """At the left every receipt, at the right the categories with what is left of each."""

    def __init__(self, context: Context, desk: TripDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._desk = context, desk
        whole = row(self, spacing=0)
        inside = QWidget()
        body = column(inside, spacing=4, margins=(0, 12, 0, 24))
        self.head = SectionHead(self.tr("Receipts"))
        self.head.setContentsMargins(MARGIN, 0, MARGIN, 0)
        body.addWidget(self.head)
        self.nothing = EmptyState(
            self.tr("Nothing spent yet"),
            self.tr("Note an expense as it comes; rides and hotels appear with their price."),
            self.tr("New expense"),
            lambda: desk.expense_form(),
            hint="Ctrl+M",
            icon="receipt",
        )
        body.addWidget(self.nothing)
        self.rows = RowList(self.tr("Receipts"), margin=MARGIN, before_width=90)
        self.rows.opened.connect(self._on_opened)
        self.rows.chosen.connect(self._on_chosen)
        body.addWidget(self.rows)
        body.addStretch(1)
        whole.addWidget(scrolled(inside), 1)
        whole.addWidget(upright_line())
        right = QWidget()
        right.setFixedWidth(_CATEGORIES)
        side = column(right, spacing=4, margins=(20, 12, MARGIN, 24))
        side.addWidget(SectionHead(self.tr("Costs against budget")))
        self.categories = RowList(self.tr("Costs against budget"), fills=False)
        side.addWidget(self.categories)
        side.addSpacing(16)
        self.strip = EvidenceStrip(context)
        self.strip.use = FileUse.RECEIPT
        self.strip.hide()
        side.addWidget(self.strip)
        side.addStretch(1)
        whole.addWidget(right)

    def show_board(self, board: Board, words: TripWords) -> None:
        """Show the money of a trip."""
        trip, currency = board.trip, board.trip.draft.currency
        found: list[tuple[object, RowText]] = []
        for leg in trip.legs:
            if leg.amount_minor is not None:
                found.append(((leg.on, 0), self._leg(leg, words, currency)))
        for stay in trip.stays:
            if stay.amount_minor is not None:
                found.append(((stay.on, 1), self._stay(stay, currency)))
        for expense in trip.expenses:
            found.append(((expense.on, 2), self._expense(expense, words)))
        rows = [text for _, text in sorted(found, key=lambda pair: str(pair[0]))]
        self.rows.set_rows(rows)
        self.head.set_count(len(rows) or None)
        self.nothing.setVisible(not rows)
        self.categories.set_rows(
            [self._category(line, words, currency) for line in board.overview.costs]
        )

    def main_widget(self) -> QWidget:
        rows = self.rows.rows()
        return rows[0] if rows else self.nothing.button

    # Inside

    def _leg(self, leg: LegRow, words: TripWords, currency: str) -> RowText:
        way = " – ".join(filter(None, (leg.from_name, leg.to_name)))
        named = " ".join(filter(None, (words.mode(leg.mode), leg.number)))
        return self._row((Kind.LEG, leg.id), leg.on, named, way, leg.invoice_no, (
            leg.amount_minor or 0, currency
        ))  # fmt: skip

    def _stay(self, stay: StayRow, currency: str) -> RowText:
        nights = self.tr("%n night(s)", "", stay.nights)
        named = stay.name or self.tr("Hotel")
        told = f"{stay.city} {nights}".strip()
        amount = (stay.amount_minor or 0, currency)
        return self._row((Kind.STAY, stay.id), stay.on, named, told, stay.invoice_no, amount)

    def _expense(self, one: ExpenseRow, words: TripWords) -> RowText:
        return self._row(
            (Kind.EXPENSE, one.id), one.on, words.category(one.category), one.note,
            one.invoice_no, (one.amount_minor, one.currency),
        )  # fmt: skip

    def _row(
        self,
        key: tuple[Kind, UUID],
        on: date | None,
        name: str,
        detail: str,
        invoice: str,
        amount: tuple[int, str],
    ) -> RowText:
        formats, today = self._context.formats, self._context.today()
        number = self.tr("invoice {number}").format(number=invoice) if invoice else ""
        missing = Words(self.tr("no invoice number"), "muted", small=True)
        return RowText(
            key=key,
            before=Words(formats.day(on, today) if on else "", "muted"),
            lines=(
                (Words(name, bold=True), Words(detail, "muted")),
                (Words(number, "muted", small=True) if number else missing,),
            ),
            right=(Words(formats.money(*amount), bold=True),),
        )

    def _category(self, line: CostLine, words: TripWords, currency: str) -> RowText:
        formats = self._context.formats
        left = line.planned_minor - line.spent_minor
        tone: Tone = "ok"
        told = self.tr("{amount} left").format(amount=formats.money(left, currency))
        if left < 0:
            tone = "bad"
            told = self.tr("{amount} over").format(amount=formats.money(-left, currency))
        spent = self.tr("{spent} of {planned}").format(
            spent=formats.money(line.spent_minor, currency),
            planned=formats.money(line.planned_minor, currency),
        )
        return RowText(
            key=line.category,
            lines=((Words(words.category(line.category)),), (Words(told, tone, small=True),)),
            right=(Words(spent),),
        )

    @Slot(object)
    def _on_chosen(self, key: tuple[Kind, UUID]) -> None:
        """The photo of a receipt is dropped or pasted beside the row in focus."""
        kind, record_id = key
        board = self._desk.board
        self.strip.setVisible(kind is Kind.EXPENSE)
        if kind is Kind.EXPENSE:
            self.strip.show_record(kind, record_id, reading=board is None or not board.mine)
            bind(self, self.strip.page_actions())

    @Slot(object)
    def _on_opened(self, key: tuple[Kind, UUID]) -> None:
        board = self._desk.board
        if board is None or not board.mine:
            return
        kind, record_id = key
        if kind is Kind.LEG:
            self._desk.ride_form(record_id)
        elif kind is Kind.STAY:
            self._desk.hotel_form(record_id)
        else:
            self._desk.expense_form(record_id)
