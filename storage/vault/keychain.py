"""The system's keychain, as far as a profile needs it: two entries, or a clear no."""

from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from typing import Protocol, cast

from storage.vault.errors import NoKeychain

SERVICE = "Roadbook"


class Backend(Protocol):
    """What we use of a backend of the `keyring` package; tests bring their own."""

    def get_password(self, service: str, username: str, /) -> str | None: ...

    def set_password(self, service: str, username: str, password: str, /) -> None: ...

    def delete_password(self, service: str, username: str, /) -> None: ...


def system_backend() -> Backend | None:
    """The keychain of this computer, or None where there is none that is worth the name."""
    import keyring

    backend = keyring.get_keyring()
    parts = (backend, *getattr(backend, "backends", ()))
    if backend.priority <= 0 or any(_keeps_plain_files(part) for part in parts):
        return None
    # keyring wraps set_password in a decorator without types, which hides that it fits.
    return cast(Backend, backend)


class Keychain:
    """The secrets of one profile in a keychain; every trouble of a backend is `NoKeychain`."""

    def __init__(self, backend: Backend, profile: str) -> None:
        self._backend = backend
        self._profile = profile

    def get(self, name: str) -> bytes | None:
        """The secret, or None if there is none of that name that is whole."""
        from keyring.errors import KeyringError

        try:
            text = self._backend.get_password(SERVICE, self._account(name))
        except (KeyringError, OSError) as trouble:
            raise NoKeychain from trouble
        try:
            return None if text is None else b64decode(text, validate=True)
        except NotBase64:
            return None

    def put(self, name: str, secret: bytes) -> None:
        """Store the secret, and read it again: a backend that forgets is no keychain."""
        from keyring.errors import KeyringError

        try:
            account = self._account(name)
            self._backend.set_password(SERVICE, account, b64encode(secret).decode("ascii"))
        except (KeyringError, OSError) as trouble:
            raise NoKeychain from trouble
        if self.get(name) != secret:
            raise NoKeychain

    def remove(self, name: str) -> None:
        from keyring.errors import KeyringError

        if self.get(name) is None:
            return
        try:
            self._backend.delete_password(SERVICE, self._account(name))
        except (KeyringError, OSError) as trouble:
            raise NoKeychain from trouble

    def _account(self, name: str) -> str:
        return f"{self._profile}/{name}"


def _keeps_plain_files(backend: object) -> bool:
    return type(backend).__module__.startswith("keyrings.alt")
