"""A made-up company from resources/demo: the same in every run, and never the user's own data."""

from datetime import date
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from desktop.demo.book import Book
from desktop.demo.cast import companies, person_id, team
from desktop.demo.coaching import Coaching
from desktop.demo.days import Days
from desktop.demo.history import Teller
from desktop.demo.material import Material, read
from desktop.demo.trade import Trade
from desktop.demo.travels import Travels
from desktop.settings import BookSettings
from storage.database import Database
from storage.queries.customer_reviews import YEAR
from storage.rules.kinds import Kind
from storage.rules.tiers import ranking

ROLES: Final = {
    "rep": "zhou",
    "manager": "chen",
    "newcomer": "lin",
    "office": "office",
    "admin": "admin",
}
"""Who looks at the company: the rep, the rep's manager, somebody three weeks in the job, ..."""

ZONE: Final = "Asia/Shanghai"

_SETTINGS: Final = {"country": "CN", "working_week": 6, "currency": "CNY"}


def user_of(role: str) -> UUID:
    """Whose book the demo of a role is: the author of what is done there."""
    return person_id(ROLES[role])


def story(material: Material, owners: frozenset[str] | None = None) -> Book:
    """All that happened at the customers of these people, or of everybody."""
    book = Book()
    owners = owners or frozenset(row["owner"] for row in read("customers.csv"))
    team(book, material)
    trade = Trade(book, material)
    trade.products()
    known = companies(book, material, owners)
    teller = Teller(book, material)
    for company in known.values():
        teller.tell(company)
        trade.of(company)
    for whose, has in sorted(read("plan.json")["people"].items()):
        if not any(each["customer"] in known for each in has["today"]):
            continue
        days = Days(book, material, known, whose)
        days.plan()
        days.target()
        if whose == "zhou":
            days.desk()
        if whose in owners:
            days.reports()
    _rank(book, material.today)
    travels = Travels(book, material, known)
    trips = {name: travels.done(name) for name in ("earlier", "back")}
    travels.coming()
    coaching = Coaching(book, material, known)
    coaching.talk(trips)
    coaching.issues()
    if ROLES["newcomer"] in owners:
        coaching.rides()
    return book


def _rank(book: Book, today: date) -> None:
    """Give each rep's customers the tiers that a review of that book gives them."""
    revenues: dict[UUID, dict[UUID, int]] = {}
    owners = {row["id"]: row["owner_id"] for row in book.of(Kind.CUSTOMER)}
    for row in book.of(Kind.PURCHASE):
        if today - YEAR < row["bought_on"] <= today:
            of_owner = revenues.setdefault(owners[row["customer_id"]], {})
            of_owner[row["customer_id"]] = of_owner.get(row["customer_id"], 0) + row["amount_minor"]
    ranked = {one.key: one.tier for each in revenues.values() for one in ranking(each.items())}
    for row in book.of(Kind.CUSTOMER):
        if not row.get("tier_by_hand"):
            row["tier"] = ranked.get(row["id"])


def seed(database: Database, language: str, today: date, zone: str = ZONE) -> None:
    """Fill an empty book, as if it had been pulled, with what the rep knows on `today`."""
    material = Material(language, today, ZoneInfo(zone))
    story(material, frozenset({ROLES["rep"]})).write(database)
    settle(database, material)


def settle(database: Database, material: Material) -> None:
    """The choices that belong to a book of the company."""
    settings = BookSettings(database)
    for name, value in _SETTINGS.items():
        settings.set(name, value)
    settings.set("company", material.say(read("company.json")["name"]))
