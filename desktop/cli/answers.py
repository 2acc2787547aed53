"""What a command answers: a sentence for people, an object for machines, an exit code."""

import json
import sys
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any


class Exit(IntEnum):
    """The exit codes of decisions 30; 1 is a bug of ours and is never answered."""

    DONE = 0
    NOTHING = 2
    PART = 3


@dataclass(frozen=True, slots=True)
class Answer:
    """The outcome of a command."""

    text: str
    data: Any = field(default_factory=dict)
    exit: Exit = Exit.DONE


class Refused(Exception):
    """Nothing was done, and this is why."""

    def __init__(self, text: str, **data: Any) -> None:
        super().__init__(text)
        self.answer = Answer(text, {"error": text, **data}, Exit.NOTHING)


def show(answer: Answer, *, as_json: bool) -> int:
    """Print the answer and return the exit code; what was refused goes to the other stream."""
    if as_json:
        print(json.dumps(answer.data, ensure_ascii=False, indent=2, default=str))
    elif answer.text:
        refused = answer.exit is Exit.NOTHING
        print(answer.text, file=sys.stderr if refused else sys.stdout)
    return int(answer.exit)
