"""A made-up company from resources/demo: the same in every run, and never the user's own data."""

from datetime import date
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from desktop.demo.book import Book
from desktop.demo.cast import companies, person_id, team
from desktop.demo.days import Days
from desktop.demo.history import Teller
from desktop.demo.material import Material, read
from desktop.demo.trade import Trade
from desktop.settings import BookSettings
from storage.changes import Origin
from storage.commands.customers import review_statuses, review_tiers
from storage.database import Database

ROLES: Final = {"rep": "zhou", "manager": "chen", "newcomer": "lin"}
"""Who looks at the company: the rep, the rep's manager, and somebody three weeks in the job."""

ZONE: Final = "Asia/Shanghai"

_SETTINGS: Final = {"country": "CN", "working_week": 6, "currency": "CNY"}


def user_of(role: str) -> UUID:
    """Whose book the demo of a role is: the author of what is done there."""
    return person_id(ROLES[role])


def seed(
    database: Database, language: str, today: date, role: str = "rep", zone: str = ZONE
) -> None:
    """Fill an empty book with what `role` knows of the company on `today`."""
    material, book = Material(language, today, ZoneInfo(zone)), Book()
    owners = {row["owner"] for row in read("customers.csv")} if role == "manager" else {ROLES[role]}
    team(book, material)
    trade = Trade(book, material)
    trade.products()
    known = companies(book, material, frozenset(owners))
    teller = Teller(book, material)
    for company in known.values():
        teller.tell(company)
        trade.of(company)
    for whose in sorted(read("plan.json")["people"].keys() & {*owners, ROLES[role]}):
        days = Days(book, material, known, whose)
        days.plan()
        days.target()
        if whose == "zhou":
            days.desk()
        if whose in owners:
            days.reports()
    book.write(database, own=role == "rep")
    with database.write(Origin.SERVER) as session:
        review_statuses(session, today=today)
        review_tiers(session, today=today)
    settings = BookSettings(database)
    for name, value in _SETTINGS.items():
        settings.set(name, value)
    settings.set("company", material.say(read("company.json")["name"]))
    settings.set("export_right", role != "newcomer")
