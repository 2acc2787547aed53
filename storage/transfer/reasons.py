"""Why a file, a row or a cell was not taken, and what was noticed: one English sentence a code.

The screens and the command line translate these sentences; the facts are filled in afterwards.
"""

from collections.abc import Mapping

from storage.transfer.table import Notice, Refusal

FILE_REASONS = {
    "file.missing": "There is no such file.",
    "file.unreadable": "The file cannot be opened.",
    "file.empty": "The file is empty.",
    "file.too_big": "The file is too big to be read safely.",
    "file.too_long": "Reading the file took longer than {seconds} seconds, so it was stopped.",
    "file.not_text": "This is neither a text file nor a workbook.",
    "file.no_table": "No table was found in the file.",
    "file.web_page": "This is a web page or XML, whatever its name says. Save it as .xlsx.",
    "file.zip": "This is a ZIP archive. Unpack it and import the file inside.",
    "file.zip_bomb": "The file unpacks to far more than a workbook needs, so it was not opened.",
    "file.password": "The workbook is protected by a password. Save it without one.",
    "file.damaged": "The workbook is damaged, or made to do harm; nothing was read from it.",
    "file.quote_open": "A quotation mark on line {line} is opened and never closed.",
    "file.csv_broken": "The text cannot be cut into columns from line {line} on.",
    "file.encoding_unknown": "There is no encoding called {encoding}.",
    "columns.kind_unknown": "The columns do not say what the rows are. Say which column holds the "
    'name, for example --map "Column=name".',
    "columns.required_missing": "No column holds what every row needs: {field}.",
    "columns.no_such_column": "The file has no column called {column}.",
    "columns.no_such_field": "There is no field called {field}.",
    "import.disk_low": "Only {free_mb} MB are free on the disk; an import needs {needed_mb} MB.",
    "import.gone": "This import was undone already.",
    "export.not_allowed": "You do not have the right to export.",
    "export.unknown_kind": "There is no list called {kind}.",
    "export.unknown_format": "A file of this kind cannot be written: {format}.",
    "export.nothing": "There is nothing to export.",
    "export.not_written": "The file cannot be written there.",
}
ROW_REASONS = {
    "row.no_name": "The row has no name.",
    "row.no_contact_name": "The row names nobody: no name, no number, no address.",
    "row.no_customer": "The row does not say which customer it belongs to.",
    "row.no_date": "The row has no date that can be read.",
    "row.no_amount": "The row has no amount that can be read.",
    "row.no_title": "The row has no name, no product and no number for the deal.",
    "row.too_wide": "The row has {cells} cells under {columns} columns: values have slipped.",
    "purchase.empty": "The row says neither what was bought nor for how much.",
    "customer.two_fit": "{count} customers are called {name}; none was guessed.",
    "customer.code_unknown": "No customer has the code {name}, and the row gives no name.",
    "card.no_end": "The card has no end.",
    "card.empty": "The card says nothing about a person.",
    "card.line_broken": "This line belongs to no property of the card.",
    "cell.not_decoded": "The text is cut off or in another encoding than the line says.",
    "cell.unreadable": "The cell holds characters that cannot be read.",
    "cell.too_long": "The text is longer than {longest} characters.",
    "cell.digits_lost": "The spreadsheet has cut the number short; its digits are gone.",
    "cell.not_a_date": "This is not a date.",
    "cell.ambiguous_date": "Day and month cannot be told apart in this file; choose the order.",
    "cell.not_a_number": "This is not a number.",
    "cell.not_a_choice": "This is none of the values that the field can have.",
    "cell.no_email": "This is not a mail address.",
    "phone.digits_lost": "The spreadsheet has cut the number short; its digits are gone.",
    "phone.no_digits": "There are no digits in this number.",
    "phone.too_long": "This is too long for a telephone number.",
    "parent.unknown": "The parent company is not in the book; the link holds its name only.",
    "product.unknown": "No product has this name; it is close to {near}. It was kept as written.",
    "field.out_of_range": "The number is outside of what the field can hold.",
}
NOTICES = {
    "layout.title_lines": "The lines above the header (line {line}) were taken as a title.",
    "layout.total_row": "Line {line} is a total and was left out: {text}.",
    "layout.footer": "Line {line} is a footer and was left out: {text}.",
    "layout.header_again": "Line {line} repeats the header and was left out.",
    "layout.sheet": "Read from the sheet {sheet}. Other sheets: {others}.",
    "columns.unused": "Columns that were not used: {columns}.",
    "columns.values_unfit": "The column {column} was not used: its values are of another kind.",
    "plan.customers_made": "Customers that the book did not know, made along with it: {count}.",
}
REASONS = {**FILE_REASONS, **ROW_REASONS}
DUPLICATE_REASONS = {
    "name": "the same name",
    "pinyin": "sounds the same",
    "phone": "the same telephone number",
    "email": "the same mail address",
    "tax_id": "the same tax number",
    "customer_code": "the same customer code",
    "order_no": "the same order number",
    "invoice_no": "the same invoice number",
    "deal_no": "the same deal number",
}


def reason(refusal: Refusal) -> str:
    """Why the row or cell was refused, in English."""
    return filled(REASONS.get(refusal.code, refusal.code), refusal.facts)


def noticed(notice: Notice) -> str:
    """What was done with the file, in English."""
    return filled(NOTICES.get(notice.code, notice.code), {**notice.facts, "line": notice.line})


def filled(sentence: str, facts: Mapping[str, object]) -> str:
    """The sentence with its facts; one that lacks a fact stays as it is."""
    try:
        return sentence.format_map(facts)
    except KeyError:
        return sentence
