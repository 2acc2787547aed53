"""The service over HTTP: who asks is found out here, everything else below."""

import time
from typing import Final

import msgspec
from litestar import Litestar, Request, Response, get, post
from litestar.datastructures import State
from litestar.openapi import OpenAPIConfig
from prometheus_client import CONTENT_TYPE_LATEST, Counter, Histogram, generate_latest

from storage.rules.fields import Codec, from_wire
from sync.protocol.admission import Admitted, Renewal, SignIn
from sync.protocol.envelope import CONTENT_TYPE, NONCE, seal
from sync.server import accounts, clock
from sync.server.accounts import Admission, NotLetIn, TooManyTries
from sync.server.service import Service

LARGEST_BODY: Final = 2 * 1024 * 1024
_ROUNDS = Counter("roadbook_rounds_total", "Rounds of sync that were answered")
_SECONDS = Histogram("roadbook_round_seconds", "How long a round took")
_REFUSED = Counter("roadbook_refused_total", "Requests that were not let in", ["why"])

AnyRequest = Request[object, object, State]


def _refusal(status: int, code: str, headers: dict[str, str] | None = None) -> Response[bytes]:
    _REFUSED.labels(code).inc()
    body = msgspec.json.encode({"refused": code})
    return Response(body, status_code=status, media_type="application/json", headers=headers or {})


@post("/v1/device", sync_to_thread=True)
def sign_in(request: AnyRequest, state: State, body: bytes) -> Response[bytes]:
    """Let a person in with a password and register the laptop."""
    service: Service = state.service
    try:
        asked = msgspec.json.decode(body, type=SignIn)
        from_wire(Codec.UUID, asked.person)
    except (msgspec.DecodeError, ValueError):
        return _refusal(400, "malformed")
    address = request.client.host if request.client else ""
    try:
        with service.transaction() as connection:
            for who in (f"account {asked.email.lower()}", f"address {address}"):
                accounts.count_try(connection, who, service.now_ms())
        with service.transaction() as connection:
            email = accounts.check_password(connection, asked.email, asked.password)
        with service.write() as (connection, tick):
            person = from_wire(Codec.UUID, asked.person).hex
            new = accounts.admit(connection, tick, email, person, asked.public_key, asked.label)
    except TooManyTries as tries:
        return _refusal(429, "too_many_tries", {"Retry-After": str(tries.wait_s)})
    except NotLetIn:
        return _refusal(401, "not_let_in")
    return _admitted(service, new)


@post("/v1/token", sync_to_thread=True)
def renew(state: State, body: bytes) -> Response[bytes]:
    """New tokens for a laptop that proves it has its key."""
    service: Service = state.service
    try:
        asked = msgspec.json.decode(body, type=Renewal)
        proof = bytes.fromhex(asked.proof)
        with service.transaction() as connection:
            new = accounts.renew(connection, asked.device, asked.refresh, proof, service.now_ms())
    except (msgspec.DecodeError, ValueError):
        return _refusal(400, "malformed")
    except NotLetIn:
        return _refusal(401, "not_let_in")
    return _admitted(service, new)


@post("/v1/fork", sync_to_thread=True)
def fork(request: AnyRequest, state: State) -> Response[bytes]:
    """A laptop whose book is a copy, or was put back, goes on as a laptop of its own."""
    service: Service = state.service
    try:
        with service.transaction() as connection:
            now = service.now_ms()
            _, device = accounts.person_of(connection, _access(request), now)
            new = accounts.fork(connection, device, now)
    except NotLetIn:
        return _refusal(401, "not_let_in")
    return _admitted(service, new)


def _access(request: AnyRequest) -> str:
    return request.headers.get("Authorization", "").removeprefix("Bearer ")


def _admitted(service: Service, new: Admission) -> Response[bytes]:
    with service.transaction() as connection:
        epoch = clock.read(connection).epoch
    answer = Admitted(
        new.device, new.device_no, epoch, new.person, new.name, new.role, new.access, new.refresh
    )
    return Response(msgspec.json.encode(answer), status_code=200, media_type="application/json")


@post("/v1/sync", sync_to_thread=True)
def sync(request: AnyRequest, state: State, body: bytes) -> Response[bytes]:
    """One round: what the laptop brings, and what is new for it."""
    service: Service = state.service
    began = time.monotonic()
    try:
        with service.transaction() as connection:
            person, _ = accounts.person_of(connection, _access(request), service.now_ms())
    except NotLetIn:
        return _refusal(401, "not_let_in")
    answer = service.round(body, person)
    _ROUNDS.inc()
    _SECONDS.observe(time.monotonic() - began)
    headers = seal(answer, request.headers.get(NONCE, ""))
    headers["Cache-Control"] = "no-store"
    return Response(answer, status_code=200, media_type=CONTENT_TYPE, headers=headers)


@get("/metrics", sync_to_thread=False)
def metrics() -> Response[bytes]:
    """Figures for Prometheus; of this worker."""
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)


def make_app(service: Service) -> Litestar:
    """The web application over one service."""
    return Litestar(
        [sign_in, renew, fork, sync, metrics],
        state=State({"service": service}),
        request_max_body_size=LARGEST_BODY,
        openapi_config=OpenAPIConfig(title="Roadbook server", version="1"),
    )
