"""Two hundred reps come back at eight o'clock, to one server, all in the same second.

`python -m tests.bench.eight_o_clock [--reps 200] [--postgresql]`: the product's server in a process
of its own; each rep brings a day's visits and fetches what the office changed, over HTTP.
"""

import argparse
import os
import secrets
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, cast
from uuid import UUID

from desktop.pacing import Pace, Planner
from storage.rules.kinds import Kind
from sync.client.contract import SyncTrouble
from sync.client.http import Account, HttpServer
from sync.server import accounts, clock, people
from sync.server.admission import admit
from sync.server.opening import Server, create
from sync.server.people import NewPerson
from tests.bench import volume
from tests.postgres import running
from tests.wire.lean import Lean, customers

REPS, CUSTOMERS, VISITS, CHANGES = 200, 25, 20, 30
WITHIN_S = 600


@dataclass(slots=True)
class Rep:
    """One rep: his laptop, and how his morning went."""

    account: Account
    lean: Lean
    customers: list[dict[str, Any]]
    seconds: float = 0.0
    tries: int = 0
    refused: str = ""


def now_ms() -> int:
    return time.time_ns() // 1_000_000


def found(url: str, reps: int) -> list[Rep]:
    """A company whose reps are all in step with the server."""
    server = create(url, now_ms, secrets.token_hex)
    password = accounts.hashed(secrets.token_hex())
    made = [_rep(server, number, password) for number in range(reps)]
    server.engine.dispose()
    return made


def _rep(server: Server, number: int, password: str) -> Rep:
    person, email = UUID(int=number + 1).hex, f"rep{number}@example.com"
    with server.service.write() as (connection, tick):
        accounts.add_account(connection, email, person, email, "rep", password)
        people.add(connection, tick, NewPerson(person, email, email, "rep"))
        new = admit(connection, tick, person, "", "", "")
        epoch = clock.read(connection).epoch
    account = Account(
        "", email, new.person, new.name, new.role, new.device, new.device_no, epoch, "",
        new.refresh, new.access,
    )  # fmt: skip
    lean = Lean(lambda body: server.service.round(body, person), new.device, epoch)
    mine = customers(CUSTOMERS, number * CUSTOMERS)
    lean.bring(Kind.CUSTOMER, mine)
    lean.read()
    return Rep(account, lean, mine)


def change_in_the_office(url: str, reps: list[Rep]) -> None:
    """While they were away their second laptops, and the office, went on."""
    from sync.server.opening import open_server

    server = open_server(url, now_ms)
    for number, rep in enumerate(reps):
        person, device = rep.account.person, f"{number:032x}"
        with server.service.write() as (connection, _):
            people.enrol(connection, device, person)
        other = Lean(
            lambda body, person=person: server.service.round(body, person),
            device, rep.account.epoch,
        )  # fmt: skip
        other.bring(Kind.CUSTOMER, customers(CHANGES, 1_000_000 + number * CHANGES))
    server.engine.dispose()


def visits(rep: Rep, number: int) -> list[dict[str, Any]]:
    dice = Random(number)
    return [
        {
            "id": UUID(int=dice.getrandbits(128)), "customer_id": dice.choice(rep.customers)["id"],
            "status": "done", "started_at": volume.NOW, "zone": "Asia/Shanghai",
            "note": volume.note_of(number * VISITS + at), "owner_id": UUID(hex=rep.account.person),
        }
        for at in range(VISITS)
    ]  # fmt: skip


@contextmanager
def serving(url: str) -> Iterator[tuple[str, int]]:
    command = [sys.executable, "-m", "sync.server", "serve", "--port", "0", "--database", url]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert process.stdout
    told = process.stdout.readline()
    try:
        yield told.strip().rpartition(" ")[2], process.pid
    finally:
        process.terminate()
        process.communicate()


def cpu_of(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def morning(rep: Rep, number: int, address: str, start: threading.Barrier) -> None:
    """One laptop's contacts, as often as it takes, with the waits of the real one."""
    rep.account = Account(**{**_plain(rep.account), "server": address})
    line = HttpServer(cast("Any", None), rep.account)
    rep.lean.speak_by(line.round)
    planner = Planner(Pace(), Random(number).uniform)
    brought = visits(rep, number)
    start.wait()
    began = time.monotonic()
    while not rep.seconds and time.monotonic() - began < 2 * WITHIN_S:
        rep.tries += 1
        try:
            if brought:
                rep.lean.bring(Kind.VISIT, brought)
                brought = []
            rep.lean.read()
            rep.seconds = time.monotonic() - began
        except SyncTrouble as trouble:
            rep.refused = str(trouble)
            time.sleep(planner.next_in(trouble=True, wait_s=trouble.wait_s) / 1000)


def _plain(account: Account) -> dict[str, Any]:
    return {name: getattr(account, name) for name in account.__slots__}


def measure(url: str, count: int) -> None:
    began = time.monotonic()
    reps = found(url, count)
    change_in_the_office(url, reps)
    print(f"  a company of {count} reps made in {time.monotonic() - began:.0f} s")
    start = threading.Barrier(count + 1)
    with serving(url) as (address, pid):
        threads = [
            threading.Thread(target=morning, args=(rep, number, address, start))
            for number, rep in enumerate(reps)
        ]
        for thread in threads:
            thread.start()
        before_server, before_here = cpu_of(pid), time.process_time()
        start.wait()
        began = time.monotonic()
        for thread in threads:
            thread.join()
        all_s = time.monotonic() - began
        server_s, here_s = cpu_of(pid) - before_server, time.process_time() - before_here
    took = sorted(rep.seconds for rep in reps)
    late = [rep.refused for rep in reps if not rep.seconds]
    had = min(len(rep.lean.had) for rep in reps)
    print(f"  all current after {all_s:.1f} s; half of them after {took[count // 2]:.1f} s")
    print(f"  {sum(rep.tries > 1 for rep in reps)} had to try again, {len(late)} never got through")
    print(f"  CPU of the server {1000 * server_s / count:.0f} ms a rep, of a client "
          f"{1000 * here_s / count:.0f} ms; load {os.getloadavg()[0]:.1f}")  # fmt: skip
    print(f"  2,000 reps: {2_000 * server_s / count:.0f} s of one core of the server")
    assert not late, late[:3]
    assert all_s < WITHIN_S
    assert had >= CUSTOMERS + VISITS + CHANGES


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reps", type=int, default=REPS)
    parser.add_argument("--postgresql", action="store_true")
    given = parser.parse_args()
    if given.postgresql:
        with running() as cluster:
            print("== PostgreSQL")
            measure(cluster.new(), given.reps)
        return
    with tempfile.TemporaryDirectory(prefix="roadbook-eight-") as folder:
        print("== SQLite")
        measure(f"sqlite:///{folder}/server.db", given.reps)


if __name__ == "__main__":
    main()
