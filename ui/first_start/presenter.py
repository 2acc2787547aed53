"""What the first start asks for, in which order, and what is missing; no Qt."""

from dataclasses import dataclass
from enum import IntEnum

from storage.rules.errors import RuleBroken


class Step(IntEnum):
    """The steps in their order; there is no way back across the making of the book."""

    LANGUAGE = 0
    SERVER = 1
    YOU = 2  # only without a server, which knows it
    LOCK = 3
    RECOVERY = 4
    CUSTOMERS = 5


@dataclass(frozen=True, slots=True)
class Answers:
    """What desktop/ needs to make the profile."""

    name: str
    company: str
    password: str | None
    """None: the system's keychain keeps the key."""
    signed_in: bool = False


@dataclass(slots=True)
class FirstStartState:
    """What was answered so far; survives a change of language."""

    has_keychain: bool
    step: Step = Step.LANGUAGE
    name: str = ""
    company: str = ""
    by_password: bool = False
    password: str = ""
    again: str = ""
    code: str = ""
    written_down: bool = False
    signed_in: bool = False  # the company's server knows who this is

    def __post_init__(self) -> None:
        self.by_password = not self.has_keychain

    def problems(self) -> dict[str, str]:
        """Codes of what has to be put right before the next step, by field."""
        if self.step is Step.YOU and not self.name.strip():
            return {"name": "first_start.name_missing"}
        if self.step is Step.LOCK and self.by_password:
            if not self.password:
                return {"password": "first_start.password_missing"}
            if self.password != self.again:
                return {"again": "first_start.passwords_differ"}
        return {}

    def answers(self) -> Answers:
        password = self.password if self.by_password else None
        return Answers(self.name.strip(), self.company.strip(), password, self.signed_in)

    def made(self, code: str) -> None:
        """The book exists: the secrets are not needed here any more."""
        self.code = code
        self.password = self.again = ""
        self.step = Step.RECOVERY

    def entered(self, name: str) -> None:
        """The server let this person in."""
        self.signed_in, self.name = True, name
        self.step = Step.LOCK

    def go_on(self) -> None:
        self.step = Step(self.step + 1)

    def go_back(self) -> None:
        past_you = self.step is Step.LOCK and self.signed_in
        self.step = Step.SERVER if past_you else Step(self.step - 1)

    def can_go_back(self) -> bool:
        return Step.LANGUAGE < self.step <= Step.LOCK

    def place(self) -> int:
        """The number of the step among those that are shown."""
        return self.step - int(self.signed_in and self.step > Step.YOU)


def field_of(error: RuleBroken) -> str:
    """Beside which field a refusal of the vault stands."""
    return "password" if error.code.startswith("vault.password") else ""
