"""A company being taken into the book, or changed; who may be the same is shown beside it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from storage.commands.company_fields import with_values
from storage.commands.customers import create_customer, edit_customer
from storage.queries.customer_details import Possible, identity_typed, possible_duplicates
from storage.rules import visiting_hours
from storage.rules.choices import CustomerStatus, PartyRole
from storage.rules.kinds import Kind
from storage.search import customer_matches
from ui.customers.duplicates import DuplicatePane
from ui.customers.own_fields import OwnFields
from ui.customers.words import CustomerWords
from ui.kit.fields import ChoiceField, LineField, TextField, TickField
from ui.kit.form_panel import Command, FormPanel
from ui.kit.typed import Typed

if TYPE_CHECKING:
    from storage.database import Session
    from ui.kit.context import Context

_LINES = (
    *("short_name", "customer_code", "tax_id", "industry", "source", "country", "province"),
    *("city", "county", "address", "phone", "email", "website", "employees_band"),
    *("turnover_band", "founded_on", "decision_background", "org_structure", "note"),
)


class CustomerForm(FormPanel):
    """Only the name is needed; everything else can come later."""

    opened = Signal(object)  # a possible duplicate, to be looked at instead

    WIDTH, COLUMNS = 720, 3

    def __init__(
        self, context: "Context", window: QWidget, customer_id: UUID | None = None
    ) -> None:
        self._customer_id = customer_id
        self._before: Mapping[str, Any] = {}
        super().__init__(context, window, key=customer_id.hex if customer_id else "")
        self.duplicates = DuplicatePane(context)
        self.duplicates.opened.connect(self._on_duplicate)
        self.duplicates.changed.connect(self.place)
        self.beside.addWidget(self.duplicates)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(150)
        self._soon.timeout.connect(self._look_for_duplicates)
        self.form.edited.connect(self._soon.start)

    def name(self) -> str:
        return "customer"

    def told(self) -> str:
        if self._customer_id is None:
            return self.tr("Customer added")
        return self.tr("Customer changed")

    def build(self) -> None:
        words = CustomerWords(self)
        own = self._own = OwnFields(self.context, Kind.CUSTOMER, words)
        new = self._customer_id is None
        self.title.setText(self.tr("New customer") if new else self.tr("Change customer"))
        add = self.form.add
        add("name", self.tr("Company name"), LineField(), wide=True)
        add("short_name", self.tr("Short name"), LineField())
        add("status", self.tr("Status"), ChoiceField(words.choices(CustomerStatus)))
        add("industry", self.tr("Industry"), own.line("industry"))
        add("phone", self.tr("Phone"), LineField())
        add("email", self.tr("E-mail"), LineField())
        add("website", self.tr("Website"), LineField())
        add("province", self.tr("Province or state"), LineField())
        add("city", self.tr("City"), LineField())
        add("county", self.tr("County or district"), LineField())
        add("address", self.tr("Address"), LineField(), wide=True)
        hours = LineField(self.tr("Mon–Fri 9:00–17:00; Sat 9:00–12:00"))
        add("visiting_hours", self.tr("Visiting hours"), hours, wide=True)
        add("customer_code", self.tr("Customer code"), LineField())
        add("tax_id", self.tr("Tax number"), LineField())
        add("source", self.tr("Source"), own.line("source"))
        add("employees_band", self.tr("Employees"), own.line("employees_band"))
        add("turnover_band", self.tr("Turnover"), own.line("turnover_band"))
        add("founded_on", self.tr("Founded"), LineField(self.tr("a year, a month or a day")))
        for role in PartyRole:
            add(f"role.{role}", words.of(role), TickField(words.of(role)))
        background = TextField(lines=2)
        add("decision_background", self.tr("Decision background"), background, wide=True)
        add("org_structure", self.tr("Organisation"), TextField(lines=2), wide=True)
        add("note", self.tr("Note"), TextField(lines=2), wide=True)
        add("country", self.tr("Country"), LineField())
        own.add_to(self.form)

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Open the form with a customer's values, or empty for a new one."""
        self._before = values
        roles = values.get("party_roles") or ([] if values else [PartyRole.CUSTOMER])
        ticks = {f"role.{role}": role in roles for role in PartyRole}
        status = values.get("status") or CustomerStatus.PROSPECT
        shown = {**ticks, **self._own.shown(values), "status": CustomerStatus(status)}
        hours = visiting_hours.shown(values.get("visiting_hours"), self.context.language)
        shown["visiting_hours"] = hours
        self.open_with({**values, **shown})

    def command(self, typed: Typed) -> Command:
        values: dict[str, Any] = {name: typed.text(name) for name in _LINES}
        values["name"] = typed.required("name")
        values["status"] = str(typed.choice("status"))
        ticked = [role.value for role in PartyRole if typed.choice(f"role.{role}")]
        values["party_roles"] = ticked or None
        hours = visiting_hours.read(typed.text("visiting_hours") or "")
        if hours is None:
            typed.problems["visiting_hours"] = ("customer.not_hours", {})
        values["visiting_hours"] = hours or None
        customer_id, own = self._customer_id, self._own.said(typed, self._before)
        if self.written is not None:
            values, own = {name: values[name] for name in self.written}, {}

        def save(session: "Session") -> object:
            if own:
                values["custom"] = with_values(session, Kind.CUSTOMER, customer_id, own)
            if customer_id is None:
                return create_customer(session, values)
            return edit_customer(session, customer_id, values)

        return save

    @Slot()
    def _look_for_duplicates(self) -> None:
        typed = Typed(self.form.values(), self.context.today())
        name, apart = typed.text("name") or "", self._customer_id
        identity = identity_typed(
            name,
            phone=typed.text("phone") or "",
            tax_id=typed.text("tax_id") or "",
            code=typed.text("customer_code") or "",
        )

        def read(session: "Session") -> list[Possible]:
            matching = customer_matches(name) if len(name) > 1 else None
            return possible_duplicates(session, identity, matching=matching, apart_from=apart)

        self.context.tasks.read(read, self.duplicates.show_possible, ticket="customers.twins")

    def extra_width(self) -> int:
        pane = getattr(self, "duplicates", None)
        return 272 if pane is not None and pane.found else 0

    @Slot(object)
    def _on_duplicate(self, customer_id: UUID) -> None:
        self.escape()
        self.opened.emit(customer_id)
