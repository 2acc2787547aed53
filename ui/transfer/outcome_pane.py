"""What would come of an import, or what came of it: the numbers, and every row behind them."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from storage.transfer.plan import Outcome, Plan
from ui.kit.buttons import WordTabs
from ui.kit.cells import Cell, Column
from ui.kit.formats import Formats
from ui.kit.labels import Label
from ui.kit.layout import EmptyState, KeyNumber, column, row, scrolled
from ui.transfer.field_words import field_word
from ui.transfer.listing import Listing
from ui.transfer.presenter import (
    RefusedLine,
    RowLine,
    TwinLine,
    counts_of,
    refused_lines,
    row_lines,
    twin_lines,
)
from ui.transfer.words import notice_words, outcome_word, refusal_words, twin_word

_TABS = ("rows", "refused", "twice", "notes")


class OutcomePane(QWidget):
    """Key numbers above, lists below."""

    twin_toggled = Signal(object)  # the TwinLine whose decision is to be turned round

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._asks = True
        whole = column(self, margins=(0, 12, 0, 0))
        self._numbers = {
            "created": KeyNumber(self.tr("New")),
            "updated": KeyNumber(self.tr("Changed")),
            "unchanged": KeyNumber(self.tr("As they are")),
            "twice": KeyNumber(self.tr("Maybe twice")),
            "refused": KeyNumber(self.tr("Refused")),
            "unmatched": KeyNumber(self.tr("Customer not found")),
        }
        strip = row(spacing=28, margins=(24, 0, 24, 8))
        for number in self._numbers.values():
            strip.addWidget(number)
        strip.addStretch(1)
        whole.addLayout(strip)
        words = (self.tr("Rows"), self.tr("Refused"), self.tr("Maybe twice"), self.tr("Notes"))
        self.tabs = WordTabs(
            list(zip(_TABS, words, strict=True)), underline=True, name=self.tr("Which list")
        )
        self.tabs.chosen.connect(self._on_tab)
        below = row(margins=(24, 0, 24, 0))
        below.addWidget(self.tabs)
        below.addStretch(1)
        self.beside_tabs = below
        whole.addLayout(below)
        self._stack = QStackedWidget()
        self.rows = Listing(self._row_columns(), self.tr("Rows of the file"), self._no_rows)
        self.refused = Listing(self._refused_columns(), self.tr("Refused"), self._none_refused)
        self.twice = Listing(
            self._twin_columns(), self.tr("Maybe twice"), self._no_twins, row_height=48
        )
        self.twice.opened.connect(self._on_twin)
        self.notes = Label("", wrap=True)
        for widget in (self.rows, self.refused, self.twice, self._notes_page()):
            self._stack.addWidget(widget)
        whole.addWidget(self._stack, 1)

    def show_plan(
        self, plan: Plan, done: Mapping[Outcome, int] | None = None, *, asks: bool = True
    ) -> None:
        """`done` are the counts of what was committed; `asks`: twins can still be decided."""
        self._asks = asks
        counts = counts_of(plan, done)
        tones = {"twice": "warn", "refused": "bad", "unmatched": "bad"}
        self._numbers["unmatched"].setVisible(plan.only_known)
        for name, number in self._numbers.items():
            count: int = getattr(counts, name)
            tone = tones.get(name) if count else None
            number.set(self._formats.number(count), tone=tone)  # pyright: ignore[reportArgumentType]
        self.rows.show_rows(row_lines(plan))
        self.refused.show_rows(refused_lines(plan))
        self.twice.show_rows(twin_lines(plan))
        notes = "\n\n".join(notice_words(notice) for notice in plan.notices)
        self.notes.setText(notes or self.tr("There is nothing to note."))

    def show_tab(self, key: str) -> None:
        self.tabs.choose(key)
        self._on_tab(key)

    # Lists

    def _row_columns(self) -> list[Column[RowLine]]:
        return [
            Column(self.tr("Row"), lambda line: str(line.row), width=70, right=True),
            Column(self.tr("Name"), lambda line: line.title, stretch=True),
            Column(self.tr("What becomes of it"), self._outcome, width=150),
        ]

    def _outcome(self, line: RowLine) -> Cell:
        tones = {Outcome.CREATED: "ok", Outcome.REFUSED: "bad", Outcome.HELD_BACK: "warn"}
        tone = tones.get(line.outcome, "muted")
        return Cell(outcome_word(line.outcome), tone)  # pyright: ignore[reportArgumentType]

    def _refused_columns(self) -> list[Column[RefusedLine]]:
        return [
            Column(self.tr("Row"), lambda line: str(line.row), width=70, right=True),
            Column(self.tr("Column"), lambda line: line.column, width=120),
            Column(self.tr("Value"), lambda line: line.value, width=130),
            Column(self.tr("Reason"), refusal_words, stretch=True),
            Column("", self._what_stays_out, width=90),
        ]

    def _what_stays_out(self, line: RefusedLine) -> Cell:
        if line.whole_row:
            return Cell(self.tr("whole row"), "bad")
        return Cell(self.tr("this cell"), "muted")

    def _twin_columns(self) -> list[Column[TwinLine]]:
        return [
            Column(self.tr("Row"), lambda line: str(line.row), width=70, right=True),
            Column(self.tr("In the file"), self._this, stretch=True),
            Column(self.tr("Already there"), self._other, width=210),
            Column(self.tr("Why"), lambda line: twin_word(line.reason), width=120),
            Column(self.tr("Decision"), self._decision, width=110),
        ]

    def _this(self, line: TwinLine) -> Cell:
        return Cell(line.name, second=self._differing(line, 0))

    def _other(self, line: TwinLine) -> Cell:
        name = line.other_name
        if line.other_row is not None:
            name = self.tr("{name} (row {row})").format(name=name, row=line.other_row)
        return Cell(name, second=self._differing(line, 1))

    def _differing(self, line: TwinLine, side: int) -> str:
        """What the two say differently, one side of it; nothing said is a dash."""
        return self._formats.dot.join(
            f"{field_word(name)} {both[side] or '–'}" for name, both in line.differing.items()
        )

    def _decision(self, line: TwinLine) -> Cell:
        if line.made:
            return Cell(self.tr("keep both"), "accent" if self._asks else "muted")
        return Cell(self.tr("same, left out"), "warn" if self._asks else "muted")

    def _notes_page(self) -> QWidget:
        inner = QWidget()
        inner.setObjectName("page")
        lines = column(inner, margins=(24, 12, 24, 16))
        lines.addWidget(self.notes)
        lines.addStretch(1)
        return scrolled(inner)

    def _no_rows(self) -> EmptyState:
        return EmptyState(self.tr("No rows"), self.tr("Below the header the file is empty."))

    def _none_refused(self) -> EmptyState:
        return EmptyState(self.tr("Nothing refused"), self.tr("Every row and every cell goes in."))

    def _no_twins(self) -> EmptyState:
        return EmptyState(
            self.tr("Nothing seems to be there twice"),
            self.tr("Compared by name, its sound, phone, tax number and customer code."),
        )

    @Slot(str)
    def _on_tab(self, key: str) -> None:
        self._stack.setCurrentIndex(_TABS.index(key))

    @Slot(object)
    def _on_twin(self, line: TwinLine) -> None:
        if self._asks:
            self.twin_toggled.emit(line)
