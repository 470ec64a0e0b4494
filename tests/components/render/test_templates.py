"""A template's words are looked up when it is written out: a word that is gone is found here."""

import re
from pathlib import Path

import pytest

from components.forum import invitation_text, meeting_text, room_text
from components.kit import words
from components.render.paper import handout_text, one_text, paper
from components.render.paper import text as light
from components.render.stage import text as stage
from components.screen import share_text
from components.sheets.arshjulet import text as arshjulet

FOLDER = Path(paper.__file__).parents[1] / "templates"

#: Template → the module that it calls ``text``.
TEXTS = {
    "blad": light, "folj": meeting_text, "handout": handout_text, "share": share_text,
    "stage": stage, "start": arshjulet, "ett_blad": one_text, "latt": light, "kod": room_text,
    "svara": room_text, "kvitto": room_text, "svara_har": room_text,
    "valkommen": stage, "talarens": stage, "talare": stage, "tangenter": stage,
    "kallelse": invitation_text, "dela_motet": invitation_text,
}  # fmt: skip


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.j2")), ids=lambda file: file.name)
def test_every_word_of_a_template_is_there(file):
    modules = {"words": words, "text": TEXTS.get(file.name.partition(".")[0])}
    said = re.findall(r"\b(words|text)\.([A-Z_]+)\b", file.read_text(encoding="utf-8"))
    assert [name for module, name in said if not hasattr(modules[module], name)] == []
