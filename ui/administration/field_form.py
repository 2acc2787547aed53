"""One field of the company being defined or changed, with how the forms will show it."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from storage.commands.company_fields import FieldSaid, change_field, define_field, retire_field
from storage.rules.choices import FieldType, Tier
from storage.rules.company_fields import CLASSES, CompanyField, options_of
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from ui.administration.words import class_word, kind_word, tier_word, type_word
from ui.kit.buttons import Button
from ui.kit.fields import ChoiceField, Field, LineField, TextField, TickField
from ui.kit.forms import Form
from ui.kit.labels import Label
from ui.kit.layout import SectionHead, column, row
from ui.kit.offering import OfferField
from ui.kit.texts import sentence

if TYPE_CHECKING:
    from ui.kit.context import Context

_LISTED = (FieldType.OPTION, FieldType.SEVERAL)


class FieldForm(QWidget):
    """Left: what it is. Below: how it looks. Saving writes here and travels by sync."""

    saved = Signal(object)  # the field's id

    def __init__(self, context: "Context", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._field: CompanyField | None = None
        lines = column(self, spacing=12, margins=(24, 16, 24, 24))
        self.title = Label("", "log", bold=True)
        lines.addWidget(self.title)
        self.form = Form(columns=2)
        self._build()
        lines.addWidget(self.form)
        buttons = row(spacing=8)
        self.save_button = Button(self.tr("Save"), self.save, kind="primary", hint="Ctrl+Enter")
        self.retire_button = Button("", self.retire)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.retire_button)
        buttons.addStretch(1)
        lines.addLayout(buttons)
        lines.addSpacing(12)
        lines.addWidget(SectionHead(self.tr("How it looks in the form")))
        self._preview = column()
        lines.addLayout(self._preview)
        lines.addStretch(1)
        self._shown: QWidget | None = None

    def _build(self) -> None:
        add = self.form.add
        kinds = [(kind, kind_word(kind)) for kind in CLASSES]
        self.kind = add("for_kind", self.tr("For"), ChoiceField(kinds))
        self.what = add("key", self.tr("What it is"), ChoiceField())
        add("label_en", self.tr("English name"), LineField())
        add("label_zh", self.tr("Chinese name"), LineField())
        types = [(one, type_word(one)) for one in FieldType]
        self.type = add("type", self.tr("Holds"), ChoiceField(types), wide=True)
        self.options = add("options", self.tr("Choices, one a line"), TextField(lines=6), wide=True)
        for tier in Tier:
            words = self.tr("Wanted for {tier}").format(tier=tier_word(tier))
            add(f"tier.{tier}", words, TickField(words))
        self.form.edited.connect(self._on_edited)

    # What it shows

    def show_field(self, field: CompanyField | None) -> None:
        """A field to change, or None for a new one."""
        self._field = field
        for_kind = field.for_kind if field else Kind.CUSTOMER
        self.kind.set_value(for_kind)
        self._offer_classes(for_kind)
        values: dict[str, Any] = {
            "key": field.key if field and field.is_class else "",
            "label_en": field.label_en if field else "",
            "label_zh": field.label_zh if field else "",
            "type": field.type if field else FieldType.TEXT,
            "options": "\n".join(field.options) if field else "",
            **{f"tier.{tier}": bool(field and tier in field.needed_for) for tier in Tier},
        }
        self.form.set_values(values)
        self.form.show_problems({})
        for widget in (self.kind, self.what):
            widget.setEnabled(field is None)
        self.retire_button.setVisible(field is not None)
        if field is not None:
            word = self.tr("Use it again") if field.retired else self.tr("Retire it")
            self.retire_button.set_text(word)
        self._arrange()

    def _offer_classes(self, kind: Kind) -> None:
        usual = self.tr("The usual values of “{field}”")
        classes = [(key, usual.format(field=class_word(key))) for key in CLASSES[kind]]
        self.what.set_choices([("", self.tr("A field of its own")), *classes])

    @Slot()
    def _on_edited(self) -> None:
        kept = self.what.value()
        self._offer_classes(Kind(self.kind.value()))
        self.what.set_value(kept)
        self._arrange()

    def _arrange(self) -> None:
        """Only what matters for this kind of field can be filled in."""
        is_class = bool(self.what.value())
        if is_class:
            self.type.set_value(FieldType.OPTION)
        self.type.setEnabled(not is_class and self._field is None)
        self.options.setEnabled(self.type.value() in _LISTED)
        for name in ("label_en", "label_zh", *(f"tier.{tier}" for tier in Tier)):
            self.form.field(name).setEnabled(not is_class)
        self._name_it(is_class=is_class)
        self._show_preview()

    def _name_it(self, *, is_class: bool) -> None:
        field = self._field
        if field is None:
            self.title.setText(self.tr("New field"))
        elif is_class:
            self.title.setText(class_word(field.key))
        else:
            self.title.setText(field.label(self._context.language))

    def _show_preview(self) -> None:
        if self._shown is not None:
            self._preview.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        values = self.form.values()
        names = (values["label_en"], values["label_zh"])
        label = names[self._context.language.startswith("zh")] or names[0] or names[1]
        if values["key"]:
            label = class_word(values["key"])
        preview = Form()
        preview.add("preview", label or self.tr("Without a name"), self._widget(values))
        preview.setMaximumWidth(340)
        self._shown = preview
        self._preview.addWidget(preview)

    def _widget(self, values: dict[str, Any]) -> Field:
        match values["type"]:
            case FieldType.YES_NO:
                return ChoiceField([(None, "–"), (True, self.tr("Yes")), (False, self.tr("No"))])
            case FieldType.OPTION | FieldType.SEVERAL:
                several = values["type"] == FieldType.SEVERAL
                return OfferField(options_of(values["options"]), several=several)
            case FieldType.DATE:
                return LineField("2026-11-25")
            case _:
                return LineField()

    # What it does

    @Slot()
    def save(self) -> None:
        """Write the field; it reaches every laptop at its next contact."""
        said, field = self._said(), self._field
        told = self.tr("Saved; every laptop has it after its next contact")
        if field is None:
            self._context.do(
                lambda session: define_field(session, said), told, self.saved.emit, self._on_failed
            )
            return
        self._context.do(
            lambda session: change_field(session, field.id, said),
            told,
            lambda _none: self.saved.emit(field.id),
            self._on_failed,
        )

    @Slot()
    def retire(self) -> None:
        """Out of the forms, or back into them; what was filled in is kept either way."""
        if (field := self._field) is None:
            return
        told = self.tr("In use again") if field.retired else self.tr("Retired; its values are kept")
        self._context.do(
            lambda session: retire_field(session, field.id, retired=not field.retired),
            told,
            lambda _none: self.saved.emit(field.id),
            self._on_failed,
        )

    def _said(self) -> FieldSaid:
        values = self.form.values()
        of_type = FieldType(values["type"])  # a list of choices hands out plain texts
        needed = tuple(tier for tier in Tier if values[f"tier.{tier}"])
        is_class = bool(values["key"])
        return FieldSaid(
            Kind(values["for_kind"]),
            of_type,
            "" if is_class else values["label_en"].strip(),
            "" if is_class else values["label_zh"].strip(),
            options_of(values["options"]) if of_type in _LISTED else (),
            () if is_class else needed,
            values["key"] or "",
        )

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, RuleBroken):
            raise error
        name = str(error.facts.get("field", ""))
        name = {"label": "label_en"}.get(name, name)
        self.form.show_problems({name: sentence(error)})
        self.form.focus_first()


def one_of(fields: list[CompanyField], field: UUID | None) -> CompanyField | None:
    return next((one for one in fields if one.id == field), None)
