"""Files from the office's other systems: `import`."""

import argparse
import secrets
from collections.abc import Mapping
from pathlib import Path

from storage.rules.errors import RuleBroken
from storage.rules.file_kinds import FileKind
from storage.transfer.comparing import Request
from storage.transfer.plan import Outcome
from storage.transfer.reading import read_file
from storage.transfer.table import Refusal
from storage.transfer.understanding import Options
from storage.transfer.unmatched import write_left_out
from sync.server import importing
from sync.server.cli.given import Commands, open_server
from sync.server.importing import Brought
from sync.server.opening import AdminRefused

_SHOWN = 20  # rows that are listed one by one; the others are in the file
_SENTENCES = {
    "cell.ambiguous_date": "“{value}” can be read as two different days.",
    "cell.digits_lost": "“{value}” has lost its digits; they are not in the file any more.",
    "cell.no_email": "“{value}” is no e-mail address.",
    "cell.not_a_choice": "“{value}” is not one of the choices.",
    "cell.not_a_date": "“{value}” is not a date.",
    "cell.not_a_number": "“{value}” is not a number.",
    "cell.too_long": "“{value}…” is too long: at most {longest} characters go in.",
    "cell.unreadable": "“{value}” cannot be read.",
    "columns.kind_unknown": "The names of the columns do not say what this is a list of.",
    "columns.no_such_column": "There is no column {column}.",
    "columns.no_such_field": "There is no field {field}.",
    "columns.required_missing": "A list of {kind} needs a column for {field}; name it with --map.",
    "customer.code_unknown": "No customer has the number “{name}”.",
    "customer.two_fit": "{count} customers fit “{name}”.",
    "customer.unknown": "Nobody is called “{name}”.",
    "export.not_written": "The list of the rows left out could not be written.",
    "file.csv_broken": "The file breaks off in line {line}.",
    "file.damaged": "The file is damaged.",
    "file.empty": "The file is empty.",
    "file.missing": "There is no such file.",
    "file.no_table": "There is no table in the file.",
    "file.not_text": "This is neither a workbook nor a text file.",
    "file.password": "The file is protected by a password; save it without one.",
    "file.quote_open": "A quotation mark in line {line} is never closed.",
    "file.too_big": "The file is too big.",
    "file.too_long": "Reading the file took too long and was stopped.",
    "file.unreadable": "The file cannot be read.",
    "file.web_page": "This is a web page, not a list; save it as CSV or XLSX.",
    "file.zip": "This is a ZIP archive; unpack it and import the file inside.",
    "file.zip_bomb": "The file unpacks to far more than it should and was refused.",
    "payment.no_received_date": "It is paid, but there is no day on which.",
    "purchase.empty": "There is neither a product nor an amount.",
    "record.deleted": "It was deleted, and is not brought back by a list.",
    "row.no_amount": "There is no amount.",
    "row.no_customer": "There is no customer.",
    "row.no_date": "There is no date.",
    "row.no_name": "There is no name.",
    "row.too_wide": "The row has more cells than there are columns.",
}


def add_to(commands: Commands) -> None:
    """Add what belongs to this page."""
    about = "bring in orders, payments, products or customers from another system's export"
    bring = commands.add("import", _import, about)
    bring.add_argument("file", type=Path)
    kinds = [kind.value for kind in importing.KINDS_OF_FILES]
    bring.add_argument("--kind", choices=kinds, help="what the rows are; else the columns say it")
    bring.add_argument(
        "--dry-run", action="store_true", help="say what would happen, write nothing"
    )
    bring.add_argument("--as", dest="email", default="", metavar="EMAIL", help="in whose name")
    bring.add_argument("--map", action="append", default=[], metavar="COLUMN=FIELD")
    bring.add_argument(
        "--currency", default="CNY", type=_currency, help="of amounts that name none"
    )
    about = "where the rows that stayed out are written, .csv or .xlsx, for the accountant"
    bring.add_argument("--left-out", type=Path, metavar="FILE", help=about)


def _currency(text: str) -> str:
    if not (len(text) == 3 and text.isascii() and text.isalpha()):
        raise argparse.ArgumentTypeError(f"{text} is not a currency of three letters, as CNY")
    return text.upper()


def _import(arguments: argparse.Namespace) -> int:
    server = open_server(arguments)
    try:
        table = read_file(arguments.file)
        request = Request(
            arguments.file.name, table,
            FileKind(arguments.kind) if arguments.kind else None,
            _mapping(arguments.map), Options(arguments.currency),
        )  # fmt: skip
        done = importing.bring_in(
            server, request, email=arguments.email, dry_run=arguments.dry_run,
            random_bytes=secrets.token_bytes,
        )  # fmt: skip
        if arguments.left_out is not None and done.left_out():
            write_left_out(arguments.left_out, table, done.plan, _why, headings=("Line", "Reason"))
    except RuleBroken as broken:
        raise AdminRefused(_say(broken.code, broken.facts)) from None
    return _tell(done, dry_run=arguments.dry_run, listed=arguments.left_out)


def _mapping(said: list[str]) -> dict[str, str]:
    """The columns named by hand; a column's name may hold a sign of equality, a field's not."""
    found: dict[str, str] = {}
    for one in said:
        column, sign, field = one.rpartition("=")
        if not sign:
            raise AdminRefused(f"Write --map COLUMN=FIELD, not {one}.")
        found[column] = field
    return found


def _tell(done: Brought, *, dry_run: bool, listed: Path | None) -> int:
    counts, left_out = done.counts, done.left_out()
    print(f"{done.plan.file}: {done.plan.kind}, in the name of {done.email}")
    told = (
        (Outcome.CREATED, "would be new" if dry_run else "new"),
        (Outcome.UPDATED, "would be changed" if dry_run else "changed"),
        (Outcome.UNCHANGED, "there already"),
        (Outcome.HELD_BACK, "in the file twice"),
    )
    said = [f"{counts[outcome]:,} {what}" for outcome, what in told]
    print(f"Rows: {', '.join(said)}, {len(left_out):,} left out.")
    for one in left_out[:_SHOWN]:
        print(f"line {one.row}: {_why(one)}")
    if len(left_out) > _SHOWN:
        print(f"… and {len(left_out) - _SHOWN:,} more")
    values = [one for one in done.plan.refusals if not one.whole_row]
    for one in values[:_SHOWN]:
        print(f"line {one.row}, {one.column}: {_why(one)} The row goes in without it.")
    if len(values) > _SHOWN:
        print(f"… and {len(values) - _SHOWN:,} more values")
    if left_out and listed is not None:
        print(f"What was left out is in {listed}.")
    if not left_out:
        return 0
    done_any = any(counts[one] for one in (Outcome.CREATED, Outcome.UPDATED, Outcome.UNCHANGED))
    return 3 if done_any else 2


def _why(refusal: Refusal) -> str:
    return _say(refusal.code, {"value": refusal.value, **refusal.facts})


def _say(code: str, facts: Mapping[str, object]) -> str:
    try:
        return _SENTENCES[code].format(**facts)
    except (KeyError, IndexError):
        return code
