"""The administrator's page: seven parts, of which the last three need no server."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from ui.administration.company_pane import CompanyPane
from ui.administration.fields_pane import FieldsPane
from ui.administration.handover_pane import HandoverPane
from ui.administration.laptops_pane import LaptopsPane
from ui.administration.people_pane import PeoplePane
from ui.administration.presenter import company_of_book
from ui.administration.skills_pane import SkillsPane
from ui.administration.teams_pane import TeamsPane
from ui.kit.actions import Action
from ui.kit.buttons import WordTabs
from ui.kit.company import Company, LaptopLine, Server
from ui.kit.labels import Label
from ui.kit.layout import PageHead, column
from ui.kit.texts import problem

if TYPE_CHECKING:
    from storage.changes import ChangeSet
    from ui.kit.context import Context

_SETTING = Kind.COMPANY_SETTING
_ON_THE_SERVER = ("people", "teams", "laptops", "handover")
PARTS = (*_ON_THE_SERVER, "fields", "skills", "company")


class AdministrationPage(QWidget):
    """What the book knows is shown at once; what the server says takes its place."""

    def __init__(self, context: "Context", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._company, self._laptops = Company(), list[LaptopLine]()
        self._reached = False
        whole = column(self)
        self.head = PageHead(self.tr("Administration"))
        words = (
            self.tr("People"), self.tr("Teams"), self.tr("Laptops"), self.tr("Hand over"),
            self.tr("Fields"), self.tr("Skills"), self.tr("Company"),
        )  # fmt: skip
        self.tabs = WordTabs(
            list(zip(PARTS, words, strict=True)), underline=True, name=self.tr("Parts of the page")
        )
        self.tabs.chosen.connect(self._on_part)
        self.head.add_tabs(self.tabs)
        whole.addWidget(self.head)
        self.trouble = Label("", tone="warn", wrap=True)
        self.trouble.setContentsMargins(24, 8, 24, 0)
        self.trouble.hide()
        whole.addWidget(self.trouble)
        self.stack = QStackedWidget()
        whole.addWidget(self.stack, 1)
        administration = context.administration
        self.people = PeoplePane(context, administration)
        self.teams = TeamsPane(context, administration)
        self.laptops = LaptopsPane(context, administration)
        self.handover = HandoverPane(context, administration)
        self.fields = FieldsPane(context)
        self.skills = SkillsPane(context)
        self.company = CompanyPane(context)
        self._panes = (
            *(self.people, self.teams, self.laptops, self.handover),
            *(self.fields, self.skills, self.company),
        )  # fmt: skip
        for pane in self._panes:
            self.stack.addWidget(pane)
        for pane in (self.people, self.teams, self.laptops, self.handover):
            pane.changed.connect(self._on_done)
        self._soon = QTimer(self, singleShot=True, interval=200)
        self._soon.timeout.connect(self._read)
        context.changes.changed.connect(self._on_changed)

    # What the window asks for

    def activate(self) -> None:
        self._read()
        self.ask_server()

    def main_widget(self) -> QWidget:
        return self._panes[self.stack.currentIndex()].main_widget()

    def page_actions(self) -> list[Action]:
        return [
            Action("admin.person", self.tr("Administration: add a person"), self._add_person),
            Action("admin.team", self.tr("Administration: add a team"), self._add_team),
            Action(
                "admin.handover", self.tr("Administration: hand customers over"), self._hand_over
            ),
            Action("admin.field", self.tr("Administration: add a field"), self._add_field),
            Action(
                "admin.company", self.tr("Administration: what holds for everybody"), self._decide
            ),
        ]

    def help(self) -> str:
        return self.tr(
            "People, teams and laptops are changed on the server, so they need a connection; "
            "without one the last known list is shown. Handing over first shows what would move "
            "and who would no longer see it. Fields can be defined offline and reach every laptop "
            "by sync; a field is retired, never deleted, and what was filled in is kept."
        )

    def show_part(self, part: str) -> None:
        """Lead to one of the parts."""
        self.tabs.choose(part)
        self._on_part(part)

    # Reading

    def ask_server(self) -> None:
        """People and laptops as the server knows them at this moment."""

        def ask(server: Server) -> tuple[Company, list[LaptopLine]]:
            return server.company(), server.laptops()

        self._context.administration.ask(ask, self._on_said, self._on_silent)

    def _on_said(self, said: tuple[Company, list[LaptopLine]]) -> None:
        self._company, self._laptops = said
        self._reached = True
        self.trouble.setText("")
        self._show()

    def _on_silent(self, broken: RuleBroken) -> None:
        self._reached = False
        why = problem(broken.code, **broken.facts)
        told = self.tr("{why} This is the last known list; it cannot be changed from here now.")
        self.trouble.setText(told.format(why=why))
        self._show()

    @Slot()
    def _read(self) -> None:
        self.fields.refresh()
        self.skills.refresh()
        self.company.refresh()
        if not self._reached:
            self._context.tasks.read(
                company_of_book, self._on_read, ticket="administration.company"
            )

    def _on_read(self, company: Company) -> None:
        if not self._reached:
            self._company = company
            self._show()

    def _show(self) -> None:
        company, reached = self._company, self._reached
        for pane in (self.people, self.teams, self.handover):
            pane.show_company(company, reached=reached)
        self.laptops.show_laptops(company, self._laptops, reached=reached)
        self._show_trouble()

    def _show_trouble(self) -> None:
        """What is defined in the book is changed without the server, too."""
        self.trouble.setVisible(bool(self.trouble.text()) and self.tabs.current() in _ON_THE_SERVER)

    @Slot(object)
    def _on_changed(self, changes: "ChangeSet") -> None:
        if changes.touches(Kind.PERSON, Kind.TEAM, Kind.FIELD_DEF, Kind.SKILL, _SETTING):
            self._soon.start()

    # Acting

    @Slot()
    def _on_done(self) -> None:
        """Something was changed on the server: see it there, and have it here by sync."""
        self.ask_server()
        self._context.sync.sync_requested.emit()

    @Slot(str)
    def _on_part(self, part: str) -> None:
        self.stack.setCurrentIndex(PARTS.index(part))
        self._show_trouble()

    def _add_person(self) -> None:
        self.show_part("people")
        if self._reached:
            self.people.add()

    def _add_team(self) -> None:
        self.show_part("teams")
        if self._reached:
            self.teams.add()

    def _hand_over(self) -> None:
        self.show_part("handover")
        self.handover.main_widget().setFocus()

    def _add_field(self) -> None:
        self.show_part("fields")
        self.fields.add()

    def _decide(self) -> None:
        self.show_part("company")
        self.company.main_widget().setFocus()
