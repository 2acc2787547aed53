"""Every code of a broken rule with its sentence; the translators read them here."""

from ui.kit.company_sentences import COMPANY_SENTENCES
from ui.kit.evidence_sentences import EVIDENCE_SENTENCES
from ui.kit.field_sentences import FIELD_SENTENCES
from ui.kit.key_sentences import KEY_SENTENCES
from ui.kit.marking import QT_TRANSLATE_NOOP
from ui.kit.sync_sentences import SYNC_SENTENCES
from ui.kit.trip_sentences import TRIP_SENTENCES

_OTHERS: dict[str, str] = {
    "answer.empty": str(QT_TRANSLATE_NOOP("Problem", "Write down the answer first.")),
    "answer.not_a_choice": str(
        QT_TRANSLATE_NOOP("Problem", "“{value}” is not one of the choices.")
    ),
    "answer.nothing_to_confirm": str(
        QT_TRANSLATE_NOOP("Problem", "There is no answer yet that could be unchanged.")
    ),
    "backup.already_there": str(
        QT_TRANSLATE_NOOP("Problem", "There is already a file of that name: {file}")
    ),
    "backup.damaged": str(
        QT_TRANSLATE_NOOP("Problem", "This copy is damaged and was not used: {file}")
    ),
    "backup.missing": str(QT_TRANSLATE_NOOP("Problem", "There is no such file: {file}")),
    "backup.newer": str(
        QT_TRANSLATE_NOOP(
            "Problem", "This copy was written by a newer Roadbook. Update the app first: {file}"
        )
    ),
    "backup.no_room": str(
        QT_TRANSLATE_NOOP(
            "Problem", "There is not enough room: {needed} MB are needed, {free} MB are free."
        )
    ),
    "backup.not_a_copy": str(
        QT_TRANSLATE_NOOP(
            "Problem", "This is no copy of this book, or its beginning is damaged: {file}"
        )
    ),
    "backup.refused": str(QT_TRANSLATE_NOOP("Problem", "The copy could not be made.")),
    "card.empty": str(QT_TRANSLATE_NOOP("Problem", "The card says nothing about a person.")),
    "card.line_broken": str(
        QT_TRANSLATE_NOOP("Problem", "This line belongs to no property of the card.")
    ),
    "card.no_end": str(QT_TRANSLATE_NOOP("Problem", "The card has no end.")),
    "cell.ambiguous_date": str(
        QT_TRANSLATE_NOOP("Problem", "“{value}” can be read as two different days.")
    ),
    "cell.digits_lost": str(
        QT_TRANSLATE_NOOP(
            "Problem", "“{value}” has lost its digits; they are not in the file any more."
        )
    ),
    "cell.no_email": str(QT_TRANSLATE_NOOP("Problem", "“{value}” is not an e-mail address.")),
    "cell.not_a_choice": str(QT_TRANSLATE_NOOP("Problem", "“{value}” is not one of the choices.")),
    "cell.not_a_date": str(QT_TRANSLATE_NOOP("Problem", "“{value}” is not a date.")),
    "cell.not_a_number": str(QT_TRANSLATE_NOOP("Problem", "“{value}” is not a number.")),
    "cell.not_decoded": str(
        QT_TRANSLATE_NOOP(
            "Problem", "The text is cut off, or in another encoding than the line says."
        )
    ),
    "cell.too_long": str(
        QT_TRANSLATE_NOOP("Problem", "The text is too long: at most {longest} characters go in.")
    ),
    "cell.unreadable": str(QT_TRANSLATE_NOOP("Problem", "The text cannot be read.")),
    "columns.kind_unknown": str(
        QT_TRANSLATE_NOOP("Problem", "It is not clear what this file holds. Say what its rows are.")
    ),
    "columns.no_such_column": str(
        QT_TRANSLATE_NOOP("Problem", "There is no column “{column}” in this file.")
    ),
    "columns.no_such_field": str(QT_TRANSLATE_NOOP("Problem", "There is no field “{field}”.")),
    "columns.not_of_your_role": str(
        QT_TRANSLATE_NOOP("Problem", "Your role does not bring in such rows: a rep does.")
    ),
    "columns.required_missing": str(
        QT_TRANSLATE_NOOP("Problem", "No column holds what every row needs: {field}.")
    ),
    "contact.no_name": str(QT_TRANSLATE_NOOP("Problem", "Say what the person is called.")),
    "customer.code_unknown": str(
        QT_TRANSLATE_NOOP("Problem", "No customer has the code “{name}”.")
    ),
    "customer.no_name": str(QT_TRANSLATE_NOOP("Problem", "Say what the customer is called.")),
    "customer.tier_needs_reason": str(
        QT_TRANSLATE_NOOP("Problem", "Say why the customer has this tier.")
    ),
    "customer.two_fit": str(QT_TRANSLATE_NOOP("Problem", "{count} customers fit “{name}”.")),
    "deal.already_closed": str(QT_TRANSLATE_NOOP("Problem", "This deal is closed already.")),
    "deal.no_title": str(QT_TRANSLATE_NOOP("Problem", "Say what the deal is about.")),
    "deal.not_lost": str(QT_TRANSLATE_NOOP("Problem", "This deal is not lost.")),
    "deal.still_open": str(QT_TRANSLATE_NOOP("Problem", "This deal is still open.")),
    "demo.no_keys": str(
        QT_TRANSLATE_NOOP("Problem", "The demo's book has no key of its own to change.")
    ),
    "demo.open": str(
        QT_TRANSLATE_NOOP("Problem", "The demo is open in another window; close that one first.")
    ),
    "export.not_allowed": str(QT_TRANSLATE_NOOP("Problem", "You do not have the right to export.")),
    "export.not_written": str(QT_TRANSLATE_NOOP("Problem", "The file could not be written there.")),
    "export.too_many_rows": str(
        QT_TRANSLATE_NOOP(
            "Problem",
            "This list has {rows} rows. Without the export right for large lists it is {limit} at "
            "most; {whom} can give it.",
        )
    ),
    "export.unknown_format": str(
        QT_TRANSLATE_NOOP("Problem", "This cannot be written as {format}.")
    ),
    "export.unknown_kind": str(QT_TRANSLATE_NOOP("Problem", "This cannot be exported: {kind}.")),
    "field.unknown": str(QT_TRANSLATE_NOOP("Problem", "There is no field “{field}”.")),
    "file.csv_broken": str(QT_TRANSLATE_NOOP("Problem", "The file breaks off in line {line}.")),
    "file.damaged": str(QT_TRANSLATE_NOOP("Problem", "The file is damaged.")),
    "file.empty": str(QT_TRANSLATE_NOOP("Problem", "The file is empty.")),
    "file.encoding_unknown": str(
        QT_TRANSLATE_NOOP("Problem", "The encoding {encoding} is not known.")
    ),
    "file.missing": str(QT_TRANSLATE_NOOP("Problem", "The file is not there.")),
    "file.no_table": str(QT_TRANSLATE_NOOP("Problem", "There is no table in this file.")),
    "file.not_text": str(QT_TRANSLATE_NOOP("Problem", "This is not a text file.")),
    "file.password": str(
        QT_TRANSLATE_NOOP(
            "Problem", "The file is protected by a password. Save it without one and try again."
        )
    ),
    "file.quote_open": str(
        QT_TRANSLATE_NOOP("Problem", "A quotation mark in line {line} is never closed.")
    ),
    "file.too_big": str(QT_TRANSLATE_NOOP("Problem", "The file is too big.")),
    "file.too_long": str(
        QT_TRANSLATE_NOOP("Problem", "Reading the file took too long and was stopped.")
    ),
    "file.unreadable": str(QT_TRANSLATE_NOOP("Problem", "The file cannot be read.")),
    "file.web_page": str(
        QT_TRANSLATE_NOOP(
            "Problem",
            "This is a web page named like a spreadsheet. Open it in Excel, save it as a workbook.",
        )
    ),
    "file.zip": str(
        QT_TRANSLATE_NOOP("Problem", "This is a ZIP archive. Unpack it and import the file inside.")
    ),
    "file.zip_bomb": str(
        QT_TRANSLATE_NOOP("Problem", "The file unpacks to far more than it should and was refused.")
    ),
    "first_start.name_missing": str(QT_TRANSLATE_NOOP("Problem", "Say what you are called.")),
    "first_start.password_missing": str(QT_TRANSLATE_NOOP("Problem", "Choose a password.")),
    "first_start.passwords_differ": str(QT_TRANSLATE_NOOP("Problem", "The two passwords differ.")),
    "import.disk_low": str(
        QT_TRANSLATE_NOOP("Problem", "Only {free_mb} MB are free; an import needs {needed_mb} MB.")
    ),
    "import.gone": str(QT_TRANSLATE_NOOP("Problem", "This import was undone already.")),
    "link.no_name": str(QT_TRANSLATE_NOOP("Problem", "Say which company it is.")),
    "link.with_itself": str(
        QT_TRANSLATE_NOOP("Problem", "A company cannot be linked with itself.")
    ),
    "loose_note.no_customer": str(
        QT_TRANSLATE_NOOP("Problem", "Say first which customer this is about.")
    ),
    "loose_note.no_visit": str(QT_TRANSLATE_NOOP("Problem", "This does not belong to a visit.")),
    "loose_note.other_customer": str(
        QT_TRANSLATE_NOOP("Problem", "This person belongs to another customer.")
    ),
    "loose_note.sorted": str(QT_TRANSLATE_NOOP("Problem", "This was sorted already.")),
    "parent.unknown": str(
        QT_TRANSLATE_NOOP(
            "Problem", "The parent company is not in the book; the link keeps its name."
        )
    ),
    "payment.already_received": str(
        QT_TRANSLATE_NOOP("Problem", "This payment was already received.")
    ),
    "payment.no_amount": str(QT_TRANSLATE_NOOP("Problem", "Say how much was paid.")),
    "payment.no_received_date": str(
        QT_TRANSLATE_NOOP("Problem", "The row says what was received, but not when.")
    ),
    "phone.digits_lost": str(
        QT_TRANSLATE_NOOP(
            "Problem", "“{value}” has lost its digits; they are not in the file any more."
        )
    ),
    "phone.no_digits": str(QT_TRANSLATE_NOOP("Problem", "“{value}” is not a phone number.")),
    "phone.too_long": str(
        QT_TRANSLATE_NOOP("Problem", "“{value}” is too long for a phone number.")
    ),
    "product.unknown": str(
        QT_TRANSLATE_NOOP(
            "Problem", "No product is called that; it is close to {near}. It was kept as written."
        )
    ),
    "promise.empty": str(QT_TRANSLATE_NOOP("Problem", "Say what was promised.")),
    "promise.wrong_state": str(QT_TRANSLATE_NOOP("Problem", "This promise was settled already.")),
    "purchase.empty": str(QT_TRANSLATE_NOOP("Problem", "Say what was bought, or for how much.")),
    "record.gone": str(QT_TRANSLATE_NOOP("Problem", "This was deleted meanwhile.")),
    "report.empty": str(QT_TRANSLATE_NOOP("Problem", "There is nothing in the report yet.")),
    "row.no_amount": str(QT_TRANSLATE_NOOP("Problem", "The row has no amount.")),
    "row.no_contact_name": str(
        QT_TRANSLATE_NOOP("Problem", "The row names nobody: no name, no number, no address.")
    ),
    "row.no_customer": str(QT_TRANSLATE_NOOP("Problem", "The row names no customer.")),
    "row.no_date": str(QT_TRANSLATE_NOOP("Problem", "The row has no date.")),
    "row.no_name": str(QT_TRANSLATE_NOOP("Problem", "The row has no name.")),
    "row.no_title": str(QT_TRANSLATE_NOOP("Problem", "The row has no title.")),
    "row.too_wide": str(
        QT_TRANSLATE_NOOP(
            "Problem", "The row has {cells} cells under {columns} columns: its values have slipped."
        )
    ),
    "storage.busy": str(
        QT_TRANSLATE_NOOP(
            "Problem",
            "Another program keeps the book's file busy. Nothing of this was saved; try again.",
        )
    ),
    "storage.damaged": str(
        QT_TRANSLATE_NOOP("Problem", "The book's file is damaged. A backup can take its place.")
    ),
    "storage.disk_full": str(
        QT_TRANSLATE_NOOP(
            "Problem", "The disk is full. Nothing of this was saved; make room and try again."
        )
    ),
    "storage.input_output": str(
        QT_TRANSLATE_NOOP(
            "Problem", "The disk failed while reading or writing. Nothing of this was saved."
        )
    ),
    "storage.missing": str(QT_TRANSLATE_NOOP("Problem", "The book's file is not there any more.")),
    "storage.newer": str(
        QT_TRANSLATE_NOOP(
            "Problem", "The book was written by a newer Roadbook. Update the app to open it."
        )
    ),
    "storage.read_only": str(
        QT_TRANSLATE_NOOP(
            "Problem", "The book's file or folder is read-only. Nothing of this was saved."
        )
    ),
    "storage.wrong_key": str(
        QT_TRANSLATE_NOOP("Problem", "The book's file does not open with this key.")
    ),
    "target.no_working_days": str(
        QT_TRANSLATE_NOOP("Problem", "There are no working days left in this month.")
    ),
    "target.not_positive": str(QT_TRANSLATE_NOOP("Problem", "A target is a number above zero.")),
    "task.empty": str(QT_TRANSLATE_NOOP("Problem", "Say what is to be done.")),
    "undo.nothing_left": str(
        QT_TRANSLATE_NOOP(
            "Problem", "Nothing of it can be undone any more: it was changed again since."
        )
    ),
    "visit.no_customer": str(QT_TRANSLATE_NOOP("Problem", "Say which customer was visited.")),
    "visit.wrong_state": str(
        QT_TRANSLATE_NOOP("Problem", "This cannot be done with the visit any more.")
    ),
}
SENTENCES: dict[str, str] = (
    FIELD_SENTENCES
    | KEY_SENTENCES
    | SYNC_SENTENCES
    | COMPANY_SENTENCES
    | TRIP_SENTENCES
    | EVIDENCE_SENTENCES
    | _OTHERS
)
