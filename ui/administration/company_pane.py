"""What holds for the whole company: approval of trips, the day's hours, laptops, exports."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from storage.commands.company_settings import decide
from storage.rules.company_settings import CUSTOMER_MINUTES, LEASE_DAYS, RANGES, Decisions
from storage.rules.errors import RuleBroken
from ui.kit.buttons import Button
from ui.kit.fields import LineField, TickField
from ui.kit.forms import Form
from ui.kit.labels import Label
from ui.kit.layout import column, row, scrolled
from ui.kit.texts import problem, sentence
from ui.kit.typed import Typed

if TYPE_CHECKING:
    from ui.kit.context import Context


class CompanyPane(QWidget):
    """Works without the server: what is decided here travels by sync like any record."""

    def __init__(self, context: "Context", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._known: Decisions | None = None
        inside = QWidget()
        inside.setObjectName("page")
        lines = column(inside, spacing=12, margins=(24, 16, 24, 24))
        lines.addWidget(Label(self.tr("What holds for everybody"), "log", bold=True))
        told = self.tr("It reaches every laptop with its next sync.")
        lines.addWidget(Label(told, "meta"))
        self.form = Form(columns=1)
        self.form.setMaximumWidth(460)
        approval = TickField(self.tr("Trips are approved before the road"))
        self.form.add("approval", "", approval).setAccessibleName(approval.text())
        self.form.add("customer_minutes", self.tr("Minutes a day for customers"), LineField())
        self.form.add("lease_days", self.tr("Days that a laptop may be away"), LineField())
        rows = LineField(self.tr("any number, if empty"))
        self.form.add("rep_rows", self.tr("Rows of a list that a rep may export"), rows)
        lines.addWidget(self.form)
        foot = row(spacing=8)
        foot.addWidget(Button(self.tr("Save"), self.save, kind="primary", hint="Ctrl+Enter"))
        foot.addStretch(1)
        lines.addLayout(foot)
        lines.addStretch(1)
        column(self).addWidget(scrolled(inside))
        save = QShortcut(QKeySequence("Ctrl+Return"), self)
        save.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        save.activated.connect(self.save)

    def main_widget(self) -> QWidget:
        return self.form.field("approval")

    def refresh(self) -> None:
        """Read what holds now, off this thread."""
        from storage.queries.company_settings import decisions

        self._context.tasks.read(decisions, self._show, ticket="administration.decisions")

    @Slot()
    def save(self) -> None:
        """Keep what was typed."""
        typed = Typed(self.form.values(), self._context.today())
        made = self._read(typed)
        if typed.problems:
            told = {name: problem(code, **facts) for name, (code, facts) in typed.problems.items()}
            self.form.show_problems(told)
            self.form.focus_first()
            return
        self.form.show_problems({})
        self._context.do(
            lambda session: decide(session, made), self.tr("Decided"), failed=self._on_failed
        )

    # Inside

    def _show(self, found: Decisions) -> None:
        if found == self._known:
            return  # what is half typed stays
        self._known = found
        rows = "" if found.rep_rows is None else str(found.rep_rows)
        self.form.set_values(
            {
                "approval": found.approval,
                "customer_minutes": str(found.customer_minutes),
                "lease_days": str(found.lease_days),
                "rep_rows": rows,
            }
        )

    def _read(self, typed: Typed) -> Decisions:
        usual, numbers = Decisions(), dict[str, int | None]()
        for name, allowed in RANGES.items():
            numbers[name] = typed.whole(name, allowed[0], allowed[-1])
        return Decisions(
            bool(typed.choice("approval")),
            numbers[CUSTOMER_MINUTES] or usual.customer_minutes,
            numbers[LEASE_DAYS] or usual.lease_days,
            numbers["rep_rows"],
        )

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, RuleBroken):
            raise error
        self.form.show_problems({str(error.facts.get("field", "")): sentence(error)})
