"""Laptops: whose they are, when they were last heard of, and shutting a lost one out."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.administration.panel import AskPanel
from ui.administration.words import last_contact, waiting_word
from ui.kit.cells import RowText, Words
from ui.kit.company import Company, LaptopLine
from ui.kit.labels import Label
from ui.kit.layout import column, scrolled
from ui.kit.rows import RowList

if TYPE_CHECKING:
    from ui.kit.administration import Administration
    from ui.kit.context import Context


class LaptopsPane(QWidget):
    """Enter on a laptop asks whether it is to be shut out."""

    changed = Signal()

    def __init__(
        self, context: "Context", administration: "Administration", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._administration = context, administration
        self._company, self._laptops = Company(), list[LaptopLine]()
        inner = QWidget()
        inner.setObjectName("page")
        lines = column(inner, spacing=8, margins=(0, 16, 0, 24))
        self.told = Label(
            self.tr("Lost or stolen? Enter shuts a laptop out; its owner signs in on another one."),
            tone="muted",
        )
        lines.addWidget(self.told)
        self.rows = RowList(self.tr("Laptops"), margin=24)
        self.rows.opened.connect(self.revoke)
        lines.addWidget(self.rows)
        self.nothing = Label("", tone="muted")
        lines.addWidget(self.nothing)
        for label in (self.told, self.nothing):
            label.setContentsMargins(24, 0, 24, 0)
        lines.addStretch(1)
        column(self).addWidget(scrolled(inner))

    def main_widget(self) -> QWidget:
        rows = self.rows.rows()
        return rows[0] if rows else self

    def show_laptops(self, company: Company, laptops: list[LaptopLine], *, reached: bool) -> None:
        """Only the server knows the laptops; the last list stays on show without it."""
        self._company, self._laptops, self._reached = company, laptops, reached
        order = sorted(
            laptops, key=lambda one: (one.state != "active", company.name_of(one.person))
        )
        self.rows.set_rows([self._row(one) for one in order])
        known = self.tr("No laptop has signed in yet.")
        self.nothing.setText(known if reached else self.tr("Only the server knows the laptops."))
        self.nothing.setVisible(not laptops)

    def _row(self, one: LaptopLine) -> RowText:
        context = self._context
        heard = [last_contact(one.contact_at, context), waiting_word(one.waiting)]
        since = context.formats.when(one.since, context.zone, context.today())
        second = [one.label, self.tr("signed in {when}").format(when=since)]
        states = {
            "active": Words(self.tr("takes part"), "ok", small=True),
            "revoked": Words(self.tr("shut out"), "bad", small=True),
            "wiped": Words(self.tr("shut out, its book is to be destroyed"), "bad", small=True),
        }
        return RowText(
            one.id,
            (
                (Words(self._company.name_of(one.person) or "–", bold=True),),
                (Words(context.formats.dot.join(filter(None, second)), "muted", small=True),),
            ),
            right=(
                states.get(one.state, Words(one.state)),
                Words(context.formats.dot.join(filter(None, heard)), "muted", small=True),
            ),
            done=one.state != "active",
        )

    @Slot(object)
    def revoke(self, laptop: str) -> None:
        """Asked for by name, because it cannot be taken back."""
        one = next((one for one in self._laptops if one.id == laptop), None)
        if one is None or one.state != "active" or not self._reached:
            return
        owner = self._company.name_of(one.person) or one.label
        title = self.tr("Shut out {name}'s laptop").format(name=owner)
        named = self.tr(
            "“{label}” takes part no more. What it has not sent yet does not arrive: {waiting}."
        )
        nameless = self.tr(
            "It takes part no more. What it has not sent yet does not arrive: {waiting}."
        )
        told = (named if one.label else nameless).format(
            label=one.label, waiting=waiting_word(one.waiting) or self.tr("nothing is known")
        )
        panel = AskPanel(
            self._administration, self.window(), title, told=told,
            save=self.tr("Shut it out"), kind="danger",
        )  # fmt: skip
        panel.add_tick(
            "wipe",
            self.tr("Destroy its book at its next contact"),
            self.tr("For a laptop in other people's hands."),
        )
        panel.add_needed_name(owner)
        panel.done.connect(self.changed)
        panel.open_for(
            lambda values: lambda server: server.revoke(laptop, wipe=bool(values["wipe"]))
        )
