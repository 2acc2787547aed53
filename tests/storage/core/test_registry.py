"""The registry of kinds says what the tables, the migrations and the derived columns are."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from storage import migrations
from storage.database import Database
from storage.derived import DECIDING
from storage.models import MODELS, Base
from storage.models.base import STAMPS, IsoDate, Json, UtcMillis, Uuid16
from storage.rules.fields import Codec
from storage.rules.indexing import TEXTS
from storage.rules.kinds import KINDS, Kind, Root

TYPES = {
    Codec.TIME: UtcMillis,
    Codec.DATE: IsoDate,
    Codec.UUID: Uuid16,
    Codec.JSON: Json,
}


@pytest.mark.parametrize("kind", Kind)
def test_every_column_of_a_kind_stands_in_the_registry_with_its_type(kind: Kind) -> None:
    columns = {c.name: c for c in MODELS[kind].__table__.columns}
    fields = KINDS[kind].fields
    assert columns.keys() - {"id", *STAMPS} == fields.keys()
    for name, field in fields.items():
        if wanted := TYPES.get(field.codec):
            assert isinstance(columns[name].type, wanted), name
        if field.required:
            assert not columns[name].nullable, name


def test_a_root_is_named_by_a_field_of_the_kind() -> None:
    for spec in KINDS.values():
        if spec.root is not Root.TENANT:
            assert spec.root_field == "id" or spec.root_field in spec.fields


def test_what_is_searched_and_what_decides_derived_columns_are_fields() -> None:
    for kind, names in TEXTS.items():
        assert set(names) <= KINDS[kind].fields.keys()
    for kind, names in DECIDING.items():
        assert set(names) <= KINDS[kind].fields.keys()


def test_the_migrations_make_exactly_the_tables_of_the_models(database: Database) -> None:
    with database.read() as session:
        context = MigrationContext.configure(session.connection())
        found = compare_metadata(context, Base.metadata)
    ours = [step for step in found if not str(step).count("_fts")]
    assert ours == []


def test_the_newest_migration_is_the_version_this_app_writes() -> None:
    files = (Path(migrations.__file__).parent / "versions").glob("[0-9]*.py")
    assert max(int(file.name[:4]) for file in files) == migrations.HEAD
