"""The key of a profile's book: made once, kept by the keychain or wrapped by a password."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from storage.rules.errors import StorageTrouble
from storage.vault.errors import (
    ForeignKey,
    NoKeychain,
    NotInKeychain,
    PasswordNeeded,
    WrongPassword,
    WrongRecoveryCode,
)
from storage.vault.key_file import (
    KeyFile,
    OpensWith,
    destroy_key_files,
    fingerprint,
    key_file_exists,
    mend_copy,
    read_key_file,
    write_key_file,
)
from storage.vault.keychain import Backend, Keychain
from storage.vault.passwords import check_password, normalised
from storage.vault.recovery_code import new_code, read_code
from storage.vault.wrap import (
    KEY_BYTES,
    Cost,
    RandomBytes,
    Wrap,
    WrongSecretError,
    unwrap_key,
    wrap_key,
)

__all__ = ["Cost", "NewVault", "OpensWith", "Vault"]

_DATA_KEY, _DEVICE_HALF = "key", "device"
# Below this an unlock may cost more on this machine than the file asks for; the next one does.
TOO_FAST_SECONDS = 0.15
MOST_MEMORY_KIB = 1024 * 1024
DEFAULT_COST = Cost()


@dataclass(frozen=True, slots=True)
class NewVault:
    """The data key, and the recovery code, which is shown once and stored nowhere."""

    key: bytes
    recovery_code: str


class Vault:
    """The key file of one profile and its entries in the keychain.

    `backend` is a keychain (`storage.vault.keychain.system_backend()`) or None where there is none.
    """

    def __init__(
        self,
        path: Path,
        backend: Backend | None,
        *,
        random_bytes: RandomBytes,
        cost: Cost = DEFAULT_COST,
    ) -> None:
        self._path = path
        self._backend = backend
        self._random_bytes = random_bytes
        self._cost = cost

    def create(self, password: str | None = None) -> NewVault:
        """A new key for a new book; without a password it lies in the keychain."""
        if self.exists:
            raise FileExistsError(self._path)
        if password is not None:
            check_password(password)
        key = self._random_bytes(KEY_BYTES)
        profile = UUID(bytes=self._random_bytes(16)).hex
        code = new_code(self._random_bytes)
        file = KeyFile(
            profile,
            OpensWith.KEYCHAIN,
            fingerprint(key),
            None,
            self._wrap_for_recovery(key, profile, code),
        )
        if password is None:
            self._keychain(profile).put(_DATA_KEY, key)
        else:
            file = self._with_password(file, key, password)
        write_key_file(self._path, file)
        return NewVault(key, code)

    @property
    def exists(self) -> bool:
        return key_file_exists(self._path)

    @property
    def opens_with(self) -> OpensWith:
        return read_key_file(self._path).opens_with

    def open(
        self, password: str | None = None, *, seconds: Callable[[], float] | None = None
    ) -> bytes:
        """The data key. With a timer in `seconds`, a wrap that opens too fast is made dearer."""
        file = read_key_file(self._path)
        if file.opens_with is OpensWith.KEYCHAIN:
            key = self._from_keychain(file)
            with suppress(OSError):  # a folder that is read-only still opens
                mend_copy(self._path)
            return key
        if password is None:
            raise PasswordNeeded
        started = seconds() if seconds else 0.0
        key = self._from_password(file, password)
        took = seconds() - started if seconds else TOO_FAST_SECONDS
        self._after_password(file, key, password, took)
        return key

    def open_with_recovery_code(self, code: str) -> bytes:
        """The data key by the code, for whoever lost the password or the keychain's entry."""
        file = read_key_file(self._path)
        try:
            return unwrap_key(
                file.recovery,
                read_code(code),
                purpose=_purpose(file.profile, "recovery"),
                device=None,
            )
        except WrongSecretError:
            raise WrongRecoveryCode from None

    def change_password(self, old: str, new: str) -> None:
        """Wrap the same key by another password: at each moment one of the two opens it."""
        check_password(new)
        self.set_password(self._from_password(read_key_file(self._path), old), new)

    def set_password(self, key: bytes, new: str) -> None:
        """From now on `new` opens the book; `key` shows that it was open."""
        check_password(new)
        file = self._own(key)
        write_key_file(self._path, self._with_password(file, key, new))
        with suppress(NoKeychain):  # the next open tries again
            self._forget_data_key(file)

    def use_keychain(self, key: bytes) -> None:
        """From now on the account on this computer opens the book, without a password."""
        file = self._own(key)
        keychain = self._keychain(file.profile)
        keychain.put(_DATA_KEY, key)
        write_key_file(self._path, replace(file, opens_with=OpensWith.KEYCHAIN, password=None))
        with suppress(NoKeychain):  # worth nothing without a password
            keychain.remove(_DEVICE_HALF)

    def renew_recovery_code(self, key: bytes) -> str:
        """A new code, shown once; the one before opens nothing that is written from now on."""
        file = self._own(key)
        code = new_code(self._random_bytes)
        recovery = self._wrap_for_recovery(key, file.profile, code)
        write_key_file(self._path, replace(file, recovery=recovery))
        return code

    def destroy(self) -> None:
        """Nothing opens the book ever after: neither the password nor the recovery code."""
        try:
            profile = read_key_file(self._path).profile if self.exists else ""
            if profile and self._backend is not None:
                keychain = self._keychain(profile)
                with suppress(NoKeychain):
                    keychain.remove(_DATA_KEY)
                    keychain.remove(_DEVICE_HALF)
        finally:
            destroy_key_files(self._path)

    def write_recovery_copy(self, path: Path) -> None:
        """A key file to lie beside a backup: the recovery code opens it on any computer."""
        write_key_file(path, replace(read_key_file(self._path), password=None))

    def _from_keychain(self, file: KeyFile) -> bytes:
        key = self._keychain(file.profile).get(_DATA_KEY)
        if key is None or not file.fits(key):
            raise NotInKeychain
        return key

    def _from_password(self, file: KeyFile, password: str) -> bytes:
        if file.password is None:
            raise WrongPassword
        device = None
        if file.password.device:
            device = self._keychain(file.profile).get(_DEVICE_HALF)
            if device is None:
                raise NotInKeychain
        try:
            return unwrap_key(
                file.password,
                normalised(password),
                purpose=_purpose(file.profile, "password"),
                device=device,
            )
        except (WrongSecretError, UnicodeEncodeError):
            raise WrongPassword from None

    def _with_password(self, file: KeyFile, key: bytes, password: str) -> KeyFile:
        """`file` with its password wrap made anew, the keychain's half in it where there is one."""
        device = self._device_half(file)
        cost = self._cost.at_least(file.password.cost) if file.password else self._cost
        wrap = wrap_key(
            key,
            normalised(password),
            purpose=_purpose(file.profile, "password"),
            device=device,
            cost=cost,
            random_bytes=self._random_bytes,
        )
        return replace(file, opens_with=OpensWith.PASSWORD, password=wrap)

    def _device_half(self, file: KeyFile) -> bytes | None:
        """The keychain's half, made if missing and never replaced: the wrap on disk needs it."""
        if self._backend is None:
            return None
        keychain = self._keychain(file.profile)
        half = keychain.get(_DEVICE_HALF)
        if half is None:
            half = self._random_bytes(KEY_BYTES)
            keychain.put(_DEVICE_HALF, half)
        return half

    def _wrap_for_recovery(self, key: bytes, profile: str, code: str) -> Wrap:
        return wrap_key(
            key,
            read_code(code),
            purpose=_purpose(profile, "recovery"),
            device=None,
            cost=self._cost,
            random_bytes=self._random_bytes,
        )

    def _after_password(self, file: KeyFile, key: bytes, password: str, took: float) -> None:
        """Finish what a cut left half done, and re-tune the cost."""
        wanted = self._wanted_cost(file, took)
        with suppress(OSError, StorageTrouble, NoKeychain):  # the next open tries again
            if file.password and wanted != file.password.cost:
                tuned = Vault(
                    self._path, self._backend, random_bytes=self._random_bytes, cost=wanted
                )
                write_key_file(self._path, tuned._with_password(file, key, password))
            else:
                mend_copy(self._path)
            self._forget_data_key(file)

    def _wanted_cost(self, file: KeyFile, took: float) -> Cost:
        stored = file.password.cost if file.password else self._cost
        wanted = stored.at_least(self._cost)
        if took < TOO_FAST_SECONDS and wanted == stored and stored.memory_kib < MOST_MEMORY_KIB:
            wanted = replace(stored, memory_kib=stored.memory_kib * 2)
        return wanted

    def _forget_data_key(self, file: KeyFile) -> None:
        if self._backend is not None:
            self._keychain(file.profile).remove(_DATA_KEY)

    def _own(self, key: bytes) -> KeyFile:
        file = read_key_file(self._path)
        if not file.fits(key):
            raise ForeignKey
        return file

    def _keychain(self, profile: str) -> Keychain:
        if self._backend is None:
            raise NoKeychain
        return Keychain(self._backend, profile)


def _purpose(profile: str, what: str) -> str:
    return f"{profile}/{what}"
