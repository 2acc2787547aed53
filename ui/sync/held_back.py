"""What the server would take off this computer at once: told plainly, and decided by somebody."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ui.kit.buttons import Button
from ui.kit.context import Context
from ui.kit.fields import LineField
from ui.kit.labels import Label, hairline
from ui.kit.layout import column, row
from ui.sync.cards import Card
from ui.sync.presenter import is_meant

if TYPE_CHECKING:
    from storage.queries.held_back import HeldBack


@dataclass(frozen=True, slots=True)
class WaysOn:
    """What can be done about it."""

    remove: Callable[[], object]
    keep: Callable[[], object]


class HeldBackCard(Card):
    """How much, whose word it is, and that nothing is gone; to remove it, its number is typed."""

    def __init__(self, context: Context, held: "HeldBack", ways: WaysOn) -> None:
        super().__init__()
        self._context, self._held, self._ways = context, held, ways
        title = self._title()
        self.setAccessibleName(title)
        lines = column(self, spacing=4, margins=(20, 10, 20, 0))
        head = row(spacing=10)
        head.addWidget(Label(title, "row", bold=True, wrap=True), 1)
        when = context.formats.moment(held.at, context.zone, context.today())
        head.addWidget(Label(when, "meta"), alignment=Qt.AlignmentFlag.AlignTop)
        lines.addLayout(head)
        nothing_gone = self.tr("Nothing was removed. What you write goes to the server as always.")
        lines.addWidget(Label(nothing_gone, "body", "warn", bold=True, wrap=True))
        lines.addWidget(Label(self._why(), wrap=True))
        if held.names:
            lines.addWidget(Label(self._names(), tone="muted", wrap=True))
        self.decided = Label(self._decided(), tone="muted", wrap=True)
        self.decided.setVisible(bool(self.decided.text()))
        lines.addWidget(self.decided)
        buttons = row(spacing=8, margins=(0, 4, 0, 6))
        self.remove = Button(self.tr("Remove them …"), self.ask_number, hint="1")
        again = self.tr("Copy for the administrator once more")
        first = self.tr("Keep and ask the administrator")
        self.keep = Button(again if held.kept else first, self.keep_and_ask, hint="2")
        for key, button in ((Qt.Key.Key_1, self.remove), (Qt.Key.Key_2, self.keep)):
            button.setAccessibleName(f"{button.text()}: {title}")
            self.keys[key] = button
            buttons.addWidget(button)
        buttons.addStretch(1)
        lines.addLayout(buttons)
        self._sure = self._question()
        lines.addWidget(self._sure)
        lines.addWidget(hairline())
        for button in (self.remove, self.keep):
            button.setVisible(not held.allowed)

    def _question(self) -> QWidget:
        """Typed, not pressed: a wrong key must not empty a book."""
        box = QWidget()
        box.hide()
        lines = column(box, spacing=4, margins=(0, 0, 0, 10))
        number = self._context.formats.number(self._held.number)
        told = self.tr("To remove them from this computer, type how many there are: {number}")
        lines.addWidget(Label(told.format(number=number), wrap=True))
        across = row(spacing=8)
        self.number = LineField()
        self.number.setAccessibleName(told.format(number=number))
        self.number.setFixedWidth(120)
        self.number.textChanged.connect(self._on_typed)
        self.number.returnPressed.connect(self._on_return)
        word = self.tr("Remove %n customer(s)", "", self._held.customers)
        if not self._held.customers:
            word = self.tr("Remove %n record(s)", "", self._held.records)
        self.sure = Button(word, self._ways.remove, kind="danger")
        self.sure.setEnabled(False)
        across.addWidget(self.number)
        across.addWidget(self.sure)
        across.addStretch(1)
        lines.addLayout(across)
        return box

    def _title(self) -> str:
        if self._held.customers:
            return self.tr(
                "The server would take %n customer(s) off this computer", "", self._held.customers
            )
        return self.tr(
            "The server would take %n record(s) off this computer", "", self._held.records
        )

    def _why(self) -> str:
        server = self._context.sync.status.server or self.tr("the server")
        if self._held.why == "missing":
            told = self.tr(
                "{server} does not know them any more, and did not confirm it when it was asked. "
                "Perhaps it was put back to an older state. {records} records would go in all."
            )
        else:
            told = self.tr(
                "{server} says that they are deleted or with somebody else now, and did not "
                "confirm it when it was asked. {records} records would go in all."
            )
        return told.format(server=server, records=self._context.formats.number(self._held.records))

    def _names(self) -> str:
        formats, held = self._context.formats, self._held
        named = formats.comma.join(held.names)
        rest = held.customers - len(held.names)
        if rest <= 0:
            return named
        return self.tr("{names} and %n more", "", rest).format(names=named)

    def _decided(self) -> str:
        if self._held.allowed:
            return self.tr("You have said that they may go; they go with the next contact.")
        if self._held.kept:
            return self.tr(
                "They stay here. You are asked again only if the server says something else."
            )
        return ""

    def ask_number(self) -> None:
        """Show what has to be typed."""
        self._sure.show()
        self.number.setFocus()

    def keep_and_ask(self) -> None:
        """Leave all as it is, with a message for the administrator on the clipboard."""
        QGuiApplication.clipboard().setText(self.message())
        self._ways.keep()

    def message(self) -> str:
        """What somebody who runs the server has to know."""
        context = self._context
        when = context.formats.moment(self._held.at, context.zone, context.today())
        told = self.tr(
            "{title} ({records} records in all, {time}).\nAccount {email}, server {server}.\n"
            "Nothing was removed yet. Is that meant?"
        )
        status = context.sync.status
        said = told.format(
            title=self._title(), records=context.formats.number(self._held.records), time=when,
            email=status.email or "–", server=status.server or "–",
        )  # fmt: skip
        return "\n".join(filter(None, (said, self._names() if self._held.names else "")))

    def _on_typed(self, text: str) -> None:
        self.sure.setEnabled(is_meant(text, self._held.number))

    def _on_return(self) -> None:
        if self.sure.isEnabled():
            self.sure.click()
