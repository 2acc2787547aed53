"""Garbage that may hold widgets goes on the window's thread, whoever made Python look for it."""

import gc
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.collecting import Collector

WELL_ABOVE = 10 * gc.get_threshold()[0]


class Knot:
    """Garbage that only a collection finds; says where it went."""

    def __init__(self, went: list[int]) -> None:
        self._itself, self._went = self, went

    def __del__(self) -> None:
        self._went.append(threading.get_ident())


@pytest.fixture
def went() -> Iterator[list[int]]:
    gc.enable()  # as Python begins
    yield []
    gc.disable()
    gc.unfreeze()


def allocate() -> None:
    kept = [[] for _ in range(WELL_ABOVE)]
    assert len(kept) == WELL_ABOVE


def test_a_worker_that_allocates_collects_nothing(qtbot: QtBot, went: list[int]):
    collector = Collector()
    collector.begin()
    Knot(went)
    worker = threading.Thread(target=allocate)
    worker.start()
    worker.join()
    assert went == []
    kept = [[] for _ in range(WELL_ABOVE)]
    qtbot.waitUntil(lambda: went == [threading.get_ident()])
    assert kept
