"""What to keep, to stop and to start, and the rule that is drawn from a trip."""

from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from storage.rules.reviews import ReviewDraft
from ui.kit import theme
from ui.kit.context import Context
from ui.kit.fields import LineField, TextField
from ui.kit.focus import set_shown
from ui.kit.labels import Label, hairline
from ui.kit.layout import column, row
from ui.kit.offering import OfferField
from ui.kit.tag_words import TagWords

_POINTS: Final = ("keep", "stop", "start")
_NAMES = 62
_FLAT = "border: none; background: transparent; padding: 0; min-height: 0;"


class _Barred(QWidget):
    """The accent bar of what is the rep's own."""

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(0, 2, 2, self.height() - 4, theme.color("accent"))
        painter.end()


class PointsForm(QWidget):
    """A form to its draft keeper; `committed` when a field that was changed is left."""

    edited = Signal()
    committed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tags = TagWords()
        self._changed = False
        self._kept = ReviewDraft()
        whole = column(self)
        titles = (self.tr("Keep"), self.tr("Stop"), self.tr("Start"))
        self.points = {name: LineField() for name in _POINTS}
        self._read = {name: Label("", wrap=True) for name in _POINTS}
        for name, title in zip(_POINTS, titles, strict=True):
            line = row(spacing=0, margins=(0, 4, 0, 4))
            head = Label(title, "heading")
            head.setFixedWidth(_NAMES)
            line.addWidget(head)
            field = self.points[name]
            field.setStyleSheet(_FLAT)
            field.setFixedHeight(24)
            field.setAccessibleName(title)
            line.addWidget(field, 1)
            line.addWidget(self._read[name], 1)
            whole.addLayout(line)
            whole.addWidget(hairline())
        self.points["keep"].setPlaceholderText(self.tr("What went well and stays"))
        self.points["stop"].setPlaceholderText(self.tr("What is not done again"))
        self.points["start"].setPlaceholderText(self.tr("What is done from now on"))
        ruled = row(spacing=8, margins=(0, 8, 0, 4))
        ruled.addWidget(Label(self.tr("Rule drawn"), "meta", bold=True))
        ruled.addStretch(1)
        self.fate = Label(self.tr("joins the lessons when reviewed"), "meta")
        ruled.addWidget(self.fate)
        whole.addLayout(ruled)
        barred = _Barred()
        inside = column(barred, spacing=4, margins=(12, 0, 0, 0))
        self.rule = TextField(self.tr("In one sentence: what is true beyond this trip"), lines=2)
        self.rule.setStyleSheet(f"{_FLAT} font-size: 15px; font-weight: 700;")
        self.rule.setAccessibleName(self.tr("Rule drawn"))
        self.rule_read = Label("", "headline", wrap=True)
        inside.addWidget(self.rule)
        inside.addWidget(self.rule_read)
        whole.addWidget(barred)
        tagged = row(spacing=6, margins=(12, 2, 0, 6))
        tagged.addWidget(Label(self.tr("Fits briefs with:"), "meta"))
        self.tags = OfferField(self._tags.offered(), self.tr("payment due; …"), several=True)
        self.tags.setStyleSheet(f"{_FLAT} font-size: 12px;")
        self.tags.setFixedHeight(22)
        self.tags.setAccessibleName(self.tr("Tags of the rule"))
        self.tags_read = Label("", "meta", wrap=True)
        tagged.addWidget(self.tags, 1)
        tagged.addWidget(self.tags_read, 1)
        whole.addLayout(tagged)
        for field in self._fields():
            field.edited.connect(self._on_edited)
            field.installEventFilter(self)
        for field in (*self.points.values(), self.tags):
            field.returnPressed.connect(self._commit)
        del context

    def show_review(self, review: ReviewDraft, *, editable: bool) -> None:
        """Show what is kept; a field that is half typed keeps what stands in it."""
        kept = {
            "keep": review.keep, "stop": review.stop, "start": review.start, "rule": review.rule,
            "tags": self.tr("; ").join(self._tags.words(review.rule_tags)),
        }  # fmt: skip
        if not self._changed:
            self._kept = review
            self.set_values(kept)
        for name in _POINTS:
            set_shown(self.points[name], shown=editable)
            self._read[name].setVisible(not editable)
            self._read[name].setText(kept[name] or "–")
        set_shown(self.rule, shown=editable)
        self.rule_read.setVisible(not editable)
        self.rule_read.setText(review.rule or "–")
        set_shown(self.tags, shown=editable)
        self.tags_read.setVisible(not editable)
        self.tags_read.setText(self.tr(", ").join(self._tags.words(review.rule_tags)) or "–")

    def draft(self) -> ReviewDraft:
        """The points as they stand in the fields, without the causes."""
        said = {name: field.value().strip() for name, field in self.points.items()}
        return ReviewDraft(
            keep=said["keep"],
            stop=said["stop"],
            start=said["start"],
            rule=self.rule.value().strip(),
            rule_tags=self._tags.typed(self.tags.value()),
        )

    def has_news(self) -> bool:
        """Whether something was typed that is not kept yet."""
        kept, now = self._kept, self.draft()
        names = ("keep", "stop", "start", "rule", "rule_tags")
        return any(getattr(kept, name) != getattr(now, name) for name in names)

    def taken(self) -> None:
        """What stands in the fields is kept now."""
        self._kept, self._changed = self.draft(), False

    def values(self) -> dict[str, Any]:
        return {
            **{name: field.value() for name, field in self.points.items()},
            "rule": self.rule.value(),
            "tags": self.tags.value(),
        }

    def set_values(self, values: dict[str, Any]) -> None:
        for name, field in (*self.points.items(), ("rule", self.rule), ("tags", self.tags)):
            if name in values and field.value() != values[name]:
                field.set_value(values[name])

    def restored(self) -> None:
        """The fields were filled from a draft that was never kept."""
        self._changed = self.has_news()

    def _fields(self) -> list[LineField | TextField]:
        return [*self.points.values(), self.rule, self.tags]

    @Slot()
    def _on_edited(self) -> None:
        self._changed = True
        self.edited.emit()

    @Slot()
    def _commit(self) -> None:
        if self._changed and self.has_news():
            self.committed.emit()
        else:
            self._changed = False

    # Qt's side

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() is QEvent.Type.FocusOut:
            self._commit()
        return False
