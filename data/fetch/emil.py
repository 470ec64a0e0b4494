"""The types of EMIL 3, as Susa-navet has them. A type that is not known stops the source.

The official description could not be read when this was written: a text in several languages is
taken both as ``value`` and as ``content``, a level both as a number and as a code.
"""

import re
from collections.abc import Iterator
from typing import Any

from data.fetch import listed
from data.fetch.stopped import Changed

#: Courses of the gymnasium that entry requirements name. The text itself is free and not kept.
_COURSES = re.compile(
    r"\b(Matematik|Engelska|Svenska(?: som andraspråk)?|Fysik|Kemi|Biologi|Naturkunskap|"
    r"Samhällskunskap|Historia|Programmering|Teknik|Företagsekonomi|Juridik|Psykologi|"
    r"Moderna språk|Mekatronik|Elektronik|Bild|Webbutveckling|Dator- och nätverksteknik)"
    r"\s+(?:nivå\s+)?(\d[abc]?)\b"
)

#: Other requirements, by the words that tell them.
_OTHERS = {
    "yrkeserfarenhet": r"yrkeserfarenhet|arbetslivserfarenhet|\bår[s]? (?:heltids)?arbete",
    "körkort": r"körkort",
    "yrkesexamen eller program": r"programmet\b|yrkesexamen",
    "prov": r"arbetsprov|antagningsprov|särskilt prov",
}
UNKNOWN = "se utbildningens sida"


def text(value: Any, where: str, longest: int = 200) -> str | None:
    """A text in Swedish, or in the first language that there is."""
    said = dict(_strings(value, "strings", where))
    return listed.text(said.get("swe") or next(iter(said.values()), None), longest)


def web(value: Any, where: str) -> str | None:
    """The address of a page in Swedish, or the first that there is."""
    if isinstance(value, str):
        return listed.web(value)
    said = dict(_strings(value, "urls", where))
    return listed.web(said.get("swe") or next(iter(said.values()), None))


def _strings(value: Any, key: str, where: str) -> Iterator[tuple[str, str]]:
    """Language and text of each. Nothing is nothing; another form stops."""
    if value is None:
        return
    strings = value.get(key) if isinstance(value, dict) else None
    if not isinstance(strings, list):
        raise Changed(f"En text i EMIL 3 har en okänd form ({type(value).__name__}).", where)
    for one in strings:
        if not isinstance(one, dict) or not ("value" in one or "content" in one):
            raise Changed("En text i EMIL 3 har varken value eller content.", where)
        words = one.get("value") or one.get("content")
        if not isinstance(words, str | None):
            raise Changed("En text i EMIL 3 är inte text.", where)
        if words:
            yield str(one.get("lang")), words


def number(value: Any, what: str, where: str) -> float | None:
    """A number, or what is said as text of one."""
    if value is None:
        return None
    found = listed.number(value)
    if found is None:
        raise Changed(f"{what} i EMIL 3 är inte ett tal.", where)
    return found


def level(value: Any, where: str) -> str | None:
    """A qualification level 1–8, as a number or as a code."""
    if isinstance(value, dict):
        value = value.get("code")
    if value is None:
        return None
    found = listed.code(value, r"(?:\D*)[1-8]")
    if found is None:
        raise Changed("Kvalifikationsnivån i EMIL 3 har en okänd form.", where)
    return found[-1]


def requirements(value: Any, where: str) -> str | None:
    """The courses and kinds of other requirements that a text on eligibility names."""
    texts = list(_all_texts(value, where))
    said = " ".join(texts)
    if not said.strip():
        return None
    courses = dict.fromkeys(f"{name} {level}" for name, level in _COURSES.findall(said))
    others = [word for word, form in _OTHERS.items() if re.search(form, said, re.IGNORECASE)]
    return "; ".join([*courses, *others]) or UNKNOWN


def _all_texts(value: Any, where: str) -> Iterator[str]:
    """Every text in a record of any depth."""
    if value is None or isinstance(value, bool | int | float):
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from _all_texts(one, where)
    elif isinstance(value, dict):
        for one in value.values():
            yield from _all_texts(one, where)
    else:
        raise Changed(f"Behörigheten har en okänd form ({type(value).__name__}).", where)
