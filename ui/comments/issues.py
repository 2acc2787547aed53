"""Marking something as key or hard (重点和难点), and saying how it was resolved."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from storage.rules.choices import IssueKind
from storage.rules.kinds import Kind
from ui.kit.fields import ChoiceField, LineField
from ui.kit.form_panel import Command, FormPanel
from ui.kit.typed import Typed

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from storage.queries.issue_subject import IssueSubject
    from ui.kit.context import Context


def mark_issue(context: "Context", window: QWidget, kind: Kind, record_id: UUID) -> None:
    """Ask what is key or hard about a record, beginning with what it says itself."""
    from storage.queries.issue_subject import subject_of

    def opened(subject: "IssueSubject") -> None:
        form = IssueForm(context, window, (kind, record_id), subject)
        form.open_with({"kind": IssueKind.HARD, "text": subject.text})

    context.tasks.read(lambda session: subject_of(session, kind, record_id), opened)


class IssueForm(FormPanel):
    """It stands on the manager's page until it is resolved."""

    WIDTH, COLUMNS = 480, 1

    def __init__(
        self,
        context: "Context",
        window: QWidget,
        source: tuple[Kind, UUID],
        subject: "IssueSubject",
    ) -> None:
        self._source, self._subject = source, subject
        super().__init__(context, window, key=source[1].hex)

    def name(self) -> str:
        return "issue"

    def told(self) -> str:
        return self.tr("Marked; your manager sees it with the next sync")

    def build(self) -> None:
        self.title.setText(self.tr("Mark as key or hard"))
        if self._subject.customer:
            self.note.setText(self._subject.customer)
            self.note.show()
        kinds = [(IssueKind.HARD, self.tr("Hard")), (IssueKind.KEY, self.tr("Key"))]
        self.form.add("kind", self.tr("It is"), ChoiceField(kinds))
        self.form.add("text", self.tr("In one line"), LineField())

    def command(self, typed: Typed) -> Command:
        from storage.commands.comments import open_issue

        kind, text = IssueKind(typed.choice("kind")), typed.required("text") or ""
        today, customer, source = self.context.today(), self._subject.customer_id, self._source

        def command(session: "Session") -> UUID:
            return open_issue(session, kind, text, today, customer_id=customer, source=source)

        return command


class ResolveForm(FormPanel):
    """How it was resolved."""

    WIDTH, COLUMNS = 480, 1

    def __init__(self, context: "Context", window: QWidget, issue: UUID, text: str) -> None:
        self._issue, self._text = issue, text
        super().__init__(context, window, key=issue.hex)

    def name(self) -> str:
        return "resolve"

    def told(self) -> str:
        return self.tr("Resolved: {what}").format(what=self._text)

    def build(self) -> None:
        self.title.setText(self.tr("Resolve the problem"))
        self.note.setText(self._text)
        self.note.show()
        self.form.add("how", self.tr("How"), LineField())

    def command(self, typed: Typed) -> Command:
        from storage.commands.comments import resolve_issue

        how, issue, today = typed.required("how") or "", self._issue, self.context.today()
        return lambda session: resolve_issue(session, issue, today, how)
