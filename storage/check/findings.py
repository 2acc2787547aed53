"""What a check found, gathered by reason, with the places and without a word of what is written."""

from collections.abc import Iterator
from dataclasses import dataclass, field

MOST_PLACES = 5

WORDS = {
    "file.unreadable": "The file does not open: {detail}",
    "file.damaged": "The file is damaged",
    "file.page": "A page of the file was changed by something other than Roadbook",
    "file.pragma": "A setting of the file is not what it must be",
    "file.version": "The tables are not of the version that this app writes",
    "file.orphan": "A record names another one that is not there",
    "record.unreadable": "A record cannot be read",
    "record.invalid": "A field holds what it cannot hold",
    "record.id": "An id is not of a form that this app makes",
    "record.times": "A record says of itself another time than its entries in the outbox",
    "record.name_key": "The key that a name is sorted or compared by is not its own",
    "record.no_trace": "A record has no entry in the outbox",
    "record.other_trace": "A record is not what its entries in the outbox made of it",
    "outbox.gap": "Entries are missing from the outbox",
    "outbox.order": "An entry of the outbox is in the wrong transaction or group",
    "outbox.stray": "An entry of the outbox is about a record that is not there",
    "timeline.missing": "A record is missing from the timeline",
    "timeline.differs": "The timeline has a record at the wrong time or customer",
    "timeline.stray": "The timeline has an entry without a record",
    "search.missing": "A customer or contact is missing from the search",
    "search.differs": "The search has another text of a record than the record",
    "search.stray": "The search has an entry without a record",
    "derived.differs": "A column computed from other records is not what they give",
}


@dataclass(slots=True)
class Finding:
    """One thing that does not hold, how often, and the first places."""

    code: str
    count: int = 0
    places: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        said = WORDS[self.code].format(detail=", ".join(self.places))
        if not self.places or "{detail}" in WORDS[self.code]:
            return f"{said}."
        more = ", …" if self.count > len(self.places) else ""
        return f"{said} ({self.count}): {', '.join(self.places)}{more}"


class Findings:
    """Gathers findings; the same reason is told once."""

    def __init__(self) -> None:
        self._by_code: dict[str, Finding] = {}

    def add(self, code: str, place: object = "", count: int = 1) -> None:
        finding = self._by_code.setdefault(code, Finding(code))
        finding.count += count
        if place and len(finding.places) < MOST_PLACES:
            finding.places.append(str(place))

    def __iter__(self) -> Iterator[Finding]:
        return iter(self._by_code.values())

    def __contains__(self, code: str) -> bool:
        return code in self._by_code

    def __bool__(self) -> bool:
        return bool(self._by_code)
