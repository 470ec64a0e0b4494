"""What leads to an occupation and how far away it is, recounted from the CSV files."""

from itertools import islice

import pytest

from tests.oracle import facts, links
from tests.oracle.conftest import Build
from tests.oracle.programmes import Programme, programmes
from tests.oracle.test_utbildningar import kilometres


def granted() -> list[Programme]:
    return [p for p in programmes() if p.granted and p.year >= 2023]


def pairs() -> list[tuple[str, str]]:
    """Thirty pairs of a county and an occupation that YH leads to: every county, and most
    occupations with some programme, in step."""
    occupations = sorted(o for o in links.yh() if links.leading(o, "direkt"))
    counties = list(facts.counties())
    return [(counties[n % 21], occupations[(n * 11) % len(occupations)]) for n in range(30)]


@pytest.mark.rule("every SUN5 code is there; direkt before nara, never added up")
def test_how_much_of_what_was_granted_leads_to_an_occupation(store) -> None:
    linked = [p for p in granted() if links.leads_to(p)]
    direct = [p for p in linked if "direkt" in links.leads_to(p).values()]
    reached = {o for occupations in links.by_code().values() for o in occupations}
    assert (len(granted()), len(linked), len(direct), len(reached)) == (1283, 1153, 837, 95)
    rows = store.query(
        "SELECT DISTINCT diarienummer, occupation, link FROM programme_occupation "
        "JOIN yh_application USING (diarienummer)"
    )
    held: dict[str, dict[str, str]] = {}
    for number, occupation, link in rows.itertuples(index=False, name=None):
        held.setdefault(number, {})[occupation] = link.replace("ä", "a")
    for programme in programmes():
        assert held.get(programme.diarienummer, {}) == links.leads_to(programme), programme


def test_every_code_and_every_occupation_has_an_answer() -> None:
    codes = {p.rows[0]["sun5"] for p in programmes()} - {""}
    answered = facts.grouped("sun5_occupation", "sun5")
    assert codes == set(answered)
    assert all(row["occupation"] or row["note"] for row in facts.rows("sun5_occupation"))
    assert set(links.ways()) == set(facts.sector_of_occupation())
    assert all(links.ways().values())


def test_the_most_populous_municipalities_are_those_of_the_population_we_have() -> None:
    for county in ("04", "18"):
        years = [r for r in facts.rows("population") if r["county_code"] == county]
        towns = [r for r in years if len(r["area_code"]) == 4 and r["age"] == "totalt"]
        newest = {r["area_code"]: int(r["value"]) for r in sorted(towns, key=lambda r: r["year"])}
        assert links.origins(county) == sorted(newest, key=newest.__getitem__, reverse=True)[:2]


def expected(
    county: str, found: tuple[Programme, ...], origins: list[str], radius: float
) -> tuple[int, int, int, tuple[float, str, str] | None]:
    """On site in the county, on site within the radius elsewhere, at a distance; the nearest."""
    remote = {p for p in found if p.distance}
    here = {p for p in found if p.municipalities(county)} - remote
    away = {
        p: min((kilometres(o, there), there, o) for there in p.municipalities() for o in origins)
        for p in set(found) - remote - here
    }
    across = {p: how for p, how in away.items() if how[0] <= radius}
    assert len(remote) + len(here) + len(away) == len(found)
    return len(here), len(across), len(remote), min(across.values(), default=None)


def row_of(sheet, occupation: str):
    (row,) = [
        row
        for figure in sheet.figures
        if "here_said" in figure.columns
        for row in figure.frame.to_dict("records")
        if row["occupation"] == occupation
    ]
    return row


def town(code: str) -> str:
    return facts.grouped("municipalities", "municipality_code")[code][0]["municipality"]


def check(sheet, county: str, occupation: str, origins: list[str], radius: float) -> None:
    row = row_of(sheet, occupation)
    found = links.leading(occupation, "direkt")
    here, across, remote, nearest = expected(county, found, origins, radius)
    assert (row["here"], row["across"], row["remote"]) == (here, across, remote)
    by_name = sum(links.named_only(p) for p in found if p.distance)
    assert ("via namn" in row["remote_said"]) == (by_name > 0)
    if nearest:
        km, there, origin = nearest
        rounded = max(5, 5 * int(km / 5 + 0.5))
        assert f"{town(there)[:4]}" in row["across_said"]
        assert f"{rounded}\u00a0km från {town(origin)[:-1]}" in row["across_said"]
    near = expected(county, links.leading(occupation, "nara"), origins, radius)[:3]
    said = [str(number) for number in near if number]
    other = row["other"] if isinstance(row["other"], str) else ""
    assert [word for word in other.split() if word.isdigit()] == said
    rejected = [
        p
        for p in programmes()
        if 2023 <= p.year <= 2025
        and p.rows[0]["decision"] == "Avslag"
        and p.municipalities(county)
        and links.leads_to(p).get(occupation) == "direkt"
    ]
    assert row["rejected"] == len(rejected)


@pytest.mark.rule("Inom räckhåll: on site in the county")
@pytest.mark.parametrize(("county", "occupation"), pairs())
def test_three_numbers_for_a_county_and_an_occupation(
    sheet: Build, county: str, occupation: str
) -> None:
    built = sheet("vagning", lan=county, bransch=facts.sector_of_occupation()[occupation])
    check(built, county, occupation, links.origins(county), 100)


@pytest.mark.parametrize("radius", [20, 50])
@pytest.mark.parametrize(("lan", "kommun"), [("04", "0483"), ("19", "1984"), ("04", None)])
def test_another_place_and_another_radius(
    sheet: Build, lan: str, kommun: str | None, radius: int
) -> None:
    built = sheet("vagning", lan=lan, bransch="industri", kommun=kommun, radie=radius)
    origins = [kommun] if kommun else links.origins(lan)
    sector = facts.sector_of_occupation()
    for occupation in islice((o for o in sorted(links.yh()) if sector[o] == "industri"), 20):
        check(built, lan, occupation, origins, radius)


def test_driftteknik_in_orebro_is_seen_from_sormland(sheet: Build) -> None:
    occupation = "Drifttekniker vid värme- och vattenverk"
    orebro = [p for p in links.leading(occupation, "direkt") if "1880" in p.municipalities()]
    on_site = [p for p in orebro if not p.distance]
    assert on_site
    assert min(kilometres(o, "1880") for o in links.origins("04")) < 100
    row = row_of(sheet("vagning", lan="04", bransch="industri"), occupation)
    assert row["across"] >= len(on_site)
    cnc = row_of(sheet("vagning", lan="04", bransch="industri"), CNC)
    assert "Örebro kommun, 60\u00a0km från Eskilstuna kommun" in cnc["across_said"]


CNC = "CNC- och maskinoperatörer inom metall"


def says_koppling(text: str) -> bool:
    return "koppling" in text.casefold().replace("uppkoppling", "")


def texts(sheet) -> list[str]:
    """Everything that a sheet says, but for sources."""
    cells = [
        str(cell)
        for figure in sheet.figures
        for cell in figure.frame[list(figure.columns)].to_numpy().ravel()
    ]
    words = [
        text
        for figure in sheet.figures
        for text in (figure.title, figure.estimated, *figure.caveats)
    ]
    heads = [col.label for figure in sheet.figures for col in figure.columns.values()]
    missing = [text for one in sheet.missing for text in (one.why, one.do)]
    return [*sheet.answer, *sheet.notes, *sheet.not_conclude, *missing, *cells, *words, *heads]


@pytest.mark.rule("An occupation without a programme says its way in")
@pytest.mark.parametrize("county", list(facts.counties()))
def test_every_occupation_has_a_link_or_a_way_in_and_none_says_koppling(
    sheet: Build, county: str
) -> None:
    for sector in facts.sectors():
        built = sheet("vagning", lan=county, bransch=sector)
        assert not any(map(says_koppling, texts(built))), sector
        rows = {}
        for figure in (one for one in built.figures if one.kind == "table"):
            for row in figure.frame.to_dict("records"):
                rows[row["occupation"]] = row
                if row["occupation"] in links.yh():
                    assert row["here"] >= 0
                else:
                    assert links.ways()[row["occupation"]][1:] in row["other"]
                    assert "kan ta det?" not in row["suggestion"]
        for figure in (one for one in built.figures if one.kind == "matrix"):
            for name, column in zip(figure.frame["name"], figure.frame["column"], strict=True):
                paradox = "paradox" in rows[name]["now"]
                assert (column if isinstance(column, str) else None) == (
                    None if paradox else column_of(name, rows[name])
                ), (sector, name)


def column_of(occupation: str, row: dict) -> str:
    """Where the matrix shall have an occupation, by the three numbers of its row."""
    if occupation not in links.yh():
        return "Utbildas på annat sätt än YH"
    if row["here"]:
        return "På plats i länet"
    if row["across"]:
        return "På plats inom 100\u00a0km i annat län"
    return "Bara på distans" if row["remote"] else "Ingen utbildning inom räckhåll"


def test_no_other_sheet_says_koppling(sheet: Build) -> None:
    known = [p for p in programmes() if p.granted and p.starts][::25]
    for two in zip(known[::2], known[1::2], strict=False):
        chosen = tuple(p.diarienummer.replace(" ", "") for p in two)
        assert not any(map(says_koppling, texts(sheet("jamfor", utb=chosen))))
    for slug in ("behov", "bristyrken", "siffrorna"):
        assert list(filter(says_koppling, texts(sheet(slug)))) == []
