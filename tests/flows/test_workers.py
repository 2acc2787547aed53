"""Several processes serve one company; the log and the figures tell what they do, and no more."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import msgspec
import pytest
import requests

from sync.client.http import sign_in
from sync.protocol.admission import Admitted
from tests.flows.conftest import PASSWORD
from tests.sync.server.peers import NAME, Peer, write_and_read

EMAIL = "ana@example.com"
WRITERS = 16


@pytest.fixture(params=["sqlite", "postgresql"])
def database_kind(request: pytest.FixtureRequest) -> str:
    return request.param


@contextmanager
def serving(url: str, log: Path, *options: str) -> Iterator[str]:
    """A server's address; it is stopped as an administrator stops it, and ends by itself."""
    command = [sys.executable, "-m", "sync.server", "serve", "--port", "0", "--database", url]
    with log.open("w") as told:
        process = subprocess.Popen(
            [*command, *options], stdout=subprocess.PIPE, stderr=told, text=True
        )
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip().removeprefix("Listening on ")
            process.send_signal(signal.SIGTERM)
            assert process.wait(timeout=30) in (0, -signal.SIGTERM)
        finally:
            process.kill()
            process.communicate()


def another_laptop(address: str, access: str, found: list[Admitted]) -> None:
    bearer = {"Authorization": f"Bearer {access}"}
    answer = requests.post(f"{address}/v1/fork", headers=bearer, timeout=60)
    found.append(msgspec.json.decode(answer.content, type=Admitted))


def peer(address: str, laptop: Admitted) -> Peer:
    session = requests.Session()
    session.headers["Authorization"] = f"Bearer {laptop.access}"

    def send(body: bytes) -> bytes:
        answer = session.post(f"{address}/v1/sync", data=body, timeout=60)
        assert answer.status_code == 200
        return answer.content

    return Peer(send, laptop.device, laptop.epoch)


def test_sixteen_laptops_write_to_two_workers_and_a_reader_misses_nothing(
    server_url: str, tmp_path: Path
) -> None:
    log = tmp_path / "log"
    with serving(server_url, log, "--workers", "2", "--log-level", "debug") as address:
        account = sign_in(address, EMAIL, PASSWORD, "", "laptop")
        laptops: list[Admitted] = []
        given = (address, account.access, laptops)
        threads = [Thread(target=another_laptop, args=given) for _ in range(WRITERS + 1)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len({laptop.device_no for laptop in laptops}) == WRITERS + 1
        reader, *writers = [peer(address, laptop) for laptop in laptops]
        assert write_and_read(writers, reader, rounds=5) == set()
        figures = requests.get(f"{address}/metrics", timeout=60).text
    assert f'roadbook_operations_total{{result="applied"}} {WRITERS * 5}.0' in figures
    assert "roadbook_open_conflicts 0.0" in figures
    requests_logged = [json.loads(line) for line in log.read_text().splitlines()]
    rounds = [line for line in requests_logged if line.get("path") == "/v1/sync"]
    assert {line["status"] for line in rounds} == {200}
    assert sum(line["pushed"] for line in rounds) == WRITERS * 5
    assert {line["laptop"] for line in rounds} == {laptop.device_no for laptop in laptops}
    told = log.read_text()
    for secret in (NAME.split()[0], EMAIL, PASSWORD, account.access, laptops[0].access):
        assert secret not in told


def test_workers_do_not_outlive_the_process_that_started_them(server_url: str) -> None:
    command = [sys.executable, "-m", "sync.server", "serve", "--port", "0", "--workers", "2"]
    with subprocess.Popen(
        [*command, "--database", server_url], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip().removeprefix("Listening on ")
        requests.get(f"{address}/metrics", timeout=60).raise_for_status()
        process.kill()
        process.stdout.read()  # to its end, which comes when the last worker lets go of it


def test_what_goes_wrong_is_logged_without_a_value() -> None:
    program = """
import logging
from sync.server import logs
logs.set_up("debug")
logging.getLogger("sqlalchemy.engine").error("row %s", "CANARY")
logging.getLogger("elsewhere").error("row CANARY")
try:
    int("CANARY")
except ValueError as error:
    logs.broke(error)
    logging.getLogger("elsewhere").exception("CANARY")
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    lines = [json.loads(line) for line in done.stderr.splitlines()]
    assert len(lines) == 4
    assert [line.get("error") for line in lines] == [None, None, "ValueError", "ValueError"]
    assert "CANARY" not in done.stderr
