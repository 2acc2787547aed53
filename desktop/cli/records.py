"""`log` and `search`: one line in, and what was found."""

from argparse import Namespace
from typing import Any

from desktop.cli.answers import Answer, Refused
from desktop.cli.book import open_for
from desktop.cli.words import Words


def run(given: Namespace, words: Words) -> Answer:
    return search(given, words) if given.command == "search" else log(given, words)


def search(given: Namespace, words: Words) -> Answer:
    """What is found, one line each; finding nothing is an answer too."""
    from storage.search import search as find

    with open_for(given, words) as database, database.read() as session:
        hits = find(session, given.text)
    data = [
        {
            "kind": hit.kind.value,
            "id": hit.id,
            "customer_id": hit.customer_id,
            "title": hit.title,
            "snippet": hit.snippet,
        }
        for hit in hits
    ]
    lines = [f"{words(hit.kind.value)}: {hit.title}  {hit.snippet}".rstrip() for hit in hits]
    return Answer("\n".join(lines) or words("Nothing was found."), data)


def log(given: Namespace, words: Words) -> Answer:
    """One visit from one line, or what would be understood of it."""
    raise Refused(words("Not there yet."), given=_unused(given))


def _unused(given: Any) -> str:
    return str(given.text)
