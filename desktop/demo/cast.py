"""The demo's people and companies: the team, the customers, their contacts and links."""

from dataclasses import dataclass, field
from random import Random
from typing import Any
from uuid import UUID

from desktop.demo.book import Book
from desktop.demo.material import Material, Pair, dice, read
from storage.rules.choices import Attitude, DecisionPower
from storage.rules.ids import derived_id
from storage.rules.kinds import Kind

Names = list[Pair]

# Whoever is asked for by one title may bear the other.
_SAME_CHAIR = {"gm": ("plant", "owner"), "owner": ("gm",), "prod": ("plant",), "wh": ("whm",)}
_POWER = {
    "gm": DecisionPower.DECIDES,
    "owner": DecisionPower.DECIDES,
    "buyer": DecisionPower.GATEKEEPER,
    "acc": DecisionPower.NONE,
    "wh": DecisionPower.USER,
    "eng": DecisionPower.USER,
}
_BY_HAND = ["按明年的潜力定", "By what it can buy next year"]
_PLAIN_TITLES = ("buyer", "gm", "wh", "owner", "buyhead", "clerk", "prod", "ops")
_ATTITUDES = (Attitude.SUPPORTER, Attitude.NEUTRAL, Attitude.NEUTRAL, Attitude.UNKNOWN)


def person_id(key: str) -> UUID:
    """The id of one of the company's own people."""
    return derived_id("demo", "person", key)


def team_id(key: str) -> UUID:
    """The id of a team."""
    return derived_id("demo", "team", key)


@dataclass(slots=True)
class Someone:
    """A contact of a customer."""

    id: UUID
    name: str
    title: str


@dataclass(slots=True)
class Company:
    """A customer with the people known there."""

    id: UUID
    key: str
    row: dict[str, str]
    short: str
    people: dict[str, Someone] = field(default_factory=dict)

    @property
    def owner(self) -> UUID:
        return person_id(self.row["owner"])

    def who(self, key: str | None) -> Someone | None:
        """Somebody by key, by title, or by a title as good."""
        if not key:
            return None
        if key in self.people:
            return self.people[key]
        for title in (key, *_SAME_CHAIR.get(key, ())):
            for someone in self.people.values():
                if someone.title == title:
                    return someone
        return None

    @property
    def first(self) -> Someone | None:
        return next(iter(self.people.values()), None)


def address_of(key: str) -> str:
    """With which e-mail one of the company's own people signs in."""
    company = read("company.json")
    name = next(each["name"][1] for each in company["people"] if each["key"] == key)
    return f"{name.lower().replace(' ', '.')}@{company['domain']}"


def team(book: Book, material: Material) -> None:
    """The company's own people and their team."""
    company = read("company.json")
    for each in company["teams"]:
        values = {"name": material.say(each["name"]), "manager_id": person_id(each["manager"])}
        book.add(Kind.TEAM, each["key"], values, record_id=team_id(each["key"]))
    for each in company["people"]:
        values = {
            "name": material.say(each["name"]),
            "role": each["role"],
            "email": address_of(each["key"]),
            "team_id": team_id(each["team"]) if "team" in each else None,
            "active": True,
        }
        book.add(Kind.PERSON, each["key"], values, record_id=person_id(each["key"]))


def companies(book: Book, material: Material, owners: frozenset[str]) -> dict[str, Company]:
    """The customers of these people, with their contacts and links."""
    stories, arcs = read("stories.json"), read("arcs.json")
    found: dict[str, Company] = {}
    for number, row in enumerate(read("customers.csv")):
        if row["owner"] not in owners:
            continue
        story = stories.get(row["key"]) or arcs.get(row["story"]) or {}
        company = _company(book, material, row, number, story.get("background"))
        found[row["key"]] = company
        _contacts(book, material, company, number, story)
    for key, company in found.items():
        for type_, other, strength, note in stories.get(key, {}).get("links", ()):
            _link(book, material, company, found.get(other), type_, strength, note)
    return found


def _company(
    book: Book, material: Material, row: dict[str, str], number: int, background: Pair | None
) -> Company:
    files = read("company.json")
    chance = dice("company", row["key"])
    province, city, latitude, longitude, code = files["places"][row["city"]]
    street = material.say(chance.choice(files["streets"]))
    house = chance.randint(8, 1990)
    short = row["zh"] if material.chinese else row["en"]
    rival = row["story"] == "competitor"
    values: dict[str, Any] = {
        "name": row["full_zh"] if material.chinese else row["full_en"],
        "short_name": short,
        "customer_code": "" if rival else f"K{1001 + number}",
        "status": None if rival else row["status"],
        "tier": row["tier"],
        "tier_by_hand": True if row["by_hand"] else None,
        "tier_reason": material.say(_BY_HAND) if row["by_hand"] else "",
        "party_roles": ["competitor" if rival else "customer"],
        "industry": material.say(files["industries"][row["industry"]]),
        "country": "CN",
        "province": material.say(province),
        "city": material.say(city),
        "county": material.say(files["counties"][row["county"]]) if row["county"] else "",
        "address": f"{street} {house} 号" if material.chinese else f"{house} {street}",
        "latitude": round(latitude + chance.uniform(-0.15, 0.15), 4),
        "longitude": round(longitude + chance.uniform(-0.15, 0.15), 4),
        "phone": f"{code}-5550 {number:04}",
        "website": f"https://{_domain(row)}",
        "employees_band": row["employees"],
        "founded_on": row["founded"],
        "source": material.say(files["sources"][row["source"]]) if row["source"] else "",
        "decision_background": material.say(background) if background else "",
        "owner_id": person_id(row["owner"]),
        "owner_since": material.day(int(row["since"])),
        "previous_owner": _staff_name(material, row["previous"]),
    }
    when = material.at(int(row["since"]), "09:00")
    id_ = book.add(Kind.CUSTOMER, row["key"], values, when=when)
    return Company(id_, row["key"], row, short)


def _staff_name(material: Material, key: str) -> str:
    people = read("company.json")["people"]
    return next((material.say(each["name"]) for each in people if each["key"] == key), "")


def _domain(row: dict[str, str]) -> str:
    word = "".join(c for c in row["en"].split()[0].lower() if c.isascii() and c.isalpha())
    return f"{word}-{row['industry']}.example"


def _contacts(
    book: Book, material: Material, company: Company, number: int, story: dict[str, Any]
) -> None:
    """Those with a name in the files first, then whoever the story still needs."""
    chance = dice("contacts", company.key)
    named = [
        (each["key"], [each["zh"], each["en"]], each["title"], each["power"], each["attitude"])
        for each in read("contacts.csv")
        if each["customer"] == company.key
    ]
    named += [
        (key, [zh, en], title, power, attitude)
        for key, zh, en, title, power, attitude in story.get("contacts", ())
    ]
    for each in named:
        _contact(book, material, company, number, *each)
    wanted = [title for title in story.get("people", ()) if company.who(title) is None]
    if not story and company.row["story"] == "plain":
        wanted = chance.sample(_PLAIN_TITLES, chance.choices((1, 2, 3), (20, 35, 45))[0])
    elif "people" in story and chance.random() < 0.6:
        wanted += ["clerk"]
    decider = next((who for q, who, *_ in story.get("answers", ()) if q == "decision_power"), "")
    for title in wanted:
        power = _POWER.get(title, DecisionPower.INFLUENCES)
        if title == decider:
            power = DecisionPower.DECIDES
        if not story and chance.random() < 0.4:
            power = DecisionPower.UNKNOWN
        name = _made_up_name(chance)
        _contact(
            book, material, company, number, title, name, title, power, chance.choice(_ATTITUDES)
        )


def _made_up_name(chance: Random) -> Pair:
    files = read("company.json")
    surname, given = chance.choice(files["surnames"]), chance.choice(files["given_names"])
    return [surname[0] + given[0], f"{surname[1]} {given[1]}"]


def _contact(
    book: Book,
    material: Material,
    company: Company,
    number: int,
    key: str,
    name: Pair,
    title: str,
    power: str,
    attitude: str,
) -> None:
    chance = dice("contact", company.key, key)
    place = len(company.people)
    address = name[1].lower().replace("ü", "v").replace(" ", ".")
    mobile = f"199 0000 {number * 8 + place:04}"
    values: dict[str, Any] = {
        "customer_id": company.id,
        "name": material.say(name),
        "title": material.say(read("company.json")["titles"][title]),
        "phones": [{"label": "mobile", "number": f"+86 {mobile}"}],
        "emails": [{"label": "work", "address": f"{address}@{_domain(company.row)}"}],
        "decision_power": power,
        "attitude": attitude,
    }
    if chance.random() < 0.3:
        values["wechat"] = address.replace(".", "_") + str(chance.randint(10, 99))
    if chance.random() < 0.15:
        values["birthday"] = f"--{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    when = material.at(int(company.row["since"]), "10:00")
    id_ = book.add(Kind.CONTACT, f"{company.key}/{key}", values, when=when)
    company.people[key] = Someone(id_, values["name"], title)


def _link(
    book: Book,
    material: Material,
    company: Company,
    other: Company | None,
    type_: str,
    strength: int,
    note: Pair,
) -> None:
    values: dict[str, Any] = {
        "customer_id": company.id,
        "other_id": other.id if other else None,
        "other_name": other.short if other else material.say(note),
        "type": type_,
        "strength": strength or None,
        "note": material.say(note) if other else "",
    }
    book.add(Kind.LINK, f"{company.key}/{type_}/{note[1]}", values)
