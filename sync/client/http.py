"""The line to the server over HTTPS: signing in, tokens that renew themselves, sealed answers."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from types import MappingProxyType
from typing import Final
from urllib.parse import urlsplit

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from storage.database import Database
from storage.models import Setting
from storage.queries.sync_state import ACCOUNT
from sync.client.contract import FileRefused
from sync.client.engine import Enrolment, SyncTrouble
from sync.client.wire import Reply, Wire
from sync.protocol.admission import Admitted, Renewal, SignIn
from sync.protocol.envelope import CONTENT_TYPE, is_answer, is_sealed
from sync.protocol.packing import WORTH_IT, ZSTD, BadPacking, pack, unpack

_LOOPBACK: Final = ("127.0.0.1", "::1", "localhost")
_PLAIN: Final[Mapping[str, str]] = MappingProxyType({})
_PACKED_ANSWER: Final[Mapping[str, str]] = MappingProxyType({"Accept-Encoding": ZSTD})
_PACKED: Final[Mapping[str, str]] = MappingProxyType({**_PACKED_ANSWER, "Content-Encoding": ZSTD})
_LONGEST_ANSWER: Final = 64 * 1024 * 1024  # unpacked
_NOT_LET_IN: Final = ("not_let_in", "too_many_tries", "malformed")


class SignInRefused(Exception):
    """The server did not let this person in; `code` says why as far as it told."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Account:
    """What this book needs to come in again; kept in the book, encrypted with it."""

    server: str
    email: str
    person: str
    name: str
    role: str
    device: str
    device_no: int
    epoch: str
    private_key: str
    refresh: str
    access: str
    authority: str = ""  # a file with the company's own certificate authority

    @classmethod
    def of(cls, database: Database) -> "Account | None":
        with database.read() as session:
            setting = session.get(Setting, ACCOUNT)
            return cls(**setting.value) if setting else None

    def keep(self, database: Database) -> None:
        with database.write() as session:
            session.merge(Setting(name=ACCOUNT, value=asdict(self)))


def check_address(server: str) -> str:
    """The server's address without its end; plain HTTP is for this computer only."""
    parts = urlsplit(server)
    if parts.scheme == "https" and parts.netloc:
        return server.rstrip("/")
    if parts.scheme == "http" and parts.hostname in _LOOPBACK:
        return server.rstrip("/")
    raise SignInRefused("address_not_safe")


def sign_in(
    server: str, email: str, password: str, person: str, label: str, *, authority: str = ""
) -> Account:
    """Register this laptop; raises SignInRefused or SyncTrouble."""
    address = check_address(server)
    key = Ed25519PrivateKey.generate()
    public = key.public_key().public_bytes_raw().hex()
    body = msgspec.json.encode(SignIn(email, password, person, public, label))
    new = _admitted(Wire(address, authority=authority).post("/v1/device", body, {}))
    return Account(
        address, email, new.person, new.name, new.role, new.device, new.device_no, new.epoch,
        key.private_bytes_raw().hex(), new.refresh, new.access, authority,
    )  # fmt: skip


class HttpServer:
    """A server over HTTP for one account."""

    def __init__(self, database: Database, account: Account) -> None:
        self._database = database
        self._account = account
        self._wire = Wire(check_address(account.server), authority=account.authority)

    @property
    def sent(self) -> int:
        return self._wire.sent

    @property
    def received(self) -> int:
        return self._wire.received

    def round(self, body: bytes) -> bytes:
        if len(body) < WORTH_IT:
            answer = self._as_ourselves("/v1/sync", body, _PACKED_ANSWER)
        else:
            answer = self._as_ourselves("/v1/sync", pack(body), _PACKED)
        kind = answer.headers.get("Content-Type", "")
        if answer.status != 200:
            raise answer.trouble()
        if not is_answer(answer.body, kind, answer.headers, answer.nonce):
            raise SyncTrouble("not_an_answer")
        if answer.headers.get("Content-Encoding") != ZSTD:
            return answer.body
        try:
            return unpack(answer.body, _LONGEST_ANSWER)
        except BadPacking as error:
            raise SyncTrouble("not_an_answer", "too long") from error

    def call(self, path: str, body: bytes) -> Reply:
        """A request beside the rounds; a refusal of our server is returned, all else is raised."""
        answer = self._as_ourselves(path, body)
        if answer.status == 200:
            if not is_sealed(answer.body, answer.headers, answer.nonce):
                raise SyncTrouble("not_an_answer")
        elif not (400 <= answer.status < 500 and answer.refusal()):
            raise answer.trouble()
        return answer

    def file(self, action: str, body: bytes) -> bytes:
        """A request of the lane of files; raises FileRefused."""
        answer = self.call(f"/v1/file/{action}", body)
        if answer.status == 200:
            return answer.body
        if answer.status in (404, 409):
            raise FileRefused(answer.refusal())
        raise answer.trouble()

    def _as_ourselves(self, path: str, body: bytes, how: Mapping[str, str] = _PLAIN) -> Reply:
        """A request with our token; renewed once, if our own server says that it is over."""
        answer = self._ask(path, body, how)
        if answer.status == 401 and answer.refusal():
            self._renew()
            answer = self._ask(path, body, how)
        return answer

    def _ask(self, path: str, body: bytes, how: Mapping[str, str] = _PLAIN) -> Reply:
        token = f"Bearer {self._account.access}"
        headers = {**how, "Authorization": token, "Content-Type": CONTENT_TYPE}
        return self._wire.post(path, body, headers)

    def fork(self) -> Enrolment:
        self._renew()
        answer = self._ask("/v1/fork", b"")
        if answer.status != 200:
            raise answer.trouble()
        new = _admitted(answer)
        self._keep(new)
        return Enrolment(new.device, new.device_no, new.epoch)

    def _keep(self, new: Admitted) -> None:
        self._account = replace(
            self._account, device=new.device, device_no=new.device_no, epoch=new.epoch,
            access=new.access, refresh=new.refresh,
        )  # fmt: skip
        self._account.keep(self._database)

    def _renew(self) -> None:
        account = self._account
        key = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(account.private_key))
        proof = key.sign(account.refresh.encode()).hex()
        body = msgspec.json.encode(Renewal(account.device, account.refresh, proof))
        answer = self._wire.post("/v1/token", body, {})
        if answer.status == 401 and answer.refusal():
            raise SyncTrouble("sign_in_again")
        if answer.status != 200:
            raise answer.trouble()
        new = _admitted(answer)
        if (new.device, new.person) != (account.device, account.person):
            raise SyncTrouble("not_an_answer", "another laptop's tokens")
        self._keep(new)


def _admitted(answer: Reply) -> Admitted:
    if answer.status != 200:
        if answer.refusal() in _NOT_LET_IN:
            raise SignInRefused(answer.refusal())
        raise answer.trouble()
    if not is_sealed(answer.body, answer.headers, answer.nonce):
        raise SyncTrouble("not_an_answer", "an old answer")
    try:
        return msgspec.json.decode(answer.body, type=Admitted)
    except msgspec.DecodeError as error:
        raise SyncTrouble("not_an_answer") from error
