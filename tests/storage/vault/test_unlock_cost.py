"""P3: what it costs to have the key, against what cannot be had for less."""

import os
import sqlite3
from contextlib import closing
from statistics import median
from time import perf_counter

import pytest
import sqlcipher3
from argon2.low_level import Type, hash_secret_raw

from storage.vault import DEFAULT_COST, Vault
from tests.storage.vault.fakes import MemoryKeychain

PASSWORD = "seven grey herons"
pytestmark = pytest.mark.bench


def timed(work, times):
    took = []
    for _ in range(times):
        started = perf_counter()
        work()
        took.append(perf_counter() - started)
    return median(took)


def made(folder, backend, password):
    vault = Vault(folder / "keys.json", backend, random_bytes=os.urandom)
    key = vault.create(password).key
    with closing(sqlcipher3.connect(folder / "book.db")) as book:
        book.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        book.execute("CREATE TABLE customer (id INTEGER PRIMARY KEY, name TEXT)")
    with closing(sqlite3.connect(folder / "plain.db")) as plain:
        plain.execute("CREATE TABLE customer (id INTEGER PRIMARY KEY, name TEXT)")
    return vault


def open_book(folder, key):
    with closing(sqlcipher3.connect(folder / "book.db")) as book:
        book.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        book.execute("SELECT count(*) FROM sqlite_master").fetchone()


def open_plain(folder):
    with closing(sqlite3.connect(folder / "plain.db")) as plain:
        plain.execute("SELECT count(*) FROM sqlite_master").fetchone()


def test_unlocking_from_the_keychain_costs_at_most_five_times_opening_plain_sqlite(tmp_path):
    vault = made(tmp_path, MemoryKeychain(), None)
    vault.open()
    ours = timed(lambda: open_book(tmp_path, vault.open()), 200)
    plain = timed(lambda: open_plain(tmp_path), 200)
    print(f"P3 keychain: {ours * 1000:.2f} ms / {plain * 1000:.2f} ms = {ours / plain:.2f}")
    assert ours <= 5 * plain


def test_unlocking_by_password_costs_at_most_a_fifth_more_than_one_bare_argon2id(tmp_path):
    vault = made(tmp_path, None, PASSWORD)
    cost = DEFAULT_COST

    def bare():
        hash_secret_raw(
            PASSWORD.encode(), bytes(16), cost.passes, cost.memory_kib, cost.lanes, 32, Type.ID
        )

    vault.open(PASSWORD)
    ours = timed(lambda: open_book(tmp_path, vault.open(PASSWORD)), 15)
    alone = timed(bare, 15)
    print(f"P3 password: {ours * 1000:.0f} ms / {alone * 1000:.0f} ms = {ours / alone:.2f}")
    assert ours <= 1.2 * alone
