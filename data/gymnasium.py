"""Which programmes of the gymnasium a way into an occupation names (steps/occupation_route.py).

A programme is known by the two letters that its code begins with, its orientations too ("IN25",
"EEAUT"); both the old programmes (GY11) and the new (GY25).
"""

import re

#: What a way in calls a programme → the letters of its code.
PROGRAMMES = {
    "barn och fritid": "BF",
    "bygg och anläggning": "BA",
    "bygg": "BA",
    "el och energi": "EE",
    "fordon": "FT",
    "försäljning": "FS",
    "hantverk": "HV",
    "hotell och turism": "HT",
    "industri": "IN",
    "livsmedel": "RL",
    "naturbruk": "NB",
    "restaurang": "RL",
    "restaurang och livsmedel": "RL",
    "vvs och fastighet": "VF",
    "vård och omsorg": "VO",
}

#: The programmes stand in parentheses after the gymnasium, and perhaps after what is beside it.
_NAMED = re.compile(r"gymnasium[^(,;]*\(([^)]*)\)")


def letters(route: str) -> frozenset[str]:
    """The letters of the programmes that a way in names; none where it only says gymnasium."""
    named = (part for found in _NAMED.findall(route) for part in found.split(" eller "))
    return frozenset(PROGRAMMES[one] for one in named if one in PROGRAMMES)
