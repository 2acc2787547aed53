"""Opens the forms of a customer's page, each with what is known of its record."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

import shiboken6
from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from storage.queries import contacts, record_values
from storage.queries.customer_page import CustomerPage
from storage.rules.choices import CustomerStatus, Tier
from storage.rules.kinds import Kind
from ui.customers.forms.contact import ContactForm
from ui.customers.forms.customer import CustomerForm
from ui.customers.forms.deal import DealForm, LossForm
from ui.customers.forms.interaction import InteractionForm
from ui.customers.forms.link import LinkForm
from ui.customers.forms.promise import PromiseForm
from ui.customers.forms.standing import StatusForm, TierForm, ViewForm
from ui.customers.forms.trade import PaymentForm, PurchaseForm
from ui.kit.form_panel import FormPanel
from ui.kit.roles import fields_written

if TYPE_CHECKING:
    from ui.kit.context import Context


class Desk(QObject):
    """Makes a form when it is asked for; the form goes away by itself when it closes."""

    customer_requested = Signal(object)

    def __init__(self, context: "Context", page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self.customer_id: UUID | None = None
        self._form_shown: FormPanel | None = None
        page.installEventFilter(self)

    def new_customer(self, name: str = "") -> None:
        """A new customer; what was searched for in vain is its name already."""
        if not self._may_make(Kind.CUSTOMER):
            return
        form = CustomerForm(self._context, self._window())
        form.opened.connect(self.customer_requested)
        form.saved.connect(self.customer_requested)
        self._shown(form).show_values({"name": name, "party_roles": ["customer"]})

    def edit_customer(self, customer_id: UUID) -> None:
        values = self._values(Kind.CUSTOMER, customer_id)
        if values is not None:
            form = CustomerForm(self._context, self._window(), customer_id)
            form.opened.connect(self.customer_requested)
            self._shown(self._as_allowed(form, Kind.CUSTOMER)).show_values(values)

    def adder(self, kind: Kind) -> Callable[[], None]:
        return lambda: self.add(kind)

    @Slot(object)
    def add(self, kind: Kind) -> None:
        """A new record of this kind for the customer on show."""
        if self.customer_id is None or not self._page_shows_story():
            return
        if self._may_make(kind):
            self._shown(self._form(kind, self.customer_id, None)).show_values({})

    def open(self, kind: Kind, record_id: UUID, page: CustomerPage) -> None:
        """The form of a record; a link that the other company noted leads to that company."""
        for link in page.links:
            if link.id == record_id and not link.noted_here:
                self.customer_requested.emit(link.other_id)
                return
        values = self._values(kind, record_id) if kind in _FORMS else None
        if values is not None:
            form = self._form(kind, page.details.id, record_id)
            self._shown(self._as_allowed(form, kind)).show_values(values)

    def set_status(self) -> None:
        if not self._may_make(Kind.CUSTOMER):
            return
        if (values := self._customer()) is not None and self.customer_id is not None:
            form = StatusForm(self._context, self._window(), self.customer_id)
            status = CustomerStatus(values["status"] or CustomerStatus.PROSPECT)
            self._shown(form).open_with({"status": status, "reason": values["status_reason"]})

    def set_tier(self) -> None:
        if not self._may_make(Kind.CUSTOMER):
            return
        if (values := self._customer()) is not None and self.customer_id is not None:
            form = TierForm(self._context, self._window(), self.customer_id)
            by_hand = values["tier_by_hand"] and values["tier"]
            tier = Tier(values["tier"]) if by_hand else None
            self._shown(form).open_with({"tier": tier, "reason": values["tier_reason"]})

    def save_view(self, named: Callable[[str], object]) -> None:
        form = ViewForm(self._context, self._window())
        form.named.connect(lambda name: named(name))
        self._shown(form).open_with({})

    def shown_form(self) -> FormPanel | None:
        """The form on show, or None."""
        form = self._form_shown
        return form if form is not None and shiboken6.isValid(form) else None

    # Inside

    def _form(self, kind: Kind, customer_id: UUID, record_id: UUID | None) -> Any:
        context, window = self._context, self._window()
        if kind is Kind.PROMISE:
            with context.database.read() as session:
                people = contacts.of_customer(session, customer_id)
            return PromiseForm(context, window, customer_id, people, record_id)
        form = _FORMS[kind](context, window, customer_id, record_id)
        if isinstance(form, DealForm):
            form.loss_requested.connect(self._ask_why_lost)
        if isinstance(form, LinkForm):
            form.opened.connect(self.customer_requested)
        return form

    @Slot(object)
    def _ask_why_lost(self, deal_id: UUID) -> None:
        values = self._values(Kind.DEAL, deal_id)
        if values is not None:
            self._shown(LossForm(self._context, self._window(), deal_id)).open_with(values)

    def _may_make(self, kind: Kind) -> bool:
        """Whether the server takes it of this role; to be told at once, not by a refusal."""
        if self._context.person.writes(kind):
            return True
        told = self.tr("Not with your role: the server would not accept it")
        self._context.wishes.toast_requested.emit(told, None)
        return False

    def _as_allowed(self, form: Any, kind: Kind) -> Any:
        """The form of a record that is there: what is not theirs to change is theirs to read."""
        person = self._context.person
        if person.writes(kind):
            return form
        told = self.tr("For you to read: reps and managers change it.")
        if fields := fields_written(person.role, kind):
            told = self.tr(
                "Yours: customer code and tax number. Reps and managers change the rest."
            )
        form.only_read(told, fields)
        return form

    def _customer(self) -> dict[str, Any] | None:
        if self.customer_id is None or not self._page_shows_story():
            return None
        return self._values(Kind.CUSTOMER, self.customer_id)

    def _values(self, kind: Kind, record_id: UUID) -> dict[str, Any] | None:
        with self._context.database.read() as session:
            return record_values.values(session, kind, record_id)

    def _page_shows_story(self) -> bool:
        return bool(getattr(self._page, "in_story", bool)())

    def _window(self) -> QWidget:
        return self._page.window()

    def _shown(self, form: Any) -> Any:
        self._form_shown = form
        return form

    # Qt's side

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another page is shown: the form goes with its own, and what was typed is kept."""
        if event.type() is QEvent.Type.Hide and not event.spontaneous():
            form = self.shown_form()
            if form is not None and form.isVisible():
                form.escape()
        return super().eventFilter(watched, event)


_FORMS: dict[Kind, Any] = {
    Kind.CONTACT: ContactForm,
    Kind.DEAL: DealForm,
    Kind.PURCHASE: PurchaseForm,
    Kind.PAYMENT: PaymentForm,
    Kind.LINK: LinkForm,
    Kind.PROMISE: PromiseForm,
    Kind.INTERACTION: InteractionForm,
}
