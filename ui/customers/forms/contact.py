"""A person at a customer."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from storage.commands.company_fields import with_values
from storage.commands.contacts import create_contact, delete_contact, edit_contact
from storage.rules.choices import Attitude, DecisionPower, Gender
from storage.rules.kinds import Kind
from ui.customers.own_fields import OwnFields
from ui.customers.words import CustomerWords
from ui.kit.buttons import Button
from ui.kit.fields import ChoiceField, LineField, TextField, TickField
from ui.kit.form_panel import Command, FormPanel
from ui.kit.typed import (
    Typed,
    read_entries,
    read_family,
    shown_entries,
    shown_family,
)

if TYPE_CHECKING:
    from storage.database import Session
    from ui.kit.context import Context

_LINES = ("title", "department", "wechat", "address", "birthday", "hobbies", "work_history", "note")


class ContactForm(FormPanel):
    """Personal things stand below and are marked as such."""

    WIDTH, COLUMNS = 640, 2

    def __init__(
        self,
        context: "Context",
        window: QWidget,
        customer_id: UUID,
        contact_id: UUID | None = None,
    ) -> None:
        self._customer_id, self._contact_id = customer_id, contact_id
        self._before: Mapping[str, Any] = {}
        super().__init__(context, window, key=(contact_id or customer_id).hex)

    def name(self) -> str:
        return "contact" if self._contact_id else "contact.new"

    def told(self) -> str:
        return self.tr("Contact changed") if self._contact_id else self.tr("Contact added")

    def build(self) -> None:
        words = CustomerWords(self)
        own = self._own = OwnFields(self.context, Kind.CONTACT, words)
        self.title.setText(self.tr("Contact") if self._contact_id else self.tr("New contact"))
        add = self.form.add
        sensitive = self.tr("Personal: left out of exports unless asked for.")
        add("name", self.tr("Name"), LineField())
        add("title", self.tr("Position"), own.line("title"))
        powers = words.choices(DecisionPower, unknown=True)
        attitudes = words.choices(Attitude, unknown=True)
        add("decision_power", self.tr("Decision power"), ChoiceField(powers))
        add("attitude", self.tr("Attitude"), ChoiceField(attitudes))
        several = self.tr("several, with a semicolon between")
        add("phones", self.tr("Phones"), LineField(several))
        add("emails", self.tr("E-mails"), LineField(several))
        add("department", self.tr("Department"), own.line("department"))
        add("wechat", self.tr("WeChat"), LineField())
        add("note", self.tr("Note"), TextField(lines=2), wide=True)
        genders = words.choices(Gender, unknown=True)
        add("gender", self.tr("Gender"), ChoiceField(genders))
        add("address", self.tr("Address"), LineField())
        birthday = LineField(self.tr("1980-05-17, or 05-17 without the year"))
        add("birthday", self.tr("Birthday"), birthday, note=sensitive)
        lunar = TickField(self.tr("by the lunar calendar"))
        add("birthday_lunar", self.tr("Birthday by the lunar calendar"), lunar)
        family = TextField(self.tr("relation, name, anything else; a line each"), lines=2)
        add("family", self.tr("Family"), family, note=sensitive)
        add("hobbies", self.tr("Hobbies"), LineField(), note=sensitive)
        history = TextField(lines=2)
        add("work_history", self.tr("Work history"), history, note=sensitive, wide=True)
        own.add_to(self.form)
        if self._contact_id is not None:
            self.left.addWidget(Button(self.tr("Delete"), self._delete, kind="danger"))

    def show_values(self, values: Mapping[str, Any]) -> None:
        self._before = values
        power, attitude = values.get("decision_power"), values.get("attitude")
        shown = {
            "phones": shown_entries(values.get("phones"), "number"),
            "emails": shown_entries(values.get("emails"), "address"),
            "family": shown_family(values.get("family")),
            "decision_power": power,
            "attitude": attitude,
        }
        self.open_with({**values, **shown, **self._own.shown(values)})

    def command(self, typed: Typed) -> Command:
        values: dict[str, Any] = {name: typed.text(name) for name in _LINES}
        values["name"] = typed.required("name")
        for name in ("decision_power", "attitude", "gender"):
            chosen = typed.choice(name)
            values[name] = str(chosen) if chosen else None
        values["phones"] = read_entries(typed.text("phones"), "number", self._before.get("phones"))
        values["emails"] = read_entries(typed.text("emails"), "address", self._before.get("emails"))
        values["family"] = read_family(typed.text("family"))
        values["birthday_lunar"] = bool(typed.choice("birthday_lunar")) or None
        customer_id, contact_id, today = self._customer_id, self._contact_id, self.context.today()
        own = self._own.said(typed, self._before)

        def save(session: "Session") -> object:
            if own:
                values["custom"] = with_values(session, Kind.CONTACT, contact_id, own)
            if contact_id is None:
                return create_contact(session, customer_id, values, today=today)
            return edit_contact(session, contact_id, values, today=today)

        return save

    def _delete(self) -> None:
        if (contact_id := self._contact_id) is not None:
            self.finish(
                lambda session: delete_contact(session, contact_id), self.tr("Contact deleted")
            )
