"""A file with the company's own certificate authority: what has to be in it to be of use."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from storage.rules.errors import RuleBroken

LARGEST: Final = 1024 * 1024
_KEY: Final = b"PRIVATE KEY-----"
_MARK: Final = b"-----BEGIN CERTIFICATE-----"


@dataclass(frozen=True, slots=True)
class Authority:
    """Who it says it is, until when, and its certificates as text."""

    name: str
    until: date
    pem: bytes


def read_authority(content: bytes) -> Authority:
    """What is in a file, written either way; raises RuleBroken with what is wrong with it."""
    if len(content) > LARGEST:
        raise RuleBroken("authority.no_certificate")
    if _KEY in content:
        raise RuleBroken("authority.private_key")
    try:
        if _MARK in content:
            found = x509.load_pem_x509_certificates(content)
        else:
            found = [x509.load_der_x509_certificate(content)]
    except ValueError as error:
        raise RuleBroken("authority.no_certificate") from error
    pem = b"".join(each.public_bytes(Encoding.PEM) for each in found)
    last = max(found, key=lambda each: each.not_valid_after_utc)
    return Authority(_name(last), last.not_valid_after_utc.date(), pem)


def _name(certificate: x509.Certificate) -> str:
    """What people call it; the whole subject where it has no name of its own."""
    for kind in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
        for given in certificate.subject.get_attributes_for_oid(kind):
            return str(given.value)
    return certificate.subject.rfc4514_string()
