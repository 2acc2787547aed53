"""The open log's parts: the line, the chips, the question, what saving does, and the button."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from storage.rules.quick_tokens import NextStep, TokenKind
from ui.kit.buttons import Button
from ui.kit.cells import RowText
from ui.kit.chips import Chip, ChipState
from ui.kit.flow import Flow
from ui.kit.labels import Label, hairline, upright_line
from ui.kit.layout import Picture, column, row
from ui.kit.log_line import LogLine, Mark
from ui.kit.log_words import ChipText, LogWords
from ui.quick_log.effect_words import EffectWords
from ui.quick_log.panes import EffectPane, QuestionPane
from ui.quick_log.presenter import View

_LINE, _FOOT, _HALF = 50, 50, 500 / 910
_LOWEST, _HIGHEST = 206, 360


class LogPanel(QWidget):
    """Shows a View; knows nothing of the book."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[ChipText] = []
        whole = column(self)
        whole.addWidget(self._head())
        whole.addWidget(hairline())
        self._chip_room = QWidget()
        room = column(self._chip_room, margins=(45, 14, 15, 16))
        self.chips = Flow()
        room.addWidget(self.chips)
        whole.addWidget(self._chip_room)
        self._chip_line = hairline()
        whole.addWidget(self._chip_line)
        self._chip_room.hide()
        self._chip_line.hide()
        halves = QWidget()
        two = row(halves, spacing=0)
        self.question = QuestionPane(self.tr("Choices"))
        self.effects = EffectPane(self.tr("When you save"))
        two.addWidget(self.question)
        two.addWidget(upright_line())
        two.addWidget(self.effects, 1)
        whole.addWidget(halves, 1)
        whole.addWidget(hairline())
        whole.addWidget(self._foot())

    def _head(self) -> QWidget:
        head = QWidget()
        head.setFixedHeight(_LINE)
        top = row(head, spacing=10, margins=(14, 0, 15, 0))
        self.line = LogLine(
            self.tr("Log a visit in one line"),
            self.tr("@customer  who  what was said  next: …"),
        )
        self.kept = Label("", "meta")
        self.kept.setMinimumWidth(100)
        self.kept.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(Picture("pencil-line", 18, "accent"))
        top.addWidget(self.line, 1)
        top.addWidget(self.kept)
        return head

    def _foot(self) -> QWidget:
        foot = QWidget()
        foot.setFixedHeight(_FOOT)
        bottom = row(foot, spacing=12, margins=(45, 0, 15, 0))
        self.note = Label("", "meta")
        self.save_button = Button(self.tr("Save"), kind="primary", hint="Enter")
        bottom.addWidget(self.note, 1)
        bottom.addWidget(self.save_button)
        return foot

    def show_view(
        self,
        view: View,
        words: LogWords,
        effects: EffectWords,
        *,
        planned: Sequence[RowText],
        people: Sequence[RowText],
        behind: int,
    ) -> None:
        """Show it; `planned`: today's visits for an empty line; `people`: who may have been met."""
        tokens, question = view.understood.tokens, view.question
        self.line.set_marks([Mark(t.start, t.end, asks=t is question) for t in tokens])
        self.line.has_offer = bool(view.offers)
        self._show_chips(words, view)
        self._show_question(words, view, planned, people)
        self.effects.show_effects(effects.texts(view.effects))
        self.note.set_tone(None)
        self.note.setText(self._note(view, behind))
        self.save_button.setEnabled(view.can_save)

    def show_draft_kept(self, kept: bool) -> None:
        self.kept.setText(self.tr("Draft kept") if kept else self.tr("Esc keeps a draft"))

    def show_trouble(self, text: str) -> None:
        """Why the line was not saved."""
        self.note.setText(text)
        self.note.set_tone("bad")

    def wanted_height(self, width: int) -> int:
        """How high the panel is at that width."""
        self.question.setFixedWidth(int(width * _HALF))
        chips = self.chips.heightForWidth(width - 60) + 31 if self._chips else 0
        halves = max(_LOWEST, self.question.content_height(), self.effects.content_height())
        return _LINE + 1 + chips + min(halves, _HIGHEST) + 1 + _FOOT + 2

    def _show_chips(self, words: LogWords, view: View) -> None:
        chips = words.chips(view.understood)
        for offer in view.offers:
            if isinstance(offer.value, NextStep):
                step = offer.value.action
                chips.append(ChipText(self.tr("Next step"), step, ChipState.MISSING))
            elif offer.kind is TokenKind.REACTION:
                said = self.tr("not said")
                chips.append(ChipText(self.tr("Reaction"), said, ChipState.MISSING))
        if chips == self._chips:
            return
        self._chips = chips
        self.chips.set_widgets(
            [Chip(each.value, each.label, state=each.state, large=True) for each in chips]
        )
        self._chip_room.setVisible(bool(chips))
        self._chip_line.setVisible(bool(chips))

    def _show_question(
        self, words: LogWords, view: View, planned: Sequence[RowText], people: Sequence[RowText]
    ) -> None:
        hint = self.tr("↓ Enter")
        if view.question is not None:
            asked = words.asked(view.understood, view.question)
            self.question.show_question(asked, hint, words.choices(view.question))
        elif planned:
            title = self.tr("Today's visits without a result")
            self.question.show_question(title, hint, planned)
        elif people:
            self.question.show_question(self.tr("Whom did you meet?"), hint, people)
        else:
            self.question.show_text(
                self.tr("Nothing is asked"),
                self.tr(
                    "You can also write: +demo, budget 500k, rival:Kingdee, reaction:+1, "
                    "promise:samples by Fri, uses:labels, next:Wed quote"
                ),
            )

    def _note(self, view: View, behind: int) -> str:
        if behind:
            return self.tr("%n more line(s) after this one.", "", behind)
        if not view.opens:
            return ""
        if view.question is None:
            return self.tr("What is open waits under “To be sorted”.")
        if view.question.kind is TokenKind.CUSTOMER:
            return self.tr("Saved without a choice, the line waits under “To be sorted”.")
        if view.question.kind is TokenKind.CONTACT:
            return self.tr("Saved without a choice, the name waits under “To be sorted”.")
        return self.tr("Saved without a choice, the day waits under “To be sorted”.")
