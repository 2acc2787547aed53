"""The company's own fields within a form: their widgets, what they show, and what was said."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from storage.queries import company_fields
from storage.rules.choices import FieldType, Tier
from storage.rules.company_fields import CompanyField, read_value
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from ui.customers.words import CustomerWords
from ui.kit.fields import ChoiceField, Field, LineField
from ui.kit.offering import OfferField
from ui.kit.typed import Typed

if TYPE_CHECKING:
    from ui.kit.context import Context
    from ui.kit.forms import Form

translate = QCoreApplication.translate


class OwnFields:
    """The fields that the company added to the forms of one kind of record."""

    def __init__(self, context: "Context", kind: Kind, words: CustomerWords) -> None:
        with context.database.read() as session:
            self._fields = company_fields.own_fields(session, kind)
            self._usual = company_fields.usual_values(session, kind)
        self._language, self._words = context.language, words

    def line(self, name: str, placeholder: str = "") -> LineField:
        """The widget for a field of the book: with the company's list, where it has one."""
        usual = self._usual.get(name)
        return OfferField(usual, placeholder) if usual else LineField(placeholder)

    def add_to(self, form: "Form") -> None:
        """Put the company's fields below what the form has already."""
        for field in self._fields:
            name, label = f"custom.{field.key}", field.label(self._language)
            form.add(name, label, self._widget(field), note=self._wanted(field.needed_for))

    def shown(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """What the form shows of a record's values."""
        custom = values.get("custom") or {}
        return {f"custom.{f.key}": _as_typed(f, custom.get(f.key)) for f in self._fields}

    def said(self, typed: Typed, before: Mapping[str, Any]) -> dict[str, Any]:
        """What was changed, by key; what makes no sense is left as a problem in `typed`."""
        custom = before.get("custom") or {}
        found: dict[str, Any] = {}
        for field in self._fields:
            name = f"custom.{field.key}"
            try:
                value = read_value(field, typed.choice(name), custom.get(field.key))
            except RuleBroken as broken:
                facts = {key: fact for key, fact in broken.facts.items() if key != "field"}
                typed.problems[name] = (broken.code, facts)
                continue
            if value != custom.get(field.key):
                found[field.key] = value
        return found

    def _wanted(self, tiers: tuple[Tier, ...]) -> str:
        if not tiers:
            return ""
        if len(tiers) == len(Tier):
            return translate("OwnFields", "Wanted for every tier")
        told = translate("OwnFields", "Wanted for: {tiers}")
        return told.format(tiers=", ".join(self._words.of(tier) for tier in tiers))

    def _widget(self, field: CompanyField) -> Field:
        match field.type:
            case FieldType.YES_NO:
                yes, no = translate("OwnFields", "Yes"), translate("OwnFields", "No")
                return ChoiceField([(None, "–"), (True, yes), (False, no)])
            case FieldType.OPTION:
                return OfferField(field.options)
            case FieldType.SEVERAL:
                several = translate("OwnFields", "several, with a semicolon between")
                return OfferField(field.options, several, several=True)
            case FieldType.DATE:
                return LineField("2026-11-25")
            case _:
                return LineField()


def _as_typed(field: CompanyField, value: Any) -> Any:
    """A value as it would be typed again."""
    if field.type is FieldType.YES_NO:
        return value if isinstance(value, bool) else None
    if isinstance(value, list):
        return "; ".join(str(one) for one in value)
    return "" if value is None else str(value)


def in_words(value: Any, context: "Context") -> str:
    """A value as a page says it."""
    if isinstance(value, bool):
        return translate("OwnFields", "Yes") if value else translate("OwnFields", "No")
    if isinstance(value, list):
        return context.formats.dot.join(str(one) for one in value)
    if isinstance(value, int | float):
        whole = float(value).is_integer()
        return context.formats.number(value, 0 if whole else 2)
    return str(value)


def lists_to_filter_by(
    fields: Sequence[CompanyField], language: str
) -> list[tuple[str, str, tuple[str, ...]]]:
    """Key, label and values of every list in use: each can be asked for in the table."""
    usual = {
        "industry": translate("OwnFields", "Industry"),
        "source": translate("OwnFields", "Source"),
        "employees_band": translate("OwnFields", "Employees"),
        "turnover_band": translate("OwnFields", "Turnover"),
    }
    return [
        (field.key, usual.get(field.key) or field.label(language), field.options)
        for field in fields
        if field.options and not field.retired
    ]
