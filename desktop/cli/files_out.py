"""`export`: a list of the book to a file, a right that each profile has or has not."""

from argparse import Namespace

from desktop.cli.answers import Answer
from desktop.cli.book import open_for, profile_of
from desktop.cli.words import Words
from desktop.opening import SystemClock, zone_of
from desktop.settings import may_export


def run(given: Namespace, words: Words) -> Answer:
    """The kind of file follows from the name's ending."""
    from storage.transfer import ExportRequest, export_list

    with open_for(given, words) as database:
        request = ExportRequest(given.kind, given.file, may_export(database), words.language)
        zone = zone_of(profile_of(given))
        done = export_list(database, request, now=SystemClock().now(), zone=zone)
    told = words("%n row(s) were written to {file}.", done.rows)
    data = {"file": str(done.path), "kind": done.what, "rows": done.rows}
    return Answer(told.format(file=done.path), data)
