"""A data key wrapped by a secret: Argon2id, mixed with this computer's half, then AES-256-GCM."""

from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass

KEY_BYTES = 32
_SALT, _NONCE, _TAG = 16, 12, 16
RandomBytes = Callable[[int], bytes]


class WrongSecretError(Exception):
    """The secret is not the one that wrapped the key, or the wrap was changed since."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess costs a thief: the memory Argon2id fills, how often, and on how many lanes."""

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 4

    def __post_init__(self) -> None:
        # A stored cost is read before anything vouches for it: it must not eat the machine.
        if not (8 * self.lanes <= self.memory_kib <= 2**21):
            raise ValueError("memory")
        if not (1 <= self.passes <= 32 and 1 <= self.lanes <= 16):
            raise ValueError("passes or lanes")

    def at_least(self, other: "Cost") -> "Cost":
        return Cost(
            max(self.memory_kib, other.memory_kib),
            max(self.passes, other.passes),
            max(self.lanes, other.lanes),
        )


@dataclass(frozen=True, slots=True)
class Wrap:
    """One wrapped key with all that is needed to unwrap it, except the secret."""

    cost: Cost
    salt: bytes
    nonce: bytes
    sealed: bytes
    device: bool

    @classmethod
    def read(cls, stored: object) -> "Wrap":
        """The wrap in a decoded key file; ValueError where it is none."""
        if not isinstance(stored, Mapping):
            raise ValueError("wrap")
        fields: Mapping[object, object] = stored
        cost, device = fields.get("cost"), fields.get("device")
        if not isinstance(cost, Mapping) or not isinstance(device, bool):
            raise ValueError("cost")
        sizes: Mapping[object, object] = cost
        wrap = cls(
            Cost(*(_number(sizes.get(name)) for name in ("memory_kib", "passes", "lanes"))),
            _bytes(fields.get("salt")),
            _bytes(fields.get("nonce")),
            _bytes(fields.get("sealed")),
            device,
        )
        if (len(wrap.salt), len(wrap.nonce), len(wrap.sealed)) != (_SALT, _NONCE, KEY_BYTES + _TAG):
            raise ValueError("length")
        return wrap

    def stored(self) -> dict[str, object]:
        return {
            "cost": asdict(self.cost),
            "device": self.device,
            "salt": b64encode(self.salt).decode("ascii"),
            "nonce": b64encode(self.nonce).decode("ascii"),
            "sealed": b64encode(self.sealed).decode("ascii"),
        }


def wrap_key(
    key: bytes,
    secret: str,
    *,
    purpose: str,
    device: bytes | None,
    cost: Cost,
    random_bytes: RandomBytes,
) -> Wrap:
    """`key` so that only `secret`, for the same purpose and with the same device half, opens it."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = random_bytes(_SALT), random_bytes(_NONCE)
    kek = _wrapping_key(secret, salt, cost, device)
    about = _about(purpose, cost, device is not None)
    return Wrap(cost, salt, nonce, AESGCM(kek).encrypt(nonce, key, about), device is not None)


def unwrap_key(wrap: Wrap, secret: str, *, purpose: str, device: bytes | None) -> bytes:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    kek = _wrapping_key(secret, wrap.salt, wrap.cost, device)
    try:
        return AESGCM(kek).decrypt(wrap.nonce, wrap.sealed, _about(purpose, wrap.cost, wrap.device))
    except InvalidTag:
        raise WrongSecretError from None


def _wrapping_key(secret: str, salt: bytes, cost: Cost, device: bytes | None) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    stretched = hash_secret_raw(
        secret.encode("utf-8"),
        salt,
        time_cost=cost.passes,
        memory_cost=cost.memory_kib,
        parallelism=cost.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    mixed = HKDF(SHA256(), KEY_BYTES, salt=device, info=b"roadbook key-wrapping key")
    return mixed.derive(stretched)


def _about(purpose: str, cost: Cost, device: bool) -> bytes:
    """What the seal also vouches for: whose key, for what, at which cost, with which halves."""
    facts = ("roadbook", purpose, cost.memory_kib, cost.passes, cost.lanes, int(device))
    return "\n".join(map(str, facts)).encode("utf-8")


def _number(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError("number")
    return value


def _bytes(value: object) -> bytes:
    if not isinstance(value, str):
        raise ValueError("bytes")
    return b64decode(value, validate=True)
