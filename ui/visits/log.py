"""The right half of an open visit: what belongs to the visit, and what has gone stale."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from storage.rules.visit_draft import VisitDraft, from_plain, topics_typed
from ui.kit.actions import shown_key
from ui.kit.buttons import Button
from ui.kit.context import Context
from ui.kit.fields import LineField, TextField, TickField
from ui.kit.forms import Form
from ui.kit.labels import Label
from ui.kit.layout import SectionHead, column, row
from ui.visits.brief_words import BriefWords
from ui.visits.fields import DayField, PeopleField, ReactionField
from ui.visits.presenter import ask_again
from ui.visits.row_fields import AnswerRows, PromiseRows

if TYPE_CHECKING:
    from storage.queries.visit_brief import Brief


class VisitLog(Form):
    """The fields of a visit; `values()` is what a draft keeps of them."""

    filled = Signal()  # it has other fields than before

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._had_demo: bool | None = None
        words = BriefWords(context.formats, context.today(), context.zone)
        self.people = PeopleField(self.tr("Whom you met"))
        self.note = TextField(self.tr("what was said"), lines=3)
        self.topics = LineField(self.tr("price, delivery …"))
        self.reaction = ReactionField(self.tr("Reaction"), words.reactions())
        self.quote = LineField(self.tr("in their words"))
        self.demo = TickField(self.tr("Demo done"))
        self.product = LineField(self.tr("of which product"))
        self.next = LineField(self.tr("what comes next"))
        self.when = DayField(context, self.tr("Next step by when"), self.tr("Wed, 3 Dec …"))
        self.how = LineField(self.tr("phone, WeChat …"))
        self.problem = LineField(self.tr("what stands in the way"))
        self.promises = PromiseRows(context)
        self.answers = AnswerRows()
        self._lay_out()
        for field in (
            *(self.people, self.note, self.topics, self.reaction, self.quote, self.demo),
            *(self.product, self.next, self.when, self.how, self.problem),
            *(self.promises, self.answers),
        ):
            field.edited.connect(self.edited)
        self.promises.added.connect(self.filled)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnMinimumWidth(0, 92)
        grid.setColumnStretch(1, 1)
        demo, step, how, promised = QWidget(), QWidget(), QWidget(), QWidget()
        side = row(demo, spacing=12)
        side.addWidget(self.demo)
        side.addWidget(Label(shown_key("Ctrl+D"), "hint"))
        side.addWidget(self.product, 1)
        side = row(step, spacing=8)
        side.addWidget(self.next, 1)
        side.addWidget(self.when)
        side = row(how, spacing=12)
        side.addWidget(self.how, 1)
        side.addWidget(Label(self.tr("Problem"), tone="muted"))
        side.addWidget(self.problem, 2)
        down = column(promised, spacing=6)
        down.addWidget(self.promises)
        down.addWidget(
            Button(self.tr("Promise"), self.promises.add_row, hint=shown_key("Ctrl+P"), small=True)
        )
        for number, (label, key, field) in enumerate(
            (
                (self.tr("Met"), "", self.people),
                (self.tr("What was said"), "", self.note),
                (self.tr("Topics"), "", self.topics),
                (self.tr("Reaction"), "1–5", self.reaction),
                ("", "", self.quote),
                (self.tr("Demo"), "", demo),
                (self.tr("Next step"), shown_key("Ctrl+N"), step),
                (self.tr("Contact by"), "", how),
                (self.tr("Promised now"), "", promised),
            )
        ):
            head = column(spacing=0)
            title = Label(label, tone="muted")
            head.addWidget(title)
            if key:
                head.addWidget(Label(key, "hint"))
            head.addStretch(1)
            head.setContentsMargins(0, 6, 0, 0)
            grid.addLayout(head, number, 0)
            grid.addWidget(field, number, 1)
            named = isinstance(field, LineField | TextField | PeopleField)
            if named and label:
                field.setAccessibleName(label)
        self.quote.setAccessibleName(self.tr("Reaction in their words"))
        self.product.setAccessibleName(self.tr("Product shown"))
        self.next.setAccessibleName(self.tr("Next step"))
        self.how.setAccessibleName(self.tr("Contact by"))
        self.problem.setAccessibleName(self.tr("Problem"))
        self.demo.setAccessibleName(self.tr("Demo done"))
        self.again = SectionHead(self.tr("To be asked again"))
        self.all_unchanged = Button(
            self.tr("All unchanged"),
            self.answers.all_unchanged,
            hint=shown_key("Ctrl+U"),
            small=True,
        )
        whole = self.layout()
        if isinstance(whole, QVBoxLayout):
            whole.addLayout(grid)
            whole.addWidget(self.again)
            whole.addWidget(self.answers)
            whole.addWidget(self.all_unchanged)
            whole.setAlignment(self.all_unchanged, Qt.AlignmentFlag.AlignLeft)

    def show_brief(self, brief: "Brief", *, typed: bool = False, reading: bool = False) -> None:
        """Start from what the book says of the visit; what is `typed` already stays.

        `reading`: it is another's, so nothing is asked and nothing can be written.
        """
        self.setEnabled(not reading)
        words = BriefWords(self._context.formats, self._context.today(), self._context.zone)
        self.people.set_people(
            [(each.id, f"{each.name}  {each.title}".strip()) for each in brief.people]
        )
        asked = (
            [] if reading else [words.ask(line, brief.people) for line in ask_again(brief.sheet)]
        )
        self.answers.ask(asked)
        self.again.set_count(len(asked))
        for widget in (self.again, self.all_unchanged):
            widget.setVisible(bool(asked))
        self._had_demo = brief.draft.demo_done
        if not typed:
            self.set_draft(brief.draft)
        self.filled.emit()

    def draft(self) -> VisitDraft:
        """What the fields say."""
        demo = True if self.demo.value() else None if self._had_demo is None else False
        return VisitDraft(
            contact_ids=self.people.value(),
            note=self.note.value(),
            topics=topics_typed(self.topics.value()),
            reaction=self.reaction.value(),
            reaction_quote=self.quote.value(),
            demo_done=demo,
            demo_product=self.product.value(),
            next_step=self.next.value(),
            next_when=self.when.value(),
            continue_how=self.how.value(),
            problem=self.problem.value(),
            promises=self.promises.value(),
            answers=self.answers.value(),
        )

    def set_draft(self, draft: VisitDraft) -> None:
        self.people.set_value(draft.contact_ids)
        self.note.set_value(draft.note)
        self.topics.set_value(("、" if self._context.language == "zh" else ", ").join(draft.topics))
        self.reaction.set_value(draft.reaction)
        self.quote.set_value(draft.reaction_quote)
        self.demo.set_value(bool(draft.demo_done))
        self.product.set_value(draft.demo_product)
        self.next.set_value(draft.next_step)
        self.when.set_value(draft.next_when)
        self.how.set_value(draft.continue_how)
        self.problem.set_value(draft.problem)
        self.promises.set_value(draft.promises)
        self.answers.set_value(draft.answers)

    # As the keeper of drafts asks

    def values(self) -> dict[str, Any]:
        return self.draft().plain()

    def set_values(self, values: Mapping[str, Any]) -> None:
        self.set_draft(from_plain(values))
