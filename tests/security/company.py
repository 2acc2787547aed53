"""A company on a server in this process, with people of every kind and a laptop for each."""

import json
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from litestar.testing import TestClient

from storage.rules.ids import derived_id
from storage.rules.kinds import Kind
from sync.protocol import administration as asked
from sync.server import admin, people
from sync.server.app import make_app
from sync.server.opening import Server, create
from sync.server.people import SERVER

PASSWORD = "correct horse battery"
START = 1_795_000_000_000
HOUR = 3_600_000


@dataclass(slots=True)
class Seat:
    """Somebody at a laptop that signed in."""

    person: str
    email: str
    key: Ed25519PrivateKey
    device: str
    epoch: str
    access: str
    refresh: str
    lease: int = 0
    n: int = 0

    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.access}"}

    def renewal(self) -> dict[str, str]:
        proof = self.key.sign(self.refresh.encode()).hex()
        return {"device": self.device, "refresh": self.refresh, "proof": proof}


@dataclass
class Company:
    """One company: its server, its people by name, and the customers they made."""

    server: Server
    web: TestClient[Any]
    now: list[int]
    people: dict[str, str] = field(default_factory=dict)
    seats: dict[str, Seat] = field(default_factory=dict)
    customers: dict[str, str] = field(default_factory=dict)
    address: int = 0

    def add(self, name: str, role: str, team: str = "") -> str:
        self.people[name] = admin.add_user(
            self.server, f"{name}@example.com", name, role, PASSWORD, team
        )
        return self.people[name]

    def act(self, request: asked.Request) -> Any:
        return admin.act(self.server.service, SERVER, request)

    def post(self, path: str, body: Any = None, seat: Seat | None = None, **headers: str) -> Any:
        """One request; `body` as JSON, or bytes as they are."""
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        if seat is not None:
            headers = {**seat.headers(), **headers}
        return self.web.post(path, content=content if body is not None else b"", headers=headers)

    def sign_in(self, name: str, person: str = "") -> Seat:
        self.now[0] += 61_000  # so that nobody's tries add up
        key = Ed25519PrivateKey.generate()
        asking = {"email": f"{name}@example.com", "password": PASSWORD, "person": person}
        asking |= {"public_key": key.public_key().public_bytes_raw().hex(), "label": "laptop"}
        answer = self.post("/v1/device", asking)
        assert answer.status_code == 200, answer.text
        new = answer.json()
        seat = Seat(
            new["person"], asking["email"], key, new["device"], new["epoch"], new["access"],
            new["refresh"],
        )  # fmt: skip
        self.seats[name] = seat
        return seat

    def ask(self, seat: Seat, **parts: Any) -> dict[str, Any]:
        """One round of a laptop that keeps its lease."""
        asking = {"device": seat.device, "epoch": seat.epoch, "lease": seat.lease, **parts}
        answer = self.post("/v1/sync", asking, seat)
        assert answer.status_code == 200, answer.text
        said: dict[str, Any] = answer.json()
        seat.lease = said["lease"]
        return said

    def send(self, seat: Seat, kind: str, op: str = "create", **values: Any) -> str:
        """Send one operation; returns what became of it, with the reason of a refusal."""
        said = self.operation(seat, kind, op, **values)
        (result,) = self.ask(seat, push={"ops": [said]})["results"]
        seat.n = result[0]
        return self.reason(result[1]) if result[2] == "refused" else str(result[2])

    def operation(
        self, seat: Seat, kind: str, op: str = "create", id: str = "", base: int = 1 << 40,  # noqa: A002
        fields: dict[str, dict[str, Any]] | None = None,
    ) -> dict[str, Any]:  # fmt: skip
        n = seat.n + 1
        made = {"n": n, "uid": uuid4().hex, "g": n, "k": kind, "id": id or uuid4().hex}
        return made | {
            "root": "", "op": op, "b": base, "w": self.now[0], "f": fields or {}, "o": {}
        }  # fmt: skip

    def reason(self, uid: str) -> str:
        """Why the server refused an operation."""
        with self.server.service.transaction() as connection:
            record = people.records.load(connection, Kind.REFUSAL, derived_id("refusal", uid).hex)
        assert record is not None
        return str(record.doc["reason"])

    def pull(self, seat: Seat) -> list[list[Any]]:
        """Everything that somebody sees: kind, id, root and so on of each row."""
        rows: list[list[Any]] = []
        token = ""
        while True:
            page = self.ask(seat, pull={"cursor": 0, "limit": 1_000, "token": token})["page"]
            rows += page["rows"]
            token = page["token"]
            if "complete" in page:
                return rows

    def add_customer(self, name: str) -> str:
        """A customer in the book of this seat."""
        customer = uuid4().hex
        fields = {"name": {"name": f"Customer of {name}"}, "customer_code": {
            "customer_code": f"C-{name}"}}  # fmt: skip
        assert self.send(self.seats[name], "customer", id=customer, fields=fields) == "applied"
        self.customers[name] = customer
        return customer


def found(folder: Path, url: str = "") -> Iterator[Company]:
    """An empty company with an administrator."""
    now = [START]
    server = create(
        url or f"sqlite:///{folder / 'server.db'}",
        lambda: now[0],
        lambda size: uuid4().hex[: 2 * size],
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of the framework's next version
        app = make_app(server.service, "", server.files)
    with TestClient(app, raise_server_exceptions=False) as web:
        company = Company(server, web, now)
        company.add("boss", "admin")
        yield company
    server.engine.dispose()
