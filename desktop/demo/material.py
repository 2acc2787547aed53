"""The demo's material: the curated files, told in one language and counted from one day."""

import csv
import json
import random
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from resources import path
from storage.rules.fields import millis
from storage.rules.ids import uuid7

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_DATE = re.compile(r"\{d:(-?\d+)\}")
_SUNDAY = 6

Pair = list[str]
"""A text in Chinese and in English."""


@cache
def read(name: str) -> Any:
    """One of the demo's files: a table as a list of dicts, anything else as it stands."""
    text = path(f"demo/{name}").read_text("utf-8")
    if name.endswith(".csv"):
        return list(csv.DictReader(text.splitlines()))
    return json.loads(text)


@dataclass(frozen=True, slots=True)
class Material:
    """In which language the demo is told, and what day it is there."""

    language: str
    today: date
    zone: ZoneInfo

    @property
    def chinese(self) -> bool:
        return self.language.startswith("zh")

    def say(self, pair: Pair, **blanks: object) -> str:
        """A text in the demo's language, with its dates and blanks filled in."""
        text = pair[0] if self.chinese else pair[1]
        for name, value in blanks.items():
            text = text.replace("{" + name + "}", str(value))
        return _DATE.sub(lambda found: self._written(self.day(int(found[1]))), text)

    def _written(self, day: date) -> str:
        if self.chinese:
            return f"{day.month}月{day.day}日"
        return f"{day.day} {MONTHS[day.month - 1]}"

    def day(self, offset: int) -> date:
        return self.today + timedelta(days=offset)

    def working(self, offset: int) -> int:
        """The same day, or the Saturday before a Sunday: nobody visits a closed factory."""
        return offset - 1 if self.day(offset).weekday() == _SUNDAY else offset

    def at(self, offset: int, clock: str) -> datetime:
        """A moment of the local day, in UTC."""
        local = datetime.combine(self.day(offset), time.fromisoformat(clock), self.zone)
        return local.astimezone(UTC)


def dice(*key: object) -> random.Random:
    """Chance that falls the same way every time, for one purpose."""
    return random.Random(":".join(map(str, key)))


def id_of(kind: str, key: str, when: datetime) -> UUID:
    """The id of a made-up record: ordered by time, and the same in every run."""
    return uuid7(millis(when), dice(kind, key).randbytes)
