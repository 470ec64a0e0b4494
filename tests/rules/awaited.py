"""What docs/rules.md and docs/answers.md ask for and the product does not do yet, and why.

Words of the document → what it waits for. A test that shows such words takes them from here:
the walk refuses a mark that overlaps them.
"""

#: Of rules.md.
RULES = {
    "Inom räckhåll: on site in the county": "reach stops at the county border so far",
    "every SUN5 code is there; direkt before nara, never added up": (
        "the bundled mapping covers a part of the codes and has one kind of link"
    ),
    "An occupation without a programme says its way in": (
        "the ways in (occupation_route.csv) are not in the edition"
    ),
}

#: Of answers.md.
ANSWERS = {
    "no occupation link": "as the ways in of rules.md",
    "SCB har dem (BAS, TAB3204).": (
        "the sentence goes on with how they are read in, which is not for a visitor"
    ),
}
