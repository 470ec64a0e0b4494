"""Page q4. An editor can start an order from the weighing."""

from components.render import editing, screen


def start_order() -> None:
    """From a row of the weighing, with it as evidence."""
    from components.render import forum_orders  # brings a database library

    forum_orders.from_weighing(screen.get("vagning"))


screen.page("q4", ask={"vagning": start_order} if editing.editor() else {})
