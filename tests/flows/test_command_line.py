"""The same by the commands that an administrator and a rep type."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.flows.conftest import PASSWORD, ServerProcess


def roadbook(profile: Path, *arguments: str, code: int = 0) -> Any:
    environment = {**os.environ, "ROADBOOK_PASSWORD": PASSWORD, "PYTHON_KEYRING_BACKEND": NO_CHAIN}
    command = [sys.executable, "-m", "desktop", "--profile", str(profile), *arguments, "--json"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == code, done.stderr
    return json.loads(done.stdout)


NO_CHAIN = "keyring.backends.fail.Keyring"


def test_an_imported_list_reaches_the_second_laptop_by_three_commands(
    tmp_path: Path, server: ServerProcess
) -> None:
    listed = tmp_path / "customers.csv"
    listed.write_text("客户名称,城市\n上海华信精密机械有限公司,上海\n东岳汽配,苏州\n", "utf-8")
    first, second = tmp_path / "first", tmp_path / "second"
    assert roadbook(first, "import", str(listed))["created"] == 2
    assert roadbook(first, "status")["signed_in"] is False
    sign_in = ("signin", "--server", server.address, "--user", "ana@example.com")
    roadbook(first, *sign_in)
    sent = roadbook(first, "sync")
    assert (sent["refused"], sent["conflicts"], sent["receipt"]["agreed"]) == (0, 0, True)
    assert roadbook(first, "status")["waiting"] == 0
    roadbook(second, *sign_in)
    received = roadbook(second, "sync")
    assert received["pulled"] >= 2
    assert (received["pushed"], received["refused"]) == (0, 0)  # nobody made up at set-up is sent
    hit, *_ = roadbook(second, "search", "hx")
    assert hit["title"] == "上海华信精密机械有限公司"


def test_the_office_brings_in_no_contacts_by_command_either(
    tmp_path: Path, server: ServerProcess
) -> None:
    server.run("user", "add", "desk@example.com", "--name", "Desk", "--role", "office")
    profile = tmp_path / "desk"
    roadbook(profile, "signin", "--server", server.address, "--user", "desk@example.com")
    roadbook(profile, "sync")
    listed = tmp_path / "contacts.csv"
    listed.write_text("姓名,客户名称,职务\n王建国,东岳汽配,总经理\n", "utf-8")
    refused = roadbook(profile, "import", str(listed), "--kind", "contacts", code=2)
    assert refused["code"] == "columns.not_of_your_role"
    assert roadbook(profile, "status")["waiting"] == 0


def test_a_sign_in_that_is_refused_leaves_no_book_behind(
    tmp_path: Path, server: ServerProcess
) -> None:
    profile = tmp_path / "book"
    sign_in = ("signin", "--server", server.address, "--user")
    assert roadbook(profile, *sign_in, "nobody@example.com", code=2)["code"] == "sync.not_let_in"
    wrong = ("signin", "--server", "http://book.example", "--user", "ana@example.com")
    assert roadbook(profile, *wrong, code=2)["code"] == "sync.address_not_safe"
    assert roadbook(profile, "status", code=2)["code"] == "profile.none"
    assert roadbook(profile, *sign_in, "ana@example.com")["role"] == "rep"
    assert roadbook(profile, "sync")["refused"] == 0


def test_a_server_that_does_not_answer_is_told_in_a_sentence_and_costs_nothing(
    tmp_path: Path, server: ServerProcess
) -> None:
    profile = tmp_path / "book"
    roadbook(profile, "signin", "--server", server.address, "--user", "bo@example.com")
    server.kill()
    refused = roadbook(profile, "sync", code=2)
    assert refused["code"] == "sync.no_answer"
    assert refused["error"].startswith("The server does not answer.")
