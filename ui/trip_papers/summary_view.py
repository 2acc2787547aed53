"""The summary on the screen: its headline, its tables, its sentences, each edited in place."""

from collections.abc import Iterator
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QRect, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from storage.rules import reports
from storage.rules.reports import Report, Sentence, shown
from storage.rules.trip_summary import SummaryBlock
from ui.kit.context import Context
from ui.kit.labels import Label
from ui.kit.layout import clear, column, row
from ui.reports.sentence import SentenceRow
from ui.trip_papers.editing import InPlace
from ui.trip_papers.lines import FigureLine, StopLine
from ui.trip_papers.own_lines import OPEN_TO, OwnLines
from ui.trip_papers.presenter import Papers, anchor_of
from ui.trip_papers.tables import Tables
from ui.trip_papers.words import PapersWords

_HEADLINE = "headline"
_B = SummaryBlock


class SummaryView(QObject):
    """Fills the widgets `top`, `left`, `right` and `below`, which the pane lays out."""

    kept = Signal(object, str)
    """The report and the headline as the rep now has them."""
    line_focused = Signal(str)
    """Which line the cursor is on, as comments name it."""
    filled = Signal()

    def __init__(self, context: Context, lines: OwnLines, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._own_lines = context, lines
        self._papers: Papers | None = None
        self._words = PapersWords(context.formats, context.today())
        self._tables = Tables(self._words)
        self._editable = False
        self._editor: InPlace | None = None
        self._late: Papers | None = None  # came while something was being edited
        self._badges: dict[str, int] = {}
        self.top, self.left, self.right, self.below = (QWidget() for _ in range(4))
        self._headline = column(self.top)
        self._columns: dict[SummaryBlock, QVBoxLayout] = {}
        left, right, below = column(self.left), column(self.right), column(self.below)
        self.counts = Label("", "meta")
        left.addLayout(self._block(_B.VISITS, self.counts))
        left.addLayout(self._block(_B.RESULTS))
        left.addStretch(1)
        for block in (_B.GOALS, _B.COSTS):
            right.addLayout(self._block(block, head=False))
            right.addSpacing(10)
        right.addStretch(1)
        for block in (_B.PROMISES, _B.OPEN):
            below.addLayout(self._block(block))

    def _block(
        self, block: SummaryBlock, beside: Label | None = None, *, head: bool = True
    ) -> QVBoxLayout:
        whole = column(spacing=0)
        if head:
            first = row(spacing=8, margins=(0, 4 if beside else 12, 0, 6))
            first.addWidget(Label(self._words.title(block), "heading"))
            first.addStretch(1)
            if beside is not None:
                first.addWidget(beside)
            whole.addLayout(first)
        rows = column()
        self._columns[block] = rows
        whole.addLayout(rows)
        if block in OPEN_TO:
            whole.addWidget(self._own_lines.field(block, self._words.title(block)))
        return whole

    # What the pane says

    def show_papers(self, papers: Papers, *, editable: bool) -> None:
        """Show the papers as they stand; what is being edited stays open until it is done."""
        if self._editor is not None and self._papers is not None:
            if papers.board.id == self._papers.board.id:
                self._late = papers
                return
            self._editor = None
        before, was = self._papers, self._editable
        self._papers, self._editable = papers, editable
        today = self._context.today()
        self._words = PapersWords(self._context.formats, today, papers.board.draft.currency)
        self._tables = Tables(self._words)
        if papers != before or was != editable:
            self._fill()

    def show_badges(self, numbers: dict[str, int]) -> None:
        """The numbers of the comments beside their lines."""
        self._badges = numbers
        for line in self.lines():
            line.set_badge(numbers.get(anchor_of(line.key), 0))

    def focus_line(self, anchor: str) -> None:
        for line in self.lines():
            if anchor_of(line.key) == anchor:
                line.setFocus()

    def lines(self) -> Iterator[SentenceRow]:
        """All lines that can take the cursor, in the order of the page."""
        for layout in (self._headline, *self._columns.values()):
            for place in range(layout.count()):
                item = layout.itemAt(place)
                widget = item.widget() if item is not None else None
                if isinstance(widget, SentenceRow) and widget.key:
                    yield widget

    def quotes(self) -> list[tuple[str, str]]:
        """Each line as a comment on it quotes it."""
        if self._papers is None:
            return []
        said = [
            (each.key, self._words.line(each)) for each in self._papers.report if not each.dropped
        ]
        costs = (each for each in self.lines() if each.key.startswith("cost:"))
        said += [(line.key, line.accessibleName()) for line in costs]
        return [(anchor_of(key), words) for key, words in said]

    def headline_text(self) -> str:
        if self._papers is None:
            return ""
        return self._papers.headline or self._words.headline(self._papers.says)

    # Filling

    def _fill(self) -> None:
        papers = self._papers
        if papers is None:
            return
        focused = next((line.key for line in self.lines() if line.hasFocus()), "")
        clear(self._headline)
        own = bool(papers.headline)
        top = SentenceRow(_HEADLINE, self.headline_text(), own=own, role="headline")
        self._headline.addWidget(self._connected(top, None))
        self.counts.setText(self._words.counts(papers.says))
        for block, rows in self._columns.items():
            clear(rows)
            match block:
                case _B.VISITS:
                    self._fill_visits(rows, papers.report)
                case _B.GOALS:
                    self._fill_goals(rows, papers)
                case _B.COSTS:
                    self._fill_costs(rows, papers)
                case _:
                    self._fill_sentences(rows, shown(papers.report, block))
        for line in self.lines():
            line.show()  # now: what the layout shows later cannot take the focus yet
            if line.key == focused:
                line.setFocus()
        self.filled.emit()
        self.show_badges(self._badges)

    def _fill_visits(self, rows: QVBoxLayout, report: Report) -> None:
        for sentence, line in self._tables.stops(shown(report, _B.VISITS)):
            if line is None:
                rows.addWidget(self._sentence_row(sentence))
            else:
                rows.addWidget(self._connected(line, sentence))

    def _fill_goals(self, rows: QVBoxLayout, papers: Papers) -> None:
        by_key = {each.key: each for each in papers.report}
        for line in self._tables.goals(papers.goals):
            rows.addWidget(self._figure(line))
            sentence = by_key.get(line.key)
            if sentence is not None and line.asks and (self._editable or sentence.is_own):
                line.leave_to_next()
                rows.addWidget(self._asked(sentence))

    def _figure(self, line: FigureLine) -> FigureLine:
        """It is reckoned, so there is nothing to edit in it; but it can be commented on."""
        line.step_requested.connect(lambda step: self._step(line, step))
        line.installEventFilter(self)
        return line

    def _asked(self, sentence: Sentence) -> SentenceRow:
        """What only the rep can tell is asked for in a line of its own."""
        text = sentence.own or self.tr("Enter: how much of it was reached")
        line = SentenceRow(sentence.key, text, own=sentence.is_own)
        return self._connected(line, sentence, text=sentence.own or "")

    def _fill_costs(self, rows: QVBoxLayout, papers: Papers) -> None:
        for line in self._tables.costs(papers.costs):
            rows.addWidget(self._figure(line))
        own = [each for each in shown(papers.report, _B.COSTS) if each.is_own]
        self._fill_sentences(rows, own)

    def _fill_sentences(self, rows: QVBoxLayout, sentences: list[Sentence]) -> None:
        for sentence in sentences:
            rows.addWidget(self._sentence_row(sentence))
        if not sentences and rows is not self._columns[_B.COSTS]:
            rows.addWidget(Label("–", "meta"))

    def _sentence_row(self, sentence: Sentence) -> SentenceRow:
        words, link = self._words.text(sentence), self._words.link(sentence)
        line = SentenceRow(sentence.key, words, own=sentence.is_own, link=link)
        return self._connected(line, sentence)

    def _connected(
        self, line: SentenceRow, sentence: Sentence | None, *, text: str | None = None
    ) -> SentenceRow:
        line.step_requested.connect(lambda step: self._step(line, step))
        line.installEventFilter(self)
        if sentence is not None:
            line.link_requested.connect(lambda: self._open(sentence))
        if self._editable:
            words = line.text if text is None else text
            line.edit_requested.connect(lambda: self._edit(line, sentence, words))
            line.remove_requested.connect(lambda: self._remove(sentence))
        return line

    def _step(self, line: SentenceRow, step: int) -> None:
        lines = list(self.lines())
        place = lines.index(line) + step
        if 0 <= place < len(lines):
            lines[place].setFocus()

    # Editing

    def _edit(self, line: SentenceRow, sentence: Sentence | None, text: str) -> None:
        if self._editor is not None:
            return
        box = line.text_box() if isinstance(line, StopLine) else QRect(6, 0, line.width() - 8, 24)
        self._editor = InPlace(
            line, box, text, lambda words: self._finish(sentence, words), self._leave
        )

    def _finish(self, sentence: Sentence | None, text: str) -> None:
        papers = self._settled()
        if papers is None:
            return
        if sentence is None:
            drafted = self._words.headline(papers.says)
            headline = "" if text.strip() == drafted else text.strip()
            self._keep(papers.report, headline)
            return
        drafted = self._words.drafted(sentence)
        self._keep(reports.edit(papers.report, sentence.key, text, drafted), papers.headline)

    def take_in(self) -> None:
        """Keep the line that is being edited, and what stands in the lines for own words."""
        if self._editor is not None:
            self._editor.keep()
        self._own_lines.add_all()

    def _leave(self) -> None:
        self._settled()
        self._fill()

    def _settled(self) -> Papers | None:
        """The editor is done with: what came meanwhile is the state now."""
        self._editor = None
        if self._late is not None:
            self._papers, self._late = self._late, None
        return self._papers

    def _remove(self, sentence: Sentence | None) -> None:
        if self._papers is None:
            return
        if sentence is None:
            self._keep(self._papers.report, "")
        elif not sentence.key.startswith("goal:"):
            kept = reports.remove(self._papers.report, sentence.key)
            self._keep(kept, self._papers.headline)

    def add(self, block: SummaryBlock, text: str) -> None:
        """A line of the rep's own at the end of a block."""
        if self._papers is not None and self._editable:
            report = self._papers.added(block, text, self._context.now())
            self._keep(report, self._papers.headline)

    def _keep(self, report: Report, headline: str) -> None:
        if self._papers is None:
            return
        self._papers = self._papers.with_report(report, headline)
        # Later: the row that told of it is still at work.
        QTimer.singleShot(0, self, self._fill)
        self.kept.emit(report, headline)

    def _open(self, sentence: Sentence) -> None:
        wishes, link = self._context.wishes, sentence.link
        if link is not None and link.kind == "visit":
            wishes.visit_requested.emit(UUID(link.id))
        elif customer := (sentence.facts or {}).get("customer_id"):
            wishes.customer_requested.emit(UUID(customer))

    # Qt's side

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, SentenceRow):
            self.line_focused.emit(anchor_of(watched.key))
        return False
