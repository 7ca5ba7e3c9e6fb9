"""Each defence, switched off, is missed."""

from __future__ import annotations

import pytest

from tests.simulation.mutants import MUTANTS, Mutant
from tests.simulation.running import run


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda one: one.name)
def test_a_defence_that_is_gone_is_missed(mutant: Mutant) -> None:
    ran = run(mutant.seeds, f"--without={mutant.name}")
    assert ran.returncode == 1, f"nobody noticed: {mutant.defence}\n{ran.stdout}{ran.stderr}"
    assert mutant.shows in ran.stdout, ran.stdout
