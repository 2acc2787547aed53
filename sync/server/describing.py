"""The server's requests as OpenAPI, from the very types that decode them."""

from typing import Any, Final

import msgspec

from sync.protocol import files
from sync.protocol.administration import ACTIONS
from sync.protocol.admission import Renewal, SignIn
from sync.protocol.messages import Ask

# Path, type of the body, whether a token is needed.
ENDPOINTS: Final[tuple[tuple[str, type[msgspec.Struct] | None, bool], ...]] = (
    ("/v1/device", SignIn, False),
    ("/v1/token", Renewal, False),
    ("/v1/fork", None, True),
    ("/v1/sync", Ask, True),
    *((f"/v1/admin/{action}", wanted, True) for action, wanted in ACTIONS.items()),
    # A piece of a file is bytes, not JSON.
    *(
        (f"/v1/file/{action}", wanted if action != "put" else None, True)
        for action, wanted in files.ACTIONS.items()
    ),
)
_TEMPLATE: Final = "#/components/schemas/{name}"


def openapi() -> dict[str, Any]:
    """The description; every refusal is `{"refused": code}`."""
    types = [wanted for _, wanted, _ in ENDPOINTS if wanted is not None]
    schemas, components = msgspec.json.schema_components(types, ref_template=_TEMPLATE)
    bodies = dict(zip(types, schemas, strict=True))
    components["Refused"] = {
        "type": "object", "required": ["refused"],
        "properties": {"refused": {"type": "string"}, "facts": {"type": "object"}},
    }  # fmt: skip
    paths = {
        path: {"post": _post(bodies[wanted] if wanted else None, needs)}
        for path, wanted, needs in ENDPOINTS
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Roadbook server", "version": "1"},
        "paths": paths | {"/metrics": {"get": {"responses": {"200": {"description": "Figures"}}}}},
        "components": {
            "schemas": components,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _post(body: Any, needs_token: bool) -> dict[str, Any]:
    refused = {"application/json": {"schema": {"$ref": _TEMPLATE.format(name="Refused")}}}
    codes = ("400", "401", "403", "404", "409", "410", "413", "429")
    answers: dict[str, Any] = {
        code: {"description": "Refused", "content": refused} for code in codes
    }
    made: dict[str, Any] = {"responses": {"200": {"description": "Done"}} | answers}
    if body is not None:
        content = {"application/json": {"schema": body}}
        made["requestBody"] = {"required": True, "content": content}
    if needs_token:
        made["security"] = [{"token": []}]
    return made
