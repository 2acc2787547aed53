"""The company's own fields and lists: all of them at the left, one at the right."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from storage.commands.company_fields import order_fields
from storage.rules.company_fields import CompanyField
from ui.administration.field_form import FieldForm, one_of
from ui.administration.presenter import fields_of_book, moved
from ui.administration.words import class_word, kind_word, tier_word, type_word
from ui.kit.buttons import Button
from ui.kit.cells import RowText, Words
from ui.kit.labels import Label, upright_line
from ui.kit.layout import column, row, scrolled
from ui.kit.rows import RowList

if TYPE_CHECKING:
    from ui.kit.context import Context


class FieldsPane(QWidget):
    """Works without the server: what is defined here travels by sync like any record."""

    def __init__(self, context: "Context", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._fields: list[CompanyField] = []
        self._chosen: UUID | None = None
        across = row(self, spacing=0)
        across.addWidget(scrolled(self._list()), 11)
        across.addWidget(upright_line())
        self.form = FieldForm(context)
        self.form.saved.connect(self._on_saved)
        across.addWidget(scrolled(self.form), 13)
        self.form.show_field(None)
        for keys, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.up if by < 0 else self.down)
        save = QShortcut(QKeySequence("Ctrl+Return"), self)
        save.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        save.activated.connect(self.form.save)

    def _list(self) -> QWidget:
        pane = QWidget()
        pane.setObjectName("page")
        lines = column(pane, spacing=8, margins=(0, 16, 0, 24))
        buttons = row(spacing=8, margins=(24, 0, 20, 0))
        self.add_button = Button(self.tr("Add a field"), self.add, kind="primary", icon="plus")
        self.up_button = Button(self.tr("Up"), self.up, hint="Alt+↑", icon="arrow-up")
        self.down_button = Button(self.tr("Down"), self.down, hint="Alt+↓", icon="arrow-down")
        for button in (self.add_button, self.up_button, self.down_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        lines.addLayout(buttons)
        self.rows = RowList(self.tr("Fields of the company"), margin=24)
        self.rows.chosen.connect(self.choose)
        self.rows.opened.connect(self._on_opened)
        self.nothing = Label(
            self.tr(
                "No field yet. What every company asks of its customers is there already; add "
                "what only yours wants to know, or the usual values of a field."
            ),
            tone="muted",
            wrap=True,
        )
        self.nothing.setContentsMargins(24, 0, 20, 0)
        lines.addWidget(self.rows)
        lines.addWidget(self.nothing)
        lines.addStretch(1)
        return pane

    def main_widget(self) -> QWidget:
        rows = self.rows.rows()
        return rows[0] if rows else self.add_button

    def refresh(self) -> None:
        """Read the fields anew, off this thread."""
        self._context.tasks.read(fields_of_book, self._show, ticket="administration.fields")

    def _show(self, fields: list[CompanyField]) -> None:
        before = one_of(self._fields, self._chosen)
        self._fields = fields
        self.rows.set_rows([self._row(one) for one in fields])
        self.nothing.setVisible(not fields)
        now = one_of(fields, self._chosen)
        if now != before:
            self._chosen = now.id if now is not None else None
            self.form.show_field(now)
        self.rows.choose(self._chosen)

    def _row(self, one: CompanyField) -> RowText:
        dot = self._context.formats.dot
        name = class_word(one.key) if one.is_class else one.label(self._context.language)
        what = self.tr("usual values") if one.is_class else type_word(one.type)
        second = [kind_word(one.for_kind), what, dot.join(one.options[:4])]
        wanted = self._context.formats.comma.join(tier_word(tier) for tier in one.needed_for)
        retired = Words(self.tr("retired"), "muted") if one.retired else Words("")
        told = self.tr("wanted: {tiers}").format(tiers=wanted) if wanted else ""
        return RowText(
            one.id,
            (
                (Words(name, bold=True),),
                (Words(dot.join(filter(None, second)), "muted", small=True),),
            ),
            right=(retired, Words(told, "muted", small=True)),
            done=one.retired,
        )

    # Wishes

    @Slot()
    def add(self) -> None:
        self._chosen = None
        self.rows.choose(None)
        self.form.show_field(None)
        self.form.form.field("label_en").setFocus()

    @Slot(object)
    def choose(self, field: UUID) -> None:
        self._chosen = field
        self.form.show_field(one_of(self._fields, field))

    @Slot(object)
    def _on_opened(self, field: UUID) -> None:
        self.choose(field)
        self.form.form.focus_first()

    @Slot(object)
    def _on_saved(self, field: UUID) -> None:
        self._chosen = field
        self.refresh()

    @Slot()
    def up(self) -> None:
        self._move(-1)

    @Slot()
    def down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        if self._chosen is not None:
            order = moved(self._fields, self._chosen, by)
            self._context.do(lambda session: order_fields(session, order))
