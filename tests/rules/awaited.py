"""What docs/rules.md and docs/answers.md ask for and the product does not do yet, and why.

Words of the document → what it waits for. A test that shows such words takes them from here:
the walk refuses a mark that overlaps them.
"""

#: Of rules.md.
RULES: dict[str, str] = {}

#: Of answers.md.
ANSWERS = {
    "SCB har dem (BAS, TAB3204).": (
        "the sentence goes on with how they are read in, which is not for a visitor"
    ),
}
