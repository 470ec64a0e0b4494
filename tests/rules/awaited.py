"""What docs/rules.md and docs/answers.md ask for and the product does not do yet, and why.

Words of the document → what it waits for. A test that shows such words takes them from here:
the walk refuses a mark that overlaps them.
"""

#: Of rules.md.
RULES = {
    "One way of counting everywhere: the county's part where MYH splits the seats": (
        "employers' page and the page of LIA count in two ways without saying so"
    ),
    "A date (deadline, call) older than 24 months is not shown as guidance": (
        "orders keep to it; the deadlines of gymnasium and yrkesvux are still shown as published"
    ),
}

#: Of answers.md.
ANSWERS = {
    "SCB har dem (BAS, TAB3204).": (
        "the sentence goes on with how they are read in, which is not for a visitor"
    ),
}
