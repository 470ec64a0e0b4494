"""The LIA workbook: made, filled in, read, checked row by row, replaced by sender, published."""

import io
import json
import os
import re
import shutil
import signal
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from data import build, editions, inbox, terms
from data.inputs import BUNDLED, MANIFEST, Inputs
from data.lia import format as form
from data.lia import template as lia_template
from data.lia.template import workbook
from data.problems import BuildStopped
from data.questions import lia as questions
from data.steps import STEPS, lia_offer, lia_period, needs, run
from data.store import Store, current, open_edition
from tests import forked, lia_workbook
from tests.forked import Forked
from tests.lia_workbook import NAME

DAY, LATER = date(2026, 11, 21), date(2027, 1, 30)

#: What LIA needs, and no more: a build of them is quick.
SOME = tuple(
    step
    for step in STEPS
    if step.TABLE.name
    in {
        "county", "municipality", "sector", "sector_sun5", "yh_application", "yh_start",
        "yh_start_county", "provider", "lia_period", "lia_offer", "lia_need",
    }
)  # fmt: skip

Tables = dict[str, pd.DataFrame]
Import = Callable[..., Store | Tables]


@pytest.fixture(scope="module")
def store(edition: Path) -> Store:
    return open_edition(edition)


@pytest.fixture(scope="module")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled facts with the applications that name Sörmland: a build of them is
    quick, and Sörmland's figures are the same."""
    folder = tmp_path_factory.mktemp("bundled") / "bundled"
    shutil.copytree(BUNDLED, folder)
    path = folder / "yh_applications.csv"
    table = pd.read_csv(path, dtype="str", keep_default_na=False)
    here = table["diarienummer"].isin(table.loc[table["county_code"] == "04", "diarienummer"])
    table[here].to_csv(path, index=False)
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "mapp"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "var"


@pytest.fixture(scope="module")
def needed(bundled: Path) -> Tables:
    """The tables that LIA rows are held against."""
    return {name: frame for name, (_, frame) in build.make(Inputs(bundled), SOME).items()}


@pytest.fixture
def read_in(folder: Path, root: Path, bundled: Path, needed: Tables) -> Import:
    """``read_in(periods, offers)``: the two tables after a workbook with these rows."""

    def read(periods=(), offers=(), *, day=DAY, partial=False, name=NAME) -> Tables:
        _only(folder, periods, offers, name)
        return receive(folder, root, bundled, needed, day=day, partial=partial)

    return read


@pytest.fixture
def publish(folder: Path, root: Path, bundled: Path) -> Import:
    """``publish(periods, offers)``: the published edition after a workbook with these rows."""

    def read(periods=(), offers=(), *, partial=False) -> Store:
        _only(folder, periods, offers, NAME)
        with _received(folder, root, DAY, partial) as staging:
            return Store(build.build(Inputs(bundled, staging), root, SOME))

    return read


def _only(folder: Path, periods, offers, name: str) -> None:
    for old in folder.glob("*"):
        old.unlink()
    lia_workbook.fill(folder, periods, offers, name)


@contextmanager
def _received(folder: Path, root: Path, day: date, partial: bool) -> Iterator[Path]:
    """The inbox as it would be; kept unless something is wrong."""
    staging = inbox.receive(folder, root / "inbox", today=day, partial=partial)
    try:
        yield staging
        inbox.accept(staging, root / "inbox")
    finally:
        inbox.discard(staging)


def receive(
    folder: Path,
    root: Path,
    bundled: Path,
    needed: Tables,
    day: date = DAY,
    partial: bool = False,
) -> Tables:
    with _received(folder, root, day, partial) as staging:
        made = {}
        for step in (lia_period, lia_offer):
            made[step.TABLE.name] = run(step, Inputs(bundled, staging), needed)
        return made


def said(read: Callable[[], object]) -> list[str]:
    with pytest.raises(BuildStopped) as stopped:
        read()
    return [str(problem) for problem in stopped.value.problems]


def rows(opened: Store | Tables, table: str) -> list[dict]:
    frame = (
        opened.query(f"SELECT * FROM {table}") if isinstance(opened, Store) else opened[table]
    ).sort_values("row")
    return [
        {name: cell for name, cell in row.items() if not pd.isna(cell)}
        for row in frame.to_dict("records")
    ]


# Round trip.


def test_what_is_filled_in_comes_out_of_the_store(publish: Import):
    opened = publish([{}], [{"next_free": date(2027, 1, 11)}])
    (period,), (offer,) = rows(opened, "lia_period"), rows(opened, "lia_offer")
    assert re.fullmatch("[0-9a-f]{16}", period.pop("uid"))
    assert period == {
        "diarienummer": "MYH 2023/4144",
        "start_no": 2,
        "municipality_code": "0484",
        "course": "LIA 1",
        "period_no": 1,
        "from_week": "2027-v05",
        "to_week": "2027-v14",
        "first_day": "2027-02-01",
        "last_day": "2027-04-11",
        "students": 18,
        "contact": "lia@teknikhogskolan.example",
        "link": "https://www.teknikhogskolan.example/lia",
        "confirmed": "2026-11-10",
        "file": NAME,
        "row": 3,
    }
    assert re.fullmatch("[0-9a-f]{16}", offer.pop("uid"))
    assert offer == {
        "organisation": "Verkstaden AB",
        "municipality_code": "0484",
        "sector": "industri",
        "field": "Elektronik",
        "from_week": "2026-v50",
        "to_week": "2027-v10",
        "first_day": "2026-12-07",
        "last_day": "2027-03-14",
        "places": 2,
        "next_free": "2027-01-11",
        "contact": "praktik@verkstaden.example",
        "confirmed": "2026-11-11",
        "file": NAME,
        "row": 3,
    }
    assert opened.sources["lia_mall"].retrieved == "2026-11-21"


def test_the_template_filled_in_by_hand_is_read(folder, root, bundled, needed, store):
    lia_workbook.fill_template(folder, store, [{}], [{}])
    opened = receive(folder, root, bundled, needed)
    assert len(rows(opened, "lia_period")) == len(rows(opened, "lia_offer")) == 1


def test_the_questions_answer_with_names_and_places(publish: Import):
    opened = publish(
        [{}, {"course": "LIA 2", "from_week": "2027-v34", "to_week": "2027-v43"}], [{}]
    )
    days = ("2027-01-01", "2027-06-30")
    (period,) = questions.periods(opened, "04", "industri", *days).to_dict("records")
    assert (period["programme"], period["provider"]) == ("Elektronikingenjör", "Teknikhögskolan")
    assert (period["municipality"], period["term"], period["own"]) == ("Eskilstuna", "2025ht", 1)
    assert len(questions.periods(opened, None, "industri", *days)) == 1
    assert questions.periods(opened, "18", "industri", *days).empty
    assert questions.periods(opened, "04", "bygg", *days).empty
    (offer,) = questions.offers(opened, "04", "industri", *days).to_dict("records")
    assert (offer["organisation"], offer["municipality"]) == ("Verkstaden AB", "Eskilstuna")
    assert questions.offers(opened, "18", "industri", *days).empty
    assert questions.offers(opened, "04", "bygg", *days).empty


def test_a_period_touches_the_days_from_monday_to_sunday(publish: Import):
    opened = publish([{}])
    for first, last, touches in (
        ("2027-01-01", "2027-01-31", 0),
        ("2027-02-01", "2027-02-01", 1),
        ("2027-04-11", "2027-05-01", 1),
        ("2027-04-12", "2027-05-01", 0),
    ):
        assert len(questions.periods(opened, "04", "industri", first, last)) == touches


def test_offers_to_all_sectors_are_in_each(publish: Import):
    opened = publish([], [{"sector": "Alla branscher"}])
    days = ("2027-01-01", "2027-01-31")
    assert len(questions.offers(opened, "04", "bygg", *days)) == 1


def test_a_distance_programme_concerns_every_county_it_names(publish: Import, store: Store):
    number, programme, spelling = _distance_in_several_counties(store)
    start = store.query(
        "SELECT min(earliest_term) AS term FROM yh_start WHERE diarienummer = :n", n=number
    )["term"].iloc[0]
    row = {
        "diarienummer": number,
        "programme": programme,
        "provider": spelling,
        "start": start,
        "municipality": None,
    }
    opened = publish([row])
    assert "municipality_code" not in rows(opened, "lia_period")[0]
    named = store.query(
        "SELECT DISTINCT county_code, sector FROM yh_application WHERE diarienummer = :n", n=number
    )
    assert len(named) > 1
    for county, sector in named.itertuples(index=False):
        found = questions.periods(opened, county, sector, "2027-02-01", "2027-02-28")
        assert list(found["diarienummer"]) == [number]


def _distance_in_several_counties(store: Store) -> tuple[str, str, str]:
    row = store.query(
        "SELECT diarienummer, programme, provider FROM yh_application "
        "WHERE study_form = 'distans' AND decision = 'Beviljad' AND application_year >= 2023 "
        "AND diarienummer IN (SELECT diarienummer FROM yh_application WHERE county_code = '04') "
        "GROUP BY diarienummer HAVING count(DISTINCT county_code) > 1 ORDER BY diarienummer LIMIT 1"
    ).iloc[0]
    return row["diarienummer"], row["programme"], row["provider"]


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        ("2026-v52", "2027-v01", ("2026-12-21", "2027-01-10")),
        ("2026-v53", "2026-v53", ("2026-12-28", "2027-01-03")),
        ("2027-v52", "2028-v01", ("2027-12-27", "2028-01-09")),
    ],
)
def test_weeks_are_right_over_new_year(read_in, first, last, days):
    (period,) = rows(read_in([{"from_week": first, "to_week": last}]), "lia_period")
    assert (period["first_day"], period["last_day"]) == days


@pytest.mark.parametrize("week", ["2027-v05", "2027-v5", "2027 v 5", "v. 5 2027", "2027-W05"])
def test_a_week_as_people_write_it(read_in, week):
    assert rows(read_in([{"from_week": week}]), "lia_period")[0]["from_week"] == "2027-v05"


@pytest.mark.parametrize("start", ["ht 2025", "HT2025", "2025ht", "vt 2026"])
def test_a_start_by_either_term_of_its_window(read_in, start):
    assert rows(read_in([{"start": start}]), "lia_period")[0]["start_no"] == 2


@pytest.mark.parametrize("provider", ["Teknikhögskolan", "TEKNIKHÖGSKOLAN"])
def test_a_provider_by_the_name_that_is_shown(read_in, provider):
    assert len(rows(read_in([{"provider": provider}]), "lia_period")) == 1


def test_only_one_of_the_sheets_may_be_left(read_in, folder, root, bundled, needed):
    read_in([{}])
    path = folder / NAME
    book = openpyxl.load_workbook(path)
    del book[form.OFFERS.sheet]
    book.save(path)
    assert len(rows(receive(folder, root, bundled, needed), "lia_period")) == 1


def test_every_spelling_of_a_provider_is_accepted(read_in: Import):
    spellings = pd.read_csv(BUNDLED / "providers.csv").query("provider_name == 'Teknikhögskolan'")
    assert len(spellings) > 1
    for spelling in spellings["provider"]:
        assert len(rows(read_in([{"provider": spelling}]), "lia_period")) == 1


def test_two_classes_and_what_they_can_do(publish):
    more = {"group_name": "A", "days_a_week": 3, "tasks": "Löda och mäta"}
    opened = publish([{}, more, {"group_name": "B", "days_a_week": 1}])
    shown = questions.periods(opened, "04", "industri", "2027-01-01", "2027-12-31")
    assert sorted(shown["course"]) == [
        "LIA 1",
        "LIA 1, A, 3 dagar i veckan. Löda och mäta",
        "LIA 1, B, 1 dag i veckan",
    ]
    assert shown["uid"].nunique() == 3


@pytest.mark.parametrize(
    "change",
    [
        {"tasks": "Fråga Anna Berg, 0150-570 00"},
        {"group_name": "850101-1234"},
        {"course": "LIA 1 anna (at) skolan punkt se"},
        {"days_a_week": 8},
    ],
)
def test_what_is_wrong_in_an_optional_column_is_named(read_in: Import, change: dict):
    (message,) = said(lambda: read_in([change]))
    assert form.PERIODS.headings[next(iter(change))] in message
    assert "Anna" not in message


def test_an_organisation_number_is_no_person(read_in: Import):
    opened = read_in([], [{"organisation": "Verkstaden AB, 556500-0000"}])
    assert len(rows(opened, "lia_offer")) == 1


def test_a_key_is_the_same_when_weeks_and_numbers_change(read_in: Import):
    (before,) = rows(read_in([{}]), "lia_period")
    later = {"from_week": "2027-v07", "to_week": "2027-v16", "students": 17, "course": "lia  1"}
    (after,) = rows(read_in([later]), "lia_period")
    assert before["uid"] == after["uid"]
    two = rows(read_in([{}, {"from_week": "2027-v20", "to_week": "2027-v22"}]), "lia_period")
    assert [row["period_no"] for row in two] == [1, 2]
    assert two[0]["uid"] == before["uid"] != two[1]["uid"]


# The estimate.


def test_confirmed_weeks_take_the_place_of_the_estimate_for_that_start_only(publish, store):
    term = terms.ordinal("2027vt")
    opened = publish([{}])
    before = questions.need(store, "04", "industri", term, term).set_index("diarienummer")
    after = questions.need(opened, "04", "industri", term, term).set_index("diarienummer")
    number = "MYH 2023/4144"
    assert list(before.loc[number, ["students", "starts"]]) == [40, 2]
    assert list(after.loc[number, ["students", "starts"]]) == [20, 1]
    assert after.drop(number).equals(before.drop(number))
    known = questions.periods(opened, "04", "industri", "2027-01-01", "2027-06-30")
    assert set(known["diarienummer"]) == {number}


# Mistakes.

#: (what is wrong in a row of periods, its column, what is said)
PERIOD_MISTAKES = [
    ({"diarienummer": None}, "Diarienummer", "Cellen är tom"),
    ({"diarienummer": "2023/4144"}, "Diarienummer", "är inget diarienummer"),
    ({"diarienummer": "MYH 2023/99999"}, "Diarienummer", "finns inte bland MYH:s ansökningar"),
    ({"diarienummer": "{rejected}"}, "Diarienummer", "är inte beviljad"),
    ({"diarienummer": "{of 2019}"}, "Diarienummer", "har inga starter redovisade"),
    ({"programme": None}, "Utbildning", "Cellen är tom"),
    ({"programme": "Elkonstruktör"}, "Utbildning", "heter 'Elektronikingenjör' hos MYH"),
    ({"provider": None}, "Anordnare", "Cellen är tom"),
    ({"provider": "Campus Nyköping"}, "Anordnare", "ges av 'Teknikhögskolan' enligt MYH"),
    ({"start": None}, "Start (termin)", "Cellen är tom"),
    ({"start": "nästa höst"}, "Start (termin)", "är ingen termin"),
    ({"start": "ht 2031"}, "Start (termin)", "ingen beviljad start ht 2031"),
    ({"municipality": "Eskilsbo"}, "Studieort, kommun", "är okänd"),
    ({"municipality": "0480 Nyköping"}, "Studieort, kommun", "ges inte i Nyköping enligt MYH"),
    ({"municipality": "0484 Nyköping"}, "Studieort, kommun", "är okänd"),
    ({"course": None}, "LIA-kurs", "Cellen är tom"),
    ({"course": "LIA 1, ring 016-12 34 56"}, "LIA-kurs", "Här står ett telefonnummer"),
    ({"course": "LIA 1 anna@skola.se"}, "LIA-kurs", "Här står en e-postadress"),
    ({"from_week": None}, "Från och med vecka", "Cellen är tom"),
    ({"from_week": "vecka fem"}, "Från och med vecka", "är ingen vecka"),
    ({"to_week": "2027-v53"}, "Till och med vecka", "2027 har 52 veckor"),
    ({"to_week": "2027-v04"}, "Till och med vecka", "slutar (2027-v04) innan den börjar"),
    ({"to_week": "2028-v20"}, "Till och med vecka", "längre än ett år"),
    (
        {"from_week": "2025-v20", "to_week": "2025-v22"},
        "Från och med vecka",
        "före starten ht 2025",
    ),
    ({"students": None}, "Studerande", "Cellen är tom"),
    ({"students": 0}, "Studerande", "inte ett heltal mellan 1 och 999"),
    ({"students": "ungefär 20"}, "Studerande", "inte ett heltal mellan 1 och 999"),
    ({"contact": None, "link": None}, "Funktionsbrevlåda", "vart den som är intresserad"),
    ({"contact": "anna.berg@skola.se"}, "Funktionsbrevlåda", "inte säkert en funktionsbrevlåda"),
    ({"link": "www.skola.se"}, "Webbsida", "ingen webbadress"),
    ({"confirmed": None}, "Senast bekräftad", "Cellen är tom"),
    ({"confirmed": "i höstas"}, "Senast bekräftad", "är inget datum"),
    ({"confirmed": "2026-12-24"}, "Senast bekräftad", "efter dagen då filen lästes in"),
]
OFFER_MISTAKES = [
    ({"organisation": None}, "Arbetsgivare", "Cellen är tom"),
    ({"organisation": "Anna 19800101-1234"}, "Arbetsgivare", "Här står ett personnummer"),
    ({"municipality": None}, "Kommun", "Cellen är tom"),
    ({"sector": "Rymden"}, "Bransch", "Branschen 'Rymden' är okänd"),
    ({"field": None}, "Inriktning eller YH-område", "Cellen är tom"),
    ({"places": "-2"}, "Platser", "inte ett heltal mellan 1 och 999"),
    ({"next_free": "snart"}, "Nästa lediga dag", "är inget datum"),
]


@pytest.fixture(scope="module")
def made_up(store: Store) -> Callable[[dict], dict]:
    """A mistake, with the names of a programme that MYH rejected, or of 2019, filled in."""

    def one(where: str) -> dict:
        found = store.query(
            f"SELECT diarienummer, programme, provider FROM yh_application WHERE {where} "
            "ORDER BY diarienummer LIMIT 1"
        )
        return found.iloc[0].to_dict()

    known = {
        "{rejected}": one("decision = 'Avslag' AND county_code = '04'"),
        "{of 2019}": one(
            "decision = 'Beviljad' AND application_year = 2019 AND county_code = '04'"
        ),
    }
    return lambda change: known.get(str(change.get("diarienummer")), change)


def test_forty_kinds_of_mistakes_give_forty_messages_and_import_nothing(
    publish: Import, root: Path, made_up
):
    old = publish([{}], [{}])
    kept = sorted(path.name for path in (root / "inbox").iterdir())
    # Each row is its own period, so that none is a second one.
    periods = [
        {"course": f"LIA {number}"} | made_up(change)
        for number, (change, _, _) in enumerate(PERIOD_MISTAKES)
    ]
    offers = [
        {"field": f"Fält {number}"} | change for number, (change, _, _) in enumerate(OFFER_MISTAKES)
    ]
    messages = said(lambda: publish(periods, offers))
    assert len(PERIOD_MISTAKES) + len(OFFER_MISTAKES) == 40
    assert len(messages) == 40
    cases = [(form.PERIODS.sheet, case) for case in enumerate(PERIOD_MISTAKES, 3)]
    cases += [(form.OFFERS.sheet, case) for case in enumerate(OFFER_MISTAKES, 3)]
    for message, (sheet, (number, (_, column, what))) in zip(messages, cases, strict=True):
        where, _, text = message.partition(": ")
        assert where == f"{NAME}, blad {sheet}, rad {number}, kolumn {column}"
        assert what in text
        assert text.count(". ") >= 1  # what is wrong, and what is right
    assert current(root) == old
    assert sorted(path.name for path in (root / "inbox").iterdir()) == kept
    assert len(rows(current(root), "lia_period")) == 1


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"contact": "Anna.Berg@skola.se"}, "inte säkert en funktionsbrevlåda"),
        ({"contact": "anna@skola.se"}, "inte säkert en funktionsbrevlåda"),
        ({"contact": "lia.andersson@skola.se"}, "inte säkert en funktionsbrevlåda"),
        ({"contact": "ring oss"}, "ingen e-postadress"),
        ({"link": "mailto:anna@skola.se"}, "ingen webbadress"),
        ({"link": "https://anna@skola.se/"}, "ingen webbadress"),
        ({"link": "javascript:alert(1)"}, "ingen webbadress"),
        ({"course": "LIA, 070 123 45 67"}, "ett telefonnummer"),
        ({"course": "LIA, +46 (0)70-123 45 67"}, "ett telefonnummer"),
        ({"course": "LIA 800101-1234"}, "ett personnummer"),
    ],
)
def test_what_points_out_a_person_is_refused_and_not_repeated(read_in, change, what):
    (message,) = said(lambda: read_in([change]))
    assert what in message
    assert "anna" not in message.lower()
    assert "andersson" not in message
    assert not re.search(r"\d{3} ?\d{2}|1234", message)


@pytest.mark.parametrize("contact", ["lia@x.se", "YH-info@x.se", "praktik.eskilstuna@x.se"])
def test_a_role_mailbox_is_let_in(read_in, contact):
    (period,) = rows(read_in([{"contact": contact, "link": None}]), "lia_period")
    assert period["contact"] == contact.lower()


def test_a_shared_programme_needs_its_place(read_in, store):
    number = "MYH 2024/3469"
    programme, provider, count = store.query(
        "SELECT programme, provider, municipality_count FROM yh_application "
        "WHERE diarienummer = :n LIMIT 1",
        n=number,
    ).iloc[0]
    assert count > 1
    row = {"diarienummer": number, "programme": programme, "provider": provider}
    (message,) = said(lambda: read_in([row]))
    assert "Utbildningen ges i flera kommuner, så studieorten behövs." in message
    (period,) = rows(read_in([row | {"municipality": "Eskilstuna"}]), "lia_period")
    assert period["municipality_code"] == "0484"


def test_the_same_period_twice_is_said_at_the_second_row(read_in):
    (message,) = said(lambda: read_in([{}, {"course": "lia 1", "students": 5}]))
    assert "rad 4, kolumn Diarienummer: Raden säger samma sak som rad 3." in message
    (message,) = said(lambda: read_in([], [{}, {"places": 5}]))
    assert f"blad {form.OFFERS.sheet}, rad 4, kolumn Arbetsgivare" in message


def test_a_workbook_without_rows_says_so(read_in):
    (message,) = said(lambda: read_in())
    assert "inga ifyllda rader utöver exemplen" in message


def test_a_missing_column_is_said_and_nothing_is_read(folder, root, bundled, needed):
    path = lia_workbook.fill(folder, [{}])
    book = openpyxl.load_workbook(path)
    book[form.PERIODS.sheet].delete_cols(1 + list(form.PERIODS.headings).index("start"))
    book.save(path)
    (message,) = said(lambda: receive(folder, root, bundled, needed))
    assert message.startswith(f"{NAME}, blad {form.PERIODS.sheet}, rad 1, kolumn Start (termin)")


# In part.


def test_a_workbook_in_part_gives_the_rows_that_are_right(publish, root, bundled, caplog):
    caplog.set_level("WARNING")
    changes = [{}, {"course": "LIA 2", "students": 0}, {"course": "LIA 3"}]
    opened = publish(changes, [{"sector": "Rymden"}, {}], partial=True)
    assert [row["course"] for row in rows(opened, "lia_period")] == ["LIA 1", "LIA 3"]
    assert [row["row"] for row in rows(opened, "lia_offer")] == [4]
    left_out = [record.getMessage() for record in caplog.records if "utelämnad" in record.message]
    assert [text.split(", ")[2:] and text.split(":")[0] for text in left_out] == [
        f"Raden är utelämnad. {NAME}, blad {form.PERIODS.sheet}, rad 4, kolumn Studerande",
        f"Raden är utelämnad. {NAME}, blad {form.OFFERS.sheet}, rad 3, kolumn Bransch",
    ]
    # The next build reads the same inbox and goes through without being told again.
    again = build.build(Inputs(bundled, root / "inbox"), root, SOME)
    assert again == opened.path


def test_without_leave_the_same_workbook_stops(read_in, folder, root, bundled, needed):
    read_in([{}, {"course": "LIA 2", "students": 0}], partial=True)
    (message,) = said(lambda: receive(folder, root, bundled, needed))
    assert "rad 4, kolumn Studerande" in message


def test_a_workbook_with_nothing_right_stops_also_in_part(read_in):
    assert len(said(lambda: read_in([{"students": 0}], partial=True))) == 1


# Senders.

OTHER = {
    "diarienummer": "MYH 2023/4104",
    "programme": "Elkonstruktör",
    "provider": "Campus Nyköping",
    "start": "ht 2025",
    "municipality": None,
}


def courses(opened: Store | Tables) -> list[tuple[str, str]]:
    return sorted((row["diarienummer"], row["course"]) for row in rows(opened, "lia_period"))


def test_a_newer_workbook_replaces_what_its_own_sender_had_before(read_in: Import):
    read_in([{}, {"course": "LIA 2"}])
    read_in([OTHER])
    newer = read_in([{"course": "LIA 9"}], day=LATER)
    assert courses(newer) == [("MYH 2023/4104", "LIA 1"), ("MYH 2023/4144", "LIA 9")]


def test_a_sender_leaves_a_workbook_of_several_when_it_sends_its_own(read_in: Import):
    read_in([{}, OTHER], [{}])
    newer = read_in([{"course": "LIA 9"}], name="egen.xlsx")
    assert courses(newer) == [("MYH 2023/4104", "LIA 1"), ("MYH 2023/4144", "LIA 9")]
    assert len(rows(newer, "lia_offer")) == 1


def test_two_workbooks_of_one_sender_at_once_are_a_question(folder, root, bundled, needed):
    lia_workbook.fill(folder, [{}], name="a.xlsx")
    lia_workbook.fill(folder, [{"course": "LIA 2"}], name="b.xlsx")
    (message,) = said(lambda: receive(folder, root, bundled, needed))
    assert message.startswith("b.xlsx: Filen och a.xlsx har samma avsändare.")
    lia_workbook.fill(folder, [{"course": "LIA 2"}, OTHER], name="b.xlsx")
    (message,) = said(lambda: receive(folder, root, bundled, needed))
    assert "Rader från Teknikhögskolan finns också i" in message


# The template.


def test_the_template_says_what_the_importer_reads(store: Store):
    book = openpyxl.load_workbook(io.BytesIO(workbook(store, DAY)))
    assert book.sheetnames == [
        form.GUIDE, form.PERIODS.sheet, form.OFFERS.sheet, form.LISTS, form.PROGRAMMES,
    ]  # fmt: skip
    for wanted in form.FORMS:
        sheet = book[wanted.sheet]
        assert [cell.value for cell in sheet[1]] == list(wanted.headings.values())
        assert str(sheet["A2"].value).startswith("Exempel:")
        rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
        assert len(rules) == len(wanted.headings)
        assert {rule.type for rule in rules.values()} >= {"list", "custom", "whole"}
    lists = {
        column[0].value: [c.value for c in column[1:] if c.value]
        for column in book["Listor"].columns
    }
    assert len(lists["Kommun"]) == 290
    assert len(lists["Bransch"]) == 12
    assert "MYH 2023/4144" in lists["Diarienummer"]
    programmes = {row[0].value: [cell.value for cell in row] for row in book[form.PROGRAMMES].rows}
    assert programmes["MYH 2023/4144"][1:] == [
        "Elektronikingenjör",
        "Teknikhögskolan",
        "Eskilstuna",
        "ht 2024 eller vt 2025; ht 2025 eller vt 2026; ht 2026 eller vt 2027; "
        "ht 2027 eller vt 2028",
    ]


def test_the_lists_of_the_template_hold_where_they_point(store: Store):
    book = openpyxl.load_workbook(io.BytesIO(workbook(store, DAY)))
    for wanted in form.FORMS:
        for rule in book[wanted.sheet].data_validations.dataValidation:
            if rule.type == "list":
                column, first, last = re.fullmatch(
                    r"=?Listor!\$([A-Z])\$(\d+):\$[A-Z]\$(\d+)", rule.formula1
                ).groups()
                cells = [book["Listor"][f"{column}{row}"].value for row in (first, last)]
                assert None not in cells
                assert book["Listor"][f"{column}{int(last) + 1}"].value is None


def test_every_programme_of_the_template_can_be_copied_into_a_row(folder, tmp_path, store):
    """Diarienummer, name and provider as the template shows them are MYH's for the importer."""
    found = questions.startable(store, terms.ordinal("2026ht"))
    filled = [
        {
            "diarienummer": row.diarienummer,
            "programme": row.programme,
            "provider": row.provider,
            "start": row.terms.split(";")[0],
            "municipality": row.municipalities.split(";")[0],
            "from_week": "2031-v01",
            "to_week": "2031-v02",
        }
        for row in found.itertuples()
    ]
    lia_workbook.fill(folder, filled)
    staging = inbox.receive(folder, tmp_path / "inbox", today=DAY)
    handed = lia_period.read(Inputs(BUNDLED, staging))
    tables = {name: store.query(f"SELECT * FROM {name}") for name in needs(lia_period)}
    assert len(lia_period.shape(handed, **tables)) == len(found) > 1000


def test_the_same_edition_and_day_give_the_same_bytes(store: Store):
    assert workbook(store, DAY) == workbook(store, DAY)


def test_the_template_has_no_formula_outside_its_checks(store: Store):
    with zipfile.ZipFile(io.BytesIO(workbook(store, DAY))) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
        assert sheets
        assert not any(b"<f>" in archive.read(name) for name in sheets)


def test_the_template_from_the_command_line(tmp_path, edition, monkeypatch, capsys):
    monkeypatch.setattr(lia_template.store, "current", lambda: open_edition(edition))
    path = tmp_path / NAME
    assert lia_template.main([str(path)]) == 0
    assert lia_template.main([str(path)]) == 1
    assert "finns redan" in capsys.readouterr().err
    assert lia_template.main([str(tmp_path / "saknas" / NAME)]) == 1


def test_without_an_edition_the_template_says_what_to_do(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv(editions.VARIABLE, str(tmp_path / "tom"))
    assert lia_template.main([str(tmp_path / NAME)]) == 1
    assert "python -m data.build" in capsys.readouterr().err


# The command.


def command(root: Path, bundled: Path, *arguments: str, killed: str = "") -> tuple[int, str]:
    """Its exit code and what it says; ``killed`` where a function is called that is named so."""
    env = os.environ | {editions.VARIABLE: str(root), "COLUMNS": "400"}
    env |= {"ARSHJULET_TODAY": "2026-11-21"}
    out = root.with_name("sagt")
    out.unlink(missing_ok=True)
    job = (forked.killed, killed, 1, _build) if killed else (_build,)
    process = Forked(*job, str(bundled), arguments, env=env, out=out)
    return process.wait(), out.read_text(encoding="utf-8")


def _build(bundled: str, arguments: tuple[str, ...]) -> int:
    build.BUNDLED = Path(bundled)
    return build.main(arguments)


def test_the_command_reads_lia_workbooks_only_and_in_part_when_told(folder, root, bundled):
    lia_workbook.fill(folder, [{}, {"course": "LIA 2", "students": 0}])
    (folder / "annat.txt").write_text("Något annat.")
    code, said = command(root, bundled, "--lia", str(folder))
    assert code == 1
    assert said.count("• ") == 1
    assert f"{NAME}, blad {form.PERIODS.sheet}, rad 4, kolumn Studerande" in said
    assert editions.current(root) is None
    assert not (root / "inbox").exists()
    code, said = command(root, bundled, "--lia", str(folder), "--allow-partial")
    assert code == 0, said
    assert "Raden är utelämnad." in said
    assert len(rows(current(root), "lia_period")) == 1
    manifest = json.loads((root / "inbox" / MANIFEST).read_text())
    assert [entry["source"] for entry in manifest.values()] == ["lia_mall"]


def test_a_folder_without_lia_workbooks_says_so(tmp_path, root, bundled):
    (tmp_path / "yrkesbarometer.txt").write_text("x")
    (tmp_path / "tom").mkdir()
    code, said = command(root, bundled, "--lia", str(tmp_path / "tom"))
    assert code == 1
    assert "ifyllda LIA-mall.xlsx" in said


@pytest.mark.parametrize(
    "place",
    ["data.lia.workbook.Handed.periods", "data.writer.write", "data.editions.publish"],
)
def test_a_killed_import_leaves_the_old_edition_and_the_old_inbox(
    place, publish, folder, root, bundled
):
    old = publish([{}])
    before = sorted(path.name for path in (root / "inbox").iterdir())
    lia_workbook.fill(folder, [{}, {"course": "LIA 9"}])
    code, said = command(root, bundled, "--lia", str(folder), killed=place)
    assert code == -signal.SIGKILL, said
    assert current(root) == old
    assert sorted(path.name for path in (root / "inbox").iterdir()) == before
    assert courses(current(root)) == [("MYH 2023/4144", "LIA 1")]


def test_both_tables_say_where_their_rows_come_from():
    for step in (lia_period, lia_offer):
        assert {"file", "row", "confirmed"} <= set(step.TABLE.columns)
        assert not {"name", "person", "phone"} & set(step.TABLE.columns)
