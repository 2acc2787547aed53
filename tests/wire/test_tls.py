"""Who cannot prove to be the server gets no password and no token: six ways to fail at that."""

import datetime
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest
import trustme
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from storage.database import Database, World
from sync.client.engine import SyncTrouble
from sync.client.http import Account, HttpServer, SignInRefused, sign_in
from tests.wire.conftest import KEY, PASSWORD

TOKEN = "a token that nobody else may see"
DAY = datetime.timedelta(days=1)


class FakeServer:
    """Takes what is said to it once the line is encrypted, and answers nothing."""

    def __init__(self, context: ssl.SSLContext) -> None:
        self._context = context
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self.heard = b""
        self.tried = threading.Semaphore(0)
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                line, _ = self._listener.accept()
            except OSError:
                return
            line.settimeout(10)
            try:
                with self._context.wrap_socket(line, server_side=True) as secret:
                    self.heard += secret.recv(65_536)
                    self.heard += secret.recv(65_536)
            except OSError:
                pass
            finally:
                line.close()
                self.tried.release()

    def close(self) -> None:
        self._listener.close()


def serving(certificate: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


def self_signed(folder: Path) -> ssl.SSLContext:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - DAY)
        .not_valid_after(now + DAY)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    plain = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    both = folder / "both.pem"
    both.write_bytes(key.private_bytes(pem, *plain) + made.public_bytes(pem))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(both)
    return context


def old_tls(authority: trustme.CA) -> ssl.SSLContext:
    context = serving(authority.issue_cert("localhost"))
    only_tls_1_1(context)
    return context


def only_tls_1_1(context: ssl.SSLContext) -> None:
    context.set_ciphers("ALL:@SECLEVEL=0")
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        context.minimum_version = ssl.TLSVersion.TLSv1_1
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        context.maximum_version = ssl.TLSVersion.TLSv1_1


def contexts(authority: trustme.CA, folder: Path) -> dict[str, ssl.SSLContext]:
    now = datetime.datetime.now(datetime.UTC)
    return {
        "good": serving(authority.issue_cert("localhost")),
        "expired": serving(
            authority.issue_cert("localhost", not_before=now - 2 * DAY, not_after=now - DAY)
        ),
        "not yet valid": serving(
            authority.issue_cert("localhost", not_before=now + DAY, not_after=now + 2 * DAY)
        ),
        "another host": serving(authority.issue_cert("book.example.com")),
        "signed by itself": self_signed(folder),
        "an authority that nobody knows": serving(trustme.CA().issue_cert("localhost")),
        "TLS 1.1": old_tls(authority),
    }


FAULTS = (
    "expired",
    "not yet valid",
    "another host",
    "signed by itself",
    "an authority that nobody knows",
    "TLS 1.1",
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, ssl.SSLContext], str]:
    """Contexts for servers by their fault, and the file of the company's own authority."""
    folder = tmp_path_factory.mktemp("authority")
    authority = trustme.CA()
    authority.cert_pem.write_to_path(folder / "ca.pem")
    return contexts(authority, folder), str(folder / "ca.pem")


@pytest.fixture
def fake(
    made: tuple[dict[str, ssl.SSLContext], str], request: pytest.FixtureRequest
) -> Iterator[FakeServer]:
    server = FakeServer(made[0][request.param])
    with closing(server):
        yield server


@pytest.fixture
def signed_in(
    tmp_path: Path, fake: FakeServer, made: tuple[dict[str, ssl.SSLContext], str]
) -> Iterator[HttpServer]:
    """The line of a book that signed in to this address when all was well."""
    person = UUID(int=7)
    with closing(Database(tmp_path / "book.db", KEY, World(person))) as database:
        yield HttpServer(
            database,
            Account(
                f"https://localhost:{fake.port}", "ana@example.com", person.hex, "Ana", "rep",
                "d" * 32, 1, "e", "11" * 32, TOKEN, TOKEN, made[1],
            ),
        )  # fmt: skip


@pytest.mark.parametrize("fake", FAULTS, indirect=True)
def test_it_gets_no_password(fake: FakeServer, made: tuple[dict[str, ssl.SSLContext], str]):
    with pytest.raises(SyncTrouble) as met:
        sign_in(
            f"https://localhost:{fake.port}", "ana@example.com", PASSWORD, "0" * 32, "laptop",
            authority=made[1],
        )  # fmt: skip
    assert met.value.code == "not_trusted"
    assert fake.tried.acquire(timeout=10)
    assert fake.heard == b""


@pytest.mark.parametrize("fake", FAULTS, indirect=True)
def test_it_gets_no_token(fake: FakeServer, signed_in: HttpServer):
    with pytest.raises(SyncTrouble) as met:
        signed_in.round(b"{}")
    assert met.value.code == "not_trusted"
    assert fake.tried.acquire(timeout=10)
    assert fake.heard == b""


@pytest.mark.parametrize("fake", ["good"], indirect=True)
def test_the_control_a_server_that_proves_who_it_is_hears_the_token(
    fake: FakeServer, signed_in: HttpServer
):
    with pytest.raises(SyncTrouble) as met:
        signed_in.round(b"{}")
    assert met.value.code == "no_answer"
    assert fake.tried.acquire(timeout=10)
    assert TOKEN.encode() in fake.heard


@pytest.mark.parametrize("fake", ["good"], indirect=True)
def test_who_left_the_network_of_a_proxy_goes_directly_with_the_next_request(
    fake: FakeServer, signed_in: HttpServer, monkeypatch: pytest.MonkeyPatch
):
    gone = socket.create_server(("127.0.0.1", 0))
    monkeypatch.setenv("NO_PROXY", "")
    monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{gone.getsockname()[1]}")
    gone.close()
    with pytest.raises(SyncTrouble) as met:
        signed_in.round(b"{}")
    assert (met.value.code, fake.heard) == ("proxy", b"")
    monkeypatch.delenv("HTTPS_PROXY")
    with pytest.raises(SyncTrouble) as met:
        signed_in.round(b"{}")
    assert met.value.code == "no_answer"
    assert fake.tried.acquire(timeout=10)
    assert TOKEN.encode() in fake.heard


@pytest.mark.parametrize("fake", ["TLS 1.1"], indirect=True)
def test_the_control_who_still_speaks_tls_1_1_is_heard(
    fake: FakeServer, made: tuple[dict[str, ssl.SSLContext], str]
):
    context = ssl.create_default_context(cafile=made[1])
    only_tls_1_1(context)
    with (
        socket.create_connection(("localhost", fake.port)) as line,
        context.wrap_socket(line, server_hostname="localhost") as secret,
    ):
        secret.sendall(b"hello")
    assert fake.tried.acquire(timeout=10)
    assert fake.heard == b"hello"


@pytest.mark.parametrize("fake", ["good"], indirect=True)
def test_the_company_s_own_authority_is_trusted_only_where_it_was_named(fake: FakeServer):
    with pytest.raises(SyncTrouble) as met:
        sign_in(f"https://localhost:{fake.port}", "a@example.com", PASSWORD, "0" * 32, "laptop")
    assert met.value.code == "not_trusted"


def test_a_network_that_speaks_no_tls_at_all_is_its_sign_in_page():
    portal = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        line, _ = portal.accept()
        line.recv(65_536)
        line.sendall(b"HTTP/1.1 302 Found\r\nLocation: http://login.invalid/\r\n\r\n")
        line.close()

    threading.Thread(target=serve, daemon=True).start()
    address = f"https://localhost:{portal.getsockname()[1]}"
    with closing(portal), pytest.raises(SyncTrouble) as met:
        sign_in(address, "a@example.com", PASSWORD, "0" * 32, "laptop")
    assert met.value.code == "not_an_answer"


@pytest.mark.parametrize(
    "address",
    [
        "http://book.example.com",
        "http://127.0.0.1@book.example.com",
        "http://127.0.0.1.example.com",
        "http://10.0.0.7:8443",
        "ftp://127.0.0.1",
        "book.example.com",
        "https://",
    ],
)
def test_plain_http_is_for_this_computer_only_at_sign_in_and_at_every_contact(
    tmp_path: Path, address: str
):
    with pytest.raises(SignInRefused) as met:
        sign_in(address, "a@example.com", PASSWORD, "0" * 32, "laptop")
    assert met.value.code == "address_not_safe"
    account = Account(
        address, "a@example.com", "0" * 32, "", "rep", "d", 1, "e", "11" * 32, TOKEN, TOKEN
    )
    with (
        closing(Database(tmp_path / "book.db", KEY, World(UUID(int=7)))) as database,
        pytest.raises(SignInRefused) as met,
    ):
        HttpServer(database, account)
    assert met.value.code == "address_not_safe"


def test_a_proxy_of_the_environment_does_not_carry_plain_http_away(
    monkeypatch: pytest.MonkeyPatch,
):
    heard = socket.create_server(("127.0.0.1", 0))
    heard.settimeout(0)
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{heard.getsockname()[1]}")
    monkeypatch.setenv("NO_PROXY", "")
    with closing(heard):
        with pytest.raises(SyncTrouble):
            sign_in("http://127.0.0.1:9", "a@example.com", PASSWORD, "0" * 32, "laptop")
        with pytest.raises(BlockingIOError):
            heard.accept()
