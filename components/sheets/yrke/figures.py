"""What is listed of an occupation: programmes, other ways, rounds, applications, the book."""

from datetime import date

import pandas as pd

from components.kit import inside
from components.kit.columns import columns
from components.kit.numbers import sentence
from components.kit.sheet import Col, Figure
from components.sheets.book.table import of_book
from components.sheets.earliest import figure as earliest
from components.sheets.earliest import steps
from components.sheets.earliest import text as earliest_text
from components.sheets.occupations import reach_text
from components.sheets.occupations import situations as say
from components.sheets.offer import figures as offer_figures
from components.sheets.offer import text as offer_text
from components.sheets.programmes import listed
from components.sheets.yrke import text
from components.sheets.yrke.found import Gathered
from components.sheets.yrke.text import About
from data.area_codes import COUNTRY
from data.questions import meta
from data.store import Store

ORDER = "Beställ genom branschforum"
#: Where one learns an occupation without YH → what is ordered (earliest/text.py).
_MATTERS = {"gymnasium": "gymnasium", "yrkesvux": "yrkesvux"}
_FORMS = {"bunden": "på plats", "distans": "distans"}


def every(store: Store, found: Gathered, today: date) -> tuple[Figure, ...]:
    """The programmes first and the other ways beside them; the ways alone where none is known."""
    lists = _lists(store, found)
    ways = _ways(store, found, today, beside=bool(lists))
    first, rest = lists[:1], lists[1:]
    return (
        *first,
        ways,
        *_offered(store, found),
        *rest,
        _rounds(store, found),
        *_tried(store, found),
        *_book(found, today),
    )


def _lists(store: Store, found: Gathered) -> tuple[Figure, ...]:
    a = found.about
    near = (found.near, text.near_title(a), "near", (text.counted_from(a),))
    remote = (found.remote, text.remote_title(len(found.remote)), "remote", ())
    beside = (found.beside, f"{text.NEAR_LINK} ({len(found.beside)})", "related", ())
    shown = [one for one in (near, remote, beside) if len(one[0])]
    # What only leads near the occupation is never what is seen first.
    direct = len(found.near) + len(found.remote) > 0
    return tuple(
        listed.figure(
            store,
            rows,
            title,
            {"list": name if place or not direct else "first"},
            caveats=(*caveats, *(() if place else (text.LINKED, text.BY_NAME))),
            folded=place > 0 or not direct,
        )
        for place, (rows, title, name, caveats) in enumerate(shown)
    )


def _offered(store: Store, found: Gathered) -> tuple[Figure, ...]:
    """What gymnasium and komvux in the county offer that leads there, where it is fetched."""
    rows = found.offered
    if rows.empty:
        return ()
    forms = rows["form"].value_counts()
    numbers = (int(forms.get(form, 0)) for form in ("gymnasium", "komvux"))
    title = offer_text.ways_title(found.about.county, *numbers)
    return (offer_figures.ways(store, rows, title),)


def _ways(store: Store, found: Gathered, today: date, *, beside: bool) -> Figure:
    """Cards: the way in, at a distance, what has been tried, how to order."""
    a = found.about
    rows = [
        ("Vägen in", f"{sentence(a.reach.way_in.text)}{text.required(a)}", _beside(a)),
        *_remote(a),
        ("Prövat", *_said_tried(a)),
        ("Saknas något?", ORDER, _order(store, a, today)),
    ]
    frame = pd.DataFrame(rows, columns=["about", "what", "more"])
    return Figure.table(
        text.OTHER_WAYS,
        frame,
        {
            "about": Col("Om vad"),
            "what": Col("I korthet", leads={ORDER: inside.place("q4")}),
            "more": Col("Mer"),
        },
        meta.sources(store, "egen_branschindelning", "myh_program"),
        f"ansökan {a.years}",
        kind="cards",
        encoding={"label": "what", "top": "about", "text": "more"},
        caveats=(*meta.caveats(store, "occupation_route"), text.NO_SEX),
        beside=beside,
    )


def _beside(a: About) -> str:
    beside = reach_text.near(a.reach.near)
    if a.reach.way_in.yh:
        return sentence(beside) if beside else "Det vanliga, inte det enda."
    none = "Ingen YH-utbildning som leder direkt dit är känd."
    return f"{none} {sentence(beside)}" if beside else none


def _remote(a: About) -> list[tuple[str, str, str]]:
    if not a.remote_programmes or not (a.here_programmes + a.across_programmes):
        return []
    noun = "utbildning" if a.remote_programmes == 1 else "utbildningar"
    said = f"{a.remote_programmes} YH-{noun} på distans, hela landet"
    return [("På distans", said, "Kan ha fysiska träffar på studieorten.")]


def _said_tried(a: About) -> tuple[str, str]:
    forum = f"{text.forum(a.forum)}." if a.forum else ""
    return text.tried(a), forum or text.of_tried(a)


def _order(store: Store, a: About, today: date) -> str:
    matter = "yh-program" if a.reach.way_in.yh else _MATTERS.get(a.reach.way_in.route)
    if matter is None:
        return "Utbildning, vidareutbildning eller validering: forumet beställer tillsammans."
    start = steps.earliest(earliest.known(store)[matter], today)
    return f"{earliest_text.NAMES[matter]} som beställs i dag: start tidigast {start} (beräknat)."


def _rounds(store: Store, found: Gathered) -> Figure:
    """Each kept round by itself, the county before the country."""
    of = columns(store, "occupation_forecast")
    rows = found.rounds
    frame = rows.assign(
        area=["Riket" if code == COUNTRY else found.about.county for code in rows["county_code"]],
        now=list(map(say.situation, rows["situation"], rows["reasons"])),
        demand=list(map(say.trend, rows["trend"])),
        rests_on=list(map(say.basis, rows["basis"], rows["level"])),
    )
    return Figure.table(
        text.ROUNDS,
        frame,
        {
            **of("round"),
            "area": Col("Område"),
            "now": Col("Läget i dag"),
            "opportunities": of["job_opportunities"].but(missing="ingen bedömning"),
            "demand": of["five_year_trend"].but(missing="ingen bedömning", caveat=""),
            **of(rests_on="basis"),
        },
        meta.sources(store, "af_yrkesbarometern"),
        f"omgång {' och '.join(sorted(set(rows['round'])))}",
        caveats=(text.APART, text.NO_SEX),
    )


def _tried(store: Store, found: Gathered) -> tuple[Figure, ...]:
    if found.tried.empty:
        return ()
    of = columns(store, "yh_application", "provider")
    figure = Figure.table(
        text.TRIED,
        found.tried.assign(form=found.tried["study_form"].map(_FORMS)),
        {
            **of("application_year", "programme", provider="provider_name", form="study_form"),
            **of("decision", "diarienummer"),
        },
        meta.sources(store, "myh_program", "anordnare"),
        f"ansökan {found.about.years}",
        caveats=(text.LINKED, text.NO_SEX),
        processed=False,
    )
    return (figure,)


def _book(found: Gathered, today: date) -> tuple[Figure, ...]:
    """Needs and orders of the forum."""
    made = []
    if len(found.needs):
        columns_ = {
            "competence": Col("Kompetens eller yrke"),
            "persons": Col("Personer", "count", "antal", missing="inte angivet"),
            "horizon": Col("När", missing="inte angivet"),
            "origin": Col("Kommer från"),
            "reported": Col("Rapporterat", "date"),
        }
        period = f"rapporterat {max(found.needs['reported'])[:4]}"
        made.append(of_book(text.NEEDS, found.needs, columns_, "rapporterade behov", period, today,
                            text.NO_SEX))  # fmt: skip
    if len(found.orders):
        columns_ = {
            "title": Col("Beställning"),
            "kind": Col("Slag"),
            "addressee": Col("Mottagare"),
            "state": Col("Läge"),
            "ordered": Col("Beställd", "date"),
        }
        period = f"beställt {max(found.orders['ordered'])[:4]}"
        made.append(of_book(text.ORDERS, found.orders, columns_, "beställningar", period, today,
                            text.NO_SEX))  # fmt: skip
    return tuple(made)
