"""A proxy in front says whose address it is: somebody who guesses shuts nobody else out."""

import requests

from sync.server.accounts import TRIES
from tests.flows.conftest import ServerProcess


def sign_in(server: ServerProcess, address: str, number: int) -> int:
    """What a wrong password of somebody at this address is answered with."""
    asked = {"email": f"nobody{number}@example.com", "password": "wrong wrong wrong"}
    asked |= {"person": "", "public_key": "a" * 64, "label": "laptop"}
    headers = {"X-Forwarded-For": address}
    return requests.post(f"{server.address}/v1/device", json=asked, headers=headers).status_code


def test_tries_are_counted_for_the_address_that_the_proxy_names(server: ServerProcess):
    told = [sign_in(server, "192.0.2.1", number) for number in range(TRIES + 1)]
    assert told == [401] * TRIES + [429]
    assert sign_in(server, "192.0.2.2", TRIES + 1) == 401
