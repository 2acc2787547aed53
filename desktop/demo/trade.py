"""What the demo's customers buy, pay and consider buying."""

from random import Random
from typing import Any
from uuid import UUID

from desktop.demo.book import Book
from desktop.demo.cast import Company
from desktop.demo.material import Material, Pair, dice, read
from storage.rules.choices import DealStatus
from storage.rules.ids import derived_id
from storage.rules.kinds import Kind

_SOON = 9  # days ahead from which Today lists a repurchase; only the curated ones lie nearer
_TERMS = 30


class Trade:
    """Writes the products, and each customer's purchases, payments and deals."""

    def __init__(self, book: Book, material: Material) -> None:
        self._book, self._material = book, material
        self._products: dict[str, dict[str, Any]] = {
            each["key"]: each for each in read("company.json")["products"]
        }

    def products(self) -> None:
        for key, each in self._products.items():
            values = {
                "name": self._name(key),
                "code": each["code"],
                "line": self._material.say(each["line"]),
                "unit": self._material.say(each["unit"]),
                "price_minor": each["price"] * 100,
                "currency": "CNY",
                "cycle_days": each["cycle"],
                "active": True,
            }
            self._book.add(Kind.PRODUCT, key, values, record_id=self._product_id(key))

    def of(self, company: Company) -> None:
        """All the business with one customer."""
        chance = dice("trade", company.key)
        story = read("stories.json").get(company.key)
        if story:
            self._of_story(company, story)
        elif arc := read("arcs.json").get(company.row["story"]):
            self._of_arc(company, arc, chance)
        elif company.row["story"] == "plain":
            self._of_plain(company, chance)
        if company.key == "xinwu":
            self._buy(company, "applicator", -28, 120_000, paid_after=None)

    def _of_story(self, company: Company, story: dict[str, Any]) -> None:
        for product, last, gaps, amounts in story["purchases"]:
            offset = last
            for place, amount in enumerate(amounts):
                self._buy(company, product, offset, amount, paid_after=story["pay_days"])
                if place < len(gaps):
                    offset -= gaps[place]
        for product, title, amount, stage, since, close, opened, status, source in story["deals"]:
            self._deal(company, product, title, amount, stage, since, close, opened, status, source)

    def _of_arc(self, company: Company, arc: dict[str, Any], chance: Random) -> None:
        for product in arc["buys"]:
            stopped = -arc["stopped"] if "stopped" in arc else None
            late = 14 if "overdue" in arc else 0
            self._rhythm(company, product, chance, late=late, last=stopped)
        plan = read("plan.json")
        if arc["deal"] is None:
            return
        product, title, stage = arc["deal"]
        price = self._products[product]["price"]
        pieces = 1 if price > 50_000 else max(2, round(60_000 / price * chance.uniform(0.3, 1.5)))
        amount = plan["deal_minor"].get(company.key, round(price * pieces, -2))
        since = plan["stage_days"].get(company.key, -chance.randint(3, 19))
        opened = since - chance.randint(30, 120)
        if stage == "lost":
            self._deal(
                company,
                product,
                title,
                amount,
                "negotiation",
                since - 160,
                since - 160,
                opened - 160,
                "lost",
                "inbound",
            )
            return
        source = chance.choice(("self_found", "self_found", "referral", "inbound"))
        close = chance.randint(15, 90)
        self._deal(company, product, title, amount, stage, since, close, opened, "open", source)
        if arc["buys"] and chance.random() < 0.35:
            before = since - chance.randint(60, 250)
            worth = round(chance.uniform(8_000, 70_000), -2)
            won = ["条码打印机", "Label printers"]
            self._deal(
                company,
                "x2",
                won,
                int(worth),
                "closing",
                before,
                before,
                before - 60,
                "won",
                "self_found",
            )

    def _of_plain(self, company: Company, chance: Random) -> None:
        status = company.row["status"]
        if status == "active":
            if chance.random() < 0.6:
                self._rhythm(company, chance.choice(("labels", "ribbon")), chance)
            else:
                worth = chance.randint(1, 4) * 4767
                self._buy(company, "x2", -chance.randint(20, 170), worth, paid_after=_TERMS)
        elif status == "dormant":
            self._rhythm(company, "labels", chance, last=-chance.randint(200, 330))
        elif chance.random() < 0.22:
            since = -chance.randint(1, 20)
            product, title = chance.choice(
                (("x2", "printer"), ("labels", "labels"), ("pda", "pda"))
            )
            names = {
                "printer": ["打印机试用", "Printer on trial"],
                "labels": ["标签试单", "First labels"],
                "pda": ["移动终端", "Mobile terminals"],
            }
            amount = chance.randint(4, 40) * 1000
            stage = chance.choice(("identified", "identified", "needs", "proposal"))
            self._deal(
                company,
                product,
                names[title],
                amount,
                stage,
                since,
                chance.randint(20, 120),
                since - chance.randint(0, 40),
                "open",
                "self_found",
            )

    def _rhythm(
        self,
        company: Company,
        product: str,
        chance: Random,
        *,
        late: int = 0,
        last: int | None = None,
    ) -> None:
        """Purchases at regular intervals, the next one not due for some days yet."""
        every, spread = chance.randint(27, 45), chance.randint(1, 5)
        offset = last if last is not None else min(-1, chance.randint(_SOON, every) - every)
        usual = chance.randint(18, 120) * 100
        for place in range(chance.randint(5, 11)):
            amount = round(usual * chance.uniform(0.9, 1.1), -2)
            paid = _TERMS + (late + chance.randint(0, 9) if late else chance.randint(-9, 0))
            self._buy(company, product, offset, int(amount), paid_after=paid)
            # The two last gaps are the usual one, so that the median is it and not due too soon.
            offset -= every + (spread if place % 2 else -spread if place > 2 else 0)

    def _buy(
        self, company: Company, product: str, offset: int, amount: int, *, paid_after: int | None
    ) -> None:
        each = self._products[product]
        key = f"{company.key}/{product}/{offset}"
        number = abs(offset) * 10 + list(self._products).index(product)
        money = {"amount_minor": amount * 100, "currency": "CNY"}
        when = self._material.at(offset, "12:00")
        values = {
            "customer_id": company.id,
            "product_id": self._product_id(product),
            "product_name": self._name(product),
            "bought_on": self._material.day(offset),
            "quantity": float(max(1, round(amount / each["price"]))),
            "unit": self._material.say(each["unit"]),
            "order_no": f"SO{9000 - number % 9000:04}-{company.row['city'].upper()}",
            **money,
        }
        bought = self._book.add(Kind.PURCHASE, key, values, when=when)
        received = None if paid_after is None else offset + paid_after
        values = {
            "customer_id": company.id,
            "purchase_id": bought,
            "due_on": self._material.day(offset + _TERMS),
            "received_on": self._material.day(received) if received and received < 0 else None,
            "invoice_no": f"INV{20000 + number}",
            **money,
        }
        self._book.add(Kind.PAYMENT, key, values, when=when)

    def _deal(
        self,
        company: Company,
        product: str,
        title: Pair,
        amount: int,
        stage: str,
        since: int,
        close: int,
        opened: int,
        status: str,
        source: str,
    ) -> None:
        is_open = status == DealStatus.OPEN
        chances = {"identified": 10, "needs": 25, "proposal": 50, "negotiation": 70, "closing": 90}
        lost = status == DealStatus.LOST
        values = {
            "customer_id": company.id,
            "title": self._material.say(title),
            "stage": stage,
            "stage_since": self._material.day(since),
            "status": status,
            "closed_on": None if is_open else self._material.day(close),
            "lost_reason": self._material.say(["价格", "Price"]) if lost else None,
            "winner": self._material.say(["恒码科技", "Hengma Tech"]) if lost else None,
            "product_id": self._product_id(product),
            "product_name": self._name(product),
            "amount_minor": amount * 100,
            "currency": "CNY",
            "probability": chances[stage] if is_open else 100 if status == "won" else 0,
            "opened_on": self._material.day(opened),
            "expected_on": self._material.day(close),
            "source": source,
            "owner_id": company.owner,
        }
        when = self._material.at(opened, "12:00")
        self._book.add(Kind.DEAL, f"{company.key}/{title[1]}", values, when=when)

    def _name(self, key: str) -> str:
        return self._material.say(self._products[key]["name"])

    def _product_id(self, key: str) -> UUID:
        return derived_id("demo", "product", key)
