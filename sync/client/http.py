"""The line to the server over HTTPS: signing in, tokens that renew themselves, sealed answers."""

import secrets
from dataclasses import asdict, dataclass, replace
from typing import Any, Final
from urllib.parse import urlsplit

import msgspec
import requests
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from storage.database import Database
from storage.models import Setting
from sync.client.engine import Enrolment, SyncTrouble
from sync.protocol.admission import Admitted, Renewal, SignIn
from sync.protocol.envelope import CONTENT_TYPE, NONCE, is_answer

SETTING: Final = "sync.account"
_TIMEOUT: Final = (10, 45)  # seconds to connect, and without a byte
_LOOPBACK: Final = ("127.0.0.1", "::1", "localhost")


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

    @classmethod
    def of(cls, database: Database) -> "Account | None":
        with database.read() as session:
            setting = session.get(Setting, SETTING)
            return cls(**setting.value) if setting else None

    def keep(self, database: Database) -> None:
        with database.write() as session:
            session.merge(Setting(name=SETTING, value=asdict(self)))


def check_address(server: str) -> str:
    """The server's address without its end; plain HTTP is for this computer only."""
    parts = urlsplit(server)
    if parts.scheme == "https" and parts.netloc:
        return server.rstrip("/")
    if parts.scheme == "http" and parts.hostname in _LOOPBACK:
        return server.rstrip("/")
    raise SignInRefused("address_not_safe")


def sign_in(server: str, email: str, password: str, person: str, label: str) -> Account:
    """Register this laptop; raises SignInRefused or SyncTrouble."""
    address = check_address(server)
    key = Ed25519PrivateKey.generate()
    public = key.public_key().public_bytes_raw().hex()
    body = msgspec.json.encode(SignIn(email, password, person, public, label))
    new = _admitted(_post(requests.Session(), f"{address}/v1/device", body, {}))
    return Account(
        address, email, new.person, new.name, new.role, new.device, new.device_no, new.epoch,
        key.private_bytes_raw().hex(), new.refresh, new.access,
    )  # fmt: skip


class HttpServer:
    """A server over HTTP for one account; counts the bytes both ways."""

    def __init__(self, database: Database, account: Account) -> None:
        self._database = database
        self._account = account
        self._session = requests.Session()
        self.sent = self.received = 0

    def round(self, body: bytes) -> bytes:
        answer = self._send(body)
        if answer.status_code == 401:
            self._renew()
            answer = self._send(body)
        if answer.status_code != 200:
            raise _trouble(answer)
        return answer.content

    def _send(self, body: bytes) -> requests.Response:
        nonce = secrets.token_hex(16)
        headers = {
            "Authorization": f"Bearer {self._account.access}",
            "Content-Type": CONTENT_TYPE,
            NONCE: nonce,
        }
        answer = _post(self._session, f"{self._account.server}/v1/sync", body, headers)
        self.sent += len(body)
        self.received += len(answer.content)
        kind = answer.headers.get("Content-Type", "")
        if answer.status_code == 200 and not is_answer(answer.content, kind, answer.headers, nonce):
            raise SyncTrouble("not_an_answer")
        return answer

    def fork(self) -> Enrolment:
        self._renew()
        headers = {"Authorization": f"Bearer {self._account.access}"}
        answer = _post(self._session, f"{self._account.server}/v1/fork", b"", headers)
        if answer.status_code != 200:
            raise _trouble(answer)
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
        answer = _post(self._session, f"{account.server}/v1/token", body, {})
        if answer.status_code == 401:
            raise SyncTrouble("refused", "not_let_in")
        self._keep(_admitted(answer))


def _post(
    session: requests.Session, url: str, body: bytes, headers: dict[str, str]
) -> requests.Response:
    try:
        return session.post(
            url, data=body, headers=headers, timeout=_TIMEOUT, allow_redirects=False
        )
    except requests.exceptions.SSLError as error:
        raise SyncTrouble("not_trusted") from error
    except requests.exceptions.RequestException as error:
        raise SyncTrouble("no_answer", type(error).__name__) from error


def _admitted(answer: requests.Response) -> Admitted:
    if answer.status_code == 200:
        try:
            return msgspec.json.decode(answer.content, type=Admitted)
        except msgspec.DecodeError as error:
            raise SyncTrouble("not_an_answer") from error
    raise SignInRefused(_code(answer))


def _trouble(answer: requests.Response) -> SyncTrouble:
    if 300 <= answer.status_code < 400:
        return SyncTrouble("not_an_answer", "redirected")
    return SyncTrouble("refused", _code(answer))


def _code(answer: requests.Response) -> str:
    try:
        said: dict[str, Any] = msgspec.json.decode(answer.content, type=dict[str, Any])
    except msgspec.DecodeError:
        return f"status {answer.status_code}"
    return str(said.get("refused", f"status {answer.status_code}"))
