"""The words of the import page that stand for codes: kinds, outcomes, notices, reasons."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from storage.rules.file_kinds import FileKind
from storage.transfer.plan import Outcome
from storage.transfer.table import Notice
from ui.kit.texts import problem
from ui.transfer.presenter import RefusedLine

_KINDS: dict[FileKind, str] = {
    FileKind.CUSTOMERS: str(QT_TRANSLATE_NOOP("Transfer", "Customers")),
    FileKind.CONTACTS: str(QT_TRANSLATE_NOOP("Transfer", "Contacts")),
    FileKind.PURCHASES: str(QT_TRANSLATE_NOOP("Transfer", "Purchases")),
    FileKind.PAYMENTS: str(QT_TRANSLATE_NOOP("Transfer", "Payments")),
    FileKind.DEALS: str(QT_TRANSLATE_NOOP("Transfer", "Deals")),
    FileKind.PRODUCTS: str(QT_TRANSLATE_NOOP("Transfer", "Products")),
}
_LISTS: dict[str, str] = {
    **{str(kind): word for kind, word in _KINDS.items()},
    "visits": str(QT_TRANSLATE_NOOP("Transfer", "Visits")),
    "followups": str(QT_TRANSLATE_NOOP("Transfer", "Follow-ups (calendar)")),
}
_OUTCOMES: dict[Outcome, str] = {
    Outcome.CREATED: str(QT_TRANSLATE_NOOP("Transfer", "new")),
    Outcome.UPDATED: str(QT_TRANSLATE_NOOP("Transfer", "changed")),
    Outcome.UNCHANGED: str(QT_TRANSLATE_NOOP("Transfer", "as it is")),
    Outcome.HELD_BACK: str(QT_TRANSLATE_NOOP("Transfer", "held back")),
    Outcome.REFUSED: str(QT_TRANSLATE_NOOP("Transfer", "refused")),
}
_NOTICES: dict[str, str] = {
    "layout.title_lines": str(
        QT_TRANSLATE_NOOP("Transfer", "What stands above line {line} was taken as a title.")
    ),
    "layout.total_row": str(
        QT_TRANSLATE_NOOP("Transfer", "Line {line} is a total and was left out: {text}")
    ),
    "layout.footer": str(
        QT_TRANSLATE_NOOP("Transfer", "Line {line} is a footer and was left out: {text}")
    ),
    "layout.header_again": str(
        QT_TRANSLATE_NOOP("Transfer", "Line {line} repeats the header and was left out.")
    ),
    "layout.sheet": str(
        QT_TRANSLATE_NOOP("Transfer", "Read from the sheet “{sheet}”. Other sheets: {others}")
    ),
    "columns.unused": str(
        QT_TRANSLATE_NOOP("Transfer", "Columns that are not used ({count}): {columns}")
    ),
    "columns.values_unfit": str(
        QT_TRANSLATE_NOOP("Transfer", "“{column}” is not used: its values are of another kind.")
    ),
    "plan.customers_made": str(
        QT_TRANSLATE_NOOP("Transfer", "Customers new to the book, made along with it: {count}")
    ),
}
_TWINS: dict[str, str] = {
    "name": str(QT_TRANSLATE_NOOP("Transfer", "same name")),
    "pinyin": str(QT_TRANSLATE_NOOP("Transfer", "sounds the same")),
    "phone": str(QT_TRANSLATE_NOOP("Transfer", "same phone")),
    "email": str(QT_TRANSLATE_NOOP("Transfer", "same e-mail")),
    "tax_id": str(QT_TRANSLATE_NOOP("Transfer", "same tax number")),
    "customer_code": str(QT_TRANSLATE_NOOP("Transfer", "same customer code")),
    "order_no": str(QT_TRANSLATE_NOOP("Transfer", "same order number")),
    "invoice_no": str(QT_TRANSLATE_NOOP("Transfer", "same invoice number")),
    "deal_no": str(QT_TRANSLATE_NOOP("Transfer", "same deal number")),
}


def _say(text: str, facts: Mapping[str, object] | None = None) -> str:
    said = QCoreApplication.translate("Transfer", text)
    return said.format_map(facts) if facts is not None else said


def kind_word(kind: FileKind) -> str:
    return _say(_KINDS[kind])


def list_word(what: str) -> str:
    """A list that can be exported."""
    return _say(_LISTS[what])


def outcome_word(outcome: Outcome) -> str:
    return _say(_OUTCOMES[outcome])


def notice_words(notice: Notice) -> str:
    return _say(_NOTICES[notice.code], {**notice.facts, "line": notice.line})


def twin_word(reason: str) -> str:
    return _say(_TWINS[reason])


def refusal_words(line: RefusedLine) -> str:
    return problem(line.code, **line.facts)
