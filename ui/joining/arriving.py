"""How far a sync has come: what can be used already, and what is still arriving."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from ui.kit.context import Context
from ui.kit.labels import ElidedLabel, Label, hairline
from ui.kit.layout import Bar, Picture, SectionHead, clear, column, row

if TYPE_CHECKING:
    from storage.queries.arrived import Heap
    from ui.kit.sync_line import Arriving


class ArrivingPane(QWidget):
    """One line and one bar; nothing where nothing arrives."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        lines = column(self, spacing=2)
        self.told = Label("", "body")
        self.bar = Bar(self.tr("What has arrived"))
        lines.addWidget(self.told)
        lines.addWidget(self.bar)
        self.hide()

    def show_arriving(self, arriving: "Arriving | None") -> None:
        """Of so many records that the server expects; `None` for nothing."""
        self.setVisible(arriving is not None and arriving.total > 0)
        if arriving is None or not arriving.total:
            return
        formats = self._context.formats
        counted = self.tr("{done} of {total} records").format(
            done=formats.number(arriving.arrived), total=formats.number(arriving.total)
        )
        self.told.setText(formats.dot.join((self._lane(arriving), counted)))
        self.bar.set(arriving.part)

    def _lane(self, arriving: "Arriving") -> str:
        if arriving.showing:
            return self.tr("Being put in its place")
        if arriving.lane == 0:
            return self.tr("Customers and what a day on the road needs")
        if arriving.lane == 1:
            return self.tr("The history, newest first")
        return self.tr("Receiving")


class HeapsPane(QWidget):
    """What is here, heap by heap: a count and a tick, or that it is still to come; two abreast."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shown: list[Heap] = []
        self._lines = column(self)

    def show_heaps(self, heaps: "list[Heap]") -> None:
        """The heaps in the order in which they come."""
        if heaps == self._shown:
            return
        self._shown = heaps
        clear(self._lines)
        for usable in (True, False):
            some = [heap for heap in heaps if heap.usable is usable]
            if not some:
                continue
            title = self.tr("Usable now") if usable else self.tr("Still arriving")
            head = SectionHead(title, note="" if usable else self.tr("newest first"))
            self._lines.addWidget(head)
            self._lines.addWidget(hairline())
            grid = QGridLayout()
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setHorizontalSpacing(32)
            grid.setVerticalSpacing(0)
            for number, heap in enumerate(some):
                grid.addWidget(self._row(heap), *divmod(number, 2))
            for side in range(2):
                grid.setColumnStretch(side, 1)
            self._lines.addLayout(grid)
            self._lines.addSpacing(12)

    def _row(self, heap: "Heap") -> QWidget:
        from ui.kit.kind_words import kinds_word

        names = [word for kind in heap.kinds if (word := kinds_word(kind))]
        name = self._context.formats.comma.join([*names[:1], *(one.lower() for one in names[1:])])
        count = self._context.formats.number(heap.count)
        box = QWidget()
        box.setFixedHeight(30)
        lines = column(box)
        across = row(spacing=12)
        lines.addLayout(across, 1)
        lines.addWidget(hairline())
        across.addWidget(ElidedLabel(name, bold=True), 1)
        across.addWidget(Label(count, bold=not heap.usable, tone=None if heap.count else "muted"))
        mark = Picture("check", 16, "ok") if heap.usable else QWidget()
        mark.setFixedWidth(16)
        across.addWidget(mark)
        box.setAccessibleName(f"{name}: {count}")
        return box
