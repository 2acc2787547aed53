"""The right side of a customer's page: people, promises, deals, what was bought, links."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from storage.queries.company_fields import OwnValues
from storage.queries.customer_page import CustomerPage
from storage.queries.waiting import Marks
from storage.rules.kinds import Kind
from ui.customers.helpers import HelpersBlock
from ui.customers.own_fields import in_words
from ui.customers.people import contact_rows
from ui.customers.side_words import SideWords
from ui.customers.words import CustomerWords
from ui.kit.buttons import Button
from ui.kit.cells import RowText, Words
from ui.kit.labels import Label
from ui.kit.layout import SectionHead, column
from ui.kit.marks import marked
from ui.kit.rows import RowList

if TYPE_CHECKING:
    from ui.kit.context import Context


def shown_beside(page: CustomerPage) -> dict[Kind, list[UUID]]:
    """The records that have a row at the right of a customer's page."""
    return {
        Kind.CONTACT: [one.id for one in page.contacts],
        Kind.PROMISE: [one.id for one in page.promises],
        Kind.DEAL: [one.id for one in page.deals],
        Kind.PURCHASE: [one.id for one in page.purchases],
        Kind.PAYMENT: [one.id for one in page.unpaid],
        Kind.LINK: [one.id for one in page.links],
    }


class SidePane(QWidget):
    """Enter opens a row; each section has its own way to add to it."""

    opened = Signal(object, object)  # the kind and the id
    add_requested = Signal(object)  # the kind

    def __init__(self, context: "Context", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._words = CustomerWords(self)
        self._marks = Marks()
        self._stack = column(self)
        self.lists: dict[Kind, RowList] = {}
        self._heads: dict[Kind, SectionHead] = {}
        self._empty: dict[Kind, Label] = {}
        self._section(
            Kind.CONTACT, self.tr("Contacts"), self.tr("Nobody yet: add who you talk to.")
        )
        self._section(Kind.PROMISE, self.tr("Promises"), self.tr("Nothing is promised."))
        self._section(Kind.DEAL, self.tr("Deals"), self.tr("No deal yet: add what they may buy."))
        self._section(
            Kind.PURCHASE,
            self.tr("Purchases and payments"),
            self.tr("Nothing bought yet: import the orders, or add one."),
        )
        self._section(
            Kind.LINK,
            self.tr("Companies around"),
            self.tr("No links: who supplies, owns, competes?"),
        )
        self.helpers = HelpersBlock(context)
        self._stack.addWidget(self.helpers)
        self.own_head = SectionHead(self.tr("More about the company"))
        self.own = RowList(self.tr("More about the company"), before_width=120, fills=False)
        self.wanted = Label("", "meta", "warn", wrap=True)
        for widget in (self.own_head, self.own, self.wanted):
            self._stack.addWidget(widget)
        self._stack.addStretch(1)

    def _section(self, kind: Kind, title: str, empty: str) -> None:
        head = SectionHead(title)
        if self._context.person.writes(kind):
            head.add(self._adder(kind, title))
        else:
            empty = self.tr("Nothing yet.")
        rows = RowList(title, before_width=66, fills=False, of_kind=kind)
        rows.opened.connect(self._on_opened)
        nothing = Label(empty, "meta", wrap=True)
        for widget in (head, nothing, rows):
            self._stack.addWidget(widget)
        self._stack.addSpacing(14)
        self.lists[kind], self._heads[kind], self._empty[kind] = rows, head, nothing

    def _adder(self, kind: Kind, title: str) -> Button:
        add = Button(
            self.tr("Add"),
            lambda: self.add_requested.emit(kind),
            kind="quiet",
            icon="plus",
            small=True,
        )
        add.setAccessibleName(f"{title}: {self.tr('Add')}")
        return add

    def show_page(self, page: CustomerPage, marks: Marks) -> None:
        self._marks = marks
        words = SideWords(self._context.formats, self._context.today())
        people = contact_rows(page.contacts, self._words, self._context)
        self._show(Kind.CONTACT, people, len(people))
        self._show(Kind.PROMISE, [words.promise(one) for one in page.promises], len(page.promises))
        open_deals = sum(deal.closed_on is None for deal in page.deals)
        self._show(Kind.DEAL, [words.deal(one) for one in page.deals], open_deals)
        trade = []
        if page.bought or page.purchases or page.unpaid:
            trade = [words.bought(page.bought), words.overdue(page.overdue)]
        trade += [words.payment(one) for one in page.unpaid]
        trade += [words.purchase(one) for one in page.purchases]
        self._show(Kind.PURCHASE, trade, None)
        self._show(Kind.LINK, [words.link(one) for one in page.links], len(page.links))

        self._show_own(page.own)
        self.helpers.show_customer(page.details.id)

    def _show_own(self, own: OwnValues) -> None:
        """What the company's own fields say, and which are still wanted for this tier."""
        language = self._context.language
        rows = [
            RowText(
                field.key,
                ((Words(in_words(value, self._context)),),),
                before=Words(field.label(language), "muted"),
            )
            for field, value in own.known
        ]
        self.own.set_rows(rows)
        wanted = ", ".join(field.label(language) for field in own.missing)
        self.wanted.setText(self.tr("Still wanted: {fields}").format(fields=wanted))
        self.own_head.setVisible(bool(rows or wanted))
        self.wanted.setVisible(bool(wanted))

    def _show(self, kind: Kind, rows: Any, count: int | None) -> None:
        self.lists[kind].set_rows(marked(rows, self._marks))
        self._heads[kind].set_count(count or None)
        self._empty[kind].setVisible(not rows)

    @Slot(object)
    def _on_opened(self, key: object) -> None:
        if isinstance(key, tuple):
            self.opened.emit(*key)
        elif key is not None:
            self.opened.emit(Kind.CONTACT, key)
