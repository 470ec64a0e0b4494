"""A6 in every variant: nothing confirmed, some, all; offers; near; shared, remote; one and many."""

from dataclasses import replace
from datetime import date
from urllib.parse import unquote

import pytest

from components.sheets.lia import row_text as lia_row
from components.sheets.lia import text as lia

#: Sörmland, industri, vt 2027, as answers.md has it.
SORMLAND = lia.TermNeed(
    term="2027vt",
    sector="industrin",
    county="Sörmland",
    municipality=None,
    reach="lan",
    tried=(),
    programmes=14,
    students=612,
    on_site=148,
    shared=45,
    remote=419,
    estimated=612,
    confirmed=0,
    unknown=0,
)


def said(**changes: object) -> str:
    return " ".join(lia.answer(replace(SORMLAND, **changes)))


def test_the_real_figures_of_sormland():
    assert said() == (
        "Vt 2027 kan högst 612 studerande i 14 utbildningar behöva LIA-plats inom industrin med "
        "studieort i Sörmland (beräknat). 148 av dem läser på plats i en kommun i länet; 419 "
        "läser på distans och gör ofta LIA där de bor. 45 läser på plats i utbildningar som delas "
        "mellan kommuner. Veckorna är inte lämnade."
    )


def test_some_confirmed():
    assert said(confirmed=3, estimated=500).endswith(
        "Veckorna är bekräftade för 3 av 14 utbildningar."
    )


def test_all_confirmed_is_neither_at_most_nor_estimated():
    text = said(confirmed=14, estimated=0)
    assert text.startswith(
        "Vt 2027 behöver 612 studerande i 14 utbildningar LIA-plats inom industrin med studieort "
        "i Sörmland (bekräftat av anordnarna)."
    )
    assert "högst" not in text
    assert "beräknat" not in text
    assert text.endswith("Veckorna är bekräftade för alla 14 utbildningar.")


def test_one_programme_on_site():
    text = said(programmes=1, students=20, on_site=20, shared=0, remote=0, estimated=20)
    assert "högst 20 studerande i en utbildning behöva" in text
    assert "Alla läser på plats i en kommun i länet. Veckorna är inte lämnade." in text
    one = said(programmes=1, students=1, on_site=1, shared=0, remote=0, confirmed=1, estimated=0)
    assert "Den studerande läser på plats i en kommun i länet." in one
    assert "Veckorna är bekräftade för utbildningen." in one


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        ((0, 0, 419), "Alla läser på distans och gör ofta LIA där de bor."),
        ((0, 45, 0), "Alla läser på plats i utbildningar som delas mellan kommuner."),
        ((0, 45, 419), "Ingen av dem läser på plats i en kommun i länet; 419 läser på distans"),
        ((148, 0, 419), "148 av dem läser på plats i en kommun i länet; 419 läser på distans"),
        ((148, 45, 0), "148 av dem läser på plats i en kommun i länet. 45 läser på plats i utb"),
    ],
)
def test_where_they_study(counts, sentence):
    on_site, shared, remote = counts
    total = sum(counts)
    assert sentence in said(
        on_site=on_site, shared=shared, remote=remote, students=total, estimated=total
    )


def test_unknown_numbers_are_said_and_never_counted():
    assert "För två utbildningar redovisar MYH inte antalet; de ingår inte i summan." in said(
        unknown=2
    )
    assert "För en utbildning redovisar MYH inte antalet; den ingår inte i summan." in said(
        unknown=1
    )
    only = said(students=0, on_site=0, shared=0, remote=0, estimated=0, unknown=14)
    assert only.startswith("Vt 2027 kan studerande i 14 utbildningar behöva LIA-plats")
    assert "men antalet redovisas inte." in only
    assert "bekräftat" not in only


def test_none_at_all():
    none = {"programmes": 0, "students": 0, "on_site": 0, "shared": 0, "remote": 0, "estimated": 0}
    assert said(**none) == (
        "Ingen beviljad YH-utbildning inom industrin med studieort i Sörmland har vt 2027 "
        "studerande som kan behöva LIA-plats, enligt beräkningen."
    )
    assert said(**none, form="distans").startswith("Ingen beviljad distansutbildning inom")


def test_near_a_municipality_and_wider_when_nothing_was_near():
    near = said(municipality="Katrineholm", reach=50, tried=(0, 20))
    assert (
        "på plats inom 50 km från Katrineholms kommun (fågelvägen mellan kommunernas mittpunkter) "
        "eller på distans med studieort i Sörmland (beräknat)" in near
    )
    assert "Sökte till 50 km eftersom kommunen och 20 inte gav träff på plats." in near
    country = said(municipality="Katrineholm", reach="riket", tried=(50, 100, "lan"))
    assert (
        "Sökte i hela landet eftersom 50, 100 km och Sörmland inte gav träff på plats." in country
    )
    county = said(municipality="Katrineholm", reach="lan", tried=(100,))
    assert "Sökte i hela Sörmland eftersom 100 km inte gav träff på plats." in county
    assert "på Gotland" in said(county="Gotland")


@pytest.mark.rule("Need against offers as a ratio only where the need is confirmed.")
@pytest.mark.answer("Offers exist")
def test_offers_beside_an_estimate_give_no_quotient():
    text = said(offered=30)
    assert text.endswith("30 erbjudna platser, 612 studerande som kan behöva plats vt 2027.")
    assert "hälften" not in text
    assert said(offered=1).endswith(
        "1 erbjuden plats, 612 studerande som kan behöva plats vt 2027."
    )
    assert said(offered=0).endswith("Inga erbjudna platser är kända vt 2027.")


@pytest.mark.rule("Need against offers as a ratio only where the need is confirmed.")
@pytest.mark.parametrize(
    ("offered", "words"),
    [
        (0, "0 erbjudna platser till 40 studerande som behöver plats vt 2027: inga erbjudna"),
        (19, "platser till färre än hälften."),
        (20, "platser till minst hälften."),
        (39, "platser till minst hälften."),
        (40, "platser till alla."),
        (41, "fler platser än studerande."),
    ],
)
def test_a_confirmed_need_gives_five_steps_in_words_with_the_numbers(offered, words):
    text = said(programmes=2, students=40, on_site=40, estimated=0, confirmed=2, offered=offered)
    assert words in text
    assert f"{offered} erbjudna platser till 40 studerande" in text


def test_one_unconfirmed_programme_is_enough_for_no_quotient():
    text = said(
        programmes=2, students=40, on_site=40, estimated=0, confirmed=1, unknown=1, offered=9
    )
    assert "hälften" not in text


@pytest.mark.parametrize(
    ("confirmed", "today", "words"),
    [
        (date(2026, 11, 1), date(2026, 11, 16), "Bekräftat 1 november 2026"),
        (date(2025, 11, 16), date(2026, 11, 16), "Bekräftat 16 november 2025"),
        (date(2025, 11, 15), date(2026, 11, 16), "Ej bekräftat sedan 15 november 2025"),
        (date(2023, 3, 1), date(2024, 2, 29), "Bekräftat 1 mars 2023"),
        (date(2023, 2, 27), date(2024, 2, 29), "Ej bekräftat sedan 27 februari 2023"),
    ],
)
def test_after_twelve_months_it_is_no_longer_confirmed(confirmed, today, words):
    assert lia.confirmed(confirmed, today) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2027-v05", "2027-v14", "vecka\u00a05–14 2027"),
        ("2027-v05", "2027-v05", "vecka\u00a05 2027"),
        ("2026-v53", "2027-v01", "vecka\u00a053 2026–vecka\u00a01 2027"),
    ],
)
def test_weeks_in_words(first, last, words):
    assert lia.period(first, last) == words


def test_a_week_in_a_list_says_its_days():
    assert lia.week_option("2026-v53") == "v.\u00a053 2026 (28\u00a0dec–3\u00a0jan)"
    assert lia.week_option("2027-v05") == "v.\u00a05 2027 (1–7\u00a0feb)"


def test_a_mail_has_the_offer_to_fill_in_and_no_address_that_is_not_known():
    mail = lia_row.mail("", "Svetsare & CNC", "MYH 2023/1", "2027vt", "i Flens kommun")
    assert mail.startswith("mailto:?subject=LIA-plats%3A%20Svetsare%20%26%20CNC&body=Hej")
    body = unquote(mail.partition("&body=")[2])
    assert "Vi är en arbetsgivare i Flens kommun" in body
    assert "Svetsare & CNC (MYH 2023/1)" in body
    assert "Vilka veckor behöver ni LIA-platser vt 2027 och framåt?" in body
    assert "Antal studerande: \nVeckor: \nOrt: " in body
    known = lia_row.mail("lia@skolan.se", "Svetsare", "MYH 2023/1", "2027vt", "i Sörmland")
    assert known.startswith("mailto:lia@skolan.se?subject=")


@pytest.mark.rule("Programmes under 200 points are left out, said so")
def test_half_pace_is_often_for_those_who_work():
    assert lia_row.extent("distans, halvfart", 50) == "distans, halvfart (ofta yrkesverksamma)"
    assert lia_row.extent("på plats, heltid", 100) == "på plats, heltid"
