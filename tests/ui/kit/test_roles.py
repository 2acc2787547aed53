"""What the screens offer each role is what the server takes of it."""

import pytest

from storage.rules.choices import Role
from storage.rules.kinds import KINDS, Kind
from storage.rules.specs import Root
from sync.server.rights import Whose, may_write
from ui.kit.roles import fields_written, writes

OF_A_CUSTOMER = [kind for kind, known in KINDS.items() if known.root is Root.CUSTOMER]


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("kind", OF_A_CUSTOMER)
def test_a_record_is_offered_for_writing_where_the_server_takes_it(role: Role, kind: Kind):
    for act in ("create", "patch", "delete"):
        fields = {f.name for f in KINDS[kind].fields.values()} if act == "patch" else ()
        taken = may_write(role, kind, act, fields, {Whose.OWN}) is None
        assert writes(role, kind) is taken, act


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("kind", [kind for kind in OF_A_CUSTOMER if kind is not Kind.ASSIST])
def test_single_fields_are_offered_where_the_server_takes_those_alone(role: Role, kind: Kind):
    """What came of a colleague's help is asked for by a form of its own."""
    fields = [f.name for f in KINDS[kind].fields.values()]
    taken = {name for name in fields if may_write(role, kind, "patch", {name}, ()) is None}
    assert fields_written(role, kind) == (frozenset() if writes(role, kind) else taken)
