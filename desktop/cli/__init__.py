"""The command line: what it understands, and who does it.

Only `demo`, `shots` and the bare command open windows; nothing else imports Qt.
"""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from desktop.cli.answers import Answer, Refused, show
from desktop.cli.words import Words, chosen_language
from desktop.profile import APP_VERSION

# Each command's module has `run(given, words) -> Answer`, and is imported when it is asked for.
MODULES = {
    "app": "desktop.cli.window",
    "demo": "desktop.cli.window",
    "shots": "desktop.cli.window",
    "import": "desktop.cli.files_in",
    "export": "desktop.cli.files_out",
    "log": "desktop.cli.records",
    "search": "desktop.cli.records",
    "check": "desktop.cli.care",
    "backup": "desktop.cli.care",
    "restore": "desktop.cli.care",
    "signin": "desktop.cli.line",
    "sync": "desktop.cli.line",
    "status": "desktop.cli.line",
}
DEMO_ROLES = ("rep", "manager", "newcomer", "office", "admin")
KINDS = ("customers", "contacts", "purchases", "payments", "deals", "products")


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks for and return the exit code (decisions 30)."""
    given = _parser().parse_args(arguments)
    language = chosen_language(given.lang)
    words = Words(language)
    for stream in (sys.stdout, sys.stderr):
        # Text for people must reach a terminal of whatever code page; a pipe gets UTF-8.
        stream.reconfigure(  # pyright: ignore[reportAttributeAccessIssue]
            encoding=stream.encoding if stream.isatty() else "utf-8", errors="replace"
        )
    sys.excepthook = _on_bug
    try:
        answer: Answer = import_module(MODULES[given.command]).run(given, words)
    except Refused as refusal:
        answer = refusal.answer
    return show(answer, as_json=given.json)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="roadbook",
        description="The book that a field sales rep takes on the road. Without a command it opens "
        "the app. Exit codes: 0 done, 2 nothing done, 3 done in part.",
    )
    parser.add_argument("--version", action="version", version=f"Roadbook {APP_VERSION}")
    parser.add_argument("--profile", type=Path, metavar="DIR", help="whose book; yours by default")
    parser.add_argument(
        "--lang", choices=("en", "zh"), help="the language; the system's by default"
    )
    parser.add_argument("--locked", action="store_true", help=argparse.SUPPRESS)
    parser.set_defaults(command="app", json=False)
    commands = parser.add_subparsers(metavar="COMMAND")

    def command(name: str, told: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=told, description=told)
        sub.add_argument("--json", action="store_true", help="answer for machines")
        sub.add_argument("--lang", choices=("en", "zh"), default=argparse.SUPPRESS)
        sub.set_defaults(command=name)
        return sub

    demo = command("demo", "start on a made-up company, never on your own data")
    demo.add_argument("--as", dest="role", choices=DEMO_ROLES, default="rep")
    demo.add_argument("--reset", action="store_true", help="make the company anew")

    files_in = command("import", "bring in customer lists, contacts, purchases, payments, deals")
    files_in.add_argument("files", nargs="+", type=Path, metavar="FILE")
    files_in.add_argument("--kind", choices=KINDS, help="what the rows are; seen by default")
    files_in.add_argument(
        "--map", action="append", default=[], metavar="COLUMN=FIELD", help="name a column by hand"
    )
    files_in.add_argument(
        "--currency",
        default="CNY",
        type=_currency,
        metavar="CODE",
        help="of amounts that name none; CNY",
    )
    files_in.add_argument("--dry-run", action="store_true", help="say what would happen")

    files_out = command("export", "write a list to a file: .xlsx, .csv, .vcf, .ics")
    files_out.add_argument("kind", metavar="KIND", help=f"{', '.join(KINDS)}, visits or followups")
    files_out.add_argument("file", type=Path, metavar="FILE")

    log = command("log", "log a visit in one line")
    log.add_argument("text", metavar="TEXT")
    log.add_argument("--dry-run", action="store_true", help="say what would be understood")

    search = command("search", "find customers, contacts and notes")
    search.add_argument("text", metavar="TEXT")

    command("check", "look whether all that must hold in a good book holds")
    for name, told in (
        ("backup", "write a verified copy of the book"),
        ("restore", "put a copy in the place of the book, which is kept beside it"),
    ):
        command(name, told).add_argument("file", type=Path, metavar="FILE")

    signin = command("signin", "register this laptop with the company's server")
    signin.add_argument("--server", required=True, metavar="URL")
    signin.add_argument("--user", required=True, metavar="EMAIL")
    signin.add_argument(
        "--authority", type=Path, metavar="FILE", help="the company's own certificate authority"
    )
    command("sync", "send what waits and bring what is new")
    command("status", "what waits to be sent, and what needs attention")

    shots = command("shots", "write a picture of every screen of the demo into a folder")
    shots.add_argument("folder", type=Path, metavar="DIR")
    return parser


def _currency(text: str) -> str:
    if not (len(text) == 3 and text.isascii() and text.isalpha()):
        raise argparse.ArgumentTypeError(f"{text} is not a currency of three letters, as CNY")
    return text.upper()


def _on_bug(kind: type[BaseException], error: BaseException, trace: object) -> None:
    """Our fault, so the exit code is 1; the report names places in the code, nothing typed."""
    from datetime import UTC, datetime

    from desktop.crash import described

    if issubclass(kind, KeyboardInterrupt):
        sys.stderr.write("\n")
        return
    at = datetime.now(UTC)
    sys.stderr.write("Roadbook has a bug here; nothing was half done.\n")
    sys.stderr.write(described(kind, error.__traceback__, at))
