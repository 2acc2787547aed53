"""Requests made from the server's own description of itself: never a crash (S4)."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings

from sync.server.describing import openapi
from tests.security.company import Company, found


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Company]:
    for company in found(tmp_path_factory.mktemp("company")):
        company.sign_in("boss")
        yield company


api = schemathesis.openapi.from_dict(openapi())
_QUICK = settings(
    max_examples=15,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


@api.parametrize()
@_QUICK
def test_whatever_the_description_allows_is_answered(case: Any, described: Company):
    described.now[0] += 1_000
    seat = described.seats["boss"]
    body = json.dumps(case.body).encode() if isinstance(case.body, dict | list) else b""
    answer = described.web.request(
        case.method, case.formatted_path, content=body, headers=seat.headers()
    )
    assert answer.status_code < 500
    if answer.status_code >= 400:
        assert set(answer.json()) <= {"refused", "facts"}
