"""The administrator's command line: `roadbook-server`."""

import argparse
import sys
from collections.abc import Sequence

from sqlalchemy.exc import OperationalError

from sync.server.cli import care, files, people, serving
from sync.server.cli.given import Commands
from sync.server.opening import AdminRefused


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 done, 2 nothing done and why, 3 `check` found something."""
    given = _parser().parse_args(arguments)
    try:
        return int(given.run(given))
    except AdminRefused as refused:
        print(refused, file=sys.stderr)
        return 2
    except OperationalError as trouble:  # read-only, full, busy for too long, gone meanwhile
        print(f"The database cannot be used: {trouble.orig}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    finally:
        if given.server is not None:
            given.server.engine.dispose()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="roadbook-server", description=__doc__)
    parser.set_defaults(server=None)
    commands = Commands(parser.add_subparsers(required=True, metavar="COMMAND"))
    for group in (serving, people, files, care):
        group.add_to(commands)
    return parser
