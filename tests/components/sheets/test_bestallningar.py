"""What was ordered and what came of it (A9): every variant, and the sheet over a small book."""

from dataclasses import replace
from datetime import date

import pytest

from components.address.choices import Choice
from components.kit import cells
from components.render import kinds
from components.sheets.bestallningar import finding, text
from components.sheets.bestallningar import sheet as bestallningar
from components.sheets.bestallningar.finding import Progress
from components.sheets.bestallningar.text import Orders
from data.forum.rows import Stay
from tests.components.books import SmallBook
from tests.components.first_seen import holds

TODAY = date(2026, 11, 16)
INDUSTRI = Choice(lan="04", bransch="industri")
SIX = Orders(
    county="Sörmland",
    sector="industrin",
    year=2025,
    ordered=6,
    committed=4,
    applied=3,
    granted=2,
    started=1,
    late=1,
    declined=0,
    rejected=0,
    dropped=0,
)
SENT = "utkast;beställd;skickad"


def order(passed: str, ordered: str | None = "2025-11-20", **changes: object) -> dict:
    return {
        "title": "Automationsingenjör",
        "kind": "ny YH-utbildning",
        "addressee": "YH-anordnare",
        "state": passed.split(";")[-1],
        "passed": passed,
        "ordered": ordered,
        "answer_due": "2026-01-19",
        "places_per_start": 30,
        "starts": 2,
    } | changes


def build(store, *orders: dict, today: date = TODAY):
    return bestallningar.build(store, SmallBook(order_dicts=list(orders)), INDUSTRI, today)


def answer(**changes: object) -> tuple[str, ...]:
    return text.answer(replace(SIX, **changes))


@pytest.mark.answer("Av {n} beställningar från {forum} {år} har {å} fått ett åtagande")
def test_the_sentence_of_a9():
    assert answer() == (
        "Av 6 beställningar från branschforum för industrin i Sörmland 2025 har 4 fått ett "
        "åtagande, 3 lett till ansökan eller lokalt beslut, 2 beviljats helt eller delvis och "
        "en startat. En väntar på svar i mer än 60 dagar.",
    )


@pytest.mark.answer("Av {n} beställningar från {forum} {år} har {å} fått ett åtagande")
def test_nothing_has_happened_yet():
    assert answer(committed=0, applied=0, granted=0, started=0, late=6) == (
        "Av 6 beställningar från branschforum för industrin i Sörmland 2025 har ingen fått ett "
        "åtagande, ingen lett till ansökan eller lokalt beslut, ingen beviljats helt eller delvis "
        "och ingen startat. 6 väntar på svar i mer än 60 dagar.",
    )


@pytest.mark.answer("Av {n} beställningar från {forum} {år} har {å} fått ett åtagande")
@pytest.mark.parametrize(
    ("late", "days", "said"),
    [
        (0, None, "Ingen väntar på svar i mer än 60 dagar."),
        (1, 30, "En väntar på svar i mer än 30 dagar."),
        (2, None, "2 har inte fått svar till den dag som angavs."),
    ],
)
def test_who_has_not_answered(late, days, said):
    assert answer(late=late, days=days)[0].endswith(said)


def test_what_ended_is_said():
    assert answer(declined=1, rejected=2)[1] == "En har avböjts och 2 har fått avslag."
    assert answer(dropped=12)[1] == "12 har avförts."


@pytest.mark.answer("Av {n} beställningar från {forum} {år} har {å} fått ett åtagande")
@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("skickad", "2025 är skickad och väntar på svar."),
        ("avböjd", "2025 har avböjts."),
        ("delvis beviljad", "2025 har delvis beviljats."),
        ("uppföljd", "2025 är uppföljd."),
    ],
)
def test_a_single_order_is_told_by_its_state(state, said):
    assert answer(ordered=1, only_state=state, late=0) == (
        f"Den enda beställningen från branschforum för industrin i Sörmland {said}",
    )


@pytest.mark.rule("Two seat fields: per start, number of starts.")
def test_last_years_orders_open_the_meeting(store):
    found = build(
        store,
        order(f"{SENT};åtagen;ansökt;beviljad;startad"),
        order(f"{SENT};åtagen;ansökt;avslag"),
        order(SENT),
        order(SENT, "2026-11-10", answer_due="2027-01-09"),
        order("utkast", None),
        order(f"{SENT};åtagen", "2023-11-20"),
        order(f"{SENT};åtagen;ansökt;beviljad;startad;uppföljd", "2023-11-20"),
    )
    assert found.answer == (
        "Av 3 beställningar från branschforum för industrin i Sörmland 2025 har 2 fått ett "
        "åtagande, 2 lett till ansökan eller lokalt beslut, en beviljats helt eller delvis och "
        "en startat. En väntar på svar i mer än 60 dagar.",
        "En har fått avslag.",
        "En äldre beställning är inte uppföljd än.",
        "En beställning är gjord 2026.",
    )
    assert found.figures[0].title == "Från beställning till tidigaste start"
    assert [(figure.title, len(figure.frame), figure.folded) for figure in found.figures[1:]] == [
        ("Beställningar 2025", 3, False),
        ("Beställningar 2026", 1, False),
        ("Äldre beställningar", 2, True),
        ("När kan det tidigast starta?", 4, False),
    ]
    assert found.missing == ()


@pytest.mark.rule('"Svar senast" is 60 days unless set.')
def test_an_order_is_late_the_day_after_its_last_day(store):
    on_the_day = build(store, order(SENT), order(SENT), today=date(2026, 1, 19))
    after = build(store, order(SENT), order(SENT), today=date(2026, 1, 20))
    assert on_the_day.answer[0].endswith("Ingen väntar på svar i mer än 60 dagar.")
    assert after.answer[0].endswith("2 väntar på svar i mer än 60 dagar.")


@pytest.mark.rule('"När kan det tidigast starta?" stands on every order')
def test_when_it_can_start_stands_on_every_order_that_has_not(store):
    found = build(
        store,
        order(SENT),
        order(SENT, kind="validering"),
        order(f"{SENT};åtagen;ansökt;beviljad;startad"),
    )
    rows = found.figures[1].frame
    assert rows["start"].iloc[0] == (
        "beställt november 2025 → ansökan 2026 → beslut januari 2027 → första start tidigast "
        "1 juli 2027, senast 30 juni 2028."
    )
    assert rows["start"].iloc[1] == "Ingen fast tid: fråga mottagaren."
    assert rows["start"].isna().tolist() == [False, False, True]
    shown = found.figures[1].columns
    assert cells.cell(rows["ordered"].iloc[0], shown["ordered"]) == "20 november 2025"
    assert cells.cell(rows["answer_due"].iloc[0], shown["answer_due"]) == "19 januari 2026"


@pytest.mark.parametrize(
    ("days", "said"),
    [(0, "skickad"), (1, "skickad"), (2, "skickad (2 dagar)"), (30, "skickad (30 dagar)")],
)
def test_time_in_a_state_is_told_when_it_is_over_a_day(days, said):
    way = (
        Stay("beställd", "2026-01-01", "2026-01-01", 0),
        Stay("skickad", "2026-01-01", None, days),
    )
    assert text.stays(way) == f"beställd → {said}"


def test_seats_that_are_told_later_say_so(store):
    later = order(SENT, places_per_start=None, seats_later="framgår senare")
    shown = build(store, order(SENT), later).figures[1]
    column = shown.columns["seats_later"]
    said = [cells.cell(one, column) for one in shown.frame["seats_later"]]
    assert said == ["antal angivet", "framgår senare"]
    assert "seats_later" not in build(store, order(SENT)).figures[1].columns


@pytest.mark.answer("Det här är forumets första beställningar.")
def test_first_year(store):
    one = build(store, order(SENT, "2026-11-10"))
    two = build(store, order(SENT, "2026-11-10"), order(SENT, "2026-11-10"))
    assert one.answer == (
        "Det här är forumets första beställning. Nästa möte öppnar med vad som hände.",
    )
    assert two.answer == (
        "Det här är forumets första beställningar. Nästa möte öppnar med vad som hände.",
    )


def test_a_kept_book_without_orders(store):
    found = build(store)
    assert found.answer == (
        "Inga beställningar är gjorda från branschforum för industrin i Sörmland.",
    )
    assert found.missing[0].why == (
        "Forumboken har inga beställningar för den här branschen och det här länet än."
    )
    assert [figure.title for figure in found.figures] == [
        "Från beställning till tidigaste start",
        "När kan det tidigast starta?",
    ]


def test_without_a_book_the_sheet_says_so(sheet):
    found = sheet("bestallningar", lan="09", bransch="besok")
    assert found.answer == (
        "Inga beställningar är gjorda från branschforum för besöksnäringen på Gotland.",
    )
    assert found.missing[0].why == (
        "Ingen forumbok förs i den här installationen, så inga beställningar kan visas."
    )
    assert "redaktörer" in found.missing[0].do


ALL = Progress(orders=6, waiting=3, late=1, days=60, committed=3, applied=2, granted=1, started=1)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "Tre beställningar väntar på svar, en av dem i mer än 60 dagar"),
        ({"late": 0}, "Tre beställningar väntar på svar"),
        ({"late": 2, "days": 30}, "Tre beställningar väntar på svar, två av dem i mer än 30 dagar"),
        ({"late": 3}, "Tre beställningar väntar på svar, alla i mer än 60 dagar"),
        (
            {"late": 2, "days": None},
            "Tre beställningar väntar på svar, två av dem längre än utsatt dag",
        ),
        ({"waiting": 1}, "En beställning har väntat på svar i mer än 60 dagar"),
        ({"waiting": 1, "late": 0}, "En beställning väntar på svar"),
        ({"waiting": 0}, "En av sex beställningar har startat"),
        ({"waiting": 0, "started": 6}, "Alla sex beställningar har startat"),
        (
            {"waiting": 0, "started": 0, "granted": 2},
            "Två av sex beställningar har beviljats helt eller delvis",
        ),
        (
            {"waiting": 0, "started": 0, "granted": 0},
            "Två av sex beställningar har lett till ansökan eller lokalt beslut",
        ),
        (
            {"waiting": 0, "started": 0, "granted": 0, "applied": 0},
            "Tre av sex beställningar har fått ett åtagande",
        ),
        ({"waiting": 0, "orders": 1, "started": 1}, "Den enda beställningen har startat"),
        ({"waiting": 0, "orders": 2, "started": 2}, "Båda beställningarna har startat"),
    ],
)
def test_the_finding(changes, said):
    assert finding.headline(replace(ALL, **changes)) == said


def test_the_finding_when_nothing_has_happened():
    assert (
        finding.headline(Progress(orders=6)) == "Ingen av sex beställningar har fått ett åtagande"
    )
    assert finding.headline(Progress(orders=1)) == "Ingen beställning har fått ett åtagande"
    assert finding.headline(Progress(orders=0)) == "Inga beställningar än"


def test_key_figures_of_the_orders():
    assert [(key.label, key.value, key.after, key.under) for key in finding.keys(ALL)] == [
        ("Beställningar", "6", "", ""),
        ("Väntar på svar", "3", "av 6", "1 av dem mer än 60 dagar"),
        ("Beviljade, även delvis", "1", "av 6", ""),
        ("Startade", "1", "av 6", ""),
    ]


def test_the_question_to_the_room():
    assert finding.discuss(Progress(orders=0)) == "Vilken utbildning ska forumet beställa, av vem?"
    assert finding.discuss(ALL) == "Vem frågar dem som inte har svarat, och när?"
    assert (
        finding.discuss(Progress(orders=2))
        == "Vad behöver nästa steg, och vem ser till att det tas?"
    )


def test_what_is_seen_first_is_of_every_order_but_drafts(store):
    found = build(
        store,
        order(SENT),
        order(SENT, "2026-11-10", answer_due="2027-01-09"),
        order("utkast", None),
        order(f"{SENT};åtagen", "2023-11-20"),
    )
    holds(found)
    assert found.headline == "Två beställningar väntar på svar, en av dem i mer än 60 dagar"
    assert [key.value for key in found.keys] == ["3", "2", "0", "0"]


@pytest.mark.rule('"När kan det tidigast starta?" stands on every order')
def test_before_the_first_order_the_key_figures_say_when_one_could_start(store, sheet):
    empty = build(store)
    assert empty.headline == "Inga beställningar än"
    without = sheet("bestallningar", lan="09", bransch="besok")
    assert without.headline == "Uppgift om forumets beställningar saknas"
    for found in (empty, without):
        holds(found)
        assert [(key.label, key.before, key.value) for key in found.keys] == [
            ("YH-program startar", "tidigast", "1 juli 2028"),
            ("YH-kurs startar", "tidigast", "hösten 2027"),
            ("Yrkesvux startar", "tidigast", "2028"),
        ]
        assert all(key.estimated for key in found.keys)


class WithStays(SmallBook):
    """Every order in the same states, over the same days."""

    def stays(self, county: str, sector: str, today: date) -> dict:
        way = (
            Stay("utkast", "2025-11-18", "2025-11-20", 2),
            Stay("beställd", "2025-11-20", "2025-11-21", 1),
            Stay("skickad", "2025-11-21", "2026-01-10", 50),
            Stay("åtagen", "2026-01-10", None, 310),
        )
        return {row["order_id"]: way for row in self.order_dicts}


def test_each_order_has_a_line_over_its_states(store):
    book = WithStays(
        order_dicts=[
            order(f"{SENT};åtagen", order_id=1),
            order(f"{SENT};åtagen", order_id=2),
            order("utkast", None, order_id=3),
        ]
    )
    found = bestallningar.build(store, book, INDUSTRI, TODAY)
    lines, starts = found.figures[:2]
    assert (lines.kind, lines.title, starts.kind, starts.beside) == (
        "timeline",
        "Varje beställnings väg",
        "timeline",
        True,
    )
    one = lines.frame[lines.frame["order_id"] == 1]
    assert list(zip(one["state"], one["day"], one["place"], one["now"], strict=True)) == [
        ("beställd", "20 november 2025", 0, "nej"),
        ("skickad", "21 november 2025", 1, "nej"),
        ("åtagen", "10 januari 2026", 51, "ja"),
    ]
    # Two orders of the same name are two lines, and the draft is none.
    assert kinds.drawing(lines, 4).count('class="linje"') == 2
    assert lines.alt == (
        "Tidslinjer över beställningarnas lägen. Automationsingenjör: åtagen; Automationsingenjör: "
        "åtagen."
    )


def test_the_time_in_a_state_is_said_only_over_a_day():
    assert text.days_in(0, now=False) is None
    assert text.days_in(1, now=True) is None
    assert text.days_in(2, now=False) == "2 dagar"
    assert text.days_in(1200, now=True) == "1\u00a0200 dagar hittills"
