"""Who stands behind a deployment: name, contact and logo on paper, deck, handout and screen."""

import asyncio
import io
from base64 import b64encode
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PIL import Image
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from starlette.applications import Starlette
from starlette.testclient import TestClient

from app import lifespan
from components import sheets
from components.kit import sender
from components.render.paper import paper
from components.web import routes
from data import editions

WHO = 'organisation = "Region Prov"\ncontact = "forum@prov.example"\n'

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="40">'
    '<rect width="160" height="40" fill="#0b5a7a"/></svg>'
)


def png(width: int = 160, height: int = 40) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "#0b5a7a").save(out, "PNG")
    return out.getvalue()


@pytest.fixture(autouse=True)
def _read_anew():
    sender.sender.cache_clear()
    sender.logo.cache_clear()
    yield
    sender.sender.cache_clear()
    sender.logo.cache_clear()


@pytest.fixture
def stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """``stands('logo = "a.png"', {"a.png": …})``: a deployment with such a file."""

    def write(toml: str, files: dict[str, bytes] | None = None) -> Path:
        path = tmp_path / "avsandare.toml"
        path.write_text(toml, encoding="utf-8")
        for name, body in (files or {}).items():
            (tmp_path / name).write_bytes(body)
        monkeypatch.setenv(sender.VARIABLE, str(path))
        return path

    return write


@pytest.fixture(params=["logga.png", "logga.svg"])
def deployed(request, stands, var, monkeypatch) -> TestClient:
    """Light pages of a deployment with a logo."""
    body = png() if request.param.endswith("png") else SVG.encode()
    stands(f'{WHO}logo = "{request.param}"', {request.param: body})
    monkeypatch.setenv(editions.VARIABLE, str(var))
    monkeypatch.setattr(routes, "_pages", routes.Once(10**8, len_of))
    return TestClient(Starlette(routes=routes.ROUTES))


def len_of(page) -> int:
    return len(page.plain)


def test_nobody_has_to_stand_behind_it(stands, tmp_path, monkeypatch):
    monkeypatch.setenv(sender.VARIABLE, str(tmp_path / "finns-inte.toml"))
    assert sender.sender() == sender.Sender()
    assert sender.logo() is None


@pytest.mark.parametrize(
    ("toml", "files", "said"),
    [
        ("organisation = ", {}, "går inte att läsa som TOML"),
        ('organisaton = "Region"', {}, "organisaton är inget värde som används"),
        ("organisation = 5", {}, "organisation ska vara en text inom citattecken"),
        (f'{WHO}logo = "logga.jpg"', {"logga.jpg": b"x"}, "ska vara en PNG- eller SVG-fil"),
        (f'{WHO}logo = "logga.png"', {}, "finns inte. Lägg filen där, eller lämna logo tom"),
        (f'{WHO}logo = "logga.png"', {"logga.png": b"GIF89a"}, "är inte en hel PNG-fil"),
        (f'{WHO}logo = "logga.png"', {"logga.png": png()[:20]}, "är inte en hel PNG-fil"),
        (f'{WHO}logo = "logga.svg"', {"logga.svg": b"<svg>"}, "är inte en hel SVG-fil"),
        (f'{WHO}logo = "logga.svg"', {"logga.svg": b"<html/>"}, "är inte en hel SVG-fil"),
        (f'{WHO}logo = "logga.png"', {"logga.png": png() + b" " * 40_000}, "högst 30 kB går"),
        ('logo = "logga.png"', {"logga.png": png()}, "ange organisation"),
    ],
)
def test_what_is_wrong_in_the_file_is_said_in_swedish(stands, toml, files, said):
    stands(toml, files)
    with pytest.raises(sender.BadSender, match=r"avsandare|logga") as error:
        sender.logo()
    assert said in str(error.value)


def test_the_app_does_not_start_with_a_logo_it_cannot_show(stands):
    async def start() -> None:
        async with lifespan(None):
            pass

    stands(f'{WHO}logo = "logga.png"')
    # In a thread of its own: a worker that has driven a browser has a loop in this one.
    with pytest.raises(sender.BadSender), ThreadPoolExecutor(1) as pool:
        pool.submit(lambda: asyncio.run(start())).result()


@pytest.mark.parametrize("address", ["/blad/skola", "/blad/q3", "/handout", "/blad/finns-inte"])
def test_light_pages_and_handout_show_the_logo_without_asking_for_it(deployed, address):
    page = deployed.get(address).text
    mark = sender.logo()
    before, named, _ = page.partition("<p>Årshjulet · Region Prov</p>")
    assert named
    written = f'<img class="logga" src="data:{mark.media};base64,'
    assert before.count(written) == 1
    assert f'{b64encode(mark.body).decode()}" alt="Region Prov">' in before


def test_every_slide_shows_the_logo_in_its_own_shape(deployed):
    deck = deployed.get("/blad/skola.pptx").content
    slides = list(Presentation(io.BytesIO(deck)).slides)
    assert len(slides) > 2
    for number, slide in enumerate(slides):
        marks = [
            shape
            for shape in slide.shapes
            if shape.shape_type == MSO_SHAPE_TYPE.PICTURE
            and shape.element.xpath("./*/p:cNvPr")[0].get("descr") == "Region Prov"
        ]
        assert len(marks) == (2 if number == 0 else 1)
        for mark in marks:
            assert mark.width / mark.height == pytest.approx(4, rel=0.02)
            assert mark.image.content_type == "image/png"


def test_the_screen_shows_the_logo_and_who_to_ask(stands, visit):
    stands(f'{WHO}logo = "logga.png"', {"logga.png": png()})
    app = visit("q1")
    shown = [item.proto.body for item in app.get("html") if "logga" in item.proto.body]
    assert [part for part in shown if 'alt="Region Prov"' in part and "data:image/png" in part]
    assert any("Frågor: forum@prov.example." in markdown.value for markdown in app.markdown)


def test_a_logo_with_any_name_is_text(stands):
    stands('organisation = "<b>\\" onload=1"\nlogo = "a.png"', {"a.png": png()})
    assert 'alt="&lt;b&gt;&#34; onload=1"' in paper.logo()


def test_every_sheet_is_light_with_the_largest_logo_there_may_be(stands, var, monkeypatch):
    noise = Image.effect_noise((170, 170), 90)
    out = io.BytesIO()
    noise.save(out, "PNG")
    assert 20_000 < len(out.getvalue()) <= 30 * 1024
    stands(f'{WHO}logo = "a.png"', {"a.png": out.getvalue()})
    monkeypatch.setenv(editions.VARIABLE, str(var))
    monkeypatch.setattr(routes, "_pages", routes.Once(10**8, len_of))
    client = TestClient(Starlette(routes=routes.ROUTES))
    for slug in sheets.SLUGS:
        answer = client.get(f"/blad/{slug}", headers={"accept-encoding": "br"})
        assert int(answer.headers["content-length"]) <= 100_000, slug
