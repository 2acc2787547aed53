"""What another company is to this one, whether that one is in the book or not."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from storage.commands.links import create_link, delete_link, edit_link
from storage.rules.choices import LinkType
from storage.rules.kinds import Kind
from storage.search import Hit, search
from ui.customers.words import CustomerWords
from ui.kit.buttons import Button
from ui.kit.cells import RowText, Words
from ui.kit.fields import ChoiceField, LineField, TextField
from ui.kit.form_panel import Command, FormPanel
from ui.kit.labels import Label
from ui.kit.rows import RowList
from ui.kit.typed import Typed

if TYPE_CHECKING:
    from storage.database import Session
    from ui.kit.context import Context

_OFFERED = 4


class LinkForm(FormPanel):
    """The company is looked up while it is typed; taken is only what is chosen."""

    opened = Signal(object)  # the other company, where it is in the book

    def __init__(
        self, context: "Context", window: QWidget, customer_id: UUID, link_id: UUID | None = None
    ) -> None:
        self._customer_id, self._link_id = customer_id, link_id
        self._other: tuple[UUID, str] | None = None
        super().__init__(context, window, key=(link_id or customer_id).hex)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(120)
        self._soon.timeout.connect(self._look_up)
        self.form.field("other_name").edited.connect(self._on_name)

    def name(self) -> str:
        return "link" if self._link_id else "link.new"

    def told(self) -> str:
        return self.tr("Link changed") if self._link_id else self.tr("Link added")

    def build(self) -> None:
        words = CustomerWords(self)
        self.title.setText(self.tr("Link") if self._link_id else self.tr("New link"))
        add = self.form.add
        add("other_name", self.tr("The other company"), LineField(), wide=True)
        add("type", self.tr("What it is to this one"), ChoiceField(words.choices(LinkType)))
        strength = [(None, "–")]
        strength += [(n, self.tr("{strength} of 5").format(strength=n)) for n in range(1, 6)]
        add("strength", self.tr("How strong"), ChoiceField(strength))
        add("since", self.tr("Since"), LineField())
        add("note", self.tr("Note"), TextField(lines=2), wide=True)
        self.hint = Label("", "meta")
        self.hits = RowList(self.tr("In the book"), fills=False)
        self.hits.opened.connect(self._on_hit)
        layout = self.form.layout()
        if layout is not None:
            layout.addWidget(self.hint)
            layout.addWidget(self.hits)
        if self._link_id is not None:
            self.left.addWidget(Button(self.tr("Delete"), self._delete, kind="danger"))

    def show_values(self, values: Mapping[str, Any]) -> None:
        self.open_with({"type": LinkType.SUPPLIER, **values})
        if values.get("other_id"):
            # Whoever only reads the link is led on by it too.
            self._other = (values["other_id"], str(values["other_name"]))
            self.left.addWidget(Button(self.tr("Open this customer"), self._open_other))

    def command(self, typed: Typed) -> Command:
        name = typed.required("other_name") or ""
        other_id = self._other[0] if self._other and self._other[1] == name else None
        kind, note = LinkType(typed.choice("type")), typed.text("note") or ""
        strength, since = typed.choice("strength"), typed.text("since") or ""
        customer_id, link_id = self._customer_id, self._link_id
        if link_id is None:
            return lambda session: create_link(
                session,
                customer_id,
                kind,
                name,
                other_id=other_id,
                strength=strength,
                since=since,
                note=note,
            )
        values: dict[str, Any] = {
            "other_name": name,
            "other_id": other_id,
            "type": kind.value,
            "strength": strength,
            "since": since or None,
            "note": note or None,
        }
        return lambda session: edit_link(session, link_id, values)

    @Slot()
    def _on_name(self) -> None:
        self._soon.start()

    @Slot()
    def _look_up(self) -> None:
        name = str(self.form.field("other_name").value()).strip()

        def read(session: "Session") -> list[Hit]:
            return search(session, name, kinds={Kind.CUSTOMER}, limit=_OFFERED) if name else []

        self.context.tasks.read(read, self._on_found, ticket="customers.link")

    @Slot(object)
    def _on_found(self, hits: list[Hit]) -> None:
        others = [hit for hit in hits if hit.id != self._customer_id]
        self.hint.setText(self.tr("In the book; Enter takes one:") if others else "")
        self.hits.set_rows(
            [
                RowText(
                    key=(hit.id, hit.title),
                    lines=((Words(hit.title), Words(hit.snippet, "muted", small=True)),),
                )
                for hit in others
            ]
        )

    @Slot(object)
    def _on_hit(self, key: tuple[UUID, str]) -> None:
        self._other = key
        self.form.set_values({"other_name": key[1]})
        self.hits.set_rows([])
        self.hint.setText(self.tr("Linked with the customer in the book."))
        self.form.field("type").setFocus()

    def _open_other(self) -> None:
        if self._other is not None:
            self.escape()
            self.opened.emit(self._other[0])

    def _delete(self) -> None:
        if (link_id := self._link_id) is not None:
            self.finish(lambda session: delete_link(session, link_id), self.tr("Link deleted"))
