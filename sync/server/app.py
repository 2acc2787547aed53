"""The service over HTTP: who asks is found out here, everything else below."""

import time
from typing import Any, Final

import msgspec
from litestar import Litestar, Request, Response, get, post
from litestar.datastructures import State
from litestar.exceptions import HTTPException
from litestar.params import RawBody
from litestar.types import Scope
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    REGISTRY,
    CollectorRegistry,
    Counter,
    Histogram,
    generate_latest,
)
from prometheus_client.multiprocess import MultiProcessCollector
from sqlalchemy import Connection
from sqlalchemy.exc import DataError

from storage.rules.choices import Role
from sync.protocol import administration, files
from sync.protocol.admission import Admitted, Renewal, SignIn
from sync.protocol.envelope import CONTENT_TYPE, NONCE, seal
from sync.protocol.packing import WORTH_IT, ZSTD, BadPacking, pack, unpack
from sync.server import accounts, admin, admission, clock, logs, records, watching
from sync.server.accounts import NotLetIn, TooManyTries
from sync.server.acting import NotDone
from sync.server.admission import Admission, ShutOut, ToBeWiped
from sync.server.describing import openapi
from sync.server.file_records import NoFile
from sync.server.files import Files
from sync.server.service import Service

LARGEST_BODY: Final = 2 * 1024 * 1024
LARGEST_UNPACKED: Final = 8 * 1024 * 1024
_ROUNDS = Counter("roadbook_rounds_total", "Rounds of sync that were answered")
_SECONDS = Histogram("roadbook_round_seconds", "How long a round took")
_REFUSED = Counter("roadbook_refused_total", "Requests that were not let in", ["why"])
# What the framework itself answers, in the words of everybody else's refusals.
_CODES: Final = {404: "not_found", 405: "not_found", 413: "too_large"}

AnyRequest = Request[object, object, State]


def _refusal(
    status: int, code: str, facts: dict[str, str] | None = None, wait_s: int = 0
) -> Response[bytes]:
    _REFUSED.labels(code).inc()
    said: dict[str, Any] = {"refused": code} | ({"facts": facts} if facts else {})
    headers = {"Retry-After": str(wait_s)} if wait_s else {}
    body = msgspec.json.encode(said)
    return Response(body, status_code=status, media_type="application/json", headers=headers)


def _sealed(request: AnyRequest, answer: msgspec.Struct) -> Response[bytes]:
    return _with_seal(request, msgspec.json.encode(answer), "application/json")


def _with_seal(request: AnyRequest, body: bytes, kind: str) -> Response[bytes]:
    headers = seal(body, request.headers.get(NONCE, ""))
    headers["Cache-Control"] = "no-store"
    return Response(body, status_code=200, media_type=kind, headers=headers)


@post("/v1/device", sync_to_thread=True)
def sign_in(request: AnyRequest, state: State, body: RawBody) -> Response[bytes]:
    """Let a person in with a password and register the laptop."""
    service: Service = state.service
    asked = msgspec.json.decode(body, type=SignIn)
    address = request.client.host if request.client else ""
    with service.transaction() as connection:
        for who in (f"account {asked.email.lower()}", f"address {address}"):
            accounts.count_try(connection, who, service.now_ms())
        account = accounts.of_email(connection, asked.email)
    # Slow on purpose, and so while nobody else has to wait.
    person = accounts.check_password(account, asked.password)
    with service.write() as (connection, tick):
        new = admission.admit(
            connection, tick, person, asked.person, asked.public_key, asked.label
        )  # fmt: skip
    return _admitted(request, service, new)


@post("/v1/token", sync_to_thread=True)
def renew(request: AnyRequest, state: State, body: RawBody) -> Response[bytes]:
    """New tokens for a laptop that proves it has its key."""
    service: Service = state.service
    asked = msgspec.json.decode(body, type=Renewal)
    proof = bytes.fromhex(asked.proof)
    with service.transaction() as connection:
        new = admission.renew(connection, asked.device, asked.refresh, proof, service.now_ms())
    return _admitted(request, service, new)


@post("/v1/fork", sync_to_thread=True)
def fork(request: AnyRequest, state: State) -> Response[bytes]:
    """A laptop whose book is a copy, or was put back, goes on as a laptop of its own."""
    service: Service = state.service
    with service.transaction() as connection:
        now = service.now_ms()
        _, device = admission.person_of(connection, _access(request), now)
        new = admission.fork(connection, device, now)
    return _admitted(request, service, new)


def _access(request: AnyRequest) -> str:
    return request.headers.get("Authorization", "").removeprefix("Bearer ")


def _admitted(request: AnyRequest, service: Service, new: Admission) -> Response[bytes]:
    with service.read() as connection:
        epoch = clock.read(connection).epoch
    return _sealed(request, Admitted(
        new.device, new.device_no, epoch, new.person, new.name, new.role, new.access, new.refresh
    ))  # fmt: skip


@post("/v1/sync", sync_to_thread=True)
def sync(request: AnyRequest, state: State, body: RawBody) -> Response[bytes]:
    """One round: what the laptop brings, and what is new for it."""
    service: Service = state.service
    began = time.monotonic()

    def said() -> bytes:
        packed = request.headers.get("Content-Encoding") == ZSTD
        return unpack(body, LARGEST_UNPACKED) if packed else body

    def who(connection: Connection) -> str:
        return admission.person_of(connection, _access(request), service.now_ms())[0]

    answer = service.answer(said, who)
    _ROUNDS.inc()
    _SECONDS.observe(time.monotonic() - began)
    if len(answer) < WORTH_IT or ZSTD not in request.headers.get("Accept-Encoding", ""):
        return _with_seal(request, answer, CONTENT_TYPE)
    packed = _with_seal(request, pack(answer), CONTENT_TYPE)
    packed.headers["Content-Encoding"] = ZSTD
    return packed


@post("/v1/admin/{action:str}", sync_to_thread=True)
def administer(request: AnyRequest, state: State, action: str, body: RawBody) -> Response[bytes]:
    """One act of the administration, for those who have that role."""
    service: Service = state.service
    person, role = _who(request, service)
    if role != Role.ADMIN:
        return _refusal(403, "right.admin_only")
    wanted = administration.ACTIONS.get(action)
    if wanted is None:
        return _refusal(404, "not_found")
    return _sealed(request, admin.act(service, person, msgspec.json.decode(body, type=wanted)))


@post("/v1/file/{action:str}", sync_to_thread=True)
def carry(request: AnyRequest, state: State, action: str, body: RawBody) -> Response[bytes]:
    """Bring or read the bytes of an attached file."""
    service: Service = state.service
    keeper: Files | None = state.files
    person, _ = _who(request, service)
    if action not in files.ACTIONS:
        return _refusal(404, "not_found")
    if keeper is None:
        return _refusal(404, "file.no_folder")
    answer = keeper.act(person, files.decode(action, body))
    if isinstance(answer, files.Piece):
        return _with_seal(request, msgspec.msgpack.encode(answer), CONTENT_TYPE)
    return _sealed(request, answer)


def _who(request: AnyRequest, service: Service) -> tuple[str, str]:
    """The person whose token it is, with the role that the person has now."""
    with service.read() as connection:
        person, _ = admission.person_of(connection, _access(request), service.now_ms())
        return person, records.role_of(connection, person)


@get("/metrics", sync_to_thread=True)
def metrics(state: State) -> Response[bytes]:
    """Figures for Prometheus: of all workers where there are several."""
    service: Service = state.service
    with service.read() as connection:
        watching.measure(connection, service.now_ms())
    registry = REGISTRY
    if state.metrics:
        registry = CollectorRegistry()
        MultiProcessCollector(registry, path=state.metrics)
    return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)


@get("/v1/openapi.json", sync_to_thread=False)
def description() -> Response[bytes]:
    """What may be asked here, as OpenAPI."""
    return Response(msgspec.json.encode(openapi()), media_type="application/json")


def _not_let_in(_request: AnyRequest, _error: Exception) -> Response[bytes]:
    return _refusal(401, "not_let_in")


def _to_be_wiped(request: AnyRequest, _error: Exception) -> Response[bytes]:
    """Sealed: no hotel's network makes a laptop destroy its book."""
    answer = _refusal(410, "wipe")
    answer.headers.update(seal(answer.content, request.headers.get(NONCE, "")))
    return answer


def _shut_out(_request: AnyRequest, _error: Exception) -> Response[bytes]:
    return _refusal(403, "revoked")


def _too_many(_request: AnyRequest, error: TooManyTries) -> Response[bytes]:
    return _refusal(429, "too_many_tries", wait_s=error.wait_s)


def _malformed(_request: AnyRequest, _error: Exception) -> Response[bytes]:
    return _refusal(400, "malformed")


def _no_file(_request: AnyRequest, _error: Exception) -> Response[bytes]:
    return _refusal(404, "file.unknown")


def _not_done(_request: AnyRequest, error: NotDone) -> Response[bytes]:
    return _refusal(409, error.code, error.facts)


def _by_framework(_request: AnyRequest, error: HTTPException) -> Response[bytes]:
    return _refusal(error.status_code, _CODES.get(error.status_code, "malformed"))


_HANDLERS: Final[dict[int | type[Exception], Any]] = {
    NotLetIn: _not_let_in,
    ToBeWiped: _to_be_wiped,
    TooManyTries: _too_many,
    NotDone: _not_done,
    NoFile: _no_file,
    msgspec.DecodeError: _malformed,
    BadPacking: _malformed,
    RecursionError: _malformed,
    ShutOut: _shut_out,
    DataError: _malformed,  # PostgreSQL keeps no NUL in a text
    HTTPException: _by_framework,
}


async def _broke(error: Exception, _scope: Scope) -> None:
    """Note what has no answer above."""
    if not isinstance(error, tuple(kind for kind in _HANDLERS if isinstance(kind, type))):
        logs.broke(error)


def make_app(service: Service, metrics_folder: str = "", attached: Files | None = None) -> Litestar:
    """The web application over one service; without `attached` it keeps no files."""
    return Litestar(
        [sign_in, renew, fork, sync, administer, carry, metrics, description],
        state=State({"service": service, "metrics": metrics_folder, "files": attached}),
        after_exception=[_broke],
        request_max_body_size=LARGEST_BODY,
        openapi_config=None,
        exception_handlers=_HANDLERS,
    )
