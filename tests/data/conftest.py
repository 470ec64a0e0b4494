"""Tables made by the real pipeline, and remade after a change in one bundled file."""

import shutil
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pandas as pd
import pytest

from data.build import make
from data.inputs import BUNDLED, Inputs
from data.steps import STEPS, needs

Change = Callable[[pd.DataFrame], pd.DataFrame]


@pytest.fixture(scope="session")
def made() -> dict[str, pd.DataFrame]:
    """Table name -> the table, from the bundled facts alone."""
    return {name: frame for name, (_, frame) in make(Inputs(BUNDLED), STEPS).items()}


@pytest.fixture
def remake() -> Callable[[ModuleType, Inputs], pd.DataFrame]:
    """``remake(step, inputs)``: the table of one step, after the steps that it needs."""

    def table(step: ModuleType, inputs: Inputs) -> pd.DataFrame:
        return make(inputs, _with_needs(step))[step.TABLE.name][1]

    return table


@pytest.fixture
def changed(tmp_path: Path) -> Callable[[str, Change], Inputs]:
    """``changed("x.csv", change)``: the bundled facts with one file changed."""

    def inputs(name: str, change: Change) -> Inputs:
        folder = tmp_path / "bundled"
        shutil.copytree(BUNDLED, folder)
        table = pd.read_csv(folder / name, dtype="str", keep_default_na=False)
        change(table).to_csv(folder / name, index=False)
        return Inputs(folder)

    return inputs


def _with_needs(step: ModuleType) -> list[ModuleType]:
    wanted, unseen = {step.TABLE.name}, [step]
    while unseen:
        new = set(needs(unseen.pop())) - wanted
        wanted |= new
        unseen += [other for other in STEPS if other.TABLE.name in new]
    return [other for other in STEPS if other.TABLE.name in wanted]
