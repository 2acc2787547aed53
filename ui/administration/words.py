"""The words of the administration that stand for codes."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from storage.rules.choices import FieldType, Role, Tier
from storage.rules.kinds import Kind
from ui.administration.presenter import possible_parents, tree
from ui.kit.company import Company

if TYPE_CHECKING:
    from uuid import UUID

    from ui.kit.context import Context

translate = QCoreApplication.translate


def role_word(role: str) -> str:
    words = {
        Role.REP: translate("Administration", "Rep"),
        Role.MANAGER: translate("Administration", "Manager"),
        Role.OFFICE: translate("Administration", "Back office"),
        Role.ADMIN: translate("Administration", "Administrator"),
    }
    return words.get(Role(role), role) if role in tuple(Role) else role


def role_choices() -> list[tuple[Any, str]]:
    return [(role.value, role_word(role)) for role in Role]


def team_choices(company: Company) -> list[tuple[Any, str]]:
    """Every team below the one above it, and none."""
    return [
        (None, "–"),
        *((team.id, _deep(depth, team.name)) for depth, team in tree(company.teams)),
    ]


def parent_choices(company: Company, team: "UUID | None") -> list[tuple[Any, str]]:
    """The teams that this one may lie below."""
    possible = possible_parents(company, team)
    return [(None, "–"), *((one.id, _deep(depth, one.name)) for depth, one in possible)]


def leader_choices(company: Company) -> list[tuple[Any, str]]:
    """Who may lead a team."""
    leading = (Role.MANAGER, Role.ADMIN)
    able = [one for one in company.people if one.active and one.role in leading]
    return [(None, "–"), *((one.id, one.name) for one in able)]


def _deep(depth: int, name: str) -> str:
    return "\u2003" * depth + name


def type_word(of: FieldType) -> str:
    words = {
        FieldType.TEXT: translate("Administration", "Text"),
        FieldType.NUMBER: translate("Administration", "Number"),
        FieldType.DATE: translate("Administration", "Date"),
        FieldType.YES_NO: translate("Administration", "Yes or no"),
        FieldType.OPTION: translate("Administration", "One of a list"),
        FieldType.SEVERAL: translate("Administration", "Several of a list"),
    }
    return words[of]


def kind_word(kind: Kind) -> str:
    if kind is Kind.CONTACT:
        return translate("Administration", "Contact")
    return translate("Administration", "Customer")


def class_word(key: str) -> str:
    """A field of the book that has a list of usual values."""
    words = {
        "industry": translate("Administration", "Industry"),
        "source": translate("Administration", "Source"),
        "employees_band": translate("Administration", "Employees"),
        "turnover_band": translate("Administration", "Turnover"),
        "title": translate("Administration", "Position"),
        "department": translate("Administration", "Department"),
    }
    return words.get(key, key)


def tier_word(tier: Tier) -> str:
    words = {
        Tier.PLATINUM: translate("Administration", "Platinum"),
        Tier.GOLD: translate("Administration", "Gold"),
        Tier.SILVER: translate("Administration", "Silver"),
        Tier.BRONZE: translate("Administration", "Bronze"),
    }
    return words[tier]


def records_word(kind: str, number: int) -> str:
    """Records of a customer that move with it; nothing for a kind without a word of its own."""
    words = {
        Kind.CONTACT: translate("Administration", "%n contact(s)", "", number),
        Kind.VISIT: translate("Administration", "%n visit(s)", "", number),
        Kind.INTERACTION: translate("Administration", "%n call(s) and message(s)", "", number),
        Kind.ANSWER: translate("Administration", "%n answer(s)", "", number),
        Kind.PROMISE: translate("Administration", "%n promise(s)", "", number),
        Kind.DEAL: translate("Administration", "%n deal(s)", "", number),
        Kind.PURCHASE: translate("Administration", "%n purchase(s)", "", number),
        Kind.PAYMENT: translate("Administration", "%n payment(s)", "", number),
        Kind.LINK: translate("Administration", "%n link(s)", "", number),
    }
    return words.get(Kind(kind), "") if number and kind in tuple(Kind) else ""


def last_contact(at: datetime | None, context: "Context") -> str:
    """When somebody was last heard of."""
    if at is None:
        return translate("Administration", "no contact yet")
    told = context.formats.when(at, context.zone, context.today())
    return translate("Administration", "last contact {when}").format(when=told)


def waiting_word(waiting: int | None) -> str:
    """How much was still on a laptop then; nothing where it is not known."""
    if not waiting:
        return ""
    return translate("Administration", "%n change(s) not sent yet", "", waiting)
