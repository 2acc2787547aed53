"""Teams: who leads which, and which lies below which; a manager sees all that is below."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.administration.panel import AskPanel, Wish, needed
from ui.administration.presenter import tree
from ui.administration.words import leader_choices, parent_choices
from ui.kit.buttons import Button
from ui.kit.cells import RowText, Words
from ui.kit.company import Company, TeamLine
from ui.kit.fields import ChoiceField, LineField
from ui.kit.labels import Label
from ui.kit.layout import column, row, scrolled
from ui.kit.rows import RowList

if TYPE_CHECKING:
    from ui.kit.administration import Administration
    from ui.kit.context import Context


class TeamsPane(QWidget):
    """The tree as a list, each team below the one above it."""

    changed = Signal()

    def __init__(
        self, context: "Context", administration: "Administration", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._administration = context, administration
        self._company, self._reached = Company(), False
        inner = QWidget()
        inner.setObjectName("page")
        lines = column(inner, spacing=8, margins=(0, 16, 0, 24))
        above = row(spacing=8, margins=(24, 0, 24, 0))
        told = self.tr("Whoever leads a team reads the books and the work of it and all below it.")
        above.addWidget(Label(told, tone="muted"), 1)
        self.add_button = Button(self.tr("Add a team"), self.add, kind="primary", icon="plus")
        above.addWidget(self.add_button)
        lines.addLayout(above)
        self.rows = RowList(self.tr("Teams"), margin=24)
        self.rows.opened.connect(self.edit)
        self.nothing = Label(self.tr("No team yet: add the first one."), tone="muted")
        self.nothing.setContentsMargins(24, 0, 24, 0)
        lines.addWidget(self.rows)
        lines.addWidget(self.nothing)
        lines.addStretch(1)
        column(self).addWidget(scrolled(inner))

    def main_widget(self) -> QWidget:
        rows = self.rows.rows()
        return rows[0] if rows else self.add_button

    def show_company(self, company: Company, *, reached: bool) -> None:
        self._company, self._reached = company, reached
        self.add_button.setEnabled(reached)
        self.rows.set_rows([self._row(depth, team) for depth, team in tree(company.teams)])
        self.nothing.setVisible(not company.teams)

    def _row(self, depth: int, team: TeamLine) -> RowText:
        leader = self._company.name_of(team.manager)
        led = self.tr("led by {name}").format(name=leader) if leader else ""
        members = sum(one.team == team.id and one.active for one in self._company.people)
        indent = "\u2003" * depth
        return RowText(
            team.id,
            (
                (Words(indent + team.name, bold=True),),
                (Words(indent + (led or self.tr("nobody leads it")), "muted", small=True),),
            ),
            right=(Words(self.tr("%n person(s)", "", members), "muted"),),
        )

    @Slot()
    def add(self) -> None:
        panel = self._panel(self.tr("Add a team"), None)

        def wish(values: Mapping[str, Any]) -> Wish:
            name, parent, manager = needed(values, "name"), values["parent"], values["manager"]
            return lambda server: server.add_team(name, parent, manager)

        panel.open_for(wish)

    @Slot(object)
    def edit(self, team_id: UUID) -> None:
        team = next((one for one in self._company.teams if one.id == team_id), None)
        if team is None or not self._reached:
            return
        panel = self._panel(team.name, team_id)
        values = {"name": team.name, "parent": team.parent, "manager": team.manager}
        panel.form.set_values(values)
        remove = Button(self.tr("Remove…"), kind="danger")
        remove.clicked.connect(lambda: self._ask_remove(panel, team))
        panel.left.addWidget(remove)

        def wish(values: Mapping[str, Any]) -> Wish:
            name, parent, manager = needed(values, "name"), values["parent"], values["manager"]
            return lambda server: server.edit_team(team_id, name, parent, manager)

        panel.open_for(wish)

    def _panel(self, title: str, team: UUID | None) -> AskPanel:
        panel = AskPanel(self._administration, self.window(), title)
        panel.form.add("name", self.tr("Name"), LineField())
        leaders = ChoiceField(leader_choices(self._company))
        panel.form.add("manager", self.tr("Led by"), leaders)
        parents = ChoiceField(parent_choices(self._company, team))
        panel.form.add("parent", self.tr("Below"), parents)
        panel.done.connect(self.changed)
        return panel

    def _ask_remove(self, before: AskPanel, team: TeamLine) -> None:
        before.close_panel()
        title = self.tr("Remove {team}").format(team=team.name)
        told = self.tr("A team can go when nobody and no other team is in it any more.")
        panel = AskPanel(
            self._administration, self.window(), title, told=told, save=title, kind="danger"
        )
        panel.done.connect(self.changed)
        panel.open_for(lambda _values: lambda server: server.remove_team(team.id))
