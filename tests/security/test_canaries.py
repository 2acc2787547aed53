"""S1: nothing that was typed lies readable in any file that the app makes."""

import logging
import os
import sqlite3
import subprocess
import sys
from base64 import b64encode
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest

from desktop.crash import CrashReports
from storage.backup import backup, keep_daily
from storage.commands.drafts import keep_draft
from storage.commands.records import create, delete, edit
from storage.models import Setting
from storage.rules.errors import RuleBroken
from storage.rules.kinds import Kind
from storage.search import search
from storage.transfer import ExportRequest, Request, export_list, read_file, run_import
from storage.vault.errors import WrongPassword
from tests.faults.books import NOON, REP, open_book
from tests.security.canaries import Canaries, forms, traces
from tests.storage.vault.fakes import MemoryKeychain, vault_in

ROOT = Path(__file__).parent.parent.parent
TODAY = date(2026, 11, 22)


@pytest.fixture
def debug_log(tmp_path):
    """Everything that anybody logs, down to DEBUG, in a file of the profile."""
    path = tmp_path / "profile" / "debug.log"
    path.parent.mkdir()
    handler = logging.FileHandler(path, encoding="utf-8")
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    for name in ("sqlalchemy.engine", "sqlalchemy.pool", "sqlalchemy.orm"):
        logging.getLogger(name).setLevel(logging.DEBUG)
    yield path
    for name in ("sqlalchemy.engine", "sqlalchemy.pool", "sqlalchemy.orm"):
        logging.getLogger(name).setLevel(logging.NOTSET)
    root.setLevel(before)
    root.removeHandler(handler)
    handler.close()


def test_the_search_for_canaries_finds_them_in_every_form(tmp_path):
    canaries = Canaries()
    with closing(sqlite3.connect(tmp_path / "plain.db")) as plain:
        plain.execute("CREATE TABLE customer (name TEXT)")
        plain.execute("INSERT INTO customer VALUES (?)", (canaries.word(),))
        plain.commit()
    for number, coded in enumerate(
        [
            ("x" + canaries.word()).encode("utf-16-le"),
            canaries.chinese().encode("gb18030"),
            *(b64encode(b"y" * before + canaries.word().encode() + b"zz") for before in range(4)),
            b64encode(canaries.word().encode("utf-16-le")),
            canaries.word().upper().encode(),
            bytes(range(32)),
            bytes(range(32)).hex().upper().encode(),
        ]
    ):
        (tmp_path / f"{number}.bin").write_bytes(coded)
    found = {line.split(":")[0] for line in traces([tmp_path], [bytes(range(32))], set())}
    assert found == {file.name for file in tmp_path.iterdir()}
    assert all(len(form) > 8 for form in forms("Kanarienvogel"))


def test_nothing_typed_can_be_read_in_any_file(tmp_path, debug_log, monkeypatch):
    profile, inputs, outputs = (tmp_path / name for name in ("profile", "inputs", "outputs"))
    temporary = tmp_path / "temporary"
    for folder in (inputs, outputs, temporary):
        folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr("tempfile.tempdir", None)
    canaries = Canaries()
    password, better = canaries.word() + " grey herons", canaries.word() + " quiet tractors"
    keychain = MemoryKeychain()
    made = vault_in(profile, keychain).create(password)
    vault_in(profile, keychain, seed=2).change_password(password, better)
    with pytest.raises(WrongPassword):
        vault_in(profile, keychain).open(canaries.word())
    code = made.recovery_code
    secrets = [made.key, code.encode(), code.replace("-", "").encode()]
    secrets += [Random(7).randbytes(32)]

    def found():
        return traces([profile, outputs, temporary], secrets, set())

    database = open_book(profile / "book.db", key=made.key)
    type_everything(database, canaries)
    assert found() == []

    bring_in_a_list(database, inputs / "list.csv", canaries)
    with database.read() as session:
        for word in canaries.given[:40]:
            search(session, word)
    with pytest.raises(RuleBroken), database.write() as session:
        create(session, Kind.CUSTOMER, {"name": canaries.word(), "status": canaries.word()})
    assert found() == []

    keep_daily(profile / "book.db", made.key, profile / "backups", TODAY)
    backup(profile / "book.db", made.key, outputs / "copy.db")
    vault_in(profile, keychain).write_recovery_copy(outputs / "copy.db.keys")
    export_and_delete(database, outputs / "list.xlsx")
    export_and_delete(database, outputs / "list.csv")
    crash(profile / "reports", canaries)
    assert found() == []

    database.close()
    assert len(canaries.given) >= 500
    assert (profile / "debug.log").stat().st_size > 1_000
    assert list((profile / "reports").glob("crash-*"))
    assert found() == []


def type_everything(database, canaries):
    for _ in range(25):
        with database.write() as session:
            customer = create(
                session,
                Kind.CUSTOMER,
                {
                    "name": canaries.word(),
                    "address": canaries.chinese(),
                    "note": f"{canaries.word()} and {canaries.chinese()}",
                    "custom": {canaries.word(): canaries.word()},
                },
            )
            contact = {"name": canaries.word(), "emails": [{"address": canaries.word() + "@x.de"}]}
            create(session, Kind.CONTACT, {"customer_id": customer, **contact})
            visit = {"status": "done", "zone": "UTC", "started_at": NOON, "note": canaries.word()}
            create(session, Kind.VISIT, {"customer_id": customer, **visit})
            task = {"owner_id": REP, "text": canaries.chinese(), "customer_id": customer}
            create(session, Kind.TASK, task)
            keep_draft(session, "visit", canaries.word(), {"text": canaries.word()}, now=NOON)
            session.merge(Setting(name=canaries.word(), value={"q": canaries.word()}))
        with database.write() as session:
            edit(session, Kind.CUSTOMER, customer, {"note": canaries.word(), "city": None})
        with database.write() as session:
            delete(session, Kind.CUSTOMER, customer)
        database.idle_step()


def bring_in_a_list(database, path, canaries):
    rows = [f"{canaries.word()},{canaries.chinese()},{canaries.word()}" for _ in range(60)]
    path.write_text("\n".join(["Customer name,City,Note", *rows]), encoding="utf-8")
    request = Request("list.csv", read_file(path))
    assert run_import(database, request, today=TODAY).changed == 60


def export_and_delete(database, path):
    """An exported list is the rep's own; what is left when it is gone must say nothing."""
    request = ExportRequest("customers", path, allowed=True)
    export_list(database, request, now=NOON + timedelta(days=1), zone=ZoneInfo("UTC"))
    path.unlink()


def crash(folder, canaries):
    reports = CrashReports(folder)
    try:
        note = canaries.word()
        raise ValueError(f"could not save {note}", canaries.word())
    except ValueError as error:
        reports._on_exception(type(error), error, error.__traceback__)
    reports.close()


def test_the_command_line_leaves_nothing_readable_behind(tmp_path):
    home, temporary, inputs = (tmp_path / name for name in ("home", "temporary", "inputs"))
    for folder in (home, temporary, inputs):
        folder.mkdir()
    canaries = Canaries(2)
    password = f"{canaries.word()} herons"
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("XDG_")},
        "HOME": str(home),
        "TMPDIR": str(temporary),
        "ROADBOOK_PASSWORD": password,
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
    }

    def roadbook(*words):
        done = subprocess.run(
            [sys.executable, "-m", "desktop", *words],
            env=environment,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        assert "Traceback" not in done.stderr
        assert "has a bug" not in done.stderr, done.stderr
        assert traces([home, temporary], [password.encode()], set()) == []
        return done

    rows = "\n".join(f"{canaries.word()},{canaries.chinese()}" for _ in range(30))
    (inputs / "list.csv").write_text(f"Customer name,City\n{rows}", encoding="utf-8")
    assert roadbook("import", str(inputs / "list.csv")).returncode == 0
    first = canaries.given[1]
    roadbook("log", f"@{first} {canaries.word()} 下次:周三 {canaries.chinese()}")
    assert first in roadbook("search", first[:16]).stdout
    assert roadbook("backup", str(home / "copy.db")).returncode == 0
    assert roadbook("check").returncode == 0
    roadbook("import", str(inputs / f"{canaries.word()}.csv"))
