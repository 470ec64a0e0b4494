"""What is within reach of an occupation, in words: three numbers apart, what is near, ways in."""

from components.kit.numbers import count, listing, sentence
from components.kit.words import municipality
from components.sheets.occupations.leads_to import Closest, Counted, Reach, WayIn, Within
from components.sheets.occupations.reach import Origin
from components.sheets.programmes.row_text import distance

#: Beside what is known by the programme's name alone.
BY_NAME = "via namn"
OTHER_WAY = "Utbildas på annat sätt"
_NO_EDUCATION = "ingen formell utbildning"

HERE, REMOTE = "YH på plats i länet", "YH på distans"


def across_heading(radius: int) -> str:
    """The heading of programmes on site in another county."""
    return f"YH på plats inom {radius}\u00a0km i annat län"


def number(group: Counted) -> str:
    """ "3", "3 (1 via namn)"; also "0", which is known."""
    if group.by_name == 0:
        return count(group.programmes)
    if group.by_name == group.programmes:
        return f"{count(group.programmes)} ({BY_NAME})"
    return f"{count(group.programmes)} ({count(group.by_name)} {BY_NAME})"


def across(within: Within) -> str:
    """ "2, närmast Örebro kommun, 60 km från Eskilstuna kommun"."""
    if within.nearest is None:
        return number(within.across)
    near = "" if within.across.programmes == 1 else "närmast "
    return f"{number(within.across)}: {near}{place(within.nearest)}"


def place(nearest: Closest) -> str:
    """ "Örebro kommun, 60 km från Eskilstuna kommun"."""
    there, origin = municipality(nearest.municipality), municipality(nearest.origin)
    return f"{there}, {distance(nearest.km)} från {origin}"


def near(within: Within) -> str | None:
    """ "närliggande: 2 YH-utbildningar på plats i länet och 3 på distans"; None without any."""
    parts = [
        (within.here.programmes, "på plats i länet"),
        (within.across.programmes, "på plats i annat län"),
        (within.remote.programmes, "på distans"),
    ]
    found = [(many, where) for many, where in parts if many]
    if not found:
        return None
    (first, where), *rest = found
    noun = "YH-utbildning" if first == 1 else "YH-utbildningar"
    said = [f"{count(first)} {noun} {where}", *(f"{count(many)} {there}" for many, there in rest)]
    return f"närliggande: {listing(said)}"


def way_in(found: WayIn) -> str:
    """ "Utbildas på annat sätt: gymnasium eller yrkesvux"; without an education just that."""
    if found.text.startswith(_NO_EDUCATION):
        return sentence(found.text)
    return f"{OTHER_WAY}: {found.text}"


def other(reach: Reach) -> str | None:
    """What leads to an occupation beside its own YH programmes."""
    parts = [] if reach.way_in.yh else [way_in(reach.way_in)]
    if beside := near(reach.near):
        parts.append(beside if parts else sentence(beside))
    return "; ".join(parts) or None


def counted_from(origin: Origin) -> str:
    """How distances are counted, for a rule under a figure."""
    names = listing([municipality(name) for name in origin.names])
    if origin.chosen:
        return f"från {names}, som är vald"
    those = "länets folkrikaste kommun" if len(origin.names) == 1 else "länets folkrikaste kommuner"
    return f"från {those} ({names})"
