"""R8 by the command line: on a profile that cannot be written everything that reads works."""

import contextlib
import io
import json
import sys

import pytest

from desktop.cli import main
from tests.faults.nobody import as_nobody, open_folder

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="other rights there")
LINES = "Customer name,City\nHuaxin Precision,Suzhou\n"


@pytest.fixture
def places(monkeypatch):
    """A profile with one customer that only root may write, and a folder that all may."""
    monkeypatch.setenv("ROADBOOK_PASSWORD", "seven grey herons")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    with open_folder() as folder:
        profile, free = folder / "profile", folder / "free"
        free.mkdir()
        free.chmod(0o777)
        (free / "list.csv").write_text(LINES, encoding="utf-8")
        # Also loads, as root, what the child could not read from root's folders.
        for words in EVERYTHING:
            said(profile, *(word.format(free=free) for word in words))
        (free / "copy.db").rename(free / "kept")
        (free / "kept").chmod(0o644)
        (free / "list.xlsx").unlink()
        for made in free.glob("copy.*"):
            made.unlink()
        for path in profile.rglob("*"):
            path.chmod(0o555 if path.is_dir() else 0o444)
        profile.chmod(0o555)
        yield profile, free
        profile.chmod(0o755)


EVERYTHING = [
    ("import", "{free}/list.csv"),
    ("search", "Huaxin"),
    ("check",),
    ("log", "@Huaxin price"),
    ("backup", "{free}/copy.db"),
    ("export", "customers", "{free}/list.xlsx"),
    ("restore", "{free}/copy.db"),
]


def said(profile, *words):
    out, told = io.StringIO(), io.StringIO()
    out.reconfigure = told.reconfigure = lambda **_: None
    hook = sys.excepthook
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(told):
        code = main(["--profile", str(profile), *words, "--json"])
    sys.excepthook = hook
    return code, out.getvalue() + told.getvalue()


@pytest.mark.parametrize("words", [("search", "Huaxin"), ("check",), ("backup", "{free}/copy.db")])
def test_what_only_reads_works(places, words):
    profile, free = places
    given = [word.format(free=free) for word in words]
    code, told = as_nobody(lambda: said(profile, *given))
    assert code == 0, told


@pytest.mark.parametrize(
    "words",
    [
        ("import", "{free}/more.csv"),
        ("log", "@Huaxin price"),
        ("export", "customers", "{free}/list.xlsx"),
        ("restore", "{free}/kept"),
    ],
)
def test_what_writes_is_refused_in_words(places, words):
    profile, free = places
    (free / "more.csv").write_text(LINES + "Dongyue Plastics,Ningbo\n", encoding="utf-8")
    before = (profile / "book.db").read_bytes()
    given = [word.format(free=free) for word in words]
    code, told = as_nobody(lambda: said(profile, *given))
    assert code == 2, told
    assert "error" in json.loads(told) or "read-only" in told, told
    assert (profile / "book.db").read_bytes() == before
