"""The company's own certificate authority is read as text and as bytes, and told by its name."""

import pytest
import trustme
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from storage.rules.authority import LARGEST, read_authority
from storage.rules.errors import RuleBroken


@pytest.fixture(scope="module")
def pem() -> bytes:
    return trustme.CA(organization_name="Chengyuan").cert_pem.bytes()


def test_a_certificate_is_read_whichever_way_it_is_written(pem: bytes) -> None:
    as_bytes = x509.load_pem_x509_certificate(pem).public_bytes(Encoding.DER)
    assert read_authority(as_bytes) == read_authority(pem)
    assert read_authority(pem).name == "Chengyuan"


def test_several_in_one_file_are_all_kept(pem: bytes) -> None:
    both = pem + trustme.CA().cert_pem.bytes()
    assert read_authority(both).pem.count(b"BEGIN CERTIFICATE") == 2


@pytest.mark.parametrize("cut", [b"", b"x", b"x" * (LARGEST + 1)])
def test_anything_else_is_refused(cut: bytes) -> None:
    with pytest.raises(RuleBroken) as told:
        read_authority(cut)
    assert told.value.code == "authority.no_certificate"


def test_a_half_written_file_is_refused(pem: bytes) -> None:
    with pytest.raises(RuleBroken):
        read_authority(pem[:200])
