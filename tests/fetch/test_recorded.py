"""Recorded answers and workbooks, where they are at hand: they are never in the archive."""

from pathlib import Path

import pytest

from data.fetch import located, myh, pxweb
from data.fetch.ask import Got
from data.inbox import manifest_of
from data.inputs import BUNDLED, Inputs
from data.steps import yh_application, yh_course
from tests import rotation

RAW = Path(__file__).parents[3] / "shared/raw"
WORKBOOKS = [
    (yh_application, f"program/resultat-ansokningsomgang-{year}.xlsx")
    for year in (2025, 2024, 2023, 2022)
] + [(yh_course, f"kurser/resultat-{year}-for-kurser-inom-yh.xlsx") for year in (2025, 2024, 2023)]


def recorded(name: str) -> bytes:
    if not (RAW / name).exists():
        pytest.skip("det inspelade svaret finns inte här: det läggs aldrig i arkivet")
    return (RAW / name).read_bytes()


def test_scb_says_its_limits():
    got = Got(recorded("scb/pxwebapi2/config.json"), "https://x/config")
    assert pxweb._limits_v2(got) == {
        "cells": 150_000, "calls": 3, "seconds": 1, "licence": "CC0",
    }  # fmt: skip


def test_scb_lists_its_tables_with_their_folders():
    got = Got(recorded("scb/pxwebapi2/search.json"), "https://x/tables")
    found = located._listings(got)
    assert len(found) == 10
    assert found[0] == {
        "id": "TAB4552",
        "label": "Befolkningens anslutning till kommunalt vatten och avlopp. År 1960-2024",
        "updated": "2026-06-02T06:00:00Z",
        "folders": ["MI", "MI0902", "MI0902C"],
    }


@pytest.mark.parametrize(
    ("step", "name"),
    [rotation.case(step, name, id=name, often="2023-for" in name) for step, name in WORKBOOKS],
)
def test_what_is_kept_of_a_workbook_of_myhs_gives_the_same_rows(step, name, tmp_path):
    whole = recorded(f"myh/{name}")
    kept = myh._read(step)(Got(whole, f"https://x/{name}"))
    manifest = manifest_of(kept["name"], step.INBOX_SOURCE, "2026-11-28")
    (tmp_path / "manifest.json").write_text(manifest, encoding="utf-8")
    read = []
    for body in (whole, myh.book(kept["sheets"])):
        (tmp_path / kept["name"]).write_bytes(body)
        read.append(step.read(Inputs(BUNDLED, tmp_path)).astype("str"))
    assert read[0].equals(read[1])
