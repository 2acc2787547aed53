"""Handing customers over: from whom to whom, what would move, who sees it then; and doing it."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from storage.queries.company import CustomerRow, customers_of
from storage.rules.errors import RuleBroken
from ui.administration.customer_picker import CustomerPicker
from ui.administration.presenter import entries, entry_lines, those_written
from ui.administration.words import last_contact, records_word, waiting_word
from ui.kit.buttons import Button
from ui.kit.company import Company, Handover
from ui.kit.fields import ChoiceField, TextField
from ui.kit.forms import Form
from ui.kit.labels import Label, upright_line
from ui.kit.layout import KeyNumber, column, row, scrolled
from ui.kit.texts import problem

if TYPE_CHECKING:
    from ui.kit.administration import Administration
    from ui.kit.context import Context


class HandoverPane(QWidget):
    """The question at the left, what it would do at the right; nothing moves before it is seen."""

    changed = Signal()

    def __init__(
        self, context: "Context", administration: "Administration", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._administration = context, administration
        self._company, self._reached = Company(), False
        self._seen: tuple[UUID, UUID, list[str]] | None = None
        across = row(self, spacing=0)
        across.addWidget(scrolled(self._question()), 10)
        across.addWidget(upright_line())
        across.addWidget(scrolled(self._answer()), 14)
        self._forget()

    def _question(self) -> QWidget:
        pane = QWidget()
        pane.setObjectName("page")
        lines = column(pane, spacing=12, margins=(24, 16, 24, 24))
        self.form = Form()
        self.giver = self.form.add("giver", self.tr("From"), ChoiceField())
        self.taker = self.form.add("taker", self.tr("To"), ChoiceField())
        note = self.tr("Left empty: all of them.")
        self.which = self.form.add(
            "customers",
            self.tr("Which customers, a line each: code or exact name"),
            TextField(lines=6),
            note=note,
        )
        self.form.edited.connect(self._forget)
        lines.addWidget(self.form)
        self.look_button = Button(self.tr("See what would move"), self.look, kind="primary")
        self.pick_button = Button(self.tr("Choose from a list …"), self.pick)
        buttons = row(spacing=8)
        buttons.addWidget(self.look_button)
        buttons.addWidget(self.pick_button)
        buttons.addStretch(1)
        lines.addLayout(buttons)
        lines.addStretch(1)
        return pane

    def _answer(self) -> QWidget:
        pane = QWidget()
        pane.setObjectName("page")
        lines = column(pane, spacing=10, margins=(24, 16, 24, 24))
        self.result = Label("", "headline", wrap=True)
        numbers = row(spacing=28)
        self.count = KeyNumber(self.tr("Customers that move"))
        numbers.addWidget(self.count)
        numbers.addStretch(1)
        self.names = Label("", wrap=True)
        self.records = Label("", wrap=True, tone="muted")
        self.gain = Label("", wrap=True)
        self.lose = Label("", wrap=True)
        self.unsent = Label("", tone="warn", wrap=True)
        self.lacking = Label("", tone="bad", wrap=True)
        self.move_button = Button("", self.move_customers, kind="primary")
        lines.addWidget(self.result)
        lines.addLayout(numbers)
        self._told = (self.names, self.records, self.gain, self.lose, self.unsent, self.lacking)
        for label in self._told:
            lines.addWidget(label)
        buttons = row(spacing=8)
        buttons.addWidget(self.move_button)
        buttons.addStretch(1)
        lines.addLayout(buttons)
        lines.addStretch(1)
        return pane

    def main_widget(self) -> QWidget:
        return self.giver

    def show_company(self, company: Company, *, reached: bool) -> None:
        self._company, self._reached = company, reached
        people = sorted(company.people, key=lambda one: (not one.active, one.name))
        choices: list[tuple[UUID | None, str]] = [(None, "–")]
        choices += [(one.id, self._named(one.name, one.customers)) for one in people]
        self.giver.set_choices(choices)
        active = [(one.id, one.name) for one in people if one.active]
        self.taker.set_choices([(None, "–"), *active])
        self.look_button.setEnabled(reached)

    def _named(self, name: str, customers: int | None) -> str:
        if not customers:
            return name
        return self.tr("{name} (%n customer(s))", "", customers).format(name=name)

    # Asking

    @Slot()
    def pick(self) -> None:
        """Let the customers be ticked in a list of the giver's, as this book knows it."""
        giver = self.giver.value()
        if giver is None:
            self.form.show_problems({"giver": problem("field.required")})
            return
        self.form.show_problems({})
        self._context.tasks.read(
            lambda session: customers_of(session, giver),
            lambda found: self._open_picker(giver, found),
            ticket="handover",
        )

    def _open_picker(self, giver: UUID, customers: list[CustomerRow]) -> None:
        title = self.tr("Customers of {name}").format(name=self._company.name_of(giver))
        ticked = those_written(customers, self.which.value())
        picker = CustomerPicker(self.window(), title, customers, ticked)
        picker.picked.connect(lambda chosen: self._write(customers, chosen))
        picker.open()

    def _write(self, customers: list[CustomerRow], chosen: list[UUID]) -> None:
        """What was ticked; lines that name nobody of the list stay for whoever typed them."""
        typed = entries(self.which.value())
        unknown = [line for line in typed if not those_written(customers, line)]
        self.which.set_value("\n".join([*entry_lines(customers, chosen), *unknown]))
        self._forget()

    @Slot()
    def look(self) -> None:
        """Ask the server what would move; nothing does."""
        giver, taker = self.giver.value(), self.taker.value()
        if giver is None or taker is None:
            missing = "giver" if giver is None else "taker"
            self.form.show_problems({missing: problem("field.required")})
            return
        self.form.show_problems({})
        asked = (giver, taker, entries(self.which.value()))
        self.look_button.setEnabled(False)
        self._administration.ask(
            lambda server: (asked, server.preview(*asked)), self._on_seen, self._on_failed
        )

    def _on_seen(self, said: tuple[tuple[UUID, UUID, list[str]], Handover]) -> None:
        asked, found = said
        self.look_button.setEnabled(self._reached)
        if asked != (self.giver.value(), self.taker.value(), entries(self.which.value())):
            return  # something else was chosen meanwhile
        self._seen = asked
        self.result.hide()
        self.count.show()
        self.count.set(self._context.formats.number(found.customers))
        more = " …" if self._more(found) else ""
        self._say(self.names, self._context.formats.comma.join(found.names) + more)
        records = self._context.formats.comma.join(
            counted
            for kind, number in found.records.items()
            if (counted := records_word(kind, number))
        )
        self._say(self.records, records and self.tr("With them: {records}").format(records=records))
        self._say(self.gain, self._people(self.tr("Will see them: {people}"), found.gain))
        lose = self._people(self.tr("Will no longer see them: {people}"), found.lose)
        self._say(self.lose, lose or self.tr("Nobody loses sight of them."))
        self._say(self.unsent, "\n".join(self._unsent(found)))
        self._say(self.lacking, "\n".join(self._lacking(found)))
        partial = bool(found.unmatched or found.ambiguous)
        word = self.tr("Hand over %n customer(s)", "", found.customers)
        if partial:
            word = self.tr("Hand over the {count} that matched").format(count=found.customers)
        self.move_button.set_text(word)
        self.move_button.setVisible(found.customers > 0)

    def _more(self, found: Handover) -> bool:
        return found.customers > len(found.names)

    def _people(self, words: str, people: tuple[UUID, ...]) -> str:
        names = [self._company.name_of(one) for one in people]
        return (
            words.format(people=self._context.formats.comma.join(filter(None, names)))
            if people
            else ""
        )

    def _unsent(self, found: Handover) -> list[str]:
        named = self.tr("{name} ({laptop}): {waiting}, {contact}. It still arrives for 30 days.")
        told = self.tr("{name}: {waiting}, {contact}. It still arrives for 30 days.")
        unknown = self.tr("perhaps something not sent yet")
        return [
            (named if one.label else told).format(
                name=self._company.name_of(one.person),
                laptop=one.label,
                waiting=waiting_word(one.waiting) or unknown,
                contact=last_contact(one.contact_at, self._context),
            )
            for one in found.unsent
        ]

    def _lacking(self, found: Handover) -> list[str]:
        lines = [self.tr("Not found: {entry}").format(entry=one) for one in found.unmatched]
        lines += [self.tr("Fits several: {entry}").format(entry=one) for one in found.ambiguous]
        return lines

    def _say(self, label: Label, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    # Doing

    @Slot()
    def move_customers(self) -> None:
        """Hand over what was seen; a customer that did not match stays where it is."""
        if self._seen is None:
            return
        giver, taker, which = self._seen
        self.move_button.setEnabled(False)
        self._administration.ask(
            lambda server: server.assign(giver, taker, which, partial=True),
            self._on_moved,
            self._on_failed,
        )

    def _on_moved(self, moved: int) -> None:
        giver = self._company.name_of(self._seen[0]) if self._seen else ""
        taker = self._company.name_of(self._seen[1]) if self._seen else ""
        self._forget()
        told = self.tr("%n customer(s) went from {giver} to {taker}.", "", moved)
        self._say(self.result, told.format(giver=giver, taker=taker))
        self.which.set_value("")
        self.changed.emit()

    def _on_failed(self, broken: RuleBroken) -> None:
        self.look_button.setEnabled(self._reached)
        self.move_button.setEnabled(True)
        self.form.show_problems({"": problem(broken.code, **broken.facts)})

    @Slot()
    def _forget(self) -> None:
        """What was seen does not hold for anything else."""
        self._seen = None
        for widget in (self.count, self.result, self.move_button, *self._told):
            widget.hide()
        self.move_button.setEnabled(True)
        self._say(self.result, self.tr("Choose from whom to whom, then see what would move."))
