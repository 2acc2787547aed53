"""People: who they are, what they may, when their laptops were last heard of."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.administration.panel import AskPanel, Wish, needed
from ui.administration.presenter import matching
from ui.administration.words import (
    last_contact,
    role_choices,
    role_word,
    team_choices,
    waiting_word,
)
from ui.kit.buttons import Button
from ui.kit.cells import RowText, Words
from ui.kit.company import Company, PersonLine
from ui.kit.fields import ChoiceField, LineField
from ui.kit.labels import Label
from ui.kit.layout import column, row, scrolled
from ui.kit.rows import RowList

if TYPE_CHECKING:
    from ui.kit.administration import Administration
    from ui.kit.context import Context

SHOWN = 100


class PeoplePane(QWidget):
    """Enter changes a person; what is typed above narrows the list."""

    changed = Signal()

    def __init__(
        self, context: "Context", administration: "Administration", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._administration = context, administration
        self._company = Company()
        inner = QWidget()
        inner.setObjectName("page")
        lines = column(inner, spacing=8, margins=(0, 16, 0, 24))
        above = row(spacing=8, margins=(24, 0, 24, 0))
        self.search = LineField(self.tr("Name, e-mail or team"))
        self.search.setAccessibleName(self.tr("Find a person"))
        self.search.setMaximumWidth(320)
        self.search.edited.connect(self._show)
        self.add_button = Button(self.tr("Add a person"), self.add, kind="primary", icon="plus")
        above.addWidget(self.search, 1)
        above.addStretch(1)
        above.addWidget(self.add_button)
        lines.addLayout(above)
        self.rows = RowList(self.tr("People"), margin=24)
        self.rows.opened.connect(self.edit)
        self.more = Label("", "meta")
        self.more.setContentsMargins(24, 0, 24, 0)
        lines.addWidget(self.rows)
        lines.addWidget(self.more)
        lines.addStretch(1)
        column(self).addWidget(scrolled(inner))

    def main_widget(self) -> QWidget:
        return self.search

    def show_company(self, company: Company, *, reached: bool) -> None:
        """`reached`: the server said it; else it is what the book knows, to be looked at."""
        self._company = company
        self.add_button.setEnabled(reached)
        self._reached = reached
        self._show()

    def _show(self) -> None:
        found = matching(self._company, self.search.value())
        self.rows.set_rows([self._row(one) for one in found[:SHOWN]])
        hidden = len(found) - SHOWN
        said = self.tr("… and {count} more: narrow the list").format(count=hidden)
        self.more.setText(said if found else self.tr("Nobody fits"))
        self.more.setVisible(hidden > 0 or bool(self.search.value() and not found))

    def _row(self, one: PersonLine) -> RowText:
        formats = self._context.formats
        team = self._company.team_name(one.team)
        known = [part for part in (one.email, team) if part]
        if one.customers:
            known.append(self.tr("%n customer(s)", "", one.customers))
        first = [Words(one.name, bold=True)]
        if not one.active:
            first.append(Words(self.tr("disabled"), "bad", small=True))
        heard = ""
        if one.laptops:
            heard = formats.dot.join(
                filter(
                    None, (last_contact(one.contact_at, self._context), waiting_word(one.waiting))
                )
            )
        elif one.laptops == 0:
            heard = self.tr("no laptop yet")
        return RowText(
            one.id,
            (tuple(first), (Words(formats.dot.join(known), "muted", small=True),)),
            right=(Words(role_word(one.role)), Words(heard, "muted", small=True)),
            done=not one.active,
        )

    # Changing

    @Slot()
    def add(self) -> None:
        """Somebody new: the account and the first password."""
        panel = self._panel(self.tr("Add a person"))
        panel.form.add("name", self.tr("Name"), LineField())
        panel.form.add("email", self.tr("E-mail, to sign in with"), LineField())
        panel.form.add("role", self.tr("Role"), ChoiceField(role_choices()))
        panel.form.add("team", self.tr("Team"), ChoiceField(team_choices(self._company)))
        note = self.tr("At least 12 characters; tell it to them yourself.")
        panel.form.add("password", self.tr("First password"), _hidden(), note=note)

        def wish(values: Mapping[str, Any]) -> Wish:
            name, email = needed(values, "name"), needed(values, "email")
            password, role, team = needed(values, "password"), values["role"], values["team"]
            return lambda server: server.add_person(name, email, role, team, password)

        panel.open_for(wish)

    @Slot(object)
    def edit(self, person: UUID) -> None:
        """Name, role and team; and from here the password and whether they may sign in."""
        one = next((one for one in self._company.people if one.id == person), None)
        if one is None or not self._reached:
            return
        panel = self._panel(one.name, told=one.email)
        panel.form.add("name", self.tr("Name"), LineField())
        panel.form.add("role", self.tr("Role"), ChoiceField(role_choices()))
        panel.form.add("team", self.tr("Team"), ChoiceField(team_choices(self._company)))
        panel.form.set_values({"name": one.name, "role": one.role, "team": one.team})
        word = self.tr("Disable…") if one.active else self.tr("Enable")
        state = Button(word, kind="danger" if one.active else "plain")
        state.clicked.connect(lambda: self._turn_to(panel, self._ask_state, one))
        password = Button(self.tr("New password…"))
        password.clicked.connect(lambda: self._turn_to(panel, self._ask_password, one))
        panel.left.addWidget(state)
        panel.left.addWidget(password)

        def wish(values: Mapping[str, Any]) -> Wish:
            name, role, team = needed(values, "name"), values["role"], values["team"]
            return lambda server: server.edit_person(person, name, role, team)

        panel.open_for(wish)

    def _turn_to(self, panel: AskPanel, ask: Any, one: PersonLine) -> None:
        panel.close_panel()
        ask(one)

    def _ask_state(self, one: PersonLine) -> None:
        if not one.active:
            told = self.tr("{name} may sign in again.").format(name=one.name)
            panel = self._panel(self.tr("Enable {name}").format(name=one.name), told, "primary")
            panel.open_for(lambda _values: lambda server: server.set_active(one.id, active=True))
            return
        told = self.tr(
            "{name} cannot sign in any more, from this moment on; nothing that was written is "
            "lost. Hand the customers over afterwards."
        ).format(name=one.name)
        panel = self._panel(self.tr("Disable {name}").format(name=one.name), told, "danger")
        panel.add_tick(
            "wipe",
            self.tr("Destroy the books on the laptops, too"),
            self.tr("At their next contact. What was not sent by then is lost."),
        )
        panel.open_for(
            lambda values: (
                lambda server: server.set_active(one.id, active=False, wipe=bool(values["wipe"]))
            )
        )

    def _ask_password(self, one: PersonLine) -> None:
        panel = self._panel(self.tr("New password for {name}").format(name=one.name))
        note = self.tr("At least 12 characters. Laptops that are signed in stay so.")
        panel.form.add("password", self.tr("New password"), _hidden(), note=note)

        def wish(values: Mapping[str, Any]) -> Wish:
            password = needed(values, "password")
            return lambda server: server.set_password(one.id, password)

        panel.open_for(wish)

    def _panel(self, title: str, told: str = "", kind: Any = "primary") -> AskPanel:
        save = title if kind == "danger" else ""
        panel = AskPanel(
            self._administration, self.window(), title, told=told, save=save, kind=kind
        )
        panel.done.connect(self.changed)
        return panel


def _hidden() -> LineField:
    field = LineField()
    field.setEchoMode(LineField.EchoMode.Password)
    return field
