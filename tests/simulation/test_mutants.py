"""The test of the tests: bugs planted in the code, each of which something here must notice."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.simulation.mutants import Mutant
from tests.simulation.mutants.planted import PLANTED
from tests.simulation.mutants.planting import ROOT, planted

SAMPLE = PLANTED[::6]


def notices(mutant: Mutant) -> bool:
    command = [sys.executable, "-m", "tests.simulation.mutants.planting", mutant.name]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr[-2_000:]
    return done.returncode == 0


def named(mutant: Mutant) -> str:
    return mutant.name.replace(" ", "-")


@pytest.mark.parametrize("mutant", PLANTED, ids=named)
def test_every_bug_can_still_be_planted(mutant: Mutant):
    source = Path(ROOT, mutant.path).read_text("utf-8")
    assert planted(source, mutant) != source


@pytest.mark.parametrize("mutant", SAMPLE, ids=named)
def test_a_planted_bug_is_noticed(mutant: Mutant):
    assert notices(mutant)


@pytest.mark.long
@pytest.mark.parametrize("mutant", PLANTED, ids=named)
def test_every_planted_bug_is_noticed(mutant: Mutant):
    assert notices(mutant)
